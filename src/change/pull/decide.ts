/** From aligned units to changes: who changed what since the file was built. */

import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { Manuscript } from '../../import/manuscript/manuscript.ts';
import { assignmentOf } from '../../import/recognise/assignments.ts';
import { type BodyContext, itemOf } from '../../import/recognise/body-items.ts';
import type { BodyScheme } from '../../import/recognise/body-scheme.ts';
import { type BodyNode, bodyTree } from '../../import/recognise/body-tree.ts';
import type { Line } from '../../import/recognise/lines.ts';
import { NoteBook } from '../../import/recognise/texts.ts';
import type { FilledSpan } from '../../plan/model/plan-text.ts';
import { alignUnits } from './align.ts';
import type { PullChange } from './changes.ts';
import { BEFORE_ALL, composed, paragraphsOf } from './compose.ts';
import { placeAfter } from './locations.ts';
import { addedCaption, addedPicture, type PictureContext, pictureChanges, pictureEntry } from './pictures.ts';
import { reworded } from './reword.ts';
import { hasOtherCells, joinWords, type SourceText, type SourceUnit, type WordUnit } from './units.ts';

/** What is known of the plan and of the file when they are compared. */
export interface PullContext {
  /** True for paragraphs that were printed alike when the file was built; undefined where that is not known. */
  readonly wasPrinted: ((letters: string) => boolean) | undefined;
  /** The paragraphs of a value as they were filled in, by path. */
  readonly filledAt: (path: PlanPath) => readonly (readonly FilledSpan[])[];
  /** The data of the plan at a path. */
  readonly valueAt: (path: PlanPath) => unknown;
  /** The id under which a note stands in the plan; undefined for one that Word has and the plan has not. */
  readonly noteIdOf: (number: string) => string | undefined;
  /** How the part of the plan that an entry stands in is numbered. */
  readonly schemeAt: (path: PlanPath) => BodyScheme;
  readonly body: Omit<BodyContext, 'notes' | 'doubts' | 'scheme'>;
  readonly notes: Manuscript['notes'];
}

/** Nothing is known of the file's beginnings: then it was Word that changed it. */
const changedInPlan = ({ printed }: SourceUnit, { wasPrinted }: PullContext): boolean =>
  wasPrinted !== undefined && !printed.some(wasPrinted);
const changedInWord = ({ printed }: WordUnit, { wasPrinted }: PullContext): boolean =>
  wasPrinted === undefined || !printed.every((letters) => letters.trim() === '' || wasPrinted(letters));

const NOTE_MARK = /\[\^([^\]]+)\]/g;

/** Marks of notes by the ids that the plan gives them; a note that it lacks is told of elsewhere. */
const withNoteIds = (text: string, { noteIdOf }: PullContext): string =>
  text.replace(NOTE_MARK, (_, number: string) => {
    const id = noteIdOf(number);
    return id === undefined ? '' : `[^${id}]`;
  });

/** One of the paragraphs of a value in other words. */
function rewordedParagraph(
  value: string,
  { path, paragraph }: SourceText,
  fresh: string,
  context: PullContext,
): string {
  const typed = paragraphsOf(value)[paragraph] ?? value;
  const runs = context.filledAt(path)[paragraph] ?? [{ text: typed, start: 0, literal: false }];
  return reworded(value, runs, withNoteIds(fresh, context));
}

/** Looks that the place of a text gives: other programs write them on its letters. */
const WRAPPED: readonly (readonly [where: (path: PlanPath) => boolean, wrapped: RegExp])[] = [
  [(path) => ['heading', 'part', 'chapter', 'title'].includes(String(path.at(-1))), /^\*\*([^*]+)\*\*$/],
  [([key]) => key === 'bases', /^\*([^*]+)\*$/],
];

/** The words of a text without the looks of its place. */
function unwrapped(fresh: string, { path, text }: SourceText): string {
  const [, wrapped] = WRAPPED.find(([isHere]) => isHere(path)) ?? [];
  return wrapped === undefined || wrapped.test(text) ? fresh : fresh.replace(wrapped, '$1');
}

/** The unit of the file as the texts of the plan would be marked. */
const asMarked = (word: WordUnit, { texts }: SourceUnit): WordUnit => ({
  ...word,
  texts: word.texts.map((fresh, index) => {
    const text = texts[index];
    return text === undefined ? fresh : unwrapped(fresh, text);
  }),
});

