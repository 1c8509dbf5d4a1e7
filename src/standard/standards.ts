/** The standards by their names in a plan. */
import { PARTY } from './party.ts';
import type { Standard, StandardId, Wording } from './standard.ts';
import { STATE } from './state.ts';

export const STANDARDS: Readonly<Record<StandardId, Standard>> = { state: STATE, party: PARTY };

/**
 * What stands for some words in the standards: a file is read before its standard is known.
 * @returns each wording once
 */
export const wordings = (words: keyof Wording): readonly string[] => [
  ...new Set(Object.values(STANDARDS).map(({ wording }) => wording[words])),
];

/** Components have the same styles in every standard; what these look like is the standard's. */
export const STYLES = STATE.components;
