/** Runs of a line cut and cleaned. */
import { plainHyphens } from '../../vietnamese/document-numbers.ts';
import type { Letters, Run } from '../manuscript/manuscript.ts';

/** What most texts have none of: other whitespace than single spaces, signs without width, other hyphens. */
const UNEVEN = /[^\S\n ]| {2}|[\u200b-\u200d\ufeff\u00ad\u2011]/;

/** Whitespace of any kind, also what keeps words together, as one space; signs without width go. */
export const plainSpaces = (text: string): string =>
  UNEVEN.test(text)
    ? plainHyphens(text)
        .replace(/\u200b|\u200c|\u200d|\ufeff|\u00ad/g, '')
        .replace(/[^\S\n]+/g, ' ')
    : text;

/** Other letters of the same look. */
export const withText = (run: Letters, text: string): Letters => (run.text === text ? run : { ...run, text });

/** Some of the letters of runs, by offsets into their letters. */
export function sliceRuns(runs: readonly Run[], from: number, to = Number.POSITIVE_INFINITY): Run[] {
  let at = 0;
  return runs.flatMap((run): Run[] => {
    if (run.kind === 'note') return at >= from && at <= to ? [run] : [];
    const start = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [withText(run, text)];
  });
}

/** Runs with their whitespace made plain, so that offsets into their letters and into a line's text agree. */
export function plainRuns(runs: readonly Run[]): Run[] {
  let before = ' ';
  const result = runs.flatMap((run): Run[] => {
    if (run.kind === 'note') return [run];
    const spaced = plainSpaces(run.text).replace(/\n/g, ' ');
    const text = before === ' ' ? spaced.replace(/^ +/, '') : spaced;
    if (text !== '') before = text.slice(-1);
    return text === '' ? [] : [withText(run, text)];
  });
  const last = result.at(-1);
  if (last?.kind !== 'letters') return result;
  return [...result.slice(0, -1), withText(last, last.text.trimEnd())];
}

/** Runs one after another, with a blank between them. */
export function joinRuns(above: readonly Run[], below: readonly Run[]): Run[] {
  const last = above.findLast((run) => run.kind === 'letters');
  return last === undefined ? [...above, ...below] : [...above, { ...last, text: ' ' }, ...below];
}

/** A number that the file counts is no word of the paragraph, but it is read. */
export function withLabel(label: string, runs: readonly Run[]): Run[] {
  const [first] = runs;
  const look = first?.kind === 'letters' ? first : { bold: false, italic: false, raised: false };
  return [{ ...look, kind: 'letters', text: runs.length === 0 ? label : `${label} ` }, ...runs];
}
