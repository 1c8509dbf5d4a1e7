/** Holds a recognised Word file against the standard that its head tells: Phụ lục I of Nghị định 30/2020/NĐ-CP, or the Party's. */
import type { Language } from '../../diagnostics/diagnostic.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import { runCheck } from './check.ts';
import { AUDITED_PARTS, type AuditedPart, type WordDiagnostic } from './departure.ts';
import type { DocumentKind } from './document-kind.ts';
import { CHECKS_BY_STANDARD } from './index.ts';
import type { Examined } from './subject.ts';

const partOf = ({ departure }: WordDiagnostic): AuditedPart => departure?.component ?? 'craft';

const byPart = (a: WordDiagnostic, b: WordDiagnostic): number =>
  AUDITED_PARTS.indexOf(partOf(a)) - AUDITED_PARTS.indexOf(partOf(b));

const OF_EVERY_PAGE: readonly AuditedPart[] = ['page', 'margins', 'font', 'pageNumbers', 'craft'];

/** The parts that are asked of what is no document of the decree; all of the others. */
const ASKED_OF: Partial<Record<DocumentKind, ReadonlySet<AuditedPart>>> = {
  unlisted: new Set(OF_EVERY_PAGE),
  youth: new Set(OF_EVERY_PAGE),
  appendices: new Set([...OF_EVERY_PAGE, 'appendices', 'body', 'headings']),
  attached: new Set([...OF_EVERY_PAGE, 'bases', 'body', 'headings', 'appendices']),
};

/** What a document departs in, by its parts in the order of the paper. */
export function checkManuscript(document: Examined, language: Language): readonly WordDiagnostic[] {
  const parts = ASKED_OF[document.kind];
  return CHECKS_BY_STANDARD[document.standard.id]
    .filter(({ component, code }) => parts === undefined || parts.has(component) || code === 'title/other-type')
    .flatMap((check) => runCheck(check, document, language))
    .sort(byPart);
}

/** Parts that only some documents have, with the components that show it. */
const OPTIONAL: Partial<Record<AuditedPart, (roles: Recognition['roles']) => boolean>> = {
  bases: (roles) => roles.some(({ role }) => role === 'basis'),
  appendices: (roles) => roles.some(({ role }) => role === 'appendixLabel'),
};

/** The parts of a document that are as the decree asks; of what was not asked nothing is said. */
export function conformingParts(
  departures: readonly WordDiagnostic[],
  { roles }: Pick<Recognition, 'roles'>,
  kind: DocumentKind,
): readonly AuditedPart[] {
  const departing = new Set(departures.map(partOf));
  const asked = ASKED_OF[kind];
  return AUDITED_PARTS.filter(
    (part) =>
      part !== 'craft' && asked?.has(part) !== false && !departing.has(part) && OPTIONAL[part]?.(roles) !== false,
  );
}
