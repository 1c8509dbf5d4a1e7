/** Numbers and letters of items: nd30 V.6 (I. / 1. / a)), NB-02, NB-04. */
import { pointLetter } from '../../vietnamese/alphabet.ts';
import type { Scheme } from './plan.ts';

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

/** How many numbered levels a scheme has. */
export const LEVELS: Readonly<Record<Scheme, number>> = { mixed: 3, decimal: 4 };

/** Ordinals of the items around a place, the outermost first: `[2, 1, 3]` is the third point of II.1. */
export type Ordinals = readonly number[];

/**
 * The label of an item.
 * @returns undefined past the last letter or level of the scheme
 */
export function labelOf(scheme: Scheme, ordinals: Ordinals): string | undefined {
  const level = ordinals.length;
  const own = ordinals.at(-1) ?? 0;
  if (level > LEVELS[scheme]) return undefined;
  if (level === 1) return `${roman(own)}.`;
  if (level === 2) return `${own}.`;
  if (scheme === 'decimal') return `${ordinals.slice(1).join('.')}.`;
  const letter = pointLetter(own);
  return letter === undefined ? undefined : `${letter})`;
}
