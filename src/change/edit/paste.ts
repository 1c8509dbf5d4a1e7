/** What was pasted at a paragraph, as one edit: its first words in it, the others behind it and below it. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { readLatest } from '../../plan/source/read-latest.ts';
import { isMapping } from '../../plan/source/write/shapes.ts';
import { valueIn } from '../pull/plan-data.ts';
import { isListKey, NEW_TEXT, usualList } from './lists.ts';
import { type Notes, notesInWords, numberedNotes } from './notes.ts';

/** An entry that is pasted. */
export interface PastedEntry {
  /** 0 for those beside the first, 1 for those below them; no more than one deeper than the entry before. */
  readonly level: number;
  readonly isDash: boolean;
  readonly text: string;
  /** What its footnotes say, by the names in their marks. */
  readonly notes?: Notes;
  /** A table below the words. */
  readonly table?: PastedTable;
}

/** A table as a plan has it. */
export interface PastedTable {
  readonly value: object;
  /** What its cells say, for where no table can be. */
  readonly words: readonly string[];
}

/** What is pasted at a place; the first entry says what its paragraph says then. */
export interface Paste {
  readonly path: PlanPath;
  readonly paragraph: number;
  readonly before: string;
  readonly entries: readonly PastedEntry[];
}

/** What pasting is made of. */
type PasteStep =
  | {
      readonly kind: 'text';
      readonly path: PlanPath;
      readonly paragraph: number;
      readonly text: string;
      readonly before: string;
    }
  | { readonly kind: 'insert'; readonly list: PlanPath; readonly index: number; readonly value: unknown }
  | { readonly kind: 'set'; readonly path: PlanPath; readonly value: unknown };

/** Makes one of them; undefined where it cannot be made. */
type MakeStep = (yaml: string, step: PasteStep) => { readonly yaml: string } | undefined;

interface Branch {
  readonly entry: PastedEntry;
  readonly below: Branch[];
}

