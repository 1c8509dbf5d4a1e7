/** The lists of a plan: entries that stand side by side under one parent. */
import type { Block, Item, Plan } from '../../plan/model/plan.ts';

/** What stands in a part or a chapter are sections, whatever their number: no list of entries. */
function listsBelow(item: Item): (readonly Block[])[] {
  const inner = item.children.filter((child): child is Item => child.kind === 'item').flatMap(listsBelow);
  return item.children.length === 0 || item.marker.kind === 'division' ? inner : [item.children, ...inner];
}

/** Every list of items below the sections and in the appendices. */
export const itemLists = (plan: Plan): (readonly Block[])[] => [
  ...plan.sections.flatMap(listsBelow),
  ...plan.appendices.flatMap(({ content }) => listsBelow(content)),
];

/** Every item, the sections included. */
export function allItems(plan: Plan): Item[] {
  const below = (item: Item): Item[] => [
    item,
    ...item.children.filter((child): child is Item => child.kind === 'item').flatMap(below),
  ];
  return [...plan.sections.flatMap(below), ...plan.appendices.flatMap(({ content }) => below(content))];
}
