/** The nodes of a YAML text that was parsed before and changed in a few lines: only the entries with those lines are parsed anew. */

import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Pair,
  type ParsedNode,
  Scalar,
  visit,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { type ChangedRange, changedRange } from '../../vietnamese/changed-range.ts';
import { columnAt, lineStart, nextLine } from './lines.ts';
import { endOfNode } from './locations.ts';
import { type ParsedYaml, parseYaml } from './parse.ts';

type Collection = YAMLMap.Parsed | YAMLSeq.Parsed;
/** What a list or mapping holds. */
type Entry = Pair | ParsedNode;

const isBlock = (node: unknown): node is Collection => (isMap(node) || isSeq(node)) && node.flow !== true;

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
interface Stretch {
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

const NO_COMMENT = /^\s*$/;
const NO_MORE_LINES = /^[ \t]*(?:\r?\n)?$/;

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

/** All of them, from the largest to the smallest: each but the first lies within one entry of the one before it. */
function stretchesOf({ text, contents }: ParsedYaml, changed: ChangedRange): Stretch[] {
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

type Range = [start: number, valueEnd: number, nodeEnd: number];

const movedRange = ([start, valueEnd, nodeEnd]: Readonly<Range>, by: number): Range => [
  start + by,
  valueEnd + by,
  nodeEnd + by,
];

function collectionOf(like: Collection, items: readonly Entry[], range: Range): ParsedNode {
  const made = isMap(like) ? new YAMLMap() : new YAMLSeq();
  return Object.assign(made, { items, range }, like.flow === true ? { flow: true } : {}) as unknown as ParsedNode;
}

/** An entry as it stands further down or up. Comments are read from the text: nodes need none. */
function moved(entry: Entry, by: number): Entry {
  if (isPair(entry)) return new Pair(movedNode(entry.key, by), movedNode(entry.value, by));
  return movedNode(entry, by) as ParsedNode;
}

function movedNode(node: unknown, by: number): ParsedNode | null {
  if (isScalar(node)) {
    const { value, source, type, range } = node as Scalar & { readonly range: Range };
    return Object.assign(new Scalar(value), { source, type, range: movedRange(range, by) }) as unknown as ParsedNode;
  }
  if (!isCollection(node)) return null;
  const { items, range } = node as Collection;
  return collectionOf(node as Collection, movedAll(items, by), movedRange(range, by));
}

const movedAll = (entries: readonly Entry[], by: number): readonly Entry[] =>
  by === 0 ? entries : entries.map((entry) => moved(entry, by));

/** A mark that begins or ends a document, or speaks to the reader of one. */
const DOCUMENT_MARK = /^(?:---|\.\.\.|%)/m;

/** Names for values, and types: what they mean is not told by the lines alone. */
function hasNames(contents: ParsedNode): boolean {
  let found = false;
  visit(contents, {
    Alias: () => {
      found = true;
    },
    Node: (_, node) => {
      found ||= node.tag !== undefined || ('anchor' in node && node.anchor !== undefined);
    },
  });
  return found;
}

/** The lines of a stretch as they are now, parsed by themselves; undefined where those around them have a say in it. */
function parsedAlone(before: string, { block, last, end }: Stretch, text: string): Collection | undefined {
  const { contents, errors, warnings } = parseYaml(text);
  if (errors.length > 0 || warnings.length > 0 || !isBlock(contents) || isMap(contents) !== isMap(block))
    return undefined;
  if (hasNames(contents) || DOCUMENT_MARK.test(text)) return undefined;
  if (columnAt(text, contents.range[0]) !== columnAt(before, block.range[0])) return undefined;
  const isInner = end < before.length;
  const isLast = last === block.items.length - 1;
  const behind = text.slice(endOfNode(contents));
  return isInner && !(isLast ? NO_MORE_LINES : NO_COMMENT).test(behind) ? undefined : contents;
}

/** The block of a stretch with what stands there now, and all behind it moved. */
function withStretch({ block, first, last, start }: Stretch, fresh: Collection, by: number): ParsedNode {
  const { items, range } = block;
  const isLast = last === items.length - 1;
  const [freshStart, ...freshEnds] = movedRange(fresh.range, start);
  const [, ...ends] = movedRange(range, by);
  return collectionOf(
    block,
    [...items.slice(0, first), ...movedAll(fresh.items, start), ...movedAll(items.slice(last + 1), by)],
    [first === 0 ? freshStart : range[0], ...(isLast ? freshEnds : ends)],
  );
}

/** A block around it: its entry with what that holds now, and all behind it moved. */
function withEntry({ block, first }: Stretch, value: ParsedNode, by: number): ParsedNode {
  const { items, range } = block;
  const entry = items[first];
  const [, valueEnd, nodeEnd] = movedRange(range, by);
  const isLast = first === items.length - 1;
  // Comments at its end are its own.
  const ends = isLast ? [value.range[2], nodeEnd > valueEnd ? nodeEnd : value.range[2]] : [valueEnd, nodeEnd];
  return collectionOf(
    block,
    [
      ...items.slice(0, first),
      isPair(entry) ? new Pair(entry.key, value) : value,
      ...movedAll(items.slice(first + 1), by),
    ],
    [range[0], ...(ends as [number, number])],
  );
}

/** A larger part is not worth the attempt. */
const LARGEST = 0.5;

/** What was seen to have no names and no types. */
const PLAIN = new WeakSet<ParsedNode>();

function isPlain({ text, contents, errors, warnings }: ParsedYaml): boolean {
  if (contents === null || errors.length > 0 || warnings.length > 0 || DOCUMENT_MARK.test(text)) return false;
  if (!PLAIN.has(contents) && !hasNames(contents)) PLAIN.add(contents);
  return PLAIN.has(contents);
}

/**
 * Parses a text that was made from another by changes of a few lines.
 * @returns what `parseYaml` gives but for comments, which its nodes do not have; undefined where too much has changed, or the lines
 * that did cannot be told by themselves
 */
export function parseChanged(before: ParsedYaml, text: string): ParsedYaml | undefined {
  if (!isPlain(before)) return undefined;
  const by = text.length - before.text.length;
  const stretches = stretchesOf(before, changedLines(before.text, text));
  for (let depth = stretches.length - 1; depth >= 0; depth--) {
    const stretch = stretches[depth];
    if (stretch === undefined || stretch.end + by - stretch.start > text.length * LARGEST) return undefined;
    const fresh = parsedAlone(before.text, stretch, text.slice(stretch.start, stretch.end + by));
    if (fresh === undefined) continue;
    const contents = stretches
      .slice(0, depth)
      .reduceRight((value, around) => withEntry(around, value, by), withStretch(stretch, fresh, by));
    PLAIN.add(contents);
    return { text, contents, errors: [], warnings: [] };
  }
  return undefined;
}
