/** All rules, in the order of their table in docs/rules.md. */

import { beforeDefinition } from './abbreviation/before-definition.ts';
import { definedTwice } from './abbreviation/defined-twice.ts';
import { neverUsed } from './abbreviation/never-used.ts';
import { undefinedAbbreviation } from './abbreviation/undefined.ts';
import { basisWord } from './citation/basis-word.ts';
import { byNameOnly } from './citation/by-name-only.ts';
import { commaBeforeDate } from './citation/comma-before-date.ts';
import { commaMissing } from './citation/comma-missing.ts';
import { firstInFull } from './citation/first-in-full.ts';
import { futureDate } from './citation/future-date.ts';
import { laterShort } from './citation/later-short.ts';
import { lawDateInBasis } from './citation/law-date-in-basis.ts';
import { lawYearInBasis } from './citation/law-year-in-basis.ts';
import { malformedNumber } from './citation/malformed-number.ts';
import { misnamed } from './citation/misnamed.ts';
import { nearNumber } from './citation/near-number.ts';
import { noLongerInForce } from './citation/no-longer-in-force.ts';
import { notYetInForce } from './citation/not-yet-in-force.ts';
import { otherDate } from './citation/other-date.ts';
import { otherIssuer } from './citation/other-issuer.ts';
import { otherNumber } from './citation/other-number.ts';
import { otherSubject } from './citation/other-subject.ts';
import { otherType } from './citation/other-type.ts';
import { soMissing } from './citation/so-missing.ts';
import { unknownCode } from './citation/unknown-code.ts';
import { unusedReference } from './citation/unused-reference.ts';
import { validityToCheck } from './citation/validity-to-check.ts';
import { weekendDate } from './citation/weekend-date.ts';
import { yearOfNumber } from './citation/year-of-number.ts';
import { formerPlace } from './name/former-place.ts';
import { outdatedName } from './name/outdated.ts';
import { nameToCheck } from './name/to-check.ts';
import { twoNames } from './name/two-names.ts';
import { archiveForm } from './recipient/archive-form.ts';
import { assigneeMissing } from './recipient/assignee-missing.ts';
import { duplicateRecipient } from './recipient/duplicate.ts';
import { partyArchiveForm } from './recipient/party-archive-form.ts';
import { reportedTo } from './recipient/reported-to.ts';
import type { Rule } from './rule.ts';
import { collectiveSigner } from './signer/collective.ts';
import { deputyOfOther } from './signer/deputy-of-other.ts';
import { deputyWithoutKt } from './signer/deputy-without-kt.ts';
import { signerNameInCapitals } from './signer/name-in-capitals.ts';
import { partyCollective } from './signer/party-collective.ts';
import { titleBeforeName } from './signer/title-before-name.ts';
import { appendixNotMentioned } from './structure/appendix-not-mentioned.ts';
import { emptyHeading } from './structure/empty-heading.ts';
import { sameItem } from './structure/same-item.ts';
import { singleItem } from './structure/single-item.ts';
import { skippedLevel } from './structure/skipped-level.ts';
import { unknownAppendix } from './structure/unknown-appendix.ts';
import { unknownPart } from './structure/unknown-part.ts';
import { noDeadline } from './task/no-deadline.ts';
import { noLead } from './task/no-lead.ts';
import { noOutput } from './task/no-output.ts';
import { noTarget } from './task/no-target.ts';
import { targetWithoutTask } from './task/target-without-task.ts';
import { twoDeadlines } from './task/two-deadlines.ts';
import { twoTargetFigures } from './task/two-figures.ts';
import { unknownBody } from './task/unknown-body.ts';
import { unknownMember } from './task/unknown-member.ts';
import { unreadableDeadline } from './task/unreadable-deadline.ts';
import { capitalLetters } from './wording/capitals.ts';
import { doubledSpace } from './wording/doubled-space.ts';
import { doubledWord } from './wording/doubled-word.ts';
import { endMissing } from './wording/end-missing.ts';
import { figureForm } from './wording/figure-form.ts';
import { figureInWords } from './wording/figure-in-words.ts';
import { listEnds } from './wording/list-ends.ts';
import { misreading } from './wording/misreading.ts';
import { mixedDashes } from './wording/mixed-dashes.ts';
import { mixedToneMarks } from './wording/mixed-tone-marks.ts';
import { noSpaceAfterSign } from './wording/no-space-after-sign.ts';
import { notASyllable } from './wording/not-a-syllable.ts';
import { overHundred } from './wording/over-hundred.ts';
import { spaceBeforeSign } from './wording/space-before-sign.ts';
import { twoFigures } from './wording/two-figures.ts';
import { unpairedSign } from './wording/unpaired-sign.ts';
import { wrongDirection } from './wording/wrong-direction.ts';
import { yearAnniversary } from './year/anniversary.ts';
import { dateForm } from './year/date-form.ts';
import { deadlineAfterPlan } from './year/deadline-after-plan.ts';
import { deadlineBeforePlan } from './year/deadline-before-plan.ts';
import { holidayDeadline } from './year/holiday-deadline.ts';
import { impossibleDate } from './year/impossible-date.ts';
import { impossibleTime } from './year/impossible-time.ts';
import { yearLunarName } from './year/lunar-name.ts';
import { yearOtherWeekday } from './year/other-weekday.ts';
import { otherYear } from './year/other-year.ts';
import { yearReversedRange } from './year/reversed-range.ts';
import { titleYear } from './year/title-year.ts';
import { weekendDeadline } from './year/weekend-deadline.ts';
import { yearFirst } from './year/year-first.ts';

export const RULES: readonly Rule[] = [
  firstInFull,
  laterShort,
  soMissing,
  commaBeforeDate,
  commaMissing,
  malformedNumber,
  otherType,
  otherDate,
  yearOfNumber,
  otherNumber,
  nearNumber,
  otherIssuer,
  otherSubject,
  misnamed,
  byNameOnly,
  noLongerInForce,
  notYetInForce,
  validityToCheck,
  futureDate,
  weekendDate,
  unknownCode,
  lawDateInBasis,
  unusedReference,
  lawYearInBasis,
  basisWord,
  outdatedName,
  formerPlace,
  nameToCheck,
  twoNames,
  undefinedAbbreviation,
  beforeDefinition,
  definedTwice,
  neverUsed,
  titleYear,
  otherYear,
  deadlineBeforePlan,
  deadlineAfterPlan,
  dateForm,
  impossibleDate,
  weekendDeadline,
  holidayDeadline,
  yearOtherWeekday,
  yearLunarName,
  yearReversedRange,
  yearAnniversary,
  yearFirst,
  impossibleTime,
  noLead,
  noDeadline,
  noOutput,
  noTarget,
  targetWithoutTask,
  twoTargetFigures,
  twoDeadlines,
  unknownBody,
  unknownMember,
  unreadableDeadline,
  assigneeMissing,
  duplicateRecipient,
  archiveForm,
  partyArchiveForm,
  reportedTo,
  collectiveSigner,
  partyCollective,
  deputyOfOther,
  deputyWithoutKt,
  titleBeforeName,
  signerNameInCapitals,
  misreading,
  doubledWord,
  doubledSpace,
  spaceBeforeSign,
  noSpaceAfterSign,
  unpairedSign,
  mixedDashes,
  mixedToneMarks,
  listEnds,
  endMissing,
  capitalLetters,
  notASyllable,
  twoFigures,
  overHundred,
  figureForm,
  figureInWords,
  wrongDirection,
  emptyHeading,
  singleItem,
  sameItem,
  skippedLevel,
  unknownAppendix,
  appendixNotMentioned,
  unknownPart,
];
