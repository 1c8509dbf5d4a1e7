/** A check: a row of a table. What is seen alike in many places is told once. */
import type { Bilingual, Language, Severity } from '../../diagnostics/diagnostic.ts';
import type { Provision, ProvisionName } from '../../standard/provisions.ts';
import type { Standard } from '../../standard/standard.ts';
import { bilingual, filled } from './bilingual.ts';
import type { AuditedPart, CheckCode, Sighting, WordDiagnostic, WordLocation } from './departure.ts';
import type { Examined } from './subject.ts';

export interface Check {
  readonly code: CheckCode;
  readonly component: AuditedPart;
  readonly id: string;
  readonly place: string;
  readonly severity: Severity;
  /** What is asked for. */
  readonly expected: Bilingual;
  /** What to do about it, in Word. */
  readonly hint: Bilingual;
  /** Why it is asked for, where the decree does not say it itself. */
  readonly why?: Bilingual;
  readonly find: (document: Examined) => readonly Sighting[];
}

/** The rows that go with a demand; none where the standard does not make it. */
export const demanded = (
  { provisions }: Standard,
  name: ProvisionName,
  rows: (provision: Provision) => readonly Check[] | Check,
): readonly Check[] => {
  const provision = provisions[name];
  return provision === undefined ? [] : [rows(provision)].flat();
};

/** A function that makes the rows of a part: what departs there is an error. */
export const errorsIn =
  (component: AuditedPart) =>
  (
    code: CheckCode,
    { id, place }: Provision,
    [expected, hint]: readonly [Bilingual, Bilingual],
    find: Check['find'],
  ): Check => ({ code, component, id, place, severity: 'error', expected, hint, find });

const MESSAGE = bilingual('Quy định: {0}; trong tệp: {1}.', 'Asked: {0}; found: {1}.');

/** What a check says of a file in which it has found something. */
export const messageOf = (expected: Bilingual, found: Bilingual): Bilingual => filled(MESSAGE, expected, found);

/** Runs one check. */
export function runCheck(check: Check, document: Examined, language: Language): WordDiagnostic[] {
  const { code, component, id, place, severity, hint } = check;
  const byFound = new Map<string, WordDiagnostic>();
  for (const { found, where, kind = found.vi, expected = check.expected } of check.find(document)) {
    const key = `${expected.vi}|${kind}`;
    const before = byFound.get(key);
    const places: WordLocation[] = [...(before?.where ?? []), ...(where === undefined ? [] : [where])];
    byFound.set(
      key,
      before !== undefined
        ? { ...before, where: places }
        : {
            code,
            severity,
            message: messageOf(expected, found)[language],
            hint: hint[language],
            where: places,
            departure: { component, id, place, expected: expected[language], found: found[language] },
          },
    );
  }
  return [...byFound.values()];
}
