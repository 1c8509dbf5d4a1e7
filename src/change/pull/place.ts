/** Where the parts of a Word file stand in the lists of the plan: those that stayed, that moved, that are new. */

import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import { isMapping } from '../../plan/source/write/shapes.ts';
import { longestRising } from '../diff/rising.ts';
import { ContentPlaces } from './content-place.ts';
import type { PullContext } from './context.ts';
import type { Pairing, Structures } from './pair.ts';
import type { FilePart, ListKind } from './structure.ts';
import type { KnownUnit, WordUnit } from './units.ts';

/** Where an entry is put into a list: before the one at the index. */
export interface ListPlace {
  readonly list: PlanPath;
  readonly index: number;
}

/** Which entries can stand in a list that stood in another. */
const NUMBERED: ReadonlySet<string> = new Set(['items', 'points', 'bullets']);

const IN_OPENING: ReadonlySet<string> = new Set(['bases', 'opening']);

/** What no bullet can hold. */
const ABOVE_BULLETS = ['heading', 'items', 'points', 'content', 'table'];

/** Can an entry stand in a list of another kind as it is? */
function canStandIn(kind: ListKind | 'root', from: ListKind | 'root', value: unknown): boolean {
  if (kind === from) return true;
  if (!NUMBERED.has(kind) || !NUMBERED.has(from)) return false;
  return kind !== 'bullets' || !isMapping(value) || ABOVE_BULLETS.every((key) => value[key] === undefined);
}

/** Tells which parts of the Word file are which entries of the plan, and where each one goes. */
export class Placer {
  private readonly structures: Structures;
  private readonly knownOf: Map<WordUnit, KnownUnit>;
  private readonly valueAt: (path: PlanPath) => unknown;
  private readonly isChanged: (unit: WordUnit) => boolean;
  private readonly staying = new Map<FilePart, ReadonlySet<FilePart>>();
  readonly content: ContentPlaces;
  /** Units whose entry cannot go where it stands now: there it is new, and the old one goes. */
  readonly parted = new Set<KnownUnit>();

  constructor(
    { knownOf }: Pairing,
    structures: Structures,
    { known, word }: { readonly known: readonly KnownUnit[]; readonly word: readonly WordUnit[] },
    { valueAt, changedInWord }: Pick<PullContext, 'valueAt' | 'changedInWord'>,
  ) {
    this.isChanged = changedInWord;
    this.structures = structures;
    this.knownOf = new Map(knownOf);
    this.valueAt = valueAt;
    this.partUnfit(structures.word.root);
    const order = new Map(known.map(({ read }, index) => [read, index] as const));
    this.content = new ContentPlaces(word, structures.word, {
      valueAt,
      knownAs: (unit) => this.knownAs(unit),
      entryOf: (part) => this.entryOf(part),
      before: (part) => this.before(part),
      orderOf: (read) => order.get(read) ?? 0,
    });
    for (const unit of this.content.strayed) this.partWhole(unit);
  }

  /** A table goes with all its rows. */
  private partWhole(unit: WordUnit): void {
    for (const [other, known] of [...this.knownOf])
      if (other === unit || (unit.table !== undefined && other.table === unit.table)) this.part(other, known);
  }

  knownAs(unit: WordUnit): KnownUnit | undefined {
    return this.knownOf.get(unit);
  }

  /** The part of the built file that a part was. */
  private before(part: FilePart): FilePart | undefined {
    if (part.head === undefined) return this.structures.built.root;
    const known = this.knownOf.get(part.head);
    return known === undefined ? undefined : this.structures.built.partOf.get(known.read);
  }

  /** The entry of the plan that a part is; undefined for a new one. */
  entryOf(part: FilePart): PlanPath | undefined {
    if (part.head === undefined) return [];
    const entry = this.knownOf.get(part.head)?.source?.entry;
    return typeof entry?.at(-1) === 'number' ? entry : undefined;
  }

  /** A unit that cannot stay what it was, unless Word did not touch it. */
  private part(unit: WordUnit, known: KnownUnit): void {
    if (!this.isChanged(unit)) return;
    this.knownOf.delete(unit);
    this.parted.add(known);
  }

  /**
   * What stands in an entry that goes, and is no entry of its own, goes with it: where the Word file still has it, it
   * is put in anew.
   */
  partFrom(gone: ReadonlySet<string>): void {
    const stays = new Set<string>();
    for (const part of this.structures.word.partOf.values()) stays.add(this.entryOf(part)?.join('/') ?? '');
    for (const [unit, known] of [...this.knownOf]) {
      const path = known.source?.entry ?? [];
      const around = path.map((_, index) => path.slice(0, index + 1).join('/')).reverse();
      const nearest = around.find((entry) => stays.has(entry) || gone.has(entry));
      if (nearest !== undefined && !stays.has(nearest)) this.part(unit, known);
    }
  }

