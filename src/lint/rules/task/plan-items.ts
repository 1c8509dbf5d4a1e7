/** The items of a plan, at whatever depth. */
import type { Block, Item, Plan } from '../../../plan/model/plan.ts';

const withinBlock = (block: Block): Item[] =>
  block.kind === 'item' ? [block, ...block.children.flatMap(withinBlock)] : [];

export const itemsOf = ({ sections, appendices }: Plan): Item[] => [
  ...sections.flatMap(withinBlock),
  ...appendices.flatMap(({ content }) => withinBlock(content)),
];
