/** Widths of the columns of a plan's table: as the plan shares them out, but no word is broken while there is room. */
import { plainText } from '../../plan/model/inline-text.ts';
import type { Cell, Paragraph, Table } from '../../plan/model/plan.ts';
import { gridOf } from '../../plan/model/table-grid.ts';
import type { Component } from '../../standard/components.ts';
import { ptToTwip } from '../../standard/length.ts';
import type { LayoutChoices } from '../../standard/settings.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { componentWidthPt } from '../../standard/text-width.ts';
import { total } from './tables.ts';

/** Room at the sides of a cell, twips; the narrow one for tables of many columns. */
const SIDE = { usual: 85, narrow: 28 } as const;
/** Against rounding in the program that shows the table, twips. */
const CELL_SLACK = 30;

/** "(1)" for the first column. */
export const columnNumber = (index: number): string => `(${index + 1})`;

export interface ColumnWidths {
  /** Twips. */
  readonly widths: readonly number[];
  /** Room at each side of a cell, twips. */
  readonly side: number;
}

/** What the letters of a table look like. */
type Letters = Pick<LayoutChoices, 'standard' | 'sizes'>;

/** Width of the widest word of some paragraphs, points. */
const widestWord = (paragraphs: readonly Paragraph[], component: Component, { sizes }: Letters): number =>
  Math.max(
    0,
    ...paragraphs.flatMap(({ inlines }) =>
      plainText(inlines)
        .split(/\s+/)
        .map((word) => componentWidthPt(word, component, sizes)),
    ),
  );

/** The cells of one column alone, by column; those over several find room in all of these. */
function cellsByColumn({ rows, columns }: Table): Cell[][] {
  const placed = gridOf(rows.map(({ cells }) => cells)).flat();
  const single = placed.filter(({ cell, isStart }) => isStart && cell.columns === 1);
  return columns.map((_, index) => single.filter(({ column }) => column === index).map(({ cell }) => cell));
}

/** The number of a column in the row that has them. */
const numberWidth = ({ numbered }: Table, index: number, { standard, sizes }: Letters): number =>
  numbered ? componentWidthPt(columnNumber(index), STANDARDS[standard].components.tableText, sizes) : 0;

/** The widest word of each column, points: narrower, it would break within the word. */
function widestWords(table: Table, letters: Letters): number[] {
  const { components } = STANDARDS[letters.standard];
  const cells = cellsByColumn(table);
  return table.columns.map(({ title }, index) =>
    Math.max(
      widestWord([title], components.tableHeading, letters),
      numberWidth(table, index, letters),
      ...(cells[index] ?? []).map(({ paragraphs }) => widestWord(paragraphs, components.tableTotal, letters)),
    ),
  );
}

/** How much columns lack for their words, and how much others have to spare. */
function balanceOf(wished: readonly number[], least: readonly number[]): { lacking: number; spare: number } {
  const over = (from: readonly number[], to: readonly number[]): number =>
    from.reduce((sum, width, index) => sum + Math.max(0, width - (to[index] ?? 0)), 0);
  return { lacking: over(least, wished), spare: over(wished, least) };
}

/** The columns' shares of the width; those too narrow for a word take from the others, if there is room at all. */
export function columnWidths(table: Table, available: number, letters: Letters): ColumnWidths {
  const words = widestWords(table, letters).map(ptToTwip);
  const leastWith = (side: number): number[] => words.map((word) => word + 2 * side + CELL_SLACK);
  const wished = table.columns.map(({ share }) => share * available);
  const isTight = total(leastWith(SIDE.usual)) > available;
  const side = isTight ? SIDE.narrow : SIDE.usual;
  const least = leastWith(side);
  const { lacking, spare } = balanceOf(wished, least);
  const taken = spare < lacking ? 0 : lacking / (spare || 1);
  const widths = wished.map((width, index) => {
    const need = least[index] ?? 0;
    if (spare < lacking) return Math.floor(width);
    return Math.floor(width < need ? need : width - (width - need) * taken);
  });
  const rest = available - total(widths);
  return { widths: widths.map((width, index) => (index === widths.length - 1 ? width + rest : width)), side };
}
