/** Periods of reports, as they are asked for and as they are named. */

import { roman } from '../../plan/model/labels.ts';
import { daysInMonth, isoDate } from '../../vietnamese/dates.ts';

export interface Period {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** "quý I năm 2026". */
  readonly words: string;
}

const MONTHS_OF_YEAR = 12;

interface PeriodForm {
  readonly pattern: RegExp;
  /** First and last month of the period that a number names, and its words before the year. */
  readonly read: (count: number) => { readonly first: number; readonly last: number; readonly words: string };
}

const FORMS: readonly PeriodForm[] = [
  {
    pattern: /^(\d{4})-Q([1-4])$/i,
    read: (quarter) => ({ first: quarter * 3 - 2, last: quarter * 3, words: `quý ${roman(quarter)} ` }),
  },
  {
    pattern: /^(\d{4})-H([12])$/i,
    read: (half) => ({ first: half * 6 - 5, last: half * 6, words: half === 1 ? '6 tháng đầu ' : '6 tháng cuối ' }),
  },
  { pattern: /^(\d{4})-(9)M$/i, read: (months) => ({ first: 1, last: months, words: '9 tháng đầu ' }) },
  {
    pattern: /^(\d{4})-(0[1-9]|1[0-2])$/,
    read: (month) => ({ first: month, last: month, words: `tháng ${month <= 2 ? `0${month}` : month} ` }),
  },
  { pattern: /^(\d{4})()$/, read: () => ({ first: 1, last: MONTHS_OF_YEAR, words: '' }) },
];

/** The forms that a period can be asked for in. */
export const PERIOD_FORMS = '2026-Q1, 2026-H1, 2026-9M, 2026-03, 2026';

/** Reads "2026-Q1", "2026-H1", "2026-9M", "2026-03", "2026"; undefined for anything else. */
export function periodOf(text: string): Period | undefined {
  for (const { pattern, read } of FORMS) {
    const [, year, count] = pattern.exec(text.trim()) ?? [];
    if (year === undefined) continue;
    const { first, last, words } = read(Number(count));
    const of = Number(year);
    return {
      from: isoDate({ year: of, month: first, day: 1 }),
      to: isoDate({ year: of, month: last, day: daysInMonth(of, last) }),
      words: `${words}năm ${of}`,
    };
  }
  return undefined;
}
