/** Offsets in a text to lines and columns. */
import type { Position, Range, Span } from '../../diagnostics/diagnostic.ts';

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
