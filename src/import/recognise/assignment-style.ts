/** Which way of setting assignments prevails in a document. */
import { assignmentAtEnd } from './assignments.ts';
import { isItalic } from './cues.ts';
import type { TextLine } from './lines.ts';
import { sliceRuns } from './runs.ts';

/** The layout that most assignments agree with; where looks are known, upright ones are those of lines. */
export function prevalentAssign(lines: readonly TextLine[], knowsLooks: boolean): 'inline' | 'line' {
  const found = lines.flatMap((line) => {
    const assignment = assignmentAtEnd(line.text);
    return assignment === undefined ? [] : [{ line, start: assignment.start }];
  });
  const own = found.filter(({ start }) => start === 0).length;
  if (!knowsLooks) return own * 2 > found.length ? 'line' : 'inline';
  const italic = found.filter(({ line, start }) => isItalic({ ...line, runs: sliceRuns(line.runs, start + 1) })).length;
  return found.length > 0 && italic * 2 < found.length && own > 0 ? 'line' : 'inline';
}
