/** The nodes of a YAML text that was parsed before and changed in a few lines: only the entries with those lines are parsed anew. */
import { isCollection, isMap, isPair, isScalar, Pair, type ParsedNode, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';
import { type Collection, type Entry, isBlock, NO_COMMENT, type Stretch, stretchesOf } from './changed-stretches.ts';
import { columnAt } from './lines.ts';
import { endOfNode } from './locations.ts';
import { type ParsedYaml, parseYaml } from './parse.ts';

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

const NO_MORE_LINES = /^[ \t]*(?:\r?\n)?$/;

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
  const stretches = stretchesOf(before, text);
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
