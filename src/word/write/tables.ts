/** Tables of given widths, and those that only arrange things. */

import { RULES } from '../../standard/figures.ts';
import { ptToEighth } from '../../standard/length.ts';
import {
  type Paragraph,
  type ParagraphAlignment,
  TableCell,
  type TableOptions,
  TableRow,
  Table as WordTable,
} from '../elements/elements.ts';

const NO_BORDER = { style: 'none', size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const;

export type CellContent = readonly (Paragraph | WordTable)[];

export const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

export interface ArrangedCell {
  readonly content: CellContent;
  readonly span?: number;
  readonly middle?: boolean;
}

/** A table whose columns have the widths given, twips, whatever its cells hold. */
export const fixedTable = (
  widths: readonly number[],
  look: Pick<TableOptions, 'borders' | 'margins' | 'alignment'>,
  rows: readonly TableRow[],
): WordTable =>
  new WordTable({
    width: total(widths),
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
          width,
          ...(span > 1 ? { columnSpan: span } : {}),
          ...(middle ? { verticalAlign: 'center' } : {}),
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
  readonly align: ParagraphAlignment;
}

/** Words in a frame of a single line. */
export function boxTable(content: CellContent, { width, height, colour, align }: BoxLook): WordTable {
  const line = { style: 'single', size: ptToEighth(RULES.weight.value), color: colour } as const;
  const cell = new TableCell({
    children: content,
    width,
    verticalAlign: 'center',
  });
  const row = new TableRow({
    cantSplit: true,
    children: [cell],
    ...(height === undefined ? {} : { height: { value: height, rule: 'exact' } }),
  });
  const borders = { top: line, bottom: line, left: line, right: line };
  return fixedTable([width], { borders, margins: NO_MARGINS, alignment: align }, [row]);
}
