/** Tasks that stand in the rows of a table: what each column says is told by its title, or by the plan. */

import type { PlanPath } from '../diagnostics/diagnostic.ts';
import type { ColumnPart, Table, Target } from '../plan/model/plan.ts';
import { bodiesIn } from './bodies-in.ts';
import { taskColumns } from './column-parts.ts';
import { rowTargets } from './row-targets.ts';
import { type ReadRow, rowsOf } from './table-rows.ts';

/** What a row says, as data. */
export interface RowTask {
  /** From 1, as the rows of a table are counted. */
  readonly ordinal: number;
  readonly words: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly person?: string;
  readonly authority?: string;
  readonly deadline?: string;
  readonly output?: string;
  readonly targets: readonly Target[];
  readonly origin: PlanPath;
}

const NOBODY = /^[-–—./\s]*$/;

const bodiesOf = (text: string | undefined): string[] =>
  text === undefined || NOBODY.test(text) ? [] : bodiesIn(text);

const OPTIONAL = ['person', 'authority', 'deadline', 'output'] as const;

/** The tasks of a table; none where its columns do not say what is done and by whom or when. */
export function rowTasks(table: Table, planYear: number): RowTask[] {
  const parts = taskColumns(table);
  if (!parts.has('task') || !(parts.has('lead') || parts.has('deadline'))) return [];
  const targets = rowTargets(table, planYear);
  return rowsOf(table).flatMap(({ ordinal, origin, textIn }: ReadRow) => {
    const partOf = (part: ColumnPart): string | undefined => textIn(parts.get(part)?.[0]);
    const words = partOf('task')?.replace(/\s+/g, ' ');
    if (words === undefined) return [];
    const optional = Object.fromEntries(
      OPTIONAL.flatMap((part) => {
        const value = partOf(part)?.replace(/\s+/g, ' ');
        return value === undefined || NOBODY.test(value) ? [] : [[part, value]];
      }),
    );
    return [
      {
        ordinal,
        words,
        lead: bodiesOf(partOf('lead')),
        support: bodiesOf(partOf('support')),
        ...optional,
        targets: targets.filter((target) => target.ordinal === ordinal).map(({ target }) => target),
        origin,
      },
    ];
  });
}
