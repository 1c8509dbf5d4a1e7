/** What a document is, by its head: what is asked of it follows. */
import { isCentred } from '../../import/recognise/cues.ts';
import { type RoleLine, YOUTH_NAME } from '../../import/recognise/head.ts';
import { isText, type Line } from '../../import/recognise/lines.ts';
import { PLAN_TYPE, spacedOut } from '../../standard/document-types.ts';
import { ADMINISTRATIVE_TYPES } from '../../standard/other-types.ts';

const IS_PLAN = new RegExp(`^${spacedOut(PLAN_TYPE)}(?!\\p{L})`, 'iu');

/** A công văn has no type; whom it is addressed to, or "V/v" below its number, tells it. */
const OF_LETTER = /^(?:Kính gửi|V\/v)(?!\p{L})/iu;
/** It tells it within so many lines. */
const MOST_HEAD_LINES = 25;

/** What a letterhead has by one standard or another. */
export const LETTERHEAD = ['nationalName', 'motto', 'partyName', 'issuer', 'numberAndCode', 'placeAndDate'] as const;

/**
 * What a file is. Of a plan everything is asked, of another document of the decree what holds for all of them; what
 * stands on no list of the decree has the page and the letters in common with them, and so have an annex by itself
 * and what the Youth Union issues, by rules of its own.
 */
export type DocumentKind = 'plan' | 'youth' | 'letter' | 'administrative' | 'attached' | 'appendices' | 'unlisted';

const IS_ADMINISTRATIVE = new RegExp(`^(?:${ADMINISTRATIVE_TYPES.join('|')})(?!\\p{L})`, 'u');

/** The number of a plan: "Số: 15/KH-UBND". */
const OF_PLAN = new RegExp(`[/-]\\s*${PLAN_TYPE.code}(?!\\p{L})`, 'u');

/** What a decision is issued with, in articles as the decision itself. */
const CHARTER = /^(?:ĐIỀU LỆ|NỘI QUY|ĐỀ CƯƠNG)(?!\p{L})/u;

/** The line that names the decision which the whole document is issued with. */
export const isAttachedTo = ({ role, appendix }: RoleLine): boolean => role === 'attached' && appendix === undefined;

/** What it is without a type of its own. */
function untyped(roles: readonly RoleLine[], lines: readonly Line[]): DocumentKind {
  const number = roles.find(({ role }) => role === 'numberAndCode');
  const head = lines.slice(0, MOST_HEAD_LINES).filter(isText);
  if (number !== undefined && head.some(({ text }) => OF_LETTER.test(text))) return 'letter';
  if (OF_PLAN.test(number?.line.text ?? '')) return 'plan';
  if (roles.length > 0 && roles.every(({ appendix }) => appendix !== undefined)) return 'appendices';
  if (roles.some(({ role, line }) => role === 'title' && IS_PLAN.test(line.text))) return 'plan';
  // With a head and an end it is a document that lacks its type. A run of a plan begins as its text does; what begins
  // with a title is something else.
  const hasHead = roles.some(({ role }) => LETTERHEAD.some((name) => name === role));
  if (hasHead) return roles.some(({ role }) => role === 'recipientsTitle') ? 'plan' : 'unlisted';
  const first = head.find(({ text }) => text !== '');
  return first !== undefined && !isCentred(first) ? 'plan' : 'unlisted';
}

/** With the Youth Union's name where the state's would be. */
const isOfYouth = (roles: readonly RoleLine[], lines: readonly Line[]): boolean =>
  !roles.some(({ role }) => role === 'nationalName' || role === 'partyName') &&
  lines
    .slice(0, MOST_HEAD_LINES)
    .filter(isText)
    .some(({ text }) => YOUTH_NAME.test(text));

/** Tells it by its type; without one by its number, by whom it is addressed to, and by how it begins. */
export function kindOf(roles: readonly RoleLine[], lines: readonly Line[]): DocumentKind {
  if (isOfYouth(roles, lines)) return 'youth';
  const type = roles.find(({ role }) => role === 'documentType');
  if (type === undefined) return untyped(roles, lines);
  if (IS_PLAN.test(type.line.text)) return 'plan';
  if (IS_ADMINISTRATIVE.test(type.line.text)) return 'administrative';
  return CHARTER.test(type.line.text) && roles.some(isAttachedTo) ? 'attached' : 'unlisted';
}
