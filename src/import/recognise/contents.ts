/** A table of contents: lines that repeat headings with the numbers of their pages. A plan has none. */
import { isText, type Line, type TextLine } from './lines.ts';

const STYLE = /^(?:toc|mục lục) ?\d/iu;
/** A heading, dots or a tab, the number of its page. */
const ENTRY = /^(.*?[^\s.…])\s*(?:\t|\.{3,}|…{2,}|(?:\. ){3,})[\t.…\s]*\d{1,3}$/u;
const TITLE = /^MỤC LỤC$/iu;

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi');

/** The heading that an entry repeats. */
function headingOf({ typed }: TextLine): string | undefined {
  const letters = typed.map((run) => (run.kind === 'letters' ? run.text : '')).join('');
  const heading = ENTRY.exec(letters)?.[1];
  return heading === undefined ? undefined : plain(heading);
}

/** The lines of a document without its table of contents. */
export function withoutContents(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly isDropped: boolean;
} {
  const texts = new Set(
    lines.filter(isText).map(({ text, paragraph }) => plain(`${paragraph.label?.text ?? ''} ${text}`)),
  );
  const isEntry = (line: Line): boolean => {
    if (!isText(line)) return false;
    if (STYLE.test(line.paragraph.style ?? '')) return true;
    const heading = headingOf(line);
    return heading !== undefined && texts.has(heading);
  };
  const entries = new Set(lines.filter(isEntry));
  if (entries.size < 2) return { lines, isDropped: false };
  const first = lines.findIndex((line) => entries.has(line));
  const title = lines.slice(0, first).findLast((line) => isText(line) && line.text !== '');
  const isTitle = (line: Line): boolean => line === title && isText(line) && TITLE.test(line.text);
  return { lines: lines.filter((line) => !entries.has(line) && !isTitle(line)), isDropped: true };
}
