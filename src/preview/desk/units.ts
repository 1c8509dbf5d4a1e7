/** A table of units beside the plan on the desk: its rows, what is wrong with each, its pages, its document. */
import { BROWSER_CODEC } from '../../codec-browser.ts';
import type { Diagnostic, Language } from '../../diagnostics/diagnostic.ts';
import { hasErrors, messageOf } from '../../diagnostics/format.ts';
import { textOfCell } from '../../pipeline/each/cell-values.ts';
import { type CheckedUnit, checkUnit, describeUnits } from '../../pipeline/each/check-unit.ts';
import { type PlanNames, pictureDigests, planNames } from '../../pipeline/each/plan-names.ts';
import { readUnits } from '../../pipeline/each/read-units.ts';
import { headOf } from '../../pipeline/each/sheet-head.ts';
import { type TableFile, tablesOfFile } from '../../pipeline/each/table-files.ts';
import { lineOf, type NamedSheet, type Unit } from '../../pipeline/each/unit.ts';
import { unitSource } from '../../pipeline/each/unit-source.ts';
import { renderBlocks } from '../../pipeline/render.ts';
import { type PlanSource, readSource } from '../../plan/source/read.ts';
import type { SheetFinding } from '../../tasks/workbook/sheet-finding.ts';
import { zipParts } from '../../word/write/zip.ts';
import { showChecked } from '../look.ts';
import { pagesOf } from '../shown-pages.ts';
import type { BesidePlan, DeskCalls, DeskText, SheetProblem } from './calls.ts';

const PATTERN = '{name}.docx';

/** A table that is open beside a plan. */
interface OpenTable {
  readonly plan: DeskText;
  readonly source: PlanSource;
  readonly names: PlanNames;
  readonly units: readonly Unit[];
  readonly titles: readonly string[];
  readonly file: string;
  readonly pictures: string;
}

type UnitCalls = Pick<DeskCalls, 'openUnits' | 'checkUnits' | 'unitPages' | 'unitFile' | 'zip'>;

export interface BesideUnits {
  readonly besideOf: (plan: DeskText) => BesidePlan;
  readonly language: () => Language;
}

const sentence = ({ message, hint }: { readonly message: string; readonly hint: string }): string =>
  `${message} ${hint}`.trim();

/** So many findings of a sheet are told. */
const TOLD = 20;

function sheetProblems(findings: readonly SheetFinding[], language: Language): SheetProblem[] {
  return findings.slice(0, TOLD).map((finding) => ({
    text: sentence(messageOf(finding, language)),
    isError: false,
    ...(finding.row === undefined ? {} : { row: finding.row }),
    ...(finding.column === undefined ? {} : { column: finding.column }),
  }));
}

/** Units of YAML may stand on one line: their rows are counted then, for each is known by its own. */
function withOwnRows({ lines, ...sheet }: NamedSheet): NamedSheet {
  const isCounted = lines === undefined || new Set(lines).size < lines.length;
  return isCounted ? sheet : { ...sheet, lines };
}

/** The rows of a sheet behind its head, with the rows of the file that they are. */
function bodyOf(sheet: NamedSheet): { readonly row: number; readonly cells: readonly string[] }[] {
  const head = headOf(sheet);
  return sheet.rows.flatMap((row, index) =>
    index > head && row.length > 0 ? [{ row: lineOf(sheet, index), cells: row.map(textOfCell) }] : [],
  );
}

/** The column, from 1, that gave what stands at a place of the plan, or lacks what it asks for. */
function columnOf({ path, message, code }: Diagnostic, unit: Unit, titles: readonly string[]): number {
  const value = unit.values.find((one) => one.path.every((step, index) => String(path[index]) === String(step)));
  const empty = Object.values(unit.empty).find((title) => code === 'each/empty-cell' && message.includes(`“${title}”`));
  return titles.indexOf(value?.title ?? empty ?? '') + 1;
}

/** What is wrong with a row, where it can be told with its cell. */
function rowProblem(diagnostic: Diagnostic, unit: Unit, { file, titles }: OpenTable): SheetProblem {
  const { start } = diagnostic.range;
  const isOfTable = diagnostic.file === file;
  const column = isOfTable ? start.column : columnOf(diagnostic, unit, titles);
  return {
    text: sentence(diagnostic),
    isError: diagnostic.severity === 'error',
    row: isOfTable ? start.line : unit.row,
    ...(column === 0 ? {} : { column }),
  };
}

