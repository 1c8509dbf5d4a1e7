/** Tables that only arrange things, and tables of the plan. */
import { BorderStyle, type Paragraph, Table as WordTable, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Table } from '../plan/plan.ts';
import { ALIGNMENT } from './alignment.ts';
import { inlineParagraph } from './paragraphs.ts';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER };
const NO_MARGINS = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 } as const;

export type CellContent = readonly (Paragraph | WordTable)[];

export interface ArrangedCell {
  readonly content: CellContent;
  readonly span?: number;
  readonly middle?: boolean;
}

/**
 * A table without borders or cell margins; its rows do not break across pages.
 * @param widths of the columns, twips
 */
export function arrangingTable(widths: readonly number[], rows: readonly (readonly ArrangedCell[])[]): WordTable {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map((cells) => {
      let column = 0;
      const children = cells.map(({ content, span = 1, middle = false }) => {
        const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
        column += span;
        return new TableCell({
          children: content,
          width: { size: width, type: WidthType.DXA },
          ...(span > 1 ? { columnSpan: span } : {}),
          ...(middle ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
        });
      });
      return new TableRow({ cantSplit: true, children });
    }),
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const GRID = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const CELL_MARGINS = { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 85, right: 85 } as const;

function columnWidths(table: Table, available: number): number[] {
  const widths = table.columns.map(({ share }) => Math.floor(share * available));
  const rest = available - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

/**
 * A table of the plan: its header row repeats on every page, its rows do not break.
 * @param available width, twips
 */
export function planTable(table: Table, available: number, repeated: ReadonlySet<number>): WordTable {
  const widths = columnWidths(table, available);
  const cell = (index: number, paragraph: Paragraph): TableCell =>
    new TableCell({ children: [paragraph], width: { size: widths[index] ?? 0, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title }, index) => cell(index, inlineParagraph('tableHeading', { inlines: title.inlines, repeated }))),
  });
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(({ inlines }, index) =>
          cell(index, inlineParagraph('tableText', { inlines, repeated }, { alignment: ALIGNMENT[table.columns[index]?.align ?? 'left'] })),
        ),
      }),
  );
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: available, type: WidthType.DXA },
    columnWidths: widths,
    borders: GRID,
    margins: CELL_MARGINS,
    rows: [header, ...rows],
  });
}
