/** Revisions as Word writes them: who, when, and a number that no other has. */
import { element, type XmlElement, type XmlNode } from '../../word/xml/tree.ts';

/** What became of a part of the old text: it stayed, went, or came new. */
export type Fate = 'kept' | 'dropped' | 'added';

/** Whose changes those of nobody in particular are. */
export const NOBODY = 'kehoach';

/** Who makes revisions, and when. */
export interface Author {
  readonly name: string;
  /** `YYYY-MM-DD`; without it the revision has no day. */
  readonly date?: string | undefined;
}

/** The authors of a paragraph's letters; behind the last letter the author of the paragraph itself. */
export type LetterAuthors = readonly (Author | undefined)[];

/** Of the paragraphs of a document. */
export type Authors = ReadonlyMap<XmlElement, LetterAuthors>;

/** The author as attributes of a revision or a comment. */
export const signature = ({ name, date }: Author): XmlElement['attributes'] => ({
  'w:author': name,
  ...(date === undefined ? {} : { 'w:date': `${date}T00:00:00Z` }),
});

const NAMES = { dropped: 'w:del', added: 'w:ins' } as const;

/** The fate that an element gives to the runs in it. */
export const FATES: Readonly<Record<string, Fate>> = { 'w:del': 'dropped', 'w:ins': 'added' };

/** Makes revisions; numbers run on through all parts of a document. */
export class Revisions {
  private readonly author: Author;
  private lastId = 0;

  /** @param author of whatever no other is said to have made */
  constructor(author: Author) {
    this.author = author;
  }

  /** A number for a revision, a bookmark or a drawing. */
  nextId(): string {
    this.lastId++;
    return String(this.lastId);
  }

  private revision(name: string, by: Author = this.author, children: readonly XmlNode[] = []): XmlElement {
    return element(name, { 'w:id': this.nextId(), ...signature(by) }, children);
  }

  /** The mark on a paragraph's end or a row; none for what stayed. */
  mark(fate: Fate, by?: Author): XmlElement[] {
    return fate === 'kept' ? [] : [this.revision(NAMES[fate], by)];
  }

  /** Runs with their fate around them. */
  around(fate: Fate, runs: readonly XmlElement[], by?: Author): XmlElement[] {
    if (fate === 'kept' || runs.length === 0) return [...runs];
    return [this.revision(NAMES[fate], by, runs)];
  }

  /** What properties were: `w:pPrChange` around a `w:pPr`. */
  formerly(properties: XmlElement, by?: Author): XmlElement {
    return this.revision(`${properties.name}Change`, by, [properties]);
  }
}
