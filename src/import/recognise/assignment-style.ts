/** Which way of setting assignments prevails in a document. */
import { STYLES } from '../../standard/standards.ts';
import { assignmentAtEnd, assignmentOnly } from './assignments.ts';
import { closingSentence, commonForm } from './closing-sentences.ts';
import { isItalic } from './cues.ts';
import { labelOfLine } from './labels.ts';
import type { TextLine } from './lines.ts';
import { sliceRuns } from './runs.ts';

export interface AssignmentStyle {
  readonly place: 'inline' | 'line';
  /** How sentences without parentheses are said, in a document that has no others. */
  readonly form?: NonNullable<ReturnType<typeof commonForm>>;
}

/** How a document sets its assignments. */
export function assignmentStyle(lines: readonly TextLine[], knowsLooks: boolean): AssignmentStyle {
  const found = lines.flatMap((line): AssignedLine[] => {
    const start = assignmentAtEnd(line.text)?.start ?? (isPrintedAlone(line) ? 0 : undefined);
    return start === undefined ? [] : [{ line, start }];
  });
  const place = prevalentAssign(found, knowsLooks);
  if (found.length > 0) return { place };
  const texts = lines.map((line) => line.text.slice(labelOfLine(line)?.length ?? 0));
  const form = commonForm(texts.flatMap((text) => closingSentence(text) ?? []));
  return form === undefined ? { place } : { place, form };
}

/** Its style says that it is one, whatever its words. */
const isPrintedAlone = ({ text, paragraph: { style } }: TextLine): boolean =>
  style === STYLES.assignment.name && assignmentOnly(text, true) !== undefined;

/** A line that ends in an assignment, and where in it that begins. */
interface AssignedLine {
  readonly line: TextLine;
  readonly start: number;
}

/** The layout that most assignments agree with; where looks are known, upright ones are those of lines wherever they stand. */
function prevalentAssign(found: readonly AssignedLine[], knowsLooks: boolean): 'inline' | 'line' {
  const own = found.filter(({ start }) => start === 0).length;
  if (!knowsLooks) return own * 2 > found.length ? 'line' : 'inline';
  const italic = found.filter(({ line, start }) => isItalic({ ...line, runs: sliceRuns(line.runs, start + 1) })).length;
  return found.length > 0 && italic * 2 < found.length ? 'line' : 'inline';
}
