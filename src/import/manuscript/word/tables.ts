/** Tables of a Word file. */
import { elementsOf, firstOf, type XmlElement } from '../../../word/xml/tree.ts';
import { type ManuscriptBlock, type ManuscriptCell, type ManuscriptTable, spanned } from '../manuscript.ts';
import { asDrawn } from './drawn-grid.ts';
import { isShaded } from './formatting.ts';
import type { BlockContext, Surroundings } from './paragraphs.ts';
import { childAt, descendants, lengthMm, valAt } from './values.ts';

type ReadBlocks = (parent: XmlElement, around: Surroundings) => ManuscriptBlock[];

/** Rows and cells may lie in content controls. */
function inside(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name) ? inside(child, name) : [];
  });
}

const isDeletedCell = (cell: XmlElement): boolean => childAt(cell, 'w:tcPr', 'w:cellDel') !== undefined;

/** A row that was deleted, or of which every cell was. */
function isDeleted(row: XmlElement): boolean {
  if (childAt(row, 'w:trPr', 'w:del') !== undefined) return true;
  const cells = inside(row, 'w:tc');
  return cells.length > 0 && cells.every(isDeletedCell);
}

const isDrawn = ({ attributes }: XmlElement): boolean => !['nil', 'none'].includes(attributes['w:val'] ?? 'none');

function isBordered(table: XmlElement, styles: readonly XmlElement[]): boolean {
  const [borders] = [table, ...styles].flatMap((one) => childAt(one, 'w:tblPr', 'w:tblBorders') ?? []);
  const cells = descendants(table, 'w:tcBorders').some((own) => elementsOf(own).some(isDrawn));
  return cells || elementsOf(borders).some(isDrawn);
}

/** The room that cells leave free at their left and right, mm: said by the cell, its table or a style of the table. */
function sidesFree(cell: XmlElement, tables: readonly XmlElement[]): number {
  const margins = [
    childAt(cell, 'w:tcPr', 'w:tcMar'),
    ...tables.map((table) => childAt(table, 'w:tblPr', 'w:tblCellMar')),
  ];
  const free = (...names: readonly string[]): number =>
    margins.flatMap((margin) => names.flatMap((name) => lengthMm(firstOf(margin, name)?.attributes['w:w']) ?? []))[0] ??
    0;
  return free('w:left', 'w:start') + free('w:right', 'w:end');
}

/** A cell that has only its lower or its upper edge drawn has a rule there, as wide as it is. */
function edgeRule(properties: XmlElement | undefined): 'top' | 'bottom' | undefined {
  const drawn = elementsOf(firstOf(properties, 'w:tcBorders')).filter(isDrawn);
  const [edge] = drawn.map(({ name }) => name);
  if (drawn.length !== 1) return undefined;
  return edge === 'w:bottom' ? 'bottom' : edge === 'w:top' ? 'top' : undefined;
}

/** The blocks of a cell, with the rule that one of its edges is. */
function withEdgeRule(
  blocks: readonly ManuscriptBlock[],
  edge: 'top' | 'bottom' | undefined,
  length: number | undefined,
): readonly ManuscriptBlock[] {
  const at = edge === 'top' ? 0 : blocks.length - 1;
  const rule = length === undefined ? {} : { length };
  return edge === undefined
    ? blocks
    : blocks.map((block, index) =>
        index === at && block.kind === 'paragraph' ? { ...block, rules: [...block.rules, rule] } : block,
      );
}

/** What a cell has from outside. */
interface Around {
  readonly read: ReadBlocks;
  readonly boxed: boolean;
  /** Its table, and the styles of that from the nearest on. */
  readonly tables: readonly XmlElement[];
}

function cellOf(cell: XmlElement, { read, boxed, tables }: Around): ManuscriptCell {
  const properties = firstOf(cell, 'w:tcPr');
  const merge = firstOf(properties, 'w:vMerge');
  const size = firstOf(properties, 'w:tcW')?.attributes;
  const width = size?.['w:type'] === 'dxa' ? lengthMm(size['w:w']) : undefined;
  const room = width === undefined ? undefined : width - sidesFree(cell, tables);
  return {
    blocks: withEdgeRule(
      read(cell, { boxed, shaded: isShaded(firstOf(properties, 'w:shd')), width: room }),
      edgeRule(properties),
      width,
    ),
    span: Number(valAt(properties, 'w:gridSpan') ?? 1),
    continued: merge !== undefined && merge.attributes['w:val'] !== 'restart',
    ...(width === undefined ? {} : { width }),
    ...(room === width || room === undefined ? {} : { room }),
  };
}

const blank = (length: number): ManuscriptCell[] =>
  Array.from({ length }, () => ({ blocks: [], span: 1, continued: false }));

/** Cells that a row leaves out at its beginning, or at its end. */
const leftOut = (row: XmlElement, side: 'w:gridBefore' | 'w:gridAfter'): ManuscriptCell[] =>
  blank(Number(valAt(row, 'w:trPr', side) ?? 0));

/** The cells of a row that are not deleted, and how many are. */
interface ReadRow {
  readonly cells: readonly ManuscriptCell[];
  readonly deleted: number;
}

function readRow(row: XmlElement, cellFrom: (cell: XmlElement) => ManuscriptCell): ReadRow {
  const all = inside(row, 'w:tc');
  const own = all.filter((cell) => !isDeletedCell(cell));
  return {
    cells: [...leftOut(row, 'w:gridBefore'), ...own.map(cellFrom), ...leftOut(row, 'w:gridAfter')],
    deleted: all.length - own.length,
  };
}

/** Where a deleted cell lets those after it move up, the row ends in an empty one. */
function movedUp(rows: readonly ReadRow[]): (readonly ManuscriptCell[])[] {
  const most = Math.max(0, ...rows.map(({ cells }) => spanned(cells)));
  return rows.map(({ cells, deleted }) => [...cells, ...blank(Math.min(deleted, most - spanned(cells)))]);
}

/** Where every cell goes on from above, a row only makes the one above it taller. */
const beginsSomething = (row: readonly ManuscriptCell[], index: number): boolean =>
  index === 0 || row.length === 0 || row.some(({ continued }) => !continued);

/** Reads a table. */
export function readTable(
  table: XmlElement,
  context: BlockContext,
  { boxed }: Surroundings,
  read: ReadBlocks,
): ManuscriptTable {
  const place = context.nextPlace();
  const styles = context.tableStyles(valAt(table, 'w:tblPr', 'w:tblStyle'));
  const around = { read, boxed, tables: [table, ...styles] };
  const columns = elementsOf(firstOf(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) =>
    lengthMm(attributes['w:w']),
  );
  const rows = inside(table, 'w:tr')
    .filter((row) => !isDeleted(row))
    .map((row) => readRow(row, (cell) => cellOf(cell, around)));
  return {
    kind: 'table',
    ...asDrawn({ rows: movedUp(rows).filter(beginsSomething), columns: columns.flatMap((width) => width ?? []) }),
    bordered: isBordered(table, styles),
    place,
  };
}
