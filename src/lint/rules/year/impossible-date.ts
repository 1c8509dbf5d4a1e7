/** 31 April, 30 February: a date in a text that no calendar has. */
import { dateOf, isImpossible } from '../../../content/entities/mentioned-date.ts';
import { type PartialDate, parseDate } from '../../../vietnamese/dates.ts';
import { placeIn, type RuleContext, rule } from '../rule.ts';

/** What keys of the plan say is an error where it stands; the lines that print it only repeat it. */
function toldAtKeys({ date, attachedTo, references = {} }: RuleContext['data']): ReadonlySet<string> {
  const dates = [date, attachedTo?.date, ...Object.values(references).map((reference) => reference.date)];
  return new Set(dates.map((one) => keyOf(parseDate(String(one)) ?? {})));
}

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
  check: ({ data, texts, unprinted, report }) => {
    const told = toldAtKeys(data);
    for (const text of [...texts, ...unprinted]) {
      for (const mention of text.years.filter(isImpossible)) {
        if (!told.has(keyOf(dateOf(mention)))) report(placeIn(text, mention.span), { found: mention.text });
      }
    }
  },
});
