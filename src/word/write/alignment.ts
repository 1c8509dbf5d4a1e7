/** Names of the standard in the words of the `docx` package. */
import { AlignmentType } from 'docx';
import type { Alignment } from '../../standard/components.ts';

export const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Alignment, unknown>;
