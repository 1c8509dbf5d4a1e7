/** Entries of a YAML file put in, taken out, given other values; every other character stays. */
import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { KEY_NAMES } from '../../generated/key-names.ts';
import { flowRow, insertInFlowList, removeFromFlowList, setInFlowList, setOnLine } from './flow-entries.ts';
import { columnAt, nextLine } from './lines.ts';
import { endOfNode, entryStart, nodeAt } from './locations.ts';
import type { PlanSource } from './read.ts';
import { shapeOf } from './write/shapes.ts';
import { writeEntry, writeKey } from './write/write.ts';

type Data = Record<string, unknown>;

/** A file with its nodes: it was parsed when it was read. */
export type ParsedText = Pick<PlanSource, 'text' | 'contents'>;

const splice = (text: string, start: number, end: number, put: string): string =>
  text.slice(0, start) + put + text.slice(end);

/** The data of a node; a number that is spelt in its own way (\`10.000\`) as it is typed. */
function spelledData(node: unknown): unknown {
  if (isMap(node))
    return Object.fromEntries(node.items.map(({ key, value }) => [String((key as Scalar).value), spelledData(value)]));
  if (isSeq(node)) return node.items.map(spelledData);
  if (!isScalar(node)) return null;
  const { value, source } = node as Scalar;
  return typeof value === 'number' && source !== undefined && source !== String(value) ? source : value;
}

/** The beginning of the line after the last one of a node. */
export function lineAfterNode(text: string, node: ParsedNode | null): number {
  return nextLine(text, text.slice(0, endOfNode(node)).trimEnd().length);
}

/** Text before an offset, made to end its line. */
const endedLine = (text: string, at: number): string => (at > 0 && text.charAt(at - 1) !== '\n' ? '\n' : '');

/** Comments and blank lines above an entry belong to it. */
export function withCommentsAbove(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const before = text.lastIndexOf('\n', at - 2) + 1;
    if (!/^\s*#/.test(text.slice(before, at))) return at;
    at = before;
  }
  return at;
}

/** The column of the dashes of a block list: its first one may stand behind that of the list around it. */
const dashColumn = (text: string, list: ParsedNode): number => columnAt(text, list.range?.[0] ?? 0);

/**
 * Puts an entry into a list, before the one at an index; a list that is not there is made.
 * @returns the new text; undefined where the list cannot be reached
 */
export function insertEntry(parsed: ParsedText, list: PlanPath, index: number, value: unknown): string | undefined {
  const { text, contents } = parsed;
  const { node, whole } = nodeAt(contents, list);
  if (!whole || !isSeq(node) || node.items.length === 0) return setValue(parsed, list, [value]);
  if (node.flow === true) {
    const inLine = insertInFlowList(text, node, index, value);
    if (inLine !== undefined) return inLine;
    const values = spelledData(node) as unknown[];
    return setAnywhere(parsed, list, [...values.slice(0, index), value, ...values.slice(index)]);
  }
  const indent = dashColumn(text, node);
  const isLast = index >= node.items.length;
  const at = isLast
    ? lineAfterNode(text, node.items.at(-1) as ParsedNode)
    : withCommentsAbove(text, entryStart(text, contents, [...list, index]));
  // Among rows on one line a row is on one line.
  const written = node.items.some(isFlow) ? flowRow(value, indent) : undefined;
  return splice(text, at, at, endedLine(text, at) + (written ?? writeEntry(value, indent)));
}

const isFlow = (node: unknown): boolean => isSeq(node) && node.flow === true;

function removeFromFlow(parsed: ParsedText, path: PlanPath, list: YAMLSeq): string | undefined {
  const inLine = removeFromFlowList(parsed.text, list, Number(path.at(-1)));
  if (inLine !== undefined) return inLine;
  const values = (spelledData(list) as unknown[]).filter((_, index) => index !== path.at(-1));
  return setAnywhere(parsed, path.slice(0, -1), values);
}

