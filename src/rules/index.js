/** All rules, in the order of their table in docs/rules.md. */
import { beforeDefinition } from './abbreviation/before-definition.js';
import { definedTwice } from './abbreviation/defined-twice.js';
import { neverUsed } from './abbreviation/never-used.js';
import { undefinedAbbreviation } from './abbreviation/undefined.js';
import { byNameOnly } from './citation/by-name-only.js';
import { commaBeforeDate } from './citation/comma-before-date.js';
import { firstInFull } from './citation/first-in-full.js';
import { futureDate } from './citation/future-date.js';
import { laterShort } from './citation/later-short.js';
import { lawDateInBasis } from './citation/law-date-in-basis.js';
import { malformedNumber } from './citation/malformed-number.js';
import { misnamed } from './citation/misnamed.js';
import { noLongerInForce } from './citation/no-longer-in-force.js';
import { otherDate } from './citation/other-date.js';
import { otherIssuer } from './citation/other-issuer.js';
import { otherNumber } from './citation/other-number.js';
import { otherSubject } from './citation/other-subject.js';
import { otherType } from './citation/other-type.js';
import { soMissing } from './citation/so-missing.js';
import { unknownCode } from './citation/unknown-code.js';
import { weekendDate } from './citation/weekend-date.js';
import { outdatedName } from './name/outdated.js';
import { nameToCheck } from './name/to-check.js';
import { twoNames } from './name/two-names.js';
import { archiveForm } from './recipient/archive-form.js';
import { assigneeMissing } from './recipient/assignee-missing.js';
import { duplicateRecipient } from './recipient/duplicate.js';
import { reportedTo } from './recipient/reported-to.js';
import { collectiveSigner } from './signer/collective.js';
import { deputyOfOther } from './signer/deputy-of-other.js';
import { titleBeforeName } from './signer/title-before-name.js';
import { emptyHeading } from './structure/empty-heading.js';
import { singleItem } from './structure/single-item.js';
import { skippedLevel } from './structure/skipped-level.js';
import { capitalLetters } from './wording/capitals.js';
import { doubledSpace } from './wording/doubled-space.js';
import { doubledWord } from './wording/doubled-word.js';
import { listEnds } from './wording/list-ends.js';
import { misreading } from './wording/misreading.js';
import { mixedDashes } from './wording/mixed-dashes.js';
import { mixedToneMarks } from './wording/mixed-tone-marks.js';
import { noSpaceAfterSign } from './wording/no-space-after-sign.js';
import { spaceBeforeSign } from './wording/space-before-sign.js';
import { unpairedSign } from './wording/unpaired-sign.js';
import { dateForm } from './year/date-form.js';
import { deadlineBeforePlan } from './year/deadline-before-plan.js';
import { impossibleDate } from './year/impossible-date.js';
import { otherYear } from './year/other-year.js';
import { titleYear } from './year/title-year.js';
import { weekendDeadline } from './year/weekend-deadline.js';
export const RULES = [
  firstInFull,
  laterShort,
  soMissing,
  commaBeforeDate,
  malformedNumber,
  otherType,
  otherDate,
  otherNumber,
  otherIssuer,
  otherSubject,
  misnamed,
  byNameOnly,
  noLongerInForce,
  futureDate,
  weekendDate,
  unknownCode,
  lawDateInBasis,
  outdatedName,
  nameToCheck,
  twoNames,
  undefinedAbbreviation,
  beforeDefinition,
  definedTwice,
  neverUsed,
  titleYear,
  otherYear,
  deadlineBeforePlan,
  dateForm,
  impossibleDate,
  weekendDeadline,
  assigneeMissing,
  duplicateRecipient,
  archiveForm,
  reportedTo,
  collectiveSigner,
  deputyOfOther,
  titleBeforeName,
  misreading,
  doubledWord,
  doubledSpace,
  spaceBeforeSign,
  noSpaceAfterSign,
  unpairedSign,
  mixedDashes,
  mixedToneMarks,
  listEnds,
  capitalLetters,
  emptyHeading,
  singleItem,
  skippedLevel,
];
