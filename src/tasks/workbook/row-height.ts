/**
 * How high a row has to be for its wrapped texts. Excel works that out when a row has no height, but not for merged
 * cells, and LibreOffice Calc leaves such rows one line high: so every row states its height.
 */
import { textWidthPt } from '../../standard/text-width.ts';
import { rememberedWith } from '../../vietnamese/remembered.ts';

/** Points that a line takes, for each point of the size of its letters: 15.75 for letters of 12 points, as in Excel. */
const LINE = 1.3125;
/** The highest row that Excel knows, in points. */
export const MAX_ROW_HEIGHT = 409;
/** Printers and screens round the widths of letters, each in its own way. */
const ROOM = 0.95;

/** Letters of a cell: their size in points. */
export interface CellFont {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** More words than many plans have together. */
const MOST_WORDS = 20_000;
const wordWidth = rememberedWith((word: string, font: CellFont) => textWidthPt(word, font.size, font), MOST_WORDS);

/** How many lines one paragraph takes. A word longer than a line is broken. */
function paragraphLines(text: string, room: number, font: CellFont): number {
  const space = wordWidth(' ', font);
  let lines = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    const width = wordWidth(word, font);
    if (filled > 0 && filled + space + width > room) {
      lines += 1;
      filled = 0;
    }
    filled += (filled === 0 ? 0 : space) + width;
    const broken = Math.max(0, Math.ceil(filled / room) - 1);
    lines += broken;
    filled -= broken * room;
  }
  return lines;
}

/**
 * How many lines a text takes in a cell.
 * @param width of the cell's inside, in points
 */
export const lineCount = (text: string, width: number, font: CellFont): number =>
  text.split('\n').reduce((sum, paragraph) => sum + paragraphLines(paragraph, width * ROOM, font), 0);

/** The height in points of so many lines. */
export const linesHeight = (lines: number, { size }: CellFont): number => Math.ceil(lines * size * LINE * 4) / 4;