/** The changes of the texts of a pair, one for each text. */
function textChanges(source: SourceUnit, word: WordUnit, context: PullContext): PullChange[] {
  return source.texts.flatMap((text, index): PullChange[] => {
    const fresh = word.texts[index] ?? '';
    if (fresh === text.text) return [];
    const value = context.valueAt(text.path);
    const isText = typeof value === 'string' || typeof value === 'number' || value === null || value === undefined;
    if (!isText) return [{ kind: 'left', path: source.entry, old: text.text, fresh }];
    const words = rewordedParagraph(String(value ?? ''), text, fresh, context);
    const edit = { path: text.path, paragraph: text.paragraph, kind: 'reword', text: words } as const;
    return [{ kind: 'reworded', path: source.entry, old: text.text, fresh, edit }];
  });
}

/** An assignment said otherwise, or no longer, or for the first time. */
function assignmentChange(source: SourceUnit, word: WordUnit, context: PullContext): PullChange[] {
  if (source.assignment === word.assignment) return [];
  const path = [...source.entry, 'assign'];
  const about = {
    kind: 'assigned',
    path: source.entry,
    old: source.assignment ?? '',
    fresh: word.assignment ?? '',
  } as const;
  if (Array.isArray(context.valueAt(path))) return [{ ...about, kind: 'left' }];
  if (word.assignment === undefined) return [{ ...about, operation: { kind: 'remove', path } }];
  const found = assignmentOf(word.assignment) ?? { wording: word.assignment };
  const { place } = (context.valueAt(path) ?? {}) as { place?: string };
  return [
    { ...about, operation: { kind: 'set', path, value: { ...found, ...(place === undefined ? {} : { place }) } } },
  ];
}

const isSame = (source: SourceUnit, word: WordUnit): boolean =>
  joinWords(source.texts) === joinWords(word.texts) && source.assignment === word.assignment;

const saidBy = ({ kind, texts, assignment }: SourceUnit | WordUnit): string =>
  kind === 'picture'
    ? `[Hình: ${joinWords(texts)}]`
    : [joinWords(texts), ...(assignment === undefined ? [] : [`(${assignment})`])]
        .filter((text) => text !== '')
        .join(' ');

const pictureContext = ({ valueAt, body }: PullContext): PictureContext => ({ valueAt, pictures: body.pictures });

function picturePair(source: SourceUnit, word: WordUnit, context: PullContext): PullChange[] {
  const changes = changedInWord(word, context) ? pictureChanges(source, word, pictureContext(context)) : [];
  // Of a file that cannot be read it is not known whether it was changed since.
  if (changes.length > 0 && source.printed.length > 0 && changedInPlan(source, context))
    return [{ kind: 'conflict', path: source.entry, old: saidBy(source), fresh: saidBy(word) }];
  return changes;
}

function pairChanges(source: SourceUnit, found: WordUnit, context: PullContext): PullChange[] {
  const word = asMarked(found, source);
  if (source.kind === 'picture') return picturePair(source, word, context);
  if (isSame(source, word) || !changedInWord(word, context)) return [];
  if (changedInPlan(source, context))
    return [{ kind: 'conflict', path: source.entry, old: saidBy(source), fresh: saidBy(word) }];
  if (hasOtherCells(source, word))
    return [{ kind: 'left', path: source.entry, old: saidBy(source), fresh: saidBy(word) }];
  return [...textChanges(source, word, context), ...assignmentChange(source, word, context)];
}

/** Is a text the one that the number of its item stands before? */
function isHead({ path, paragraph }: SourceText, { valueAt }: PullContext): boolean {
  const key = path.at(-1);
  if (key === 'heading' || typeof key === 'number') return paragraph === 0;
  return key === 'text' && paragraph === 0 && valueAt([...path.slice(0, -1), 'heading']) === undefined;
}

