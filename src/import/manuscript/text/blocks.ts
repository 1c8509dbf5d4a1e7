/** A text file in parts: headings, paragraphs, tables, notes, drawn lines. */
import { drawnTableAt } from './drawn-tables.ts';
import { PARAGRAPH_END } from './inline.ts';
import type { TypedLine } from './lines.ts';
import { beginsParagraph, goesOn, wrapWidth } from './wrapping.ts';

/** A paragraph before its marks are read. */
export interface Typed {
  readonly text: string;
  readonly place: number;
  readonly startsPage: boolean;
  /** Level of a heading. */
  readonly outline?: number;
}

export type TextBlock =
  /** Paragraphs between two blank lines: a mark may open in one and close in another. */
  | { readonly kind: 'paragraphs'; readonly paragraphs: readonly Typed[] }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly place: number;
      /** How many columns each cell takes, where not all take one; none: it goes on from the row above. */
      readonly spans?: readonly (readonly number[])[];
    }
  | { readonly kind: 'note'; readonly id: string; readonly text: string; readonly place: number }
  | { readonly kind: 'rule'; readonly place: number };

const RULE = /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|(?:[*-]\s){2,}[*-])$/;
const NOTE = /^\s*\[\^([^\]\s]+)\]:\s*(.*)$/;
const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/;
const ALIGNMENT = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

const isRow = (line: TypedLine | undefined): boolean => /^\s*\|.*\|\s*$/.test(line?.text ?? '');
const isAlignment = (line: TypedLine | undefined): boolean =>
  line?.text.includes('|') === true && ALIGNMENT.test(line.text);
/** A table's rows have bars at their ends, or a line of dashes under the first. */
const beginsTable = (line: TypedLine, next: TypedLine | undefined): boolean =>
  isRow(line) || (line.text.includes('|') && isAlignment(next));

/** Fewer tabs stand between the two columns of a letterhead or of the signatures. */
const LEAST_TABS = 2;

const tabsIn = (line: TypedLine | undefined): number => line?.text.trim().match(/\t/g)?.length ?? 0;

/** Columns parted by tabs, the same in each row. */
const beginsTabbed = (line: TypedLine, next: TypedLine | undefined): boolean =>
  tabsIn(line) >= LEAST_TABS && tabsIn(line) === tabsIn(next);

/** Cells of a row: bars after a backslash are letters. */
const cellsOf = ({ text }: TypedLine): string[] =>
  text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

/** `1.  # MỤC TIÊU`: a heading that is numbered as an entry of a list. */
const NUMBERED_HEADING = /^(\s*(?:[IVX]{1,5}|\d{1,3}|[a-zđ])[.)])\s+(#{1,6})\s+(.*?)\s*#*$/u;

/** The words of a heading and its level; none where a line is none. */
function headingOf({ text }: TypedLine): { readonly words: string; readonly outline: number } | undefined {
  const [, signs, words] = HEADING.exec(text) ?? [];
  if (signs !== undefined) return { words: words ?? '', outline: signs.length };
  const [, label, level = '', numbered = ''] = NUMBERED_HEADING.exec(text) ?? [];
  return label === undefined ? undefined : { words: `${label} ${numbered}`, outline: level.length };
}

const isPlain = (line: TypedLine, next: TypedLine | undefined): boolean =>
  line.text !== '' &&
  !RULE.test(line.text) &&
  !NOTE.test(line.text) &&
  !beginsTable(line, next) &&
  !beginsTabbed(line, next);

/** How many lines from a place on have something. */
function countWhile(
  lines: readonly TypedLine[],
  from: number,
  has: (line: TypedLine, index: number) => boolean,
): number {
  let count = 0;
  for (let line = lines[from]; line !== undefined && has(line, from + count); line = lines[from + count]) count++;
  return count;
}

/** Lines as paragraphs: joined where the file is wrapped, broken where a line's end says so. */
function paragraphsOf(lines: readonly TypedLine[], width: number | undefined): Typed[] {
  const paragraphs: Typed[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    const heading = headingOf(line);
    const joins = last !== undefined && before !== undefined && last.outline === undefined && heading === undefined;
    if (joins && before.isBroken && !beginsParagraph(line.text))
      paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text}\n${line.text.trim()}` };
    else if (joins && goesOn(before, line, width))
      paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` };
    else
      paragraphs.push({
        text: heading?.words ?? line.text,
        place: line.place,
        startsPage: line.startsPage,
        ...(heading === undefined ? {} : { outline: heading.outline }),
      });
  }
  return paragraphs;
}

