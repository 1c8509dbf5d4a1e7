/** All checks, in the order of a plan's parts. */

import type { Check } from './check.ts';
import { periodOrder, possibleDates, yearOfIssue } from './dates.ts';
import { finalPlan, nothingBlank } from './final.ts';
import { layoutRange } from './layout-range.ts';
import { legacyText } from './legacy-text.ts';
import { lineWidths } from './lines.ts';
import { notOfStandard } from './of-standard.ts';
import {
  appendixTitleWithoutLabel,
  archiveLine,
  capitals,
  issuerInText,
  missingParts,
  notOfDecision,
  smallTitle,
  titleCase,
  titleEnd,
  titleWithoutAbout,
  titleWithoutType,
} from './parts.ts';
import { pictures } from './pictures.ts';
import { reviewMarks } from './review-marks.ts';
import { signatureBodies, signatureCapitals, signatureCount, signatureForms } from './signatures.ts';
import { totals } from './totals.ts';
import { bodyNames, itemIds } from './unique-names.ts';
import { unprintedData } from './unprinted.ts';

export const CHECKS: readonly Check[] = [
  missingParts,
  layoutRange,
  notOfStandard,
  smallTitle,
  legacyText,
  notOfDecision,
  possibleDates,
  yearOfIssue,
  periodOrder,
  titleCase,
  titleEnd,
  titleWithoutAbout,
  titleWithoutType,
  appendixTitleWithoutLabel,
  lineWidths,
  capitals,
  archiveLine,
  signatureForms,
  signatureCapitals,
  signatureCount,
  signatureBodies,
  issuerInText,
  totals,
  pictures,
  unprintedData,
  itemIds,
  bodyNames,
  nothingBlank,
];

/** Checks that hold besides when a plan is to be printed as final. */
export const FINAL_CHECKS: readonly Check[] = [finalPlan];

/** Checks of a plan that is not yet to be final. */
export const DRAFT_CHECKS: readonly Check[] = [reviewMarks];
