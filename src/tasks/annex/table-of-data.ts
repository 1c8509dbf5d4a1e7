/** A table of values as a table of a plan, which is printed by the decree's figures. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { textRun } from '../../plan/model/inline-text.ts';
import type { Cell, Column, ColumnAlignment, Row, Table } from '../../plan/model/plan.ts';
import { shortDay } from '../../vietnamese/dates.ts';
import type { ColumnKind, DataColumn, DataRow, DataTable } from '../data-table.ts';

const ALIGNMENTS: Readonly<Record<ColumnKind, ColumnAlignment>> = { text: 'left', day: 'center', number: 'right' };

/** Narrow columns hold numbers and dates. */
const NARROW = 12;

const alignmentOf = ({ kind, width }: DataColumn): ColumnAlignment => (width <= NARROW ? 'center' : ALIGNMENTS[kind]);

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days as offices write them. */
const wordsOf = (value: string | number | undefined): string => {
  const text = value === undefined ? '' : String(value);
  return ISO_DAY.test(text) ? shortDay(text) : text;
};

function cellOf(value: string | number | undefined, origin: PlanPath, columns = 1): Cell {
  const text = wordsOf(value);
  const paragraphs = text === '' ? [] : [{ inlines: [textRun(text)], isBullet: false, origin }];
  return { paragraphs, columns, rows: 1, origin };
}

/**
 * The table; its groups have their headings in a row through all columns.
 * @param origin the place of the plan that asks for it
 */
export function tableOfData({ columns, groups }: DataTable, origin: PlanPath): Table {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const own = columns.map(
    (column): Column => ({
      title: { inlines: [textRun(column.title)], origin },
      share: column.width / width,
      align: alignmentOf(column),
      isTotal: false,
    }),
  );
  const rows = groups.flatMap(({ heading, rows: values }): Row[] => [
    ...(heading === undefined
      ? []
      : [{ kind: 'span', cells: [cellOf(heading, origin, columns.length)], origin } as const]),
    ...values.map((row): Row => ({ kind: 'plain', cells: row.map((value) => cellOf(value, origin)), origin })),
  ]);
  const heads = [own.map(({ title }) => ({ title, columns: 1, rows: 1 }))];
  return { kind: 'table', heads, columns: own, numbered: false, rows, isGenerated: true, origin };
}

/** A table as it is printed: its rows counted, without columns for work with a sheet, or in which nothing stands. */
export function printedData({ columns, groups, ...table }: DataTable): DataTable {
  const rows = groups.flatMap((group) => group.rows);
  const isShown = columns.map(
    ({ isForSheet }, index) => isForSheet !== true && rows.some((row) => row[index] !== undefined),
  );
  let count = 0;
  const printed = (row: DataRow): DataRow => {
    count += 1;
    return [String(count), ...row.filter((_, index) => isShown[index])];
  };
  return {
    ...table,
    columns: [{ key: 'count', title: 'TT', kind: 'text', width: 5 }, ...columns.filter((_, index) => isShown[index])],
    groups: groups.map((group) => ({ ...group, rows: group.rows.map(printed) })),
  };
}
