/** Where in a plan a change is, as a reader finds it: the number of the item, and the heading of its section. */

import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import { plainText } from '../../plan/model/inline-text.ts';
import type { Block, Item, Plan } from '../../plan/model/plan.ts';

export interface PlanPlace {
  /** "II.1.a)"; empty where nothing is numbered. */
  readonly number: string;
  /** The heading of the section, or the label of the appendix; empty outside them. */
  readonly section: string;
}

const isWithin = (path: PlanPath, around: PlanPath): boolean => around.length > 0 && isUnder(path, around);

/** The items around a path, the outermost first. */
function itemsAround(blocks: readonly Block[], path: PlanPath): Item[] {
  const found = blocks.find((block): block is Item => block.kind === 'item' && isWithin(path, block.origin));
  return found === undefined ? [] : [found, ...itemsAround(found.children, path)];
}

const labelOf = ({ marker }: Item): string =>
  marker.kind === 'number' || marker.kind === 'division' ? marker.label : '';

/** "II." and "1." and "a)" to "II.1.a)", "I-" and "1." to "I-1."; a decimal number has those above it already. */
function joined(labels: readonly string[]): string {
  return labels.reduce((number, label, index) => {
    const last = labels[index - 1] ?? '';
    const isFuller = /^\d/.test(last) && label.startsWith(last);
    const above = isFuller ? number.slice(0, -last.length) : number;
    return above === '' || /[.-]$/.test(above) ? `${above}${label}` : `${above}.${label}`;
  }, '');
}

/** Where a path of a plan is on its paper. */
export function placeIn({ sections, appendices }: Plan, path: PlanPath): PlanPlace {
  const appendix = appendices.find(({ origin }) => isWithin(path, origin));
  const items = itemsAround(appendix?.content.children ?? sections, path);
  const labels = items.map(labelOf).filter((label) => label !== '');
  const heading = items.find((item) => item.heading !== undefined)?.heading;
  return {
    number: joined(labels),
    section: appendix?.label ?? (heading === undefined ? '' : plainText(heading.inlines)),
  };
}
