/** The end mark (nd30 CT-06, hd05 DG-43): once, after the last word, in place of its full stop. */

import type { Standard } from '../../standard/standard.ts';
import { changeEnd, plainText, textRun } from './inline-text.ts';
import type { Inline } from './plan.ts';

const TYPED = /(?<!\s)\s*(?:\.\s*)?\/\s*\.$/;
/** The signs that it is told by: to look for these alone is quick. */
const TYPED_SIGNS = /\/\s*\.$/;
/** Signs that a sentence ends with and the end mark takes the place of. */
const CLOSING = /[;,]$|(?<!\.)\.$/;

/** A sentence that ends so has no full stop behind it. */
const ENDED = /[.!?…][”"')\]]*$/u;

/** True when somebody typed the end mark at the end of a text. */
export const hasTypedEndMark = (inlines: readonly Inline[]): boolean => TYPED_SIGNS.test(plainText(inlines).trimEnd());

/** Without the end mark that somebody typed, a full stop in its place. */
export const withoutTypedEndMark = (inlines: readonly Inline[]): Inline[] =>
  hasTypedEndMark(inlines) ? changeEnd(inlines, (text) => `${text.trimEnd().replace(TYPED, '')}.`) : [...inlines];

/** The inlines before the marks of notes that a text ends with, and these. */
function splitNotes(inlines: readonly Inline[]): [Inline[], Inline[]] {
  const last = inlines.findLastIndex(({ kind }) => kind === 'text');
  return [inlines.slice(0, last + 1), inlines.slice(last + 1)];
}

/** Ends a text with a full stop, where it does not end with one. */
function withFullStop(inlines: readonly Inline[]): Inline[] {
  const [words, notes] = splitNotes(withoutTypedEndMark(inlines));
  if (plainText(words) === '') return [...inlines];
  return [
    ...changeEnd(words, (text) => (ENDED.test(text.trimEnd()) ? text : `${text.trimEnd().replace(/[;,]$/, '')}.`)),
    ...notes,
  ];
}

/** Ends a text with the end mark. A full stop before it goes; dots of an ellipsis, quotes and parentheses stay. */
export function withEndMark(inlines: readonly Inline[], mark: Standard['endMark']): Inline[] {
  if (mark === '.') return withFullStop(inlines);
  const [words, notes] = splitNotes(inlines);
  const ended = changeEnd(words, (text) => text.trimEnd().replace(TYPED, '').replace(CLOSING, ''));
  return [...ended, ...notes, textRun(mark)];
}
