/** Comments on paragraphs of the first document, carried into the merged one. */
import { documentText } from '../../word/xml/serialise.ts';
import { element, type XmlElement, type XmlNode } from '../../word/xml/tree.ts';
import { type Author, type Fate, type Revisions, signature } from './revisions.ts';

export interface DocumentComment {
  /** Which paragraph of the first document it is on, counted from 0 in their order; those in boxes are not counted. */
  readonly paragraph: number;
  readonly author: Author;
  /** A paragraph each. */
  readonly lines: readonly string[];
}

type Parts = ReadonlyMap<string, string | Uint8Array>;

const COMMENTS = 'word/comments.xml';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** Rows that bind the comments to the document, before the end of parts that this program writes. */
const ROWS: readonly (readonly [path: string, end: string, row: string])[] = [
  ['[Content_Types].xml', '</Types>', `<Override PartName="/${COMMENTS}" ContentType="${TYPE}"/>`],
  [
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdComments" Type="${OFFICE}/comments" Target="comments.xml"/>`,
  ],
];

/** Of a name: "STC" for "Sở Tài chính". */
const MOST_INITIALS = 5;
const initialsOf = (name: string): string =>
  (name.match(/(?<!\p{L})\p{L}/gu) ?? []).slice(0, MOST_INITIALS).join('').toLocaleUpperCase('vi');

/** A paragraph of a comment, small and without the indents of the plan's own. */
const lineOf = (line: string): XmlElement =>
  element('w:p', {}, [
    element('w:pPr', {}, [
      element('w:spacing', { 'w:before': '0', 'w:after': '40', 'w:line': '240', 'w:lineRule': 'auto' }),
      element('w:ind', { 'w:left': '0', 'w:firstLine': '0' }),
      element('w:jc', { 'w:val': 'left' }),
    ]),
    element('w:r', {}, [
      element('w:rPr', {}, [element('w:sz', { 'w:val': '20' }), element('w:szCs', { 'w:val': '20' })]),
      element('w:t', { 'xml:space': 'preserve' }, [line]),
    ]),
  ]);

const commentOf = ({ author, lines }: DocumentComment, id: number): XmlElement =>
  element(
    'w:comment',
    { 'w:id': String(id), ...signature(author), 'w:initials': initialsOf(author.name) },
    lines.map(lineOf),
  );

/** Which comments stand on which paragraph. */
export type CommentIds = ReadonlyMap<XmlElement, readonly string[]>;

/** Comments have numbers by their order. */
export function commentIds(comments: readonly DocumentComment[], paragraphs: readonly XmlElement[]): CommentIds {
  const ids = new Map<XmlElement, string[]>();
  for (const [id, { paragraph }] of comments.entries()) {
    const on = paragraphs[paragraph];
    if (on !== undefined) ids.set(on, [...(ids.get(on) ?? []), String(id)]);
  }
  return ids;
}

/**
 * The content of a paragraph between the ends of its comments. The sign of a comment on words that went is one of them:
 * both go together.
 */
export function withCommentEnds(
  content: readonly XmlNode[],
  ids: readonly string[],
  { revisions, fate, by }: { readonly revisions: Revisions; readonly fate: Fate; readonly by: Author | undefined },
): XmlNode[] {
  const ends = (name: string): XmlElement[] => ids.map((id) => element(name, { 'w:id': id }));
  const signs = ends('w:commentReference').map((sign) => element('w:r', {}, [sign]));
  return [
    ...ends('w:commentRangeStart'),
    ...content,
    ...ends('w:commentRangeEnd'),
    ...revisions.around(fate, signs, by),
  ];
}

/** The package with its comments. */
export function withComments(parts: Parts, comments: readonly DocumentComment[]): Parts {
  if (comments.length === 0) return parts;
  const root = element('w:comments', { 'xmlns:w': MAIN }, comments.map(commentOf));
  const rows = ROWS.map(([path, end, row]) => [path, String(parts.get(path)).replace(end, row + end)] as const);
  return new Map([...parts, ...rows, [COMMENTS, documentText(root)]]);
}
