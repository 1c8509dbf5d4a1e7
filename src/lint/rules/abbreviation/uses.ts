/** Abbreviations of a plan: where they are defined and where they are used. */

import { findCitations } from '../../../content/entities/citations.ts';
import type { ReadText } from '../../../content/entities/read-text.ts';
import { within } from '../../../content/entities/spans.ts';
import type { Span } from '../../../diagnostics/diagnostic.ts';
import { isUpperCase } from '../../../vietnamese/alphabet.ts';
import { asLongAsText, LATEST_LETTERS, remembered } from '../../../vietnamese/remembered.ts';
import { isSyllable } from '../../../vietnamese/syllables.ts';
import { onceAPlan, type RuleContext } from '../rule.ts';

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

/** "LAM DONG SOLAR ASSOCIATION": a name in another language, or without its marks, not letters that stand for words. */
const FOREIGN = /(?<![\p{L}\d])[A-Z]{2,}(?:[ -]+(?:[A-Z]{2,}|&)){2,}(?![\p{L}\d])/gu;
const FOREIGN_WORD = /[A-Z]{4}/;

/** Where such names stand: three words or more in a row, one of them longer than abbreviations are. */
const foreignNames = (text: string): Span[] =>
  [...text.matchAll(FOREIGN)].flatMap(({ 0: name, index }) =>
    FOREIGN_WORD.test(name) ? [{ start: index, end: index + name.length }] : [],
  );

/** "PETROVIETNAM", "OPENAI": read as a word, as its vowels and the few consonants between them let one. */
const VOWELS = /[AEIOUY]/g;
const CLUSTER = /[^AEIOUY]{4}/;
const isReadAsWord = (name: string): boolean =>
  /^[A-Z]{6,}$/.test(name) && (name.match(VOWELS) ?? []).length >= 3 && !CLUSTER.test(name);

/** "Ngân hàng ABC": stands for any name. */
const STAND_INS: ReadonlySet<string> = new Set(['ABC', 'ABCD', 'XYZ', 'XXX', 'YYY', 'AAA', 'BBB']);

/** Whose name behind it is a name, in capitals or not: "Tập đoàn FPT", "phần mềm MISA". */
const NAMED =
  /(?<!\p{L})(?:công ty|tập đoàn|ngân hàng|hãng|thương hiệu|nhãn hiệu|phần mềm|ứng dụng|mạng xã hội|máy chủ|đại học|vàng|nhà hàng|khách sạn|siêu thị)(?: (?:TNHH|CP|TMCP|MTV|cổ phần))*\s+["“]?$/iu;
const NAMED_LENGTH = 40;

const isNamed = (text: string, start: number): boolean =>
  NAMED.test(text.slice(Math.max(0, start - NAMED_LENGTH), start));

/** Units of the police are named by letters and two figures. */
const POLICE_UNIT = /^P[ACKVX]\d{2}$/;

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
        if (ROMAN.test(name) || POLICE_UNIT.test(name) || isWord(name) || inCitation(text, span)) return [];
        if (STAND_INS.has(name) || isReadAsWord(name) || isNamed(text, start)) return [];
        if (isAmongCapitals(text, span) || foreignNames(text).some((foreign) => within(span, foreign))) return [];
        return [{ name, span }];
      }),
    LATEST_LETTERS,
    asLongAsText,
  );

const definitionsIn = finder(DEFINITION);
const usesIn = finder(USE);

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
