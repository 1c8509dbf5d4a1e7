/** Tables that a text draws, or has as HTML: grids of `+---+`, columns under dashes (both as pandoc writes them), `<table>`. */
import { PARAGRAPH_END } from './inline.ts';
import type { TypedLine } from './lines.ts';
import { beginsParagraph } from './wrapping.ts';

export interface DrawnTable {
  /** Paragraphs of a cell are parted by `PARAGRAPH_END`. */
  readonly rows: readonly (readonly string[])[];
  /** How many columns each cell takes, where not all take one; none: it goes on from the row above. */
  readonly spans?: readonly (readonly number[])[];
  /** How many lines it has. */
  readonly length: number;
}

const GRID = /^\s*\+(?:[-=:]+\+)+$/;
const GRID_LINE = /^\s*[+|]/;
/** A line of dashes over the whole table. */
const LONG = /^\s*-{20,}$/;
/** Dashes under each column. */
const GROUPS = /^\s*-{2,}(?: +-{2,})+$/;
/** A head has no more lines than this. */
const HIGHEST_HEAD = 6;

/** Lines of a cell as paragraphs: a blank line, a hard break, or what begins one parts them. */
function cellText(lines: readonly string[]): string {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const typed of lines) {
    const line = typed.trim().replace(/\\$/, '');
    const last = paragraphs.at(-1);
    if (line === '') isOpen = false;
    else if (isOpen && last !== undefined && !beginsParagraph(`${line} `))
      paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    else paragraphs.push(line);
    if (line !== '') isOpen = !typed.trimEnd().endsWith('\\');
  }
  return paragraphs.join(PARAGRAPH_END);
}

const countFrom = (lines: readonly TypedLine[], from: number, has: (line: TypedLine) => boolean): number => {
  const end = lines.slice(from).findIndex((line) => !has(line));
  return end < 0 ? lines.length - from : end;
};

/** Lines in groups, parted by some of them. */
function groupsOf(lines: readonly string[], parts: (line: string) => boolean): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (parts(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.some((line) => line.trim() !== ''));
}

/** The cells of a row of a grid: between the bars that all its lines have. */
function gridCells(lines: readonly string[], marks: readonly number[]): { text: string; span: number }[] {
  const bars = marks.filter((mark) => lines.every((line) => '|+'.includes(line.charAt(mark) || ' ')));
  return bars.slice(1).map((end, index) => {
    const start = bars[index] ?? 0;
    const span = marks.indexOf(end) - marks.indexOf(start);
    return { text: cellText(lines.map((line) => line.slice(start + 1, end))), span };
  });
}

function gridAt(lines: readonly TypedLine[], from: number): DrawnTable | undefined {
  const first = lines[from]?.text ?? '';
  if (!GRID.test(first)) return undefined;
  const length = countFrom(lines, from, ({ text }) => GRID_LINE.test(text));
  const marks = [...first.matchAll(/\+/g)].map(({ index }) => index);
  const typed = lines.slice(from, from + length).map(({ text }) => text);
  const rows = groupsOf(typed, (line) => GRID.test(line)).map((row) => gridCells(row, marks));
  if (rows.length === 0 || rows.some((row) => row.length === 0)) return undefined;
  return {
    rows: rows.map((row) => row.map(({ text }) => text)),
    spans: rows.map((row) => row.map(({ span }) => span)),
    length,
  };
}

/** Rows of columns that stand under dashes: a line each, or parted by blank lines. */
function columnRows(lines: readonly string[], dashes: string): string[][] {
  const starts = [...dashes.matchAll(/-+/g)].map(({ index }) => index);
  const isParted = lines.some((line) => line.trim() === '');
  const rows = isParted ? groupsOf(lines, (line) => line.trim() === '') : lines.map((line) => [line]);
  return rows.map((row) =>
    starts.map((start, index) => cellText(row.map((line) => line.slice(index === 0 ? 0 : start, starts[index + 1])))),
  );
}

/** Between two lines of dashes: the head, dashes under each column, the rows. */
function framedAt(lines: readonly TypedLine[], from: number): DrawnTable | undefined {
  if (!LONG.test(lines[from]?.text ?? '')) return undefined;
  // Most long lines are rules: the rest of the text is looked through below a head alone.
  const under = lines.slice(from + 1, from + 2 + HIGHEST_HEAD).findIndex(({ text }) => GROUPS.test(text));
  if (under < 1) return undefined;
  const typed = lines.slice(from + 1).map(({ text }) => text);
  const end = typed.findIndex((line, index) => index > under && LONG.test(line));
  const dashes = typed[under];
  if (end < 0 || dashes === undefined) return undefined;
  const [head] = columnRows([...typed.slice(0, under), ''], dashes);
  return {
    rows: [...(head === undefined ? [] : [head]), ...columnRows(typed.slice(under + 1, end), dashes)],
    length: end + 2,
  };
}