/** The functions of the desk for one plan that many units issue. They speak of the table that was opened last. */
export function unitCalls({ besideOf, language }: BesideUnits): UnitCalls {
  let open: OpenTable | undefined;

  const checked = (table: OpenTable, unit: Unit): CheckedUnit => {
    const { plan, source, names } = table;
    return checkUnit(source, unit, names, { file: plan.file, language: language(), ...besideOf(plan) });
  };

  /** A unit that documents are made of, or sentences on why there is none. */
  const made = (row: number) => {
    const unit = open?.units.find((one) => one.row === row);
    if (open === undefined || unit === undefined) return { problems: [] };
    const { checked: found, diagnostics } = checked(open, unit);
    const plan = found?.ok === true && unit.file !== '' ? found.value : undefined;
    if (found === undefined || plan === undefined)
      return { problems: diagnostics.filter(({ severity }) => severity === 'error').map(sentence) };
    return { value: { table: open, unit, plan, found } };
  };

  const openTable = (plan: DeskText, table: TableFile): ReturnType<UnitCalls['openUnits']> => {
    const source = readSource(plan.text);
    const names = planNames(source.data, plan.text);
    const wanted = names.tables.map(({ sheet }) => sheet);
    const { tables, sheets, finding } = tablesOfFile(table, wanted, BROWSER_CODEC);
    const own = finding === undefined ? [] : [finding];
    const none = { titles: [], rows: [] };
    const describe = (findings: Parameters<typeof describeUnits>[0]): SheetProblem[] =>
      describeUnits(findings, source, { file: plan.file, language: language() }).map((one) => ({
        text: sentence(one),
        isError: one.severity === 'error',
        ...(one.file === table.name ? { row: one.range.start.line, column: one.range.start.column } : {}),
      }));
    const problems = [...sheetProblems(sheets, language()), ...describe(own)];
    open = undefined;
    if (tables === undefined) return { ...none, problems };
    const sheet = withOwnRows(tables.units);
    const { units, findings } = readUnits({ ...tables, units: sheet }, source, PATTERN);
    const titles = (sheet.rows[headOf(sheet)] ?? []).map(textOfCell);
    const pictures = pictureDigests(source.data, besideOf(plan).images);
    open = { plan, source, names, units, titles, file: table.name, pictures };
    const rowOf = new Map(units.map((unit) => [unit.row, unit] as const));
    return {
      titles,
      rows: bodyOf(sheet).map(({ row, cells }) => ({ row, cells, name: rowOf.get(row)?.name ?? '' })),
      problems: [...problems, ...describe(findings)],
    };
  };

  return {
    openUnits: ({ plan, table }) => openTable(plan, table),
    checkUnits: ({ rows }) => {
      const table = open;
      if (table === undefined) return [];
      return table.units
        .filter(({ row }) => rows.includes(row))
        .map((unit) => {
          const { checked: found, diagnostics } = checked(table, unit);
          const ok = found?.ok === true && unit.file !== '' && !hasErrors(diagnostics);
          return { row: unit.row, ok, problems: diagnostics.map((one) => rowProblem(one, unit, table)) };
        });
    },
    unitPages: ({ row }) => {
      const unit = made(row);
      if (!('value' in unit)) return unit;
      const { found, plan } = unit.value;
      const shown = showChecked(found);
      return shown === undefined ? { problems: [] } : { value: { drawn: shown.drawn, pages: pagesOf(plan) } };
    },
    unitFile: ({ row }) => {
      const found = made(row);
      if (!('value' in found)) return found;
      const { unit, plan, table } = found.value;
      const source = unitSource(unit, { text: table.plan.text, pictures: table.pictures });
      const bytes = renderBlocks(plan, undefined, BROWSER_CODEC, { source, unit: unit.name });
      return { value: { name: unit.file, bytes } };
    },
    zip: (files) => zipParts(new Map(files.map(({ name, bytes }) => [name, bytes])), BROWSER_CODEC),
  };
}
