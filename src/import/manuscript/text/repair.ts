/** What a scan tore apart at the ends of pages: sentences become one paragraph again, footnotes leave the text. */
import { lettersIn, type Manuscript, type ManuscriptBlock, type ManuscriptParagraph, type Run } from '../manuscript.ts';
import { merged } from './inline.ts';
import { closeMarks } from './repair-marks.ts';
import { type Lifted, liftNotes } from './repair-notes.ts';
import { beginsParagraph } from './wrapping.ts';

/** The end of a sentence, or of a part that stands on a line of its own; closing marks may follow. */
const ENDED = /(?:[.;:!?…]|\.\/\.)[”’"')\]*_\s]*$/u;
/** Three dots in the midst of a row of examples: a sentence may go on after them. */
const DOTS = /(?:\.\.\.|…)$/u;
/** A sentence goes on with a small letter, a figure, or with what stands in brackets. */
const GOING_ON = /^[“"‘'([*]*[\p{Ll}\d]/u;
const NUMBER = /^\d/;
/** Shorter paragraphs do not reach the end of a page's last line. */
const SHORTEST = 40;
/** A line of capitals is a heading, a post or a name. */
const isCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** True for a paragraph whose sentence has no end. */
export function isOpen(paragraph: ManuscriptParagraph): boolean {
  const text = lettersIn(paragraph).trim();
  const isHeading = paragraph.outline !== undefined || isCapitals(text);
  return !isHeading && text.length >= SHORTEST && !(ENDED.test(text) && !DOTS.test(text));
}

/** True for a paragraph that begins within a sentence. */
function isRemainder(paragraph: ManuscriptParagraph): boolean {
  const text = lettersIn(paragraph).trim();
  return paragraph.outline === undefined && GOING_ON.test(text) && !beginsParagraph(`${text} `);
}

/** True for a paragraph of bold letters only, as a heading is. */
const isAllBold = ({ runs }: ManuscriptParagraph): boolean =>
  runs.every((run) => run.kind === 'note' || run.bold || run.text.trim() === '');

/** A bold heading is not torn from the plain text below it. */
const isSameKind = (first: ManuscriptParagraph, second: ManuscriptParagraph): boolean =>
  !isAllBold(first) || second.runs.some((run) => run.kind === 'letters' && run.bold);

/** After dots a figure begins something of its own. */
const followsDots = (first: ManuscriptParagraph, second: ManuscriptParagraph): boolean =>
  DOTS.test(lettersIn(first).trim()) && NUMBER.test(lettersIn(second).trim());

/** Longer lines are whole paragraphs. */
const LONGEST_LINE = 130;

/** Lines of a title or a name stand one below the other, with no page's end between them. */
const areLines = (first: ManuscriptParagraph, second: ManuscriptParagraph): boolean =>
  second.place === first.place + 1 && lettersIn(first).length < LONGEST_LINE;

const SPACE: Run = { kind: 'letters', text: ' ', bold: false, italic: false, raised: false };

/** Two halves as one. */
function joinHalves(first: ManuscriptParagraph, second: ManuscriptParagraph): ManuscriptParagraph {
  const [last, next] = [first.runs.at(-1), second.runs[0]];
  const space: Run = last?.kind === 'letters' && next?.kind === 'letters' ? spaceBetween(last, next) : SPACE;
  return {
    ...first,
    runs: closeMarks(merged([...first.runs, space, ...second.runs])),
    rules: [...first.rules, ...second.rules],
    comments: [...first.comments, ...second.comments],
  };
}

/** The blank at the seam looks as both sides do. */
const spaceBetween = (last: Extract<Run, { kind: 'letters' }>, next: Extract<Run, { kind: 'letters' }>): Run => ({
  ...SPACE,
  bold: last.bold && next.bold,
  italic: last.italic && next.italic,
});

function joins(first: ManuscriptBlock | undefined, second: ManuscriptBlock): first is ManuscriptParagraph {
  if (first?.kind !== 'paragraph' || second.kind !== 'paragraph') return false;
  const isTorn = isOpen(first) && isRemainder(second) && isSameKind(first, second);
  return isTorn && !followsDots(first, second) && !areLines(first, second);
}

function joinTorn(blocks: readonly ManuscriptBlock[]): ManuscriptBlock[] {
  const result: ManuscriptBlock[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.kind === 'paragraph' && joins(last, block)) result[result.length - 1] = joinHalves(last, block);
    else result.push(block);
  }
  return result;
}

/**
 * A note that a page's end tore goes on at the foot of the next page: there stands the rest of a sentence of which
 * the text before knows nothing.
 */
function joinNotes(
  blocks: readonly ManuscriptBlock[],
  { notes, after }: Pick<Lifted, 'notes' | 'after'>,
): Pick<Manuscript, 'notes'> & { readonly blocks: readonly ManuscriptBlock[] } {
  const whole = new Map(notes);
  const rest = [...blocks];
  for (const [id, place] of after) {
    const paragraphs = whole.get(id) ?? [];
    const last = paragraphs.at(-1);
    if (last === undefined || !isOpen(last)) continue;
    const index = rest.findIndex((block) => block.place > place && block.kind === 'paragraph' && isRemainder(block));
    const found = rest[index];
    if (found?.kind !== 'paragraph' || index - rest.findIndex((block) => block.place > place) > ONE_PAGE) continue;
    whole.set(id, [...paragraphs.slice(0, -1), joinHalves(last, found)]);
    rest.splice(index, 1);
  }
  return { notes: whole, blocks: rest };
}

/** No more paragraphs than this are on a page. */
const ONE_PAGE = 15;

/** Mends what was torn at the ends of pages; where it is not sure that something was, all stays in its place. */
export function repairManuscript(manuscript: Manuscript): Manuscript {
  const { sections, notes: known } = manuscript;
  let notes: Manuscript['notes'] = known;
  const mended = sections.map((section) => {
    const lifted = liftNotes(section.blocks, notes);
    const joined = joinNotes(joinTorn(lifted.blocks), lifted);
    notes = joined.notes;
    return { ...section, blocks: joined.blocks };
  });
  return { ...manuscript, sections: mended, notes };
}
