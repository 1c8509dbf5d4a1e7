/** Where in the plan's lists an item stands, and where a new one goes. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { letterDepth } from '../../import/recognise/body-scheme.ts';
import { type BodyNode, isBullet } from '../../import/recognise/body-tree.ts';
import { FORMS } from '../../plan/model/labels.ts';
import type { Scheme } from '../../plan/model/plan.ts';

const LISTS: ReadonlySet<string | number> = new Set(['sections', 'items', 'points', 'bullets']);

/** The entry of a numbered or bulleted list. */
export interface ListEntry {
  readonly list: PlanPath;
  readonly index: number;
  /** Numbers count from 1; bullets lie 10 deeper, as in the tree of a body. */
  readonly depth: number;
}

const BULLETS_FROM = 10;

/** The entries of lists on the way to a path, the innermost first. */
function entriesAround(path: PlanPath, scheme: Scheme): ListEntry[] {
  const entries: ListEntry[] = [];
  let [numbers, bullets] = [0, 0];
  for (const [at, step] of path.entries()) {
    const index = path[at + 1];
    if (!LISTS.has(step) || typeof index !== 'number') continue;
    if (step === 'bullets') bullets += 1;
    else if (step === 'sections') numbers = 1;
    else if (step === 'points') numbers = letterDepth(scheme);
    else numbers += 1;
    const depth = bullets > 0 ? BULLETS_FROM + bullets : numbers;
    entries.unshift({ list: path.slice(0, at + 1), index, depth });
  }
  return entries;
}

/** Letters that are not the next level of the scheme are points of their own. */
function listBelow(node: BodyNode, above: ListEntry, scheme: Scheme): 'items' | 'points' | 'bullets' {
  if (isBullet(node)) return 'bullets';
  const isNextLevel = FORMS[scheme][node.depth - 1] === 'letter' && above.depth === node.depth - 1;
  return node.label?.kind === 'letter' && !isNextLevel ? 'points' : 'items';
}

/** Where a new item goes that follows an entry: beside one of its own level, or under it. */
export function placeAfter(
  path: PlanPath,
  node: BodyNode,
  scheme: Scheme,
): { readonly list: PlanPath; readonly index: number } | undefined {
  const around = entriesAround(path, scheme);
  const beside = around.find(({ depth }) => depth === node.depth);
  if (beside !== undefined) return { list: beside.list, index: beside.index + 1 };
  const above = around.find(({ depth }) => depth < node.depth);
  if (above === undefined) return undefined;
  const key = listBelow(node, above, scheme);
  return { list: [...above.list, above.index, key], index: 0 };
}
