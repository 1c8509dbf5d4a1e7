/** Blanks that the registry clerk fills in by hand, and the number beside them: nd30 NO-02, NO-03, NO-07, DT-08. */
import { PLAN_TYPE } from '../../standard/document-types.ts';
import { STANDARDS } from '../../standard/standards.ts';
import type { Plan } from './plan.ts';

const NBSP = '\u00a0';

/** Room for a handwritten number: about 12 mm at 13 pt. */
export const BLANK_NUMBER = NBSP.repeat(10);

/** Room for a handwritten day or month: about 10 mm at 14 pt. */
export const BLANK_DATE = NBSP.repeat(7);

/** A number as it is printed, with a leading zero below 10. */
export const padded = (number: number): string => String(number).padStart(2, '0');

/** Number, with a leading zero below 10, and code: `{ number: '07', code: 'KH-UBND' }`; of the Party `KH/ĐU`. */
export function numberAndCode({ number, issuers, layout }: Pick<Plan, 'number' | 'issuers' | 'layout'>): {
  number?: string;
  code: string;
} {
  const { afterType } = STANDARDS[layout.standard].number;
  const bodies = issuers.map(({ code: own }) => own).join('-');
  const code = issuers.length === 0 ? PLAN_TYPE.code : `${PLAN_TYPE.code}${afterType}${bodies}`;
  return number === undefined ? { code } : { number: padded(number), code };
}
