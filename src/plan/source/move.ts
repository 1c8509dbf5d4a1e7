/** Entries of lists, and keys, that go elsewhere in their file, with their comments and to the letter. */
import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { columnAt, lineStart } from './lines.ts';
import { entryStart, nodeAt } from './locations.ts';
import { lineAfterNode, type ParsedText, removeEntry, replaceEntry, setValue, withCommentsAbove } from './structure.ts';

/** Where the lines of a block list's entry stand, those of the comments above it among them. */
function linesOf({ text, contents }: ParsedText, path: PlanPath): { start: number; end: number } | undefined {
  const list = nodeAt(contents, path.slice(0, -1)).node;
  const { node, whole } = nodeAt(contents, path);
  if (!whole || !isSeq(list) || list.flow === true) return undefined;
  const start = entryStart(text, contents, path);
  // The first entry of a list may begin on the line of an entry around it.
  if (!/^\s*-/.test(text.slice(start)) || dashesBefore(text, start, node) !== 1) return undefined;
  return { start: withCommentsAbove(text, start), end: lineAfterNode(text, node) };
}

/** How many dashes stand before a node's words on its line. */
function dashesBefore(text: string, start: number, node: ParsedNode | null): number {
  const first = isMap(node) && node.flow !== true ? (node.items[0]?.key as ParsedNode | undefined) : node;
  const words = isScalar(first) || first?.range != null ? (first?.range?.[0] ?? start) : start;
  const own = isSeq(node) && node.flow !== true ? 1 : 0;
  return (text.slice(start, words).match(/-(?=\s)/g)?.length ?? 0) - (own > 0 ? own - 1 : 0);
}

const columnOf = (lines: string): number => /^ *(?=-)/m.exec(lines)?.[0].length ?? 0;

const withoutColumn = (line: string, column: number): string =>
  line.slice(0, column).trim() === '' ? line.slice(column) : line.trimStart();

/**
 * Takes an entry out of its list.
 * @param gone what is taken out with it: something around it that holds nothing else
 * @returns the new text, and the entry's lines from the column of its dash on; none where it stood on a line with others
 */
export function takeEntry(
  parsed: ParsedText,
  path: PlanPath,
  gone: PlanPath = path,
): { readonly text: string; readonly lines?: readonly string[] } | undefined {
  const found = linesOf(parsed, path);
  const text = removeEntry(parsed, gone);
  if (found === undefined) return text === undefined ? undefined : { text };
  const raw = parsed.text.slice(found.start, found.end).replace(/\n$/, '');
  const column = columnOf(raw);
  const lines = raw.split('\n').map((line) => withoutColumn(line, column));
  const list = nodeAt(parsed.contents, path.slice(0, -1)).node;
  // A list that is left empty goes with its key.
  if (isSeq(list) && list.items.length === 1) return text === undefined ? undefined : { text, lines };
  return { text: parsed.text.slice(0, found.start) + parsed.text.slice(found.end), lines };
}

/** What goes elsewhere: its lines, and what they say. */
export interface Carried {
  readonly lines?: readonly string[] | undefined;
  readonly value: unknown;
}

/** Puts the lines of an entry in the place of another; its value where lines cannot stand there. */
export function putEntry(parsed: ParsedText, path: PlanPath, { lines, value }: Carried): string | undefined {
  const found = lines === undefined ? undefined : linesOf(parsed, path);
  if (found === undefined || lines === undefined) return replaceEntry(parsed, path, value);
  const { text } = parsed;
  const put = indented(lines, columnOf(text.slice(found.start, found.end)));
  return text.slice(0, found.start) + put + text.slice(found.end);
}

/** Lines at a column; those without a letter stay empty. */
const indented = (lines: readonly string[], column: number): string =>
  lines.map((line) => `${line === '' ? '' : ' '.repeat(column)}${line}\n`).join('');

/** Where the lines of a block mapping's key stand, from its comments on; those of one behind a dash begin at the key. */
function linesOfKey({ text, contents }: ParsedText, path: PlanPath): KeyLines | undefined {
  const mapping = nodeAt(contents, path.slice(0, -1)).node;
  const { node, key, whole } = nodeAt(contents, path);
  if (!whole || key?.range == null || !isMap(mapping) || mapping.flow === true) return undefined;
  const at = key.range[0];
  const [line, column] = [lineStart(text, at), columnAt(text, at)];
  const dash = text.slice(line, at).indexOf('-');
  const start = dash < 0 ? withCommentsAbove(text, line) : at;
  return { start, end: lineAfterNode(text, node), column, line, ...(dash < 0 ? {} : { dash }) };
}

interface KeyLines {
  readonly start: number;
  readonly end: number;
  /** Where the key begins on its line, from 0. */
  readonly column: number;
  /** The beginning of its line. */
  readonly line: number;
  /** The column of the dash before it. */
  readonly dash?: number;
}

/**
 * Takes a key out of its mapping.
 * @param gone what is taken out with it: something around it that holds nothing else
 * @returns the new text, and the key's lines from its column on; none where it stood on a line with others
 */
export function takeKey(
  parsed: ParsedText,
  path: PlanPath,
  gone: PlanPath = path,
): { readonly text: string; readonly lines?: readonly string[] } | undefined {
  const found = linesOfKey(parsed, path);
  const { text } = parsed;
  const whole = gone.length === path.length ? found : linesOf(parsed, gone);
  const isAlone = whole === undefined || (gone.length === path.length && found?.dash !== undefined);
  const rest = isAlone ? removeEntry(parsed, gone) : text.slice(0, whole.start) + text.slice(whole.end);
  if (rest === undefined || found === undefined) return rest === undefined ? undefined : { text: rest };
  const above = found.dash === undefined ? '' : text.slice(withCommentsAbove(text, found.line), found.line);
  const raw = above + ' '.repeat(found.dash === undefined ? 0 : found.column) + text.slice(found.start, found.end);
  const lines = raw.replace(/\n$/, '').split('\n');
  return { text: rest, lines: lines.map((line) => withoutColumn(line, found.column)) };
}

/** Puts the lines of a key in the place of those that hold its place; its value where lines cannot stand there. */
export function putKey(parsed: ParsedText, path: PlanPath, { lines, value }: Carried): string | undefined {
  const found = lines === undefined ? undefined : linesOfKey(parsed, path);
  if (found === undefined || lines === undefined) return setValue(parsed, path, value);
  const { text } = parsed;
  const { start, end, column, line, dash } = found;
  const at = lines.findIndex((one) => !one.startsWith('#'));
  if (dash === undefined) return text.slice(0, start) + indented(lines, column) + text.slice(end);
  // Comments stand above the dash.
  const above = indented(lines.slice(0, at), dash);
  return `${text.slice(0, line)}${above}${text.slice(line, start)}${indented(lines.slice(at), column).slice(column)}${text.slice(end)}`;
}