/** The head, dashes under each column, the rows up to a blank line or the dashes again; a letterhead has a line above. */
function underlinedAt(lines: readonly TypedLine[], from: number): DrawnTable | undefined {
  const isHeaded = !GROUPS.test(lines[from]?.text ?? '');
  const dashes = lines[isHeaded ? from + 1 : from]?.text ?? '';
  const isBelowText = isHeaded && (lines[from - 1]?.text ?? '') !== '';
  if (!GROUPS.test(dashes) || isBelowText) return undefined;
  const first = from + (isHeaded ? 2 : 1);
  const rest = lines.slice(first).map(({ text }) => text);
  const closing = rest.indexOf(dashes);
  const blank = rest.indexOf('');
  const count = isHeaded ? (blank < 0 ? rest.length : blank) : closing;
  const body = columnRows(
    rest.slice(0, Math.max(0, count)).filter((line) => line !== dashes),
    dashes,
  );
  if (body.length === 0) return undefined;
  const head = isHeaded ? columnRows([lines[from]?.text ?? ''], dashes) : [];
  return { rows: [...head, ...body], length: first - from + count + (isHeaded ? 0 : 1) };
}

const ROW = /<tr\b[^>]*>([\s\S]*?)(?=<\/tr>|<tr\b|$)/gi;
const CELL = /<t[dh]\b([^>]*)>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|$)/gi;
const LINE_END = /<\/(?:p|div|li|h\d|blockquote)>|<br\s*\/?>/gi;
const SHAPE = /<\/?(?:p|div|ul|ol|span|h\d|blockquote|font|center)\b[^>]*>/gi;

const htmlText = (html: string): string =>
  html
    .replace(/\s+/g, ' ')
    .replace(LINE_END, PARAGRAPH_END)
    .replace(/<li\b[^>]*>/gi, '- ')
    .replace(SHAPE, '')
    .split(PARAGRAPH_END)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(PARAGRAPH_END);

const numberIn = (attributes: string, name: string): number =>
  Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,2})`, 'i').exec(attributes)?.[1] ?? 1);

interface HtmlCell {
  readonly text: string;
  readonly span: number;
}

/** The rows of HTML: a cell over several rows leaves one that goes on in each below its own. */
function htmlRows(html: string): HtmlCell[][] {
  const below = new Map<number, number>();
  return [...html.matchAll(ROW)].map(([, row = '']) => {
    const cells: HtmlCell[] = [];
    let column = 0;
    const passOver = (): void => {
      for (let left = below.get(column) ?? 0; left > 0; left = below.get(column) ?? 0) {
        below.set(column, left - 1);
        cells.push({ text: '', span: 0 });
        column += 1;
      }
    };
    for (const [, attributes = '', inner = ''] of row.matchAll(CELL)) {
      passOver();
      const [span, rows] = [Math.max(1, numberIn(attributes, 'colspan')), numberIn(attributes, 'rowspan')];
      if (rows > 1) below.set(column, rows - 1);
      cells.push({ text: htmlText(inner), span });
      column += span;
    }
    passOver();
    return cells;
  });
}

function htmlAt(lines: readonly TypedLine[], from: number): DrawnTable | undefined {
  if (!/^\s*<table\b/i.test(lines[from]?.text ?? '')) return undefined;
  const end = lines.slice(from).findIndex(({ text }) => /<\/table>/i.test(text));
  if (end < 0) return undefined;
  const html = lines
    .slice(from, from + end + 1)
    .map(({ text }) => text)
    .join('\n');
  const rows = htmlRows(html).filter((row) => row.length > 0);
  if (rows.length === 0) return undefined;
  return {
    rows: rows.map((row) => row.map(({ text }) => text)),
    spans: rows.map((row) => row.map(({ span }) => span)),
    length: end + 1,
  };
}

/** The table that begins with a line; undefined where none does. */
export const drawnTableAt = (lines: readonly TypedLine[], from: number): DrawnTable | undefined =>
  gridAt(lines, from) ?? framedAt(lines, from) ?? underlinedAt(lines, from) ?? htmlAt(lines, from);
