/** Runs of a manuscript as a text of the source: marks for bold, italic, raised and notes, nothing else. */
import { readMarks, typedLiterally } from '../../plan/compile/inline-marks.ts';
import type { Letters, Run } from '../manuscript/manuscript.ts';
import { plainSpaces } from './runs.ts';

/** Gives the mark of a note. */
export type NoteMarkOf = (note: string) => string;

type Look = 'bold' | 'italic' | 'raised';

const MARKS: readonly (readonly [Look, string])[] = [
  ['bold', '**'],
  ['italic', '*'],
  ['raised', '^'],
];

interface MarkedRange {
  readonly text: string;
  readonly looks: readonly Look[];
  readonly isNote: boolean;
}

const looksOf = (letters: Letters, left: ReadonlySet<Look>): Look[] =>
  MARKS.map(([look]) => look).filter((look) => letters[look] && !left.has(look));

const sameLooks = (a: MarkedRange, b: MarkedRange): boolean =>
  a.looks.join() === b.looks.join() && a.isNote === b.isNote;

/** Joins neighbours of one look; blanks take the look of what stands before them. */
function stretches(runs: readonly Run[], noteMark: NoteMarkOf, left: ReadonlySet<Look>): MarkedRange[] {
  const result: MarkedRange[] = [];
  for (const run of runs) {
    const before = result.at(-1);
    const text = run.kind === 'note' ? noteMark(run.note) : plainSpaces(run.text).replace(/\n/g, ' ');
    if (text === '') continue;
    const isNote = run.kind === 'note';
    const isBlank = text.trim() === '';
    const looks = isNote ? [] : isBlank && before !== undefined ? before.looks : looksOf(run, left);
    const stretch: MarkedRange = { text, looks, isNote };
    if (before !== undefined && !isNote && sameLooks(before, stretch))
      result[result.length - 1] = { ...before, text: before.text + text };
    else result.push(stretch);
  }
  return result;
}

/** Marks around a stretch, blanks at its edges outside them. */
function marked({ text, looks, isNote }: MarkedRange): string {
  if (isNote) return text;
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (words === '') return text;
  const marks = MARKS.filter(([look]) => looks.includes(look)).map(([, mark]) => mark);
  return `${before}${marks.join('')}${typedLiterally(words)}${marks.reverse().join('')}${after}`;
}

const squeezed = (text: string): string => text.replace(/ {2,}/g, ' ').trim();

/** The letters of stretches without blanks, each change of look on a line of its own: equal where each letter looks alike. */
function spelled(stretches: readonly { readonly letters: string; readonly looks: readonly Look[] }[]): string {
  let text = '';
  let before = '';
  for (const { letters, looks } of stretches) {
    const solid = letters.replace(/\s/g, '');
    const look = looks.join();
    if (solid === '') continue;
    text += look === before ? solid : `\n${look}\n${solid}`;
    before = look;
  }
  return text;
}

/** Are the marks read again as they were meant? Some neighbours make other marks together. */
function readsAs(text: string, expected: readonly MarkedRange[]): boolean {
  const { inlines, unclosed } = readMarks([{ text, start: 0, literal: false }]);
  if (unclosed.length > 0) return false;
  const found = inlines.flatMap((inline) =>
    inline.kind === 'text'
      ? [{ letters: inline.text, looks: MARKS.map(([look]) => look).filter((look) => inline[look]) }]
      : [],
  );
  const meant = expected.flatMap(({ text: letters, looks, isNote }) => (isNote ? [] : [{ letters, looks }]));
  return spelled(found) === spelled(meant);
}

/** True where nothing is marked and no sign was typed otherwise for its own sake: such a text reads as it stands. */
const isPlain = (text: string, parts: readonly MarkedRange[]): boolean =>
  parts.every(({ looks, isNote }) => looks.length === 0 && !isNote) &&
  text === squeezed(parts.map((part) => part.text).join(''));

/** What most runs are: letters that nothing is marked of, and none of which means more than itself. */
function unmarked(runs: readonly Run[], left: readonly Look[]): string | undefined {
  let letters = '';
  for (const run of runs) {
    if (run.kind === 'note' || MARKS.some(([look]) => run[look] && !left.includes(look))) return undefined;
    letters += run.text;
  }
  const text = squeezed(plainSpaces(letters).replace(/\n/g, ' '));
  return typedLiterally(text) === text ? text : undefined;
}

/**
 * Writes runs as a text of the source.
 * @param left looks that the part of the plan gives by itself, and are not marked
 */
export function markup(runs: readonly Run[], noteMark: NoteMarkOf, left: readonly Look[] = []): string {
  const asItStands = unmarked(runs, left);
  if (asItStands !== undefined) return asItStands;
  for (const without of [left, [...left, 'raised' as const], MARKS.map(([look]) => look)]) {
    const parts = stretches(runs, noteMark, new Set(without));
    const text = squeezed(parts.map(marked).join(''));
    if (isPlain(text, parts) || readsAs(text, parts)) return text;
  }
  return squeezed(
    stretches(runs, noteMark, new Set(MARKS.map(([look]) => look)))
      .map(marked)
      .join(''),
  );
}
