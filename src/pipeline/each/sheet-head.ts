/** The row of a sheet that names its columns: above it there may be a title. */
import { tonelessName } from '../../vietnamese/name-forms.ts';
import { textOfCell } from './cell-values.ts';
import type { NamedSheet } from './unit.ts';

const NAME_TITLES: ReadonlySet<string> = new Set(['name', 'ten', 'donvi', 'tendonvi', 'unit']);
/** So many rows are looked at: further down a cell may be called so for another reason. */
const MOST_ABOVE = 10;

/** True for the title of the column that has the names of the units. */
export const isNameTitle = (title: string): boolean => NAME_TITLES.has(tonelessName(title));

/** The index of the row of titles: the first that has one for the names, else the first that has anything; -1 without any. */
export function headOf({ rows }: NamedSheet): number {
  const named = rows.slice(0, MOST_ABOVE).findIndex((row) => row.some((cell) => isNameTitle(textOfCell(cell))));
  return named >= 0 ? named : rows.findIndex((row) => row.length > 0);
}
