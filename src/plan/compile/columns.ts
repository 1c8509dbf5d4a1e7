/** Columns of a table: their titles in tiers, their widths as shares. */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import type { ColumnSource } from '../../generated/plan-source.ts';
import type { Column, ColumnAlignment, ColumnPart, HeadCell, Paragraph } from '../model/plan.ts';
import type { TemplateScope } from './fill-template.ts';
import { optional } from './optional.ts';
import type { TextCompiler } from './texts.ts';

export interface TableContext {
  readonly texts: TextCompiler;
  readonly scope: TemplateScope;
  readonly spellingOf: (path: PlanPath) => string | undefined;
  readonly report: ReportFinding;
}

/** Word's limit. */
const MOST_COLUMNS = 63;

/** A column or a group of columns, its title compiled. */
interface TitledColumn {
  readonly title: Paragraph;
  readonly isUntitled: boolean;
  readonly columns: readonly TitledColumn[];
  readonly width: number | undefined;
  readonly align: ColumnAlignment | undefined;
  readonly isTotal: boolean;
  readonly holds: ColumnPart | undefined;
}

function titled(source: ColumnSource, path: PlanPath, context: TableContext): TitledColumn {
  const { title, width, align, total = false, columns = [], holds } = source;
  return {
    title: context.texts.paragraph(title, [...path, 'title'], context.scope),
    isUntitled: title === '',
    columns: columns.map((column, index) => titled(column, [...path, 'columns', index], context)),
    width,
    align,
    isTotal: total,
    holds,
  };
}

/** The columns under no further title, from left to right. */
const leavesOf = (column: TitledColumn): TitledColumn[] =>
  column.columns.length === 0 ? [column] : column.columns.flatMap(leavesOf);

/** The columns and groups whose titles stand right below that of a column. */
const titledBelow = ({ columns }: TitledColumn): readonly TitledColumn[] =>
  columns.flatMap(leavesOf).every(({ isUntitled }) => isUntitled) ? [] : columns;

const depthOf = (column: TitledColumn): number => 1 + Math.max(0, ...titledBelow(column).map(depthOf));

/** Titles by tiers: one with none below it reaches down to the rows. A table without titles has no such rows. */
function headRows(columns: readonly TitledColumn[]): HeadCell[][] {
  if (columns.every((column) => column.isUntitled && titledBelow(column).length === 0)) return [];
  const depth = Math.max(...columns.map(depthOf));
  const tiers = Array.from({ length: depth }, (): HeadCell[] => []);
  const add = (column: TitledColumn, tier: number): void => {
    const below = titledBelow(column);
    const rows = below.length === 0 ? depth - tier : 1;
    tiers[tier]?.push({ title: column.title, columns: leavesOf(column).length, rows });
    for (const inner of below) add(inner, tier + 1);
  };
  for (const column of columns) add(column, 0);
  return tiers;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const ALL = 100;

/** Widths of which some are missing: those share the rest of the whole; where nothing is left, each is an average one. */
function shareRest(widths: readonly (number | undefined)[], whole: number): number[] {
  const given = widths.filter((width) => width !== undefined);
  if (given.length === 0) return widths.map(() => whole / widths.length);
  const rest = whole - sum(given);
  const missing = widths.length - given.length;
  const each = rest > 0 ? rest / missing : sum(given) / given.length;
  return widths.map((width) => width ?? each);
}

/** What columns of a group have of its width, and of its alignment, where they have none of their own. */
function inherited({ columns, width, align, ...column }: TitledColumn): TitledColumn[] {
  if (columns.length === 0) return [{ ...column, columns, width, align }];
  const widths = columns.map((inner) => inner.width);
  const shares = width === undefined ? widths : shareRest(widths, width);
  return columns.flatMap((inner, index) => inherited({ ...inner, width: shares[index], align: inner.align ?? align }));
}

/** The columns of a table, and the rows of their titles. */
export function compileColumns(
  sources: readonly ColumnSource[],
  path: PlanPath,
  context: TableContext,
): { readonly heads: HeadCell[][]; readonly columns: Column[] } {
  const columns = sources.map((source, index) => titled(source, [...path, index], context));
  const leaves = columns.flatMap(inherited);
  if (leaves.length > MOST_COLUMNS)
    context.report('plan/too-many-columns', { path, part: 'key' }, { count: leaves.length, most: MOST_COLUMNS });
  const widths = shareRest(
    leaves.map(({ width }) => width),
    ALL,
  );
  const total = sum(widths);
  return {
    heads: headRows(columns),
    columns: leaves.map(({ title, align = 'left', isTotal, holds }, index) => ({
      title,
      share: (widths[index] ?? 0) / total,
      align,
      isTotal,
      ...optional('holds', holds),
    })),
  };
}
