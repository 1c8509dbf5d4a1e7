/**
 * What is written on the page as edits of the YAML in place: comments, order, folding and everything that is not
 * touched stay to the letter. An edit is made whole or not at all.
 */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PlanSource } from '../../plan/source/read.ts';
import { readLatest } from '../../plan/source/read-latest.ts';
import { carriedOut } from '../pull/apply.ts';
import type { Operation } from '../pull/changes.ts';
import { valueIn } from '../pull/plan-data.ts';
import { type AssignmentChange, assigned } from './assignments.ts';
import { type Answer, decide } from './decide.ts';
import { type GridAction, gridOperations, tableOf } from './grid.ts';
import { entryAhead, isJoinable, isPrintedBehind, markedHalves } from './halves.ts';
import { isListKey, type ListKey, NEW_TEXT, usualList, WORD_KEYS } from './lists.ts';
import { type Note, noted } from './notes.ts';
import { paragraphOf, partedAt, withoutParagraph, withParagraph } from './paragraphs.ts';
import { type Paste, paste } from './paste.ts';
import { moveRow, placeRow } from './table-rows.ts';
import { withMiddle, wordsAt } from './words-in-place.ts';

/** An edit as the page asks for it. Paths are those of values, or of entries of lists. */
export type PageEdit =
  /** A paragraph of a value says something else; without words it goes. Refused where it no longer says `before`. */
  | {
      readonly kind: 'text';
      readonly path: PlanPath;
      readonly paragraph: number;
      readonly text: string;
      readonly before?: string;
    }
  /** A paragraph of an entry's words is parted: what is behind the caret, and the paragraphs below, become the next entry. */
  | {
      readonly kind: 'split';
      readonly entry: PlanPath;
      readonly paragraph?: number;
      readonly before: string;
      readonly after: string;
    }
  /** An entry's words are put behind those of the one before it. */
  | { readonly kind: 'join'; readonly entry: PlanPath }
  /** An entry becomes the last below the one before it. */
  | { readonly kind: 'indent'; readonly entry: PlanPath }
  /** An entry comes to stand behind the one that it is below. */
  | { readonly kind: 'outdent'; readonly entry: PlanPath }
  /** An entry changes places with its neighbour. */
  | { readonly kind: 'move'; readonly entry: PlanPath; readonly by: 1 | -1 }
  /** An entry goes to a place of any list, counted before it leaves. */
  | { readonly kind: 'place'; readonly entry: PlanPath; readonly list: PlanPath; readonly index: number }
  | { readonly kind: 'remove'; readonly path: PlanPath }
  | { readonly kind: 'insert'; readonly list: PlanPath; readonly index: number; readonly value: unknown }
  /** What a clipboard has, at a paragraph: behind it and below it, in one step. */
  | ({ readonly kind: 'paste' } & Paste)
  | { readonly kind: 'set'; readonly path: PlanPath; readonly value: unknown }
  /** A footnote in a paragraph of a value; its note stands beside the words. */
  | ({ readonly kind: 'note' } & Note)
  /** An entry's assignment, or one of several, says something else, or another one is added. */
  | ({ readonly kind: 'assign' } & AssignmentChange)
  /** All that a form says, in one step. */
  | { readonly kind: 'form'; readonly edits: readonly PageEdit[] }
  /** A table is changed at one of its cells, or at the title of a column. */
  | { readonly kind: 'grid'; readonly path: PlanPath; readonly action: GridAction }
  /** A row of a table, told by one of its values, changes places with its neighbour, or goes before another. */
  | { readonly kind: 'moveRow'; readonly path: PlanPath; readonly by: 1 | -1 }
  | { readonly kind: 'placeRow'; readonly path: PlanPath; readonly index: number }
  /** An open decision is answered, and its mark goes. */
  | ({ readonly kind: 'decide' } & Answer);

export interface EditedPlan {
  readonly yaml: string;
  /** Where the caret goes: the entry or value that was edited, as it is named now. */
  readonly at: PlanPath;
  /** Which paragraph of it, where that is not its first. */
  readonly paragraph?: number;
}

const TOKEN = '\u2063';

interface Entry {
  readonly list: PlanPath;
  readonly index: number;
}

/** An entry by its list; what stands in a table is none: rows and cells are changed as a grid. */
function entryOf(path: PlanPath): Entry | undefined {
  const index = path.at(-1);
  return typeof index === 'number' && tableOf(path) === undefined ? { list: path.slice(0, -1), index } : undefined;
}

/** Where the words of an entry stand: in itself, in its text, else in its heading. */
function wordsPath(source: PlanSource, entry: PlanPath): PlanPath | undefined {
  const value = valueIn(source.data, entry);
  if (typeof value === 'string') return entry;
  const key = ['text', 'heading'].find((one) => typeof valueIn(source.data, [...entry, one]) === 'string');
  return key === undefined ? undefined : [...entry, key];
}

