/** Targets and deadlines as running text names them. */
import { TakenLetters } from '../../content/entities/spans.ts';
import { findTargets } from '../../content/entities/targets.ts';
import { asLongAsText, LATEST_LETTERS, remembered } from '../../vietnamese/remembered.ts';
import { tokensOf } from './tokenise.ts';

export type FigureKind = 'target' | 'deadline';

/** A target or deadline in a text, offsets in UTF-16 units, end exclusive. */
export interface Figure {
  readonly kind: FigureKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD_END = String.raw`(?![\p{L}\d])`;

const DAY = String.raw`(?:ngày\s)?\d{1,2}/\d{1,2}(?:/\d{4})?|ngày\s\d{1,2}\stháng\s\d{1,2}(?:\snăm\s\d{4})?`;
const MONTH = String.raw`tháng\s\d{1,2}(?:/\d{4}|\snăm\s\d{4})?`;
const QUARTER = String.raw`quý\s(?:IV|III|II|I|[1-4])(?:/\d{4}|\snăm\s\d{4})?`;
/** A day is a deadline where a word says so; the day of a document is not. */
const UNTIL = 'trước|chậm nhất|muộn nhất|đến hết|đến|hết|xong trước';

const TIME = `(?:${DAY}|${MONTH}|${QUARTER})`;
/** A span may begin with a day whose month is said at its end: "từ ngày 01 đến ngày 15/3". */
const SPAN_START = `(?:${DAY}|ngày\\s\\d{1,2}|${MONTH}|${QUARTER})`;

const DEADLINES: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})từ\\s${SPAN_START}\\s?(?:đến|tới|-|–)\\s?(?:hết\\s)?${TIME}${WORD_END}`, 'giu'),
  new RegExp(
    `(?<!\\p{L})(?:${UNTIL})\\s(?:là\\s)?(?:${DAY}|${MONTH}|${QUARTER})${WORD_END}(?:\\shằng\\s(?:tháng|quý|năm))?`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})(?:trong|vào)\\s(?:${MONTH}|${QUARTER})${WORD_END}`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:${DAY})\\shằng\\s(?:tháng|quý|năm)`, 'giu'),
];

function deadlinesOf(text: string, taken: TakenLetters): Figure[] {
  const deadlines: Figure[] = [];
  for (const pattern of DEADLINES) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const found: Figure = { kind: 'deadline', text: words, start: index, end: index + words.length };
      if (taken.overlap(found)) continue;
      deadlines.push(found);
      taken.add(found);
    }
  }
  return deadlines;
}

function lookForFigures(text: string): readonly Figure[] {
  if (!/\d|quý/i.test(text)) return [];
  const taken = new TakenLetters(text.length);
  const deadlines = deadlinesOf(text, taken);
  const targets = findTargets(text)
    .filter(({ span }) => !taken.overlap(span))
    .map(({ text: words, span }): Figure => ({ kind: 'target', text: words, ...span }));
  return [...deadlines, ...targets].sort((a, b) => a.start - b.start);
}

/** The targets and deadlines of a text, in order. */
export const figuresOf = remembered(lookForFigures, LATEST_LETTERS, asLongAsText);

const BARE_NUMBER = /^[<>≥≤]?\s?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?%?$/;
const BARE_YEAR = /^(?:19|20)\d\d$/;
const BARE_TIME = new RegExp(`^${TIME}$`, 'iu');
const DEADLINE_TITLE = /thời hạn|thời gian|hạn chót|tiến độ|hoàn thành/i;

/** A cell that is a figure and nothing else: a number, or a time where the column's title asks for one. */
export function bareFigure(text: string, title: string): Figure | undefined {
  const whole = { text, start: 0, end: text.length };
  if (BARE_NUMBER.test(text) && !BARE_YEAR.test(text)) return { kind: 'target', ...whole };
  return DEADLINE_TITLE.test(title) && BARE_TIME.test(text) ? { kind: 'deadline', ...whole } : undefined;
}

const MOST_WORDS = 12;
/** Letters on either side of a figure among which so many words are looked for, and more. */
const NEAR = 400;
const CLAUSE_END = /[.;:|](?=\s)|\n/g;

/** Fewer words around a figure do not tell what it is about. */
const LEAST_WORDS = 3;

type Span = Pick<Figure, 'start' | 'end'>;

/** What stands before and after a figure, as far as it is near. */
const textAround = (text: string, { start, end }: Span): readonly [string, string] => [
  text.slice(Math.max(0, start - NEAR), start),
  text.slice(end, end + NEAR),
];

/** What of it stands in its clause. */
function clauseAround(text: string, span: Span): readonly [string, string] {
  const [before, after] = textAround(text, span);
  const clauseStart = [...before.matchAll(CLAUSE_END)].at(-1)?.index ?? -1;
  return [before.slice(clauseStart + 1).trim(), after.split(/[.;:|](?:\s|$)|\n/, 1)[0] ?? ''];
}

/** The words around a figure in small letters, the nearest dozen on either side; of its clause, if that has some. */
export function wordsAround(text: string, span: Span): string[] {
  const wordsOf = (part: string): string[] => part.toLocaleLowerCase('vi').match(/\p{L}+/gu) ?? [];
  const near = ([lead, rest]: readonly [string, string]): string[] => [
    ...wordsOf(lead).slice(-MOST_WORDS),
    ...wordsOf(rest).slice(0, MOST_WORDS),
  ];
  const inClause = near(clauseAround(text, span));
  return inClause.length < LEAST_WORDS ? near(textAround(text, span)) : inClause;
}

/**
 * What a figure is about: some words of the clause that it stands in, "…" in its place.
 * @param otherwise what is said where the clause has hardly a word
 */
export function aroundFigure(text: string, figure: Figure, otherwise: string): string {
  const [lead, rest] = clauseAround(text, figure);
  const leadWords = lead.split(/\s+/).filter((word) => word !== '');
  const shownLead = leadWords.length > MOST_WORDS ? `… ${leadWords.slice(-MOST_WORDS).join(' ')}` : leadWords.join(' ');
  const room = Math.max(0, MOST_WORDS - leadWords.length);
  const restTokens = tokensOf(rest).slice(0, room);
  const shownRest = rest.slice(0, restTokens.at(-1)?.end ?? 0);
  const cut = shownRest.length < rest.trimEnd().length && room > 0 ? ' …' : '';
  if (leadWords.length + restTokens.length < LEAST_WORDS) return otherwise;
  return `${shownLead} …${shownRest}${cut}`.replace(/\s+/g, ' ').replace(/… …$/, '…').trim();
}
