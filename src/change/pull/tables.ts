/** Tables: rows and columns that came, went, moved, or have other cells. */

import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import type { CellMappingSource, ColumnSource, TableSource } from '../../generated/plan-source.ts';
import { longestRising } from '../diff/rising.ts';
import type { PullChange } from './changes.ts';
import type { PullContext } from './context.ts';
import type { MovedBlock } from './moved-blocks.ts';
import { joinWords, type KnownUnit, type SourceUnit, saidBy, type WordUnit } from './units.ts';

/** The table that a row, or another part of one, belongs to. */
export const tablePath = (entry: PlanPath): PlanPath => entry.slice(0, entry.lastIndexOf('table') + 1);

type KnownAs = (unit: WordUnit) => KnownUnit | undefined;

/** A table of the Word file. */
interface WordTable {
  /** Its place in the plan; undefined for a new one. */
  readonly path: PlanPath | undefined;
  readonly rows: readonly WordUnit[];
  /** Rows that are where they were. */
  readonly stays: ReadonlySet<WordUnit>;
}

/** The tables of a Word file, and where their rows go. */
export class Tables {
  private readonly tables = new Map<unknown, WordTable>();
  private readonly knownAs: KnownAs;

  constructor(word: readonly WordUnit[], knownAs: KnownAs) {
    this.knownAs = knownAs;
    const lines = new Map<unknown, WordUnit[]>();
    for (const unit of word)
      if (unit.table !== undefined) lines.set(unit.table, [...(lines.get(unit.table) ?? []), unit]);
    for (const [line, units] of lines) this.tables.set(line, this.read(units));
  }

  private entryOf(unit: WordUnit): PlanPath | undefined {
    const source = this.knownAs(unit)?.source;
    return source?.isGenerated === true ? undefined : source?.entry;
  }

  private read(units: readonly WordUnit[]): WordTable {
    const columns = units.find(({ kind }) => kind === 'columns');
    const entry = columns === undefined ? undefined : this.entryOf(columns);
    const path = entry === undefined ? undefined : tablePath(entry);
    const rows = units.filter(({ kind }) => kind === 'row');
    const own = rows.flatMap((unit) => {
      const at = this.entryOf(unit);
      return path !== undefined && at !== undefined && isUnder(at, path) ? [{ unit, at: Number(at.at(-1)) }] : [];
    });
    const rising = longestRising(own.map(({ at }) => at));
    return { path, rows, stays: new Set(own.filter((_, index) => rising.has(index)).map(({ unit }) => unit)) };
  }

  of(unit: WordUnit): WordTable | undefined {
    return this.tables.get(unit.table);
  }

  isStaying(unit: WordUnit): boolean {
    return this.of(unit)?.stays.has(unit) === true;
  }

  /** Where a row goes. */
  placeOf(unit: WordUnit): { readonly list: PlanPath; readonly index: number } | undefined {
    const table = this.of(unit);
    if (table?.path === undefined) return undefined;
    const list = [...table.path, 'rows'];
    const at = table.rows.indexOf(unit);
    const before = table.rows.slice(0, at).findLast((row) => table.stays.has(row));
    if (before !== undefined) return { list, index: Number(this.entryOf(before)?.at(-1)) + 1 };
    const after = table.rows.slice(at + 1).find((row) => table.stays.has(row));
    return { list, index: after === undefined ? 0 : Number(this.entryOf(after)?.at(-1)) };
  }
}

/** A row that stands elsewhere now. */
export function rowMoved({ source }: KnownUnit, unit: WordUnit, tables: Tables, context: PullContext): PullChange[] {
  const to = tables.placeOf(unit);
  if (source === undefined || to === undefined || tables.isStaying(unit)) return [];
  const operation = { kind: 'move', path: source.entry, token: context.nextToken(), to } as const;
  return [{ kind: 'moved', path: source.entry, fresh: saidBy(unit), operation }];
}

/** Rows that only number the columns are the program's. */
const isNumberRow = ({ texts }: WordUnit): boolean => texts.length > 1 && texts.every((text) => /^\(\d+\)$/.test(text));

/** A new row; a new line above or below a table. */
export function rowAdded(unit: WordUnit, tables: Tables, nearest: PlanPath): PullChange[] {
  const fresh = joinWords(unit.texts);
  const path = tables.of(unit)?.path;
  // The rows of a new table come with it.
  if (path === undefined || isNumberRow(unit)) return [];
  const about = { kind: 'added', path: nearest, fresh } as const;
  if (unit.kind === 'unit' || unit.kind === 'source')
    return [{ ...about, operation: { kind: 'set', path: [...path, unit.kind], value: unit.texts[0] ?? '' } }];
  const place = tables.placeOf(unit);
  if (place === undefined || unit.value === undefined) return [{ ...about, kind: 'left' }];
  return [{ ...about, operation: { kind: 'insert', ...place, value: unit.value } }];
}

