/** From paired units to changes: who changed what since the file was built. */

import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import { assignmentAdded, assignmentChange } from './assigned.ts';
import type { PullChange } from './changes.ts';
import { composed } from './compose.ts';
import type { PullContext } from './context.ts';
import { newPart, type TokenOf, tableOf } from './new-part.ts';
import { pairUnits, readsThrough, type Structures } from './pair.ts';
import { addedCaption, addedPicture, type PictureContext, pictureChanges, pictureEntry } from './pictures.ts';
import { Placer } from './place.ts';
import type { FilePart } from './structure.ts';
import { isTableDropped, rowAdded, rowMoved, Tables, tableAdded, tableChange, tableDropped } from './tables.ts';
import { isHead, textAdded, textChanges, textDropped } from './texts.ts';
import {
  hasOtherCells,
  joinWords,
  type KnownUnit,
  readsAlike,
  type SourceUnit,
  saidBy,
  type WordUnit,
} from './units.ts';

/** Looks that the place of a text gives: other programs write them on its letters. */
const WRAPPED: readonly (readonly [where: (path: PlanPath) => boolean, wrapped: RegExp])[] = [
  [(path) => ['heading', 'part', 'chapter', 'title'].includes(String(path.at(-1))), /^\*\*([^*]+)\*\*$/],
  [([key]) => key === 'bases', /^\*([^*]+)\*$/],
];

/** The unit of the file as the texts of the plan would be marked. */
function asMarked(word: WordUnit, { texts }: SourceUnit): WordUnit {
  return {
    ...word,
    texts: word.texts.map((fresh, index) => {
      const text = texts[index];
      const [, wrapped] = WRAPPED.find(([isHere]) => text !== undefined && isHere(text.path)) ?? [];
      return wrapped === undefined || wrapped.test(text?.text ?? '') ? fresh : fresh.replace(wrapped, '$1');
    }),
  };
}

/** Compares a plan with its Word file, both as units in trees. */
class Decision {
  readonly changes: PullChange[] = [];
  private readonly word: readonly WordUnit[];
  private readonly known: readonly KnownUnit[];
  private readonly structures: Structures;
  private readonly context: PullContext;
  private readonly placer: Placer;
  private readonly tables: Tables;
  private readonly dropped: ReadonlySet<KnownUnit>;
  private readonly tokens = new Map<FilePart, string>();

  constructor(known: readonly KnownUnit[], word: readonly WordUnit[], structures: Structures, context: PullContext) {
    const pairing = pairUnits(known, word, structures, context.changedInWord);
    this.placer = new Placer(pairing, structures, context);
    const isHeadOf = ({ read, source }: KnownUnit): boolean =>
      structures.built.partOf.has(read) &&
      typeof source?.entry.at(-1) === 'number' &&
      !this.placer.holdsStray(source.entry);
    const gone = [...pairing.dropped, ...this.placer.parted].filter(isHeadOf);
    this.placer.partFrom(new Set(gone.map(({ source }) => source?.entry.join('/') ?? '')));
    this.placer.partLeftBehind();
    this.tables = new Tables(word, (unit) => this.placer.knownAs(unit));
    this.dropped = new Set([...pairing.dropped, ...this.placer.parted]);
    this.known = known;
    this.word = word;
    this.structures = structures;
    this.context = context;
  }

  decide(): PullChange[] {
    this.parts(this.structures.word.root);
    for (const unit of this.word) {
      const known = this.placer.knownAs(unit);
      if (known !== undefined) this.pair(known, unit);
      else if (!this.structures.word.partOf.has(unit)) this.added(unit);
    }
    this.drop();
    return composed(this.changes, this.context.valueAt);
  }

  /** The parts under one, in their order: what moved, what is new. */
  private parts(parent: FilePart): void {
    for (const part of parent.children) {
      if (this.placer.entryOf(part) === undefined) {
        this.newPart(part);
        continue;
      }
      if (!this.placer.isStaying(part)) this.movedPart(part);
      this.parts(part);
    }
  }

  private readonly tokenOf: TokenOf = (part) => {
    if (this.placer.entryOf(part) === undefined) return undefined;
    const token = this.tokens.get(part) ?? this.context.nextToken();
    this.tokens.set(part, token);
    return token;
  };

  private movedPart(part: FilePart): void {
    const [path, token, to] = [this.placer.entryOf(part), this.tokenOf(part), this.placer.placeOf(part)];
    if (path === undefined || token === undefined || part.head === undefined) return;
    const said = saidBy(part.head);
    if (!this.isMovedInWord(part)) return;
    const operation = { kind: 'move', path, token, ...(to === undefined ? {} : { to }) } as const;
    this.changes.push({ kind: 'moved', path, fresh: said, operation });
  }

