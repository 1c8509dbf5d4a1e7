/** "Tăng từ 90% lên 85%": what goes up ends above where it begins. */
import { textBefore } from '../../../content/entities/text-before.ts';
import type { Bilingual } from '../../../diagnostics/diagnostic.ts';
import { readFigure } from '../../../vietnamese/figures.ts';
import { matcher, placeIn, rule } from '../rule.ts';

const FIGURE = String.raw`(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?`;
const changes = matcher(
  new RegExp(
    `(?<!\\p{L})[Tt]ừ\\s+(?<from>${FIGURE})(?<unit>\\s?%|(?:\\s\\p{L}+){1,3}?)?\\s+(?<way>lên|xuống|còn)\\s+(?:(?:còn|đến|tới|mức|thành)\\s+){0,2}(?<to>${FIGURE})(?<toUnit>\\s?%|\\s\\p{L}+)?(?![\\p{L}\\d.,]*\\d)`,
    'gu',
  ),
);

/** The first is the best: who rises from the 35th place to the 20th has gone up. */
const RANKS = /(?<!\p{L})(?:hạng|vị trí|thứ bậc|xếp|thứ)(?!\p{L})[^.;]*$/iu;

const UP: Bilingual = { vi: '“lên” mà số sau nhỏ hơn số trước', en: '“lên”, and the second figure is smaller' };
const DOWN: Bilingual = {
  vi: '“xuống”, “còn” mà số sau lớn hơn số trước',
  en: '“xuống”, and the second figure is larger',
};

/** Figures of other units are not held against each other: "từ 500 nghìn lên 1 triệu". */
function areAlike(unit: string | undefined, toUnit: string | undefined): boolean {
  const [one, other] = [unit, toUnit].map((words = '') => words.trim().toLocaleLowerCase('vi'));
  return one === '' || (one !== undefined && other !== '' && one.split(/\s+/)[0] === other);
}

export const wrongDirection = rule({
  code: 'wording/wrong-direction',
  severity: 'warning',
  summary: { vi: 'Tăng, giảm ngược với con số', en: 'A rise or fall against its figures' },
  why: {
    vi: 'Chỉ tiêu “tăng lên” một số nhỏ hơn là số gõ nhầm hoặc hai số đổi chỗ; người ký không biết số nào đúng.',
    en: 'What “rises” to a smaller figure was mistyped or changed places; who signs cannot know which is right.',
  },
  vi: ['“{found}”: {way}.', 'Kiểm tra hai con số.'],
  en: ['“{found}”: {way}.', 'Check both figures.'],
  examples: {
    wrong: 'Nâng tỷ lệ hồ sơ trực tuyến từ 90% lên 85%.',
    right:
      'Nâng tỷ lệ hồ sơ trực tuyến từ 85% lên 90%, giảm thời gian giải quyết từ 15 ngày xuống còn 10 ngày; xếp hạng tăng từ 35 lên 20.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { 0: found, index, groups = {} } of changes(text.text)) {
        const { from = '', to = '', way, unit, toUnit } = groups;
        const [before, after] = [readFigure(from)?.value, readFigure(to)?.value];
        if (before === undefined || after === undefined || before === after || !areAlike(unit, toUnit)) continue;
        const isUp = way === 'lên';
        if (isUp === after > before || RANKS.test(textBefore(text.text, index))) continue;
        report(placeIn(text, { start: index, end: index + found.length }), { found, way: isUp ? UP : DOWN });
      }
    }
  },
});
