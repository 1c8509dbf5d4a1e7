/** Targets that plans have as data, beside those that only their words name. */
import { fold } from '../../content/entities/body-names.ts';
import { type Location, sameLocation } from '../../plan/model/location.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { type PlanTarget, targetsOf } from '../../tasks/targets-of.ts';
import { movedAlong } from './years.ts';

/** A target of one plan and what it is in the other; empty on the side where there is none. */
export interface TargetPair {
  readonly place: Location;
  /** True where `place` is one of the old plan: the target was dropped. */
  readonly isDropped: boolean;
  readonly about: string;
  readonly old: string;
  readonly fresh: string;
}

/** What is counted, of which time; the years of the old plan moved along. */
const keyOf = ({ what, period = '' }: PlanTarget, by = 0): string => fold(movedAlong(`${what} ${period}`, by));

const HAS_UNIT = /[\p{L}%]/u;

/** "12 buổi": a bare number with its unit. */
const told = (figure: string, unit: string | undefined): string =>
  unit === undefined || HAS_UNIT.test(figure) ? figure : `${figure} ${unit}`;

const figureOf = ({ figure, unit }: PlanTarget): string => told(figure, unit);

/** What the old plan's words said where it has no data: beside the same figure in the new one's, at its place. */
function oldInWords(target: PlanTarget, words: readonly TargetPair[]): string | undefined {
  const [number] = /\d[\d.,]*/.exec(target.figure) ?? [];
  const found = words.find(
    ({ place, isDropped, fresh }) =>
      !isDropped && number !== undefined && fresh.includes(number) && sameLocation(place, target.location),
  );
  return found?.old;
}

/** Pairs of the data, in the order of the new plan; those that were dropped last. */
function dataPairs(
  old: readonly PlanTarget[],
  fresh: readonly PlanTarget[],
  words: readonly TargetPair[],
  by: number,
): TargetPair[] {
  const left = new Set(old);
  const pairs = fresh.map((target): TargetPair => {
    const candidates = [...left];
    const before =
      candidates.find((one) => keyOf(one, by) === keyOf(target)) ??
      candidates.find((one) => keyOf(one) === keyOf(target));
    if (before !== undefined) left.delete(before);
    const previous = target.previous === undefined ? undefined : told(target.previous, target.unit);
    const said = before === undefined ? (previous ?? oldInWords(target, words)) : figureOf(before);
    return { place: target.location, isDropped: false, about: target.what, old: said ?? '', fresh: figureOf(target) };
  });
  const dropped = [...left].map(
    (target): TargetPair => ({
      place: target.location,
      isDropped: true,
      about: target.what,
      old: figureOf(target),
      fresh: '',
    }),
  );
  return [...pairs, ...dropped];
}

/**
 * The pairs with those of the data in the place of what the words of the same item say.
 * @param words the pairs that the words of the two plans give
 */
export function withData(words: readonly TargetPair[], oldPlan: Plan, freshPlan: Plan): readonly TargetPair[] {
  const [old, fresh] = [targetsOf(oldPlan), targetsOf(freshPlan)];
  if (old.length + fresh.length === 0) return words;
  const data = dataPairs(old, fresh, words, freshPlan.year - oldPlan.year);
  const left = new Set(data);
  const hasData = ({ place, isDropped }: TargetPair): boolean =>
    (isDropped ? old : fresh).some(({ location }) => sameLocation(location, place));
  const rows = words.flatMap((pair) => {
    const here = [...left].filter((one) => one.isDropped === pair.isDropped && sameLocation(one.place, pair.place));
    for (const one of here) left.delete(one);
    return hasData(pair) ? here : [pair];
  });
  const further = [...left];
  const stays = ({ isDropped }: TargetPair): boolean => !isDropped;
  return [...rows.filter(stays), ...further.filter(stays), ...[...rows, ...further].filter((pair) => !stays(pair))];
}
