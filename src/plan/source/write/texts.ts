/** Texts of several lines: folded prose, and titles whose line breaks are the author's. */
import { hasControlSigns, inQuotes, isPlain, needsEscapes, oneLine } from './scalars.ts';

/** Lines of prose are not longer than this, unless a word is. */
const PROSE_WIDTH = 100;
/** A value is not broken over lines for a word or two. */
export const LINE_WIDTH = 104;

/** A value as it stands behind its key or dash: what comes on that line, and the lines below. */
export interface WrittenValue {
  readonly head: string;
  readonly lines: readonly string[];
}

/** A line may end where one blank stands between words; what is filled in stays whole. */
const WORDS = /(?:\{\{.*?\}\}|[^ ]| (?=\s)|(?<=\s) )+/g;

/** Breaks a paragraph into lines of a width; joined by blanks they are the paragraph again. */
export function wrap(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of paragraph.match(WORDS) ?? []) {
    if (line === undefined) line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === undefined ? [''] : [...lines, line];
}

/** What a block text can hold as it is: no blanks at the ends of its lines. */
const isBlockText = (text: string): boolean =>
  text.trim() !== '' && !hasControlSigns(text) && !/^\s|[ \t](?:\n|$)|\n[ \t]|\n\n$/.test(text);

/** Sign of a block text that ends with a line feed or without one. */
const ending = (text: string): string => (text.endsWith('\n') ? '' : '-');

const indented = (lines: readonly string[], indent: number): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));

function folded(text: string, indent: number): WrittenValue {
  const width = Math.max(PROSE_WIDTH - indent, 40);
  const paragraphs = text.replace(/\n$/, '').split('\n');
  const lines = paragraphs.flatMap((paragraph, index) => {
    const broken = paragraph === '' ? [] : wrap(paragraph, width);
    return index === 0 ? broken : ['', ...broken];
  });
  return { head: `>${ending(text)}`, lines: indented(lines, indent) };
}

const literal = (text: string, indent: number): WrittenValue => ({
  head: `|${ending(text)}`,
  lines: indented(text.replace(/\n$/, '').split('\n'), indent),
});

export interface TextPlace {
  /** Column at which the value would begin on the line of its key or dash. */
  readonly column: number;
  /** Indent of the lines below. */
  readonly indent: number;
  /** Its line breaks are lines as printed, not paragraphs. */
  readonly keepsLines: boolean;
}

/** Writes a text in the way that reads best at its place. */
export function writeText(text: string, { column, indent, keepsLines }: TextPlace): WrittenValue {
  const isOneLine = !text.includes('\n');
  const fits = column + text.length <= LINE_WIDTH;
  if (isOneLine && fits && isPlain(text, 'block')) return { head: text, lines: [] };
  if (!isBlockText(text)) return { head: inQuotes(text), lines: [] };
  if (!isOneLine && keepsLines) return literal(text, indent);
  if (isOneLine && fits && !needsEscapes(text)) return { head: oneLine(text, 'block'), lines: [] };
  return folded(text, indent);
}