  /** Only the plan moved it: there it stays. */
  private isMovedInWord({ head }: FilePart): boolean {
    return head === undefined || this.context.changedInWord(head);
  }

  private newPart(part: FilePart): void {
    const { head } = part;
    if (head === undefined || !this.context.changedInWord(head)) return;
    const place = this.placer.placeOf(part);
    const fresh = (part.node?.lines ?? []).map(({ text }) => text).join(' ') || saidBy(head);
    const after = this.entryBefore(head);
    // What it holds and the plan knows comes along.
    const value = newPart(part, this.structures.word, { tokenOf: this.tokenOf, context: this.context, after });
    if (place === undefined || value === undefined) this.changes.push({ kind: 'left', path: after, fresh });
    else this.changes.push({ kind: 'added', path: after, fresh, operation: { kind: 'insert', ...place, value } });
    this.takeAlong(part);
  }

  private takeAlong(part: FilePart): void {
    for (const child of part.children) {
      if (this.placer.entryOf(child) === undefined) {
        this.takeAlong(child);
        continue;
      }
      this.movedPart(child);
      this.parts(child);
    }
  }

  /** The entry of the plan that stands before a unit of the Word file. */
  private entryBefore(unit: WordUnit): PlanPath {
    const before = this.word
      .slice(0, this.word.indexOf(unit))
      .findLast((one) => this.placer.knownAs(one)?.source !== undefined);
    return before === undefined ? [] : (this.placer.knownAs(before)?.source?.entry ?? []);
  }

  private pair(known: KnownUnit, found: WordUnit): void {
    const { source, read } = known;
    if (source === undefined) {
      this.programWords(read, found);
      return;
    }
    const word = asMarked(found, source);
    const same = readsAlike(asMarked(read, source), word);
    if (found.kind === 'row' && this.context.changedInWord(found))
      this.changes.push(...rowMoved(known, found, this.tables, this.context));
    if (same || !this.context.changedInWord(found)) return;
    const about = { path: source.entry, old: saidBy(read), fresh: saidBy(word) } as const;
    if (this.context.changedInPlan(known)) {
      if (saidBy(source) !== saidBy(word)) this.changes.push({ kind: 'conflict', ...about });
      return;
    }
    if (found.kind === 'picture') this.changes.push(...pictureChanges(source, read, word, this.pictures));
    else if (hasOtherCells(read, word)) this.changes.push(...tableChange(source, read, word, this.context));
    else
      this.changes.push(
        ...textChanges(source, read, word, this.context),
        ...assignmentChange(source, word, this.context),
      );
  }

  /** Words that the program prints by itself were put otherwise. */
  private programWords(read: WordUnit, word: WordUnit): void {
    if (readsAlike(read, word) || !this.context.changedInWord(word)) return;
    this.changes.push({ kind: 'left', path: this.entryBefore(word), old: saidBy(read), fresh: saidBy(word) });
  }

  private added(unit: WordUnit): void {
    const owner = this.structures.word.ownerOf.get(unit);
    // What stands in a new part was put in with it.
    if (owner !== undefined && owner.head !== undefined && this.placer.entryOf(owner) === undefined) return;
    if (!this.context.changedInWord(unit)) return;
    if (unit.kind === 'picture' || unit.kind === 'caption') this.pictureAdded(unit, owner);
    else if (unit.kind === 'columns') this.changes.push(this.tableAdded(unit, owner));
    else if (unit.table !== undefined) this.changes.push(...rowAdded(unit, this.tables, this.entryBefore(unit)));
    else if (unit.kind === 'assignment') this.changes.push(assignmentAdded(unit, this.ownEntry(owner), this.context));
    else this.changes.push(textAdded(unit, this.textContext(unit, owner)));
  }

  private get pictures(): PictureContext {
    return { valueAt: this.context.valueAt, pictures: this.context.body.pictures, notes: this.context.notes };
  }

  /** A caption comes with its picture, or to one that the plan has. */
  private pictureAdded(unit: WordUnit, owner: FilePart | undefined): void {
    const nearest = this.entryBefore(unit);
    if (unit.kind === 'picture') {
      this.changes.push(addedPicture(unit, { nearest, entry: this.ownEntry(owner) }, this.pictures));
      return;
    }
    const picture = this.word.find((other) => other.kind === 'picture' && other.picture === unit.picture);
    const known = picture === undefined ? undefined : this.placer.knownAs(picture)?.source;
    if (known !== undefined) this.changes.push(addedCaption(unit, known, this.pictures));
  }

  private tableAdded(unit: WordUnit, owner: FilePart | undefined): PullChange {
    const value = unit.table === undefined ? undefined : tableOf(unit.table, this.context.notes);
    return tableAdded(unit, value, this.ownEntry(owner), this.entryBefore(unit), this.context);
  }