/** True of a list whose first dash is not the first on its line. */
const beginsBehindDash = (text: string, line: number, list: unknown): list is ParsedNode =>
  isSeq(list) && text.slice(line, line + dashColumn(text, list as ParsedNode)).trim() !== '';

/** Takes out the first entry of a list that begins behind another dash: the next one stands there then. */
function removeBehindDash({ text, contents }: ParsedText, path: PlanPath, list: ParsedNode): string | undefined {
  const [column, next] = [dashColumn(text, list), entryStart(text, contents, [...path.slice(0, -1), 1])];
  const dash = entryStart(text, contents, path) + column;
  const gone = text.slice(dash, next).split('\n').slice(1);
  // Whose a remark between them is nobody can tell.
  if (gone.some((line) => line.trim().startsWith('#'))) return undefined;
  return splice(text, dash, next + column, '');
}

/**
 * Takes an entry out of a list, or a key out of a mapping; a list that is left empty goes with its key.
 * Comments above it stay.
 */
export function removeEntry(parsed: ParsedText, path: PlanPath): string | undefined {
  const { text, contents } = parsed;
  const { node, whole } = nodeAt(contents, path);
  if (!whole || path.length === 0) return undefined;
  const parent = nodeAt(contents, path.slice(0, -1)).node;
  if (isSeq(parent)) {
    if (parent.items.length === 1) return removeEntry(parsed, path.slice(0, -1));
    if (parent.flow === true) return removeFromFlow(parsed, path, parent);
  }
  if (isMap(parent) && parent.flow === true) {
    const { [String(path.at(-1))]: _dropped, ...rest } = spelledData(parent) as Data;
    return setAnywhere(parsed, path.slice(0, -1), rest);
  }
  const start = entryStart(text, contents, path);
  if (beginsBehindDash(text, start, parent) && path.at(-1) === 0) return removeBehindDash(parsed, path, parent);
  const isFirstKey = isMap(parent) && isScalar(parent.items[0]?.key) && parent.items[0].key.value === path.at(-1);
  // The first key of a list's entry stands behind its dash: the entry is written anew.
  if (isFirstKey && /^\s*-/.test(text.slice(start))) {
    const { [String(path.at(-1))]: _dropped, ...rest } = spelledData(parent) as Data;
    return replaceEntry(parsed, path.slice(0, -1), rest);
  }
  return splice(text, start, lineAfterNode(text, node ?? null), '');
}

/** The comment behind a node on its last line; empty where there is none. */
function commentBehind(text: string, node: ParsedNode | null): string {
  const end = endOfNode(node);
  const line = text.slice(end, text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end));
  return /^[ \t]+(#.*?)[ \t\r]*$/.exec(line)?.[1] ?? '';
}

/** Lines put in the place of others, with the comment that stood behind these: behind a single line, above several. */
function withComment(written: string, comment: string, indent: number): string {
  if (comment === '') return written;
  const isOneLine = written.trimEnd().indexOf('\n') < 0;
  return isOneLine ? `${written.trimEnd()} ${comment}\n` : `${comment}\n${' '.repeat(indent)}${written}`;
}

/** A single value behind a dash takes the place of another: whatever else stands on its line stays. */
function replacedShort(text: string, node: ParsedNode | null, value: unknown): string | undefined {
  const isPlainNow = isScalar(node) && !/BLOCK/.test(node.type ?? '') && node.range != null;
  if (!isPlainNow || (value !== null && !isShort(value)) || text.slice(node.range[0], node.range[1]).includes('\n'))
    return undefined;
  const written = value === null ? '' : writeEntry(value, 0).trimEnd();
  if (written.includes('\n')) return undefined;
  const [start, end] = node.range;
  const dash = text.slice(0, start).trimEnd().length;
  return value === null ? splice(text, dash, end, '') : splice(text, start, end, written.replace(/^- /, ''));
}

