/** The standards by their names in a plan. */
import { PARTY } from './party.ts';
import type { Standard, StandardId } from './standard.ts';
import { STATE } from './state.ts';

export const STANDARDS: Readonly<Record<StandardId, Standard>> = { state: STATE, party: PARTY };

/** Components have the same styles in every standard; what these look like is the standard's. */
export const STYLES = STATE.components;
