/** The footnotes of both documents in one: which is which, and the numbers that they get. */

import { elementsOf, type XmlElement } from '../../word/xml/tree.ts';
import { alignSequences } from '../diff/sequence.ts';
import { Similarity } from '../diff/similarity.ts';
import { textOf } from './text.ts';

export type Side = 'old' | 'fresh';

/** A note of the merged document, by its ids in the two others. */
export interface MergedNote {
  readonly old?: string;
  readonly fresh?: string;
}

/** Notes less alike are two notes. */
const ALIKE = 0.35;

const isOwn = (note: XmlElement): boolean => note.attributes['w:type'] === undefined;
const idOf = (note: XmlElement): string => note.attributes['w:id'] ?? '';

/** Gives notes their numbers in the order in which they are referred to. */
export class Notes {
  readonly merged: MergedNote[] = [];
  readonly byId: Readonly<Record<Side, ReadonlyMap<string, XmlElement>>>;
  private readonly partners = new Map<string, string>();
  private readonly numbers: Readonly<Record<Side, Map<string, string>>> = { old: new Map(), fresh: new Map() };

  /** @param roots the `w:footnotes` of the documents */
  constructor(roots: Readonly<Record<Side, XmlElement>>) {
    const own = (side: Side): XmlElement[] => elementsOf(roots[side], 'w:footnote').filter(isOwn);
    const [olds, freshes] = [own('old'), own('fresh')];
    const byId = (notes: readonly XmlElement[]) => new Map(notes.map((note) => [idOf(note), note]));
    this.byId = { old: byId(olds), fresh: byId(freshes) };
    const [oldTexts, freshTexts] = [olds.map(textOf), freshes.map(textOf)];
    const similarity = new Similarity([...oldTexts, ...freshTexts]);
    const likeness = (i: number, j: number): number =>
      similarity.ofTexts(oldTexts[i] ?? '', freshTexts[j] ?? '') - ALIKE;
    for (const [i, j] of alignSequences(olds.length, freshes.length, likeness)) {
      const [old, fresh] = [olds[i], freshes[j]];
      if (old !== undefined && fresh !== undefined) this.partners.set(idOf(old), idOf(fresh));
    }
  }

  /** What tells a note from others: the same for an old note and the new one that it became. */
  key(side: Side, id: string): string {
    const partner = side === 'old' ? this.partners.get(id) : id;
    return partner === undefined ? `old ${id}` : `fresh ${partner}`;
  }

  /** The number of the merged note for a mark that stands in the old text, the new one, or both. */
  refer(note: MergedNote): string {
    const id = String(this.merged.push(note));
    if (note.old !== undefined) this.numbers.old.set(note.old, id);
    if (note.fresh !== undefined) this.numbers.fresh.set(note.fresh, id);
    return id;
  }

  /** The merged number of a note that was referred to before. */
  numberOf(side: Side, id: string): string {
    return this.numbers[side].get(id) ?? '';
  }
}
