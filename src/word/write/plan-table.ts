/** Tables of the plan: heads in tiers that repeat on every page, cells over several columns and rows. */

import { textRun } from '../../plan/model/inline-text.ts';
import type { Cell, CellParagraph, HeadCell, Inline, Plan, Row, Table } from '../../plan/model/plan.ts';
import { gridOf, type PlacedCell } from '../../plan/model/table-grid.ts';
import type { ComponentName } from '../../standard/components.ts';
import { ptToTwip } from '../../standard/length.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { lastAnswers } from '../../vietnamese/remembered.ts';
import {
  type Paragraph,
  type ParagraphOptions,
  TableCell,
  TableRow,
  type Table as WordTable,
} from '../elements/elements.ts';
import { ALIGNMENT } from './alignment.ts';
import { columnNumber, columnWidths } from './column-widths.ts';
import { flushDash } from './numbering.ts';
import { inlineParagraph } from './paragraphs.ts';
import { fixedTable, total } from './tables.ts';

const LINE = { style: 'single', size: 4, color: '000000' } as const;
const GRID = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
/** Room above and below the words of a cell, twips. */
const CELL_ROOM = 40;

export interface TableContext {
  readonly plan: Plan;
  readonly repeated: ReadonlySet<number>;
  /** Width of the text, twips. */
  readonly width: number;
  /** True where the last row stays with what follows the table. */
  readonly keepLastRow: boolean;
}

const COMPONENT_OF_ROW: Readonly<Record<Row['kind'], ComponentName>> = {
  plain: 'tableText',
  total: 'tableTotal',
  span: 'tableSpan',
};

type Extra = Pick<ParagraphOptions, 'alignment' | 'keepNext'>;

class TableWriter {
  private readonly table: Table;
  private readonly context: TableContext;
  private readonly widths: readonly number[];
  private readonly side: number;

  constructor(table: Table, context: TableContext) {
    this.table = table;
    this.context = context;
    const { widths, side } = columnWidths(table, context.width, context.plan.layout);
    this.widths = widths;
    this.side = side;
  }

  private cell({ cell, column, isStart }: PlacedCell<Cell | HeadCell>, children: readonly Paragraph[]): TableCell {
    const { columns, rows } = cell;
    const merge = isStart ? 'restart' : 'continue';
    return new TableCell({
      children,
      width: total(this.widths.slice(column, column + columns)),
      verticalAlign: 'center',
      ...(columns > 1 ? { columnSpan: columns } : {}),
      ...(rows > 1 ? { verticalMerge: merge } : {}),
    });
  }

  private paragraph(component: ComponentName, inlines: readonly Inline[], extra: Extra = {}): Paragraph {
    return inlineParagraph(component, { inlines, repeated: this.context.repeated }, extra);
  }

  private headRows(): TableRow[] {
    return gridOf(this.table.heads).map(
      (row) =>
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: row.map((placed) => this.cell(placed, [this.titleParagraph(placed)])),
        }),
    );
  }

  /** Word wants a paragraph in every cell, also in one that goes on from above. */
  private titleParagraph({ cell, isStart }: PlacedCell<HeadCell>): Paragraph {
    return isStart
      ? this.paragraph('tableHeading', cell.title.inlines)
      : this.paragraph('tableText', [], { keepNext: true });
  }

  private numberRow(): TableRow[] {
    if (!this.table.numbered) return [];
    const cells = this.table.columns.map(({ title }, column) => {
      const words = [textRun(columnNumber(column))];
      const paragraph = this.paragraph('tableText', words, { alignment: ALIGNMENT.center, keepNext: true });
      return this.cell({ cell: { title, columns: 1, rows: 1 }, column, isStart: true }, [paragraph]);
    });
    return [new TableRow({ tableHeader: true, cantSplit: true, children: cells })];
  }

  private cellParagraph(component: ComponentName, { inlines, isBullet }: CellParagraph, extra: Extra): Paragraph {
    const { plan, repeated } = this.context;
    const numbered = isBullet ? { numbered: flushDash(plan) } : {};
    return inlineParagraph(component, { inlines, repeated, ...numbered }, extra);
  }

  private cellParagraphs(
    kind: Row['kind'],
    { cell, column, isStart }: PlacedCell<Cell>,
    keepNext: boolean,
  ): Paragraph[] {
    const align = cell.align ?? (kind === 'span' ? 'left' : (this.table.columns[column]?.align ?? 'left'));
    const extra = { alignment: ALIGNMENT[align], ...(keepNext ? { keepNext } : {}) };
    const isEmpty = !isStart || cell.paragraphs.length === 0;
    if (isEmpty) return [this.paragraph('tableText', [], extra)];
    return cell.paragraphs.map((paragraph) => this.cellParagraph(COMPONENT_OF_ROW[kind], paragraph, extra));
  }

  private bodyRows(): TableRow[] {
    const { rows } = this.table;
    return gridOf(rows.map(({ cells }) => cells)).map((placed, index) => {
      const kind = rows[index]?.kind ?? 'plain';
      const keepNext = this.context.keepLastRow && index === rows.length - 1;
      const children = placed.map((cell) => this.cell(cell, this.cellParagraphs(kind, cell, keepNext)));
      return new TableRow({ cantSplit: true, children });
    });
  }

  write(): WordTable {
    const margins = {
      top: CELL_ROOM,
      bottom: CELL_ROOM,
      left: this.side,
      right: this.side,
    };
    return fixedTable(this.widths, { borders: GRID, margins }, [
      ...this.headRows(),
      ...this.numberRow(),
      ...this.bodyRows(),
    ]);
  }
}

/** Tables as they were written last. */
const written = lastAnswers<Table, WordTable>();

/**
 * A table of the plan: its heads repeat on every page, its rows do not break. The same object for the same table, as long
 * as nothing around it has changed.
 */
export function planTable(table: Table, context: TableContext): WordTable {
  const { plan, repeated, width, keepLastRow } = context;
  const from = JSON.stringify([plan.layout, plan.numbering, [...repeated], width, keepLastRow]);
  return written(table, from, () => new TableWriter(table, context).write());
}

type LineContext = Pick<TableContext, 'plan' | 'repeated'>;

/** The line above a table that says what its figures are counted in. */
export function unitLine({ unit }: Table, { plan, repeated }: LineContext): Paragraph[] {
  if (unit === undefined) return [];
  const { wording } = STANDARDS[plan.layout.standard];
  return [inlineParagraph('tableUnit', { inlines: [textRun(`${wording.tableUnit} `), ...unit.inlines], repeated })];
}

/** The line below a table that says where its figures come from. */
export function sourceLine({ source }: Table, { plan, repeated }: LineContext, keepNext: boolean): Paragraph[] {
  if (source === undefined) return [];
  const { wording, room } = STANDARDS[plan.layout.standard];
  const inlines = [textRun(`${wording.tableSource} `), ...source.inlines];
  const spacing = { before: ptToTwip(room.beforeTable.min) };
  return [inlineParagraph('tableSource', { inlines, repeated }, { spacing, ...(keepNext ? { keepNext } : {}) })];
}
