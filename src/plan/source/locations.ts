/** From a place in the plan to the stretch of the YAML text that it is. */
import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import type { FindingLocation, PlanPath, Span } from '../../diagnostics/diagnostic.ts';
import { toNfc } from '../../vietnamese/normalize.ts';
import { lineStart } from './lines.ts';
import { scalarSpans } from './scalar-offsets.ts';

/** How a scalar is written; what is put into it must be written alike. */
export type Quoting = 'plain' | 'single' | 'double' | 'block';

/**
 * The node at a path, or the deepest one on the way to it.
 * @internal
 */
export function nodeAt(
  contents: ParsedNode | null,
  path: PlanPath,
): { node: ParsedNode | null; key?: Scalar | undefined; whole: boolean } {
  let node = contents;
  let key: Scalar | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) return { node, key, whole: false };
      key = pair.key as Scalar;
      if (pair.value === null) return { node: null, key, whole: true };
      node = pair.value as ParsedNode;
    } else if (isSeq(node) && node.items[Number(step)] !== undefined) {
      node = node.items[Number(step)] as ParsedNode;
      key = undefined;
    } else {
      return { node, key, whole: false };
    }
  }
  return { node, key, whole: true };
}

/**
 * Where the last word of a node ends: what a collection's range counts in besides is left out.
 * @internal
 */
export function endOfNode(node: ParsedNode | null): number {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    return last === undefined ? (node.range?.[1] ?? 0) : endOfNode((last.value ?? last.key) as ParsedNode);
  }
  if (isSeq(node) && !node.flow) return endOfNode((node.items.at(-1) ?? null) as ParsedNode | null);
  return node?.range?.[1] ?? 0;
}

interface Mapping {
  readonly start: number;
  readonly spans: readonly Span[];
  readonly composed: (index: number) => number;
}

// Many findings may lie in one text.
const MAPPINGS = new WeakMap<Scalar, Mapping>();

function mappingOf(text: string, node: Scalar): Mapping {
  const known = MAPPINGS.get(node);
  if (known !== undefined) return known;
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  // A number is a text to the plan as it is spelt: `1.000`.
  const value = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  const mapping = { start, spans: scalarSpans(text.slice(start, end), value), composed: toNfc(value).offsets };
  MAPPINGS.set(node, mapping);
  return mapping;
}

/** The stretch of the file that holds a stretch of a text value. */
function withinScalar(text: string, node: Scalar, within: Span): Span {
  const { start, spans, composed } = mappingOf(text, node);
  const spanAt = (index: number): Span => spans[composed(index)] ?? spans.at(-1) ?? { start: 0, end: 0 };
  const first = start + spanAt(within.start).start;
  return { start: first, end: Math.max(first + 1, start + spanAt(within.end - 1).end) };
}

export const FILE_START: Span = { start: 0, end: 1 };

function spanOfNode(node: ParsedNode | null): Span {
  if (node?.range == null) return FILE_START;
  // A mapping or list is pointed at by its first line's beginning, not by all of its lines.
  if (isMap(node) || isSeq(node)) {
    const first = isMap(node)
      ? (node.items[0]?.key as ParsedNode | undefined)
      : (node.items[0] as ParsedNode | undefined);
    if (first?.range != null && !node.flow)
      return isMap(first) || isSeq(first) ? spanOfNode(first) : spanOfRange(first.range);
  }
  return spanOfRange(node.range);
}

const spanOfRange = (range: readonly [number, number, number]): Span => ({
  start: range[0],
  end: Math.max(range[1], range[0] + 1),
});

const isBlockScalar = ({ type, value }: Scalar): boolean =>
  (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') && String(value).trim() !== '';

/** The first line of a block text, below its `>-` or `|`. */
function firstLine(text: string, node: Scalar): Span {
  const [from, to] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  // Of a long text nothing but the first letter is looked for; what a blank stands for is told by the letter after it.
  const [first] = scalarSpans(text.slice(from, to), String(node.value).slice(0, 2));
  const start = from + (first?.start ?? 0);
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

/**
 * The stretch of a place; one that does not exist is that of the nearest part above it.
 * @internal
 */
export function spanOfPlace(text: string, contents: ParsedNode | null, place: FindingLocation): Span {
  if ('span' in place) return place.span;
  const { node, key, whole } = nodeAt(contents, place.path);
  if (whole && place.part !== 'key' && place.within !== undefined && isScalar(node)) {
    return withinScalar(text, node as Scalar, place.within);
  }
  const keyRange = key?.range;
  if (whole && place.part !== 'key' && isScalar(node) && isBlockScalar(node as Scalar))
    return firstLine(text, node as Scalar);
  if (keyRange != null && (place.part === 'key' || !whole || node === null)) return spanOfRange(keyRange);
  return spanOfNode(node);
}

const QUOTINGS: Readonly<Record<string, Quoting>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

/**
 * How a scalar is written.
 * @internal
 */
export const quotingOf = (node: ParsedNode | null): Quoting =>
  (isScalar(node) ? QUOTINGS[node.type ?? ''] : undefined) ?? 'plain';

/** The dash of a list entry: before its value, on the same line or above. */
function dashBefore(text: string, from: number): number {
  const dash = text.lastIndexOf('-', from - 1);
  return dash >= 0 && text.slice(dash + 1, from).trim() === '' ? dash : from;
}

const isInFlow = (node: ParsedNode | null): boolean => (isMap(node) || isSeq(node)) && node.flow === true;

/**
 * Where the line begins on which the innermost entry of a block list or mapping starts that holds a place. A comment
 * line may stand there: within a text or a flow list it could not.
 * @internal
 */
export function entryStart(text: string, contents: ParsedNode | null, path: PlanPath): number {
  let node = contents;
  let at = 0;
  for (const step of path) {
    if (isInFlow(node)) break;
    const inner = nodeAt(node, [step]);
    if (!inner.whole) break;
    if (inner.key?.range != null) at = inner.key.range[0];
    else if (inner.node?.range != null) at = dashBefore(text, startOf(inner.node));
    node = inner.node;
  }
  return lineStart(text, at);
}

/** Where a node's own text begins; a block mapping begins with its first key. */
function startOf(node: ParsedNode): number {
  const first = isMap(node) && !node.flow ? (node.items[0]?.key as ParsedNode | undefined) : undefined;
  return first?.range?.[0] ?? node.range?.[0] ?? 0;
}
