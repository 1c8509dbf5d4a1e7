/** Runs of the merged document, each with its fate. */

import { elementText } from '../../word/xml/serialise.ts';
import { element, elementsOf, mapElements, type XmlElement, type XmlNode } from '../../word/xml/tree.ts';
import { diffText } from '../diff/tokenise.ts';
import { type Atom, AtomReader, lettersOf, type Thing } from './atoms.ts';
import type { Notes } from './notes.ts';
import type { Author, Fate, Revisions } from './revisions.ts';

/** What the merged document is made with. */
export interface Making {
  readonly revisions: Revisions;
  readonly notes: Notes;
  /** Keys of the notes whose number is repeated: their first marks are bookmarked. */
  readonly repeated: ReadonlySet<string>;
}

const SPACE = { 'xml:space': 'preserve' } as const;
const DELETED_NAMES: Readonly<Record<string, string>> = { 'w:t': 'w:delText', 'w:instrText': 'w:delInstrText' };

const bookmarkName = (number: string): string => `chu_thich_${number}`;

const textNode = (fate: Fate, name: 'w:t' | 'w:instrText', text: string): XmlElement =>
  element(fate === 'dropped' ? (DELETED_NAMES[name] ?? name) : name, SPACE, [text]);

/** A run with its look; `former` is the look that it had. */
function run(look: XmlElement | undefined, content: XmlElement, former: readonly XmlElement[] = []): XmlElement {
  const properties = [...elementsOf(look), ...former];
  return element('w:r', {}, [...(properties.length === 0 ? [] : [element('w:rPr', {}, properties)]), content]);
}

/** The number of a note again, as a field in runs: a simple field cannot be deleted as a revision. */
function fieldRuns(fate: Fate, number: string, shown: string, look: XmlElement | undefined): XmlElement[] {
  const sign = (type: string): XmlElement => run(look, element('w:fldChar', { 'w:fldCharType': type }));
  return [
    sign('begin'),
    run(look, textNode(fate, 'w:instrText', ` NOTEREF ${bookmarkName(number)} \\f `)),
    sign('separate'),
    run(look, textNode(fate, 'w:t', shown)),
    sign('end'),
  ];
}

const withNumbers = (node: XmlElement, revisions: Revisions): XmlElement =>
  mapElements(node, (part) =>
    part.name === 'wp:docPr' ? element(part.name, { ...part.attributes, id: revisions.nextId() }, part.children) : part,
  );

/** What a thing in the text is, on the sides where it stands. */
interface PlacedThing {
  readonly old?: Thing;
  readonly fresh?: Thing;
}

interface Made {
  readonly before: readonly XmlElement[];
  readonly runs: readonly XmlElement[];
  readonly after: readonly XmlElement[];
}

const only = (runs: readonly XmlElement[]): Made => ({ before: [], runs, after: [] });

function noteRun(look: XmlElement | undefined, placed: PlacedThing, { revisions, notes, repeated }: Making): Made {
  const idOf = (thing: Thing | undefined) => (thing?.kind === 'note' ? thing.id : undefined);
  const [old, fresh] = [idOf(placed.old), idOf(placed.fresh)];
  const number = notes.refer({ ...(old === undefined ? {} : { old }), ...(fresh === undefined ? {} : { fresh }) });
  const mark = run(look, element('w:footnoteReference', { 'w:id': number }));
  const key = fresh === undefined ? notes.key('old', old ?? '') : notes.key('fresh', fresh);
  if (!repeated.has(key)) return only([mark]);
  const id = revisions.nextId();
  return {
    before: [element('w:bookmarkStart', { 'w:id': id, 'w:name': bookmarkName(number) })],
    runs: [mark],
    after: [element('w:bookmarkEnd', { 'w:id': id })],
  };
}

function thingRuns(fate: Fate, look: XmlElement | undefined, placed: PlacedThing, making: Making): Made {
  const thing = placed.fresh ?? placed.old;
  if (thing === undefined) return only([]);
  if (thing.kind === 'note') return noteRun(look, placed, making);
  if (thing.kind === 'other') return only([run(look, withNumbers(thing.node, making.revisions))]);
  const number = making.notes.numberOf(placed.fresh === undefined ? 'old' : 'fresh', thing.id);
  return only(fieldRuns(fate, number, thing.shown, look));
}

/** Atoms that all have one fate, as runs with that fate around them. */
export function oneFate(fate: 'dropped' | 'added', atoms: readonly Atom[], making: Making): XmlNode[] {
  const nodes: XmlNode[] = [];
  let group: XmlElement[] = [];
  let author: Author | undefined;
  const close = (): void => {
    nodes.push(...making.revisions.around(fate, group, author));
    group = [];
  };
  for (const { letters, look, thing, by } of atoms) {
    if (by !== author) close();
    author = by;
    if (thing === undefined) {
      group.push(run(look, textNode(fate, 'w:t', letters)));
      continue;
    }
    const made = thingRuns(fate, look, fate === 'dropped' ? { old: thing } : { fresh: thing }, making);
    if (made.before.length > 0) close();
    nodes.push(...made.before);
    group.push(...made.runs);
    if (made.after.length > 0) close();
    nodes.push(...made.after);
  }
  close();
  return nodes;
}

const lookText = (look: XmlElement | undefined): string => elementsOf(look).map(elementText).join('');

/** Letters that stayed, in the new look; where the look changed, that is a revision of its own. */
function keptNodes(old: Atom, fresh: Atom, making: Making, by: Author | undefined): XmlNode[] {
  if (fresh.thing !== undefined) {
    const placed = { fresh: fresh.thing, ...(old.thing === undefined ? {} : { old: old.thing }) };
    const { before, runs, after } = thingRuns('kept', fresh.look, placed, making);
    return [...before, ...runs, ...after];
  }
  const sameLook = lookText(old.look) === lookText(fresh.look);
  const former = sameLook ? [] : [making.revisions.formerly(element('w:rPr', {}, elementsOf(old.look)), by)];
  return [run(fresh.look, textNode('kept', 'w:t', fresh.letters), former)];
}

function kept(olds: readonly Atom[], freshes: readonly Atom[], making: Making, by: Author | undefined): XmlNode[] {
  const nodes: XmlNode[] = [];
  const [old, fresh] = [new AtomReader(olds), new AtomReader(freshes)];
  for (;;) {
    const length = Math.min(old.left, fresh.left);
    const [[a], [b]] = [old.take(length), fresh.take(length)];
    if (a === undefined || b === undefined) return nodes;
    nodes.push(...keptNodes(a, b, making, by));
  }
}

/** Whose nobody is said to be are the main author's. */
const ofSomebody = (atoms: readonly Atom[], main: Author | undefined): Atom[] =>
  atoms.map((atom) => ({ ...atom, by: atom.by ?? main }));

/**
 * The content of a paragraph that became another, word by word.
 * @param main who changed most of it
 */
export function mergedRuns(olds: readonly Atom[], freshes: readonly Atom[], making: Making, main?: Author): XmlNode[] {
  const [old, fresh] = [new AtomReader(olds), new AtomReader(freshes)];
  return diffText(lettersOf(olds), lettersOf(freshes)).flatMap(({ kind, text }) => {
    const before = kind === 'added' ? [] : old.take(text.length);
    const after = kind === 'dropped' ? [] : fresh.take(text.length);
    if (kind === 'same') return kept(before, after, making, main);
    return oneFate(kind, ofSomebody(kind === 'dropped' ? before : after, main), making);
  });
}
