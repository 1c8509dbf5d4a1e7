/** The words around a change: a long sentence is shown where it changed, not at its beginning. */

/** So much of a text is shown, and so much before what changed. */
const SHOWN = 160;
const BEFORE = 50;

/** The beginning of a text. */
export const shortened = (text: string, length = 60): string =>
  text.length > length ? `${text.slice(0, length).trimEnd()}…` : text;

/** Where the words begin and end that two texts have in common at both ends. */
function commonEnds(a: string, b: string): { readonly start: number; readonly end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { start, end };
}

/** The start of the word that stands around an offset. */
const wordStart = (text: string, at: number): number => text.lastIndexOf(' ', at) + 1;

function excerpt(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  if (text.length <= SHOWN) return text;
  const from = start <= BEFORE ? 0 : wordStart(text, start - BEFORE);
  const least = Math.min(text.length, text.length - end + BEFORE);
  const to = Math.min(least, from + SHOWN);
  const until = to >= text.length ? text.length : Math.max(from, text.lastIndexOf(' ', to));
  return `${from === 0 ? '' : '…'}${text.slice(from, until)}${until === text.length ? '' : '…'}`;
}

/** Two texts as they are shown, one under the other. */
export function aroundChange(old: string, fresh: string): { readonly old: string; readonly fresh: string } {
  const ends = old === '' || fresh === '' ? { start: 0, end: 0 } : commonEnds(old, fresh);
  return { old: excerpt(old, ends), fresh: excerpt(fresh, ends) };
}
