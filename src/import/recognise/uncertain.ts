/** What the recogniser is not sure of. */
import type { Code } from '../../diagnostics/catalogue/index.ts';
import type { Bilingual, Finding, PlanPath } from '../../diagnostics/diagnostic.ts';
import { titleOf } from '../../plan/schema/names.ts';
import { type ManuscriptParagraph, remarkText } from '../manuscript/manuscript.ts';
import { isGroupLabel } from './labels.ts';

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
} as const satisfies Record<string, Bilingual>;

const unread = (kind: keyof typeof UNREAD, path: PlanPath): Doubt => ({
  code: 'import/not-read',
  path,
  args: { what: UNREAD[kind] },
});

/** A note whose mark stands where a plan can have none: its words stand in the message. */
export const unplacedNote = (text: string, path: PlanPath): Doubt => ({
  code: 'import/not-read',
  path,
  args: { what: { vi: `chú thích “${text}”`, en: `the note “${text}”` } },
});

/** The letters that a line is drawn through, as one who reads the paper sees them: taken out by hand. */
const struckIn = (runs: ManuscriptParagraph['runs']): string[] =>
  runs.flatMap((run) => (run.kind === 'letters' && run.struck === true && run.text.trim() !== '' ? [run.text] : []));

/** What is to be said beside a paragraph: its comments, and what of it is not read as it is. */
export const asides = (
  { runs, comments, formulas = [], hasOtherFile }: ManuscriptParagraph,
  path: PlanPath,
): Doubt[] => [
  ...struckIn(runs).map((text): Doubt => ({ code: 'import/struck', path, args: { text: beginning(text.trim()) } })),
  ...comments.map((comment): Doubt => ({ code: 'import/comment', path, args: { comment: remarkText(comment) } })),
  ...formulas.map(() => unread('formula', path)),
  ...(hasOtherFile === true ? [unread('file', path)] : []),
];

/** The label of a mục of a chapter, which a plan has as words only. */
export const groupDoubts = (text: string, path: PlanPath): Doubt[] =>
  isGroupLabel(text) ? [{ code: 'import/group-as-text', path, args: { text: beginning(text) } }] : [];

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
