/** Where a YAML text changed, told by its nodes: the neighbouring entries of a list or mapping that hold all lines that did. */
import { isMap, isNode, isPair, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { type ChangedRange, changedRange } from '../../vietnamese/changed-range.ts';
import { lineStart, nextLine } from './lines.ts';
import { endOfNode } from './locations.ts';
import type { ParsedYaml } from './parse.ts';

export type Collection = YAMLMap.Parsed | YAMLSeq.Parsed;
/** What a list or mapping holds. */
export type Entry = Pair | ParsedNode;

/** A list or mapping over several lines. */
export const isBlock = (node: unknown): node is Collection => (isMap(node) || isSeq(node)) && node.flow !== true;

const valueIn = (entry: Entry | undefined): ParsedNode | null =>
  ((isPair(entry) ? entry.value : entry) ?? null) as ParsedNode | null;

/** Where the line begins on which an entry begins; undefined where something else stands before it there. */
function lineOf(text: string, entry: Entry): number | undefined {
  const first = isPair(entry) ? entry.key : entry;
  if (!isNode(first) || first.range == null || (isPair(entry) && !isScalar(first))) return undefined;
  const start = lineStart(text, first.range[0]);
  return (isPair(entry) ? /^ *$/ : /^ *- +$/).test(text.slice(start, first.range[0])) ? start : undefined;
}

/** Whole lines that changed: they begin at `from` in both texts, and end before `to` of the old, `end` of the new one. */
function changedLines(before: string, text: string): ChangedRange {
  const { from, to, end } = changedRange(before, text);
  const start = lineStart(before, from);
  if (before.charAt(to - 1) === '\n' && text.charAt(end - 1) === '\n') return { from: start, to, end };
  const more = nextLine(before, to) - to;
  return { from: start, to: to + more, end: end + more };
}

/** Neighbouring entries of a block that hold every line that changed. */
export interface Stretch {
  readonly block: Collection;
  /** Indexes of entries, the last one included. */
  readonly first: number;
  readonly last: number;
  /** Where their lines begin and end in the old text. */
  readonly start: number;
  readonly end: number;
  /** Where the lines of the first entry end, if they hold all that changed. */
  readonly innerEnd: number | undefined;
}

export const NO_COMMENT = /^\s*$/;

const lastNode = (entry: Entry | undefined): ParsedNode | null =>
  valueIn(entry) ?? (isPair(entry) ? (entry.key as ParsedNode) : null);

/** @param bound where the lines of the block's last entry end */
function stretchIn(text: string, block: Collection, bound: number, { from, to }: ChangedRange): Stretch | undefined {
  const { items } = block;
  const lines = items.map((entry) => lineOf(text, entry));
  // What is put in just before an entry may belong to the one above it.
  const above = lines.findLastIndex((line) => line !== undefined && line < from);
  const first = above < 0 && lines[0] === from ? 0 : above;
  const start = lines[first];
  const endBehind = (last: number): number | undefined => (last === items.length - 1 ? bound : lines[last + 1]);
  const isEnd = (last: number): boolean => {
    const end = endBehind(last) ?? 0;
    // Whose a comment is, and where a block ends that one follows, is told by what comes then.
    return end >= to && NO_COMMENT.test(text.slice(endOfNode(lastNode(items[last])), end));
  };
  const last = items.findIndex((_, index) => index >= first && (index === items.length - 1 || isEnd(index)));
  const [end, firstEnd] = [endBehind(last), endBehind(first)];
  if (start === undefined || end === undefined || to > end) return undefined;
  return { block, first, last, start, end, innerEnd: firstEnd !== undefined && firstEnd >= to ? firstEnd : undefined };
}

/**
 * The stretches of a text that changed into another, from the largest to the smallest: each but the first lies within one entry of
 * the one before it.
 */
export function stretchesOf({ text, contents }: ParsedYaml, fresh: string): Stretch[] {
  const changed = changedLines(text, fresh);
  const found: Stretch[] = [];
  let bound = text.length;
  for (let block: unknown = contents; isBlock(block); ) {
    const stretch = stretchIn(text, block, bound, changed);
    if (stretch === undefined) break;
    found.push(stretch);
    if (stretch.innerEnd === undefined) break;
    bound = stretch.innerEnd;
    block = valueIn(block.items[stretch.first]);
  }
  return found;
}
