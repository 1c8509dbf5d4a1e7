/** Quotation marks that are not closed, not straight, or stand within others. What is meant is tried on the file. */
import { quoted, type Slip, slipAt } from './slip.ts';
import type { StructuralLine } from './structural-lines.ts';

/** A value of a line that begins with a quotation mark: what stands before it, the mark, the rest. */
const QUOTED = /^((?:- +)*(?:[\p{L}_$][\p{L}\p{N}_$ ]{0,40}: +)?)(["'])(.*)$/u;
/** A comment behind a value. */
const COMMENT = /\s+#\s.*$/u;
const CLOSING: Readonly<Record<string, RegExp>> = { '"': /[”“„‟″]$/u, "'": /[’‘`´′]$/u };

interface QuotedValue {
  /** Offset of the opening mark. */
  readonly start: number;
  readonly mark: string;
  /** Behind the mark, without a comment. */
  readonly rest: string;
}

function quotedValueOf({ start, lead, content }: StructuralLine): QuotedValue | undefined {
  const [, before = '', mark = '', typed = ''] = QUOTED.exec(content) ?? [];
  if (mark === '') return undefined;
  return { start: start + lead.length + before.length, mark, rest: typed.replace(COMMENT, '') };
}

const escapes: Readonly<Record<string, (text: string) => string>> = {
  '"': (text) => text.replace(/(?<!\\)"/g, '\\"'),
  "'": (text) => text.replace(/'/g, "''"),
};

/** Marks of the same kind that close a value before its end. */
const marksIn = (text: string, mark: string): number =>
  (mark === '"' ? text.replace(/\\./g, '') : text.replace(/''/g, '')).split(mark).length - 1;

/** `"abc”`, `"abc`: it is never closed, or by another mark. */
function unclosed({ start, mark, rest }: QuotedValue): Slip | undefined {
  if (marksIn(rest, mark) > 0) return undefined;
  const place = { start, end: start + 1 };
  const closing = CLOSING[mark]?.exec(rest)?.[0];
  const end = start + 1 + rest.length;
  const span = closing === undefined ? { start: end, end } : { start: end - closing.length, end };
  return { code: 'yaml/unclosed-quote', span: place, edit: { span, text: mark } };
}

/** `"Phương châm "bốn tại chỗ""`, `'Cư M'gar'`. */
function within({ start, mark, rest }: QuotedValue): Slip | undefined {
  if (!rest.endsWith(mark) || rest.length < 2) return undefined;
  const inner = rest.slice(0, -1);
  if (marksIn(inner, mark) === 0) return undefined;
  const span = { start: start + 1, end: start + 1 + inner.length };
  return slipAt('yaml/quote-in-quotes', span, escapes[mark]?.(inner) ?? inner, { sign: mark });
}

/** `"Bốn tại chỗ" là phương châm`: the quoted words are only the beginning of the text. */
function onlyBegins({ start, mark, rest }: QuotedValue): Slip | undefined {
  if (rest.endsWith(mark) || marksIn(rest, mark) === 0) return undefined;
  const span = { start, end: start + 1 + rest.length };
  return slipAt('yaml/needs-quotes', span, quoted(`${mark}${rest}`), { sign: `“${mark}”` });
}

/** `"Lam Giang",`: a comma as other formats have it, which parts nothing here. */
function withComma({ start, mark, rest }: QuotedValue): Slip | undefined {
  const [, inner, comma = ''] = /^(.*)["'](\s*,)$/u.exec(rest) ?? [];
  if (inner === undefined || marksIn(inner, mark) > 0 || rest.charAt(inner.length) !== mark) return undefined;
  const from = start + 1 + inner.length + 1;
  return slipAt('yaml/comma-after-quotes', { start: from, end: from + comma.length }, '');
}

const LIST_OPENED = /^(?:- +)*(?:[A-Za-z]\w*: +)?\[/u;
/** A cell that begins with a quotation mark and has no other one before the next comma. */
const OPEN_CELL = /(?<=[[,]\s*)"[^",\]]*(?=[,\]])/u;

/** `[1, "Lớp một, 25, 12]`: a cell whose quotation mark is not closed ends at the comma, as far as one can tell. */
export function cellSlip(lines: readonly StructuralLine[], index: number): Slip | undefined {
  const line = lines[index];
  if (line === undefined || !LIST_OPENED.test(line.content)) return undefined;
  const closed = line.content.replace(/(?<=[[,]\s*)"(?:[^"\\]|\\.)*"(?=\s*[,\]])/gu, (cell) => '.'.repeat(cell.length));
  const found = OPEN_CELL.exec(closed) ?? OPEN_CELL.exec(line.content);
  if (found === null) return undefined;
  const start = line.start + line.lead.length + found.index;
  const end = start + found[0].trimEnd().length;
  return {
    code: 'yaml/unclosed-quote',
    span: { start, end: start + 1 },
    edit: { span: { start: end, end }, text: '"' },
  };
}

/** What may be meant by a line whose quotation marks do not fit, the likeliest first. */
export function quoteSlips(line: StructuralLine): Slip[] {
  const value = quotedValueOf(line);
  if (value === undefined) return [];
  return [withComma, within, onlyBegins, unclosed].flatMap((find) => find(value) ?? []);
}
