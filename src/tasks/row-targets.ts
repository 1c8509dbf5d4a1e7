/** Targets that stand in the rows of a table. */
import { given } from '../import/recognise/given.ts';
import { plainText } from '../plan/model/inline-text.ts';
import type { Table, Target } from '../plan/model/plan.ts';
import { columnTitles } from '../plan/model/table-texts.ts';
import { targetColumns } from './column-parts.ts';
import { type ReadRow, rowsOf } from './table-rows.ts';

export interface RowTarget {
  /** Of its row, from 1. */
  readonly ordinal: number;
  readonly target: Target;
}

const OWN_PARTS = ['unit', 'comparison', 'period', 'source', 'evidence', 'previous'] as const;
const LINES = ['unit', 'source'] as const;

/** What the lines above and below a table say of all its figures. */
const saidOfAll = (table: Table): Partial<Record<(typeof LINES)[number], string>> =>
  given(Object.fromEntries(LINES.map((key) => [key, table[key] && plainText(table[key].inlines)])));

/** A cell of signs alone promises nothing. */
const SAYS_NOTHING = /^[^\p{L}\p{N}]*$/u;

/** The targets of a table, a figure each: several columns of figures are told apart by their titles. */
export function rowTargets(table: Table, planYear: number): RowTarget[] {
  const parts = targetColumns(table, planYear);
  const figures = parts.get('figure') ?? [];
  const [whatColumn] = parts.get('target') ?? [];
  if (whatColumn === undefined || figures.length === 0) return [];
  const titles = columnTitles(table);
  const common = saidOfAll(table);
  const targetsOf = ({ ordinal, origin, textIn }: ReadRow): RowTarget[] => {
    const lineIn = (column: number | undefined): string | undefined => textIn(column)?.replace(/\s+/g, ' ');
    const what = lineIn(whatColumn);
    if (what === undefined) return [];
    const own = given(Object.fromEntries(OWN_PARTS.map((part) => [part, lineIn(parts.get(part)?.[0])])));
    return figures.flatMap((column) => {
      const figure = lineIn(column);
      if (figure === undefined || SAYS_NOTHING.test(figure)) return [];
      const period = figures.length > 1 ? given({ period: titles[column] }) : {};
      return [{ ordinal, target: { ...common, ...period, ...own, what, figure, origin } }];
    });
  };
  return rowsOf(table).flatMap(targetsOf);
}
