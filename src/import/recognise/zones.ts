/** Where the letterhead, the body, the end and the appendices of a document begin. */

import { PLAN_TYPE, spacedOut } from '../../standard/document-types.ts';
import { ADMINISTRATIVE_TYPES, UNLISTED_TYPES } from '../../standard/other-types.ts';
import { annexStart, appendixLines, isAppendixStart, isTitledStart } from './annexes.ts';
import { attachedToIn } from './attached-to.ts';
import { isBlank, isBold, isCapitals, isCentred, isDrawnRule, isItalic } from './cues.ts';
import { isRecipientsTitle, isSigner } from './end-cues.ts';
import { labelIn } from './labels.ts';
import { isPicture, isTable, isText, type Line, type TableLine, type TextLine } from './lines.ts';
import { isSignerName } from './signatures.ts';

export interface Zones {
  /** Up to tên loại. */
  readonly head: readonly TextLine[];
  readonly type?: TextLine;
  /** Tên loại stands before the title, on one line. */
  readonly hasTypeInTitle: boolean;
  readonly title: readonly TextLine[];
  /** "(Kèm theo Quyết định số …)". */
  readonly attachedTo: readonly TextLine[];
  readonly body: readonly Line[];
  /** Nơi nhận and signatures. */
  readonly end: readonly TextLine[];
  /** Tables of data among the lines of the letterhead, and among those of the end. */
  readonly tables: { readonly head: readonly TableLine[]; readonly end: readonly TableLine[] };
  /** How many pictures stand in the letterhead and the title, and at the end. */
  readonly pictures: { readonly head: number; readonly end: number };
  readonly appendices: readonly (readonly Line[])[];
}

/** Tên loại alone on its line; letters may be spaced out. */
const TYPE = new RegExp(
  `^(?:${[PLAN_TYPE.printed, ...PLAN_TYPE.otherPrinted].join('|')}|${spacedOut(PLAN_TYPE)}|${ADMINISTRATIVE_TYPES.join('|')})$`,
  'u',
);
/** The same of what the decree does not name; "(SỬA ĐỔI, BỔ SUNG)" and what it is about may stand behind it. */
const UNLISTED = new RegExp(`^(?:${UNLISTED_TYPES.join('|')})(?!\\p{L})`, 'u');
/** Tên loại with the title behind it. */
export const TYPE_WITH_TITLE = new RegExp(`^${PLAN_TYPE.printed}\\s+(?=\\S)`, 'u');
/** In small letters by mistake, alone on a line in the middle. */
const SMALL_TYPE = new RegExp(`^${PLAN_TYPE.printed}$`, 'iu');
/** Lines between signatures and Nơi nhận below them: signatures themselves, spacing, scanned seals. */
function mayStandByEnd(line: Line): boolean {
  if (!isText(line)) return line.kind === 'picture';
  if (line.text.length > 90 || hasLabel(line)) return false;
  const isAside = isCentred(line) || line.paragraph.align === 'right' || line.cell !== undefined;
  return isSigner(line) || isBlank(line) || isAside || isSignerName(line.text);
}

/** Where the end begins: at the first of Nơi nhận and the signer's lines that stand by it. */
function endStart(lines: readonly Line[], from: number, to: number): number {
  const recipients = lines.findIndex((line, index) => index >= from && index < to && isRecipientsTitle(line));
  const last = recipients >= 0 ? recipients : to;
  let start = last;
  if (recipients < 0) {
    const signer = lines.findIndex((line, index) => index >= from && index < to && isSigner(line) && !hasLabel(line));
    return signer < 0 ? to : signer;
  }
  // Signatures above Nơi nhận: only short lines stand between.
  for (let index = recipients - 1; index >= from; index--) {
    const line = lines[index];
    if (line === undefined || !mayStandByEnd(line)) break;
    if (isSigner(line)) start = index;
  }
  return withWholeTable(lines, start, from);
}

/** A row of signatures begins with its table. */
function withWholeTable(lines: readonly Line[], start: number, from: number): number {
  const line = lines[start];
  const table = line !== undefined && isText(line) ? line.cell?.table : undefined;
  let first = start;
  while (first > from && table !== undefined && tableOf(lines[first - 1]) === table) first -= 1;
  return first;
}

const tableOf = (line: Line | undefined): unknown =>
  line !== undefined && isText(line) ? line.cell?.table : undefined;

const hasLabel = (line: Line): boolean => isText(line) && line.paragraph.label !== undefined;

interface TitleState {
  readonly knowsLooks: boolean;
  readonly taken: number;
  /** Where in the file the line before stood. */
  readonly place: number | undefined;
  /** The first line is in italics, and so may be the next. */
  readonly inItalics: boolean;
  /** A rule has been drawn below tên loại. */
  readonly isRuled: boolean;
}

const BODY_LABELS: ReadonlySet<string> = new Set(['part', 'chapter', 'article']);

