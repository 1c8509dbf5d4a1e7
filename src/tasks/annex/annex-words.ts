/** The words of a task as an annex repeats them: what the plan has said in full is not said in full again. */
import { findCitations } from '../../content/entities/citations.ts';

/** "(viết tắt là ANTT)", "(sau đây gọi chung là …)", "trật tự (ANTT)": explained once, where it stands first. */
const EXPLANATION =
  /\s*\((?:(?:sau đây\s+)?(?:viết tắt|gọi tắt|gọi chung|gọi|viết)\s+(?:là|tắt)[^()]*|(?<=\p{Ll}\s*\()\p{Lu}[\p{Lu}\d&-]+)\)/gu;

/** From the second time on the type and the number of a document are enough: nd30 CT-03. */
function withoutDates(text: string): string {
  const dates = findCitations(text).flatMap(({ date }) => (date === undefined ? [] : [date.span]));
  return dates.reduceRight(
    (rest, { start, end }) => rest.slice(0, start).replace(/[\s,]+$/, '') + rest.slice(end),
    text,
  );
}

/** The words of a task, or of what a figure is promised for. */
export const annexWords = (text: string): string => withoutDates(text.replace(EXPLANATION, ''));
