/** Tables of a Word file. */
import { elementsOf, firstOf, type XmlElement } from '../../../word/xml/tree.ts';
import type { ManuscriptBlock, ManuscriptCell, ManuscriptTable } from '../manuscript.ts';
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

function isBordered(table: XmlElement, style: XmlElement | undefined): boolean {
  const isDrawn = ({ attributes }: XmlElement): boolean => !['nil', 'none'].includes(attributes['w:val'] ?? 'none');
  const drawn = (borders: XmlElement | undefined): boolean | undefined =>
    borders === undefined ? undefined : elementsOf(borders).some(isDrawn);
  const own = drawn(childAt(table, 'w:tblPr', 'w:tblBorders'));
  const cells = descendants(table, 'w:tcBorders').some((borders) => drawn(borders) === true);
  return cells || (own ?? drawn(childAt(style, 'w:tblPr', 'w:tblBorders')) ?? false);
}

function cellOf(cell: XmlElement, read: ReadBlocks, boxed: boolean): ManuscriptCell {
  const properties = firstOf(cell, 'w:tcPr');
  const merge = firstOf(properties, 'w:vMerge');
  const size = firstOf(properties, 'w:tcW')?.attributes;
  const width = size?.['w:type'] === 'dxa' ? lengthMm(size['w:w']) : undefined;
  return {
    blocks: read(cell, { boxed, width }),
    span: Number(valAt(properties, 'w:gridSpan') ?? 1),
    continued: merge !== undefined && merge.attributes['w:val'] !== 'restart',
    ...(width === undefined ? {} : { width }),
  };
}

/** Cells that a row leaves out at its beginning: it begins further right. */
function leftOut(row: XmlElement): ManuscriptCell[] {
  const length = Number(valAt(row, 'w:trPr', 'w:gridBefore') ?? 0);
  return Array.from({ length }, () => ({ blocks: [], span: 1, continued: false }));
}

/** Reads a table. */
export function readTable(
  table: XmlElement,
  context: BlockContext,
  { boxed }: Surroundings,
  read: ReadBlocks,
): ManuscriptTable {
  const place = context.nextPlace();
  const style = context.tableStyle(valAt(table, 'w:tblPr', 'w:tblStyle'));
  const columns = elementsOf(firstOf(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) =>
    lengthMm(attributes['w:w']),
  );
  return {
    kind: 'table',
    rows: inside(table, 'w:tr')
      .filter((row) => !isDeleted(row))
      .map((row) => [
        ...leftOut(row),
        ...inside(row, 'w:tc')
          .filter((cell) => !isDeletedCell(cell))
          .map((cell) => cellOf(cell, read, boxed)),
      ]),
    bordered: isBordered(table, style),
    columns: columns.flatMap((width) => width ?? []),
    place,
  };
}
