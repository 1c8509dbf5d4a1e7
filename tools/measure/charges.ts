/**
 * Who does what and by when, read from the text of an original as simply as can be, to hold the tasks of its plan
 * against: nothing of the program's own reading is used.
 */
import type { CalendarEvent, Task } from '../../src/index.ts';

/** A sentence in parentheses that says who does something. */
export interface TypedCharge {
  readonly sentence: string;
  /** Where its leading bodies end and its helping ones begin, in letters; undefined where nobody leads or nobody helps. */
  readonly split?: number;
}

const flat = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[*#_|]/g, '')
    .replace(/\s+/g, ' ');

const IN_PARENTHESES = /\(([^()]{12,})\)/g;
/** "(… thực hiện)", beginning with a body. */
const CHARGE = /^(?:Đề nghị\s)?\p{Lu}.*\sthực hiện$/u;
/** What ends the leading bodies where others help. */
const LEADS = /\sđồng chủ trì|\schủ trì/u;
const HELPS = /phối hợp/u;

/** The charges of an original, in its order. */
export const typedCharges = (original: string): TypedCharge[] =>
  [...flat(original).matchAll(IN_PARENTHESES)].flatMap(([, sentence = '']): TypedCharge[] => {
    if (!CHARGE.test(sentence)) return [];
    const lead = LEADS.exec(sentence)?.index;
    return [lead !== undefined && HELPS.test(sentence) ? { sentence, split: lead } : { sentence }];
  });

/** The letters of a name as a list may have them: "Các sở: Tư pháp, Y tế", "Viện kiểm sát và Tòa án tỉnh". */
const inList = (body: string): string =>
  letters(body)
    .replace(/^sở /, '')
    .replace(/ tỉnh$/, '');

const letters = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** True where a task has the bodies of a sentence: all of them stand in it, the leading ones before the helping ones. */
function fits(task: Task, { sentence, split }: TypedCharge): boolean {
  const { lead, who, support } = task;
  const isIn = (part: string) => (body: string) => letters(part).includes(inList(body));
  if (split === undefined)
    return [...lead, ...who, ...support].length > 0 && [...lead, ...who, ...support].every(isIn(sentence));
  return (
    lead.length > 0 &&
    support.length > 0 &&
    lead.every(isIn(sentence.slice(0, split))) &&
    support.every(isIn(sentence.slice(split)))
  );
}

/** The share of a sentence's letters that the names of a task are. */
const covered = ({ lead, who, support }: Task, { sentence }: TypedCharge): number =>
  [...lead, ...who, ...support].join(' ').length / sentence.length;

/** The sentences that no task has; each task answers for one of them. */
export function unmatchedCharges(charges: readonly TypedCharge[], tasks: readonly Task[]): TypedCharge[] {
  const left = new Set(tasks);
  return charges.filter((charge) => {
    const [best] = [...left]
      .filter((task) => fits(task, charge))
      .sort((a, b) => covered(b, charge) - covered(a, charge));
    if (best !== undefined) left.delete(best);
    return best === undefined;
  });
}

/** "trước ngày 20/02/2024", "đến hết 30/9/2025", "xong trong tháng 01/2024": a limit with its day, month and year. */
const LIMIT = /(?:trước|chậm nhất|đến hết|xong trong)(?: là)?(?: ngày| tháng)? (?:(\d{1,2})\/)?(\d{1,2})\/(20\d\d)/giu;
/** "trước ngày 18 tháng cuối quý" */
const OF_QUARTER = /trước ngày (\d{1,2}) tháng cuối quý/giu;

/** Day 0 of the month after is the last one of a month. */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const two = (value: number): string => String(value).padStart(2, '0');

/** The days that the text of an original names as limits, `YYYY-MM-DD`; of a day of each quarter, its first. */
export function typedLimits(original: string, year: number): string[] {
  const text = flat(original);
  const days = [...text.matchAll(LIMIT)].map(([, day, month, ofYear]) => {
    const [numberOfYear, numberOfMonth] = [Number(ofYear), Number(month)];
    const last = day === undefined ? lastDay(numberOfYear, numberOfMonth) : Number(day);
    return `${ofYear}-${two(numberOfMonth)}-${two(last)}`;
  });
  const quarters = [...text.matchAll(OF_QUARTER)].map(([, day]) => `${year}-03-${two(Number(day))}`);
  return [...days, ...quarters];
}

/** The limits that no event of the calendar has. */
export function missingDays(limits: readonly string[], events: readonly CalendarEvent[]): string[] {
  const days = new Set(events.map(({ day }) => day));
  return limits.filter((limit) => !days.has(limit));
}
