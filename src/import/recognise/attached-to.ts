/** The line under the title that names the decision which a plan is issued with. */

import { DEFAULT_PHRASES } from '../../generated/phrases.ts';
import type { IssuerSource, PlanSourceData } from '../../generated/plan-source.ts';
import { typedLiterally } from '../../plan/compile/inline-marks.ts';
import { PLAN_TYPE } from '../../standard/document-types.ts';
import { dateIn } from './head.ts';

export type AttachedToSource = NonNullable<PlanSourceData['attachedTo']>;

const SENTENCE =
  /^\(?\s*(?:\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2} )?[Kk]èm theo (\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}?)(?:\s+số)?\s*:?[\s.…_]*(\d+)?[\s.…_]*[/-]\s*(\S+?),?\s+(ngày(?:.*?năm[\s.…_]*\d{0,4}|[\s\d/.…_]*))[\s.…_]*của\s+(.+?)\s*\)?\s*$/u;

/** "ngày 05/3/2026", "ngày   /3/2026". */
const IN_FIGURES = /^ngày[\s.…_]*(\d{0,2})[\s.…_]*\/[\s.…_]*(\d{0,2})[\s.…_]*\/[\s.…_]*(\d{4})/u;

/** Does a text begin as the sentence does that says what something is attached to? */
export const attachedStart = (text: string): boolean =>
  /^\(?\s*(?:(?:Ban hành )?kèm theo|Đính kèm)(?!\p{L})/iu.test(text);

const ISSUED_WITH = /^\(?\s*Ban hành /u;

const issuedWith = (phrase: string): string => `(Ban hành k${phrase.slice('(K'.length).trimEnd()}`;

/**
 * Offices that say “Ban hành kèm theo” do so by phrases of their own.
 * @param plan the line of the plan itself, `appendix` that of its appendices; empty where there is none
 */
export function attachedPhrases(plan: string, appendix: string): Pick<PlanSourceData, 'phrases'> {
  const phrases = {
    ...(ISSUED_WITH.test(plan) ? { attachedTo: issuedWith(DEFAULT_PHRASES.attachedTo) } : {}),
    ...(ISSUED_WITH.test(appendix) ? { attached: issuedWith(DEFAULT_PHRASES.attached) } : {}),
  };
  return Object.keys(phrases).length === 0 ? {} : { phrases };
}

/** The parts of "(Kèm theo Quyết định số 15/QĐ-UBND ngày … của …)"; undefined for any other text. */
export function attachedToIn(text: string): AttachedToSource | undefined {
  const [, type = '', number, code = '', day = '', issuer = ''] = SENTENCE.exec(text) ?? [];
  if (type === '' || type === PLAN_TYPE.name) return undefined;
  return {
    ...(type === 'Quyết định' ? {} : { type }),
    number: number === undefined ? null : Number(number),
    code,
    date: dateIn(day.replace(IN_FIGURES, 'ngày $1 tháng $2 năm $3')) ?? null,
    issuer,
  };
}

/** The kind of document and the number that a sentence names, whatever stands behind them. */
const NAMED =
  /kèm theo (\p{L}+(?: \p{L}+){0,4}?)(?=\s+số(?!\p{L})|\s+ngày|\s*[:.…_\d/)]|\s*$)(?:\s+số)?\s*:?[\s.…_]*(\d+)?/iu;

/** What the page names as that which a plan or its appendices are attached to. */
export type NamedDocument = Pick<AttachedToSource, 'type' | 'number'>;

/** Does the sentence of an appendix name another document than the page will? */
export function namesOther(text: string, of: { readonly type: string; readonly number: number | null }): boolean {
  const [, type, number] = NAMED.exec(text) ?? [];
  if (type === undefined) return false;
  const isOtherType = type.replace(/ (?:này|trên)$/iu, '').toLocaleLowerCase('vi') !== of.type.toLocaleLowerCase('vi');
  return isOtherType || (number !== undefined && Number(number) !== of.number);
}

const sameName = (name: string, issuer: string): boolean =>
  name.replace(/\s+/gu, ' ').trim() === issuer.toLocaleUpperCase('vi');

/**
 * Issuer and decision of a plan that a decision is issued with: it has no number, so its issuer needs no code; a
 * decision of the issuer itself names it as running text does.
 */
export function ofDecision(
  issuer: PlanSourceData['issuer'],
  attachedTo: AttachedToSource,
): Pick<PlanSourceData, 'issuer' | 'attachedTo'> {
  const { issuer: named = '', ...decision } = attachedTo;
  const uncoded = [issuer ?? []].flat().map(({ code: _code, ...source }: IssuerSource): IssuerSource => source);
  const [only, ...more] = uncoded;
  if (only === undefined) return { attachedTo: { ...decision, issuer: typedLiterally(named) } };
  if (more.length > 0) return { issuer: uncoded, attachedTo: { ...decision, issuer: typedLiterally(named) } };
  return sameName(only.name, named)
    ? { issuer: { ...only, inText: typedLiterally(named) }, attachedTo: decision }
    : { issuer: only, attachedTo: { ...decision, issuer: typedLiterally(named) } };
}
