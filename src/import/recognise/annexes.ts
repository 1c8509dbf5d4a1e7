/**
 * Where the appendices begin. "Phụ lục" says so itself; whatever else comes after Nơi nhận and the signatures is an
 * appendix too, however it is called.
 */
import { attachedStart } from './attached-to.ts';
import { isBlank, isBold, isCapitals, isCentred, isDrawnRule } from './cues.ts';
import { isRecipientsTitle, isSigner } from './end-cues.ts';
import { labelOfLine } from './labels.ts';
import { isText, type Line, type TextLine } from './lines.ts';
import { isSignerName } from './signatures.ts';

const NUMERAL = '(?:[IVXL]+|\\d{1,2}(?:[.-]\\d{1,2})?[a-zđ]?|[A-E])';
const APPENDIX = new RegExp(`^(?:PHỤ LỤC|Phụ lục)(?:\\s+(?:số\\s+)?${NUMERAL})?\\s*[.:]?$`, 'iu');
const APPENDIX_WITH_TITLE = new RegExp(`^(?:PHỤ LỤC|Phụ lục)\\s+(?:số\\s+)?${NUMERAL}\\s*[.:–-]\\s*\\S`, 'iu');
/** What offices call the pages behind a plan beside "Phụ lục". */
const OTHER_LABEL = new RegExp(
  `^(?:phụ biểu|biểu(?: mẫu)?|mẫu(?: biểu| đề cương| báo cáo)?)\\s*(?:số)?\\s*:?\\s*${NUMERAL}\\s*[.:]?$`,
  'iu',
);
const LETTERHEAD = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/u;

/** Longer lines are sentences. */
const LONGEST_TITLE = 300;

/** "Phụ lục I", with its title or without. */
export const isAppendixStart = (line: Line): boolean =>
  isText(line) &&
  /^(?:PHỤ LỤC|Phụ lục)(?!\p{L})/u.test(line.text) &&
  (APPENDIX.test(line.text) ||
    (APPENDIX_WITH_TITLE.test(line.text) && (isCentred(line) || isBold(line) || isCapitals(line))));

const isSpacing = (line: Line | undefined): boolean =>
  line !== undefined && isText(line) && (isBlank(line) || isDrawnRule(line));

const standsOut = (line: TextLine): boolean =>
  line.cell === undefined && isCentred(line) && (isBold(line) || isCapitals(line));

/** "Phụ lục" alone in the middle, with a title below it: nothing within a text looks like this. */
export function isTitledStart(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const below = lines.slice(index + 1).find((one) => !isSpacing(one));
  if (line === undefined || below === undefined || !isText(line) || !isText(below)) return false;
  return APPENDIX.test(line.text) && standsOut(line) && standsOut(below);
}

/** "Biểu số 01", "Mẫu 2". */
export const isOtherLabel = (line: TextLine): boolean => OTHER_LABEL.test(line.text);

/** A title of its own: capitals or bold, in the middle, without a number. */
function isTitle(line: TextLine): boolean {
  if (line.text === '' || line.text.length > LONGEST_TITLE || labelOfLine(line) !== undefined) return false;
  return isCapitals(line) || (isCentred(line) && isBold(line));
}

const breaksPage = (line: Line | undefined): boolean =>
  line !== undefined && isText(line) && line.paragraph.pageBreakBefore;

/** Does a line stand first on a page that somebody began by hand, or in a section of its own? */
export function isOnNewPage(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  for (let at = index; at > 0; at--) {
    const above = lines[at - 1];
    if (breaksPage(lines[at]) || above?.section !== line.section) return true;
    if (!isSpacing(above)) return false;
  }
  return false;
}

/** What of the end has been seen above a line. */
class EndReader {
  private readonly lines: readonly Line[];
  private readonly endTables = new Set<unknown>();
  private hasRecipients = false;
  private hasName = false;
  private hasTable = false;

  constructor(lines: readonly Line[]) {
    this.lines = lines;
    for (const line of lines)
      if (isText(line) && line.cell !== undefined && (isRecipientsTitle(line) || isSigner(line)))
        this.endTables.add(line.cell.table);
  }

  /** True where nothing more of the end is to come. */
  private hasEnded(index: number): boolean {
    const isMoreToCome = !this.hasRecipients && this.lines.slice(index).some(isRecipientsTitle);
    return !isMoreToCome && (this.hasName || (this.hasRecipients && this.hasTable));
  }

  begins(index: number): boolean {
    const line = this.lines[index];
    if (line === undefined) return false;
    if (!isText(line)) return line.kind === 'table' && this.hasEnded(index);
    if (isSpacing(line)) return false;
    const isStart = this.isPartOfEnd(line) ? false : this.isStart(line, index);
    if (!isStart) this.note(line);
    return isStart;
  }

  private isPartOfEnd(line: TextLine): boolean {
    if (line.cell !== undefined && this.endTables.has(line.cell.table)) return true;
    return isRecipientsTitle(line) || isSigner(line) || isSignerName(line.text);
  }

