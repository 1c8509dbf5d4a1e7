/** Items whose parts stand in an order that only `content` can print: what of them stays, and where the others go. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import { isMapping } from '../../plan/source/write/shapes.ts';
import { longestRising } from '../diff/rising.ts';
import { isInKeyOrder, runsOf, type Sibling, type SiblingRun, siblingsIn } from './siblings.ts';
import type { FilePart, FileStructure } from './structure.ts';
import type { KnownUnit, WordUnit } from './units.ts';

const PART_KEYS = ['items', 'points', 'bullets', 'table', 'image', 'after'];

/** What is asked of the parts of the Word file. */
export interface ContentContext {
  readonly valueAt: (path: PlanPath) => unknown;
  readonly knownAs: (unit: WordUnit) => KnownUnit | undefined;
  readonly entryOf: (part: FilePart) => PlanPath | undefined;
  /** The part of the built file that a part was. */
  readonly before: (part: FilePart) => FilePart | undefined;
  /** The place of a unit in the built file. */
  readonly orderOf: (read: WordUnit) => number;
}

/** A new part of an item's `content`, with all that stands in it. */
export interface NewBlock {
  readonly list: PlanPath;
  readonly index: number;
  readonly parts: readonly FilePart[];
}

export class ContentPlaces {
  private readonly siblings: ReadonlyMap<FilePart, readonly Sibling[]>;
  private readonly context: ContentContext;

  constructor(units: readonly WordUnit[], word: FileStructure, context: ContentContext) {
    this.siblings = siblingsIn(units, word);
    this.context = context;
  }

  /** What stands under a part; of its own text that which is a part of its `content`. */
  private siblingsOf(parent: FilePart): readonly Sibling[] {
    const siblings = this.siblings.get(parent) ?? [];
    return siblings.filter((sibling) => !sibling.isOwnText || this.blockOf(sibling, parent) !== undefined);
  }

  private isOrderFree(part: FilePart): boolean {
    const siblings = this.siblings.get(part) ?? [];
    const isListed =
      part.kind !== 'root' && part.kind !== 'bullets' && part.children.every(({ kind }) => kind !== 'sections');
    return isListed && !isInKeyOrder(siblings);
  }

  private valueOf(part: FilePart): unknown {
    const entry = this.context.entryOf(part);
    return entry === undefined ? undefined : this.context.valueAt(entry);
  }

  /** Entries whose keys must become parts of `content` before the Word file's order can be taken in. */
  get toGather(): PlanPath[] {
    return [...this.siblings.keys()].flatMap((part) => {
      const [entry, value] = [this.context.entryOf(part), this.valueOf(part)];
      const hasKeys = isMapping(value) && PART_KEYS.some((key) => key in value) && !('content' in value);
      return entry !== undefined && hasKeys && this.isOrderFree(part) ? [entry] : [];
    });
  }

  /** Do the children of a part stand in its `content`? */
  isIn(part: FilePart): boolean {
    const value = this.valueOf(part);
    if (isMapping(value) && 'content' in value) return true;
    const isBare = typeof value === 'string' || (isMapping(value) && PART_KEYS.every((key) => !(key in value)));
    return isBare && this.isOrderFree(part);
  }

  /** Which part of the `content` something stands in; none for what stands elsewhere. */
  private blockOf({ unit }: Sibling, parent: FilePart): number | undefined {
    const [entry, source] = [this.context.entryOf(parent), this.context.knownAs(unit)?.source];
    const path = source?.texts[0]?.path ?? source?.entry;
    if (entry === undefined || path === undefined || !isUnder(path, [...entry, 'content'])) return undefined;
    const block = path[entry.length + 1];
    return typeof block === 'number' ? block : undefined;
  }

  /** What is where it was: in the order of before, and what one part of `content` holds with nothing between. */
  private stays(parent: FilePart): ReadonlySet<Sibling> {
    const was = this.context.before(parent);
    const runs = runsOf(this.siblingsOf(parent));
    const runOfBlock = new Map<number, number>();
    const candidates = runs.flatMap((run, runAt) =>
      run.siblings.flatMap((sibling) => {
        const [block, read] = [this.blockOf(sibling, parent), this.context.knownAs(sibling.unit)?.read];
        if (block === undefined || read === undefined || was === undefined || !this.wasUnder(sibling, was)) return [];
        // Of a part of the content that something new parts, the beginning stays.
        if ((runOfBlock.get(block) ?? runAt) !== runAt) return [];
        runOfBlock.set(block, runAt);
        return [{ sibling, at: this.context.orderOf(read) }];
      }),
    );
    const rising = longestRising(candidates.map(({ at }) => at));
    return new Set(candidates.filter((_, index) => rising.has(index)).map(({ sibling }) => sibling));
  }

  private wasUnder({ part }: Sibling, parent: FilePart): boolean {
    if (part === undefined) return true;
    const was = this.context.before(part);
    return was?.parent === parent && was.kind === part.kind;
  }

  /** The parts of a parent that are where they were. */
  stayingParts(parent: FilePart): ReadonlySet<FilePart> {
    return new Set([...this.stays(parent)].flatMap(({ part }) => part ?? []));
  }

  /** Paragraphs and tables that stand in another order among the parts beside them. */
  get strayed(): WordUnit[] {
    return [...this.siblings.keys()].flatMap((parent) => {
      if (!this.isIn(parent)) return [];
      const stays = this.stays(parent);
      return this.siblingsOf(parent).flatMap((sibling) =>
        sibling.part === undefined && !stays.has(sibling) && this.context.knownAs(sibling.unit) !== undefined
          ? [sibling.unit]
          : [],
      );
    });
  }

  /** Where in the `content` of a parent a new part of it stands: after what stays before. */
  indexFor(unit: WordUnit, parent: FilePart): number {
    const [siblings, stays] = [this.siblingsOf(parent), this.stays(parent)];
    const at = siblings.findIndex((sibling) => sibling.unit === unit);
    const before = siblings.slice(0, Math.max(0, at)).findLast((sibling) => stays.has(sibling));
    return before === undefined ? 0 : (this.blockOf(before, parent) ?? -1) + 1;
  }

  private runOf(part: FilePart, parent: FilePart): SiblingRun | undefined {
    return runsOf(this.siblingsOf(parent)).find(({ siblings }) => siblings.some((one) => one.part === part));
  }

  /** Neighbours of a part that stayed, before it and after it. */
  besides(part: FilePart, parent: FilePart): { readonly before?: FilePart; readonly after?: FilePart } {
    const [run, stays] = [this.runOf(part, parent)?.siblings ?? [], this.stays(parent)];
    const at = run.findIndex((one) => one.part === part);
    const before = run.slice(0, at).findLast((one) => stays.has(one))?.part;
    const after = run.slice(at + 1).find((one) => stays.has(one))?.part;
    return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  }

  /** The new part of `content` that a part stands in; undefined where it joins others that stayed. */
  newBlock(part: FilePart): NewBlock | undefined {
    const { parent } = part;
    const entry = parent === undefined ? undefined : this.context.entryOf(parent);
    if (parent === undefined || entry === undefined || !this.isIn(parent)) return undefined;
    const [run, stays] = [this.runOf(part, parent), this.stays(parent)];
    const [first] = run?.siblings ?? [];
    if (run === undefined || first === undefined || run.siblings.some((one) => stays.has(one))) return undefined;
    return {
      list: [...entry, 'content'],
      index: this.indexFor(first.unit, parent),
      parts: run.siblings.flatMap((one) => one.part ?? []),
    };
  }
}
