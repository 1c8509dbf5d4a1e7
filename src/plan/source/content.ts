/** An item whose lists and tables stand under keys of their own gets them as the parts of its `content`, which have any order. */
import { isMap, isScalar, type Pair, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { columnAt, lineStart } from './lines.ts';
import { nodeAt } from './locations.ts';
import { lineAfterNode, type ParsedText, withCommentsAbove } from './structure.ts';

/** The keys that become parts, in the order in which they are printed. */
const PART_KEYS = ['items', 'points', 'bullets', 'table', 'image', 'after'] as const;

const nameOf = ({ key }: Pair): string => String((key as Scalar | null)?.value ?? '');

interface KeyLines {
  readonly start: number;
  readonly end: number;
}

/** The lines of a key with the comments above it; none where it does not begin a line. */
function linesOf(text: string, { key, value }: Pair): KeyLines | undefined {
  const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  const start = lineStart(text, at);
  if (text.slice(start, at).trim() !== '') return undefined;
  const node = (value ?? key) as ParsedNode | null;
  return { start: withCommentsAbove(text, start), end: lineAfterNode(text, node) };
}

/** The lines of a key as an entry of a list, two columns and the width of a dash further in. */
function asPart(lines: string, name: string, column: number): string {
  const [dashed, inner] = [' '.repeat(column + 2), '    '];
  let isAbove = true;
  return lines
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      const own = line.slice(column);
      if (!isAbove) return line.trim() === '' ? line : inner + line;
      if (own.trimStart().startsWith('#')) return dashed + own.trimStart();
      isAbove = false;
      // A part of the content calls a paragraph what an item has below its lists.
      return `${dashed}- ${name === 'after' ? own.replace(/^after/, 'text') : own}`;
    })
    .join('\n');
}

const partPairs = (mapping: YAMLMap): Pair[] =>
  PART_KEYS.flatMap((name) => mapping.items.filter((pair) => nameOf(pair as Pair) === name) as Pair[]);

/**
 * Gathers what an item holds in its `content`; it is printed as before.
 * @returns the new text; undefined where the item is no mapping over several lines, or holds nothing
 */
export function gatherInContent({ text, contents }: ParsedText, path: PlanPath): string | undefined {
  const { node, whole } = nodeAt(contents, path);
  if (!whole || !isMap(node) || node.flow === true) return undefined;
  const mapping = node as YAMLMap;
  const parts = partPairs(mapping).map((pair) => ({ name: nameOf(pair), pair, lines: linesOf(text, pair) }));
  const [first] = parts.toSorted((a, b) => (a.lines?.start ?? 0) - (b.lines?.start ?? 0));
  if (first === undefined || parts.some(({ lines }) => lines === undefined)) return undefined;
  const key = first.pair.key as Scalar;
  const column = columnAt(text, key.range?.[0] ?? 0);
  const blocks = parts.map(({ name, lines }) => asPart(text.slice(lines?.start, lines?.end), name, column));
  const content = `${' '.repeat(column)}content:\n${blocks.join('\n')}\n`;
  // From the last on, so that places before stay what they are.
  let result = text;
  for (const { lines } of parts.toSorted((a, b) => (b.lines?.start ?? 0) - (a.lines?.start ?? 0))) {
    const put = lines === first.lines ? content : '';
    result = result.slice(0, lines?.start) + put + result.slice(lines?.end);
  }
  return result;
}