/** Units of the plan that the file has no longer. */
function droppedChanges(
  unit: SourceUnit,
  units: readonly SourceUnit[],
  kept: ReadonlySet<SourceUnit>,
  context: PullContext,
): PullChange[] {
  // Of a picture whose file cannot be read it is not known what was printed.
  const isUnread = unit.kind === 'picture' && unit.printed.length === 0;
  if (!isUnread && changedInPlan(unit, context)) return [];
  const old = saidBy(unit);
  if (unit.kind === 'picture')
    return [{ kind: 'dropped', path: unit.entry, old, operation: { kind: 'remove', path: pictureEntry(unit.entry) } }];
  if (unit.kind === 'assignment')
    return [{ kind: 'dropped', path: unit.entry, old, operation: { kind: 'remove', path: [...unit.entry, 'assign'] } }];
  const isWithin = ({ entry }: SourceUnit): boolean => unit.entry.every((step, index) => entry[index] === step);
  const goesWhole = unit.kind !== 'columns' && !units.some((other) => kept.has(other) && isWithin(other));
  if (goesWhole) return [{ kind: 'dropped', path: unit.entry, old, operation: { kind: 'remove', path: unit.entry } }];
  const [text] = unit.texts;
  const value = text === undefined ? undefined : context.valueAt(text.path);
  // What a number stands before cannot go while something under it stays.
  if (text === undefined || typeof value !== 'string' || isHead(text, context))
    return [{ kind: 'left', path: unit.entry, old, fresh: '' }];
  const edit = { path: text.path, paragraph: text.paragraph, kind: 'drop', text: '' } as const;
  const assign = [...unit.entry, 'assign'];
  const own: PullChange = { kind: 'dropped', path: unit.entry, old, edit };
  if (unit.assignment === undefined || Array.isArray(context.valueAt(assign))) return [own];
  // An assignment at the end of a paragraph goes with it.
  return [
    own,
    { kind: 'assigned', path: unit.entry, old: unit.assignment, operation: { kind: 'remove', path: assign } },
  ];
}

/** New numbered or bulleted parts after an entry of the plan. */
function nodeChanges(nodes: readonly BodyNode[], after: PlanPath, context: PullContext): PullChange[] {
  const notes = new NoteBook(context.notes);
  const { scheme } = context.schemeAt(after);
  return nodes.map((node): PullChange => {
    const value = itemOf(node, { ...context.body, scheme, notes, doubts: [] });
    const fresh = node.lines.map(({ text }) => text).join(' ');
    const place = placeAfter(after, node, scheme);
    if (place === undefined) return { kind: 'left', path: after, fresh };
    return { kind: 'added', path: after, fresh, operation: { kind: 'insert', ...place, value } };
  });
}

const HEADINGS: ReadonlySet<string | number | undefined> = new Set(['heading', 'part', 'chapter']);

const isHeading = (text: SourceText | undefined): boolean => HEADINGS.has(text?.path.at(-1));

/** Paragraphs without a number go on the text before them. */
function paragraphChange(unit: WordUnit, before: SourceUnit, context: PullContext): PullChange {
  const fresh = withNoteIds(saidBy(unit), context);
  const text = before.texts.at(-1);
  const value = text === undefined ? undefined : context.valueAt(text.path);
  const isText = before.kind === 'paragraph' && typeof value === 'string' && !isHeading(text);
  const [key] = before.entry;
  if (key === 'bases' || key === 'opening') {
    const index = Number(before.entry[1]) + 1;
    return {
      kind: 'added',
      path: before.entry,
      fresh,
      operation: { kind: 'insert', list: [key], index, value: fresh },
    };
  }
  if (before.kind === 'paragraph' && isHeading(text) && context.valueAt([...before.entry, 'text']) === undefined)
    return {
      kind: 'added',
      path: before.entry,
      fresh,
      edit: { path: [...before.entry, 'text'], paragraph: BEFORE_ALL, kind: 'add', text: fresh },
    };
  if (!isText || text === undefined) return { kind: 'left', path: before.entry, fresh };
  // An assignment stands at the end of the text: what follows it is no longer of the text.
  const block = before.entry.at(-1);
  if (before.assignment !== undefined && before.entry.at(-2) === 'content' && typeof block === 'number') {
    const list = before.entry.slice(0, -1);
    const operation = { kind: 'insert', list, index: block + 1, value: { text: fresh } } as const;
    return { kind: 'added', path: before.entry, fresh, operation };
  }
  if (before.assignment !== undefined) {
    const path = [...before.entry, 'after'];
    return {
      kind: 'added',
      path: before.entry,
      fresh,
      edit: { path, paragraph: BEFORE_ALL, kind: 'add', text: fresh },
    };
  }
  const edit = { path: text.path, paragraph: text.paragraph, kind: 'add', text: fresh } as const;
  return { kind: 'added', path: before.entry, fresh, edit };
}

/** A new row of a table. */
function rowChange(unit: WordUnit, before: SourceUnit): PullChange {
  const fresh = joinWords(unit.texts);
  const table = before.entry.lastIndexOf('table');
  if (table < 0) return { kind: 'left', path: before.entry, fresh };
  const index = before.kind === 'columns' ? 0 : Number(before.entry.at(-1)) + 1;
  const value = unit.value ?? unit.texts.map((text) => (text === '' ? null : text));
  return {
    kind: 'added',
    path: before.entry,
    fresh,
    operation: { kind: 'insert', list: [...before.entry.slice(0, table + 1), 'rows'], index, value },
  };
}

