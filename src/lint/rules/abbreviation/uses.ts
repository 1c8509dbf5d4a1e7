/** Abbreviations of a plan: where they are defined and where they are used. */

import { findCitations } from '../../../content/entities/citations.ts';
import type { ReadText } from '../../../content/entities/read-text.ts';
import type { Span } from '../../../diagnostics/diagnostic.ts';
import { isUpperCase } from '../../../vietnamese/alphabet.ts';
import { asLongAsText, LATEST_LETTERS, remembered } from '../../../vietnamese/remembered.ts';
import { isSyllable } from '../../../vietnamese/syllables.ts';
import { onceAPlan, type RuleContext } from '../rule.ts';
import { isNameInCapitals } from './names-in-capitals.ts';

export interface Use {
  readonly name: string;
  readonly text: ReadText;
  readonly span: Span;
  /** Position in the plan: the text's place, then the offset. */
  readonly order: number;
}

export interface Abbreviations {
  readonly definitions: readonly Use[];
  readonly uses: readonly Use[];
}

const NAME = String.raw`\p{Lu}{2,}[\p{Lu}\d&]*(?:-\p{Lu}{2,}[\p{Lu}\d&]*)*`;
/** "(viết tắt là ANTT)", "(sau đây gọi tắt là PCTP)", "(sau đây gọi là CDC tỉnh)", "an ninh, trật tự (ANTT)". */
const DEFINITION = new RegExp(
  `(?:(?:(?:viết|gọi) tắt(?: là)?|gọi(?: chung)? là):?\\s+|(?<=\\p{Ll}\\s?)\\()["“]?(${NAME})(?:(?<=gọi[^()]*)\\s\\p{Ll}[^()]{0,30}?)?["”]?(?=\\))`,
  'gu',
);
// What stands before is looked at only where two capitals stand.
const USE = new RegExp(
  `(?=\\p{Lu}{2})(?<![\\p{L}\\p{N}/.&_-])${NAME}(?![\\p{L}\\p{N}/]|\\.[\\p{L}\\d]|-\\p{L}|-\\d)`,
  'gu',
);
/** "phòng, chống thiên tai và tìm kiếm cứu nạn (PCTT và TKCN)": two or more explained together. */
const JOINT_DEFINITION = new RegExp(`(?<=\\p{Ll}\\s?)\\(${NAME}(?:\\s*(?:,|;|/|và)\\s*${NAME})+\\)`, 'gu');
/** Words that letters leave out. */
const LEFT_OUT = new Set(['và', 'của', 'các', 'về']);

