/** Two plans compared: part by part, item by item, in the plans' own numbering. */

import { sameLocation } from '../../plan/model/location.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { ChangeCounts, ItemChange, PlacePair, PlanChanges } from './changes.ts';
import { addFigures, type FigureLists, withoutCarried } from './compare-figures.ts';
import { assignmentChanges, textChanges, wholeTexts } from './compare-units.ts';
import { fieldChanges } from './fields.ts';
import { type Pairing, pairUnits } from './pair.ts';
import { facesDiffer, settingChanges } from './print.ts';
import { withRepeats } from './repeats.ts';
import { longestRising } from './rising.ts';
import { beginningOf } from './summary.ts';
import { type Unit, unitsOf } from './units.ts';
import { YearCounter } from './years.ts';

/** Lines of Nơi nhận and rows of tables have no place of their own to be moved from. */
const MAY_MOVE: ReadonlySet<Unit['family']> = new Set(['item', 'appendix', 'basis', 'table', 'picture']);

/** Where each unit stands among its siblings. */
const placesOf = (siblings: readonly Unit[]): ReadonlyMap<Unit | undefined, number> =>
  new Map(siblings.map((unit, place) => [unit, place]));

/** The paired units that changed their places: they have another parent, or another order under the same one. */
function movedUnits(freshRoot: Unit, pairing: Pairing): ReadonlySet<Unit> {
  const moved = new Set<Unit>();
  const visit = (parent: Unit): void => {
    const oldPlaces = placesOf(pairing.toOld.get(parent)?.children ?? []);
    const at = (child: Unit): number => oldPlaces.get(pairing.toOld.get(child)) ?? -1;
    const stayed = parent.children.filter((child) => at(child) >= 0);
    const rising = longestRising(stayed.map(at));
    const inOrder = new Set(stayed.filter((_, place) => rising.has(place)));
    for (const child of parent.children) {
      const partner = pairing.toOld.get(child);
      if (
        partner !== undefined &&
        !inOrder.has(child) &&
        MAY_MOVE.has(child.family) &&
        !sameLocation(partner.place, child.place)
      ) {
        moved.add(child);
      }
      visit(child);
    }
  };
  visit(freshRoot);
  return moved;
}

class Comparer implements FigureLists {
  readonly by: number;
  readonly years: YearCounter;
  readonly targets: FigureLists['targets'] = [];
  readonly deadlines: FigureLists['deadlines'] = [];
  readonly items: ItemChange[] = [];
  readonly labels: PlacePair[] = [];
  readonly faces: PlacePair[] = [];
  readonly merges: PlacePair[] = [];
  readonly pictures: PlacePair[] = [];
  readonly widths: PlacePair[] = [];
  kept = 0;
  private readonly pairing: Pairing;
  private readonly moved: ReadonlySet<Unit>;

  constructor(by: number, pairing: Pairing, freshRoot: Unit) {
    this.by = by;
    this.years = new YearCounter(by);
    this.pairing = pairing;
    this.moved = movedUnits(freshRoot, pairing);
  }

  private addOneSided(kind: 'added' | 'dropped', unit: Unit, depth: number): void {
    if (unit.own === '') return;
    addFigures(kind === 'dropped' ? unit : undefined, kind === 'added' ? unit : undefined, this);
    this.items.push({
      kind,
      moved: false,
      onlyYears: false,
      onlyRepeats: false,
      ...(kind === 'added' ? { fresh: unit.place } : { old: unit.place }),
      about: beginningOf(unit),
      depth,
      texts: wholeTexts(unit, kind),
      assignments: [],
    });
  }

  private addPrint(old: Unit, fresh: Unit): void {
    const places = { old: old.place, fresh: fresh.place };
    if (old.label !== fresh.label && !this.moved.has(fresh)) this.labels.push(places);
    if (facesDiffer(old.faced, fresh.faced)) this.faces.push(places);
    if (old.extents !== fresh.extents) this.merges.push(places);
    if (old.image?.digest !== fresh.image?.digest) this.pictures.push(places);
    else if (old.image?.width !== fresh.image?.width) this.widths.push(places);
  }

  private addPair(old: Unit, fresh: Unit): void {
    this.addPrint(old, fresh);
    const assignments = assignmentChanges(old.assignments, fresh.assignments, this.by);
    const namesChanged = assignments.some(({ field }) => field !== 'deadline' && field !== 'output');
    const { texts, onlyYears } = textChanges(old, fresh, namesChanged, this.years);
    const moved = this.moved.has(fresh);
    addFigures(old, fresh, this);
    if (!moved && texts.length === 0 && assignments.length === 0) {
      if (fresh.own !== '') this.kept++;
      return;
    }
    this.items.push({
      kind: 'changed',
      moved,
      onlyYears: onlyYears && !moved && assignments.length === 0,
      onlyRepeats: false,
      old: old.place,
      fresh: fresh.place,
      about: beginningOf(fresh),
      depth: 0,
      texts,
      assignments,
    });
  }