/** New pictures that stand in no new item, and captions that pictures got. */
function pictureAdditions(
  fresh: readonly WordUnit[],
  before: SourceUnit,
  isLoose: (unit: WordUnit) => boolean,
  context: PullContext,
): PullChange[] {
  const own = new Set(fresh.flatMap(({ line }) => (line?.kind === 'picture' ? [line.caption] : [])));
  return fresh.flatMap((unit) => {
    if (unit.kind === 'picture' && isLoose(unit)) return [addedPicture(unit, before, pictureContext(context))];
    const isCaption = unit.kind === 'caption' && unit.line?.kind === 'line' && !own.has(unit.line);
    return isCaption ? [addedCaption(unit, before, pictureContext(context))] : [];
  });
}

/** Kinds of units that stand in no tree of numbered parts. */
const APART: ReadonlySet<WordUnit['kind']> = new Set(['row', 'caption']);

/** What the file has between two units of the plan. */
function addedChanges(
  run: readonly WordUnit[],
  before: SourceUnit | undefined,
  isMoved: (unit: WordUnit) => boolean,
  context: PullContext,
): PullChange[] {
  const fresh = run.filter((unit) => unit.kind !== 'columns' && (changedInWord(unit, context) || isMoved(unit)));
  if (fresh.length === 0) return [];
  if (fresh.some(({ kind }) => kind === 'note'))
    return fresh.map((unit) => ({ kind: 'left', path: before?.entry ?? [], fresh: saidBy(unit) }));
  if (before === undefined) return fresh.map((unit) => ({ kind: 'left', path: [], fresh: saidBy(unit) }));
  const rows = fresh.filter(({ kind }) => kind === 'row');
  const lines = fresh.flatMap(({ kind, line }) => (APART.has(kind) || line === undefined ? [] : [line]));
  const tree = bodyTree(lines, context.schemeAt(before.entry));
  // A label that has no place of its own leaves its line among the texts.
  const loose = tree.children.flatMap((child): readonly Line[] => {
    if (child.kind === 'text') return child.lines;
    return child.kind === 'picture' ? [child.line] : [];
  });
  const plain = new Set<unknown>([...tree.lines, ...tree.unplaced, ...loose]);
  const nodes = tree.children.flatMap((child) => ('node' in child ? [child.node] : []));
  return [
    ...rows.map((unit) => rowChange(unit, before)),
    ...fresh
      .filter(({ line, kind }) => !(APART.has(kind) || kind === 'picture') && plain.has(line))
      .map((unit) => paragraphChange(unit, before, context)),
    ...pictureAdditions(fresh, before, ({ line }) => plain.has(line), context),
    ...nodeChanges(nodes, before.entry, context),
  ];
}

/** Pictures of the file that stand elsewhere in the plan. */
function movedPictures(gone: readonly SourceUnit[]): (unit: WordUnit) => boolean {
  const digests = new Set(gone.flatMap(({ picture }) => picture?.digest ?? []));
  return ({ line }) => line?.kind === 'picture' && digests.has(line.picture.image?.digest ?? '');
}

/** Compares the units of a plan with those of its Word file. */
export function decide(source: readonly SourceUnit[], word: readonly WordUnit[], context: PullContext): PullChange[] {
  const pairs = alignUnits(source, word);
  const toSource = new Map(pairs.map(([a, b]) => [word[b], source[a]] as const));
  const kept = new Set(pairs.flatMap(([a]) => source[a] ?? []));
  const isMoved = movedPictures(source.filter((unit) => !kept.has(unit)));
  const changes: PullChange[] = [];
  let before: SourceUnit | undefined;
  let run: WordUnit[] = [];
  const closeRun = (): void => {
    changes.push(...addedChanges(run, before, isMoved, context));
    run = [];
  };
  for (const unit of word) {
    const match = toSource.get(unit);
    if (match === undefined) {
      run.push(unit);
      continue;
    }
    closeRun();
    changes.push(...pairChanges(match, unit, context));
    before = match;
  }
  closeRun();
  const gone = new Set<string>();
  for (const unit of source) {
    if (kept.has(unit)) continue;
    const dropped = droppedChanges(unit, source, kept, context);
    // The item around it may have gone already.
    const isGone = unit.entry.some((_, index) => gone.has(unit.entry.slice(0, index + 1).join('/')));
    if (isGone) continue;
    for (const { operation } of dropped) if (operation?.kind === 'remove') gone.add(operation.path.join('/'));
    changes.push(...dropped);
  }
  return composed(changes, context.valueAt);
}
