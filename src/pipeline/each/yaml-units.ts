/** Units written as YAML: `units:` and a list of mappings, as a table of columns and rows. */
import { readSource } from '../../plan/source/read.ts';
import type { ReadValue } from '../../tasks/workbook/read.ts';
import { isMapping } from './plan-names.ts';
import type { NamedSheet, UnitFinding } from './unit.ts';

const isCell = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** The cells of a unit by their columns: `issuer: { name: … }` is `issuer.name`, entries of lists are counted from 1. */
function cellsOf(value: unknown, title: string): [string, ReadValue][] {
  if (typeof value === 'boolean') return [[title, value ? 'có' : 'không']];
  if (typeof value === 'string' || typeof value === 'number') return [[title, value]];
  const inside = (key: string): string => (title === '' ? key : `${title}.${key}`);
  if (Array.isArray(value)) {
    if (value.every(isCell)) return [[title, value.join('\n')]];
    return value.flatMap((entry, index) => cellsOf(entry, inside(String(index + 1))));
  }
  return isMapping(value) ? Object.entries(value).flatMap(([key, entry]) => cellsOf(entry, inside(key))) : [];
}

/**
 * Reads the units of a YAML file.
 * @param file as its places are told
 */
export function readYamlUnits(
  text: string,
  file: string,
): { readonly sheet?: NamedSheet; readonly finding?: UnitFinding } {
  const { data, locate, spellingOf, findings } = readSource(text);
  const units = isMapping(data) ? data['units'] : undefined;
  const [error] = findings;
  if (!Array.isArray(units)) {
    const row = error === undefined ? 1 : locate(error.at).start.line;
    return { finding: { code: 'each/bad-units', sheet: { file, row } } };
  }
  const rows = units.map((unit: unknown, index) => {
    const cells = cellsOf(unit, '');
    // A figure is what was typed: 1.000 is no 1.
    return new Map(cells.map(([title, value]) => [title, spelt(title, value, ['units', index], spellingOf)]));
  });
  const titles = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return {
    sheet: {
      name: 'units',
      file,
      rows: [titles, ...rows.map((row) => titles.map((title) => row.get(title)))],
      lines: [1, ...units.map((_, index) => locate({ path: ['units', index] }).start.line)],
    },
  };
}

const spelt = (
  title: string,
  value: ReadValue,
  unit: readonly (string | number)[],
  spellingOf: (path: readonly (string | number)[]) => string | undefined,
): ReadValue => {
  if (typeof value !== 'number') return value;
  return (
    spellingOf([...unit, ...title.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step))]) ?? value
  );
};
