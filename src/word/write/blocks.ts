/** The paragraphs and tables of a document with what they are, for those who ask where each landed. */
import type { Paragraph, Table } from 'docx';
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { FlowBlock } from '../../plan/model/flow.ts';
import type { Plan } from '../../plan/model/plan.ts';

/** Places that the cells of a table came from, row by row. */
export type CellOrigins = readonly (readonly PlanPath[])[];

/** A paragraph or table of the document with what it is. */
export interface DocumentBlock {
  readonly kind: 'letterhead' | 'title' | 'heading' | 'text' | 'table' | 'end' | 'other';
  readonly element: Paragraph | Table;
  readonly origin: PlanPath;
  /** Level of a heading. */
  readonly level?: number;
  readonly cells?: CellOrigins;
}

/** Blocks of one kind from one place. */
export const blocksOf = (
  kind: DocumentBlock['kind'],
  elements: readonly (Paragraph | Table)[],
  origin: PlanPath,
  cells?: CellOrigins,
): DocumentBlock[] => elements.map((element) => ({ kind, element, origin, ...(cells === undefined ? {} : { cells }) }));

/** What a block of the flow is. */
function flowPart(block: FlowBlock): Omit<DocumentBlock, 'element'> {
  if (block.kind === 'table') {
    const head = block.columns.map(({ title }) => title.origin);
    return {
      kind: 'table',
      origin: block.origin,
      cells: [head, ...block.rows.map((row) => row.map(({ origin }) => origin))],
    };
  }
  const { origin } = block.paragraph;
  const isHeading = block.role === 'heading' || block.role === 'division';
  return isHeading ? { kind: 'heading', origin, level: block.level } : { kind: 'text', origin };
}

/** The blocks of a body: each element with the part of the flow that it was made of. */
export const flowBlocks = (flow: readonly FlowBlock[], elements: readonly (Paragraph | Table)[]): DocumentBlock[] =>
  flow.flatMap((block, index) => {
    const element = elements[index];
    return element === undefined ? [] : [{ ...flowPart(block), element }];
  });

/** What the cells of the letterhead say: the bodies, then number and code beside place and date. */
export const LETTERHEAD_CELLS: CellOrigins = [
  [['issuer'], ['issuer']],
  [['number'], ['date']],
];

/** What the cells of the block that ends a plan say. */
export function endCells({ signatures }: Plan): CellOrigins {
  if (signatures.length <= 1) return [[['recipients'], ['signatures']]];
  const each = signatures.map(({ origin }) => origin);
  return [each, each, [['recipients']]];
}
