/** The paragraphs and tables of a document with what they are, for those who ask where each landed. */

import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { FlowBlock } from '../../plan/model/flow.ts';
import { fromTheLeft, type Plan, type Table } from '../../plan/model/plan.ts';
import { gridOf } from '../../plan/model/table-grid.ts';
import type { Settings } from '../../standard/settings.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { type Paragraph, Table as WordTable } from '../elements/elements.ts';
import { gapBetween } from './table-gap.ts';

/** Places that the cells of a table came from, row by row. */
export type CellOrigins = readonly (readonly PlanPath[])[];

/** A paragraph or table of the document with what it is. */
export interface DocumentBlock {
  readonly kind: 'letterhead' | 'title' | 'heading' | 'text' | 'table' | 'picture' | 'end' | 'other';
  readonly element: Paragraph | WordTable;
  readonly origin: PlanPath;
  /** Level of a heading. */
  readonly level?: number;
  readonly cells?: CellOrigins;
  /** Of a table: how many of its rows are heads, which repeat on every page. */
  readonly headRows?: number;
}

/** Blocks of one kind from one place. */
export const blocksOf = (
  kind: DocumentBlock['kind'],
  elements: readonly (Paragraph | WordTable)[],
  origin: PlanPath,
  cells?: CellOrigins,
): DocumentBlock[] => elements.map((element) => ({ kind, element, origin, ...(cells === undefined ? {} : { cells }) }));

/** The places that the words of a table came from, row by row as Word has the rows. */
function tableCells({ heads, columns, numbered, rows }: Table): CellOrigins {
  const numbers = numbered ? [columns.map(({ title }) => title.origin)] : [];
  return [
    ...gridOf(heads).map((row) => row.map(({ cell }) => cell.title.origin)),
    ...numbers,
    ...gridOf(rows.map(({ cells }) => cells)).map((row) => row.map(({ cell }) => cell.origin)),
  ];
}

/** What a block of the flow is. */
function flowPart(block: FlowBlock): Omit<DocumentBlock, 'element'> {
  if (block.kind === 'table') {
    const headRows = block.heads.length + (block.numbered ? 1 : 0);
    return { kind: 'table', origin: block.origin, cells: tableCells(block), headRows };
  }
  if (block.kind === 'picture') return { kind: 'picture', origin: block.origin };
  const { origin } = block.paragraph;
  const isHeading = block.role === 'heading' || block.role === 'division';
  return isHeading ? { kind: 'heading', origin, level: block.level } : { kind: 'text', origin };
}

/** The blocks of a body: each element with the part of the flow that it was made of. */
export const flowBlocks = (
  flow: readonly FlowBlock[],
  elements: readonly (readonly (Paragraph | WordTable)[])[],
): DocumentBlock[] =>
  flow.flatMap((block, index) => {
    const part = flowPart(block);
    const line = { kind: 'text', origin: part.origin } as const;
    // A line above or below a table, a caption.
    const isLine = (element: Paragraph | WordTable, place: number): boolean =>
      (part.kind === 'table' && !(element instanceof WordTable)) || (part.kind === 'picture' && place > 0);
    return (elements[index] ?? []).map((element, place) => ({ ...(isLine(element, place) ? line : part), element }));
  });

/** The blocks with something between tables that meet. */
export const withTablesApart = ({ standard }: Settings, blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.flatMap((block, index) => {
    const gap = gapBetween(blocks[index - 1]?.element, block.element, standard.room.beforeTable.value);
    return gap === undefined ? [block] : [{ kind: 'other', element: gap, origin: block.origin }, block];
  });

/** What the cells of the letterhead say: the bodies, then number and code beside place and date. */
export const LETTERHEAD_CELLS: CellOrigins = [
  [['issuer'], ['issuer']],
  [['number'], ['date']],
];

/** What the cells of the block that ends a plan say. */
export function endCells({ signatures, layout }: Plan): CellOrigins {
  if (signatures.length <= 1) return [[['recipients'], ['signatures']]];
  const each = fromTheLeft(signatures, STANDARDS[layout.standard]).map(({ origin }) => origin);
  return [each, each, [['recipients']]];
}