/** Writes the entry of a list anew. */
export function replaceEntry(parsed: ParsedText, path: PlanPath, value: unknown): string | undefined {
  const { text, contents } = parsed;
  const list = nodeAt(contents, path.slice(0, -1)).node;
  const { node, whole } = nodeAt(contents, path);
  if (!whole || !isSeq(list) || list.flow === true) {
    if (!isSeq(list)) return undefined;
    const inLine = setInFlowList(text, list, Number(path.at(-1)), value);
    if (inLine !== undefined) return inLine;
    const values = (spelledData(list) as unknown[]).map((entry, index) => (index === path.at(-1) ? value : entry));
    return setAnywhere(parsed, path.slice(0, -1), values);
  }
  const short = replacedShort(text, node, value);
  if (short !== undefined) return short;
  const start = entryStart(text, contents, path);
  const indent = dashColumn(text, list as ParsedNode);
  // A row on one line stays on one.
  const written = (isFlow(node) ? flowRow(value, indent) : undefined) ?? writeEntry(value, indent);
  const put = withComment(written.slice(indent), commentBehind(text, node), indent);
  // Before its dash stand blanks, or the dash of the list around it.
  return splice(text, start + indent, lineAfterNode(text, node), put);
}

/** The entry of a list, or the value of a key. */
const setAnywhere = (parsed: ParsedText, path: PlanPath, value: unknown): string | undefined =>
  typeof path.at(-1) === 'number' ? replaceEntry(parsed, path, value) : setValue(parsed, path, value);

/** Words that are safe in a list or mapping on one line, and are no number or truth value there. */
const SAFE_IN_FLOW = /^\p{L}[\p{L}\p{N} .;/()%–-]*$/u;
const OTHER_VALUE = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

const inFlow = (value: string | number | null): string => {
  if (typeof value === 'number') return String(value);
  const words = value ?? '';
  const isSafe = SAFE_IN_FLOW.test(words) && !OTHER_VALUE.test(words) && words === words.trim();
  return isSafe ? words : JSON.stringify(words);
};

/**
 * Puts one value of a list or mapping on one line in the place of another; its neighbours stay as they are typed.
 * @returns the new text; undefined where the value stands elsewhere, or is no single one
 */
export function setInLine({ text, contents }: ParsedText, path: PlanPath, value: unknown): string | undefined {
  const isSingle = value === null || typeof value === 'number' || (typeof value === 'string' && !value.includes('\n'));
  const around = nodeAt(contents, path.slice(0, -1)).node;
  const { node, whole } = nodeAt(contents, path);
  const isFlow = (isSeq(around) || isMap(around)) && around.flow === true;
  if (!isSingle || !isFlow || !whole || !isScalar(node) || node.range == null) return undefined;
  return splice(text, node.range[0], node.range[1], inFlow(value as string | number | null));
}

/** The key after which a new one stands, by the schema's order. */
function keyBefore(keys: readonly string[], key: string, mapping: Data, isPlan: boolean): string | undefined {
  const kind = isPlan ? 'plan' : shapeOf(mapping).kind;
  const order = Object.keys(KEY_NAMES[kind ?? '']?.keys ?? {});
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return keys.filter((name) => rank(name) <= rank(key)).at(-1);
}

const isShort = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value.length < 80 && !value.includes('\n'));

/** A scalar's new value in the place of its old one: what stands behind it on its line stays. */
function setShort(text: string, path: PlanPath, node: Scalar | null, keyEnd: number, value: string | number): string {
  const key = String(path.at(-1));
  const written = writeKey({ [key]: value }, key, 0)
    .trimEnd()
    .slice(key.length + 1);
  if (node?.range != null && node.range[1] > node.range[0])
    return splice(text, node.range[0], node.range[1], written.trim());
  const colon = text.indexOf(':', keyEnd) + 1;
  return splice(text, colon, colon, written);
}

/** The column of the keys of a block mapping. */
function keyColumn(text: string, mapping: YAMLMap): number {
  const [first] = mapping.items;
  return isScalar(first?.key) ? columnAt(text, first.key.range?.[0] ?? 0) : 0;
}

