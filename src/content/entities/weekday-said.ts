/** The weekday that a sentence names of a day: "thứ Hai, ngày 27/02/2026", "ngày 27/02/2026 (thứ Hai)". */
import type { Span } from '../../diagnostics/diagnostic.ts';
import { weekdayAtEnd, weekdayInBracket } from '../../vietnamese/dates.ts';
import { textBefore } from './text-before.ts';

const NEARBY = 40;

/**
 * What is said of a day that a text mentions.
 * @param mention with or without the word "ngày"
 * @returns the weekday, undefined where none is named, and the span of the day's figures
 */
export function weekdaySaid(text: string, { start, end }: Span): { readonly said?: string; readonly figures: Span } {
  const figures = { start: start + Math.max(0, text.slice(start, end).search(/\d/)), end };
  const said = weekdayAtEnd(textBefore(text, figures.start)) ?? weekdayInBracket(text.slice(end, end + NEARBY));
  return { ...(said === undefined ? {} : { said }), figures };
}
