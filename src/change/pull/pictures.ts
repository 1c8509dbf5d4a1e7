/** Pictures of a plan held against those of its Word file. */

import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import type { Manuscript } from '../../import/manuscript/manuscript.ts';
import { freshName, type PictureBook, pictureSource, widthOf } from '../../import/recognise/pictures.ts';
import { NoteBook } from '../../import/recognise/texts.ts';
import type { Operation, PullChange } from './changes.ts';
import type { MovedBlock } from './moved-blocks.ts';
import { digestOf, isSamePicture, type SourceUnit, saidBy, type WordUnit } from './units.ts';

/** What is known of the plan when a picture is compared. */
export interface PictureContext {
  readonly valueAt: (path: PlanPath) => unknown;
  readonly pictures: PictureBook;
  readonly notes: Manuscript['notes'];
}

/** Keys of a picture that were changed in Word, with their values; undefined for one that is to go. */
type Changed = Readonly<Record<string, string | number | undefined>>;

function changedKeys(source: SourceUnit, read: WordUnit, word: WordUnit, { pictures }: PictureContext): Changed {
  const line = word.picture;
  const image = line?.picture.image;
  const { file = '', isSized = false } = source.picture ?? {};
  if (line === undefined || image === undefined) return {};
  const isOther = digestOf(read) !== digestOf(word);
  const isResized = !isOther && !isSamePicture(read, word);
  const [alt = ''] = word.texts;
  return {
    ...(isOther ? { file: pictures.fileOf(image, freshName(file, image)) } : {}),
    ...(isResized || (isOther && isSized) ? { width: widthOf(line, image) } : {}),
    ...(alt === read.texts[0] ? {} : { alt: alt === '' ? undefined : alt }),
  };
}

/** A plain file name becomes a mapping; of a mapping only the keys that changed are touched. */
function operationsFor(origin: PlanPath, value: unknown, changed: Changed): Map<string, Operation> {
  const given = Object.entries(changed);
  if (typeof value === 'string') {
    const fresh = Object.fromEntries([['file', value], ...given].filter(([, entry]) => entry !== undefined));
    const whole: Operation = { kind: 'set', path: origin, value: fresh };
    return new Map(given.map(([key]) => [key, whole]));
  }
  return new Map(
    given.map(([key, entry]): [string, Operation] => {
      const path = [...origin, key];
      return [key, entry === undefined ? { kind: 'remove', path } : { kind: 'set', path, value: entry }];
    }),
  );
}

const shown = (value: unknown): string => (value === undefined ? '' : String(value));

/**
 * What was done to a picture in Word: replaced, resized, described otherwise.
 * @param read the picture as the plan prints it
 */
export function pictureChanges(
  source: SourceUnit,
  read: WordUnit,
  word: WordUnit,
  context: PictureContext,
): PullChange[] {
  const origin = source.entry;
  const changed = changedKeys(source, read, word, context);
  // A picture of a kind that no plan holds has taken its place.
  if (word.picture?.picture.image === undefined)
    return [{ kind: 'left', path: origin, old: saidBy(read), fresh: saidBy(word) }];
  const operations = operationsFor(origin, context.valueAt(origin), changed);
  return Object.entries(changed).flatMap(([key, fresh]): PullChange[] => {
    const operation = operations.get(key);
    const old = key === 'file' ? source.picture?.file : context.valueAt([...origin, key]);
    const [before, after] = [shown(old), shown(fresh)];
    // Where neither side says a width, the picture has that of its file.
    if (operation === undefined || before === after) return [];
    return [{ kind: 'reworded', path: origin, old: before, fresh: after, operation }];
  });
}

/** Keys that are printed after the text of an item. */
const LATER: ReadonlySet<string> = new Set(['items', 'points', 'bullets', 'image', 'content', 'after']);

/** The item or part of `content` that an entry stands in. */
function holderOf(path: PlanPath): PlanPath {
  const inner = path.findLastIndex((step) => step === 'table' || step === 'image' || step === 'assign');
  return inner < 0 ? path : path.slice(0, inner);
}

