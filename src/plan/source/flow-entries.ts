/** Entries of a list on one line, put in, taken out, given other values: its other entries stay as they are typed. */
import type { ParsedNode, YAMLSeq } from 'yaml';
import { lineEnd, lineStart } from './lines.ts';
import { inOneLine } from './write/flow.ts';
import { shapeOf } from './write/shapes.ts';

/** A longer line is written anew, entry by entry. */
const LONGEST_LINE = 140;

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Where each entry stands; undefined where one of them is nothing that is typed. */
function extentsOf(list: YAMLSeq): readonly Extent[] | undefined {
  const extents = list.items.flatMap((item) => {
    const { range } = item as ParsedNode;
    return range == null || range[1] <= range[0] ? [] : [{ start: range[0], end: range[1] }];
  });
  return extents.length === list.items.length ? extents : undefined;
}

/** The text with a stretch replaced; undefined where its line would be too long. */
function spliced(text: string, { start, end }: Extent, put: string): string | undefined {
  const fresh = text.slice(0, start) + put + text.slice(end);
  const length = lineEnd(fresh, start + put.length) - lineStart(fresh, start);
  return length > LONGEST_LINE ? undefined : fresh;
}

const flowText = (value: unknown): string => inOneLine(value, shapeOf(value));

/** The entry has another value. */
export function setInFlowList(text: string, list: YAMLSeq, index: number, value: unknown): string | undefined {
  const extent = extentsOf(list)?.[index];
  return extent === undefined ? undefined : spliced(text, extent, flowText(value));
}

/** Another value in the place of one that stands on one line; undefined where it would not stand on one. */
export function setOnLine(text: string, { range }: ParsedNode, value: unknown): string | undefined {
  const [start, end] = range;
  const put = flowText(value);
  return text.slice(start, end).includes('\n') || put.includes('\n') ? undefined : spliced(text, { start, end }, put);
}

/** An entry comes before the one at an index, or behind the last. */
export function insertInFlowList(text: string, list: YAMLSeq, index: number, value: unknown): string | undefined {
  const extents = extentsOf(list);
  const [at, last] = [extents?.[index], extents?.at(-1)];
  if (at !== undefined) return spliced(text, { start: at.start, end: at.start }, `${flowText(value)}, `);
  return last === undefined ? undefined : spliced(text, { start: last.end, end: last.end }, `, ${flowText(value)}`);
}

/** The entry goes, with the comma that parted it from its neighbour. */
export function removeFromFlowList(text: string, list: YAMLSeq, index: number): string | undefined {
  const extents = extentsOf(list);
  const [before, own, next] = [extents?.[index - 1], extents?.[index], extents?.[index + 1]];
  if (own === undefined) return undefined;
  if (next !== undefined) return spliced(text, { start: own.start, end: next.start }, '');
  return before === undefined ? undefined : spliced(text, { start: before.end, end: own.end }, '');
}

/**
 * A list as an entry on one line of a list.
 * @returns undefined for anything else, for a list with nothing in one of its places, and where the line would be too long
 */
export function flowRow(value: unknown, indent: number): string | undefined {
  if (!Array.isArray(value) || value.includes(null)) return undefined;
  const line = `${' '.repeat(indent)}- ${flowText(value)}\n`;
  return line.length > LONGEST_LINE ? undefined : line;
}
