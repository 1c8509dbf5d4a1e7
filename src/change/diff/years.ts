/** Years that only moved along: 2025 in last year's plan, 2026 in this year's. */
import type { YearShift } from './changes.ts';
import type { Token, TokenRange } from './tokenise.ts';

/** A year, alone or at the end of a date. */
const YEAR = /^((?:\d{1,2}\/){0,2})((?:19|20)\d\d)$/;

/** The year that a word became when the plan's year moved by `by`; undefined where it did anything else. */
export function shiftedYear(old: string, fresh: string, by: number): { from: number; to: number } | undefined {
  const [before, after] = [YEAR.exec(old), YEAR.exec(fresh)];
  if (before === null || after === null || before[1] !== after[1]) return undefined;
  const [from, to] = [Number(before[2]), Number(after[2])];
  return by !== 0 && to - from === by ? { from, to } : undefined;
}

/** The same text with every year and date moved along. */
export const movedAlong = (text: string, by: number): string =>
  text.replace(
    /(?<![\d.,/])((?:\d{1,2}\/){0,2})((?:19|20)\d\d)(?![\d/]|[.,]\d)/g,
    (_, day: string, year: string) => day + (Number(year) + by),
  );

/** Counts shifts of years over a comparison. */
export class YearCounter {
  private readonly by: number;
  private readonly counts = new Map<number, number>();

  /** @param by years between the two plans */
  constructor(by: number) {
    this.by = by;
  }

  /**
   * Counts the years that moved along in a change.
   * @returns true when nothing else changed
   */
  count({ old, fresh }: TokenRange, oldTokens: readonly Token[], freshTokens: readonly Token[]): boolean {
    if (old[1] - old[0] !== fresh[1] - fresh[0]) return false;
    let only = true;
    for (let index = 0; index < old[1] - old[0]; index++) {
      const words = [oldTokens[old[0] + index]?.text ?? '', freshTokens[fresh[0] + index]?.text ?? ''] as const;
      const shift = shiftedYear(...words, this.by);
      if (shift === undefined) only = false;
      else this.counts.set(shift.from, (this.counts.get(shift.from) ?? 0) + 1);
    }
    return only;
  }

  /** What was counted, the most frequent first. */
  shifts(): YearShift[] {
    return [...this.counts]
      .map(([from, count]) => ({ from, to: from + this.by, count }))
      .sort((a, b) => b.count - a.count || b.from - a.from);
  }
}
