/** Lists and mappings over several lines, each entry with its comments above it. */
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import { inOneLine } from './flow.ts';
import type { Notes } from './notes.ts';
import { keyText, scalarText } from './scalars.ts';
import { entriesOf, isMapping, keepsLines, type Mapping, prefersOneLine, type Shape, shapeOfKey } from './shapes.ts';
import { spaceEntries, type WrittenEntry } from './spacing.ts';
import { LINE_WIDTH, type WrittenValue, writeText } from './texts.ts';

/** A value's place in the plan and on the page. */
export interface Spot {
  readonly path: PlanPath;
  readonly shape: Shape;
  readonly indent: number;
  readonly notes: Notes;
}

type Container = readonly unknown[] | Mapping;

const isContainer = (value: unknown): value is Container => Array.isArray(value) || isMapping(value);

const isEmpty = (value: Container): boolean => Object.values(value).every((entry) => entry === undefined);

const deeper = (spot: Spot): Spot => ({ ...spot, indent: spot.indent + 2 });

/** A list or mapping on one line, where it belongs and fits there. */
function shortForm(value: Container, { path, shape, notes }: Spot, column: number): string | undefined {
  if (isEmpty(value)) return inOneLine(value, shape);
  if (!prefersOneLine(value, shape) || notes.areWithin(path)) return undefined;
  const line = inOneLine(value, shape);
  return column + line.length <= LINE_WIDTH ? line : undefined;
}

const joined = (sign: string, head: string): string => (head === '' ? sign : `${sign} ${head}`);

/** The value of a key, behind its colon. */
function valueOfKey(value: unknown, spot: Spot, column: number, isOfLines: boolean): WrittenValue {
  const { indent } = deeper(spot);
  if (typeof value === 'string') return writeText(value, { column, indent, keepsLines: isOfLines });
  if (!isContainer(value)) return { head: scalarText(value, 'block'), lines: [] };
  const short = shortForm(value, spot, column);
  return short === undefined ? { head: '', lines: writeLines(value, deeper(spot)) } : { head: short, lines: [] };
}

function mappingEntries(value: Mapping, spot: Spot): WrittenEntry[] {
  const { shape, indent, notes } = spot;
  return entriesOf(value, shape).map(([key, entry]) => {
    const name = `${' '.repeat(indent)}${keyText(key)}:`;
    const at = { ...spot, path: [...spot.path, key], shape: shapeOfKey(shape, key) };
    const { head, lines } = valueOfKey(entry, at, name.length + 1, keepsLines(shape, key));
    return { key, value: entry, comments: notes.above(at.path, indent), lines: [joined(name, head), ...lines] };
  });
}

/** Entries of a list or mapping that stands behind the dash of a list itself; comments go above the dash. */
function behindDash(entries: readonly WrittenEntry[], indent: number): Omit<WrittenEntry, 'value'> {
  const [first, ...others] = entries;
  const [line = '', ...lines] = first?.lines ?? [];
  return {
    comments: (first?.comments ?? []).map((comment) => comment.slice(2)),
    lines: [
      `${' '.repeat(indent)}- ${line.slice(indent + 2)}`,
      ...lines,
      ...others.flatMap((entry) => [...entry.comments, ...entry.lines]),
    ],
  };
}

function listEntry(value: unknown, spot: Spot): WrittenEntry {
  const { path, indent, notes } = spot;
  const above = notes.above(path, indent);
  const dash = `${' '.repeat(indent)}-`;
  if (isContainer(value) && shortForm(value, spot, indent + 2) === undefined) {
    const { comments, lines } = behindDash(entriesIn(value, deeper(spot)), indent);
    return { value, comments: [...above, ...comments], lines };
  }
  const { head, lines } = valueOfKey(value, spot, indent + 2, false);
  return { value, comments: above, lines: [joined(dash, head), ...lines] };
}

const entriesIn = (value: Container, spot: Spot): WrittenEntry[] =>
  isMapping(value)
    ? mappingEntries(value, spot)
    : value.map((entry, index) => listEntry(entry, { ...spot, path: [...spot.path, index] }));

/** The lines of a list or mapping. */
export function writeLines(value: Container, spot: Spot): string[] {
  return spaceEntries(entriesIn(value, spot), spot.path, spot.shape);
}

/** The lines of one value as the entry of a list. */
export function writeListEntry(value: unknown, spot: Spot): string[] {
  const { comments, lines } = listEntry(value, spot);
  return [...comments, ...lines];
}
