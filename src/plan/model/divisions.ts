/** Labels of phần and chương: nd30 V.6.a ("Phần I", the title below), and as offices write them besides. */
import { pointLetter } from '../../vietnamese/alphabet.ts';
import { roman } from './labels.ts';
import type { Division } from './plan.ts';

/** The decree's own form. */
export const USUAL_DIVISIONS: Readonly<Record<Division, string>> = { part: 'Phần I', chapter: 'Chương I' };

const ORDINAL_WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

export type Numeral = 'roman' | 'letter' | 'arabic' | 'words';

/** What a label is made of: "PHẦN A." of the word, capital letters and a full stop. */
export interface DivisionForm {
  /** "Phần ", "CHƯƠNG "; empty where the number stands alone. */
  readonly word: string;
  readonly numeral: Numeral;
  /** Sign after the number; with one, the title stands on the same line. */
  readonly sign: string;
}

const NUMERALS: Readonly<Record<string, Numeral>> = { i: 'roman', a: 'letter', 1: 'arabic', 'thứ nhất': 'words' };

const FIRST_LABEL = /^((?:phần|chương) |)(i|a|1|thứ nhất)([.:]?)$/iu;

/** Reads the label of the first part or chapter. The schema has checked its form. */
export function divisionForm(first: string): DivisionForm {
  const [, word = '', numeral = '', sign = ''] = FIRST_LABEL.exec(first) ?? [];
  return { word, numeral: NUMERALS[numeral.toLowerCase()] ?? 'roman', sign };
}

const isCapital = (word: string): boolean => word !== '' && word === word.toUpperCase();

/** "thứ hai". */
function ordinalWords(ordinal: number): string | undefined {
  const word = ORDINAL_WORDS[ordinal - 1];
  return word === undefined ? undefined : `thứ ${word}`;
}

function numberOf({ word, numeral }: DivisionForm, ordinal: number): string | undefined {
  if (numeral === 'letter') return pointLetter(ordinal)?.toUpperCase();
  if (numeral === 'arabic') return String(ordinal);
  if (numeral === 'roman') return roman(ordinal);
  const words = ordinalWords(ordinal);
  return isCapital(word) ? words?.toUpperCase() : words;
}

/**
 * The label of a part or chapter.
 * @returns undefined past the last letter or word
 */
export function divisionLabel(form: DivisionForm, ordinal: number): string | undefined {
  const number = numberOf(form, ordinal);
  return number === undefined ? undefined : `${form.word}${number}${form.sign}`;
}

/** Does the title stand behind the label, not below it? */
export const isTitleBeside = (label: string): boolean => /[.:]$/u.test(label);

/** Which one an ordinal in words is: 2 for "thứ hai"; 0 for none. */
export const fromOrdinalWords = (text: string): number =>
  ORDINAL_WORDS.indexOf(text.toLocaleLowerCase('vi').replace(/^thứ\s+/u, '')) + 1;