const made = (source: PlanSource, operations: readonly Operation[], at: PlanPath): EditedPlan | undefined => {
  const yaml = carriedOut(source, operations);
  return yaml === undefined ? undefined : { yaml, at };
};

const move = (path: PlanPath, list: PlanPath, index: number): Operation => ({
  kind: 'move',
  path,
  token: TOKEN,
  to: { list, index },
});

/** The list below an entry, and how many stand in it; undefined where it has none. */
function listBelow(source: PlanSource, entry: PlanPath): { key: ListKey; count: number } | undefined {
  const value = valueIn(source.data, entry);
  if (typeof value !== 'object' || value === null) return undefined;
  const key = Object.keys(value).find(isListKey);
  const list = key === undefined ? undefined : (value as Record<string, unknown>)[key];
  return key === undefined || !Array.isArray(list) ? undefined : { key, count: list.length };
}

type Making<Kind extends PageEdit['kind']> = (
  source: PlanSource,
  edit: Extract<PageEdit, { kind: Kind }>,
) => EditedPlan | undefined;

const text: Making<'text'> = (source, { path, paragraph, text: words, before }) => {
  const isCell = tableOf(path) !== undefined;
  const old = wordsAt(source, path) ?? (isCell && valueIn(source.data, path) === null ? '' : undefined);
  if (old === undefined) return undefined;
  if (before !== undefined && before !== (paragraphOf(old, paragraph) ?? '')) return undefined;
  const value = words === '' ? withoutParagraph(old, paragraph) : withParagraph(old, paragraph, words);
  // A row has all its cells, those without words too.
  if (value === '' && !isCell) return made(source, [{ kind: 'remove', path }], path);
  const yaml = old === '' ? undefined : withMiddle(source, path, old, value);
  return yaml === undefined ? made(source, [{ kind: 'set', path, value }], path) : { yaml, at: path };
};

const split: Making<'split'> = (source, { entry, paragraph = 0, before, after }) => {
  const place = entryOf(entry);
  const words = wordsPath(source, entry);
  if (place === undefined || words === undefined || before === '' || after === '') return undefined;
  const [own, rest] = partedAt(String(valueIn(source.data, words)), paragraph, ...markedHalves(before, after));
  const next = [...place.list, place.index + 1];
  // Words below a heading are paragraphs of one text.
  if (words.at(-1) === 'text' && valueIn(source.data, [...entry, 'heading']) !== undefined) {
    const yaml = carriedOut(source, [{ kind: 'set', path: words, value: `${own.trimEnd()}\n\n${rest.trimStart()}` }]);
    return yaml === undefined ? undefined : { yaml, at: words, paragraph: paragraph + 1 };
  }
  const isSection = place.list.at(-1) === 'sections';
  const ahead = isSection ? undefined : entryAhead(valueIn(source.data, entry), own, rest);
  if (ahead !== undefined)
    return made(
      source,
      [
        { kind: 'set', path: words, value: rest },
        ...ahead.notes.map((id): Operation => ({ kind: 'remove', path: [...entry, 'footnotes', id] })),
        { kind: 'insert', list: place.list, index: place.index, value: ahead.value },
      ],
      next,
    );
  const value = isSection ? { heading: rest, text: NEW_TEXT } : rest;
  return made(
    source,
    [
      { kind: 'set', path: words, value: own },
      { kind: 'insert', list: place.list, index: place.index + 1, value },
    ],
    next,
  );
};

/** The words of an entry that comes behind all that is printed before it; undefined where those end with no words. */
function lastWords(source: PlanSource, entry: PlanPath): PlanPath | undefined {
  const value = valueIn(source.data, entry);
  if (isPrintedBehind(value, ['table', 'image', 'content', 'after', 'sections'])) return undefined;
  const below = listBelow(source, entry);
  return below === undefined ? wordsPath(source, entry) : lastWords(source, [...entry, below.key, below.count - 1]);
}

const joined = (above: string, below: string): string => `${above.trimEnd()} ${below.trimStart()}`;

const join: Making<'join'> = (source, { entry }) => {
  const place = entryOf(entry);
  if (place === undefined || place.index === 0) return undefined;
  const above = [...place.list, place.index - 1];
  const [own, target] = [valueIn(source.data, entry), lastWords(source, above)];
  if (target === undefined) return undefined;
  const words = String(valueIn(source.data, target));
  if (typeof own === 'string')
    return made(
      source,
      [
        { kind: 'set', path: target, value: joined(words, own) },
        { kind: 'remove', path: entry },
      ],
      WORD_KEYS.has(target.at(-1)) ? target.slice(0, -1) : target,
    );
  // What an entry has besides words stays where it is: those of plain words before it come to it.
  const text = isJoinable(own) && typeof valueIn(source.data, above) === 'string' ? own.text : undefined;
  if (text === undefined) return undefined;
  return made(
    source,
    [
      { kind: 'set', path: [...entry, 'text'], value: joined(words, text) },
      { kind: 'remove', path: above },
    ],
    above,
  );
};

