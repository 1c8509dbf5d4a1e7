/** The end mark, which is the program's: taken off the last words of a part. */
import { wordings } from '../../standard/standards.ts';
import {
  type Letters,
  lettersIn,
  type ManuscriptBlock,
  type ManuscriptParagraph,
  type ManuscriptTable,
  type Run,
} from '../manuscript/manuscript.ts';
import { isText, type Line, type TextLine } from './lines.ts';
import { sliceRuns } from './runs.ts';

/** As scans have it too: "./.", ". /", "/.". A slash of an address or a figure ("24/") is a word’s own. */
const END_MARK = /(?<!\s)\s*\.\s*\/\s*\.?$|(?<!\s)\s+\/\s*\.?$|\/(?=\s*\.$)(?<!\.\p{L}[^\s]*\/)\s*\.$/u;
/** In a cell a slash may be a word of its own. */
const END_MARK_IN_CELL = /(?<!\s)\s*\.?\/\.\s*$/u;

/** A full stop in the look of the end mark that it takes the place of. */
function fullStopFor(runs: readonly Run[]): Run[] {
  const mark = runs.findLast((run): run is Letters => run.kind === 'letters');
  return mark === undefined ? [] : [{ ...mark, raised: false, text: '.' }];
}

/** A line below a table that says where its figures are from: no sentence. */
const isSource = (line: TextLine, above: Line | undefined): boolean =>
  above?.kind === 'table' && wordings('tableSource').some((words) => line.text.startsWith(`${words} `));

/** A last line without the mark; none where the mark has it to itself. */
export function textWithoutMark(last: TextLine, above: Line | undefined): TextLine[] {
  const at = last.text.search(END_MARK);
  if (at < 0) return [last];
  const words = last.text.slice(0, at);
  if (words === '') return [];
  // A full stop behind a slash would be read as an end mark again.
  const stop = isSource(last, above) || /[.;:!?…)/]$/u.test(words) ? '' : '.';
  const runs = sliceRuns(last.runs, 0, at);
  return [{ ...last, text: words + stop, runs: stop === '' ? runs : [...runs, ...fullStopFor(last.runs)] }];
}

const withoutMarkIn = (paragraph: ManuscriptParagraph): ManuscriptParagraph => {
  const at = lettersIn(paragraph).search(END_MARK_IN_CELL);
  return at < 0 ? paragraph : { ...paragraph, runs: sliceRuns(paragraph.runs, 0, at) };
};

/** Blocks whose last words had the mark; undefined where there are none. */
function blocksWithoutMark(blocks: readonly ManuscriptBlock[]): ManuscriptBlock[] | undefined {
  const index = blocks.findLastIndex((block) => block.kind === 'paragraph' && lettersIn(block).trim() !== '');
  const last = blocks[index];
  if (last?.kind !== 'paragraph') return undefined;
  return blocks.map((block, at) => (at === index ? withoutMarkIn(last) : block));
}

/** A table whose last cell had the mark: other typists, and earlier builds, put it there. */
function tableWithoutMark(table: ManuscriptTable): ManuscriptTable {
  const lastRow = [...(table.rows.at(-1) ?? [])];
  for (let index = lastRow.length - 1; index >= 0; index--) {
    const cell = lastRow[index];
    const blocks = cell === undefined ? undefined : blocksWithoutMark(cell.blocks);
    if (cell === undefined || blocks === undefined) continue;
    lastRow[index] = { ...cell, blocks };
    break;
  }
  return { ...table, rows: [...table.rows.slice(0, -1), lastRow] };
}

/** How many of the lines at the end are pictures that somebody put below the mark, with their captions. */
function picturesBelow(lines: readonly Line[]): number {
  let end = lines.length;
  for (;;) {
    const [above, last] = [lines[end - 2], lines[end - 1]];
    const isCaption = last !== undefined && isText(last) && above?.kind === 'picture' && !END_MARK.test(last.text);
    if (last?.kind !== 'picture' && !isCaption) return lines.length - end;
    end -= 1;
  }
}

/** How many of the lines at the end are tables below the words that bear the mark. */
function tablesBelow(lines: readonly Line[]): number {
  const last = lines.findLastIndex((line) => line.kind !== 'table');
  const line = lines[last];
  const isMarked = line !== undefined && isText(line) && END_MARK_IN_CELL.test(line.text);
  return isMarked ? lines.length - last - 1 : 0;
}

/** The lines of a part without the mark that ends it. */
export function withoutEndMark(lines: readonly Line[]): Line[] {
  const end = lines.length - Math.max(picturesBelow(lines), tablesBelow(lines));
  const [before, last, below] = [lines.slice(0, Math.max(0, end - 1)), lines[end - 1], lines.slice(end)];
  if (last === undefined || last.kind === 'picture') return [...lines];
  const own = isText(last) ? textWithoutMark(last, before.at(-1)) : [{ ...last, table: tableWithoutMark(last.table) }];
  return [...before, ...own, ...below];
}
