/** The lines that Git leaves in a file where two people have changed the same place. */
import type { Slip } from './slip.ts';

const FIRST = /^<{7}(?: .*)?$/mu;
const LAST = /^>{7}(?: .*)?$/mu;

/** Its first mark; both versions stand in the file, and its author alone knows which is right. */
export function mergeMark(text: string): Slip | undefined {
  const first = FIRST.exec(text) ?? LAST.exec(text);
  if (first === null) return undefined;
  return { code: 'yaml/merge-mark', span: { start: first.index, end: first.index + first[0].trimEnd().length } };
}