/** "Tên viết tắt: LBF", "ký hiệu viết tắt là “BS”": it names itself. */
const SHORT_NAME =
  /(?:viết tắt là\s*["“](?=[^"”]*$)|tên viết tắt(?: (?:của|bằng|tiếng|là)[^:.;]{0,40})?\s*:?|viết tắt\s*:)\s*["“]?(?:[\p{Lu}\d&.-]+ )*$/iu;

/** No more letters stand before the name than these words may have. */
const SHORT_NAME_LENGTH = 120;

/** "QC (quy chế)": the words behind their letters; "Các đảng uỷ khác: ĐU" of a list of them. */
const EXPLAINED = /^\s*\((?=\p{Ll})([^()]{3,60})\)/u;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** "ủy ban" is abbreviated without its tone: "UB". */
const initialOf = (word: string): string =>
  word.charAt(0).normalize('NFD').replace(TONES, '').normalize('NFC').toLocaleUpperCase('vi');
const initialsOf = (words: readonly string[]): string => words.map(initialOf).join('');

/** The letters of an abbreviation; "Trung ương" is written TW as well. */
const lettersOf = (name: string): string => name.replace(/[^\p{L}]/gu, '').replaceAll('TW', 'TƯ');

/** "Đảng uỷ công an: ĐUCA" of a list of them: the words before their letters. */
const EXPLAINED_BEFORE = /(?<![\p{L}\p{M}])((?:[\p{L}\p{M}]+ ){1,8}[\p{L}\p{M}]+)\s*[:=]$/u;
/** Such words are no longer than that. */
const EXPLANATION_LENGTH = 90;

/** True where the words before a name, a colon between them, end with its letters. */
function isExplainedAhead(text: string, { name, span }: Pick<Use, 'name' | 'span'>): boolean {
  const before = text.slice(Math.max(0, span.start - EXPLANATION_LENGTH), span.start).trimEnd();
  if (!/[:=]$/.test(before)) return false;
  const words = EXPLAINED_BEFORE.exec(before)?.[1]?.split(' ') ?? [];
  const letters = lettersOf(name);
  return initialsOf(words.slice(-letters.length)) === letters;
}

/** How far away in a table, in texts, a cell may stand that says what letters alone in theirs are. */
const BESIDE = 2;

/** "Giấy nghỉ phép | GNP": a row of a list of abbreviations. */
function isExplainedBeside(texts: readonly ReadText[], { name, text }: Use): boolean {
  if (text.text.trim() !== name) return false;
  const at = texts.indexOf(text);
  return texts
    .slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
    .some((other) => initialsOf(other.text.trim().split(/\s+/u)) === name);
}

/** True where the words in brackets behind a name begin with its letters. */
function isExplainedBehind(text: string, { name, span }: Pick<Use, 'name' | 'span'>): boolean {
  const words = EXPLAINED.exec(text.slice(span.end, span.end + 80))?.[1]?.split(/[\s,]+/u) ?? [];
  return words.length > 0 && initialsOf(words) === lettersOf(name);
}

/** "THÔNG", "BÁO": whole words, set in capitals; letters that stand for words bear no tone and are no syllable. */
const SYLLABLE = /^(?:CH|GH|KH|NGH?|NH|PH|TH|TR|[BCDĐGHKLMNQRSTVX])?[IOUƯY]?[ĂÂÊÔƠƯ]+[IOUY]?(?:CH|NH|NG|[CMNPT])?$/u;
const SHORTEST_WORD = 3;
const isWord = (name: string): boolean =>
  name.normalize('NFD').search(TONES) >= 0 || (name.length >= SHORTEST_WORD && SYLLABLE.test(name.normalize('NFC')));

/** "SAU", "KHI": may be a word without a mark, set in capitals; alone it may be letters that stand for words. */
const isPlainWord = (name: string): boolean => name.length >= SHORTEST_WORD && isSyllable(name.toLocaleLowerCase('vi'));

/** The words beside a place: between words in capitals a short one is another. */
const isAmongCapitals = (text: string, { start, end }: Span): boolean =>
  [
    /([\p{L}\p{M}]+)[ ,]*$/u.exec(text.slice(Math.max(0, start - 20), start)),
    /^[ ,]*([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 20)),
  ].some(
    (found) =>
      found?.[1] !== undefined &&
      isUpperCase(found[1]) &&
      (isWord(found[1]) || (isPlainWord(found[1]) && isPlainWord(text.slice(start, end)))),
  );

const ROMAN = /^[IVXLC]+$/;

/** Parts in which capitals are not abbreviations, or short forms are customary. */
const ELSEWHERE: ReadonlySet<ReadText['role']> = new Set(['issuer', 'signature', 'archive', 'recipient', 'attached']);

const PER_TEXT = 1_000_000;

/** "40/KH- STTTT": a code with a blank in it. */
const BROKEN_CODE = /\d\s?\/\s?[\p{Lu}\d]{1,8}\s?-\s?$/u;
const CODE_LENGTH = 16;

const inCitation = (text: string, { start, end }: Span): boolean =>
  findCitations(text).some(({ refSpan }) => start < refSpan.end && refSpan.start < end) ||
  BROKEN_CODE.test(text.slice(Math.max(0, start - CODE_LENGTH), start));

type Names = readonly Pick<Use, 'name' | 'span'>[];

/** Finds abbreviations, once in each text. */
const finder = (pattern: RegExp): ((text: string) => Names) =>
  remembered(
    (text) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const name = match[1] ?? match[0];
        const start = match.index + match[0].indexOf(name);
        const span = { start, end: start + name.length };
        if (ROMAN.test(name) || isWord(name) || inCitation(text, span)) return [];
        if (isNameInCapitals(text, span) || isAmongCapitals(text, span)) return [];
        return [{ name, span }];
      }),
    LATEST_LETTERS,
    asLongAsText,
  );

