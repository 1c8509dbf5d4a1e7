/** Slips that YAML reads without a word, as something that nobody meant. */
import { isMap, isScalar, isSeq, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { PlanPath, ReportFinding, Span } from '../../diagnostics/diagnostic.ts';
import { KEY_NAMES } from '../../generated/key-names.ts';
import { columnAt, lineEnd, lineStart } from './lines.ts';
import { BULLETS } from './slips/characters.ts';
import { LIST_KEYS, titleOf } from './slips/key-slips.ts';
import { quoted } from './slips/slip.ts';

/** A node with the way to it. */
export interface Placed<Node> {
  readonly node: Node;
  readonly path: PlanPath;
}

const spanOf = ({ range }: { range?: readonly [number, number, number] | null }): Span => ({
  start: range?.[0] ?? 0,
  end: range?.[1] ?? 0,
});

/** A line within a text that begins as an entry of a list does. */
const ENTRY_LINE = new RegExp(`\\n[ \\t]*([-+*${BULLETS}](?=[ \\t\\u00a0]+\\S)|-(?=\\p{Lu}\\p{Ll}))`, 'gu');
/** After these a new point begins; after a word a dash may stand in the sentence: "Văn hóa - Xã hội", "2021 - 2025". */
const ENDED = /[:;.,]\s*$/;

const CAPITAL = /^\s*\p{Lu}/u;

/** The first line that is an entry: after the end of a sentence, below a heading, or one of several. */
function firstEntry(written: string, path: PlanPath, dash: number | undefined): RegExpExecArray | undefined {
  const entries = [...written.matchAll(ENTRY_LINE)];
  const [first] = entries;
  if (first === undefined) return undefined;
  // Words of a text stand right of where they begin; a dash that does not is an entry of the list, a column off.
  const isBeside = dash !== undefined && first[0].length - 1 <= dash + 2;
  const isTitle =
    path.at(-1) === 'title' &&
    path.at(-3) === 'appendices' &&
    CAPITAL.test(written.slice(first.index + first[0].length));
  const isBelowTitle = path.at(-1) === 'heading' || isTitle;
  const isList = isBelowTitle || entries.length > 1 || isBeside || ENDED.test(written.slice(0, first.index));
  return isList ? first : undefined;
}

/** The column of the dash right before a text. */
function dashColumn(text: string, start: number): number | undefined {
  const [lead] = /^ *(?=- +$)/.exec(text.slice(lineStart(text, start), start)) ?? [];
  return lead?.length;
}

/** `heading: Yêu cầu` with lines `- …` below: all of it is read as one text. */
export function listInText(text: string, { node, path }: Placed<Scalar>, report: ReportFinding): boolean {
  if (node.type !== 'PLAIN') return false;
  const { start, end } = spanOf(node);
  const written = text.slice(start, end);
  if (!written.includes('\n')) return false;
  const found = firstEntry(written, path, dashColumn(text, start));
  if (found === undefined) return false;
  const from = start + found.index + found[0].length - 1;
  const dash = typeof path.at(-1) === 'number' ? dashColumn(text, start) : undefined;
  const column = columnAt(text, from);
  if (dash !== undefined && column === dash + 1) {
    const lead = { start: from - column, end: from };
    report('yaml/indent-off', { span: { start: lead.start, end: from + 1 }, path }, { found: column, expected: dash }, [
      { span: lead, source: ' '.repeat(dash) },
    ]);
    return true;
  }
  const span = { start: from, end: lineEnd(text, from) };
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (LIST_KEYS.has(path.at(-1))) reportWordsInList(text, start, String(key), report);
  else if (typeof path.at(-1) === 'number') report('yaml/list-below-sentence', { span, path });
  else report('yaml/list-without-key', { span, path }, { key: String(key), title: titleOf(String(key)) });
  return true;
}

/** Words where a list is asked for, entries of the list below them: beside its key, or an entry without its dash. */
function reportWordsInList(text: string, start: number, key: string, report: ReportFinding): void {
  const line = lineStart(text, start);
  const lead = /^ */.exec(text.slice(line))?.[0].length ?? 0;
  const span = { start: line + lead, end: lineEnd(text, start) };
  if (span.start < start) report('yaml/text-beside-list', { span }, { key });
  else report('yaml/entry-without-dash', { span }, { key }, [{ span: { start, end: start }, source: '- ' }]);
}

/** Keys whose values are single, so that nothing stands below them. */
const SINGLE_VALUES: ReadonlySet<unknown> = new Set(['number', 'year', 'place', 'date', 'stage', 'title']);

/** ` place: …` below an empty `number:`: a key of the plan, a column off, is read as a part of the one above it. */
export function shiftedKey(text: string, { node, path }: Placed<YAMLMap>, report: ReportFinding): void {
  if (path.length > 0) return;
  for (const { key, value } of node.items) {
    if (!isScalar(key) || !isMap(value) || value.flow === true || !SINGLE_VALUES.has(key.value)) continue;
    const first = value.items[0]?.key;
    if (!isScalar(first) || KEY_NAMES['plan']?.keys[String(first.value)] === undefined) continue;
    const { start, end } = spanOf(first);
    const found = columnAt(text, start);
    const fixes = value.items.length > 1 ? [] : [{ span: { start: start - found, end: start }, source: '' }];
    report('yaml/indent-off', { span: { start: start - found, end } }, { found, expected: 0 }, fixes);
  }
}

const CURLY_SIGNS = '“„‟”‘’';
const CURLY = /^[“„‟”‘’]([^“”„‟‘\n]*)[”“’‘]$/u;
/** A name in quotes may be meant as it stands; a sentence in quotes is not. */
const SENTENCE = /[.;:!?,]|(?:\S+\s+){7}/u;

/** Texts that are no quotation as a whole. */
const NEVER_QUOTED: ReadonlySet<unknown> = new Set(['title', 'place', 'purpose', 'heading', 'post', 'name']);

/** `text: “Phấn đấu … sau:”`: marks around the whole text, which would be printed. */
export function curlyAround(text: string, { node, path }: Placed<Scalar>, report: ReportFinding): void {
  if (node.type !== 'PLAIN') return;
  const span = spanOf(node);
  if (!CURLY_SIGNS.includes(text.charAt(span.start))) return;
  const words = CURLY.exec(text.slice(span.start, span.end))?.[1];
  if (
    words === undefined ||
    !/\p{L}/u.test(words) ||
    (path.includes('rows') && !/[:;]$/.test(words)) ||
    !(NEVER_QUOTED.has(path.at(-1)) || SENTENCE.test(words))
  )
    return;
  report('text/curly-quotes-around', { path }, undefined, [{ path, value: quoted(words) }]);
}

const FIGURES = /^\d+$/;

/** Neighbours that are figures with nothing but a comma between them: `46,2`. */
function parted(text: string, row: YAMLSeq): Span[] {
  const cells = row.items.filter(isScalar);
  if (cells.length !== row.items.length) return [];
  const spans = cells.map(spanOf);
  const isFigure = ({ start, end }: Span): boolean => FIGURES.test(text.slice(start, end));
  const found: Span[] = [];
  for (const [index, left] of spans.entries()) {
    const right = spans[index + 1];
    const isGlued = right !== undefined && text.slice(left.end, right.start) === ',';
    if (isGlued && isFigure(left) && isFigure(right) && (found.at(-1)?.end ?? 0) <= left.start)
      found.push({ start: left.start, end: right.end });
  }
  return found;
}

/** How many columns the table of a row has; undefined where its head says more than that. */
function columnsOf(table: unknown): number | undefined {
  const columns = isMap(table) ? table.get('columns') : undefined;
  if (!isSeq(columns)) return undefined;
  const isFlat = columns.items.every((column) => isScalar(column) || (isMap(column) && !column.has('columns')));
  return isFlat ? columns.items.length : undefined;
}

/** `[5, Quỹ thu được, 46,2]`: a decimal comma parts two cells. Told where the row has as many cells too many. */
export function partedFigures(
  text: string,
  { node, path }: Placed<YAMLSeq>,
  table: unknown,
  report: ReportFinding,
): void {
  if (node.flow !== true) return;
  const columns = columnsOf(table);
  const surplus = node.items.length - (columns ?? node.items.length);
  if (surplus <= 0) return;
  const figures = parted(text, node);
  if (figures.length !== surplus) return;
  for (const span of figures) {
    const figure = text.slice(span.start, span.end);
    report('yaml/comma-in-figure', { span, path }, { figure }, [{ span, source: `"${figure}"`, path }]);
  }
}

const OPENS_CURLY = /^[“„‘]/u;
const CLOSES_CURLY = /[”’]$/u;

/** `[“Gạo, muối”, Thuốc]`: curly signs hold nothing together, so the comma between them parts two entries. */
export function partedQuotation(text: string, { node, path }: Placed<YAMLSeq>, report: ReportFinding): void {
  if (node.flow !== true) return;
  const entries = node.items.filter(isScalar).map(spanOf);
  if (entries.length !== node.items.length) return;
  const typed = entries.map(({ start, end }) => text.slice(start, end));
  for (let from = 0; from < entries.length; from++) {
    if (!OPENS_CURLY.test(typed[from] ?? '') || CLOSES_CURLY.test(typed[from] ?? '')) continue;
    const to = typed.findIndex((entry, index) => index > from && CLOSES_CURLY.test(entry));
    const [first, last] = [entries[from], entries[to]];
    if (first === undefined || last === undefined) return;
    const span = { start: first.start, end: last.end };
    const words = text.slice(span.start + 1, span.end - 1).replace(/\s+/g, ' ');
    const source = quoted(words);
    report('yaml/curly-quotes-parted', { span, path }, { count: to - from + 1, meant: source }, [
      { span, source, path },
    ]);
    from = to;
  }
}

/** `{ name: Ban phòng, chống thiên tai }`: the comma of a text ends it, and the rest is a key without a value. */
export function partedValue(text: string, { node, path }: Placed<YAMLMap>, report: ReportFinding): void {
  if (node.flow !== true) return;
  const isRest = ({ key, value }: (typeof node.items)[number]): boolean =>
    isScalar(key) && (value === null || (isScalar(value) && value.range?.[0] === value.range?.[1]));
  const at = node.items.findIndex(isRest);
  const before = node.items[at - 1];
  if (before === undefined || !isScalar(before.key) || !isScalar(before.value) || before.value.type !== 'PLAIN') return;
  const after = node.items.findIndex((item, index) => index > at && !isRest(item));
  const last = node.items[(after < 0 ? node.items.length : after) - 1];
  if (typeof before.value.value !== 'string' || !isScalar(last?.key)) return;
  const span = { start: spanOf(before.value).start, end: spanOf(last.key).end };
  const words = text.slice(span.start, span.end);
  // A colon stands behind a key that somebody left empty.
  if (/:\s|:$/.test(words) || /^\s*:/.test(text.slice(span.end))) return;
  const meant = quoted(words.replace(/\s+/g, ' '));
  const rest = words.slice(words.indexOf(',') + 1).trim();
  const key = String(before.key.value);
  report('yaml/comma-in-braces', { span, path }, { key, rest, meant }, [{ span, source: meant, path }]);
}

/** Lists of names, in which a comma may be a name's own. */
const NAME_LISTS: ReadonlySet<string | number | undefined> = new Set([
  'lead',
  'support',
  'who',
  'to',
  'members',
  'recipients',
]);

/** No name begins so: what stands before the comma goes on. */
const GOES_ON =
  /^(?:ban|ngành|phường|xã|đặc khu|thị trấn|thôn|tổ dân phố|đoàn thể|đơn vị|địa phương(?= )|chống|chữa cháy|cứu nạn|trật tự|lâm sản|thủy sản|lâm nghiệp|vệ sinh lao động|giáo dục pháp luật)(?!\p{L})/u;
/** Names of departments that have a comma: a field of work behind it is no body without "Phòng", "Ban", "Viện". */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
  [/Văn hóa$/u, /^Thể thao/u],
  [/Pháp chế$/u, /^Thanh tra$/u],
  [
    /^(?:Phòng|Ban|Vụ|Viện|Chi cục|Cục|Trung tâm|Tổ)\s/u,
    /^(?:Tài chính|Hành chính|Kế toán|Tổng hợp|Quy hoạch|Đầu tư|Nghiên cứu|Đào tạo|Tư vấn|Bồi dưỡng|Hợp tác quốc tế|Khoa học|Quản trị|Pháp chế)(?!.*\s(?:Sở|Bộ|tỉnh|xã|phường)(?!\p{L}))/u,
  ],
];

const isCut = (before: string, after: string): boolean =>
  GOES_ON.test(after) || HALVES.some(([left, right]) => left.test(before) && right.test(after));

/** `[UBND các xã, phường]`: the comma of a name parts it in two entries. */
export function partedName(text: string, { node, path }: Placed<YAMLSeq>, report: ReportFinding): void {
  if (node.flow !== true || !NAME_LISTS.has(path.at(-1))) return;
  const entries = node.items.map((item) => (isScalar(item) ? spanOf(item) : undefined));
  const typedAt = (index: number): string => {
    const entry = entries[index];
    return entry === undefined ? '' : text.slice(entry.start, entry.end);
  };
  for (let from = 0; from < entries.length - 1; from++) {
    let to = from;
    while (typedAt(to) !== '' && isCut(typedAt(to), typedAt(to + 1))) to += 1;
    const [first, last] = [entries[from], entries[to]];
    if (to === from || first === undefined || last === undefined) continue;
    const span = { start: first.start, end: last.end };
    const source = quoted(text.slice(span.start, span.end).replace(/\s+/g, ' '));
    report('yaml/comma-in-name', { span, path }, { count: to - from + 1, meant: source }, [{ span, source, path }]);
    from = to;
  }
}
