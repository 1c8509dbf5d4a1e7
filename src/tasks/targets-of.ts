/** The targets of a plan that are data: those beside its items, and the rows of its tables of targets. */
import { type Location, placedChildren } from '../plan/model/location.ts';
import type { Block, Item, Plan, Table, Target } from '../plan/model/plan.ts';
import { flatText } from './item-words.ts';
import { numberOf } from './number.ts';
import { rowTargets } from './row-targets.ts';

/** A target with its place. */
export interface PlanTarget extends Target {
  readonly location: Location;
  /** "III.2.a", "Phụ lục I, bảng, dòng 3". */
  readonly number: string;
  /** The heading of its section or the title of its appendix. */
  readonly section: string;
}

/** What takes the targets that are found, and the year that they are looked for in. */
interface Finder {
  readonly year: number;
  readonly add: (target: Target, location: Location) => void;
}

function addTable(table: Table, location: Location, finder: Finder): void {
  if (table.isGenerated === true) return;
  for (const { ordinal, target } of rowTargets(table, finder.year))
    finder.add(target, { ...location, steps: [...location.steps, { kind: 'row', ordinal }] });
}

function addBlock(block: Block, location: Location, finder: Finder): void {
  if (block.kind === 'table') addTable(block, location, finder);
  else if (block.kind === 'item') addItem(block, location, finder);
}

function addItem(item: Item, location: Location, finder: Finder): void {
  for (const target of item.targets) finder.add(target, location);
  for (const [child, place] of placedChildren(location, item.children)) addBlock(child, place, finder);
}

/** Every target that the plan has as data, in the order of the page. Figures that only its sentences name are none. */
export function targetsOf(plan: Plan): PlanTarget[] {
  const targets: PlanTarget[] = [];
  const into = (section: string): Finder => ({
    year: plan.year,
    add: (target, location) => targets.push({ ...target, location, number: numberOf(location), section }),
  });
  const body: Location = { part: 'section', numbers: '', steps: [] };
  for (const [section, location] of placedChildren(body, plan.sections)) {
    const heading = section.heading === undefined ? '' : flatText(section.heading);
    addItem(section, location, into(heading));
  }
  for (const { label, titleLines, content } of plan.appendices)
    addItem(
      content,
      { part: 'appendix', appendix: label, numbers: '', steps: [] },
      into(titleLines.map(flatText).join(' ')),
    );
  return targets;
}
