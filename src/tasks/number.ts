/** Where a task stands, as an office names it in a column. */
import type { Location, StepKind } from '../plan/model/location.ts';

const STEPS: Readonly<Record<StepKind, string>> = {
  dash: 'gạch đầu dòng',
  plus: 'dấu cộng',
  loose: 'ý',
  paragraph: 'đoạn',
  table: 'bảng',
  picture: 'hình',
  row: 'dòng',
};

/** "III.2.a", "III.2, gạch đầu dòng 3", "Phụ lục I, bảng, dòng 4". */
export const numberOf = ({ appendix, divisions = [], numbers, steps }: Location): string =>
  [
    appendix,
    ...divisions,
    numbers === '' ? undefined : numbers,
    ...steps.map(({ kind, ordinal }) => (ordinal === undefined ? STEPS[kind] : `${STEPS[kind]} ${ordinal}`)),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
