function listsBelow(item) {
  const inner = item.children.filter((child) => child.kind === 'item').flatMap(listsBelow);
  return item.children.length === 0 ? inner : [item.children, ...inner];
}
/** Every list of items below the sections and in the appendices. */
export const itemLists = (plan) => [
  ...plan.sections.flatMap(listsBelow),
  ...plan.appendices.flatMap(({ content }) => listsBelow(content)),
];
/** Every item, the sections included. */
export function allItems(plan) {
  const below = (item) => [item, ...item.children.filter((child) => child.kind === 'item').flatMap(below)];
  return [...plan.sections.flatMap(below), ...plan.appendices.flatMap(({ content }) => below(content))];
}
