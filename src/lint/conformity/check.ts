/** A check: a row of a table. What is seen alike in many places is one departure. */
import type { Bilingual, Severity } from '../../diagnostics/diagnostic.ts';
import type { AuditedPart, Departure, Sighting } from './departure.ts';
import type { Examined } from './subject.ts';

export interface Check {
  readonly component: AuditedPart;
  readonly id: string;
  readonly place: string;
  readonly severity: Severity;
  /** What is asked for. */
  readonly expected: Bilingual;
  readonly find: (document: Examined) => readonly Sighting[];
}

/** Runs one check. */
export function runCheck(check: Check, document: Examined): Departure[] {
  const { component, id, place, severity } = check;
  const byFound = new Map<string, Departure>();
  for (const { found, where, expected = check.expected } of check.find(document)) {
    const key = `${expected.vi}|${found.vi}`;
    const places = [...(byFound.get(key)?.where ?? []), ...(where === undefined ? [] : [where])];
    byFound.set(key, { component, id, place, severity, expected, found, where: places });
  }
  return [...byFound.values()];
}
