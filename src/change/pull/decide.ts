/** From paired units to changes: who changed what since the file was built. */

import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PictureLine, TableLine } from '../../import/recognise/lines.ts';
import { assignmentAdded, assignmentChange, assignmentGone, withReworded } from './assigned.ts';
import type { PullChange } from './changes.ts';
import { composed } from './compose.ts';
import type { PullContext } from './context.ts';
import { dropChanges } from './dropped.ts';
import { followingUnits, generatedChange } from './generated.ts';
import type { MovedBlock, MovedBlocks } from './moved-blocks.ts';
import { movedPictures } from './moved-pictures.ts';
import { movedTables } from './moved-tables.ts';
import { MovedTexts } from './moved-texts.ts';
import { tableOf } from './new-part.ts';
import { pairUnits, readsThrough, type Structures } from './pair.ts';
import { type ChangeAt, PartChanges } from './part-changes.ts';
import { addedCaption, addedPicture, type PictureContext, pictureChanges, pictureMoved } from './pictures.ts';
import { type ListPlace, Placer } from './place.ts';
import type { FilePart } from './structure.ts';
import { numberRowChange, rowAdded, rowMoved, Tables, tableAdded, tableChange, tableMoved } from './tables.ts';
import { textAdded, textChanges } from './texts.ts';
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
  private readonly word: readonly WordUnit[];
  private readonly known: readonly KnownUnit[];
  private readonly structures: Structures;
  private readonly context: PullContext;
  private readonly placer: Placer;
  private readonly tables: Tables;
  private readonly dropped: ReadonlySet<KnownUnit>;
  private readonly following: ReadonlySet<WordUnit>;
  private readonly movedBlocks: MovedBlocks;
  private readonly movedTexts: MovedTexts;

  constructor(known: readonly KnownUnit[], word: readonly WordUnit[], structures: Structures, context: PullContext) {
    const pairing = pairUnits(known, word, structures, context.changedInWord);
    this.placer = new Placer(pairing, structures, { known, word }, context);
    const isHeadOf = ({ read, source }: KnownUnit): boolean =>
      structures.built.partOf.has(read) &&
      typeof source?.entry.at(-1) === 'number' &&
      !this.placer.holdsStray(source.entry);
    const gone = [...pairing.dropped, ...this.placer.parted].filter(isHeadOf);
    this.placer.partFrom(new Set(gone.map(({ source }) => source?.entry.join('/') ?? '')));
    this.placer.partLeftBehind();
    this.tables = new Tables(word, (unit) => this.placer.knownAs(unit));
    this.dropped = new Set([...pairing.dropped, ...this.placer.parted]);
    this.following = followingUnits(known, word);
    this.movedTexts = new MovedTexts(this.dropped, context);
    const knownAs = (unit: WordUnit): KnownUnit | undefined => this.placer.knownAs(unit);
    const sides = { known, dropped: this.dropped, word, knownAs, context };
    this.movedBlocks = new Map<TableLine | PictureLine, MovedBlock>([...movedTables(sides), ...movedPictures(sides)]);
    this.known = known;
    this.word = word;
    this.structures = structures;
    this.context = context;
  }

  /** Entries whose keys must become parts of their `content` first. */
  get toGather(): readonly PlanPath[] {
    return this.placer.content.toGather;
  }

  decide(): PullChange[] {
    const parts = new PartChanges(this.placer, this.structures, this.context, {
      movedBlocks: this.movedBlocks,
      entryBefore: (unit) => this.entryBefore(unit),
    });
    const found: ChangeAt[] = [...parts.all()];
    for (const unit of this.word) {
      const known = this.placer.knownAs(unit);
      const isNew = known === undefined && !this.structures.word.partOf.has(unit);
      const changes = known !== undefined ? this.pair(known, unit) : isNew ? this.added(unit) : [];
      found.push(...changes.map((change) => ({ unit, change })));
    }
    // What goes to one place goes there in the order of the Word file.
    const order = new Map(this.word.map((unit, index) => [unit, index] as const));
    const placeOf = ({ unit }: ChangeAt): number => order.get(unit) ?? 0;
    const changes = found.toSorted((one, other) => placeOf(one) - placeOf(other)).map(({ change }) => change);
    return composed([...changes, ...this.drops(changes)], this.context.valueAt);
  }

  /** The places of tables and pictures that go elsewhere. */
  private get leaving(): ReadonlySet<string> {
    return new Set([...this.movedBlocks.values()].map(({ path }) => path.join('/')));
  }

  private drops(changes: readonly PullChange[]): PullChange[] {
    const { known, dropped, structures, context } = this;
    const moved = new Set(
      changes.flatMap(({ operation }) => (operation?.kind === 'move' ? [operation.path.join('/')] : [])),
    );
    const assignedIn = (entry: PlanPath): string | undefined =>
      this.word.find(
        (unit) =>
          unit.assignment !== undefined && this.placer.knownAs(unit)?.source?.entry.join('/') === entry.join('/'),
      )?.assignment;
    for (const block of this.leaving) moved.add(block);
    return dropChanges({ known, dropped, structures, context, moved, assignedIn });
  }

  /** The entry of the plan that stands before a unit of the Word file. */
  private entryBefore(unit: WordUnit): PlanPath {
    const before = this.word
      .slice(0, this.word.indexOf(unit))
      .findLast((one) => this.placer.knownAs(one)?.source !== undefined);
    return before === undefined ? [] : (this.placer.knownAs(before)?.source?.entry ?? []);
  }

  private pair(known: KnownUnit, found: WordUnit): PullChange[] {
    const { source, read } = known;
    if (source === undefined) return this.programWords(read, found);
    if (source.isGenerated === true) return this.generatedWords(source, read, found);
    const word = withReworded(source, read, asMarked(found, source));
    const same = readsAlike(asMarked(read, source), word);
    const isChanged = this.context.changedInWord(found);
    const moved = found.kind === 'row' && isChanged ? rowMoved(known, found, this.tables, this.context) : [];
    return same || !isChanged ? moved : [...moved, ...this.reworded(known, source, word)];
  }

  private reworded(known: KnownUnit, source: SourceUnit, word: WordUnit): PullChange[] {
    const { read } = known;
    const about = { path: source.entry, old: saidBy(read), fresh: saidBy(word) } as const;
    if (this.context.changedInPlan(known))
      return saidBy(source) === saidBy(word) ? [] : [{ kind: 'conflict', ...about }];
    if (word.kind === 'picture') return pictureChanges(source, read, word, this.pictures);
    const counted = numberRowChange(source, read, word);
    if (hasOtherCells(read, word)) return [...counted, ...tableChange(source, read, word, this.context)];
    return [
      ...counted,
      ...textChanges(source, read, word, this.context),
      ...assignmentChange(source, word, this.context),
    ];
  }

  /** A table that is made of the plan's texts changes with them only. */
  private generatedWords({ entry }: SourceUnit, read: WordUnit, word: WordUnit): PullChange[] {
    if (readsAlike(read, word) || !this.context.changedInWord(word)) return [];
    return [generatedChange(entry, { old: saidBy(read), fresh: saidBy(word) })];
  }

  /** Words that the program prints by itself were put otherwise. */
  private programWords(read: WordUnit, word: WordUnit): PullChange[] {
    if (readsAlike(read, word) || !this.context.changedInWord(word)) return [];
    return [{ kind: 'left', path: this.entryBefore(word), old: saidBy(read), fresh: saidBy(word) }];
  }

  private added(unit: WordUnit): PullChange[] {
    const owner = this.structures.word.ownerOf.get(unit);
    // What stands in a new part was put in with it.
    if (owner !== undefined && owner.head !== undefined && this.placer.entryOf(owner) === undefined) return [];
    if (!this.context.changedInWord(unit)) return [];
    if (this.following.has(unit)) return [generatedChange(this.entryBefore(unit), { fresh: saidBy(unit) })];
    if (unit.kind === 'picture' || unit.kind === 'caption') return this.pictureAdded(unit, owner);
    if (unit.kind === 'columns') return [this.tableAdded(unit, owner)];
    if (unit.table !== undefined) return rowAdded(unit, this.tables, this.entryBefore(unit));
    if (unit.kind === 'assignment')
      return [
        assignmentAdded(unit, this.ownEntry(owner), assignmentGone(unit, this.dropped, this.context), this.context),
      ];
    return [textAdded(unit, this.textContext(unit, owner))];
  }

  /** Where something new stands in the `content` of its owner; undefined where that has keys. */
  private contentPlace(unit: WordUnit, owner: FilePart | undefined): ListPlace | undefined {
    const entry = this.ownEntry(owner);
    if (owner === undefined || entry === undefined || !this.placer.content.isIn(owner)) return undefined;
    return { list: [...entry, 'content'], index: this.placer.content.indexFor(unit, owner) };
  }

  private get pictures(): PictureContext {
    return { valueAt: this.context.valueAt, pictures: this.context.body.pictures, notes: this.context.notes };
  }

  /** A caption comes with its picture, or to one that the plan has. */
  private pictureAdded(unit: WordUnit, owner: FilePart | undefined): PullChange[] {
    const nearest = this.entryBefore(unit);
    if (unit.kind === 'picture') {
      const place = {
        nearest,
        entry: this.ownEntry(owner),
        content: this.contentPlace(unit, owner),
        leaving: this.leaving,
      };
      const moved = unit.picture === undefined ? undefined : this.movedBlocks.get(unit.picture);
      return [
        moved === undefined
          ? addedPicture(unit, place, this.pictures)
          : pictureMoved(unit, moved, place, this.pictures),
      ];
    }
    const picture = this.word.find((other) => other.kind === 'picture' && other.picture === unit.picture);
    const known = picture === undefined ? undefined : this.placer.knownAs(picture)?.source;
    return known === undefined ? [] : [addedCaption(unit, known, this.pictures)];
  }

  private tableAdded(unit: WordUnit, owner: FilePart | undefined): PullChange {
    const entry = this.ownEntry(owner);
    const place = {
      entry,
      isLeaving: this.leaving.has([...(entry ?? []), 'table'].join('/')),
      nearest: this.entryBefore(unit),
      content: this.contentPlace(unit, owner),
    };
    const moved = unit.table === undefined ? undefined : this.movedBlocks.get(unit.table);
    if (moved !== undefined) return tableMoved(unit, moved, place, this.context);
    const value = unit.table === undefined ? undefined : tableOf(unit.table, this.context.notes);
    return tableAdded(unit, value, place, this.context);
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
      movedTexts: this.movedTexts,
      above: known?.kind === 'paragraph' ? known : undefined,
      nearest: this.entryBefore(unit),
      content: this.contentPlace(unit, owner),
    };
  }

  private isNewText(unit: WordUnit | undefined, owner: FilePart | undefined): boolean {
    if (unit === undefined || unit.kind !== 'paragraph' || this.placer.knownAs(unit) !== undefined) return false;
    return this.structures.word.ownerOf.get(unit) === owner && !this.structures.word.partOf.has(unit);
  }
}

/** What a comparison comes to. */
export interface Decided {
  readonly changes: readonly PullChange[];
  /** Entries whose keys must become parts of their `content` before all of it can be taken in. */
  readonly toGather: readonly PlanPath[];
}

/** Compares the units of a plan with those of its Word file. */
export function decide(
  known: readonly KnownUnit[],
  word: readonly WordUnit[],
  structures: Structures,
  context: PullContext,
): Decided {
  if (readsThrough(known, word, structures)) return { changes: [], toGather: [] };
  const decision = new Decision(known, word, structures, context);
  return { changes: decision.decide(), toGather: decision.toGather };
}

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
