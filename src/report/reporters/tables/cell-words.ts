/** A value of a table as people read it. */
import type { DataColumn, DataRow } from '../../../tasks/data-table.ts';
import { shortDay } from '../../../vietnamese/dates.ts';

/** Days as dd/mm/yyyy, figures with a comma, nothing for an empty cell. */
export function cellWords(value: DataRow[number], { kind }: DataColumn): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return kind === 'day' ? shortDay(value) : value;
}
