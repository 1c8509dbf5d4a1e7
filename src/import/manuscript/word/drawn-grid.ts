/** The grid of a table whose rows do not agree on it: Word draws each cell as wide as the cell itself says. */
import { type ManuscriptCell, type ManuscriptTable, spanned } from '../manuscript.ts';

type Grid = Pick<ManuscriptTable, 'rows' | 'columns'>;

/** Edges nearer to each other than this are one, mm. */
const SAME_EDGE = 1.5;

/** Where the cells of a row end, mm from its beginning; undefined where one has no width. */
function edgesOf(row: readonly ManuscriptCell[]): number[] | undefined {
  let edge = 0;
  const edges = row.map(({ width }) => (edge += width ?? Number.NaN));
  return edges.some(Number.isNaN) ? undefined : edges;
}

/** Edges from left to right, those at one place once. */
function distinct(edges: readonly number[]): number[] {
  const rising = [...edges].sort((a, b) => a - b);
  return rising.filter((edge, index) => edge - (rising[index - 1] ?? 0) > SAME_EDGE);
}

/** The columns up to an edge. */
const columnsUpTo = (edge: number, edges: readonly number[]): number =>
  edges.filter((other) => other < edge + SAME_EDGE).length;

function withSpans(
  row: readonly ManuscriptCell[],
  ends: readonly number[],
  edges: readonly number[],
): ManuscriptCell[] {
  return row.map((cell, index) => ({
    ...cell,
    span: Math.max(1, columnsUpTo(ends[index] ?? 0, edges) - columnsUpTo(ends[index - 1] ?? 0, edges)),
  }));
}

/**
 * Rows of as many columns as each other stay as they are. Of others the grid is where their cells end, unless that
 * makes more columns than the longest row has: then their widths are only near what is drawn.
 */
export function asDrawn({ rows, columns }: Grid): Grid {
  const counts = rows.map(spanned);
  const most = Math.max(0, ...counts);
  const ends = rows.map(edgesOf);
  if (counts.every((count) => count === most) || !ends.every((own) => own !== undefined)) return { rows, columns };
  const edges = distinct(ends.flat());
  if (edges.length !== most) return { rows, columns };
  return {
    rows: rows.map((row, index) => withSpans(row, ends[index] ?? [], edges)),
    columns: edges.map((edge, index) => edge - (edges[index - 1] ?? 0)),
  };
}
