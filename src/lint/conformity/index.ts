/** All checks of Word files, in the order in which what they find is told within a part of the paper. */

import type { Standard, StandardId } from '../../standard/standard.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { appendixChecks } from './appendix-checks.ts';
import { bodyChecks } from './body-checks.ts';
import type { Check } from './check.ts';
import { endChecks } from './end-checks.ts';
import { craftNotes } from './file-hygiene.ts';
import { fontChecks } from './font-checks.ts';
import { lookChecks } from './formatting-checks.ts';
import { letterheadChecks } from './letterhead-checks.ts';
import { numberAndDateChecks } from './number-and-date-checks.ts';
import { numberingChecks } from './numbering-checks.ts';
import { pageChecks } from './page-checks.ts';
import { pageNumberChecks } from './page-number-checks.ts';
import { ruleChecks } from './rule-checks.ts';
import { titleChecks } from './title-checks.ts';

/** The checks of a standard. */
const checksOf = (standard: Standard): readonly Check[] => [
  ...pageChecks(standard),
  ...pageNumberChecks(standard),
  ...fontChecks(standard),
  ...letterheadChecks(standard),
  ...numberAndDateChecks(standard),
  ...ruleChecks(standard),
  ...lookChecks(standard),
  ...titleChecks(standard),
  ...bodyChecks(standard),
  ...numberingChecks(standard),
  ...endChecks(standard),
  ...appendixChecks(standard),
  ...craftNotes(standard),
];

/** The checks of each standard. */
export const CHECKS_BY_STANDARD: Readonly<Record<StandardId, readonly Check[]>> = {
  state: checksOf(STANDARDS.state),
  party: checksOf(STANDARDS.party),
};

/** Every code once: the checks of the state, then what the Party alone asks. */
export const CHECKS: readonly Check[] = [
  ...CHECKS_BY_STANDARD.state,
  ...CHECKS_BY_STANDARD.party.filter(({ code }) => CHECKS_BY_STANDARD.state.every((check) => check.code !== code)),
];
