/** The body of a plan or of an appendix: paragraphs, tables and pictures in order. */

import { isTitleBeside } from '../../plan/model/divisions.ts';
import type { FlowBlock, FlowParagraph } from '../../plan/model/flow.ts';
import { plainText } from '../../plan/model/inline-text.ts';
import type { Picture, Plan, Scheme, Table } from '../../plan/model/plan.ts';
import type { ComponentName } from '../../standard/components.ts';
import { ptToTwip, twipToPt } from '../../standard/length.ts';
import type { Standard } from '../../standard/standard.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { componentWidthPt } from '../../standard/text-width.ts';
import type { Paragraph, Table as WordTable } from '../elements/elements.ts';
import { Numberer } from './numbering.ts';
import { knownParagraph } from './paragraphs.ts';
import { pictureElements } from './pictures.ts';
import { planTable, sourceLine, unitLine } from './plan-table.ts';
import { styleNames } from './style-names.ts';

const HEADINGS: readonly ComponentName[] = ['heading1', 'heading1', 'heading2', 'heading3', 'heading4'];

function componentOf({ role, level, marker }: FlowParagraph, { titledPoint }: Standard): ComponentName {
  if (role === 'division') return marker?.kind === 'division' ? marker.division : 'part';
  if (role === 'heading' && level === 3 && marker?.kind === 'number' && marker.form === 'letter') return titledPoint;
  if (role === 'heading') return HEADINGS[level] ?? 'heading4';
  return role === 'text' ? 'body' : role;
}

export interface BodyContext {
  readonly plan: Plan;
  readonly scheme: Scheme;
  readonly repeated: ReadonlySet<number>;
  /** Width of the text, twips. */
  readonly width: number;
  /** Lists of one body are counted together, of another anew. */
  readonly instance: number;
  /** True when a signature block follows: the last lines stay with it. */
  readonly keepLastLines: boolean;
}

/** Longer paragraphs, moved whole to the next page, would leave more blank than a parted line is worth. */
const SHORT_LINES = 4;

/** No line holds more letters than this: what is longer need not be measured. */
const MOST_LETTERS = 200;

function isShort({ paragraph }: FlowParagraph, { plan, width }: BodyContext): boolean {
  const text = plainText(paragraph.inlines);
  if (text.length > SHORT_LINES * MOST_LETTERS) return false;
  const { components } = STANDARDS[plan.layout.standard];
  return componentWidthPt(text, components.body, plan.layout.sizes) <= SHORT_LINES * twipToPt(width);
}

/** Does a paragraph stay with what follows? A lead-in with its list, table or picture, a short task with who does it. */
function staysWithNext(block: FlowParagraph, next: FlowBlock, context: BodyContext): boolean {
  if (next.kind === 'table') return true;
  const isTask = next.kind === 'paragraph' && next.role === 'assignment';
  const announces = isTask || plainText(block.paragraph.inlines).endsWith(':');
  return announces && isShort(block, context);
}

const isEndMark = (block: FlowBlock | undefined): boolean => block?.kind === 'paragraph' && block.role === 'endMark';

/** The table with the lines that belong to it. Its last row stays with the end mark or the signatures. */
function tableElements(table: Table, next: FlowBlock | undefined, context: BodyContext): (Paragraph | WordTable)[] {
  const { plan, repeated, width, keepLastLines } = context;
  const isLast = next === undefined && keepLastLines;
  const keepLastRow = isLast || isEndMark(next);
  return [
    ...unitLine(table, context),
    planTable(table, { plan, repeated, width, keepLastRow: keepLastRow || table.source !== undefined }),
    ...sourceLine(table, context, isLast),
  ];
}

/** A table or a picture, with what belongs to it. */
function blockElements(
  block: Table | Picture,
  next: FlowBlock | undefined,
  context: BodyContext,
): (Paragraph | WordTable)[] {
  if (block.kind === 'table') return tableElements(block, next, context);
  const { plan, repeated, keepLastLines } = context;
  return pictureElements(block, { plan, repeated, keepNext: next === undefined ? keepLastLines : isEndMark(next) });
}

/** Paragraphs and tables of a body, those of each block of the flow together. */
export function bodyElements(blocks: readonly FlowBlock[], context: BodyContext): (Paragraph | WordTable)[][] {
  const { plan, scheme, instance, repeated, keepLastLines } = context;
  const numberer = new Numberer(plan, scheme, instance);
  const names = styleNames(plan);
  const standard = STANDARDS[plan.layout.standard];
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'paragraph') return blockElements(block, next, context);
    const keepNext = next === undefined ? keepLastLines : staysWithNext(block, next, context);
    const { marker, paragraph } = block;
    const component = componentOf(block, standard);
    const isBelow = marker?.kind === 'division' && !isTitleBeside(marker.label);
    const content = {
      inlines: paragraph.inlines,
      repeated,
      numbered: numberer.number(marker),
      afterNumber: isBelow ? 'line' : 'space',
      style: names[component]?.style,
    } as const;
    const extra = {
      ...(keepNext ? { keepNext } : {}),
      ...(next?.kind === 'table' ? { spacing: { after: ptToTwip(standard.room.beforeTable.value) } } : {}),
    };
    return [knownParagraph(component, content, extra)];
  });
}
