/** Footnotes of an entry: their marks in its words, what they say beside them. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PlanSource } from '../../plan/source/read.ts';
import { readLatest } from '../../plan/source/read-latest.ts';
import { carriedOut } from '../pull/apply.ts';
import type { Operation } from '../pull/changes.ts';
import { valueIn } from '../pull/plan-data.ts';
import { WORD_KEYS } from './lists.ts';
import { paragraphOf, withParagraph } from './paragraphs.ts';
import { withMiddle } from './words-in-place.ts';

export interface Note {
  /** The value in whose words its mark stands. */
  readonly path: PlanPath;
  readonly note: string;
  /** The paragraph of it, from 0, and what stands before the mark there; else the mark is behind the last words. */
  readonly paragraph?: number;
  readonly before?: string;
}

/** The mark of a note. */
export const noteMark = (id: string): string => `[^${id}]`;

/** Begins the names of notes that are on their way into a plan: nobody types it. */
export const PASSING_NOTE = '\u2063';

/** What notes say, by their names. */
export type Notes = Readonly<Record<string, string>>;

/** A text whose passing notes have numbers that are free in its entry, and what these say. */
export function numberedNotes(
  text: string,
  passing: Notes,
  known: readonly string[],
): { readonly text: string; readonly notes: Notes } {
  const ids = [...known];
  let words = text;
  const notes: [string, string][] = [];
  for (const [name, note] of Object.entries(passing)) {
    const id = freeNote(ids);
    ids.push(id);
    notes.push([id, note]);
    words = words.replaceAll(noteMark(name), noteMark(id));
  }
  return { text: words, notes: Object.fromEntries(notes) };
}

/** A text with what its notes say in brackets in the place of their marks: for where no note can be. */
export const notesInWords = (text: string, notes: Notes = {}): string =>
  Object.entries(notes).reduce((words, [name, note]) => words.replaceAll(noteMark(name), ` (${note})`), text);

/** The first number that is no note of these. */
export function freeNote(known: readonly string[]): string {
  let id = 1;
  while (known.includes(String(id))) id += 1;
  return String(id);
}

const behindLastWord = (text: string, mark: string): string => text.replace(/([.;:,]?)(\s*)$/, `${mark}$1$2`);

/** A text with a mark behind some of its words: no word is parted, and a sign at its end stays last. */
function marked(text: string, before: string, mark: string): string {
  if (!text.startsWith(before) || before === '') return behindLastWord(text, mark);
  const [rest = ''] = /^[\p{L}\p{N}]*/u.exec(text.slice(before.length)) ?? [];
  const at = before.trimEnd().length + (/\s$/.test(before) ? 0 : rest.length);
  return text.slice(at).trim() === '' ? behindLastWord(text, mark) : text.slice(0, at) + mark + text.slice(at);
}

/** @returns the plan's text with another note; undefined where it cannot be put there */
export function noted(source: PlanSource, { path, note, paragraph, before = '' }: Note): string | undefined {
  const entry = WORD_KEYS.has(path.at(-1)) ? path.slice(0, -1) : path;
  const old = valueIn(source.data, path);
  if (typeof old !== 'string' || note.trim() === '') return undefined;
  const known = Object.keys((valueIn(source.data, [...entry, 'footnotes']) ?? {}) as object);
  const id = freeNote(known);
  const own = paragraph === undefined ? undefined : paragraphOf(old, paragraph);
  const text =
    own === undefined
      ? behindLastWord(old, noteMark(id))
      : withParagraph(old, paragraph ?? 0, marked(own, before, noteMark(id)));
  const value = { [id]: note.trim() };
  if (entry === path) return carriedOut(source, [{ kind: 'set', path, value: { text, footnotes: value } }]);
  const footnotes = [...entry, 'footnotes'];
  const beside: Operation =
    known.length === 0
      ? { kind: 'set', path: footnotes, value }
      : { kind: 'set', path: [...footnotes, id], value: value[id] };
  const words = withMiddle(source, path, old, text);
  return words === undefined
    ? carriedOut(source, [{ kind: 'set', path, value: text }, beside])
    : carriedOut(readLatest(words), [beside]);
}
