/** Holds a recognised Word file against Phụ lục I of Nghị định 30/2020/NĐ-CP. */
import type { Manuscript } from '../../import/manuscript/manuscript.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import { APPENDIX_CHECKS } from './appendix-checks.ts';
import { BODY_CHECKS } from './body-checks.ts';
import { type Check, runCheck } from './check.ts';
import { AUDITED_PARTS, type AuditedPart, type Departure } from './departure.ts';
import { END_CHECKS } from './end-checks.ts';
import { CRAFT_NOTES } from './file-hygiene.ts';
import { FONT_CHECKS } from './font-checks.ts';
import { LOOK_CHECKS } from './formatting-checks.ts';
import { LETTERHEAD_CHECKS } from './letterhead-checks.ts';
import { NUMBERING_CHECKS } from './numbering-checks.ts';
import { PAGE_CHECKS } from './page-checks.ts';
import { RULE_CHECKS } from './rule-checks.ts';
import { Examined } from './subject.ts';

const CHECKS: readonly Check[] = [
  ...PAGE_CHECKS,
  ...FONT_CHECKS,
  ...LETTERHEAD_CHECKS,
  ...RULE_CHECKS,
  ...LOOK_CHECKS,
  ...BODY_CHECKS,
  ...NUMBERING_CHECKS,
  ...END_CHECKS,
  ...APPENDIX_CHECKS,
  ...CRAFT_NOTES,
];

const byPart = (a: Departure, b: Departure): number =>
  AUDITED_PARTS.indexOf(a.component) - AUDITED_PARTS.indexOf(b.component);

/** What a document departs in, by its parts in the order of the paper. */
export function checkManuscript(manuscript: Manuscript, recognition: Pick<Recognition, 'roles'>): readonly Departure[] {
  const document = new Examined(manuscript, recognition);
  return CHECKS.flatMap((check) => runCheck(check, document)).sort(byPart);
}

/** Parts that only some documents have, with the components that show it. */
const OPTIONAL: Partial<Record<AuditedPart, (roles: Recognition['roles']) => boolean>> = {
  bases: (roles) => roles.some(({ role }) => role === 'basis'),
  appendices: (roles) => roles.some(({ role }) => role === 'appendixLabel'),
};

/** The parts of a document that are as the decree asks. */
export function conformingParts(
  departures: readonly Departure[],
  { roles }: Pick<Recognition, 'roles'>,
): readonly AuditedPart[] {
  const departing = new Set(departures.map(({ component }) => component));
  return AUDITED_PARTS.filter((part) => part !== 'craft' && !departing.has(part) && OPTIONAL[part]?.(roles) !== false);
}
