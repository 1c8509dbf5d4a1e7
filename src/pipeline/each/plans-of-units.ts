/** One plan and a table of units to the plans of all: the use of `build --each` without files. */
import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { readSource } from '../../plan/source/read.ts';
import type { CheckOptions } from '../check.ts';
import { checkUnit, describeUnits } from './check-unit.ts';
import { planNames } from './plan-names.ts';
import { readUnits, type UnitTables } from './read-units.ts';

/** A unit's plan; without a value where its row or its plan is wrong. */
export interface UnitPlan extends Outcome<Plan> {
  readonly name: string;
  /** The path of its document below the folder of all; empty where it can have none. */
  readonly file: string;
  /** Its row in the table, from 1. */
  readonly row: number;
  /** True when a document may be made of the plan. */
  readonly ok: boolean;
}

export interface UnitPlanOptions extends Omit<CheckOptions, 'lint'> {
  /** Names of the documents, by the columns: `{name}.docx` by default. */
  readonly pattern?: string;
}

const PATTERN = '{name}.docx';

/**
 * The plan of each unit of a table, by the Vietnamese alphabet.
 * @param yaml the plan's text
 * @param tables the rows of the units, the names of the columns first
 * @returns no value where the table cannot be used as a whole; what is wrong with one unit is said with it
 */
export function plansOfUnits(
  yaml: string,
  tables: UnitTables,
  { pattern = PATTERN, ...options }: UnitPlanOptions = {},
): Outcome<readonly UnitPlan[]> {
  const { file = '', language = 'vi' } = options;
  const source = readSource(yaml);
  const names = planNames(source.data, yaml);
  const { units, findings } = readUnits(tables, source, pattern);
  const diagnostics = describeUnits(findings, source, { file, language });
  if (units.length === 0) return { diagnostics };
  const value = units.map((unit): UnitPlan => {
    const { checked, diagnostics: own } = checkUnit(source, unit, names, { ...options, file, language });
    const ok = checked?.ok === true && unit.file !== '';
    const plan = ok ? checked?.value : undefined;
    return {
      name: unit.name,
      file: unit.file,
      row: unit.row,
      ok,
      diagnostics: own,
      ...(plan === undefined ? {} : { value: plan }),
    };
  });
  return { value, diagnostics };
}
