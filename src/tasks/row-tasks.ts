/** Tasks that stand in the rows of a table: what each column says is told by its title. */

import type { PlanPath } from '../diagnostics/diagnostic.ts';
import type { Table } from '../plan/model/plan.ts';
import { gridOf } from '../plan/model/table-grid.ts';
import { columnTitles } from '../plan/model/table-texts.ts';
import { bodiesIn } from './bodies-in.ts';
import { flatText } from './item-words.ts';

type RowPart = 'words' | 'lead' | 'support' | 'person' | 'deadline' | 'output';

/** What a column holds, by its title; the first that fits. */
const PARTS: readonly (readonly [RowPart, RegExp])[] = [
  ['deadline', /thời hạn|thời gian|hạn hoàn thành|tiến độ|^hạn/i],
  ['support', /phối hợp/i],
  ['person', /người (?:phụ trách|chịu trách nhiệm|thực hiện)|cán bộ (?:phụ trách|theo dõi)/i],
  ['lead', /chủ trì|(?:cơ quan|đơn vị|bộ phận|bên|tổ chức).*thực hiện|^thực hiện$|phân công|trách nhiệm/i],
  ['output', /sản phẩm|kết quả (?:đầu ra|cần đạt|phải đạt|dự kiến)|^kết quả$/i],
  ['words', /nội dung|nhiệm vụ|công việc|hoạt động|việc/i],
];

/** What a row says, as data. */
export interface RowTask {
  /** From 1, as the rows of a table are counted. */
  readonly ordinal: number;
  readonly words: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly person?: string;
  readonly deadline?: string;
  readonly output?: string;
  readonly origin: PlanPath;
}

/** Which part each column holds; each part has one column. */
function partsOf(titles: readonly string[]): Map<RowPart, number> {
  const parts = new Map<RowPart, number>();
  for (const [column, title] of titles.entries()) {
    const part = PARTS.find(([, pattern]) => pattern.test(title))?.[0];
    if (part !== undefined && !parts.has(part)) parts.set(part, column);
  }
  return parts;
}

const NOBODY = /^[-–—./\s]*$/;

const bodiesOf = (text: string | undefined): string[] =>
  text === undefined || NOBODY.test(text) ? [] : bodiesIn(text);

/** The tasks of a table; none where its columns do not say what is done and by whom or when. */
export function rowTasks(table: Table): RowTask[] {
  const parts = partsOf(columnTitles(table));
  if (!parts.has('words') || !(parts.has('lead') || parts.has('deadline'))) return [];
  return gridOf(table.rows.map(({ cells }) => cells)).flatMap((cells, index) => {
    const row = table.rows[index];
    const partOf = (part: RowPart): string | undefined => {
      const placed = cells.find(({ column }) => column === parts.get(part));
      const text = (placed?.cell.paragraphs ?? []).map(flatText).join('\n').trim();
      return text === '' ? undefined : text;
    };
    const words = partOf('words')?.replace(/\s+/g, ' ');
    if (row === undefined || row.kind !== 'plain' || words === undefined) return [];
    const optional = Object.fromEntries(
      (['person', 'deadline', 'output'] as const).flatMap((part) => {
        const value = partOf(part)?.replace(/\s+/g, ' ');
        return value === undefined || NOBODY.test(value) ? [] : [[part, value]];
      }),
    );
    return [
      {
        ordinal: index + 1,
        words,
        lead: bodiesOf(partOf('lead')),
        support: bodiesOf(partOf('support')),
        ...optional,
        origin: row.origin,
      },
    ];
  });
}
