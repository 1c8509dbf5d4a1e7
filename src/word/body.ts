/** The body of a plan or of an appendix: paragraphs and tables in order. */
import type { Paragraph, Table } from 'docx';
import type { FlowBlock, FlowParagraph } from '../plan/flow.ts';
import type { Plan } from '../plan/plan.ts';
import type { ComponentName } from '../standard/components.ts';
import { Numberer } from './numbering.ts';
import { inlineParagraph } from './paragraphs.ts';
import { planTable } from './tables.ts';

const HEADINGS: readonly ComponentName[] = ['heading1', 'heading1', 'heading2', 'heading3', 'heading4'];

function componentOf({ role, level }: FlowParagraph): ComponentName {
  if (role === 'heading') return HEADINGS[level] ?? 'heading4';
  return role === 'text' ? 'body' : role;
}

export interface BodyContext {
  readonly plan: Plan;
  readonly repeated: ReadonlySet<number>;
  /** Width of the text, twips. */
  readonly width: number;
  /** Lists of one body are counted together, of another anew. */
  readonly instance: number;
  /** True when a signature block follows: the last lines stay with it. */
  readonly keepLastLines: boolean;
}

/** Paragraphs and tables of a body. */
export function bodyBlocks(blocks: readonly FlowBlock[], context: BodyContext): (Paragraph | Table)[] {
  const numberer = new Numberer(context.plan, context.instance);
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.kind === 'table') return planTable(block, context.width, context.repeated, context.plan.layout.sizes);
    const last = next === undefined && context.keepLastLines;
    // A line that announces a table stays with its header row.
    const keepNext = last || next?.kind === 'table';
    const content = {
      inlines: block.paragraph.inlines,
      repeated: context.repeated,
      numbered: numberer.number(block.marker),
    };
    return inlineParagraph(componentOf(block), content, keepNext ? { keepNext } : {});
  });
}
