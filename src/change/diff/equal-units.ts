/** Units that say the same, by their parents: of thousands of them the one that sits best is found without asking all. */
import type { Unit } from './units.ts';

/** A unit, its place among its siblings and its place in the plan. */
interface Placed {
  readonly unit: Unit;
  readonly place: number;
  readonly order: number;
}

/** Where a link leads that was put off, step by step, to the next that is left. */
function ended(links: Int32Array, from: number): number {
  let at = from;
  for (let next = links[at] ?? at; next !== at; next = links[at] ?? at) {
    links[at] = links[next] ?? next;
    at = next;
  }
  return at;
}

/** Those under one parent. */
class Siblings {
  private readonly all: Placed[] = [];
  /** For each the first from there on that is left, and, one further, the last up to there; lists end in themselves. */
  private after = new Int32Array();
  private before = new Int32Array();
  left = 0;

  add(placed: Placed): void {
    this.all.push(placed);
    this.left++;
  }

  private firstFrom(place: number): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The one left that is nearest to a place, of two the first. */
  nearest(place: number): Placed | undefined {
    if (this.after.length === 0) {
      this.after = Int32Array.from({ length: this.all.length + 1 }, (_, index) => index);
      this.before = this.after.slice();
    }
    const from = this.firstFrom(place);
    const [earlier, later] = [this.all[ended(this.before, from) - 1], this.all[ended(this.after, from)]];
    if (earlier === undefined || later === undefined) return earlier ?? later;
    return place - earlier.place <= later.place - place ? earlier : later;
  }

  /** Takes one that `nearest` has found. */
  take({ place }: Placed): void {
    const index = this.firstFrom(place);
    this.after[index] = index + 1;
    this.before[index + 1] = index;
    this.left--;
  }
}

/** So many parents at most are asked for their nearest, the first that have one left. */
const MOST_PARENTS = 100;

/** Equal units of one plan. */
export class EqualUnits {
  private readonly byParent = new Map<Unit, Siblings>();
  /** The parents that have some left, by their own words. */
  private readonly byWords = new Map<string, Set<Unit>>();

  /** @param parent the unit's, @param place among its siblings, @param order in the plan: units come in that order */
  add(unit: Unit, parent: Unit, place: number, order: number): void {
    const siblings = this.byParent.get(parent) ?? new Siblings();
    siblings.add({ unit, place, order });
    this.byParent.set(parent, siblings);
    this.byWords.set(parent.own, (this.byWords.get(parent.own) ?? new Set()).add(parent));
  }

  /** Parents under which one sits better than under any other: the partner of its own, and those of the same words. */
  private *homes(parent: Unit, partner: Unit | undefined): Iterable<Unit> {
    const alike = parent.own === '' ? undefined : this.byWords.get(parent.own);
    const isAtHome = partner !== undefined && this.byParent.has(partner);
    if (isAtHome) yield partner;
    if (alike !== undefined) yield* alike;
    else if (!isAtHome) yield* this.byParent.keys();
  }

  /**
   * Takes the one that sits best, the first of several; undefined where none is left.
   * @param parent of the one that is to be paired, @param partner the parent's, @param place of the one among its siblings
   * @param homeliness more for one under `partner` and under parents of the same words than for any other; under one
   * parent more for the nearer place
   */
  takeBest(
    parent: Unit,
    partner: Unit | undefined,
    place: number,
    homeliness: (unit: Unit) => number,
  ): Unit | undefined {
    let [best, bestParent, most]: [Placed | undefined, Unit | undefined, number] = [undefined, undefined, 0];
    let asked = 0;
    for (const home of this.homes(parent, partner)) {
      const nearest = this.byParent.get(home)?.nearest(place);
      if (nearest === undefined) continue;
      const score = homeliness(nearest.unit);
      if (best === undefined || score > most || (score === most && nearest.order < best.order))
        [best, bestParent, most] = [nearest, home, score];
      if (++asked === MOST_PARENTS) break;
    }
    if (best !== undefined && bestParent !== undefined) this.take(best, bestParent);
    return best?.unit;
  }

  private take(placed: Placed, parent: Unit): void {
    const siblings = this.byParent.get(parent);
    siblings?.take(placed);
    if (siblings?.left !== 0) return;
    this.byParent.delete(parent);
    const alike = this.byWords.get(parent.own);
    alike?.delete(parent);
    if (alike?.size === 0) this.byWords.delete(parent.own);
  }
}
