/** The date that a text mentions, as far as it says it. */
import { isPossibleDate, type PartialDate, wholeDay } from '../../vietnamese/dates.ts';
import type { YearMention } from './year-mentions.ts';

/** Day, month and year of a mention; of a stretch of years the last one. */
export function dateOf({ day, month, years }: YearMention): PartialDate {
  const year = years.at(-1)?.year;
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** 31 April, 30 February: no calendar has it. */
export const isImpossible = (mention: YearMention): boolean => !isPossibleDate(dateOf(mention));

/** The day that is mentioned, `YYYY-MM-DD`; undefined where a part is missing, and for a day that no calendar has. */
export const dayOf = (mention: YearMention): string | undefined =>
  isImpossible(mention) ? undefined : wholeDay(dateOf(mention));
