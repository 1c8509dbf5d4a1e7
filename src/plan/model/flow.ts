/** The body as a reader meets it: one paragraph, table or picture after the other, the end mark in its place. */
import type { Standard } from '../../standard/standard.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { withEndMark } from './end-mark.ts';
import { headingLevel } from './labels.ts';
import type { Appendix, Block, Item, Marker, Paragraph, Picture, Plan, Table } from './plan.ts';

/** What a paragraph of the body is; it decides the style. `endMark`: the end mark on a line of its own. */
export type Role = 'division' | 'heading' | 'item' | 'bullet' | 'text' | 'assignment' | 'endMark';

export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly role: Role;
  /** Number, letter or dash before the paragraph; without one it continues what stands above. */
  readonly marker?: Marker;
  /** Level among the headings, from 1; of other paragraphs that of the item that they belong to. */
  readonly level: number;
  readonly paragraph: Paragraph;
}

export type FlowBlock = FlowParagraph | Table | Picture;

const paragraphs = (role: Role, level: number, texts: readonly Paragraph[]): FlowParagraph[] =>
  texts.map((paragraph) => ({ kind: 'paragraph', role, level, paragraph }));

function roleOfFirst(marker: Marker): Role {
  if (marker.kind === 'number') return 'item';
  return marker.kind === 'bullet' ? 'bullet' : 'text';
}

function roleOfHeading(marker: Marker): Role {
  if (marker.kind === 'division') return 'division';
  return marker.kind === 'bullet' ? 'bullet' : 'heading';
}

const levelOfHeading = (marker: Marker): number =>
  marker.kind === 'number' ? headingLevel(marker.form, marker.level) : marker.level;

function flowItem(item: Item): FlowBlock[] {
  const { marker, heading } = item;
  const level = marker.level;
  const [first, ...further] = item.text;
  const head: FlowBlock[] = [];
  if (heading !== undefined) {
    const role = roleOfHeading(marker);
    const own = { kind: 'paragraph', role, marker, level: levelOfHeading(marker), paragraph: heading } as const;
    head.push(own, ...paragraphs('text', level, item.text));
  } else if (first !== undefined) {
    head.push({ kind: 'paragraph', role: roleOfFirst(marker), marker, level, paragraph: first });
    head.push(...paragraphs('text', level, further));
  }
  return [
    ...head,
    ...item.children.flatMap((child) => flowBlock(child, level)),
    ...paragraphs('text', level, item.after),
    ...paragraphs('assignment', level, item.assignmentLines),
  ];
}

function flowBlock(block: Block, level: number): FlowBlock[] {
  if (block.kind === 'item') return flowItem(block);
  if (block.kind === 'table' || block.kind === 'picture') return [block];
  return [...paragraphs('text', level, block.text), ...paragraphs('assignment', level, block.assignmentLines)];
}

type EndMark = Standard['endMark'];

function endParagraph(paragraph: Paragraph, mark: EndMark): Paragraph {
  return { ...paragraph, inlines: withEndMark(paragraph.inlines, mark) };
}

/**
 * A table or a picture has no last word that the mark could follow: the words of a cell and of a caption are their own.
 * The mark follows the line below the table, or has a line to itself; a full stop ends words alone.
 */
function endBlock(block: Table | Picture, mark: EndMark): FlowBlock[] {
  if (mark === '.') return [block];
  if (block.kind === 'table' && block.source !== undefined)
    return [{ ...block, source: endParagraph(block.source, mark) }];
  const paragraph = { inlines: withEndMark([], mark), origin: block.origin };
  return [block, { kind: 'paragraph', role: 'endMark', level: 0, paragraph }];
}

function ended(blocks: readonly FlowBlock[], { endMark }: Standard): FlowBlock[] {
  const last = blocks.at(-1);
  if (last === undefined) return [];
  const end =
    last.kind === 'paragraph'
      ? [{ ...last, paragraph: endParagraph(last.paragraph, endMark) }]
      : endBlock(last, endMark);
  return [...blocks.slice(0, -1), ...end];
}

/** The plan's sections in printing order, without an end mark. */
export const unendedBody = (plan: Plan): FlowBlock[] => plan.sections.flatMap(flowItem);

/** The plan's sections in printing order, ended as the standard asks unless the plan is an excerpt. */
export const flowBody = (plan: Plan): FlowBlock[] =>
  plan.excerpt ? unendedBody(plan) : ended(unendedBody(plan), STANDARDS[plan.layout.standard]);

/** An appendix in printing order, without an end mark. */
export const unendedAppendix = (appendix: Appendix): FlowBlock[] => flowItem(appendix.content);

/** An appendix in printing order, with an end mark of its own (nd30 PL-06). */
export const flowAppendix = (appendix: Appendix, standard: Standard): FlowBlock[] =>
  ended(unendedAppendix(appendix), standard);
