/** The lines of a file as they stand on paper, those outside the body too. */
import {
  lettersIn,
  type Manuscript,
  type ManuscriptBlock,
  type ManuscriptParagraph,
} from '../../import/manuscript/manuscript.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import type { ComponentName } from '../../standard/components.ts';
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

/** What is divided to fit its place: several lines of these are one text. */
const DIVIDED: ReadonlySet<string | undefined> = new Set<ComponentName>([
  'parentBody',
  'issuer',
  'authority',
  'post',
  'otherPost',
]);

/** The words of lines that are no part of the body, as texts: a long name, in however many lines it stands, is one. */
export function lineTexts(
  lines: readonly ManuscriptParagraph[],
  { roles }: Pick<Recognition, 'roles'>,
): readonly string[] {
  const roleOf = new Map(roles.map(({ role, line }) => [line.paragraph, role] as const));
  const texts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const [role, words] = [roleOf.get(line), lineWords(line)];
    const above = lines[index - 1];
    const goesOn = above !== undefined && DIVIDED.has(role) && roleOf.get(above) === role;
    texts.push(goesOn ? `${texts.pop()} ${words}` : words);
  }
  return texts;
}

/** A line of the letterhead or of the end is divided into so many at most. */
const MOST_LINES = 4;

/** Neighbouring lines, from two on, with their words as one line. */
function runsOf(
  lines: readonly ManuscriptParagraph[],
): { readonly own: readonly ManuscriptParagraph[]; readonly words: string }[] {
  return lines.flatMap((_, at) =>
    Array.from({ length: MOST_LINES - 1 }, (__, more) => lines.slice(at, at + more + 2)).map((own) => ({
      own,
      words: own.map(lineWords).join(' '),
    })),
  );
}

/** Lines that the others have as several, or several that they have as one: a long name is divided to fit its place. */
export function dividedOtherwise(
  lines: readonly ManuscriptParagraph[],
  others: readonly ManuscriptParagraph[],
): ReadonlySet<ManuscriptParagraph> {
  const [whole, joined] = [new Set(others.map(lineWords)), new Set(runsOf(others).map(({ words }) => words))];
  return new Set([
    ...lines.filter((line) => joined.has(lineWords(line))),
    ...runsOf(lines).flatMap(({ own, words }) => (whole.has(words) ? own : [])),
  ]);
}

/** An appendix as the program counts it. */
const COUNTED_APPENDIX = /^Phụ lục(?: [IVXL]+)?$/u;

/** The lines that name the plan in its appendices, and count these: they follow from its letterhead and from their order. */
export const derivedLines = ({ roles }: Pick<Recognition, 'roles'>): ManuscriptParagraph[] =>
  roles.flatMap(({ role, line, appendix }) => {
    const isNamed = role === 'attached' && appendix !== undefined;
    return isNamed || (role === 'appendixLabel' && COUNTED_APPENDIX.test(line.text)) ? [line.paragraph] : [];
  });
