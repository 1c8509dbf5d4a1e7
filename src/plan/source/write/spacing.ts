/** Blank lines where they help the eye. */
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import { isMapping, type Shape } from './shapes.ts';

/** An entry of a list or mapping as it is written. */
export interface WrittenEntry {
  /** Its key in a mapping. */
  readonly key?: string;
  readonly value: unknown;
  /** Comments above it. */
  readonly comments: readonly string[];
  readonly lines: readonly string[];
}

/** Parts of a plan that a blank line stands before, however short they are. */
const PARTS: ReadonlySet<string> = new Set([
  'rules',
  'references',
  'bases',
  'opening',
  'sections',
  'appendices',
  'recipients',
  'signatures',
  'contact',
]);

/** Lists of the plan whose entries stand apart. */
const LISTS_OF_PARTS: ReadonlySet<string> = new Set(['sections', 'appendices']);

/** Named items of one section stand apart where together they take more lines than this. */
const LONG = 40;

const isOfSection = (path: PlanPath): boolean => path.length === 3 && path[0] === 'sections' && path[2] === 'items';

/** True for entries that a blank line stands before, unless they are the first. */
function apartIn(path: PlanPath, { kind, key }: Shape, length: number): (entry: WrittenEntry) => boolean {
  if (kind === 'plan') return (entry) => PARTS.has(entry.key ?? '');
  if (LISTS_OF_PARTS.has(key) && path.length === 1) return () => true;
  if (isOfSection(path) && length > LONG) return ({ value }) => isMapping(value) && 'heading' in value;
  return () => false;
}

/** The lines of all entries of a list or mapping. */
export function spaceEntries(entries: readonly WrittenEntry[], path: PlanPath, shape: Shape): string[] {
  const length = entries.reduce((sum, { lines }) => sum + lines.length, 0);
  const standsApart = apartIn(path, shape, length);
  return entries.flatMap((entry, index) => [
    ...(index > 0 && standsApart(entry) ? [''] : []),
    ...entry.comments,
    ...entry.lines,
  ]);
}