/** Another value for a key that is there. */
function changeKey(text: string, path: PlanPath, parent: YAMLMap, value: unknown): string {
  const key = String(path.at(-1));
  const found = nodeAt(parent as ParsedNode, [key]);
  const start = found.key?.range?.[0] ?? 0;
  const isPlainNow = found.node === null || (isScalar(found.node) && !/BLOCK/.test(found.node.type ?? ''));
  if (isPlainNow && isShort(value)) return setShort(text, path, found.node as Scalar | null, start, value);
  const end = found.node === null ? nextLine(text, start) : lineAfterNode(text, found.node);
  const indent = keyColumn(text, parent);
  const written = writeKey({ ...(spelledData(parent) as Data), [key]: value }, key, indent).slice(indent);
  return splice(text, start, end, withComment(written, commentBehind(text, found.node), indent));
}

/** A key that is not there yet. */
function addKey(text: string, path: PlanPath, parent: YAMLMap, value: unknown): string {
  const key = String(path.at(-1));
  const mapping = { ...(spelledData(parent) as Data), [key]: value };
  const keys = parent.items.map((item) => String((item.key as Scalar).value));
  const before = keyBefore(keys, key, mapping, path.length === 1);
  const indent = keyColumn(text, parent);
  const written = writeKey(mapping, key, indent);
  if (before === undefined) {
    const first = (parent.items[0]?.key as Scalar | undefined)?.range?.[0] ?? 0;
    return splice(text, first, first, `${written.slice(indent)}${' '.repeat(indent)}`);
  }
  const entry = nodeAt(parent as ParsedNode, [before]);
  const at = lineAfterNode(text, entry.node ?? ((entry.key ?? null) as ParsedNode | null));
  return splice(text, at, at, endedLine(text, at) + written);
}

/**
 * Gives a key of a mapping a value; a key that is not there is put in where the schema has it, and a mapping that is
 * not there with it.
 * @returns the new text; undefined where there is nothing that could hold it
 */
export function setValue(parsed: ParsedText, path: PlanPath, value: unknown): string | undefined {
  const { text, contents } = parsed;
  const parentPath = path.slice(0, -1);
  const { node: parent, whole } = nodeAt(contents, parentPath);
  const key = String(path.at(-1));
  const isMissing = !whole && typeof parentPath.at(-1) === 'string' && nodeAt(contents, parentPath.slice(0, -1)).whole;
  if (isMissing && typeof path.at(-1) === 'string') return setValue(parsed, parentPath, { [key]: value });
  if (!whole || parent === null) return undefined;
  if (isScalar(parent)) return asMapping(parsed, parentPath, parent as Scalar, key, value);
  if (!isMap(parent)) return undefined;
  if (parent.flow === true) return setInFlow(parsed, parentPath, spelledData(parent) as Data, key, value);
  const change = nodeAt(contents, path).whole ? changeKey : addKey;
  return change(text, path, parent, value);
}

/** A mapping on one line is written anew, where it stands. */
function setInFlow(parsed: ParsedText, path: PlanPath, mapping: Data, key: string, value: unknown): string | undefined {
  if (path.length === 0) return undefined;
  const fresh = { ...mapping, [key]: value };
  const { node } = nodeAt(parsed.contents, path);
  const inLine = node === null ? undefined : setOnLine(parsed.text, node, fresh);
  return inLine ?? setAnywhere(parsed, path, fresh);
}

/** An item that was only a text becomes a mapping, so that it can hold more. */
function asMapping(
  parsed: ParsedText,
  path: PlanPath,
  scalar: Scalar,
  key: string,
  value: unknown,
): string | undefined {
  if (typeof path.at(-1) !== 'number' || typeof scalar.value !== 'string') return undefined;
  return replaceEntry(parsed, path, { text: scalar.value, [key]: value });
}
