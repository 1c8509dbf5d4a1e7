/** Names of the standard in the words of Office Open XML. */
import type { Alignment } from '../../standard/components.ts';
import type { ParagraphAlignment } from '../elements/elements.ts';

export const ALIGNMENT = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'both',
} as const satisfies Record<Alignment, ParagraphAlignment>;
