/** Soft line breaks: some part lines, others only fill the line of a sentence. */
import { hasCapitalsAlone } from '../../vietnamese/alphabet.ts';
import { type Letters, lettersIn, type ManuscriptParagraph, type Run } from '../manuscript/manuscript.ts';
import { labelIn } from './labels.ts';
import { joinRuns, withText } from './runs.ts';

/** Cuts runs at line feeds. */
function cutLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind === 'note') {
      lines.at(-1)?.push(run);
      continue;
    }
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push(withText(run, text));
    }
  }
  return lines;
}

/** Lines that reach so far are full: what follows them went on at the margin. */
const FULL_LINE = 60;

const lastLetters = (runs: readonly Run[]): Letters | undefined =>
  runs.findLast((run): run is Letters => run.kind === 'letters' && run.text.trim() !== '');

const firstLetters = (runs: readonly Run[]): Letters | undefined =>
  runs.find((run): run is Letters => run.kind === 'letters' && run.text.trim() !== '');

/** Words that nothing ends with. */
const GOES_ON = /(?<!\p{L})(?:và|của|các|những|hoặc|với|theo|về|cho|tại|thuộc)$/iu;

/** Further ones, which end a line of a heading in a cell. */
const GOES_ON_IN_TEXT =
  /(?<!\p{L})(?:bằng|bởi|cùng|do|dưới|để|đến|giữa|hay|là|mỗi|mọi|như|phối hợp|qua|trên|trong|từ)$/iu;

/** What ends with such a word, or with a comma, is no end, whatever it goes on with; headings in capitals are lines. */
const isUnfinished = (text: string): boolean =>
  !hasCapitalsAlone(text) && (/,$/.test(text) || GOES_ON.test(text) || GOES_ON_IN_TEXT.test(text));

/** Does a sentence go on after a soft line break in it? In the middle of the page, breaks are meant. */
function isInSentence({ align }: ManuscriptParagraph, above: readonly Run[], below: readonly Run[]): boolean {
  const [text, next] = [lettersIn({ runs: above }).trim(), lettersIn({ runs: below }).trim()];
  if (align === 'center' || text === '' || /[.;:!?…)\]/]$/u.test(text) || labelIn(next) !== undefined) return false;
  if (/^\p{Ll}/u.test(next) || isUnfinished(text)) return true;
  const [last, first] = [lastLetters(above), firstLetters(below)];
  const isSameLook = last?.bold === first?.bold && last?.italic === first?.italic;
  if (isSameLook && labelIn(text) !== undefined && hasCapitalsAlone(text) && hasCapitalsAlone(next)) return true;
  return isSameLook && text.length >= FULL_LINE && /\p{Ll}/u.test(text) && /^[\p{L}\d“"(]/u.test(next);
}

/** Does the text of a cell go on after a soft line break? Cells are narrow, and names stand below each other in them. */
function isInCell(above: readonly Run[], below: readonly Run[]): boolean {
  const [text, next] = [lettersIn({ runs: above }).trim(), lettersIn({ runs: below }).trim()];
  if (text === '' || labelIn(next) !== undefined) return false;
  return (
    (/^\p{Ll}/u.test(next) && !/[.;:]$/.test(text)) ||
    GOES_ON.test(text) ||
    (hasCapitalsAlone(text) && hasCapitalsAlone(next))
  );
}

/** Lines of which those go together that are one sentence. */
function joinedLines(
  lines: readonly Run[][],
  isOne: (above: readonly Run[], below: readonly Run[]) => boolean,
): Run[][] {
  const joined: Run[][] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above !== undefined && isOne(above, line)) joined[joined.length - 1] = joinRuns(above, line);
    else joined.push(line);
  }
  return joined;
}

/** The lines of a paragraph; a soft break inside a sentence is a blank. */
export const sentenceLines = (paragraph: ManuscriptParagraph): Run[][] =>
  joinedLines(cutLines(paragraph.runs), (above, below) => isInSentence(paragraph, above, below));

/** The lines of a paragraph in a cell. */
export const linesInCell = ({ runs }: ManuscriptParagraph): Run[][] => joinedLines(cutLines(runs), isInCell);
