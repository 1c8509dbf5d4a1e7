/** A paragraph's content as atoms: letters of one look, and things among them. */

import { elementText } from '../../word/xml/serialise.ts';
import { element, elementsOf, firstOf, isElement, mapElements, type XmlElement } from '../../word/xml/tree.ts';
import type { Notes, Side } from './notes.ts';
import type { ObjectLetters } from './object-letters.ts';

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
}

/** How one of the two documents is read. */
export interface Reading {
  readonly side: Side;
  readonly notes: Notes;
  readonly signs: ObjectLetters;
}

const NOTE_FIELD = /NOTEREF (\S+)/;

/** Names of bookmarks end with the note's number. */
const noteOfField = (field: XmlElement): string => {
  const name = NOTE_FIELD.exec(field.attributes['w:instr'] ?? '')?.[1] ?? '';
  return /\d+$/.exec(name)?.[0] ?? '';
};

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

/** The atoms of a paragraph. Bookmarks are left out: they are made anew. */
export function atomsOf(paragraph: XmlElement, reading: Reading): Atom[] {
  return elementsOf(paragraph).flatMap((child) => {
    if (child.name === 'w:r') return runAtoms(child, reading);
    if (child.name !== 'w:fldSimple') return [];
    const shown = runAtoms(element('w:r', {}, elementsOf(firstOf(child, 'w:r'))), reading);
    const thing: Thing = { kind: 'repeat', id: noteOfField(child), shown: lettersOf(shown) };
    return [thingAtom(thing, shown[0]?.look, reading)];
  });
}

/** Ids of the notes whose number is repeated in a part. */
export function repeatedNoteIds(root: XmlElement): string[] {
  const ids: string[] = [];
  mapElements(root, (part) => {
    if (part.name === 'w:fldSimple') ids.push(noteOfField(part));
    return part;
  });
  return ids;
}

export const lettersOf = (atoms: readonly Atom[]): string => atoms.map(({ letters }) => letters).join('');

/** The atoms between two places, offsets in UTF-16 units; letters are cut where they must be. */
export function sliceAtoms(atoms: readonly Atom[], from: number, to: number): Atom[] {
  let start = 0;
  return atoms.flatMap((atom) => {
    const at = start;
    start += atom.letters.length;
    const letters = atom.letters.slice(Math.max(0, from - at), Math.max(0, to - at));
    return letters === '' ? [] : [{ ...atom, letters }];
  });
}
