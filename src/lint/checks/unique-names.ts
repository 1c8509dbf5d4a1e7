/** Ids of items and names of bodies, each of which may stand once. */
import { namesOfBody, namesTwice } from '../../content/entities/body-register.ts';
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { type Location, placedChildren } from '../../plan/model/location.ts';
import type { Item } from '../../plan/model/plan.ts';
import { numberOf } from '../../tasks/number.ts';
import type { Check } from './check.ts';

interface NamedItem {
  readonly id: string;
  /** "III.2.a" */
  readonly number: string;
  readonly origin: PlanPath;
}

function namedIn(item: Item, location: Location): NamedItem[] {
  const { id, origin, children } = item;
  const own = id === undefined ? [] : [{ id, number: numberOf(location), origin }];
  const below = placedChildren(location, children).flatMap(([child, place]) =>
    child.kind === 'item' ? namedIn(child, place) : [],
  );
  return [...own, ...below];
}

/** Two items with one id would be one task. */
export const itemIds: Check = ({ plan, report }) => {
  const body: Location = { part: 'section', numbers: '', steps: [] };
  const named = [
    ...placedChildren(body, plan.sections).flatMap(([section, place]) => namedIn(section, place)),
    ...plan.appendices.flatMap(({ label, content }) =>
      namedIn(content, { part: 'appendix', appendix: label, numbers: '', steps: [] }),
    ),
  ];
  const known = new Map<string, NamedItem>();
  for (const item of named) {
    const other = known.get(item.id);
    if (other === undefined) known.set(item.id, item);
    else
      report(
        'plan/duplicate-id',
        { path: [...item.origin, 'id'] },
        { id: item.id, other: other.number, here: item.number },
      );
  }
};

/** One name of two bodies would say nothing of either. */
export const bodyNames: Check = ({ plan: { bodies }, report }) => {
  for (const slip of namesTwice(bodies)) {
    if (slip.kind !== 'name-twice') continue;
    const { index, name, other } = slip;
    const at = namesOfBody(bodies[index] ?? { name: '', short: [], members: [] }).indexOf(name);
    const path = ['bodies', index, ...(at <= 0 ? ['name'] : ['short', at - 1])];
    report('plan/body-name-twice', { path }, { name, other });
  }
};
