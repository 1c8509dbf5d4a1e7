/** A paragraph's content as atoms: letters of one look, and things among them. */

import { elementText } from '../../word/xml/serialise.ts';
import { element, elementsOf, firstOf, isElement, mapElements, type XmlElement } from '../../word/xml/tree.ts';
import type { Notes, Side } from './notes.ts';
import type { ObjectLetters } from './object-letters.ts';
import type { Author, Authors } from './revisions.ts';

/** `note`: the mark of a note; `repeat`: the number of a note that was marked before; `other`: a break, a drawing. */
export type Thing =
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'repeat'; readonly id: string; readonly shown: string }
  | { readonly kind: 'other'; readonly node: XmlElement };

/** Letters, or one letter that stands for a thing. */
export interface Atom {
  readonly letters: string;
  /** The `w:rPr`. */
  readonly look: XmlElement | undefined;
  readonly thing?: Thing;
  /** Who took it out of the old document, or put it into the new one, where several have made the changes. */
  readonly by?: Author | undefined;
}

/** How one of the two documents is read. */
export interface Reading {
  readonly side: Side;
  readonly notes: Pick<Notes, 'key'>;
  readonly signs: Pick<ObjectLetters, 'of'>;
  readonly authors?: Authors | undefined;
}

const NOTE_FIELD = /NOTEREF (\S+)/;

/** The note whose number a field's code repeats: names of bookmarks end with it. */
const noteOfCode = (code: string): string => /\d+$/.exec(NOTE_FIELD.exec(code)?.[1] ?? '')?.[0] ?? '';

const wordsIn = (parent: XmlElement, name: string): string =>
  elementsOf(parent, name)
    .flatMap(({ children }) => children.filter((child) => !isElement(child)))
    .join('');

/** Drawings have numbers that differ from document to document. */
const withoutNumbers = (node: XmlElement): XmlElement =>
  mapElements(node, (part) => (part.name === 'wp:docPr' ? element(part.name, {}, part.children) : part));

function thingAtom(thing: Thing, look: XmlElement | undefined, { side, notes, signs }: Reading): Atom {
  const key = thing.kind === 'other' ? elementText(withoutNumbers(thing.node)) : notes.key(side, thing.id);
  return { letters: signs.of(`${thing.kind} ${key}`), look, thing };
}

function runAtoms(run: XmlElement, reading: Reading): Atom[] {
  const look = firstOf(run, 'w:rPr');
  return elementsOf(run)
    .filter(({ name }) => name !== 'w:rPr')
    .map((child) => {
      if (child.name === 'w:t') return { letters: child.children.filter((text) => !isElement(text)).join(''), look };
      if (child.name !== 'w:footnoteReference') return thingAtom({ kind: 'other', node: child }, look, reading);
      return thingAtom({ kind: 'note', id: child.attributes['w:id'] ?? '' }, look, reading);
    });
}

const signOf = (run: XmlElement): string | undefined => firstOf(run, 'w:fldChar')?.attributes['w:fldCharType'];

/** The number that a field from its first to its last run repeats, as one letter. */
function fieldAtom(runs: readonly XmlElement[], reading: Reading): Atom {
  const shown = runs
    .slice(runs.findIndex((run) => signOf(run) === 'separate') + 1)
    .flatMap((run) => runAtoms(run, reading));
  const code = runs.map((run) => wordsIn(run, 'w:instrText')).join('');
  const letters = lettersOf(shown.filter(({ thing }) => thing === undefined));
  return thingAtom({ kind: 'repeat', id: noteOfCode(code), shown: letters }, shown[0]?.look, reading);
}

/** Atoms cut where their author changes. */
function signed(atoms: readonly Atom[], authors: readonly (Author | undefined)[]): Atom[] {
  let at = 0;
  return atoms.flatMap((atom) => {
    const parts: Atom[] = [];
    const start = at;
    at += atom.letters.length;
    for (let from = start; from < at; ) {
      const by = authors[from];
      let to = from + 1;
      while (to < at && (authors[to] === by || atom.thing !== undefined)) to++;
      parts.push({ ...atom, letters: atom.letters.slice(from - start, to - start), by });
      from = to;
    }
    return parts;
  });
}

/** The atoms of a paragraph. Bookmarks are left out: they are made anew. */
export function atomsOf(paragraph: XmlElement, reading: Reading): Atom[] {
  const authors = reading.authors?.get(paragraph);
  const atoms = unsignedAtoms(paragraph, reading);
  return authors === undefined ? atoms : signed(atoms, authors);
}

function unsignedAtoms(paragraph: XmlElement, reading: Reading): Atom[] {
  let field: XmlElement[] = [];
  return elementsOf(paragraph, 'w:r').flatMap((run) => {
    const sign = signOf(run);
    if (sign === undefined && field.length === 0) return runAtoms(run, reading);
    field.push(run);
    if (sign !== 'end') return [];
    const atom = fieldAtom(field, reading);
    field = [];
    return [atom];
  });
}

/** Ids of the notes whose number is repeated in a part. */
export function repeatedNoteIds(root: XmlElement): string[] {
  const ids: string[] = [];
  mapElements(root, (part) => {
    const id = part.name === 'w:r' ? noteOfCode(wordsIn(part, 'w:instrText')) : '';
    if (id !== '') ids.push(id);
    return part;
  });
  return ids;
}

/** As long as a letter that stands for a thing. */
const ANY_THING = '\u{f0000}';
const LETTERS_ALONE: Reading = { side: 'fresh', notes: { key: () => '' }, signs: { of: () => ANY_THING } };

/** The letters of a paragraph, whatever the things among them are. */
export const plainLetters = (paragraph: XmlElement): string => lettersOf(unsignedAtoms(paragraph, LETTERS_ALONE));

export const lettersOf = (atoms: readonly Atom[]): string => atoms.map(({ letters }) => letters).join('');

/** Atoms taken one after another, cut where they must be; each is looked at once, however many pieces are taken. */
export class AtomReader {
  private readonly atoms: readonly Atom[];
  private next = 0;
  /** How many letters of the next atom are taken already. */
  private taken = 0;

  constructor(atoms: readonly Atom[]) {
    this.atoms = atoms.filter(({ letters }) => letters !== '');
  }

  /** How many letters the next atom still has; 0 behind the last. */
  get left(): number {
    return (this.atoms[this.next]?.letters.length ?? 0) - this.taken;
  }

  /** The atoms of so many letters, UTF-16 units. */
  take(count: number): Atom[] {
    const found: Atom[] = [];
    for (let wanted = count; wanted > 0; ) {
      const atom = this.atoms[this.next];
      if (atom === undefined) break;
      const letters = atom.letters.slice(this.taken, this.taken + wanted);
      found.push({ ...atom, letters });
      wanted -= letters.length;
      this.taken += letters.length;
      if (this.left === 0) [this.next, this.taken] = [this.next + 1, 0];
    }
    return found;
  }
}
