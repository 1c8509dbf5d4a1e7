/** One unit of a table: a row, read, of which a document is made. Plain data, so that it can be handed to a thread. */
import type { EACH } from '../../diagnostics/catalogue/each.ts';
import type { Finding, FindingLocation, PlanPath } from '../../diagnostics/diagnostic.ts';
import type { ReadValue } from '../../tasks/workbook/read.ts';

/** A table as it was read: rows of values, the first with the names of the columns. */
export interface NamedSheet {
  /** By which a plan asks for it: the name of a sheet, or of a file without its ending. */
  readonly name: string;
  /** As its places are told. */
  readonly file: string;
  readonly rows: readonly (readonly ReadValue[])[];
  /** The row of the file that each row is, from 1; without it they are counted. */
  readonly lines?: readonly number[];
}

/** The row of the file that a row of a sheet is. */
export const lineOf = ({ lines }: NamedSheet, index: number): number => lines?.[index] ?? index + 1;

/** True for names of workbooks, where no letter parts one cell from the next. */
export const isWorkbookName = (file: string): boolean => /\.xlsx$/i.test(file);

/** True for names of tables as text, where a sign stands between any two cells. */
export const isTextTable = (file: string): boolean => !isWorkbookName(file) && !/\.ya?ml$/i.test(file);

/** A cell or a whole row; both from 1. */
export interface SheetPlace {
  readonly file: string;
  readonly row: number;
  readonly column?: number;
}

/** What is wrong with a table: at a place of its own, or at one of the plan. */
export interface UnitFinding {
  readonly code: keyof typeof EACH;
  readonly args?: NonNullable<Finding['args']>;
  readonly sheet?: SheetPlace;
  readonly plan?: FindingLocation;
}

/** A value that a unit gives to a place of the plan. */
export interface UnitValue {
  readonly path: PlanPath;
  readonly value: unknown;
  /** The name of its column, or of the sheet that its rows came from. */
  readonly title: string;
  /** Its cell; missing for rows of another sheet. */
  readonly sheet?: SheetPlace;
  /** Of rows of a table: the rows of the sheet that they came from; 0 for those of the plan. */
  readonly lines?: readonly number[];
}

export interface Unit {
  /** In the file of the units, from 1. */
  readonly row: number;
  readonly name: string;
  /** The path of its document below the folder of all; empty where it can have none. */
  readonly file: string;
  readonly values: readonly UnitValue[];
  /** Variables that were left empty, with their columns. */
  readonly empty: Readonly<Record<string, string>>;
  /** Ids of parts that are not printed. */
  readonly off: readonly string[];
  readonly findings: readonly UnitFinding[];
}