  private ownEntry(owner: FilePart | undefined): PlanPath | undefined {
    return owner === undefined ? undefined : this.placer.entryOf(owner);
  }

  private textContext(unit: WordUnit, owner: FilePart | undefined) {
    const { word: file } = this.structures;
    const at = this.word.indexOf(unit);
    const isOwn = (one: WordUnit): boolean => file.ownerOf.get(one) === owner;
    // Further new paragraphs stand after the same one.
    let before = at - 1;
    while (before >= 0 && this.isNewText(this.word[before], owner)) before--;
    const above = this.word[before];
    const known = above === undefined || !isOwn(above) ? undefined : this.placer.knownAs(above)?.source;
    return {
      context: this.context,
      entry: this.ownEntry(owner),
      above: known?.kind === 'paragraph' ? known : undefined,
      nearest: this.entryBefore(unit),
    };
  }

  private isNewText(unit: WordUnit | undefined, owner: FilePart | undefined): boolean {
    if (unit === undefined || unit.kind !== 'paragraph' || this.placer.knownAs(unit) !== undefined) return false;
    return this.structures.word.ownerOf.get(unit) === owner && !this.structures.word.partOf.has(unit);
  }

  /** What the Word file has no longer. */
  private drop(): void {
    const gone = new Set<string>();
    const isGone = (entry: PlanPath): boolean =>
      entry.some((_, index) => gone.has(entry.slice(0, index + 1).join('/')));
    for (const unit of this.dropped) {
      const { source } = unit;
      if (source === undefined || isGone(source.entry) || this.context.changedInPlan(unit)) continue;
      const changes = this.droppedUnit(unit, source);
      for (const { operation } of changes) if (operation?.kind === 'remove') gone.add(operation.path.join('/'));
      this.changes.push(...changes);
    }
  }

  private droppedUnit(unit: KnownUnit, source: SourceUnit): PullChange[] {
    const old = saidBy(unit.read);
    const about = { path: source.entry, old } as const;
    if (source.kind === 'assignment')
      return Array.isArray(this.context.valueAt([...source.entry, 'assign']))
        ? [{ kind: 'left', ...about }]
        : [{ kind: 'dropped', ...about, operation: { kind: 'remove', path: [...source.entry, 'assign'] } }];
    if (source.kind === 'picture')
      return [{ kind: 'dropped', ...about, operation: { kind: 'remove', path: pictureEntry(source.entry) } }];
    if (isTableDropped(unit, this.known, this.dropped)) return tableDropped(source, old);
    if (source.kind === 'columns') return [{ kind: 'left', ...about }];
    if (source.kind === 'row' || ['unit', 'source', 'caption'].includes(source.kind))
      return [{ kind: 'dropped', ...about, operation: { kind: 'remove', path: source.entry } }];
    const isPart = this.structures.built.partOf.has(unit.read) || isHead(source.texts[0], this.context);
    if (isPart && source.entry.length > 1 && this.canGoWhole(source.entry))
      return [{ kind: 'dropped', ...about, operation: { kind: 'remove', path: source.entry } }];
    return textDropped(source, old, this.context);
  }

  /** Nothing of an entry stays in its place. */
  private canGoWhole(entry: PlanPath): boolean {
    const moved = new Set(
      this.changes.flatMap(({ operation }) => (operation?.kind === 'move' ? [operation.path.join('/')] : [])),
    );
    const isMoved = (path: PlanPath): boolean =>
      path.some((_, index) => index >= entry.length && moved.has(path.slice(0, index + 1).join('/')));
    return !this.known.some((unit) => {
      const path = unit.source?.entry;
      return path !== undefined && !this.dropped.has(unit) && isUnder(path, entry) && !isMoved(path);
    });
  }
}

/** Compares the units of a plan with those of its Word file. */
export const decide = (
  known: readonly KnownUnit[],
  word: readonly WordUnit[],
  structures: Structures,
  context: PullContext,
): PullChange[] =>
  readsThrough(known, word, structures) ? [] : new Decision(known, word, structures, context).decide();

/** The notes at the foot, paired by their numbers. */
export const noteChanges = (
  pairs: readonly { readonly source: SourceUnit; readonly read: WordUnit; readonly word: WordUnit }[],
  context: PullContext,
): PullChange[] =>
  composed(
    pairs.flatMap(({ source, read, word }) => {
      if (joinWords(read.texts) === joinWords(word.texts) || !context.changedInWord(word)) return [];
      if (context.changedInPlan({ source, read }))
        return [{ kind: 'conflict', path: source.entry, old: saidBy(read), fresh: saidBy(word) } as const];
      return textChanges(source, read, word, context);
    }),
    context.valueAt,
  );
