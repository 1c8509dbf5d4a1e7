/** 31 April, 30 February: a date in a text that no calendar has. */
import { isPossibleDate, type PartialDate, parseDate } from '../../../vietnamese/dates.ts';
import { placeIn, rule } from '../rule.ts';

const keyOf = ({ year, month, day }: PartialDate): string => [year, month, day].join('-');

export const impossibleDate = rule({
  code: 'year/impossible-date',
  severity: 'warning',
  summary: { vi: 'Ngày không có trong lịch', en: 'A date that no calendar has' },
  why: {
    vi: 'Ngày không có trong lịch thì không ai theo được, và cũng không đoán chắc được ngày định viết.',
    en: 'Nobody can keep a day that no calendar has, nor be sure which day was meant.',
  },
  vi: ['Không có ngày “{found}”.', 'Kiểm tra ngày và tháng.'],
  en: ['There is no such day as “{found}”.', 'Check day and month.'],
  examples: { wrong: 'Báo cáo trước ngày 31/6/2026.', right: 'Báo cáo trước ngày 30/6/2026.' },
  check: ({ data, texts, report }) => {
    // A key's own date is an error where it stands; the lines that print it only repeat it.
    const typed = [data.date, data.attachedTo?.date, ...Object.values(data.references ?? {}).map(({ date }) => date)];
    const told = new Set(typed.map((date) => keyOf(parseDate(String(date)) ?? {})));
    for (const text of texts) {
      for (const { day, month, years, span, text: found } of text.years) {
        const year = years.at(-1)?.year;
        const date = {
          ...(year === undefined ? {} : { year }),
          ...(month === undefined ? {} : { month }),
          ...(day === undefined ? {} : { day }),
        };
        if (!isPossibleDate(date) && !told.has(keyOf(date))) report(placeIn(text, span), { found });
      }
    }
  },
});
