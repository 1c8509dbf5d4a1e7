/** Offsets in a text to lines and columns. */
import type { Position, Range, Span } from '../../diagnostics/diagnostic.ts';

/** Where the line begins that an offset is on. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Where it ends: before its line feed. */
export const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
};

/** Where the next one begins; the end of the text behind the last one. */
export const nextLine = (text: string, offset: number): number => Math.min(text.length, lineEnd(text, offset) + 1);

/** How many letters stand before an offset on its line. */
export const columnAt = (text: string, offset: number): number => offset - lineStart(text, offset);

export interface Lines {
  readonly positionAt: (offset: number) => Position;
  readonly rangeOf: (span: Span) => Range;
}

/** Indexes the lines of a text; LF, CRLF and CR end a line. */
export function indexLines(text: string): Lines {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);

  const positionAt = (offset: number): Position => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return { positionAt, rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }) };
}