/** The entries as a tree; those that have none above them stand beside the first. */
function treeOf(entries: readonly PastedEntry[]): Branch[] {
  const roots: Branch[] = [];
  const open: Branch[] = [];
  for (const entry of entries) {
    const branch: Branch = { entry, below: [] };
    open.length = Math.min(entry.level, open.length);
    (open.at(-1)?.below ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}

/** The list in which entries stand below one: dashes stay dashes. */
const keyBelow = (list: PlanPath, [first]: readonly Branch[]): string =>
  first?.entry.isDash === true ? 'bullets' : usualList(list);

function entryValue({ entry, below }: Branch, list: PlanPath): unknown {
  const key = keyBelow(list, below);
  const { text, notes } = numberedNotes(entry.text, entry.notes ?? {}, []);
  const more = {
    ...(Object.keys(notes).length === 0 ? {} : { footnotes: notes }),
    ...(entry.table === undefined ? {} : { table: entry.table.value }),
    ...(below.length === 0 ? {} : { [key]: below.map((branch) => entryValue(branch, [key])) }),
  };
  return Object.keys(more).length === 0 ? text : { text, ...more };
}

/** The last of the entries, by its place. */
function lastOf({ below }: Branch, path: PlanPath, key: string): PlanPath {
  const last = below.at(-1);
  return last === undefined ? path : lastOf(last, [...path, key, below.length - 1], keyBelow([key], last.below));
}

/** The text after one edit and the next; undefined once one could not be made. */
class Edits {
  private readonly makeStep: MakeStep;
  private text: string | undefined;

  constructor(yaml: string, makeStep: MakeStep) {
    this.text = yaml;
    this.makeStep = makeStep;
  }

  get yaml(): string | undefined {
    return this.text;
  }

  make(step: PasteStep): void {
    this.text = this.text === undefined ? undefined : this.makeStep(this.text, step)?.yaml;
  }

  valueAt(path: PlanPath): unknown {
    return this.text === undefined ? undefined : valueIn(readLatest(this.text).data, path);
  }

  /** Puts values into a list, before what stands there from an index on. */
  insert(list: PlanPath, index: number, values: readonly unknown[]): void {
    for (const [at, value] of values.entries()) this.make({ kind: 'insert', list, index: index + at, value });
  }
}

/** Puts entries at the head of the list below an entry. */
function putBelow(edits: Edits, entry: PlanPath, branches: readonly Branch[]): PlanPath {
  const own = edits.valueAt(entry);
  const known = isMapping(own) ? Object.keys(own).find((key) => isListKey(key) && Array.isArray(own[key])) : undefined;
  const key = known ?? keyBelow(entry.slice(0, -1), branches);
  const values = branches.map((branch) => entryValue(branch, [key]));
  if (known === undefined) edits.make({ kind: 'set', path: [...entry, key], value: values });
  else edits.insert([...entry, key], 0, values);
  const last = branches.at(-1);
  const at = [...entry, key, branches.length - 1];
  return last === undefined ? entry : lastOf(last, at, keyBelow([key], last.below));
}

/** Gives the paragraph its words, and the entry the notes in them beside those that it has. */
function putWords(
  edits: Edits,
  { path, paragraph, before }: Omit<Paste, 'entries'>,
  entry: PlanPath,
  own: PastedEntry,
): void {
  const footnotes = [...entry, 'footnotes'];
  const known = edits.valueAt(footnotes);
  const { text, notes } = numberedNotes(own.text, own.notes ?? {}, isMapping(known) ? Object.keys(known) : []);
  if (text !== before) edits.make({ kind: 'text', path, paragraph, text, before });
  if (!isMapping(known) && Object.keys(notes).length > 0) edits.make({ kind: 'set', path: footnotes, value: notes });
  else
    for (const [id, note] of Object.entries(notes)) edits.make({ kind: 'set', path: [...footnotes, id], value: note });
}

/** A table below an entry that has one already stands below an entry of its own. */
function withRoom(own: unknown, [first, ...rest]: readonly PastedEntry[]): readonly PastedEntry[] {
  if (first?.table === undefined || !isMapping(own) || own['table'] === undefined)
    return first === undefined ? [] : [first, ...rest];
  const { table, ...words } = first;
  return [words, { level: words.level, isDash: words.isDash, text: NEW_TEXT, table }, ...rest];
}

/**
 * Pastes at a paragraph of an entry.
 * @returns where the last of what was pasted stands; undefined where it cannot be pasted so
 */
export function paste(
  yaml: string,
  { path, paragraph, before, entries: pasted }: Paste,
  makeStep: MakeStep,
): { readonly yaml: string; readonly at: PlanPath; readonly paragraph: number } | undefined {
  const entry = typeof path.at(-1) === 'number' ? path : path.slice(0, -1);
  const edits = new Edits(yaml, makeStep);
  const [own, ...behind] = treeOf(withRoom(edits.valueAt(entry), pasted));
  if (own === undefined) return undefined;
  const { table } = own.entry;
  putWords(edits, { path, paragraph, before }, entry, own.entry);
  if (table !== undefined) edits.make({ kind: 'set', path: [...entry, 'table'], value: table.value });
  let at = own.below.length === 0 ? entry : putBelow(edits, entry, own.below);
  const [list, index] = [entry.slice(0, -1), Number(entry.at(-1))];
  edits.insert(
    list,
    index + 1,
    behind.map((branch) => entryValue(branch, list)),
  );
  const last = behind.at(-1);
  if (last !== undefined) at = lastOf(last, [...list, index + behind.length], keyBelow(list, last.below));
  const isOwn = last === undefined && own.below.length === 0;
  const more = paragraphsIn(pasted.at(-1)?.text ?? '') - 1;
  return edits.yaml === undefined
    ? undefined
    : { yaml: edits.yaml, at: isOwn ? path : at, paragraph: isOwn ? paragraph + more : more };
}

const paragraphsIn = (text: string): number => text.split('\n\n').length;

/** No entry deeper than a level. */
const upTo = (entries: readonly PastedEntry[], most: number): PastedEntry[] =>
  entries.map((entry) => ({ ...entry, level: Math.min(entry.level, most) }));

/** Every table as words: of an entry each cell. */
const withoutTables = (entries: readonly PastedEntry[]): PastedEntry[] =>
  entries.flatMap(({ table, ...entry }) => [
    entry,
    ...(table?.words ?? []).map((text): PastedEntry => ({ level: 0, isDash: false, text })),
  ]);

/** Every note in brackets among the words. */
const withoutNotes = (entries: readonly PastedEntry[]): PastedEntry[] =>
  entries.map(({ notes, ...entry }) => ({ ...entry, text: notesInWords(entry.text, notes) }));

/** What is pasted as it is, then ever flatter, then without tables, then without notes: for places that have no room for it. */
export function flatter(entries: readonly PastedEntry[]): PastedEntry[][] {
  const hasNotes = entries.some(({ notes }) => notes !== undefined);
  return [...flatterWithNotes(entries), ...(hasNotes ? flatterWithNotes(withoutNotes(entries)) : [])];
}

function flatterWithNotes(entries: readonly PastedEntry[]): PastedEntry[][] {
  const deepest = Math.max(0, ...entries.map(({ level }) => level));
  const flat = Array.from({ length: deepest }, (_, at) => upTo(entries, deepest - 1 - at));
  const hasTables = entries.some(({ table }) => table !== undefined);
  return [[...entries], ...flat, ...(hasTables ? [withoutTables(upTo(entries, 0))] : [])];
}
