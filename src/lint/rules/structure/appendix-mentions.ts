/** Where the text of a plan speaks of its appendices. */
import type { ReadText } from '../../../content/entities/read-text.ts';
import { textBefore } from '../../../content/entities/text-before.ts';
import type { Span } from '../../../diagnostics/diagnostic.ts';
import { roman } from '../../../plan/model/labels.ts';

export interface AppendixMention {
  readonly text: ReadText;
  readonly span: Span;
  /** Its number; undefined for "phụ lục kèm theo" and the like, which may mean any. */
  readonly number: number | undefined;
  /** Whether the number is a Roman one; undefined without a number. */
  readonly isRoman?: boolean;
}

/** Capitals make a number of I, V, X: in small letters they are words. */
const NUMBER = '(?:[IVXL]+|\\d{1,2})';
const WORD = '(?:[Pp]hụ lục|PHỤ LỤC)';
const NUMBERED = new RegExp(
  `(?<!\\p{L})${WORD}\\s+(?:số\\s+)?(${NUMBER}(?:\\s*(?:,|và|đến|-|–)\\s*(?:${WORD}\\s+)?${NUMBER})*)(?![\\p{L}\\d/])`,
  'gu',
);
const ONE_OF_LIST = new RegExp(`(đến|-|–)?\\s*(?:${WORD}\\s+)?(${NUMBER})`, 'gu');
/** A list, a form, a table that stands behind the plan, whatever it is called. */
const UNNUMBERED = /(?<!\p{L})(?:phụ lục(?!\s+(?:số\s+)?(?:[IVXL]+|\d{1,2})(?!\p{L}))|kèm theo(?!\s+dõi))(?!\p{L})/giu;

/** Words by which an appendix is another document's. */
const DOCUMENT =
  'nghị định|thông tư|quyết định|luật|nghị quyết|chỉ thị|công văn|hướng dẫn|quy định|quy chế|tờ trình|báo cáo|kết luận|đề án|chương trình|công điện|thông báo|kế hoạch (?!này)';
const OF_ANOTHER = new RegExp(
  `^\\s*(?:\\(?(?:ban hành\\s+)?kèm theo\\s+|của\\s+|tại\\s+|thuộc\\s+)?(?:các\\s+)?(?:${DOCUMENT})`,
  'iu',
);
/** "Quyết định số 5/QĐ-UBND, Phụ lục I": said just before. A day (15/3/2026) has no letters behind its stroke. */
const AFTER_ANOTHER = /\d\/(?=[\d-]*\p{L})[\p{L}\d-]+[^.;()]{0,12}$/u;

const isOfAnother = (text: string, { start, end }: Span): boolean =>
  OF_ANOTHER.test(text.slice(end)) || AFTER_ANOTHER.test(textBefore(text, start));

const ROMANS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 50 }, (_, index) => [roman(index + 1), index + 1]),
);

const numberOf = (typed: string): number | undefined => ROMANS.get(typed.toUpperCase()) ?? (Number(typed) || undefined);

interface MentionedNumber {
  readonly number: number;
  readonly isRoman: boolean;
}

/** The numbers of a list: "I, II và IV", "I đến III". */
function numbersOf(list: string): MentionedNumber[] {
  const parts = [...list.matchAll(ONE_OF_LIST)];
  const numbers: MentionedNumber[] = [];
  for (const [, range, typed = ''] of parts) {
    const value = numberOf(typed);
    const last = numbers.at(-1)?.number;
    if (value === undefined) continue;
    const isRoman = ROMANS.has(typed.toUpperCase());
    const from = range === undefined || last === undefined ? value : last + 1;
    for (let number = from; number <= value; number++) numbers.push({ number, isRoman });
  }
  return numbers;
}

const MAY_MENTION = /[Pp]hụ lục|PHỤ LỤC|[Kk]èm theo/;

/** What is printed by the program, and titles of other documents. */
const NOT_SPEAKING: ReadonlySet<ReadText['role']> = new Set([
  'attached',
  'reference',
  'issuer',
  'signature',
  'recipient',
  'archive',
]);

function mentionsIn(text: ReadText): AppendixMention[] {
  if (NOT_SPEAKING.has(text.role) || !MAY_MENTION.test(text.text)) return [];
  const numbered = [...text.text.matchAll(NUMBERED)].flatMap(({ 0: found, 1: list = '', index }) => {
    const span = { start: index, end: index + found.length };
    return isOfAnother(text.text, span) ? [] : numbersOf(list).map((mentioned) => ({ text, span, ...mentioned }));
  });
  const others = [...text.text.matchAll(UNNUMBERED)].flatMap(({ 0: found, index }) => {
    const span = { start: index, end: index + found.length };
    return isOfAnother(text.text, span) ? [] : [{ text, span, number: undefined }];
  });
  return [...numbered, ...others];
}

const known = new WeakMap<readonly ReadText[], readonly AppendixMention[]>();

/** All mentions of a plan's own appendices; two rules ask for them. */
export function appendixMentions(texts: readonly ReadText[]): readonly AppendixMention[] {
  const mentions = known.get(texts) ?? texts.flatMap(mentionsIn);
  known.set(texts, mentions);
  return mentions;
}