/** Where a new table stands: in which entry, after which, and where in the `content` of that. */
interface TablePlace {
  readonly entry: PlanPath | undefined;
  readonly nearest: PlanPath;
  readonly content: { readonly list: PlanPath; readonly index: number } | undefined;
  /** The table that the entry had goes elsewhere. */
  readonly isLeaving: boolean;
}

/** A new table, in the `content` of an entry, or under one that has none. */
export function tableAdded(
  unit: WordUnit,
  value: TableSource | undefined,
  { entry, nearest, content }: TablePlace,
  context: PullContext,
): PullChange {
  const fresh = saidBy(unit);
  if (content !== undefined && value !== undefined) {
    const operation = { kind: 'insert', ...content, value: { table: value } } as const;
    return { kind: 'added', path: entry ?? nearest, fresh, operation };
  }
  if (!isFree(entry, context) || value === undefined) return { kind: 'left', path: nearest, fresh };
  return { kind: 'added', path: entry, fresh, operation: { kind: 'set', path: [...entry, 'table'], value } };
}

/** Can an entry take a table? It can where its own goes elsewhere. */
const isFree = (entry: PlanPath | undefined, { valueAt }: PullContext, isLeaving = false): entry is PlanPath =>
  entry !== undefined &&
  entry.length > 1 &&
  (isLeaving || valueAt([...entry, 'table']) === undefined) &&
  valueAt([...entry, 'content']) === undefined;

/** A table that stands elsewhere now; where the plan can have none it stays in its place, and that is told. */
export function tableMoved(
  unit: WordUnit,
  { path, token }: MovedBlock,
  { entry, nearest, content, isLeaving }: TablePlace,
  context: PullContext,
): PullChange {
  const fresh = saidBy(unit);
  const block = { kind: 'table', tokens: [token] } as const;
  const key = isFree(entry, context, isLeaving) ? { key: [...entry, 'table'] } : undefined;
  const to = content === undefined ? key : { ...content, block };
  if (to === undefined) return { kind: 'left', path: nearest, fresh };
  return { kind: 'moved', path, fresh, operation: { kind: 'move', path, token, to } };
}

type Value = unknown;

/** The words of each cell of a row, with its dashes. */
function cellTexts({ texts, cells = [] }: WordUnit): string[] {
  let from = 0;
  return cells.map((shape) => {
    const count = shape.replace(/\d.*$/, '').length;
    const own = texts.slice(from, from + count);
    from += count;
    return [shape, ...own].join('\n');
  });
}

/** Which of the words before each of those now was, the one in its place first; undefined for what is new. */
function pairSame(now: readonly string[], before: readonly string[]): (number | undefined)[] {
  const taken = new Set<number>();
  return now.map((words, at) => {
    const same = before.flatMap((own, index) => (!taken.has(index) && own === words ? [index] : []));
    const found = same.includes(at) ? at : same[0];
    if (found !== undefined) taken.add(found);
    return found;
  });
}

/** The cells of a row of cells, or of a line of sums. */
function cellsOf(row: Value): readonly Value[] | undefined {
  if (Array.isArray(row)) return row;
  const total = typeof row === 'object' && row !== null && 'total' in row ? row.total : undefined;
  return Array.isArray(total) ? total : undefined;
}

/** Entries of a cell's list as they are typed, by their printed words: variables stay. */
function typedBullets({ texts }: SourceUnit, read: WordUnit, { valueAt }: PullContext): ReadonlyMap<string, string> {
  return new Map(
    texts.flatMap(({ path }, index): [string, string][] => {
      const typed = path.at(-2) === 'bullets' ? valueAt(path) : undefined;
      return typeof typed === 'string' ? [[read.texts[index] ?? '', typed]] : [];
    }),
  );
}

/** A row whose cells are others: merged, parted, more or fewer. */
function rowChanged(source: SourceUnit, read: WordUnit, word: WordUnit, context: PullContext): PullChange {
  const about = { path: source.entry, old: saidBy(read), fresh: saidBy(word) } as const;
  if (word.value === undefined) return { kind: 'left', ...about };
  const old = cellsOf(context.valueAt(source.entry));
  const fresh = cellsOf(word.value);
  if (fresh === undefined || old === undefined)
    return { kind: 'reworded', ...about, operation: { kind: 'set', path: source.entry, value: word.value } };
  const typed = typedBullets(source, read, context);
  const words = cellTexts(word);
  const pairs = pairSame(words, cellTexts(read));
  const cells = fresh.map((value, index) => {
    const own = old[pairs[index] ?? -1];
    // A number may be spelt in its own way: 10.000.
    if (own !== undefined)
      return typeof own === 'number' && `.\n${own}` !== words[index] ? words[index]?.slice(2) : own;
    const { bullets } = (typeof value === 'object' ? (value ?? {}) : {}) as CellMappingSource;
    return bullets === undefined
      ? value
      : { ...(value as object), bullets: bullets.map((one) => typed.get(one) ?? one) };
  });
  const value = Array.isArray(word.value) ? cells : { total: cells };
  return { kind: 'reworded', ...about, operation: { kind: 'set', path: source.entry, value } };
}

