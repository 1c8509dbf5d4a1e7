/** The figures of two plans side by side, those that stayed too. */
import type { Plan } from '../../plan/model/plan.ts';
import { addFigures, type FoundFigure } from './compare-figures.ts';
import { pairUnits } from './pair.ts';
import { type TargetPair, withData } from './target-data.ts';
import { type Unit, unitsOf, withDescendants } from './units.ts';

export type { TargetPair };

/** The targets of two plans in the order of the new one; those that were dropped stand last. */
export function targetPairs(old: Plan, fresh: Plan): readonly TargetPair[] {
  const [oldRoot, freshRoot] = [unitsOf(old), unitsOf(fresh)];
  const { toOld, toFresh } = pairUnits(oldRoot, freshRoot);
  const targets: FoundFigure[] = [];
  const lists = { by: fresh.year - old.year, targets, deadlines: [], keepsSame: true };
  const add = (before: Unit | undefined, after: Unit | undefined): void => addFigures(before, after, lists);
  for (const unit of withDescendants(freshRoot)) add(toOld.get(unit), unit);
  for (const unit of withDescendants(oldRoot)) if (!toFresh.has(unit)) add(unit, undefined);
  const words = targets.map(({ place, isOldPlace, about, old: before, fresh: after }) => ({
    place,
    isDropped: isOldPlace,
    about,
    old: before,
    fresh: after,
  }));
  return withData(words, old, fresh);
}
