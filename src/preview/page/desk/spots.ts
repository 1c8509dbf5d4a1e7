/** Which value of the plan a part of the page shows, and where on the page a value is. */
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import { desk } from './state.ts';

/** A value on the page: its path, and which of its paragraphs. */
export interface Spot {
  readonly path: PlanPath;
  readonly paragraph: number;
}

export const same = (a: PlanPath | undefined, b: PlanPath): boolean => a?.join('/') === b.join('/');

/** Which row of its table a cell is in: a sheet may show some of them, heads that are repeated among them. */
const rowOf = (cell: HTMLElement): number => Number(cell.closest('tr')?.dataset['row'] ?? -1);

/** What a part of a sheet shows. */
export function spotOf(target: Element): Spot | undefined {
  const index = Number(target.closest<HTMLElement>('[data-block]')?.dataset['block'] ?? -1);
  const blocks = desk.look?.drawn?.blocks ?? [];
  const shown = blocks[index];
  if (shown?.path === undefined) return undefined;
  const cell = target.closest<HTMLElement>('td');
  if (cell !== null) {
    const path = shown.cellPaths?.[rowOf(cell)]?.[[...(cell.parentElement?.children ?? [])].indexOf(cell)];
    return path === undefined ? undefined : { path, paragraph: 0 };
  }
  const { path } = shown;
  return { path, paragraph: blocks.slice(0, index).filter((block) => same(block.path, path)).length };
}

/** The part of the sheets that shows a value. */
export function partOf(root: Element, { path, paragraph }: Spot): HTMLElement | undefined {
  const blocks = desk.look?.drawn?.blocks ?? [];
  const index = blocks.flatMap((block, at) => (same(block.path, path) ? [at] : []))[paragraph];
  if (index !== undefined && blocks[index]?.cellPaths === undefined)
    return root.querySelector<HTMLElement>(`[data-block="${index}"]`) ?? undefined;
  const table = blocks.findIndex(({ cellPaths }) => cellPaths?.some((row) => row.some((cell) => same(cell, path))));
  const cells = root.querySelectorAll<HTMLElement>(`[data-block="${table}"] td`);
  return [...cells].find((cell) => same(spotOf(cell)?.path, path));
}

/** How many steps two paths have alike from their beginning. */
function alike(a: PlanPath, b: PlanPath): number {
  let count = 0;
  while (count < a.length && String(a[count]) === String(b[count])) count += 1;
  return count;
}

/** The block that prints a value, or what it is a part of; -1 where nothing of it is printed. */
export function blockNear(path: PlanPath): number {
  const blocks = desk.look?.drawn?.blocks ?? [];
  const nearness = blocks.map(({ path: own = [], cellPaths = [] }) =>
    Math.max(alike(own, path), ...cellPaths.flat().map((cell) => alike(cell, path))),
  );
  const most = Math.max(0, ...nearness);
  return most === 0 ? -1 : nearness.indexOf(most);
}

/** The cell that comes before or after one in its table; undefined at the table's ends. */
export function cellBeside(path: PlanPath, by: 1 | -1): PlanPath | undefined {
  const blocks = desk.look?.drawn?.blocks ?? [];
  const table = blocks.find(({ cellPaths }) => cellPaths?.some((row) => row.some((cell) => same(cell, path))));
  // A cell over several rows is named in each of them.
  const cells = (table?.cellPaths ?? []).flat();
  const once = cells.filter((cell, index) => cells.findIndex((one) => same(one, cell)) === index);
  return once[once.findIndex((cell) => same(cell, path)) + by];
}
