/** How running text names an issuing body: nd30 PL-04. */
import { nameInRunningText } from '../../vietnamese/body-names.ts';
import type { Issuer } from './plan.ts';

type Named = Pick<Issuer, 'inText' | 'nameLines'>;

/** The name that the author gives, or that its words tell; undefined where they do not. */
export const nameInText = ({ inText, nameLines }: Named): string | undefined => inText ?? nameInRunningText(nameLines);