  private isStart(line: TextLine, index: number): boolean {
    if (LETTERHEAD.test(line.text)) return this.hasRecipients || this.hasName;
    if (line.cell !== undefined) return false;
    if (isOtherLabel(line)) return this.hasRecipients || this.hasName;
    if (isOnNewPage(this.lines, index)) return this.hasRecipients || this.hasEnded(index);
    return this.hasEnded(index) && (attachedStart(line.text) || isTitle(line));
  }

  private note(line: TextLine): void {
    if (isRecipientsTitle(line)) this.hasRecipients = true;
    if (isSignerName(line.text)) this.hasName = true;
    if (line.cell !== undefined && this.endTables.has(line.cell.table)) this.hasTable = true;
  }
}

/** A line that nothing tells apart but the one below it, "(Kèm theo …)", is a title. */
export const isPlainTitle = (line: Line | undefined): boolean =>
  line !== undefined &&
  isText(line) &&
  line.cell === undefined &&
  line.text !== '' &&
  labelOfLine(line) === undefined &&
  !/[;.]$/.test(line.text) &&
  !isSignerName(line.text) &&
  !isSigner(line) &&
  !isRecipientsTitle(line);

/** The letterhead of an appendix begins with its table. */
function tableStart(lines: readonly Line[], index: number): number {
  const line = lines[index];
  const table = line !== undefined && isText(line) ? line.cell?.table : undefined;
  let start = index;
  while (table !== undefined && start > 0) {
    const above = lines[start - 1];
    if (above === undefined || !isText(above) || above.cell?.table !== table) break;
    start -= 1;
  }
  return start;
}

/**
 * Index of the line that the first appendix begins with.
 * @param lines what comes after the body: the end, and what follows it
 * @returns how many lines there are where no appendix follows
 */
export function annexStart(lines: readonly Line[]): number {
  const reader = new EndReader(lines);
  for (const [index, line] of lines.entries()) {
    if (!reader.begins(index)) continue;
    const start = tableStart(lines, index);
    const above = start - 1;
    const hasTitleAbove = isText(line) && attachedStart(line.text) && isPlainTitle(lines[above]);
    return hasTitleAbove ? above : start;
  }
  return lines.length;
}

/** The lines of the table at the beginning that has the words of a letterhead. */
export function letterheadAt(lines: readonly Line[]): readonly Line[] {
  const [first] = lines;
  const table = first !== undefined && isText(first) ? first.cell?.table : undefined;
  if (table === undefined) return [];
  const end = lines.findIndex((line) => !isText(line) || line.cell?.table !== table);
  const own = end < 0 ? lines : lines.slice(0, end);
  return own.some((line) => isText(line) && LETTERHEAD.test(line.text)) ? own : [];
}

/** A letterhead has no more lines, in a table or loose. */
const MOST_LETTERHEAD_LINES = 12;

/** How many lines of a letterhead stand above the label of an appendix; 0 where none do. */
export function letterheadAbove(lines: readonly Line[]): number {
  const label = lines.slice(0, MOST_LETTERHEAD_LINES + 1).findIndex(isAppendixStart);
  const above = lines.slice(0, Math.max(label, 0));
  const isLetterhead = above.every((line) => isText(line) && labelOfLine(line) === undefined);
  return isLetterhead && above.some((line) => isText(line) && LETTERHEAD.test(line.text)) ? label : 0;
}

/** Does a further appendix begin with a line of one? */
function beginsNext(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || !isText(line)) return false;
  if (isAppendixStart(line)) return true;
  if (line.cell !== undefined || !isOnNewPage(lines, index)) return false;
  return isOtherLabel(line) || (isTitle(line) && isCentred(line));
}

const isBareLabel = ([first, ...more]: readonly Line[]): boolean =>
  first !== undefined && isText(first) && more.length === 0 && APPENDIX.test(first.text);

/** The lines of each appendix. */
export function appendixLines(lines: readonly Line[]): Line[][] {
  const appendices: Line[][] = [];
  // Up to the label below its letterhead an appendix does not begin again.
  let begun = -1;
  for (const [index, line] of lines.entries()) {
    const last = appendices.at(-1);
    const words = last?.filter((one) => !isSpacing(one)) ?? [];
    // A label right below another, on the same page, is the title of an appendix that has no other.
    const isBegun = words.length > 0 && !(isBareLabel(words) && !isOnNewPage(lines, index));
    const letterhead =
      index > begun && (last === undefined || isOnNewPage(lines, index)) ? letterheadAbove(lines.slice(index)) : 0;
    const begins = index > begun && isBegun && (letterhead > 0 || beginsNext(lines, index));
    if (last !== undefined && !begins) last.push(line);
    else {
      appendices.push([line]);
      begun = index + letterhead;
    }
  }
  return appendices;
}
