/** The letterhead: bodies, number and code, place and date, DỰ THẢO. */

import type { PlanSourceData } from '../../generated/plan-source.ts';
import type { ComponentName } from '../../standard/components.ts';
import { hasCapitalsAlone } from '../../vietnamese/alphabet.ts';
import { isBlank, isBold, isCentred, isDrawnRule, isItalic } from './cues.ts';
import { columnsOf, type TextLine } from './lines.ts';
import { numberAndCode } from './number-and-code.ts';
import { sliceRuns } from './runs.ts';
import { PARTY_NAME } from './standard-of.ts';

/** A line with the part that it is on paper. */
export interface RoleLine {
  readonly role: ComponentName;
  readonly line: TextLine;
  /** Index of the appendix that it stands in. */
  readonly appendix?: number;
}

const NATION = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM[.,;:]*/iu;
const MOTTO = /Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc[.,;:]*/iu;
/**
 * Names of places have digits, apostrophes and hyphens, too: "phường 5", "M'Drắk", "Bà Rịa - Vũng Tàu". Keyboards and
 * Word make many signs of an apostrophe.
 */
const PLACE_LETTERS = "[\\p{L}\\d .'‘’ʼ`´–-]*";
const PLACE = `\\p{L}${PLACE_LETTERS},`;
/** The comma or the word "ngày" may have been forgotten. */
const DATE = new RegExp(
  `(?:${PLACE}(?:\\s*[Nn]gày|(?=\\s*\\d{1,2}\\s+tháng))|^\\p{Lu}${PLACE_LETTERS}\\s[Nn]gày)(?:\\s*[[(<][^\\])>]*[\\])>]|[\\s.…_]*\\d{0,2})[\\s.…_]*[Tt]háng(?:\\s*[[(<][^\\])>]*[\\])>]|[\\s.…_]*\\d{0,2})[\\s.…_]*[Nn]ăm(?:\\s*[[(<][^\\])>]*[\\])>]|[\\s.…_]*\\d{0,4}[.…_]*)\\s*\\.?`,
  'u',
);
/** A date alone on its line: the place was never typed. */
const WITHOUT_PLACE = /^ngày[\s.…_]*\d{0,2}[\s.…_]*tháng[\s.…_]*\d{0,2}[\s.…_]*năm[\s.…_]*\d{0,4}\s*\.?$/iu;
/** "ngày 05/3/2026" in the place of "ngày 05 tháng 3 năm 2026". */
const IN_FIGURES = /ngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/u;
const DATE_IN_FIGURES = new RegExp(`${PLACE}\\s*${IN_FIGURES.source}\\s*\\.?`, 'u');
/** A column has nothing beside its number and code. */
const NUMBER = /^(?:Số|SỐ)\s*(?::|(?=[\d.…_/[(\s-]|$)).*$/u;
/** "15/KH-SYT", "12-KH/ĐU": the word before it was forgotten. */
const WITHOUT_WORD = /^[\d.…_]+\s*[/-]\s*(?:\d{4}\s*\/\s*)?\p{Lu}[\p{L}\d]*(?:\s*[-–/]\s*\p{Lu}[\p{L}\d&]*)+$/u;
const DRAFT = /^[([]?\s*D(?:Ự|ự) TH?(?:ẢO|ảo)(?:\s+(?:lần|LẦN)(?:\s+thứ)?\s*:?\s*(\d+))?/iu;

/** Cuts out of a line what matches a pattern: two columns by tabs are one line of the file. */
function cutOut(line: TextLine, pattern: RegExp): { found?: TextLine; rest: TextLine[] } {
  const match = pattern.exec(line.text);
  if (match === null) return { rest: [line] };
  const run = (from: number, to: number): TextLine => {
    const runs = sliceRuns(line.runs, from, to);
    return { ...line, text: line.text.slice(from, to).trim(), runs };
  };
  const end = match.index + match[0].length;
  const rest = [run(0, match.index), run(end, line.text.length)].filter((part) => part.text !== '');
  return { found: run(match.index, end), rest };
}

const PATTERNS: readonly (readonly [ComponentName, RegExp])[] = [
  ['nationalName', NATION],
  ['partyName', PARTY_NAME],
  ['partyName', /^Đảng cộng sản Việt Nam$/iu],
  ['star', /^\*+$/u],
  ['motto', MOTTO],
  ['placeAndDate', DATE],
  ['placeAndDate', DATE_IN_FIGURES],
  ['placeAndDate', WITHOUT_PLACE],
  ['numberAndCode', NUMBER],
  ['numberAndCode', WITHOUT_WORD],
  ['draftMark', DRAFT],
  ['secrecyMark', /^(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/u],
  ['urgencyMark', /^(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)$/u],
];

const RIGHT_COLUMN = [NATION, PARTY_NAME, MOTTO, DATE, DATE_IN_FIGURES];

const joinedColumns = (line: TextLine, columns: readonly TextLine[]): TextLine => ({
  ...line,
  text: columns.map(({ text }) => text).join(' '),
  runs: columns.flatMap(({ runs }) => runs),
});

/** Two columns made with tabs or spaces are two lines; the room that a date leaves for its day divides nothing. */
function splitLine(line: TextLine): TextLine[] {
  const columns = columnsOf(line);
  for (let at = columns.length - 1; at >= 1; at--) {
    const right = joinedColumns(line, columns.slice(at));
    if (RIGHT_COLUMN.some((pattern) => pattern.test(right.text)))
      return [joinedColumns(line, columns.slice(0, at)), columns.length === at + 1 ? (columns[at] ?? right) : right];
  }
  return [line];
}

/** The columns of a letterhead that somebody typed with bars between them: "UBND XÃ AN BÌNH | CỘNG HÒA …". */
function atBars(line: TextLine): TextLine[] {
  const parts = [...line.text.matchAll(/[^|]+/gu)];
  return parts.map(({ 0: part, index }) => ({
    ...line,
    text: part.trim(),
    runs: sliceRuns(line.runs, index, index + part.length),
  }));
}

/** The parts with fixed wording, and what is left: the names of bodies. */
function fixedParts(lines: readonly TextLine[]): { roles: RoleLine[]; rest: TextLine[] } {
  const roles: RoleLine[] = [];
  let rest = lines
    .filter((line) => !isBlank(line) && !isDrawnRule(line))
    .flatMap(atBars)
    .flatMap(splitLine);
  for (const [role, pattern] of PATTERNS) {
    rest = rest.flatMap((line) => {
      // The fallback copy of a shape, and a box in the page's corner, repeat words: once is enough.
      const { found, rest: left } = cutOut(line, pattern);
      if (found !== undefined) roles.push({ role, line: found });
      return left;
    });
  }
  return { roles, rest: rest.filter(({ text }) => /\p{L}/u.test(text)) };
}

export const PARENT_START =
  /^(?:UBND|BỘ|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|ĐẢNG BỘ|CHÍNH PHỦ|TỔNG CỤC|SỞ)(?!\p{L})/u;
/** A place is no body: it ends the name in the line above, whatever that looks like. "XÃ ĐOÀN", "TỈNH ỦY" are bodies. */
const PLACE_ALONE = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)\s(?!ĐOÀN|ĐỘI|ỦY|UỶ|HỘI)/u;
const FULL_NAME_START = /^(?:ỦY|UỶ) BAN NHÂN DÂN$/u;

/** Names that are not in bold stand above the issuing body; where looks say nothing, the words do. */
function splitParents(lines: readonly TextLine[]): { parents: TextLine[]; names: TextLine[] } {
  const firstBold = lines.findIndex(isBold);
  if (firstBold > 0) {
    const own = PLACE_ALONE.test(lines[firstBold]?.text ?? '') ? firstBold - 1 : firstBold;
    return { parents: lines.slice(0, own), names: lines.slice(own) };
  }
  const [first] = lines;
  const isParent =
    first !== undefined && lines.length > 1 && PARENT_START.test(first.text) && !FULL_NAME_START.test(first.text);
  if (firstBold !== 0 && isParent) return { parents: lines.slice(0, 1), names: lines.slice(1) };
  return { parents: [], names: [...lines] };
}

export interface IssuerLines {
  readonly parents: readonly TextLine[];
  readonly names: readonly TextLine[];
}

/** Two bodies on one line, a dash between them: "CÔNG AN TỈNH - SỞ Y TẾ". */
const NEXT_BODY =
  /\s+[-–]\s+(?=(?:SỞ|CÔNG AN|UBND|ỦY BAN|UỶ BAN|BAN|HỘI|LIÊN ĐOÀN|TỈNH ĐOÀN|BỘ CHỈ HUY|VIỆN|TÒA ÁN|CHI CỤC|CỤC)\s)/u;

function besideOneAnother(line: TextLine): TextLine[] {
  const names = line.text.split(NEXT_BODY);
  return names.map((text, index) => ({ ...line, text: index < names.length - 1 ? `${text} -` : text }));
}

const isInOtherColumn = (before: TextLine, line: TextLine): boolean =>
  before.cell !== undefined && before.cell.table === line.cell?.table && before.cell.column !== line.cell.column;

/** Several issuers: each begins at a line that is not bold after bold ones, or in a cell of its own. */
function issuerGroups(lines: readonly TextLine[]): TextLine[][] {
  const groups: TextLine[][] = [];
  for (const line of lines.flatMap(besideOneAnother)) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isNew =
      before === undefined ||
      (isBold(before) && !isBold(line)) ||
      /[-–]$/.test(before.text) ||
      isInOtherColumn(before, line);
    if (isNew || last === undefined) groups.push([line]);
    else last.push(line);
  }
  return groups.map((group) => group.map((line) => ({ ...line, text: line.text.replace(/\s*[-–]$/, '') })));
}

export interface Head {
  readonly roles: readonly RoleLine[];
  readonly issuers: readonly IssuerLines[];
  readonly number?: number;
  readonly code?: string;
  readonly place?: string;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`. */
  readonly date?: string;
  readonly marks: Marks;
  readonly isDraft: boolean;
  readonly draftNumber?: number;
  /** What fits nowhere in a letterhead. */
  readonly left: readonly TextLine[];
}

const digits = (text: string | undefined): number | undefined =>
  text === undefined || text === '' ? undefined : Number(text);

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY` of "ngày … tháng … năm …"; undefined where not even the year is there. */
export const dateIn = (text: string): string | undefined => placeAndDate(`, ${text}`).date;

const DATE_PARTS =
  /^(.*?)(?:,\s*ngày|(?:^|\s)ngày|,(?=\s*\d))[\s.…_]*(\d{0,2})[\s.…_]*tháng[\s.…_]*(\d{0,2})[\s.…_]*năm[\s.…_]*(\d{4})?/iu;

function placeAndDate(text: string): { place?: string; date?: string } {
  // Words in brackets stand where something is to be filled in.
  const inWords = text.replace(/[[(<][^\])>]*[\])>]/gu, ' ').replace(IN_FIGURES, 'ngày $1 tháng $2 năm $3');
  const [, place, day, month, year] = DATE_PARTS.exec(inWords) ?? [];
  const two = (part: string): string => part.padStart(2, '0');
  const monthPart = year !== undefined && month ? `-${two(month)}` : '';
  const date = year === undefined ? undefined : `${year}${monthPart}${monthPart !== '' && day ? `-${two(day)}` : ''}`;
  const named = place?.trim() ?? '';
  return { ...(named === '' ? {} : { place: named }), ...(date === undefined ? {} : { date }) };
}

type Marks = NonNullable<PlanSourceData['marks']>;

/** The marks of secrecy and urgency, in the spelling of the format. */
function marksIn(textOf: (role: ComponentName) => string | undefined): Marks {
  const secrecy = textOf('secrecyMark') as Marks['secrecy'];
  const urgency = textOf('urgencyMark')?.replace('HOẢ', 'HỎA') as Marks['urgency'];
  return { ...(secrecy === undefined ? {} : { secrecy }), ...(urgency === undefined ? {} : { urgency }) };
}

/** What the offices of the Party have where the decree has the nation's name. */
const PARTY = /^ĐẢNG CỘNG SẢN VIỆT NAM$/u;

/** Stamps and the like have capitals too, but no body's name is in small letters. */
const isName = ({ text }: TextLine): boolean => !PARTY.test(text) && hasCapitalsAlone(text);

/** A name in small letters by mistake stands in the middle of its column all the same, and begins as names of bodies do. */
const SMALL_NAME =
  /^(?:Sở|Bộ|[ỦU]y ban|Uỷ ban|UBND|HĐND|Hội đồng|Trường|Bệnh viện|Công an|Ban (?!hành)|Phòng|Trung tâm|Trạm|Chi cục|Cục|Viện|Hội (?!nghị)|Liên đoàn|Đảng (?:bộ|[ủu]y|uỷ)|(?:Tỉnh|Thành) (?:ủy|uỷ)|Chi bộ|(?:Tỉnh|Thành phố|Xã|Phường|Đặc khu)(?= \p{Lu}))(?!\p{L})/u;
/** So long is no name on one line. */
const LONGEST_NAME = 60;

const isSmallName = (line: TextLine): boolean =>
  isCentred(line) &&
  !isItalic(line) &&
  line.text.length <= LONGEST_NAME &&
  SMALL_NAME.test(line.text) &&
  !/[\d.;:]/u.test(line.text);

/** Documents of the Youth Union have its name where the state's would be: it is no second issuer. */
export const YOUTH_NAME = /^ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$/u;

/** Reads the letterhead. */
export function readHead(lines: readonly TextLine[]): Head {
  const { roles, rest } = fixedParts(lines);
  const hasNation = roles.some(({ role }) => role === 'nationalName');
  const isOwnName = (line: TextLine): boolean =>
    isSmallName(line) || (isName(line) && (hasNation || !YOUTH_NAME.test(line.text)));
  const names = rest.filter(isOwnName);
  const issuers = issuerGroups(names).map(splitParents);
  const textOf = (role: ComponentName): string | undefined => roles.find((found) => found.role === role)?.line.text;
  const draft = textOf('draftMark');
  const draftNumber = digits(DRAFT.exec(draft ?? '')?.[1]);
  const bodyRoles = issuers.flatMap(({ parents, names: own }): RoleLine[] => [
    ...parents.map((line): RoleLine => ({ role: 'parentBody', line })),
    ...own.map((line): RoleLine => ({ role: 'issuer', line })),
  ]);
  return {
    roles: [...roles, ...bodyRoles],
    issuers,
    ...numberAndCode(textOf('numberAndCode') ?? ''),
    ...placeAndDate(textOf('placeAndDate') ?? ''),
    marks: marksIn(textOf),
    isDraft: draft !== undefined,
    ...(draftNumber === undefined ? {} : { draftNumber }),
    left: rest.filter((line) => !isOwnName(line)),
  };
}
