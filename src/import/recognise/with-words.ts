/** Lines that say something. */
import { isBlank, isDrawnRule } from './cues.ts';
import { isDivisionLabel } from './labels.ts';
import { isText, type Line, type TextLine } from './lines.ts';

/** Empty lines are spacing, drawn ones are rules: neither says anything. */
export const withWords = <Some extends Line>(lines: readonly Some[]): Some[] =>
  lines.filter((line) => !isText(line) || isLabelAlone(line) || !(isBlank(line) || isDrawnRule(line)));

/** A label that the file counts, the title on the next line of the paragraph. */
const isLabelAlone = (line: TextLine): boolean => line.first && isDivisionLabel(line.paragraph.label?.text);
