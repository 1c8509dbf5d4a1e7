/** The lines of a text file, without what only belongs to its pages. */

export interface TypedLine {
  /** Without the blanks at its end. */
  readonly text: string;
  /** From 1. */
  readonly place: number;
  /** Two blanks or a backslash at its end: the paragraph goes on in the next line as printed. */
  readonly isBroken: boolean;
  /** A new page begins with it. */
  readonly startsPage: boolean;
}

const HARD_BREAK = /(?:(?<! ) {2,}|\\)$/;
const PAGE_NUMBER = /^[-–—*_ ]*(?:Trang\s+)?(\d{1,3})(?:\s*\/\s*\d{1,3})?[-–—*_ ]*$/i;
/** Longer lines are no header. */
const LONGEST_HEADER = 100;

function lineOf(typed: string, index: number): TypedLine {
  const startsPage = typed.includes('\f');
  const text = typed.replaceAll('\f', '');
  return {
    text: text.replace(HARD_BREAK, '').trimEnd(),
    place: index + 1,
    isBroken: HARD_BREAK.test(text) && text.trim() !== '',
    startsPage,
  };
}

const pageNumberOf = ({ text }: TypedLine): number | undefined => {
  const digits = PAGE_NUMBER.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** Fewer letters than this are no page: numbers that stand closer are figures of a list or a table. */
const SHORTEST_PAGE = 400;

/** Lines that hold a number alone, a page apart and rising. */
function pageNumbers(lines: readonly TypedLine[]): Set<TypedLine> {
  const candidates: { readonly line: TypedLine; readonly number: number; readonly at: number }[] = [];
  let at = 0;
  for (const line of lines) {
    const number = pageNumberOf(line);
    if (number !== undefined) candidates.push({ line, number, at });
    at += line.text.length;
  }
  const found = new Set<TypedLine>();
  let last = 0;
  for (const [index, { line, number, at: here }] of candidates.entries()) {
    const neighbours = [candidates[index - 1], candidates[index + 1]];
    const isAlone = neighbours.every((other) => other === undefined || Math.abs(other.at - here) >= SHORTEST_PAGE);
    if (!isAlone || number <= last) continue;
    found.add(line);
    last = number;
  }
  return found;
}

/** A header's text apart from the number of its page. */
const headerText = ({ text }: TypedLine): string => text.trim().replace(/\d+/g, '0');

/** The lines with letters next to page numbers and new pages that say the same on several pages. */
function pageHeaders(lines: readonly TypedLine[], numbers: ReadonlySet<TypedLine>): Set<TypedLine> {
  const filled = lines.filter(({ text }) => text !== '');
  const isBesideBreak = (index: number): boolean => {
    const [before, line, after] = [filled[index - 1], filled[index], filled[index + 1]];
    return line?.startsPage === true || [before, after].some((other) => other !== undefined && numbers.has(other));
  };
  const candidates = filled.filter(
    (line, index) => !numbers.has(line) && line.text.length <= LONGEST_HEADER && isBesideBreak(index),
  );
  const counts = new Map<string, number>();
  for (const line of candidates) counts.set(headerText(line), (counts.get(headerText(line)) ?? 0) + 1);
  return new Set(candidates.filter((line) => (counts.get(headerText(line)) ?? 0) > 1));
}

/** What was dropped leaves an empty line, which keeps a page's beginning. */
const emptied = (line: TypedLine): TypedLine => ({ ...line, text: '', isBroken: false });

/** The lines of a file; page numbers, and headers that return with them, are dropped. */
export function readLines(typed: string): TypedLine[] {
  const text = typed.replace(/^\ufeff/, '').normalize('NFC');
  const lines = text.split(/\r\n|\r|\n/).map(lineOf);
  const numbers = pageNumbers(lines);
  const headers = pageHeaders(lines, numbers);
  return lines.map((line) => (numbers.has(line) || headers.has(line) ? emptied(line) : line));
}
