/** The lines of a file as they stand on paper, those outside the body too. */
import {
  lettersIn,
  type Manuscript,
  type ManuscriptBlock,
  type ManuscriptParagraph,
} from '../../import/manuscript/manuscript.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import { plainLetters } from '../../word/fingerprint/hashes.ts';

function paragraphsIn(blocks: readonly ManuscriptBlock[]): ManuscriptParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => paragraphsIn(cell.blocks)),
  );
}

export const allParagraphs = ({ sections }: Manuscript): ManuscriptParagraph[] =>
  sections.flatMap(({ blocks }) => paragraphsIn(blocks));

/** The room around the number of a document, which stays where a person fills it in: "Số: 27   /KH-SYT". */
const ROOM_FOR_NUMBER = /^(Số ?:?)\s*(\d*)\s*(?=[/-])/u;

/** A date in figures, and one with a zero before the day or the month, are the date that the program prints. */
const withPlainDate = (words: string): string =>
  words
    .replace(/ngày (\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(?=\d{4}(?!\d))/u, 'ngày $1 tháng $2 năm ')
    .replace(/ngày 0?(\d{1,2}) tháng 0?(\d{1,2}) năm/u, 'ngày $1 tháng $2 năm');

/** The words of a line that is no part of the body, without what the program ends it with. */
export const lineWords = (paragraph: ManuscriptParagraph): string =>
  withPlainDate(plainLetters(lettersIn(paragraph)))
    .replace(ROOM_FOR_NUMBER, '$1 $2')
    .replace(/^- /, '')
    .replace(/(?:\.?\/\.|[;.])$/, '');

/** The lines that name the plan in its appendices: they follow from its letterhead. */
export const derivedLines = ({ roles }: Pick<Recognition, 'roles'>): ManuscriptParagraph[] =>
  roles.flatMap(({ role, line, appendix }) => (role === 'attached' && appendix !== undefined ? [line.paragraph] : []));
