/** The parts of a Word file, in their order: which moved, which are new. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PictureLine, TableLine } from '../../import/recognise/lines.ts';
import type { PullChange } from './changes.ts';
import type { NewBlock } from './content-place.ts';
import type { PullContext } from './context.ts';
import { type MovedBlocks, pictureToken, tableToken } from './moved-blocks.ts';
import { newPart, type TokenOf } from './new-part.ts';
import type { Structures } from './pair.ts';
import type { Placer } from './place.ts';
import type { FilePart } from './structure.ts';
import { saidBy, type WordUnit } from './units.ts';

/** A change that is made where a unit of the Word file stands. */
export interface ChangeAt {
  readonly unit: WordUnit;
  readonly change: PullChange;
}

/** What is known of the rest of the file. */
interface PartsAround {
  readonly movedBlocks: MovedBlocks;
  /** The entry of the plan that stands before a unit of the Word file. */
  readonly entryBefore: (unit: WordUnit) => PlanPath;
}

export class PartChanges {
  private readonly found: ChangeAt[] = [];
  private readonly placer: Placer;
  private readonly structures: Structures;
  private readonly context: PullContext;
  private readonly movedBlocks: PartsAround['movedBlocks'];
  private readonly entryBefore: PartsAround['entryBefore'];
  private readonly tokens = new Map<FilePart, string>();

  constructor(placer: Placer, structures: Structures, context: PullContext, { movedBlocks, entryBefore }: PartsAround) {
    this.placer = placer;
    this.structures = structures;
    this.context = context;
    this.movedBlocks = movedBlocks;
    this.entryBefore = entryBefore;
  }

  all(): readonly ChangeAt[] {
    this.below(this.structures.word.root);
    return this.found;
  }

  private below(parent: FilePart): void {
    for (const part of parent.children) {
      const block = this.placer.content.newBlock(part);
      if (block !== undefined) {
        if (block.parts[0] === part) this.newBlock(block);
        continue;
      }
      if (this.placer.entryOf(part) === undefined) {
        this.newPart(part);
        continue;
      }
      if (!this.placer.isStaying(part)) this.moved(part, this.placer.placeOf(part));
      this.below(part);
    }
  }

  private readonly tokenOf: TokenOf = (part) => {
    if (this.placer.entryOf(part) === undefined) return undefined;
    const token = this.tokens.get(part) ?? this.context.nextToken();
    this.tokens.set(part, token);
    return token;
  };

  /** Only the plan moved it: there it stays. */
  private isMovedInWord({ head }: FilePart): boolean {
    return head === undefined || this.context.changedInWord(head);
  }

  private moved(part: FilePart, to: Extract<PullChange['operation'], { kind: 'move' }>['to'] | undefined): void {
    const [path, token] = [this.placer.entryOf(part), this.tokenOf(part)];
    if (path === undefined || token === undefined || part.head === undefined || !this.isMovedInWord(part)) return;
    const operation = { kind: 'move', path, token, ...(to === undefined ? {} : { to }) } as const;
    this.found.push({ unit: part.head, change: { kind: 'moved', path, fresh: saidBy(part.head), operation } });
  }

  /** What a new part says in the plan; what it holds and the plan knows comes along. */
  private valueOf(part: FilePart, after: PlanPath): unknown {
    const known = <Value>(line: TableLine | PictureLine, stand: (token: string) => Value): Value | undefined => {
      const moved = this.movedBlocks.get(line);
      return moved === undefined ? undefined : stand(moved.token);
    };
    return newPart(part, this.structures.word, {
      tokenOf: this.tokenOf,
      knownTable: (line) => known(line, tableToken),
      knownPicture: (line) => known(line, pictureToken),
      context: this.context,
      after,
    });
  }

  private newPart(part: FilePart): void {
    const { head } = part;
    if (head === undefined || !this.context.changedInWord(head)) return;
    const [place, after] = [this.placer.placeOf(part), this.entryBefore(head)];
    const value = this.valueOf(part, after);
    this.added(
      part,
      head,
      place === undefined || value === undefined ? undefined : { kind: 'insert', ...place, value },
    );
  }

  private added(part: FilePart, head: WordUnit, operation: PullChange['operation']): void {
    const fresh = (part.node?.lines ?? []).map(({ text }) => text).join(' ') || saidBy(head);
    const path = this.entryBefore(head);
    const change: PullChange =
      operation === undefined ? { kind: 'left', path, fresh } : { kind: 'added', path, fresh, operation };
    this.found.push({ unit: head, change });
    this.takeAlong(part);
  }

  private takeAlong(part: FilePart): void {
    this.takeBlocks(part);
    for (const child of part.children) {
      if (this.placer.entryOf(child) === undefined) {
        this.takeAlong(child);
        continue;
      }
      this.moved(child, undefined);
      this.below(child);
    }
  }

  private takeBlocks(part: FilePart): void {
    for (const { path, token, unit } of this.movedBlocks.values()) {
      if (this.structures.word.ownerOf.get(unit) !== part) continue;
      const operation = { kind: 'move', path, token } as const;
      this.found.push({ unit, change: { kind: 'moved', path, fresh: saidBy(unit), operation } });
    }
  }

  /** A part of `content` that the plan has not: its entries come by their tokens, or are new. */
  private newBlock({ list, index, parts }: NewBlock): void {
    const wanted = parts.filter((part) => this.isMovedInWord(part));
    const [first] = wanted;
    if (first === undefined) return;
    const tokens = wanted.map((part) => this.tokenOf(part));
    const known = tokens.filter((token) => token !== undefined);
    const isAllKnown = known.length === tokens.length;
    const values = wanted.map((part, at) => tokens[at] ?? this.valueOf(part, this.entryBefore(part.head as WordUnit)));
    // Entries on their way need one that brings them; the first that is new does, or the first of all.
    const operation = { kind: 'insert', list, index, value: { [first.kind]: values } } as const;
    for (const part of wanted) {
      if (this.placer.entryOf(part) === undefined) {
        this.added(part, part.head as WordUnit, values.includes(undefined) ? undefined : operation);
        continue;
      }
      const brings = isAllKnown && part === first;
      this.moved(part, brings ? { list, index, block: { kind: first.kind, tokens: known } } : undefined);
      this.below(part);
    }
  }
}
