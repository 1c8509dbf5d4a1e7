/** What the columns of a table of units mean: the unit's name, parts switched off, places of the plan. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { compactName, tonelessName } from '../../vietnamese/name-forms.ts';
import { HEAD_KEYS, headPath } from './head-paths.ts';
import type { PlanNames } from './plan-names.ts';
import { isNameTitle } from './sheet-head.ts';
import type { UnitFinding } from './unit.ts';

/** A column: what its cells are for. One that names a head part may be a variable besides. */
export interface Column {
  readonly title: string;
  /** From 0. */
  readonly index: number;
  readonly use: 'name' | 'off' | 'values';
  readonly paths: readonly PlanPath[];
}

const OFF_TITLES: ReadonlySet<string> = new Set(['off', 'bo', 'bomuc', 'bophan', 'khongin']);
const VARIABLE = /^(?:vars|biến|bien)\s*\.\s*([A-Za-z_]\w*)$/iu;
/** Names of keys joined by dots: nobody calls a column so for another reason. */
const DOTTED = /^\w+(?:\.\w+)+$/;

/** The variable that a title names, however it is typed. */
function variableOf(title: string, { declared, called }: PlanNames): string | undefined {
  const names = [...declared, ...called];
  const forms: readonly ((name: string) => string)[] = [(name) => name, compactName, tonelessName];
  for (const form of forms) {
    const found = names.find((name) => form(name) === form(title));
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Meaning {
  readonly use: Column['use'];
  readonly paths: readonly PlanPath[];
}

const variable = (name: string): PlanPath => ['vars', name];

/** The place in the plan's head and the variable that a title names; one of them or both. */
function placesOf(title: string, data: unknown, own: readonly PlanPath[]): readonly PlanPath[] {
  const head = headPath(title, data);
  if (head === undefined) return own;
  // A loose Vietnamese title gives way to a variable of that name; a key as the format has it does not.
  return head.isExact || own.length === 0 ? [head.path, ...own] : own;
}

/** What a title means; undefined where the plan knows nothing of it. */
function meaningOf(title: string, data: unknown, names: PlanNames): Meaning | undefined {
  const form = tonelessName(title);
  const called = variableOf(title, names);
  const own = called === undefined ? [] : [variable(called)];
  if (OFF_TITLES.has(form)) return { use: 'off', paths: [] };
  if (isNameTitle(title)) {
    const isCalled = called !== 'name' && names.called.has('name');
    return { use: 'name', paths: isCalled ? [variable('name'), ...own] : own };
  }
  const [, named] = VARIABLE.exec(title) ?? [];
  const paths = named === undefined ? placesOf(title, data, own) : [variable(named)];
  return paths.length === 0 ? undefined : { use: 'values', paths };
}

export interface ReadColumns {
  readonly columns: readonly Column[];
  readonly findings: readonly UnitFinding[];
}

/** Columns that are for one place. */
function doubles(columns: readonly Column[], placeOf: (index: number) => UnitFinding['sheet']): UnitFinding[] {
  const known = new Map<string, Column>();
  return columns.flatMap((column) => {
    const keys = column.use === 'values' ? column.paths.map((path) => path.join('/')) : [column.use];
    const other = keys.map((key) => known.get(key)).find((found) => found !== undefined);
    for (const key of keys) known.set(key, column);
    if (other === undefined) return [];
    const sheet = placeOf(column.index);
    return [{ code: 'each/same-column', args: { column: column.title, other: other.title }, ...(sheet && { sheet }) }];
  });
}

/**
 * Reads the names of the columns.
 * @param data of the plan
 * @param placeOf the place of a title in the table, by its index
 */
export function readColumns(
  titles: readonly string[],
  data: unknown,
  names: PlanNames,
  placeOf: (index: number) => NonNullable<UnitFinding['sheet']>,
): ReadColumns {
  const columns: Column[] = [];
  const findings: UnitFinding[] = [];
  for (const [index, title] of titles.entries()) {
    if (title === '') continue;
    const meaning = meaningOf(title, data, names);
    if (meaning !== undefined) columns.push({ title, index, ...meaning });
    else if (DOTTED.test(title))
      findings.push({
        code: 'each/unknown-column',
        sheet: placeOf(index),
        args: { column: title, known: HEAD_KEYS.join(', ') },
      });
    else columns.push({ title, index, use: 'values', paths: [] });
  }
  if (!columns.some(({ use }) => use === 'name'))
    findings.push({ code: 'each/no-name-column', sheet: placeOf(0), args: { columns: titles.join(', ') } });
  return { columns, findings: [...findings, ...doubles(columns, placeOf)] };
}
