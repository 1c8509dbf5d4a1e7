/** Tables that only arrange things, and tables of the plan. */
import {
  type AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableOptions,
  type Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx';
import { plainText } from '../../plan/model/inline-text.ts';
import type { Paragraph as Paragraphed, Table } from '../../plan/model/plan.ts';
import { COMPONENTS, type Component } from '../../standard/components.ts';
import { RULES, type SizeSet } from '../../standard/figures.ts';
import { ptToEighth, ptToTwip } from '../../standard/length.ts';
import { componentWidthPt } from '../../standard/text-width.ts';
import { ALIGNMENT } from './alignment.ts';
import { inlineParagraph } from './paragraphs.ts';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};
const NO_MARGINS = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 } as const;

export type CellContent = readonly (Paragraph | WordTable)[];

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

export interface ArrangedCell {
  readonly content: CellContent;
  readonly span?: number;
  readonly middle?: boolean;
}

/** A table whose columns have the widths given, twips, whatever its cells hold. */
const fixedTable = (
  widths: readonly number[],
  look: Pick<ITableOptions, 'borders' | 'margins' | 'alignment'>,
  rows: readonly TableRow[],
): WordTable =>
  new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: total(widths), type: WidthType.DXA },
    columnWidths: widths,
    ...look,
    rows,
  });

/**
 * A table without borders or cell margins; its rows do not break across pages.
 * @param widths of the columns, twips
 */
export function arrangingTable(widths: readonly number[], rows: readonly (readonly ArrangedCell[])[]): WordTable {
  return fixedTable(
    widths,
    { borders: NO_BORDERS, margins: NO_MARGINS },
    rows.map((cells) => {
      let column = 0;
      const children = cells.map(({ content, span = 1, middle = false }) => {
        const width = total(widths.slice(column, column + span));
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
  );
}

export interface BoxLook {
  /** Twips; of the height where it is not that of the words. */
  readonly width: number;
  readonly height?: number;
  readonly colour: string;
  readonly align: (typeof AlignmentType)[keyof typeof AlignmentType];
}

/** Words in a frame of a single line. */
export function boxTable(content: CellContent, { width, height, colour, align }: BoxLook): WordTable {
  const line = { style: BorderStyle.SINGLE, size: ptToEighth(RULES.weight.value), color: colour } as const;
  const cell = new TableCell({
    children: content,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
  });
  const row = new TableRow({
    cantSplit: true,
    children: [cell],
    ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.EXACT } }),
  });
  const borders = { top: line, bottom: line, left: line, right: line };
  return fixedTable([width], { borders, margins: NO_MARGINS, alignment: align }, [row]);
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const GRID = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
/** Against rounding in the program that shows the table, twips. */
const CELL_SLACK = 30;
const CELL_MARGINS = { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 85, right: 85 } as const;

/** Width of the widest word in a column, with the cell's margins, twips: narrower, it would break within the word. */
function leastWidth(table: Table, index: number, sizes: SizeSet): number {
  const widest = (paragraph: Paragraphed | undefined, component: Component): number =>
    Math.max(
      0,
      ...plainText(paragraph?.inlines ?? [])
        .split(/\s+/)
        .map((word) => componentWidthPt(word, component, sizes)),
    );
  const words = [
    widest(table.columns[index]?.title, COMPONENTS.tableHeading),
    ...table.rows.map((row) => widest(row[index], { ...COMPONENTS.tableText, bold: true })),
  ];
  return ptToTwip(Math.max(...words)) + CELL_MARGINS.left + CELL_MARGINS.right + CELL_SLACK;
}

/** The columns' shares of the width; those too narrow for a word take from the others, if there is room at all. */
function columnWidths(table: Table, available: number, sizes: SizeSet): number[] {
  const least = table.columns.map((_, index) => leastWidth(table, index, sizes));
  const wished = table.columns.map(({ share }) => share * available);
  const lacking = wished.reduce((sum, width, index) => sum + Math.max(0, (least[index] ?? 0) - width), 0);
  const spare = wished.reduce((sum, width, index) => sum + Math.max(0, width - (least[index] ?? 0)), 0);
  const taken = spare < lacking ? 0 : lacking / (spare || 1);
  const widths = wished.map((width, index) => {
    const need = least[index] ?? 0;
    if (spare < lacking) return Math.floor(width);
    return Math.floor(width < need ? need : width - (width - need) * taken);
  });
  const rest = available - total(widths);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

/**
 * A table of the plan: its header row repeats on every page, its rows do not break.
 * @param available width, twips
 */
export function planTable(table: Table, available: number, repeated: ReadonlySet<number>, sizes: SizeSet): WordTable {
  const widths = columnWidths(table, available, sizes);
  const cell = (index: number, paragraph: Paragraph): TableCell =>
    new TableCell({
      children: [paragraph],
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title }, index) =>
      cell(index, inlineParagraph('tableHeading', { inlines: title.inlines, repeated })),
    ),
  });
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(({ inlines }, index) =>
          cell(
            index,
            inlineParagraph(
              'tableText',
              { inlines, repeated },
              { alignment: ALIGNMENT[table.columns[index]?.align ?? 'left'] },
            ),
          ),
        ),
      }),
  );
  return fixedTable(widths, { borders: GRID, margins: CELL_MARGINS }, [header, ...rows]);
}
