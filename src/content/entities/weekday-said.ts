/** The weekday that a sentence names before a day: "thứ Hai, ngày 27/02/2026". */
import type { Span } from '../../diagnostics/diagnostic.ts';
import { weekdayAtEnd } from '../../vietnamese/dates.ts';
import { textBefore } from './text-before.ts';

/**
 * What is said of a day that a text mentions.
 * @param mention with or without the word "ngày"
 * @returns the weekday, undefined where none is named, and the span of the day's figures
 */
export function weekdaySaid(text: string, { start, end }: Span): { readonly said?: string; readonly figures: Span } {
  const figures = { start: start + Math.max(0, text.slice(start, end).search(/\d/)), end };
  const said = weekdayAtEnd(textBefore(text, figures.start));
  return { ...(said === undefined ? {} : { said }), figures };
}
