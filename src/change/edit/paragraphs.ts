/** The paragraphs of a value: lines between line feeds that have words. */

/** Where each paragraph of a value begins and ends. */
function extents(value: string): { readonly start: number; readonly end: number }[] {
  return [...value.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
}

/** What a paragraph of a value says; undefined where it has none of that number. */
export function paragraphOf(value: string, paragraph: number): string | undefined {
  const extent = extents(value)[paragraph];
  return extent === undefined ? undefined : value.slice(extent.start, extent.end);
}

/** A value whose paragraph says something else. */
export function withParagraph(value: string, paragraph: number, text: string): string {
  const extent = extents(value)[paragraph];
  if (extent === undefined) return value === '' ? text : `${value.trimEnd()}\n\n${text}`;
  return value.slice(0, extent.start) + text + value.slice(extent.end);
}

/** A value in two: `before` ends the first, `after` begins the second, in place of a paragraph. */
export function partedAt(value: string, paragraph: number, before: string, after: string): readonly [string, string] {
  const extent = extents(value)[paragraph] ?? { start: value.length, end: value.length };
  return [value.slice(0, extent.start) + before, after + value.slice(extent.end)];
}

/** A value without a paragraph, and without the blank lines that parted it from the next. */
export function withoutParagraph(value: string, paragraph: number): string {
  const all = extents(value);
  const [extent, next, before] = [all[paragraph], all[paragraph + 1], all[paragraph - 1]];
  if (extent === undefined) return value;
  if (next !== undefined) return value.slice(0, extent.start) + value.slice(next.start);
  return before === undefined ? '' : value.slice(0, before.end) + value.slice(extent.end);
}