const usesIn = finder(USE);

/** The words right before a place, in their order, no more than a name of many letters is made of. */
const wordsBefore = (text: string, start: number): string[] =>
  (text.slice(Math.max(0, start - WORDS_LENGTH), start).match(/[\p{L}\p{M}]+/gu) ?? []).slice(-LONGEST_NAME);
const LONGEST_NAME = 20;
const WORDS_LENGTH = 160;

/** Those of a bracket that explains several at once, where its letters are those of the words before it. */
function jointlyDefined(text: string): Names {
  return [...text.matchAll(JOINT_DEFINITION)].flatMap(({ 0: bracket, index }) => {
    const names = usesIn(bracket);
    const letters = names.map(({ name }) => lettersOf(name)).join('');
    const words = wordsBefore(text, index).filter((word) => !LEFT_OUT.has(word));
    if (!initialsOf(words).endsWith(letters)) return [];
    return names.map(({ name, span }) => ({ name, span: { start: index + span.start, end: index + span.end } }));
  });
}

const definedAlone = finder(DEFINITION);
const definitionsIn = remembered(
  (text: string): Names => [...definedAlone(text), ...jointlyDefined(text)],
  LATEST_LETTERS,
  asLongAsText,
);

const SAID_TO_BE_SHORT = /(?:tắt|gọi)(?:\s+(?:chung|là|tắt))*:?\s*["“]?$/iu;

/**
 * False for a name in another language or of another kind that is only given for recognition: "Tổ chức Thú y thế giới
 * (WOAH)". What is said to be short, or has the letters of the words before it, is an abbreviation.
 */
export function isMadeOfWords({ name, text: { text }, span }: Use): boolean {
  const before = text.slice(Math.max(0, span.start - WORDS_LENGTH), span.start).replace(/\($/, '');
  if (SAID_TO_BE_SHORT.test(before)) return true;
  const initials = initialsOf(wordsBefore(before, before.length));
  let at = 0;
  for (const letter of lettersOf(name)) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The same with their places in the plan. */
const placed = (texts: readonly ReadText[], find: (text: string) => Names): Use[] =>
  texts.flatMap((text, index) =>
    find(text.text).map((found) => ({ ...found, text, order: index * PER_TEXT + found.span.start })),
  );

/** A text in capitals, a word of it within quotation marks or brackets: not an abbreviation. */
const isShouted = ({ text }: ReadText): boolean => isUpperCase(text);

const isShortName = ({ text, span }: Use): boolean =>
  SHORT_NAME.test(text.text.slice(Math.max(0, span.start - SHORT_NAME_LENGTH), span.start));

function findAbbreviations({ texts }: Pick<RuleContext, 'texts'>): Abbreviations {
  const running = texts.filter((text) => !ELSEWHERE.has(text.role) && !isShouted(text));
  const definitions = placed(running, definitionsIn);
  const all = placed(running, usesIn);
  const isDefinition = ({ text, span }: Use): boolean =>
    definitions.some((one) => one.text === text && one.span.start === span.start);
  // What is said to be a short name, or is explained in brackets behind it, needs no more.
  const isExplained = (use: Use): boolean =>
    isShortName(use) ||
    isExplainedBehind(use.text.text, use) ||
    isExplainedAhead(use.text.text, use) ||
    isExplainedBeside(running, use);
  const named = new Set(all.filter(isExplained).map(({ name }) => name));
  return { definitions, uses: all.filter((use) => !isDefinition(use) && !named.has(use.name)) };
}

/** Definitions and uses, in the order of the page. */
export const abbreviationsOf = onceAPlan(findAbbreviations);

/** The first of each name. */
export function firstOfEach(list: readonly Use[]): Map<string, Use> {
  const first = new Map<string, Use>();
  for (const use of list) if (!first.has(use.name)) first.set(use.name, use);
  return first;
}

/** True for those that everyone knows, also joined: "HĐND-UBND". */
export const isKnown = (name: string, { registers }: Pick<RuleContext, 'registers'>): boolean =>
  name.split(/[-&]/).every((part) => Object.hasOwn(registers.known, part) || part.length < 2) ||
  Object.hasOwn(registers.known, name);
