/** Names of lunar years, as plans call the new year's feast by them: "Tết Bính Ngọ" is that of 2026. */
import type { Span } from '../../diagnostics/diagnostic.ts';

const STEMS = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'] as const;
const BRANCHES = ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi'] as const;

/** The year 4 was the first of a round of sixty: both rows begin there. */
const FIRST = 4;
const ROUND = STEMS.length * (BRANCHES.length / 2);

/** "Bính Ngọ" for 2026: the lunar year that begins in the year given. */
export const lunarYearName = (year: number): string =>
  `${STEMS[(year - FIRST) % STEMS.length]} ${BRANCHES[(year - FIRST) % BRANCHES.length]}`;

/** A name of a lunar year in a text, and the year that stands right behind it. */
export interface LunarYear {
  readonly span: Span;
  /** Where the name ends, or the year behind it. */
  readonly end: number;
  readonly name: string;
  readonly year: number | undefined;
}

const NAMES: ReadonlySet<string> = new Set(Array.from({ length: ROUND }, (_, at) => lunarYearName(FIRST + at)));

/** "tháng Giêng năm Đinh Mùi", "tháng 12 năm Bính Ngọ". */
const LUNAR_MONTH =
  '[Tt]háng\\s+(?:[Gg]iêng|[Cc]hạp|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười(?:\\s+(?:một|hai))?|\\d{1,2})';

/** Behind these words alone: "Canh Thân" may be a person. */
const FEAST = new RegExp(
  `(?<!\\p{L})(?:Tết|Xuân|xuân|Nguyên đán|âm lịch|Âm lịch|${LUNAR_MONTH}(?=\\s+năm))(?:\\s+(?:Nguyên đán|[Nn]ăm|[Mm]ừng|[Xx]uân))*\\s+((?:${STEMS.join('|')})\\s+(?:${BRANCHES.join('|')}))(?!\\p{L})(?:\\s*[,-]?\\s*\\(?(?:năm\\s+)?((?:19|20)\\d\\d))?`,
  'gu',
);

/** The names of lunar years by which a text calls the new year's feast. */
export const lunarYearsIn = (text: string): LunarYear[] =>
  [...text.matchAll(FEAST)].flatMap(({ 0: whole, 1: name = '', 2: year, index }) => {
    const start = index + whole.indexOf(name);
    const spoken = name.replace(/\s+/g, ' ');
    const given = year === undefined ? undefined : Number(year);
    return NAMES.has(spoken)
      ? [{ span: { start, end: start + name.length }, end: index + whole.length, name: spoken, year: given }]
      : [];
  });
