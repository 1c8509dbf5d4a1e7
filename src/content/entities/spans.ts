/** Stretches of a text and how they lie to each other. */
import type { Span } from '../../diagnostics/diagnostic.ts';

/** True where two stretches share a letter. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where one lies in the other; nothing lies in what is not there. */
export const within = (inner: Span, outer: Span | undefined): boolean =>
  outer !== undefined && inner.start >= outer.start && inner.end <= outer.end;

/** Letters of a text that are taken: whether a span has one of them costs no more the more are taken. */
export class TakenLetters {
  private readonly letters: Uint8Array;

  /** @param length of the text */
  constructor(length: number, taken: readonly Span[] = []) {
    this.letters = new Uint8Array(length);
    for (const span of taken) this.add(span);
  }

  add({ start, end }: Span): void {
    this.letters.fill(1, start, end);
  }

  overlap({ start, end }: Span): boolean {
    return this.letters.subarray(start, end).includes(1);
  }
}
