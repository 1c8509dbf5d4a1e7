/** Rows of a table in another order: what is merged stays together, and numbers that were counted go on being so. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { type PlanSource, readSource } from '../../plan/source/read.ts';
import { carriedOut } from '../pull/apply.ts';
import { valueIn } from '../pull/plan-data.ts';
import { rowBounds, tableOf } from './grid.ts';

const TOKEN = '\u2063';

/** The row that a value of a table is in: the list of rows, and its index. */
function rowOf(path: PlanPath): { readonly list: PlanPath; readonly index: number } | undefined {
  const table = tableOf(path);
  const index = table === undefined ? undefined : path[table.length + 1];
  return table === undefined || path[table.length] !== 'rows' || typeof index !== 'number'
    ? undefined
    : { list: [...table, 'rows'], index };
}

/** The first cell of each row, where it is a number of its own. */
function numbersIn(source: PlanSource, list: PlanPath): (number | undefined)[] {
  const rows = valueIn(source.data, list);
  return (Array.isArray(rows) ? rows : []).map((row: unknown) => {
    const first: unknown = Array.isArray(row) ? row[0] : undefined;
    const isPlain = typeof first === 'string' || typeof first === 'number';
    return isPlain && /^\d+$/.test(String(first)) ? Number(first) : undefined;
  });
}

/** True where the numbers go up by one: somebody has counted the rows. */
const isCounted = (numbers: readonly (number | undefined)[]): boolean => {
  const own = numbers.filter((number) => number !== undefined);
  return own.length > 1 && own.every((number, at) => at === 0 || number === (own[at - 1] ?? 0) + 1);
};

/** The numbers of rows counted anew from the one that they began with. */
function recounted(text: string, list: PlanPath, first: number): string | undefined {
  const source = readSource(text);
  let number = first;
  const operations = numbersIn(source, list).flatMap((own, index) => {
    if (own === undefined) return [];
    const value = number++;
    const path = [...list, index, 0];
    const isText = typeof valueIn(source.data, path) === 'string';
    return own === value ? [] : [{ kind: 'set' as const, path, value: isText ? String(value) : value }];
  });
  return operations.length === 0 ? text : carriedOut(source, operations);
}

/** Moves `count` rows that stand one below the other, one after the other. */
function moved(source: PlanSource, list: PlanPath, from: number, count: number, to: number): string | undefined {
  let text: string | undefined = source.text;
  for (let at = 0; at < count && text !== undefined; at++) {
    const [own, index] = to > from ? [from, to] : [from + at, to + at];
    const operation = { kind: 'move' as const, path: [...list, own], token: TOKEN, to: { list, index } };
    text = carriedOut(readSource(text), [operation]);
  }
  return text;
}

export interface MovedRow {
  readonly yaml: string;
  /** The value that the row was taken by, as it is named now. */
  readonly at: PlanPath;
}

/**
 * Puts a row, with those that it is merged with, before another.
 * @param path a value of the row
 * @param wanted the index before which it goes, counted before it leaves; within what is merged, behind it
 */
export function placeRow(source: PlanSource, path: PlanPath, wanted: number): MovedRow | undefined {
  const row = rowOf(path);
  const bounds = row === undefined ? undefined : rowBounds(source.data, path);
  if (row === undefined || bounds === undefined) return undefined;
  const { list, index } = row;
  const from = bounds.findLast((bound) => bound <= index) ?? 0;
  const end = bounds.find((bound) => bound > index) ?? index + 1;
  const to = bounds.find((bound) => bound >= wanted) ?? end;
  if (to >= from && to <= end) return { yaml: source.text, at: path };
  const numbers = numbersIn(source, list);
  const [first] = numbers.filter((number) => number !== undefined);
  const text = moved(source, list, from, end - from, to);
  // Below a merged cell the first of a row is in another column.
  const hasOwnCells = bounds.length === numbers.length + 1;
  const isToCount = hasOwnCells && isCounted(numbers);
  const yaml = text !== undefined && first !== undefined && isToCount ? recounted(text, list, first) : text;
  const start = to > from ? to - (end - from) : to;
  return yaml === undefined ? undefined : { yaml, at: [...list, start + index - from, ...path.slice(list.length + 1)] };
}

/** Where a row goes that changes places with its neighbour; undefined where it has none. */
function besideRow(data: unknown, path: PlanPath, by: 1 | -1): number | undefined {
  const row = rowOf(path);
  const bounds = row === undefined ? undefined : rowBounds(data, path);
  if (row === undefined || bounds === undefined) return undefined;
  const own = bounds.findLastIndex((bound) => bound <= row.index);
  return by < 0 ? bounds[own - 1] : bounds[own + 2];
}

/** @param data the plan's, plain */
export const canMoveRow = (data: unknown, path: PlanPath, by: 1 | -1): boolean =>
  besideRow(data, path, by) !== undefined;

/** A row, with those that it is merged with, changes places with what stands above or below it. */
export function moveRow(source: PlanSource, path: PlanPath, by: 1 | -1): MovedRow | undefined {
  const to = besideRow(source.data, path, by);
  return to === undefined ? undefined : placeRow(source, path, to);
}