  /**
   * What the file reads as part of an entry that moved, while the plan has it elsewhere, does not go along by itself:
   * it is put in anew, too.
   */
  partLeftBehind(): void {
    for (const [unit, known] of [...this.knownOf]) {
      const owner = this.structures.word.ownerOf.get(unit);
      const entry = known.source?.entry;
      if (owner === undefined || entry === undefined || this.structures.word.partOf.has(unit)) continue;
      if (!this.goesAlong(entry, owner)) this.part(unit, known);
    }
  }

  private goesAlong(entry: PlanPath, owner: FilePart): boolean {
    for (let part: FilePart | undefined = owner; part?.head !== undefined; part = part.parent) {
      const own = this.entryOf(part);
      if (own === undefined) return false;
      if (!this.isStaying(part)) return isUnder(entry, own);
    }
    return true;
  }

  private partUnfit(part: FilePart): void {
    for (const child of part.children) {
      const [before, entry] = [this.before(child), this.entryOf(child)];
      const known = child.head === undefined ? undefined : this.knownOf.get(child.head);
      const isFit =
        before !== undefined &&
        entry !== undefined &&
        (this.isStray(child) || canStandIn(child.kind, before.kind, this.valueAt(entry)));
      if (known !== undefined && !isFit && child.head !== undefined) {
        this.part(child.head, known);
      }
      this.partUnfit(child);
    }
  }

  /** The children of a part that are where they were. */
  private stays(parent: FilePart): ReadonlySet<FilePart> {
    if (this.content.isIn(parent)) return this.content.stayingParts(parent);
    const known = this.staying.get(parent);
    if (known !== undefined) return known;
    const before = this.before(parent);
    const candidates = parent.children.flatMap((child) => {
      const was = this.before(child);
      if (before === undefined || was?.parent !== before || was.kind !== child.kind) return [];
      return this.entryOf(child) === undefined ? [] : [{ child, at: before.children.indexOf(was) }];
    });
    const rising = longestRising(candidates.map(({ at }) => at));
    const found = new Set(candidates.filter((_, index) => rising.has(index)).map(({ child }) => child));
    this.staying.set(parent, found);
    return found;
  }

  isStaying(part: FilePart): boolean {
    return part.parent === undefined || this.isStray(part) || this.stays(part.parent).has(part);
  }

  /** What stands above the first section, its own heading gone, has no other place in a plan: it stays under it. */
  private isStray(part: FilePart): boolean {
    const before = this.before(part);
    return IN_OPENING.has(part.kind) && before !== undefined && !IN_OPENING.has(before.kind);
  }

  /** Has an entry parts that have no other place? */
  holdsStray(entry: PlanPath): boolean {
    return this.structures.word.root.children.some((part) => {
      const own = this.isStray(part) ? this.entryOf(part) : undefined;
      return own !== undefined && isUnder(own, entry);
    });
  }

  /** Where a part goes that is new in its parent; undefined where the parent is no entry of the plan. */
  placeOf(part: FilePart): ListPlace | undefined {
    const { parent } = part;
    const entry = parent === undefined ? undefined : this.entryOf(parent);
    if (parent === undefined || entry === undefined) return undefined;
    if (this.content.isIn(parent)) return this.placeInContent(part, parent);
    const stays = this.stays(parent);
    const at = parent.children.indexOf(part);
    const beside = (child: FilePart): boolean => child.kind === part.kind && stays.has(child);
    const before = parent.children.slice(0, at).findLast(beside);
    if (before !== undefined) return this.besideOf(before, 1);
    const after = parent.children.slice(at + 1).find(beside);
    if (after !== undefined) return this.besideOf(after, 0);
    return { list: [...entry, part.kind], index: 0 };
  }

  private placeInContent(part: FilePart, parent: FilePart): ListPlace | undefined {
    const { before, after } = this.content.besides(part, parent);
    if (before !== undefined) return this.besideOf(before, 1);
    return after === undefined ? undefined : this.besideOf(after, 0);
  }

  private besideOf(part: FilePart, offset: number): ListPlace {
    const entry = this.entryOf(part) ?? [];
    return { list: entry.slice(0, -1), index: Number(entry.at(-1)) + offset };
  }
}
