/** A day, or a month whose day is still open, as the messages of rules say it. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import { type PartialDate, shortDate } from '../../vietnamese/dates.ts';

/** "ngày 05/02/2026"; "tháng 02/2026" where the day is not known. */
export function limitWords(date: PartialDate): Bilingual {
  const written = shortDate(date);
  return { vi: `${date.day === undefined ? 'tháng' : 'ngày'} ${written}`, en: written };
}
