/** The paragraphs of a part of the flow, for those who look for words. */
import type { FlowBlock } from './flow.ts';
import type { Paragraph } from './plan.ts';
import { tableParagraphs } from './table-texts.ts';

/** All paragraphs of a block in the order of the page. */
export function blockParagraphs(block: FlowBlock): Paragraph[] {
  if (block.kind === 'table') return tableParagraphs(block);
  if (block.kind === 'paragraph') return [block.paragraph];
  return block.caption === undefined ? [] : [block.caption];
}
