/** Targets that plans have as data, beside those that only their words name. */
import { fold } from '../../content/entities/body-names.ts';
import { type Location, locationKey } from '../../plan/model/location.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { type PlanTarget, targetsOf } from '../../tasks/targets-of.ts';
import { valuesByKey } from './by-key.ts';
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

/** Pairs of a new plan's words by their place in it. */
type PairsByPlace = ReadonlyMap<string, readonly TargetPair[]>;

/** What the old plan's words said where it has no data: beside the same figure in the new one's, at its place. */
function oldInWords({ figure, location }: PlanTarget, words: PairsByPlace): string | undefined {
  const [number] = /\d[\d.,]*/.exec(figure) ?? [];
  if (number === undefined) return undefined;
  return words.get(locationKey(location))?.find(({ fresh }) => fresh.includes(number))?.old;
}

/** The old targets, each taken once. */
class OldTargets {
  /** Those of one key in their order: with the years moved along, and as they are. */
  private readonly byKey: readonly ReadonlyMap<string, PlanTarget[]>[];
  private readonly left: Set<PlanTarget>;

  constructor(targets: readonly PlanTarget[], by: number) {
    this.left = new Set(targets);
    this.byKey = [by, 0].map((years) => valuesByKey(targets.map((target) => [keyOf(target, years), target])));
  }

  /** The first of a key that nobody has taken. */
  take(key: string): PlanTarget | undefined {
    for (const targets of this.byKey) {
      const alike = targets.get(key) ?? [];
      // Another key may have taken some of them.
      while (alike[0] !== undefined && !this.left.has(alike[0])) alike.shift();
      const [first] = alike;
      if (first === undefined) continue;
      this.left.delete(first);
      return first;
    }
    return undefined;
  }

  /** Those that nobody has taken, in their order. */
  rest(): PlanTarget[] {
    return [...this.left];
  }
}

/** Pairs of the data, in the order of the new plan; those that were dropped last. */
function dataPairs(
  old: readonly PlanTarget[],
  fresh: readonly PlanTarget[],
  words: readonly TargetPair[],
  by: number,
): TargetPair[] {
  const olds = new OldTargets(old, by);
  const wordsByPlace = valuesByKey(
    words.flatMap((pair) => (pair.isDropped ? [] : [[locationKey(pair.place), pair] as const])),
  );
  const pairs = fresh.map((target): TargetPair => {
    const before = olds.take(keyOf(target));
    const previous = target.previous === undefined ? undefined : told(target.previous, target.unit);
    const said = before === undefined ? (previous ?? oldInWords(target, wordsByPlace)) : figureOf(before);
    return { place: target.location, isDropped: false, about: target.what, old: said ?? '', fresh: figureOf(target) };
  });
  const dropped = olds.rest().map(
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
  const sideOf = ({ isDropped }: Pick<TargetPair, 'isDropped'>): 'old' | 'fresh' => (isDropped ? 'old' : 'fresh');
  const keyOfPair = (pair: TargetPair): string => `${sideOf(pair)} ${locationKey(pair.place)}`;
  const placesOf = (targets: readonly PlanTarget[]): ReadonlySet<string> =>
    new Set(targets.map(({ location }) => locationKey(location)));
  const withTargets = { old: placesOf(old), fresh: placesOf(fresh) };
  const byPlace = valuesByKey(data.map((pair) => [keyOfPair(pair), pair]));
  const left = new Set(data);
  const rows = words.flatMap((pair) => {
    const here = byPlace.get(keyOfPair(pair)) ?? [];
    byPlace.delete(keyOfPair(pair));
    for (const one of here) left.delete(one);
    return withTargets[sideOf(pair)].has(locationKey(pair.place)) ? here : [pair];
  });
  const further = [...left];
  const stays = ({ isDropped }: TargetPair): boolean => !isDropped;
  return [...rows.filter(stays), ...further.filter(stays), ...[...rows, ...further].filter((pair) => !stays(pair))];
}
