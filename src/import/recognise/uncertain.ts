/** What the recogniser is not sure of. */
import type { Code } from '../../diagnostics/catalogue/index.ts';
import type { Bilingual, Finding, PlanPath } from '../../diagnostics/diagnostic.ts';
import { titleOf } from '../../plan/schema/names.ts';
import { type ManuscriptParagraph, remarkText, type UnreadKind } from '../manuscript/manuscript.ts';

export interface Doubt {
  readonly code: Extract<Code, `import/${string}`>;
  /** The entry of the plan that it is about. */
  readonly path: PlanPath;
  readonly args?: Finding['args'];
}

/** The first words of a text, for a message. */
export const beginning = (text: string, length = 60): string =>
  text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;

/** A key of the plan in both languages. */
export const keyWords = (key: string): Bilingual => ({
  vi: titleOf(key).toLocaleLowerCase('vi'),
  en: `\`${key}\``,
});

const UNREAD = {
  formula: { vi: 'công thức', en: 'a formula' },
  file: { vi: 'một tệp khác được chèn vào', en: 'another file inserted' },
} as const satisfies Record<UnreadKind, Bilingual>;

/** What is to be said beside a paragraph: its comments, and what of it is not read as it is. */
export const asides = ({ comments, unread = [] }: ManuscriptParagraph, path: PlanPath): Doubt[] => [
  ...comments.map((comment): Doubt => ({ code: 'import/comment', path, args: { comment: remarkText(comment) } })),
  ...unread.map((kind): Doubt => ({ code: 'import/not-read', path, args: { what: UNREAD[kind] } })),
];

/** Parts of a paper whose pictures have no place in a plan. */
const PICTURE_PLACES = {
  head: { vi: 'phần đầu văn bản', en: 'the letterhead' },
  margin: { vi: 'đầu trang hoặc chân trang', en: 'a header or footer' },
  opening: { vi: 'phần mở đầu', en: 'the opening' },
  cell: { vi: 'một ô của bảng', en: 'a cell of a table' },
  note: { vi: 'chú thích cuối trang', en: 'a footnote' },
  end: { vi: 'phần Nơi nhận, chữ ký', en: 'the recipients and signatures' },
} as const satisfies Record<string, Bilingual>;

/** A picture that stands where a plan has none. */
export const unplacedPicture = (place: keyof typeof PICTURE_PLACES, path: PlanPath): Doubt => ({
  code: 'import/picture-not-placed',
  path,
  args: { place: PICTURE_PLACES[place] },
});
