/** Brackets that open and do not close: `items: [Rà soát, Báo cáo`, `{ title: STT, width: 6`. */
import { KEY_NAMES } from '../../../generated/key-names.ts';
import { quoted, type Slip } from './slip.ts';
import type { StructuralLine } from './structural-lines.ts';

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

const KEYS: ReadonlySet<string> = new Set(Object.values(KEY_NAMES).flatMap(({ keys }) => Object.keys(keys)));

/** A bracket as the beginning of a value: a list below a key or a dash, or keys. What else begins so is a sentence. */
const OPENED = /^(?:- +)*(?:([A-Za-z]\w*): +|(?<=- +))(?=\[[^\]]*,|\[\s*[[{"]|\{\s*[A-Za-z]\w*:)/u;

/** A line that no value in brackets goes on with. */
const BEGINS_ANEW = /^(?:- |[A-Za-z]\w*:(?: |$))/u;

/** Offset of the bracket that begins a line's value. */
function openedAt({ start, lead, content }: StructuralLine): number | undefined {
  const [before, key] = OPENED.exec(content) ?? [];
  if (before === undefined || (key !== undefined && !KEYS.has(key))) return undefined;
  return start + lead.length + before.length;
}

/** Where a value in brackets ends at the latest: before the next line that begins anew, or a comment. */
function endOf(text: string, lines: readonly StructuralLine[], index: number): number {
  const next = lines.slice(index + 1).findIndex(({ content }) => BEGINS_ANEW.test(content));
  const last = lines[next < 0 ? lines.length - 1 : index + next];
  if (last === undefined) return text.length;
  const [words = ''] = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|(?! #)[^"'])*/u.exec(last.content) ?? [];
  return last.start + last.lead.length + words.trimEnd().length;
}

/** An entry between brackets: words in quotes, or letters up to a comma; brackets within words go with them. */
const FLOW_ENTRY =
  /\s*((?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^[\]]*\]|\{\{[^{}]*\}\}|\{[^{}]*\}|[^,[\]{}"'])+)\s*(,|\]|$)/uy;
/** `Loa [cầm tay]`, `"Loa" cầm tay`, `Nhà # 5`, `{{year}}`, `-`: a sign that ends, or is, a value of its own. */
const NEEDS_QUOTES = /^(?!["'[{])[^"']*[[\]{}]|^(["']).*?\1\s*[^\s]|^(?!["'[{]).*\s#|^\{\{|^-$|^[*&@%`!|>]/u;

/** The entry of a list in brackets that YAML reads as more than words. */
export function entrySlip(lines: readonly StructuralLine[], index: number): Slip | undefined {
  const line = lines[index];
  const from = line === undefined ? undefined : LIST_OPENED.exec(line.content)?.[0].length;
  if (line === undefined || from === undefined) return undefined;
  FLOW_ENTRY.lastIndex = from;
  for (let found = FLOW_ENTRY.exec(line.content); found !== null; found = FLOW_ENTRY.exec(line.content)) {
    const entry = (found[1] ?? '').trim();
    if (NEEDS_QUOTES.test(entry)) {
      const start = line.start + line.lead.length + found.index + found[0].indexOf(entry);
      const span = { start, end: start + entry.length };
      return { code: 'yaml/entry-needs-quotes', span, args: { entry }, edit: { span, text: quoted(entry) } };
    }
    if (found[2] !== ',') return undefined;
  }
  return undefined;
}

const BRACKET_FIRST = /^((?:- +)*(?:- +|[A-Za-z]\w*: +))(\[[^\]]*\] *[^\s,#\]].*)$/u;

/** `- [Nếu có] Rà soát`: the bracket is only the beginning of a sentence. */
export function bracketFirstSlip(lines: readonly StructuralLine[], index: number): Slip | undefined {
  const line = lines[index];
  const [, before = '', typed = ''] = BRACKET_FIRST.exec(line?.content ?? '') ?? [];
  if (line === undefined || typed === '' || / #/.test(typed)) return undefined;
  const start = line.start + line.lead.length + before.length;
  const span = { start, end: start + typed.length };
  return { code: 'yaml/needs-quotes', span, args: { sign: '“[”' }, edit: { span, text: quoted(typed) } };
}

/** Words in quotes, or a comma or bracket with nothing before the next comma. */
const EMPTY_ENTRY = /"(?:[^"\\]|\\.)*"|([[,])\s*(?=,)/gu;

/** `[2, Lớp hai, , 12]`: a cell that holds nothing must say so. */
export function emptyEntrySlip(lines: readonly StructuralLine[], index: number): Slip | undefined {
  const line = lines[index];
  if (line === undefined || !LIST_OPENED.test(line.content)) return undefined;
  const filled = line.content.replace(EMPTY_ENTRY, (found, sign?: string) => {
    if (sign === undefined) return found;
    return sign === '[' ? '[""' : ', ""';
  });
  if (filled === line.content) return undefined;
  const start = line.start + line.lead.length;
  const span = { start, end: start + line.content.length };
  return { code: 'yaml/empty-entry', span, edit: { span, text: filled } };
}

/** Up to and with the bracket that a list begins with. */
const LIST_OPENED = /^(?:- +)*(?:[A-Za-z]\w*: +)?\[/u;

interface Open {
  readonly sign: string;
  readonly at: number;
}

/** The first bracket that does not close, and the sign and place that it lacks. */
function unclosed(text: string, from: number, to: number): { open: Open; close: string; at: number } | undefined {
  const open: Open[] = [];
  const signs = text.slice(from, to).matchAll(/"(?:[^"\\]|\\.)*"|(?<=[[{,:]\s*)'[^']*'|[[\]{}]/gu);
  for (const { 0: sign, index } of signs) {
    if (sign.length > 1) continue;
    const at = from + index;
    if (CLOSERS[sign] !== undefined) open.push({ sign, at });
    else {
      const last = open.pop();
      if (last === undefined) return undefined;
      const close = CLOSERS[last.sign] ?? '';
      if (sign !== close) return { open: last, close, at };
    }
  }
  const last = open.pop();
  // Several that are all left open close together, the innermost first.
  return last === undefined
    ? undefined
    : { open: last, close: [last, ...open.reverse()].map(({ sign }) => CLOSERS[sign]).join(''), at: to };
}

/** The bracket of a line that does not close, closed where the line's value ends. */
export function bracketSlip(text: string, lines: readonly StructuralLine[], index: number): Slip | undefined {
  const line = lines[index];
  const from = line === undefined ? undefined : openedAt(line);
  if (from === undefined) return undefined;
  const found = unclosed(text, from, endOf(text, lines, index));
  if (found === undefined) return undefined;
  const { open, close, at } = found;
  const isSpaced = close.startsWith('}') && text.charAt(at - 1) !== ' ';
  return {
    code: 'yaml/unclosed-bracket',
    span: { start: open.at, end: open.at + 1 },
    edit: { span: { start: at, end: at }, text: `${isSpaced ? ' ' : ''}${close}` },
  };
}