/** "I. …", "Phần I", "Điều 1. …", "A. ĐẶC ĐIỂM". */
function beginsBody(line: TextLine): boolean {
  const kind = labelIn(line.text)?.kind ?? '';
  return (
    /^[IVX]+\s*\.|^[IVX]+\s*[-–]\s+/.test(line.text) ||
    BODY_LABELS.has(kind) ||
    (kind === 'capital' && isCapitals(line))
  );
}

/** What stands above the first words of a long plan. */
const FOREWORD = /^(?:LỜI (?:NÓI|MỞ) ĐẦU|(?:PHẦN )?MỞ ĐẦU|ĐẶT VẤN ĐỀ)\s*[.:]?$/iu;

/** The next line of a text, which begins within a sentence. */
const goesOnBelow = ({ text, paragraph }: TextLine, place: number | undefined): boolean =>
  paragraph.place === place || (paragraph.place === (place ?? 0) + 1 && /^\p{Ll}/u.test(text));

/** Is a line a part of trích yếu? Without looks only the first paragraph is. */
function isTitleLine(line: TextLine, state: TitleState): boolean {
  const { knowsLooks, taken, place, isRuled } = state;
  // Below the rule of the title capitals begin something else: the authority of a decision.
  if (isRuled && taken > 0 && isCapitals(line)) return false;
  if (taken > 0 && FOREWORD.test(line.text)) return false;
  if (line.paragraph.label !== undefined || beginsBody(line) || /^Kính gửi/iu.test(line.text)) return false;
  if (!knowsLooks) return taken === 0 ? !line.text.endsWith(':') : goesOnBelow(line, place);
  if (isCentred(line)) return !isItalic(line) || isTitleInItalics(line, state);
  // At the left by mistake; a line in small letters goes on with the one above it.
  return isBold(line) && (taken === 0 || /^\p{Ll}/u.test(line.text));
}

