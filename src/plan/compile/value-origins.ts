/** Where a sentence that the program made repeats values of the plan. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { SourceValue } from '../model/plan-text.ts';

/** A stretch of a made sentence that repeats a value of the plan. */
export interface ValueOrigin {
  /** Offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  readonly path: PlanPath;
  /** Where in the value the stretch begins. */
  readonly offset: number;
}

/** Phrases change the case of a first letter; every letter keeps its length. */
const folded = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
};

const isLetter = (char: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(char);

/** A value within a word of the sentence is another word. */
const standsFree = (sentence: string, start: number, end: number): boolean =>
  !(isLetter(sentence.charAt(start - 1)) && isLetter(sentence.charAt(start))) &&
  !(isLetter(sentence.charAt(end)) && isLetter(sentence.charAt(end - 1)));

/** Finds the values in a sentence: each at its first place that no longer value has taken. */
export function originsIn(sentence: string, values: readonly SourceValue[]): ValueOrigin[] {
  if (values.length === 0) return [];
  const text = folded(sentence);
  const found: ValueOrigin[] = [];
  const isFree = (start: number, end: number): boolean =>
    standsFree(text, start, end) && found.every((other) => other.end <= start || end <= other.start);
  for (const { path, text: value, offset = 0 } of [...values].sort((a, b) => b.text.length - a.text.length)) {
    const wanted = folded(value);
    if (wanted === '') continue;
    for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
      if (!isFree(start, start + wanted.length)) continue;
      found.push({ start, end: start + wanted.length, path, offset });
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
