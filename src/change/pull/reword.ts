/** A text of the source put into other words, its variables kept where the words around them still fit. */

import type { Run } from '../../import/manuscript/manuscript.ts';
import { markup } from '../../import/recognise/markup.ts';
import { readMarks, typedLiterally } from '../../plan/compile/inline-marks.ts';
import type { FilledSpan } from '../../plan/model/plan-text.ts';
import { diffText } from '../diff/tokenise.ts';

/** Stands for a variable while marks are read; letters of private use are in no text. */
const FIRST_SIGN = 0xe000;

interface Variable {
  /** As the source calls it: `{{year}}`. */
  readonly call: string;
  /** What it became, as a text of the source would say it. */
  readonly value: string;
}

/** What a call became, as a text of the source would say it; an assignment brings its italics along. */
export const wordsOf = ({ text, italic }: FilledSpan): string =>
  italic === true ? `*${typedLiterally(text)}*` : typedLiterally(text);

/** The call that a filled-in run came from. */
export function callAt(raw: string, start: number): string {
  const end = raw.indexOf('}}', start);
  return end < 0 ? '' : raw.slice(start, end + 2 + (raw.charAt(end + 2) === '}' ? 1 : 0));
}

function withSigns(raw: string, runs: readonly FilledSpan[]): { text: string; variables: Variable[] } {
  const variables: Variable[] = [];
  const text = runs
    .map((run) => {
      if (!run.literal) return run.text;
      variables.push({ call: callAt(raw, run.start), value: wordsOf(run) });
      return String.fromCharCode(FIRST_SIGN + variables.length - 1);
    })
    .join('');
  return { text, variables };
}

/** The text as the importer would write it: the same marks in the same places. */
function evenMarks(text: string): string {
  const { inlines } = readMarks([{ text, start: 0, literal: false }]);
  const runs = inlines.map(
    (inline): Run => (inline.kind === 'note' ? { kind: 'note', note: inline.id } : { ...inline, kind: 'letters' }),
  );
  return markup(runs, (note) => `[^${note}]`);
}

/** How many letters two words end with alike: of "16/11/2026" and "20/11/2026" the month and the year. */
function sharedEnd(old: string, fresh: string): number {
  let length = 0;
  while (length < Math.min(old.length, fresh.length) && old.at(-1 - length) === fresh.at(-1 - length)) length++;
  return length;
}

/** Where the letters of an old text stand in a new one; none for those that are gone. */
function offsetsIn(old: string, fresh: string): (number | undefined)[] {
  const offsets: (number | undefined)[] = [];
  let at = 0;
  const parts = diffText(old, fresh);
  for (const [index, { kind, text }] of parts.entries()) {
    const next = parts[index + 1];
    const put = kind === 'dropped' && next?.kind === 'added' ? next.text : '';
    const kept = kind === 'same' ? text.length : sharedEnd(text, put);
    const end = at + (kind === 'same' ? text.length : put.length);
    const letters = Array.from({ length: text.length }, (_, letter) =>
      text.length - letter <= kept ? end - (text.length - letter) : undefined,
    );
    // A call takes no hundred thousand arguments.
    if (kind !== 'added') for (const letter of letters) offsets.push(letter);
    if (kind !== 'dropped') at += text.length;
  }
  return offsets;
}

interface SpanLocation {
  readonly start: number;
  readonly end: number;
  readonly call: string;
}

/** Where in the new text each variable's value still stands whole. */
function keptVariables(even: string, variables: readonly Variable[], fresh: string): SpanLocation[] {
  let filled = '';
  const starts: { at: number; variable: Variable }[] = [];
  for (const letter of even) {
    const variable = /[\ue000-\uf8ff]/.test(letter) ? variables[letter.charCodeAt(0) - FIRST_SIGN] : undefined;
    if (variable !== undefined) starts.push({ at: filled.length, variable });
    filled += variable?.value ?? letter;
  }
  const offsets = offsetsIn(filled, fresh);
  return starts.flatMap(({ at, variable: { value, call } }): SpanLocation[] => {
    const start = offsets[at];
    const isWhole = start !== undefined && call !== '' && value !== '' && fresh.startsWith(value, start);
    return isWhole ? [{ start, end: start + value.length, call }] : [];
  });
}

/**
 * Puts one paragraph of a value into new words.
 * @param raw the whole value as it is typed
 * @param runs the paragraph as it was filled in
 * @param fresh the new words, as a text of the source
 */
export function reworded(raw: string, runs: readonly FilledSpan[], fresh: string): string {
  const { text, variables } = withSigns(raw, runs);
  let result = '';
  let from = 0;
  for (const { start, end, call } of keptVariables(evenMarks(text), variables, fresh)) {
    if (start < from) continue;
    result += fresh.slice(from, start) + call;
    from = end;
  }
  return result + fresh.slice(from);
}
