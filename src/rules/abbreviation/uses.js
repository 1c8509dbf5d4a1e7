import { isUpperCase } from '../../vietnamese/alphabet.js';

const NAME = String.raw`\p{Lu}{2,}[\p{Lu}\d&]*(?:-\p{Lu}{2,}[\p{Lu}\d&]*)*`;
/** "(viết tắt là ANTT)", "(sau đây gọi tắt là PCTP)", "an ninh, trật tự (ANTT)". */
const DEFINITION = new RegExp(`(?:(?:viết|gọi) tắt(?: là)?:?\\s+|(?<=\\p{Ll}\\s?)\\()["“]?(${NAME})["”]?(?=\\))`, 'gu');
const USE = new RegExp(`(?<![\\p{L}\\p{N}/.&_-])${NAME}(?![\\p{L}\\p{N}/]|\\.\\p{L}|-\\p{L}|-\\d)`, 'gu');
const ROMAN = /^[IVXLC]+$/;
/** Parts in which capitals are not abbreviations, or short forms are customary. */
const ELSEWHERE = new Set([
  'issuer',
  'signature',
  'archive',
  'recipient',
  'reference',
  'variable',
  'deadline',
  'output',
]);
const PER_TEXT = 1_000_000;
const inCitation = ({ citations }, { start, end }) =>
  citations.some(({ refSpan }) => start < refSpan.end && refSpan.start < end);
function find(text, index, pattern) {
  return [...text.text.matchAll(pattern)].flatMap((match) => {
    const name = match[1] ?? match[0];
    const start = match.index + match[0].indexOf(name);
    const span = { start, end: start + name.length };
    if (ROMAN.test(name) || inCitation(text, span)) return [];
    return [{ name, text, span, order: index * PER_TEXT + start }];
  });
}
/** A text in capitals, a word of it within quotation marks or brackets: not an abbreviation. */
const isShouted = ({ text }) => isUpperCase(text.replace(/[^\p{L}]/gu, ''));
/** Definitions and uses, in the order of the page. */
export function abbreviationsOf({ texts }) {
  const running = texts.filter((text) => !ELSEWHERE.has(text.role) && !isShouted(text));
  const definitions = running.flatMap((text, index) => find(text, index, DEFINITION));
  const isDefinition = ({ text, span }) =>
    definitions.some((one) => one.text === text && one.span.start === span.start);
  const uses = running.flatMap((text, index) => find(text, index, USE)).filter((use) => !isDefinition(use));
  return { definitions, uses };
}
/** The first of each name. */
export function firstOfEach(list) {
  const first = new Map();
  for (const use of list) if (!first.has(use.name)) first.set(use.name, use);
  return first;
}
/** True for those that everyone knows, also joined: "HĐND-UBND". */
export const isKnown = (name, { registers }) =>
  name.split(/[-&]/).every((part) => Object.hasOwn(registers.known, part) || part.length < 2) ||
  Object.hasOwn(registers.known, name);
