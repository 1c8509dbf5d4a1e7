/** Capitals that are a name, a degree or the mark of a thing, and stand for no words that a plan would have to explain. */
import { within } from '../../../content/entities/spans.ts';
import type { Span } from '../../../diagnostics/diagnostic.ts';

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
  /(?<!\p{L})(?:công ty|tập đoàn|ngân hàng|hãng|thương hiệu|nhãn hiệu|phần mềm|ứng dụng|mạng xã hội|máy chủ|đại học|vàng|nhà hàng|khách sạn|siêu thị|vệ tinh|flycam|máy bay(?: không người lái)?|súng(?: (?:tiểu liên|trường|ngắn|máy))?)(?: (?:TNHH|CP|TMCP|MTV|cổ phần))*\s+["“]?$/iu;
/** "các tập đoàn Samsung Electronics, Foxconn, LEGO": a name of a list of names. */
const PROPER = String.raw`\p{Lu}[\p{L}\d.&-]*(?: \p{Lu}[\p{L}\d.&-]*)*`;
const NAMED_IN_LIST = new RegExp(
  `(?<!\\p{L})(?:công ty|tập đoàn|ngân hàng|hãng|thương hiệu|nhãn hiệu|phần mềm|ứng dụng|vệ tinh|siêu thị|mạng xã hội) ${PROPER}(?:(?:,| và) ${PROPER}){0,8}(?:,| và) $`,
  'u',
);
const NAMED_LENGTH = 40;
const LIST_LENGTH = 160;

const isNamed = (text: string, start: number): boolean =>
  NAMED.test(text.slice(Math.max(0, start - NAMED_LENGTH), start)) ||
  NAMED_IN_LIST.test(text.slice(Math.max(0, start - LIST_LENGTH), start));

/** Degrees and honours, right before a name: "TS. Olga Mẫu", "BSCKII Nguyễn Văn Mẫu", "PGS, TS. Lê Thị Mẫu". */
const DEGREE =
  /^(?:GS|PGS|TSKH|TS|BS|BSCK|BSCKI|BSCKII|DS|DSCK|DSCKI|DSCKII|KS|KTS|CN|NSND|NSƯT|NGND|NGƯT|TTND|TTƯT)$/u;
const BEFORE_PERSON = /^(?:[.,]?\s?\p{Lu}[\p{Lu}\p{Ll}]{0,6}\.)*[.,]?\s*\p{Lu}\p{Ll}/u;

const isDegree = (text: string, { start, end }: Span): boolean =>
  DEGREE.test(text.slice(start, end)) && BEFORE_PERSON.test(text.slice(end, end + NAMED_LENGTH));

/** "keo lai BV10", "dây AC70", "biểu mẫu PL3": the mark of a thing among its like. */
const MARK_OF_THING = /^[A-Z]{2,3}\d{1,4}$/;

/** Units of the police are named by letters and two figures. */
const POLICE_UNIT = /^P[ACKVX]\d{2}$/;

/** True for capitals that nobody need explain. */
export function isNameInCapitals(text: string, span: Span): boolean {
  const name = text.slice(span.start, span.end);
  if (POLICE_UNIT.test(name) || MARK_OF_THING.test(name) || STAND_INS.has(name) || isReadAsWord(name)) return true;
  if (isNamed(text, span.start) || isDegree(text, span)) return true;
  return foreignNames(text).some((foreign) => within(span, foreign));
}
