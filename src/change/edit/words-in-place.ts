/** The words of a value, rewritten where they stand. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { rewrittenText } from '../../plan/source/edit.ts';
import type { PlanSource } from '../../plan/source/read.ts';
import { readLatest } from '../../plan/source/read-latest.ts';
import { changedRange } from '../../vietnamese/changed-range.ts';
import { valueIn } from '../pull/plan-data.ts';
import { tableOf } from './grid.ts';

/** The words of a value; a number is spelt as it is typed. */
export function wordsAt(source: PlanSource, path: PlanPath): string | undefined {
  const value = valueIn(source.data, path);
  if (typeof value === 'number') return source.spellingOf(path) ?? String(value);
  return typeof value === 'string' ? value : undefined;
}

/** Rewrites only what differs between two words of a value: its folding, its quotes and its other paragraphs stay. */
export function withMiddle(source: PlanSource, path: PlanPath, old: string, value: string): string | undefined {
  const { from: start, to: oldEnd, end } = changedRange(old, value);
  const text = rewrittenText(source, [{ path, within: { start, end: oldEnd }, text: value.slice(start, end) }]);
  const read = readLatest(text);
  // A cell may be a number; words that look like one are words everywhere else.
  const isOfItsKind = tableOf(path) !== undefined || typeof valueIn(read.data, path) === 'string';
  return isOfItsKind && wordsAt(read, path) === value ? text : undefined;
}