/** Where a picture goes that Word has after an entry; undefined where that place has no key. */
function targetIn(holder: PlanPath, leaving: ReadonlySet<string>, { valueAt }: PictureContext): Target | undefined {
  const index = holder.at(-1);
  if (holder.at(-2) === 'content' && typeof index === 'number') return { list: holder.slice(0, -1), index: index + 1 };
  const [value, key] = [valueAt(holder), [...holder, 'image']];
  if (typeof value === 'string') return { key };
  if (typeof value !== 'object' || value === null) return undefined;
  const isLater = (one: string): boolean => LATER.has(one) && !leaving.has([...holder, one].join('/'));
  // An assignment at the end of the text would come to stand below the picture.
  const isTaken = Object.keys(value).some(isLater) || 'assign' in value;
  return isTaken ? undefined : { key };
}

const PARTS: ReadonlySet<string | number | undefined> = new Set(['sections', 'appendices']);

/** A place in the `content` of an entry, or the key of one. */
type Target = { readonly list: PlanPath; readonly index: number } | { readonly key: PlanPath };

/** Where a new picture stands: after which entry of the plan, and in which. */
export interface PicturePlace {
  readonly nearest: PlanPath;
  readonly entry: PlanPath | undefined;
  /** Where in the `content` of that entry. */
  readonly content: { readonly list: PlanPath; readonly index: number } | undefined;
  /** The places, as words, of what goes elsewhere. */
  readonly leaving: ReadonlySet<string>;
}

/** Where a picture of the Word file goes; undefined where the plan has no place for it. */
function targetOf({ nearest, entry, content, leaving }: PicturePlace, context: PictureContext): Target | undefined {
  const isInside = entry !== undefined && isUnder(nearest, entry);
  const holder = isInside ? holderOf(nearest) : (entry ?? []);
  if (!PARTS.has(holder[0])) return undefined;
  return content ?? targetIn(holder, leaving, context);
}

/** A picture that Word has and the plan has not. */
export function addedPicture(unit: WordUnit, place: PicturePlace, context: PictureContext): PullChange {
  const { picture: line } = unit;
  const image = line?.picture.image;
  const about = { path: place.nearest, fresh: saidBy(unit) } as const;
  const target = targetOf(place, context);
  if (line === undefined || image === undefined || target === undefined) return { ...about, kind: 'left' };
  const source = pictureSource(line, image, new NoteBook(context.notes), context.pictures);
  const operation: Operation =
    'key' in target
      ? { kind: 'set', path: target.key, value: source }
      : { kind: 'insert', ...target, value: { image: source } };
  return { ...about, kind: 'added', operation };
}

/** A picture that stands elsewhere now; where the plan can have none it stays in its place, and that is told. */
export function pictureMoved(
  unit: WordUnit,
  { path, token }: MovedBlock,
  place: PicturePlace,
  context: PictureContext,
): PullChange {
  const fresh = saidBy(unit);
  const target = targetOf(place, context);
  if (target === undefined) return { kind: 'left', path: place.nearest, fresh };
  const to = 'key' in target ? target : { ...target, block: { kind: 'image', tokens: [token] } };
  return { kind: 'moved', path, fresh, operation: { kind: 'move', path, token, to } };
}

/** A caption that a picture of the plan got in Word. */
export function addedCaption(unit: WordUnit, { entry }: SourceUnit, { valueAt }: PictureContext): PullChange {
  const [fresh = ''] = unit.texts;
  const value = valueAt(entry);
  const operation: Operation =
    typeof value === 'string'
      ? { kind: 'set', path: entry, value: { file: value, caption: fresh } }
      : { kind: 'set', path: [...entry, 'caption'], value: fresh };
  return { kind: 'added', path: entry, fresh, operation };
}

/** What goes with a picture: the part of `content` that holds nothing else. */
export const pictureEntry = (origin: PlanPath): PlanPath =>
  origin.at(-3) === 'content' ? origin.slice(0, -1) : origin;