  /** Tells what was dropped of an old unit; what of it went elsewhere is told there. */
  private visitDropped(old: Unit, depth: number): void {
    this.addOneSided('dropped', old, depth);
    const inner = old.own === '' ? depth : depth + 1;
    for (const child of old.children) if (!this.pairing.toFresh.has(child)) this.visitDropped(child, inner);
  }

  /** Where, among the old siblings, the one stands that a new unit was; -1 for one that came from elsewhere. */
  private formerIndex(fresh: Unit, oldPlaces: ReadonlyMap<Unit | undefined, number>): number {
    return this.moved.has(fresh) ? -1 : (oldPlaces.get(this.pairing.toOld.get(fresh)) ?? -1);
  }

  /** For each place among old siblings, and for the one behind them, the first from there on that is paired. */
  private nextPaired(oldSiblings: readonly Unit[]): readonly number[] {
    const next = [oldSiblings.length];
    for (const [back, child] of oldSiblings.toReversed().entries())
      next.push(this.pairing.toFresh.has(child) ? oldSiblings.length - 1 - back : (next.at(-1) ?? oldSiblings.length));
    return next.toReversed();
  }

  /** Tells the changes of a new unit and all below it; `depth` counts the new ones above. */
  visit(fresh: Unit, depth: number): void {
    const old = this.pairing.toOld.get(fresh);
    if (old === undefined) this.addOneSided('added', fresh, depth);
    else this.addPair(old, fresh);
    const inner = old === undefined && fresh.own !== '' ? depth + 1 : 0;
    const oldSiblings = old?.children ?? [];
    const [oldPlaces, nextPaired] = [placesOf(oldSiblings), this.nextPaired(oldSiblings)];
    let told = 0;
    const tellDroppedBefore = (end: number): void => {
      if (end <= told) return;
      const gone = oldSiblings.slice(told, end).filter((child) => !this.pairing.toFresh.has(child));
      for (const child of gone) this.visitDropped(child, 0);
      told = end;
    };
    /** Those that followed what stood at a place follow it still. */
    const tellDroppedAfter = (at: number): void => tellDroppedBefore(nextPaired[at + 1] ?? oldSiblings.length);
    tellDroppedAfter(-1);
    for (const child of fresh.children) {
      const at = this.formerIndex(child, oldPlaces);
      tellDroppedBefore(at);
      this.visit(child, inner);
      if (at >= 0) tellDroppedAfter(at);
    }
    tellDroppedBefore(oldSiblings.length);
  }
}

function countsOf(items: readonly ItemChange[], kept: number): ChangeCounts {
  const count = (test: (change: ItemChange) => boolean): number => items.filter(test).length;
  return {
    added: count(({ kind }) => kind === 'added'),
    dropped: count(({ kind }) => kind === 'dropped'),
    moved: count(({ moved }) => moved),
    reworded: count(
      (change) => change.kind === 'changed' && !change.onlyYears && !change.onlyRepeats && !isOnlyMoved(change),
    ),
    onlyYears: count(({ onlyYears }) => onlyYears),
    onlyRepeats: count(({ onlyRepeats }) => onlyRepeats),
    kept,
  };
}

/** True for an item that stands elsewhere and is the same. */
export const isOnlyMoved = ({ moved, texts, assignments }: ItemChange): boolean =>
  moved && texts.length === 0 && assignments.length === 0;

/**
 * Compares two plans. Their stages are not compared.
 * @param old last year's plan, or the draft before
 * @param fresh this year's plan, or the draft after
 */
export function comparePlans(old: Plan, fresh: Plan): PlanChanges {
  const [oldRoot, freshRoot] = [unitsOf(old), unitsOf(fresh)];
  const comparer = new Comparer(fresh.year - old.year, pairUnits(oldRoot, freshRoot), freshRoot);
  comparer.visit(freshRoot, 0);
  const { repeats, items } = withRepeats(comparer.items, comparer.by);
  return {
    oldYear: old.year,
    freshYear: fresh.year,
    counts: countsOf(items, comparer.kept),
    years: comparer.years.shifts(),
    repeats,
    fields: fieldChanges(old, fresh),
    print: {
      labels: comparer.labels,
      faces: comparer.faces,
      ...(comparer.merges.length === 0 ? {} : { merges: comparer.merges }),
      ...(comparer.pictures.length === 0 ? {} : { pictures: comparer.pictures }),
      ...(comparer.widths.length === 0 ? {} : { widths: comparer.widths }),
      settings: settingChanges(old, fresh),
    },
    items,
    targets: withoutCarried(comparer.targets, comparer.by),
    deadlines: withoutCarried(comparer.deadlines, comparer.by),
  };
}
