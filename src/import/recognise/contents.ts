/** A table of contents: lines that repeat headings with the numbers of their pages. A plan has none. */
import { lettersIn } from '../manuscript/manuscript.ts';
import { isText, type Line, type TextLine } from './lines.ts';

const STYLE = /^(?:toc|mục lục) ?\d/iu;
/** A heading, dots or a tab, the number of its page. */
const ENTRY = /^(.*?[^\s.…])\s*(?:\t|\.{3,}|…{2,}|(?:\. ){3,})[\t.…\s]*\d{1,3}$/u;
/** How few other lines end: it is asked before the pattern of entries, which tries many ways through a text. */
const NUMBER_AT_END = /\d$/u;
/** Word's own title is English where nobody changes it. */
const TITLE = /^(?:MỤC LỤC|NỘI DUNG|(?:TABLE OF )?CONTENTS)$/iu;

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi');

/** The heading that an entry repeats. */
function headingOf({ typed }: TextLine): string | undefined {
  const letters = lettersIn({ runs: typed });
  const heading = NUMBER_AT_END.test(letters) ? ENTRY.exec(letters)?.[1] : undefined;
  return heading === undefined ? undefined : plain(heading);
}

/** Lines that look like entries, and are so for a line that says what they repeat. */
function repeatsOfLines(lines: readonly TextLine[]): TextLine[] {
  const headings = lines.flatMap((line) => {
    const heading = headingOf(line);
    return heading === undefined ? [] : [{ line, heading }];
  });
  if (headings.length === 0) return [];
  const texts = new Set(lines.map(({ text, paragraph }) => plain(`${paragraph.label?.text ?? ''} ${text}`)));
  return headings.filter(({ heading }) => texts.has(heading)).map(({ line }) => line);
}

/** The lines of a document without its table of contents. */
export function withoutContents(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly isDropped: boolean;
} {
  const styled = lines.filter((line) => isText(line) && STYLE.test(line.paragraph.style ?? ''));
  const entries = new Set<Line>([...styled, ...repeatsOfLines(lines.filter(isText))]);
  if (entries.size < 2) return { lines, isDropped: false };
  const first = lines.findIndex((line) => entries.has(line));
  const title = lines.slice(0, first).findLast((line) => isText(line) && line.text !== '');
  const isTitle = (line: Line): boolean => line === title && isText(line) && TITLE.test(line.text);
  return { lines: lines.filter((line) => !entries.has(line) && !isTitle(line)), isDropped: true };
}
