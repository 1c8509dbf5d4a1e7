/** The parts of a Word file as its readers ask for them. */
import type { XmlElement } from '../../../word/xml/tree.ts';

/** A relation of a part: an image, a header, the styles. */
export type RelationKind =
  | 'styles'
  | 'numbering'
  | 'theme'
  | 'settings'
  | 'footnotes'
  | 'endnotes'
  | 'comments'
  | 'header'
  | 'footer';

/** Bytes in the package, or an address outside it, which nobody opens. */
export type WordMedia = Uint8Array | 'external';

export interface WordParts {
  /** Root of the main part, `w:document`. */
  readonly document: XmlElement;
  /** Root of the first part that the main part has in a relation. */
  readonly related: (kind: RelationKind) => XmlElement | undefined;
  /** Root of the part that the main part refers to by an id. */
  readonly byId: (id: string) => XmlElement | undefined;
  /** The bytes of the picture that the main part refers to by an id. */
  readonly media: (id: string) => WordMedia | undefined;
}
