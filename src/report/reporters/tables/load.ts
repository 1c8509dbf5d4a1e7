/** How much each body has to do in each month: as bars in a terminal, as a picture. */
import type { Language } from '../../../diagnostics/diagnostic.ts';
import type { Load } from '../../../tasks/load.ts';
import { shortDay } from '../../../vietnamese/dates.ts';
import { escapeXml } from '../../xml-text.ts';
import { displayWidth } from '../display-width.ts';

const WORDS: Readonly<
  Record<
    Language,
    { readonly title: string; readonly week: (day: string, count: number) => string; readonly none: string }
  >
> = {
  vi: {
    title: 'Số việc có thời hạn, theo cơ quan và tháng',
    week: (day, count) => `nhiều nhất ${count} việc trong 7 ngày từ ${day}`,
    none: 'Không có việc nào có ngày đến hạn.',
  },
  en: {
    title: 'Dated duties by body and month',
    week: (day, count) => `at most ${count} in 7 days from ${day}`,
    none: 'No duty has a day.',
  },
};

/** From nothing to the fullest month. */
const BARS = [...' ▁▂▃▄▅▆▇█'];
const MONTH_START = 5;
const MONTH_WIDTH = 3;

const barOf = (count: number, most: number): string =>
  count === 0 ? '·' : (BARS[Math.max(1, Math.round((count / most) * (BARS.length - 1)))] ?? '█');

const mostOf = ({ bodies }: Load): number => Math.max(1, ...bodies.flatMap(({ counts }) => counts));

const weekText = (busiest: Load['bodies'][number]['busiest'], language: Language): string =>
  busiest === undefined ? '' : WORDS[language].week(shortDay(busiest.from), busiest.count);

/** A line a body: its name, a bar a month, the sum, its fullest week. */
export function prettyLoad(load: Load, language: Language): string {
  const words = WORDS[language];
  if (load.bodies.length === 0) return words.none;
  const width = Math.max(...load.bodies.map(({ body }) => displayWidth(body)));
  const most = mostOf(load);
  const padded = (text: string): string => text + ' '.repeat(width - displayWidth(text));
  const head = load.months.map((month) => month.slice(MONTH_START).padStart(MONTH_WIDTH)).join('');
  const lines = load.bodies.map(({ body, counts, total, busiest }) => {
    const bars = counts.map((count) => barOf(count, most).padStart(MONTH_WIDTH)).join('');
    return `${padded(body)} ${bars}  ${String(total).padStart(MONTH_WIDTH)}  ${weekText(busiest, language)}`;
  });
  return [words.title, '', `${' '.repeat(width)} ${head}`, ...lines].join('\n');
}

const CELL = 28;
const ROW = 22;
const MARGIN = 16;
const LETTER = 6.4;
const HEAD = 60;
const FULL = 0.9;

const textAt = (x: number, y: number, text: string, more = ''): string =>
  `<text x="${x}" y="${y}"${more}>${escapeXml(text)}</text>`;

/** The same as a picture: the darker a square, the more is due in the month. */
export function svgLoad(load: Load, language: Language): string {
  const names = load.bodies.map(({ body }) => body);
  const left = MARGIN + Math.max(120, ...names.map((name) => name.length * LETTER)) + MARGIN;
  const width = left + load.months.length * CELL + 60 + MARGIN;
  const height = HEAD + load.bodies.length * ROW + MARGIN;
  const most = mostOf(load);
  const head = load.months.map((month, index) =>
    textAt(left + index * CELL + CELL / 2, HEAD - 8, month.slice(MONTH_START), ' text-anchor="middle"'),
  );
  const rows = load.bodies.flatMap(({ body, counts, total }, row) => {
    const y = HEAD + row * ROW;
    const cells = counts.flatMap((count, index) => {
      if (count === 0) return [];
      const [x, shade] = [left + index * CELL, Math.max(0.12, (count / most) * FULL)];
      const ink = shade > FULL / 2 ? '#fff' : '#222';
      return [
        `<rect x="${x + 1}" y="${y + 1}" width="${CELL - 2}" height="${ROW - 2}" rx="3" fill="#8b1a1a" fill-opacity="${shade.toFixed(2)}"/>`,
        textAt(x + CELL / 2, y + 15, String(count), ` text-anchor="middle" fill="${ink}"`),
      ];
    });
    const sum = textAt(left + load.months.length * CELL + 12, y + 15, String(total), ' font-weight="bold"');
    return [textAt(MARGIN, y + 15, body), ...cells, sum];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${height}" font-family="Arial, sans-serif" font-size="12" fill="#222">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    textAt(MARGIN, 24, WORDS[language].title, ' font-size="15" font-weight="bold"'),
    ...head,
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}
