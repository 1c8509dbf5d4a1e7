/** Tables as JSON: one object a row, by the stable names of the columns. */
import type { DataTable } from '../../../tasks/data-table.ts';

/** Title and rows; a row of a group names it. Days stay `YYYY-MM-DD`. */
export function jsonTable({ title, about, columns, groups }: DataTable): string {
  const rows = groups.flatMap(({ heading, rows: own }) =>
    own.map((row) => ({
      ...(heading === undefined ? {} : { group: heading }),
      ...Object.fromEntries(
        columns.flatMap(({ key }, index) => (row[index] === undefined ? [] : ([[key, row[index]]] as const))),
      ),
    })),
  );
  return JSON.stringify({ title, about, rows }, null, 2);
}
