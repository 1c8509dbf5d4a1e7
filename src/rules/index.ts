/** All rules, in the order of a plan's parts. */
import { periodOrder, possibleDates, yearOfIssue } from './dates.ts';
import { finalPlan, nothingBlank } from './final.ts';
import { lineWidths } from './lines.ts';
import { archiveLine, capitals, issuerInText, requiredParts, titleEnd } from './parts.ts';
import type { Rule } from './rule.ts';
import { signatureCapitals, signatureCount, signatureForms } from './signatures.ts';

export const RULES: readonly Rule[] = [
  requiredParts,
  possibleDates,
  yearOfIssue,
  periodOrder,
  titleEnd,
  lineWidths,
  capitals,
  archiveLine,
  signatureForms,
  signatureCapitals,
  signatureCount,
  issuerInText,
  nothingBlank,
];

/** Rules that hold besides when a plan is to be printed as final. */
export const FINAL_RULES: readonly Rule[] = [finalPlan];