/** What a column of the plan is in the columns that the Word file has; those that are left over pair in their order. */
function pairColumns(fresh: readonly ColumnSource[], printed: readonly ColumnSource[]): (number | undefined)[] {
  const titles = (columns: readonly ColumnSource[]): string[] => columns.map(({ title }) => title);
  const found = pairSame(titles(fresh), titles(printed));
  const left = [...printed.keys()].filter((index) => !found.includes(index));
  const isOneToOne = left.length === found.filter((index) => index === undefined).length;
  return found.map((index) => index ?? (isOneToOne ? left.shift() : undefined));
}

const withoutWidth = ({ width: _width, ...column }: ColumnSource): ColumnSource => column;

/** Widths are shares of those beside them: what a new column has of the paper, measured as the plan measures. */
function measured(fresh: readonly ColumnSource[], kept: readonly (ColumnSource | undefined)[]): ColumnSource[] {
  const known = kept.map((column) => column?.width);
  const sum = (widths: readonly (number | undefined)[]): number =>
    widths.reduce<number>((all, own = 0) => all + own, 0);
  const seen = fresh.map(({ width }, index) => (kept[index] === undefined ? undefined : width));
  const isMeasured = kept.every((column) => column === undefined || column.width !== undefined) && sum(seen) > 0;
  return fresh.map((column, index) => {
    const own = kept[index];
    if (own !== undefined) return own;
    const width = Math.max(1, Math.round(((column.width ?? 0) * sum(known)) / sum(seen)));
    return { ...withoutWidth(column), ...(isMeasured ? { width } : {}) };
  });
}

/** Columns of the Word file, with what the plan has of each beside its title. */
function keptColumns(
  fresh: readonly ColumnSource[],
  old: readonly ColumnSource[],
  printed: readonly ColumnSource[],
): ColumnSource[] {
  const kept = pairColumns(fresh, printed).map((at, index): ColumnSource | undefined => {
    const [own, read, column] = at === undefined ? [] : [old[at], printed[at], fresh[index]];
    if (own === undefined || read === undefined || column === undefined) return undefined;
    const { columns: _columns, ...rest } = own;
    const title = read.title === column.title ? own.title : column.title;
    const inner =
      column.columns === undefined ? [] : keptColumns(column.columns, own.columns ?? [], read.columns ?? []);
    return { ...rest, title, ...(inner.length === 0 ? {} : { columns: inner }) };
  });
  return measured(fresh, kept);
}

/** Columns that came or went; their cells are those of the rows. */
function columnsChanged(source: SourceUnit, read: WordUnit, word: WordUnit, context: PullContext): PullChange {
  const about = { path: source.entry, old: saidBy(read), fresh: saidBy(word) } as const;
  const old = context.valueAt(source.entry) as readonly ColumnSource[] | undefined;
  const [printed, fresh] = [read.value, word.value] as (readonly ColumnSource[] | undefined)[];
  if (fresh === undefined || old === undefined || printed === undefined) return { kind: 'left', ...about };
  const value = keptColumns(fresh, old, printed);
  return { kind: 'reworded', ...about, operation: { kind: 'set', path: source.entry, value } };
}

/** The row that counts the columns came or went. */
export function numberRowChange(source: SourceUnit, read: WordUnit, word: WordUnit): PullChange[] {
  if (read.isNumbered === word.isNumbered) return [];
  const path = [...tablePath(source.entry), 'numbered'];
  const about = { path: tablePath(source.entry), old: saidBy(read), fresh: saidBy(word) } as const;
  const operation =
    word.isNumbered === true ? ({ kind: 'set', path, value: true } as const) : ({ kind: 'remove', path } as const);
  return [{ kind: 'reworded', ...about, operation }];
}

/** Cells merged or parted, columns that came or went. */
export const tableChange = (source: SourceUnit, read: WordUnit, word: WordUnit, context: PullContext): PullChange[] => [
  (source.kind === 'columns' ? columnsChanged : rowChanged)(source, read, word, context),
];

/** Has the Word file nothing left of the table that a unit belongs to? */
export function isTableDropped(
  { source }: KnownUnit,
  known: readonly KnownUnit[],
  dropped: ReadonlySet<KnownUnit>,
): boolean {
  if (source === undefined || !['columns', 'row', 'unit', 'source'].includes(source.kind)) return false;
  const path = tablePath(source.entry);
  return known.every((unit) => {
    const entry = unit.source?.entry;
    return entry === undefined || entry.length <= path.length || !isUnder(entry, path) || dropped.has(unit);
  });
}

/** A table that is gone; a block of content goes with it. */
export function tableDropped({ entry }: SourceUnit, old: string): PullChange[] {
  const path = tablePath(entry);
  const whole = path.at(-3) === 'content' ? path.slice(0, -1) : path;
  return [{ kind: 'dropped', path: whole, old, operation: { kind: 'remove', path: whole } }];
}