const indent: Making<'indent'> = (source, { entry }) => {
  const place = entryOf(entry);
  if (place === undefined || place.index === 0) return undefined;
  const above = [...place.list, place.index - 1];
  const below = listBelow(source, above);
  if (below !== undefined) {
    const list = [...above, below.key];
    return made(source, [move(entry, list, below.count)], [...list, below.count]);
  }
  const key = usualList(place.list);
  const opened = carriedOut(source, [{ kind: 'set', path: [...above, key], value: [`${TOKEN}${TOKEN}`] }]);
  if (opened === undefined) return undefined;
  const list = [...above, key];
  const moved = carriedOut(readLatest(opened), [move(entry, list, 0)]);
  if (moved === undefined) return undefined;
  return made(readLatest(moved), [{ kind: 'remove', path: [...list, 1] }], [...list, 0]);
};

const outdent: Making<'outdent'> = (source, { entry }) => {
  const place = entryOf(entry);
  const parent = place === undefined ? undefined : place.list.slice(0, -1);
  const around = parent === undefined ? undefined : entryOf(parent);
  if (place === undefined || around === undefined || around.list.at(-1) === 'sections') return undefined;
  const target = [...around.list, around.index + 1];
  return made(source, [move(entry, around.list, around.index + 1)], target);
};

const shift: Making<'move'> = (source, { entry, by }) => {
  const place = entryOf(entry);
  const list = place === undefined ? undefined : valueIn(source.data, place.list);
  if (place === undefined || !Array.isArray(list)) return undefined;
  const index = place.index + by;
  if (index < 0 || index >= list.length) return undefined;
  // Its own place is counted while it has not left.
  return made(source, [move(entry, place.list, by > 0 ? index + 1 : index)], [...place.list, index]);
};

const place: Making<'place'> = (source, { entry, list, index }) => {
  const own = entryOf(entry);
  const isBelowItself = list.length > entry.length && entry.every((step, at) => list[at] === step);
  if (own === undefined || isBelowItself) return undefined;
  const isSameList = own.list.join('/') === list.join('/');
  if (isSameList && (index === own.index || index === own.index + 1)) return { yaml: source.text, at: entry };
  return made(source, [move(entry, list, index)], [...list, isSameList && index > own.index ? index - 1 : index]);
};

/** Where the caret goes: a row or column that was put in is written on next. */
const AFTER: Partial<Record<GridAction, (path: PlanPath) => PlanPath>> = {
  addRow: (path) => {
    const at = path.lastIndexOf('rows') + 1;
    return [...path.slice(0, at), Number(path[at]) + 1, 0];
  },
};

const grid: Making<'grid'> = (source, { path, action }) => {
  const operations = gridOperations(source.data, path, action);
  // What a cell says stands in itself or in its text, by what else it has.
  const cell = path.at(-1) === 'text' ? path.slice(0, -1) : path;
  return operations.length === 0 ? undefined : made(source, operations, AFTER[action]?.(cell) ?? cell);
};

const note: Making<'note'> = (source, edit) => {
  const yaml = noted(source, edit);
  return yaml === undefined ? undefined : { yaml, at: edit.path };
};

const assign: Making<'assign'> = (source, edit) => {
  const yaml = assigned(source, edit);
  return yaml === undefined ? undefined : { yaml, at: edit.entry };
};

/** Each edit is of the text that the one before it gives. */
const form: Making<'form'> = (source, { edits }) =>
  edits.reduce<EditedPlan | undefined>(
    (before, edit) => (before === undefined ? undefined : editPage(before.yaml, edit)),
    { yaml: source.text, at: [] },
  );

const EDITS: { readonly [Kind in PageEdit['kind']]: Making<Kind> } = {
  text,
  split,
  join,
  indent,
  outdent,
  move: shift,
  place,
  remove: (source, { path }) => made(source, [{ kind: 'remove', path }], path),
  insert: (source, { list, index, value }) => made(source, [{ kind: 'insert', list, index, value }], [...list, index]),
  paste: (source, edit) => paste(source.text, edit, editPage),
  set: (source, { path, value }) => made(source, [{ kind: 'set', path, value }], path),
  note,
  assign,
  form,
  decide,
  grid,
  moveRow: (source, { path, by }) => moveRow(source, path, by),
  placeRow: (source, { path, index }) => placeRow(source, path, index),
};

/**
 * Makes an edit in a plan's text.
 * @returns the text and where the caret goes; undefined where the edit cannot be made: nothing is half done
 */
export function editPage(yaml: string, edit: PageEdit): EditedPlan | undefined {
  const make = EDITS[edit.kind] as (source: PlanSource, edit: PageEdit) => EditedPlan | undefined;
  return make(readLatest(yaml), edit);
}
