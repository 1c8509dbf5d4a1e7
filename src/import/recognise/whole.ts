/** Is a document a whole plan? What it is instead, and what it lacks. */
import type { PlanSourceData } from '../../generated/plan-source.ts';
import { PLAN_TYPE, requiredParts, spacedOut } from '../../standard/document-types.ts';
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

const IS_PLAN = new RegExp(`^${spacedOut(PLAN_TYPE)}$`, 'u');

/** Another type than KẾ HOẠCH, or none. */
export function typeDoubts({ type, hasTypeInTitle }: Zones): Doubt[] {
  if (hasTypeInTitle) return [];
  if (type === undefined) return [{ code: 'import/no-type', path: [] }];
  return IS_PLAN.test(type.text) ? [] : [{ code: 'import/other-type', path: [], args: { type: type.text } }];
}

/** Parts that a plan must have and this file has not. */
export function missingParts(data: PlanSourceData): Doubt[] {
  return requiredParts(PLAN_TYPE, data.attachedTo !== undefined)
    .filter(({ key }) => data[key] === undefined)
    .map(({ key }) => ({ code: 'import/missing', path: [], args: { what: keyWords(key) } }));
}
