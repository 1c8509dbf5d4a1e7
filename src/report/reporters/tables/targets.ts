/** Last year's and this year's targets as a table. */
import type { TargetPair } from '../../../change/diff/figure-table.ts';
import type { Bilingual, Language } from '../../../diagnostics/diagnostic.ts';
import type { DataColumn, DataRow, DataTable } from '../../../tasks/data-table.ts';
import { numberOf } from '../../../tasks/number.ts';
import { figureText, readFigure } from '../../../vietnamese/figures.ts';

interface Words {
  readonly title: string;
  readonly columns: (oldYear: number, year: number) => readonly string[];
}

const WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    title: 'Chỉ tiêu năm trước và năm nay',
    columns: (oldYear, year) => ['Số trong kế hoạch', 'Chỉ tiêu', `Năm ${oldYear}`, `Năm ${year}`, 'Tăng, giảm'],
  },
  en: {
    title: 'Targets of last year and this year',
    columns: (oldYear, year) => ['Number in the plan', 'Target', String(oldYear), String(year), 'Change'],
  },
};

const COLUMNS: readonly Omit<DataColumn, 'title'>[] = [
  { key: 'number', kind: 'text', width: 16 },
  { key: 'about', kind: 'text', width: 60 },
  { key: 'old', kind: 'text', width: 22 },
  { key: 'new', kind: 'text', width: 22 },
  { key: 'change', kind: 'text', width: 14 },
];

const MEASURE = /(\d[\d.,]*\d|\d)\s?(%|\p{L}[^\d]*)?$/u;
const BOUNDS = /\s(?:trở lên|trở xuống)$/;

/** The figure of a target in millionths, and what it counts; undefined where it has two or none. */
function measureOf(text: string): { value: bigint; unit: string } | undefined {
  const plain = text.replace(BOUNDS, '');
  const [, number, unit = ''] = MEASURE.exec(plain) ?? [];
  const isOne = (plain.match(/\d[\d.,]*/g) ?? []).length === 1;
  const figure = number === undefined || !isOne ? undefined : readFigure(number);
  return figure === undefined ? undefined : { value: figure.value, unit: unit.trim().toLowerCase() };
}

/** From 90% to 95% is five of these: "+5%" would be read as a share of the 90. */
const POINTS: Bilingual = { vi: ' điểm %', en: ' points' };

/** "+5 điểm %", "-12": only where both are one figure of one measure. */
function changeOf({ old, fresh }: TargetPair, language: Language): string | undefined {
  const [before, after] = [measureOf(old), measureOf(fresh)];
  if (before === undefined || after === undefined || before.unit !== after.unit) return undefined;
  const difference = after.value - before.value;
  const points = before.unit === '%' && difference !== 0n ? POINTS[language] : '';
  return `${difference > 0n ? '+' : ''}${figureText(difference)}${points}`;
}

/** A row a target. */
export function targetTable(
  pairs: readonly TargetPair[],
  oldYear: number,
  year: number,
  language: Language,
): DataTable {
  const words = WORDS[language];
  const titles = words.columns(oldYear, year);
  const rows = pairs.map((pair): DataRow => {
    const number = `${numberOf(pair.place)}${pair.isDropped ? ` (${oldYear})` : ''}`;
    return [number, pair.about, pair.old || undefined, pair.fresh || undefined, changeOf(pair, language)];
  });
  return {
    title: words.title,
    about: [],
    columns: COLUMNS.map((column, index) => ({ ...column, title: titles[index] ?? '' })),
    groups: [{ rows }],
  };
}