/** The first line in the middle below tên loại is the title, whatever its look; what the document comes with stands in brackets. */
const isTitleInItalics = (line: TextLine, { taken, inItalics }: TitleState): boolean =>
  !/^[([]/u.test(line.text) && (isBold(line) || ((taken === 0 || inItalics) && !/^Căn cứ/iu.test(line.text)));

const isGap = (line: TextLine): boolean => line.paragraph.label === undefined && (isBlank(line) || isDrawnRule(line));

const hasRule = (line: TextLine): boolean => line.paragraph.rules.length > 0 || isDrawnRule(line);

/** Lines under tên loại that say what the plan is about. */
function titleEnd(lines: readonly Line[], from: number, knowsLooks: boolean): number {
  let index = from;
  let taken = 0;
  let place: number | undefined;
  let isRuled = false;
  let inItalics = false;
  for (; index < lines.length; index++) {
    const line = lines[index];
    if (line?.kind === 'picture') continue;
    if (line === undefined || !isText(line)) break;
    if (isGap(line)) {
      isRuled ||= hasRule(line);
      continue;
    }
    if (!isTitleLine(line, { knowsLooks, taken, place, isRuled, inItalics })) break;
    if (taken === 0) inItalics = isItalic(line);
    place = line.paragraph.place;
    taken += 1;
  }
  return taken === 0 ? from : index;
}

/** Only the first so many lines can be the letterhead of a document without tên loại. */
const MOST_HEAD_LINES = 20;

const HEAD_SIGNS = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do|^Số\s*:/u;

const DAY = /,\s*ngày/gu;

/** "…, ngày … tháng … năm" on one line: the first day of a line is the one that most may follow. */
function isDated(text: string): boolean {
  let end = -1;
  for (const { 0: words, index } of text.matchAll(DAY)) {
    const from = index + words.length;
    if (from <= end) continue;
    const [line = ''] = /^.*/u.exec(text.slice(from)) ?? [];
    end = from + line.length;
    const month = line.indexOf('tháng');
    if (month >= 0 && line.includes('năm', month)) return true;
  }
  return false;
}

/** A sentence that quotes a letterhead is none: "a) Quốc hiệu “CỘNG HÒA …” được trình bày …". */
const isHeadSign = (line: Line): boolean =>
  isText(line) && (HEAD_SIGNS.test(line.text) || isDated(line.text)) && labelIn(line.text) === undefined;

function beginsWithAppendix(lines: readonly Line[]): boolean {
  const first = lines.find((line) => !isText(line) || line.text !== '');
  return first !== undefined && isAppendixStart(first);
}

/** A cover and a table of contents may stand above the letterhead; further down a type is that of a form in the text. */
const MOST_LINES_ABOVE = 60;

function headEnd(lines: readonly Line[]): { type: number; withTitle: boolean } {
  const isType = (line: Line, pattern: RegExp): boolean =>
    isText(line) && pattern.test(line.text.replace(/[“”"]/g, ''));
  const isAppendix = beginsWithAppendix(lines);
  const mayHaveType = (index: number): boolean =>
    index < (isAppendix ? MOST_HEAD_LINES : MOST_LINES_ABOVE) ||
    (!isAppendix && lines.slice(Math.max(0, index - MOST_HEAD_LINES), index).some(isHeadSign));
  const type = lines.findIndex((line, index) => isType(line, TYPE) && mayHaveType(index));
  // A letter has no type: what stands below whom it is addressed to is the type of something that it sends.
  const addressed = lines.findIndex((line) => isText(line) && /^Kính gửi/iu.test(line.text));
  if (type >= 0 && (addressed < 0 || type < addressed)) return { type, withTitle: false };
  const early = lines.slice(0, MOST_HEAD_LINES);
  const both = early.findIndex(
    (line) => isText(line) && isType(line, TYPE_WITH_TITLE) && (isBold(line) || isCapitals(line)),
  );
  if (both >= 0) return { type: both, withTitle: true };
  const unlisted = early.findIndex((line) => isText(line) && isType(line, UNLISTED) && isCapitals(line));
  if (unlisted >= 0) return { type: unlisted, withTitle: false };
  const small = early.findIndex((line) => isText(line) && isType(line, SMALL_TYPE) && isCentred(line));
  return { type: early.slice(0, Math.max(0, small)).some(isHeadSign) ? small : -1, withTitle: false };
}

/** A file of appendices alone: they are sent by themselves, too. */
function onlyAppendices(lines: readonly Line[]): Zones | undefined {
  if (!beginsWithAppendix(lines)) return undefined;
  const none = { head: [], end: [] };
  return {
    ...{
      head: [],
      hasTypeInTitle: false,
      title: [],
      attachedTo: [],
      body: [],
      end: [],
      tables: none,
      pictures: { head: 0, end: 0 },
    },
    appendices: appendixLines(lines),
  };
}

/** Divides the lines of a document. */
export function zonesOf(lines: readonly Line[], knowsLooks: boolean): Zones {
  const { type, withTitle } = headEnd(lines);
  const lastSign = lines.slice(0, MOST_HEAD_LINES).findLastIndex(isHeadSign);
  const alone = type < 0 && lastSign < 0 ? onlyAppendices(lines) : undefined;
  if (alone !== undefined) return alone;
  const head = lines.slice(0, Math.max(type, type < 0 ? lastSign + 1 : type));
  const from = type < 0 ? head.length : type + 1;
  const titleFrom = withTitle ? type : from;
  const bodyFrom = type < 0 ? from : titleEnd(lines, withTitle ? type + 1 : from, knowsLooks);
  const attachedTo = isSignedItself(lines, bodyFrom) ? [] : attachedLines(lines, bodyFrom);
  const textFrom = bodyFrom + attachedTo.length;
  const firstAppendix = lines.findIndex(
    (line, index) => index > textFrom && isAppendixStart(line) && isAfterEnd(lines, index, textFrom),
  );
  const named = firstAppendix < 0 ? lines.length : firstAppendix;
  const end = endStart(lines, textFrom, named);
  const to = end + annexStart(lines.slice(end, named));
  const typeLine = lines[type];
  return {
    head: head.filter(isText),
    ...(typeLine !== undefined && isText(typeLine) && !withTitle ? { type: typeLine } : {}),
    hasTypeInTitle: withTitle,
    title: lines.slice(titleFrom, bodyFrom).filter(isText),
    attachedTo: attachedTo.filter((line) => !isBlank(line)),
    body: lines.slice(textFrom, end),
    end: lines.slice(end, to).filter(isText),
    tables: { head: head.filter(isTable), end: lines.slice(end, to).filter(isTable) },
    pictures: {
      head: lines.slice(0, bodyFrom).filter(isPicture).length,
      end: lines.slice(end, to).filter(isPicture).length,
    },
    appendices: appendixLines(lines.slice(to)),
  };
}

/** What has Nơi nhận and a signature of its own has its own number and day, whatever it goes with. */
function isSignedItself(lines: readonly Line[], from: number): boolean {
  const body = lines.slice(from);
  const appendix = body.findIndex(isAppendixStart);
  return body.slice(0, appendix < 0 ? body.length : appendix).some(isRecipientsTitle);
}

/** A sentence is no longer than that over several lines. */
const MOST_ATTACHED_LINES = 4;

/** The lines from the title to the end of the sentence that names the decision; none where there is no such sentence. */
function attachedLines(lines: readonly Line[], from: number): TextLine[] {
  const start = lines.findIndex((line, index) => index >= from && isText(line) && line.text !== '');
  if (start < 0 || start > from + 1) return [];
  for (let end = start + 1; end <= start + MOST_ATTACHED_LINES; end++) {
    const taken = lines.slice(start, end).filter(isText);
    if (attachedToIn(taken.map(({ text }) => text).join(' ')) !== undefined)
      return lines.slice(from, end).filter(isText);
  }
  return [];
}

/** An appendix comes after Nơi nhận, or on a page of its own, or it looks like one. */
function isAfterEnd(lines: readonly Line[], index: number, from: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined) return false;
  const isNewSection = line.kind === 'line' && line.section !== before.section;
  const hasEnded = lines.slice(from, index).some(isRecipientsTitle);
  const isOnNewPage = isText(line) && line.paragraph.pageBreakBefore;
  return hasEnded || isNewSection || isOnNewPage || isTitledStart(lines, index);
}