interface Found {
  readonly part: TextBlock;
  readonly length: number;
}

function tableAt(lines: readonly TypedLine[], from: number): Found {
  const length = countWhile(lines, from, ({ text }) => text.includes('|'));
  const rows = lines.slice(from, from + length).filter((line) => !isAlignment(line));
  return { part: { kind: 'table', rows: rows.map(cellsOf), place: lines[from]?.place ?? 0 }, length };
}

function tabbedAt(lines: readonly TypedLine[], from: number, line: TypedLine): Found {
  const length = countWhile(lines, from, (other) => tabsIn(other) === tabsIn(line));
  const rows = lines.slice(from, from + length).map(({ text }) =>
    text
      .trim()
      .split('\t')
      .map((cell) => cell.trim()),
  );
  return { part: { kind: 'table', rows, place: line.place }, length };
}

/** A note goes on in lines that are indented, over blank lines too. */
function noteAt(lines: readonly TypedLine[], from: number, line: TypedLine): Found {
  const [, id = '', first = ''] = NOTE.exec(line.text) ?? [];
  const isMore = (index: number): boolean => /^(?: {2,}|\t)\S/.test(lines[index]?.text ?? '');
  const length =
    1 + countWhile(lines, from + 1, ({ text }, index) => (text === '' ? isMore(index + 1) : isMore(index)));
  const more = lines.slice(from + 1, from + length).map(({ text }) => (text === '' ? PARAGRAPH_END : text.trim()));
  const text = [first, ...more].join(' ').replaceAll(` ${PARAGRAPH_END} `, PARAGRAPH_END);
  return { part: { kind: 'note', id, text, place: line.place }, length };
}

function partAt(lines: readonly TypedLine[], from: number, line: TypedLine, width: number | undefined): Found {
  const drawn = drawnTableAt(lines, from);
  if (drawn !== undefined) {
    const { length, ...table } = drawn;
    return { part: { kind: 'table', ...table, place: line.place }, length };
  }
  if (RULE.test(line.text)) return { part: { kind: 'rule', place: line.place }, length: 1 };
  if (NOTE.test(line.text)) return noteAt(lines, from, line);
  if (beginsTable(line, lines[from + 1])) return tableAt(lines, from);
  if (beginsTabbed(line, lines[from + 1])) return tabbedAt(lines, from, line);
  const length = countWhile(
    lines,
    from,
    (other, index) => (index === from || drawnTableAt(lines, index) === undefined) && isPlain(other, lines[index + 1]),
  );
  return { part: { kind: 'paragraphs', paragraphs: paragraphsOf(lines.slice(from, from + length), width) }, length };
}

/** The page that an empty line began, begins with the next line. */
function withPages(lines: readonly TypedLine[]): TypedLine[] {
  let startsPage = false;
  return lines.map((line) => {
    startsPage ||= line.startsPage;
    if (line.text === '') return line;
    const moved = { ...line, startsPage };
    startsPage = false;
    return moved;
  });
}

/** Parts a file. */
export function readTextBlocks(typed: readonly TypedLine[]): TextBlock[] {
  const lines = withPages(typed);
  const width = wrapWidth(lines);
  const parts: TextBlock[] = [];
  let at = 0;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    const found = line.text === '' ? undefined : partAt(lines, at, line, width);
    if (found !== undefined) parts.push(found.part);
    at += found?.length ?? 1;
  }
  return parts;
}
