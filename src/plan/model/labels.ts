/** Numbers and letters of items: nd30 V.6 (I. / 1. / a)), NB-02, NB-04. */
import { pointLetter } from '../../vietnamese/alphabet.ts';
import type { NumberForm, Scheme } from './plan.ts';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 to "IV". */
export function roman(ordinal: number): string {
  let rest = ordinal;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** The numbers of each level of a scheme, the outermost first. */
export const FORMS: Readonly<Record<Scheme, readonly NumberForm[]>> = {
  mixed: ['roman', 'arabic', 'letter', 'smallRoman'],
  decimal: ['roman', 'arabic', 'decimal', 'decimal'],
  arabic: ['arabic', 'letter', 'smallRoman'],
  'arabic-decimal': ['arabic', 'fullDecimal', 'fullDecimal'],
  articles: ['article', 'arabic', 'letter', 'smallRoman'],
};

/** Ordinals of the items around a place, the outermost first: `[2, 1, 3]` is the third point of II.1. */
export type Ordinals = readonly number[];

/**
 * The form of the numbers below an item.
 * @param above the form of the item's own number; a point may stand below any of them
 * @param level level of the numbers asked for, from 1
 * @returns undefined below the last level
 */
export function formBelow(scheme: Scheme, above: NumberForm | undefined, level: number): NumberForm | undefined {
  if (above === 'smallRoman') return undefined;
  return above === 'letter' ? 'smallRoman' : FORMS[scheme][level - 1];
}

const LABELS: Readonly<
  Record<NumberForm, (own: number, ordinals: Ordinals, sectionSign: string) => string | undefined>
> = {
  roman: (own, _, sectionSign) => `${roman(own)}${sectionSign}`,
  arabic: (own) => `${own}.`,
  decimal: (_, ordinals) => `${ordinals.slice(1).join('.')}.`,
  fullDecimal: (_, ordinals) => `${ordinals.join('.')}.`,
  letter: (own) => {
    const letter = pointLetter(own);
    return letter === undefined ? undefined : `${letter})`;
  },
  smallRoman: (own) => `${roman(own).toLowerCase()})`,
  article: (own) => `Điều ${own}.`,
};

/** Schemes without Roman numbers: their sections are numbered as clauses are. */
export const startsArabic = (scheme: Scheme): boolean => FORMS[scheme][0] === 'arabic';

/**
 * The label of an item.
 * @param sectionSign the sign after a Roman number
 * @returns undefined past the last letter
 */
export const labelOf = (form: NumberForm, ordinals: Ordinals, sectionSign = '.'): string | undefined =>
  LABELS[form](ordinals.at(-1) ?? 0, ordinals, sectionSign);

/** Level among the headings, from 1: a titled clause is bold, a titled point is not, wherever they stand. */
export function headingLevel(form: NumberForm, level: number): number {
  if (form === 'roman' || form === 'article') return 1;
  if (form === 'arabic') return 2;
  if (form === 'letter') return Math.max(3, level);
  if (form === 'fullDecimal') return level + 1;
  return form === 'decimal' ? level : 4;
}
