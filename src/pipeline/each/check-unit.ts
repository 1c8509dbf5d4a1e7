/** A unit's plan: the plan with the unit's values, compiled and checked; what is said of it names row and column. */

import type { CatalogueEntry, Wording } from '../../diagnostics/catalogue/entry.ts';
import { CATALOGUE, type Code } from '../../diagnostics/catalogue/index.ts';
import type { Diagnostic, Finding, Language, PlanPath, Range } from '../../diagnostics/diagnostic.ts';
import { toDiagnostics } from '../../diagnostics/format.ts';
import type { PlanSource } from '../../plan/source/read.ts';
import { type CheckedPlan, type CheckOptions, checkRead } from '../check.ts';
import { isContainer, isPrinted, mergeUnit } from './merge.ts';
import type { PlanNames } from './plan-names.ts';
import type { SheetPlace, Unit, UnitFinding, UnitValue } from './unit.ts';

type Place = Pick<UnitValue, 'title' | 'sheet'> & { readonly line?: number };

/** Words before a message, in both languages. */
function prefixed(entry: CatalogueEntry, unit: Unit, place: Place | undefined): CatalogueEntry {
  const vi = place === undefined ? '' : `, ${place.line === undefined ? 'cột' : 'trang'} “{unitColumn}”`;
  const en = place === undefined ? '' : `, ${place.line === undefined ? 'column' : 'sheet'} “{unitColumn}”`;
  const rows = place?.line === undefined ? ['', ''] : [' dòng {unitLine}', ' row {unitLine}'];
  const name = unit.name === '' ? '' : ' ({unitName})';
  const say = ({ message, hint }: Wording, before: string): Wording => ({ message: `${before}: ${message}`, hint });
  return {
    ...entry,
    vi: say(entry.vi, `Dòng {unitRow}${name}${vi}${rows[0]}`),
    en: say(entry.en, `Row {unitRow}${name}${en}${rows[1]}`),
  };
}

const startsWith = (path: PlanPath, start: PlanPath): boolean =>
  start.every((step, index) => String(path[index]) === String(step));

/** The column or the sheet that gave what stands at a path. */
function placeOf(path: PlanPath, unit: Unit): Place | undefined {
  const value = unit.values.find((one) => startsWith(path, one.path));
  if (value === undefined) return undefined;
  const line = value.lines?.[Number(path[value.path.length])];
  return value.lines === undefined ? value : { title: value.title, line: line ?? 0 };
}

const UNKNOWN_NAMES: ReadonlySet<string> = new Set(['text/unknown-name', 'text/misspelt-name']);

/** A name without a value: the unit leaves its column empty, or there is none. What a cell calls is the cell's mistake. */
function asMissingValue(finding: Finding, unit: Unit): Finding {
  const { code, at, args: { name = '', known = '' } = {} } = finding;
  const column = UNKNOWN_NAMES.has(code) ? unit.empty[String(name)] : undefined;
  if (column !== undefined) return { code: 'each/empty-cell', at, args: { name, column } };
  const isCalledByPlan = code === 'text/unknown-name' && placeOf(at.path ?? [], unit) === undefined;
  return isCalledByPlan ? { code: 'each/no-column', at, args: { name, known } } : finding;
}

/** True where the plan has something at a path: what is wrong there can be shown in it. */
function isTyped(path: PlanPath, data: unknown): boolean {
  let node = data;
  for (const step of path) {
    if (!isContainer(node) || !Object.hasOwn(node, step)) return false;
    node = node[step];
  }
  return true;
}

/**
 * What a finding is with the row before it, and the column where the row's value is meant.
 * @param data of the plan: what it has no line for is shown in the table
 */
function ofUnit(found: Finding, unit: Unit, data: unknown): Finding {
  const finding = asMissingValue(found, unit);
  const { code, at, args, entry = CATALOGUE[code as Code] } = finding;
  const place = placeOf(at.path ?? [], unit);
  const words = { unitRow: unit.row, unitName: unit.name, unitColumn: place?.title ?? '', unitLine: place?.line ?? 0 };
  const cell = place?.sheet === undefined || isTyped(at.path ?? [], data) ? undefined : place.sheet;
  return {
    ...finding,
    args: { ...args, ...words },
    entry: prefixed(entry, unit, place),
    ...(cell === undefined ? {} : { elsewhere: { file: cell.file, range: rangeIn(cell) } }),
  };
}

const rangeIn = ({ row, column }: SheetPlace): Range => ({
  start: { line: row, column: column ?? 1 },
  end: { line: row, column: (column ?? 1) + 1 },
});

/** What is wrong with the table, placed in its file or, where a place of the plan is meant, in the plan. */
export function describeUnits(
  findings: readonly UnitFinding[],
  source: Pick<PlanSource, 'locate' | 'data'>,
  { file, language, unit }: { readonly file: string; readonly language: Language; readonly unit?: Unit },
): Diagnostic[] {
  return findings.flatMap(({ code, args = {}, sheet, plan = { path: [] } }) => {
    const found: Finding = { code, at: plan, args };
    const finding = unit === undefined ? found : ofUnit(found, unit, source.data);
    const locate = sheet === undefined ? source.locate : (): Range => rangeIn(sheet);
    return toDiagnostics([finding], { file: sheet?.file ?? file, language, locate });
  });
}

export interface CheckedUnit {
  /** Missing where the row itself is wrong. */
  readonly checked?: CheckedPlan;
  /** The data of the unit's plan. */
  readonly data: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a unit's plan. The YAML is read once for all units.
 * @param names of the plan: `planNames`
 */
export function checkUnit(source: PlanSource, unit: Unit, names: PlanNames, options: CheckOptions): CheckedUnit {
  const { file = '', language = 'vi' } = options;
  const data = mergeUnit(source.data, unit, names.conditions);
  const findings = unit.findings.filter(
    ({ code, plan }) => code !== 'each/no-rows' || isPrinted(plan?.path ?? [], data, unit.off),
  );
  const own = describeUnits(findings, source, { file, language, unit });
  const isOwn = (path: PlanPath): boolean => unit.values.some((value) => startsWith(path, value.path));
  const merged: PlanSource = {
    ...source,
    data,
    formOf: (path) => (isOwn(path) ? 'literal' : source.formOf(path)),
    spellingOf: (path) => (isOwn(path) ? undefined : source.spellingOf(path)),
  };
  const checked = checkRead(merged, {
    ...options,
    off: new Set(unit.off),
    about: (finding) => ofUnit(finding, unit, source.data),
  });
  const diagnostics = [...own, ...checked.diagnostics];
  return own.length > 0 ? { data, diagnostics } : { checked, data, diagnostics };
}
