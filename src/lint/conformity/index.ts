/** All checks of Word files, in the order in which what they find is told within a part of the paper. */
import { APPENDIX_CHECKS } from './appendix-checks.ts';
import { BODY_CHECKS } from './body-checks.ts';
import type { Check } from './check.ts';
import { END_CHECKS } from './end-checks.ts';
import { CRAFT_NOTES } from './file-hygiene.ts';
import { FONT_CHECKS } from './font-checks.ts';
import { LOOK_CHECKS } from './formatting-checks.ts';
import { LETTERHEAD_CHECKS } from './letterhead-checks.ts';
import { NUMBER_AND_DATE_CHECKS } from './number-and-date-checks.ts';
import { NUMBERING_CHECKS } from './numbering-checks.ts';
import { PAGE_CHECKS } from './page-checks.ts';
import { PAGE_NUMBER_CHECKS } from './page-number-checks.ts';
import { RULE_CHECKS } from './rule-checks.ts';
import { TITLE_CHECKS } from './title-checks.ts';

export const CHECKS: readonly Check[] = [
  ...PAGE_CHECKS,
  ...PAGE_NUMBER_CHECKS,
  ...FONT_CHECKS,
  ...LETTERHEAD_CHECKS,
  ...NUMBER_AND_DATE_CHECKS,
  ...RULE_CHECKS,
  ...LOOK_CHECKS,
  ...TITLE_CHECKS,
  ...BODY_CHECKS,
  ...NUMBERING_CHECKS,
  ...END_CHECKS,
  ...APPENDIX_CHECKS,
  ...CRAFT_NOTES,
];
