/** A check of the words of a component of the letterhead. */
import type { ComponentName } from '../../standard/components.ts';
import type { Provision } from '../../standard/provisions.ts';
import type { Standard } from '../../standard/standard.ts';
import { quoted } from './bilingual.ts';
import type { Check } from './check.ts';
import type { AuditedPart, Sighting } from './departure.ts';

/** Components of the letterhead that are parts of their own. */
const PARTS: Partial<Record<ComponentName, AuditedPart>> = { numberAndCode: 'number', placeAndDate: 'date' };

export const partOf = (name: ComponentName): AuditedPart => PARTS[name] ?? 'letterhead';

/** A row about the words of a component: what is asked for, and which texts are not so. */
export interface Wording {
  readonly code: Check['code'];
  readonly name: ComponentName;
  readonly part: AuditedPart;
  readonly rule: Provision;
  readonly expected: Check['expected'];
  readonly hint: Check['hint'];
  /** Is a text another than it should be? */
  readonly wrong: (text: string) => boolean;
}

/** The place in the standard that rules a component. */
export const ofComponent = ({ components }: Standard, name: ComponentName): Provision => {
  const { id, place } = components[name];
  return { id, place };
};

export const wording = (
  code: Wording['code'],
  name: ComponentName,
  rule: Provision,
  [expected, hint]: readonly [Check['expected'], Check['hint']],
  wrong: Wording['wrong'],
): Wording => ({ code, name, part: partOf(name), rule, expected, hint, wrong });

export const wordingCheck = ({ code, name, part, rule, expected, hint, wrong }: Wording): Check => ({
  code,
  component: part,
  id: rule.id,
  place: rule.place,
  severity: 'error',
  expected,
  hint,
  find: (document) =>
    document
      .of(name)
      .filter(({ line }) => wrong(line.text))
      .map((role): Sighting => ({ found: quoted(role.line.text), where: document.whereLine(role) })),
});
