/** Revisions as Word writes them: who, when, and a number that no other has. */
import { element, type XmlElement, type XmlNode } from '../../word/xml/tree.ts';

/** What became of a part of the old text: it stayed, went, or came new. */
export type Fate = 'kept' | 'dropped' | 'added';

const AUTHOR = 'kehoach';
const NAMES = { dropped: 'w:del', added: 'w:ins' } as const;

/** The fate that an element gives to the runs in it. */
export const FATES: Readonly<Record<string, Fate>> = { 'w:del': 'dropped', 'w:ins': 'added' };

/** Makes revisions; numbers run on through all parts of a document. */
export class Revisions {
  private readonly date: string;
  private lastId = 0;

  /** @param date `YYYY-MM-DD` */
  constructor(date: string) {
    this.date = `${date}T00:00:00Z`;
  }

  /** A number for a revision, a bookmark or a drawing. */
  nextId(): string {
    this.lastId++;
    return String(this.lastId);
  }

  private revision(name: string, children: readonly XmlNode[] = []): XmlElement {
    return element(name, { 'w:id': this.nextId(), 'w:author': AUTHOR, 'w:date': this.date }, children);
  }

  /** The mark on a paragraph's end or a row; none for what stayed. */
  mark(fate: Fate): XmlElement[] {
    return fate === 'kept' ? [] : [this.revision(NAMES[fate])];
  }

  /** Runs with their fate around them. */
  around(fate: Fate, runs: readonly XmlElement[]): XmlElement[] {
    if (fate === 'kept' || runs.length === 0) return [...runs];
    return [this.revision(NAMES[fate], runs)];
  }

  /** What properties were: `w:pPrChange` around a `w:pPr`. */
  formerly(properties: XmlElement): XmlElement {
    return this.revision(`${properties.name}Change`, [properties]);
  }
}
