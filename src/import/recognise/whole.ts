/** Is a document a whole plan? What it is instead, and what it lacks. */
import type { PlanSourceData } from '../../generated/plan-source.ts';
import { isText } from './lines.ts';
import { type Doubt, keyWords } from './uncertain.ts';
import { withWords } from './with-words.ts';
import type { Zones } from './zones.ts';

/** Does the text break off in the middle of a sentence? */
export function breaksOff({ attachedTo, body, end }: Zones): boolean {
  const last = withWords(body).at(-1);
  return (
    end.length === 0 &&
    attachedTo.length === 0 &&
    last !== undefined &&
    isText(last) &&
    !/[.;:!?)”"/]$/u.test(last.text)
  );
}

const REQUIRED = ['issuer', 'place', 'title', 'sections', 'recipients', 'signatures'] as const;

/** Another type than KẾ HOẠCH, or none. */
export function typeDoubts({ type }: Zones): Doubt[] {
  if (type === undefined) return [{ code: 'import/no-type', path: [] }];
  return /^K\s*Ế\s+H\s*O\s*Ạ\s*C\s*H$/u.test(type.text)
    ? []
    : [{ code: 'import/other-type', path: [], args: { type: type.text } }];
}

/** What a plan that a decision is issued with has not of its own. */
const OF_THE_DECISION: ReadonlySet<string> = new Set(['place', 'recipients', 'signatures']);

/** Parts that a plan must have and this file has not. */
export function missingParts(data: PlanSourceData): Doubt[] {
  const isAttached = data.attachedTo !== undefined;
  return REQUIRED.filter((key) => data[key] === undefined && !(isAttached && OF_THE_DECISION.has(key))).map((key) => ({
    code: 'import/missing',
    path: [],
    args: { what: keyWords(key) },
  }));
}
