/** Pictures of a plan held against those of its Word file. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isPicture } from '../../import/recognise/lines.ts';
import { freshName, type PictureBook, pictureSource, widthOf } from '../../import/recognise/pictures.ts';
import { NoteBook } from '../../import/recognise/texts.ts';
import type { Operation, PullChange } from './changes.ts';
import type { SourceUnit, WordUnit } from './units.ts';

/** What is known of the plan when a picture is compared. */
export interface PictureContext {
  readonly valueAt: (path: PlanPath) => unknown;
  readonly pictures: PictureBook;
}

/** Programs round lengths: this is the same width, mm. */
const SAME_WIDTH_MM = 0.5;

/** Keys of a picture that were changed in Word, with their values; undefined for one that is to go. */
type Changed = Readonly<Record<string, string | number | undefined>>;

function changedKeys(source: SourceUnit, word: WordUnit, { pictures }: PictureContext): Changed {
  const { line } = word;
  const { picture: own } = source;
  const image = line?.kind === 'picture' ? line.picture.image : undefined;
  if (own === undefined || line?.kind !== 'picture' || image === undefined) return {};
  const isOther = own.digest !== undefined && own.digest !== image.digest;
  const isResized = own.width !== undefined && Math.abs(own.width - line.picture.width) > SAME_WIDTH_MM;
  const [alt] = word.texts;
  return {
    ...(isOther ? { file: pictures.fileOf(image, freshName(own.file, image)) } : {}),
    ...(isResized || (isOther && own.isSized) ? { width: widthOf(line, image) } : {}),
    ...(alt === source.texts[0]?.text ? {} : { alt: alt === '' ? undefined : alt }),
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

/** What was done to a picture in Word: replaced, resized, described otherwise. */
export function pictureChanges(source: SourceUnit, word: WordUnit, context: PictureContext): PullChange[] {
  const origin = source.entry;
  const value = context.valueAt(origin);
  const changed = changedKeys(source, word, context);
  const operations = operationsFor(origin, value, changed);
  return Object.entries(changed).flatMap(([key, fresh]): PullChange[] => {
    const operation = operations.get(key);
    const old = key === 'file' ? source.picture?.file : context.valueAt([...origin, key]);
    const [before, after] = [shown(old), shown(fresh)];
    // Where neither side says a width, the picture has that of its file.
    if (operation === undefined || before === after) return [];
    return [{ kind: 'reworded', path: origin, old: before, fresh: after, operation }];
  });
}

const LISTS: ReadonlySet<string | number> = new Set([
  'items',
  'points',
  'bullets',
  'table',
  'image',
  'content',
  'after',
]);

/** The item or part of `content` that an entry stands in. */
function holderOf(path: PlanPath): PlanPath {
  const inner = path.findLastIndex((step) => step === 'table' || step === 'image' || step === 'assign');
  return inner < 0 ? path : path.slice(0, inner);
}

/** Where a picture goes that Word has after an entry; undefined where that place has no key. */
function placeOf(holder: PlanPath, source: unknown, valueAt: PictureContext['valueAt']): Operation | undefined {
  const index = holder.at(-1);
  if (holder.at(-2) === 'content' && typeof index === 'number')
    return { kind: 'insert', list: holder.slice(0, -1), index: index + 1, value: { image: source } };
  const value = valueAt(holder);
  if (typeof value === 'string') return { kind: 'set', path: holder, value: { text: value, image: source } };
  if (typeof value !== 'object' || value === null) return undefined;
  const later = Object.keys(value).filter((key) => LISTS.has(key) && key !== 'table');
  // An assignment at the end of the text would come to stand below the picture.
  return later.length > 0 || 'assign' in value ? undefined : { kind: 'set', path: [...holder, 'image'], value: source };
}

const PARTS: ReadonlySet<string | number | undefined> = new Set(['sections', 'appendices']);

/** A picture that Word has and the plan has not. */
export function addedPicture(unit: WordUnit, before: SourceUnit, context: PictureContext): PullChange {
  const line = unit.line !== undefined && isPicture(unit.line) ? unit.line : undefined;
  const holder = holderOf(before.entry);
  const image = line?.picture.image;
  const kind = line?.picture.kind ?? '';
  const told = unit.texts[0] || (typeof kind === 'string' ? kind : kind.vi);
  const about = { path: before.entry, fresh: `[Hình: ${told}]` } as const;
  if (line === undefined || image === undefined || !PARTS.has(holder[0])) return { ...about, kind: 'left' };
  const source = pictureSource(line, image, new NoteBook(new Map()), context.pictures);
  const operation = placeOf(holder, source, context.valueAt);
  return operation === undefined ? { ...about, kind: 'left' } : { ...about, kind: 'added', operation };
}

/** A caption that a picture of the plan got in Word. */
export function addedCaption(unit: WordUnit, before: SourceUnit, { valueAt }: PictureContext): PullChange {
  const [fresh = ''] = unit.texts;
  const value = valueAt(before.entry);
  if (before.kind !== 'picture') return { kind: 'left', path: before.entry, fresh };
  const operation: Operation =
    typeof value === 'string'
      ? { kind: 'set', path: before.entry, value: { file: value, caption: fresh } }
      : { kind: 'set', path: [...before.entry, 'caption'], value: fresh };
  return { kind: 'added', path: before.entry, fresh, operation };
}

/** What goes with a picture: the part of `content` that holds nothing else. */
export const pictureEntry = (origin: PlanPath): PlanPath =>
  origin.at(-3) === 'content' ? origin.slice(0, -1) : origin;
