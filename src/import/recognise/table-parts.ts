/** The titles and rows of a table with what is to be said beside each. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { type ManuscriptCell, type ManuscriptTable, spanned } from '../manuscript/manuscript.ts';
import { paragraphsIn } from './table-grid.ts';
import { asides, type Doubt, unplacedPicture } from './uncertain.ts';

/** Its titles, or one of its rows. */
export interface TablePart {
  /** Its place within the source of the table. */
  readonly path: PlanPath;
  readonly rows: readonly (readonly ManuscriptCell[])[];
  /** How many columns a row of the table takes as a rule. */
  readonly usual: number;
}

/** What most rows have; of two that as many have, the larger. */
function usualOf(widths: readonly number[]): number {
  const often = (width: number): number => widths.filter((other) => other === width).length;
  return [...widths].sort((a, b) => often(b) - often(a) || b - a)[0] ?? 0;
}

/** @param body how many rows, the last ones, stand below the titles and their numbers */
export function tableParts({ rows }: ManuscriptTable, body: number): TablePart[] {
  const usual = usualOf(rows.map(spanned));
  const head = rows.slice(0, rows.length - body);
  const own = rows.slice(rows.length - body).map((row, index) => ({ path: ['rows', index], rows: [row], usual }));
  return [...(head.length === 0 ? [] : [{ path: ['columns'], rows: head, usual }]), ...own];
}

function raggedDoubts({ rows, usual }: TablePart, path: PlanPath): Doubt[] {
  const found = rows.map(spanned).find((width) => width !== usual);
  return found === undefined ? [] : [{ code: 'import/row-length', path, args: { found, usual } }];
}

/** What the format has otherwise than the paper, and what it has no place for, each at its row. */
export const partDoubts = (part: TablePart, table: PlanPath): Doubt[] => {
  const path = [...table, ...part.path];
  const blocks = part.rows.flat().flatMap((cell) => cell.blocks);
  const inside = paragraphsIn(blocks);
  return [
    ...raggedDoubts(part, path),
    ...(blocks.some(({ kind }) => kind === 'table') ? [{ code: 'import/table-in-cell', path } as const] : []),
    ...inside.flatMap((paragraph) => asides(paragraph, path)),
    ...(inside.some(({ pictures = [] }) => pictures.length > 0) ? [unplacedPicture('cell', path)] : []),
  ];
};
