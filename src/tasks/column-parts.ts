/** What the columns of a table hold: as the plan says it, or else by their titles. */
import type { ColumnPart, Table } from '../plan/model/plan.ts';
import { columnTitles } from '../plan/model/table-texts.ts';

type Patterns = readonly (readonly [ColumnPart, RegExp])[];

/** Columns of a table of tasks; the first that fits. */
const TASK_TITLES: Patterns = [
  ['deadline', /thời hạn|thời gian|hạn hoàn thành|tiến độ|^hạn/i],
  ['support', /phối hợp/i],
  ['person', /người (?:phụ trách|chịu trách nhiệm|thực hiện)|cán bộ (?:phụ trách|theo dõi)/i],
  ['authority', /thẩm quyền/i],
  ['lead', /chủ trì|(?:cơ quan|đơn vị|bộ phận|bên|tổ chức).*thực hiện|^thực hiện$|phân công|trách nhiệm/i],
  ['output', /sản phẩm|kết quả (?:đầu ra|cần đạt|phải đạt|dự kiến)|^kết quả$/i],
  ['task', /nội dung|nhiệm vụ|công việc|hoạt động|việc/i],
];

/** Columns of a table of targets; the first that fits. */
const TARGET_TITLES: Patterns = [
  ['unit', /đơn vị tính|^đvt$/i],
  ['source', /nguồn (?:số liệu|thông tin)/i],
  ['evidence', /minh chứng|kiểm chứng/i],
  ['previous', /năm trước|(?:ước )?thực hiện năm|kết quả năm/i],
  ['figure', /^(?:chỉ tiêu|số|mức) giao|^(?:kế hoạch |chỉ tiêu )?năm \d{4}$|^kế hoạch giao/i],
  ['target', /^(?:tên |các |nội dung )?chỉ tiêu/i],
];

/** The columns of each part, from the left. */
export type ColumnParts = ReadonlyMap<ColumnPart, readonly number[]>;

function partsBy(table: Table, patterns: Patterns): ColumnParts {
  const parts = new Map<ColumnPart, number[]>();
  for (const [column, title] of columnTitles(table).entries()) {
    const part = table.columns[column]?.holds ?? patterns.find(([, pattern]) => pattern.test(title))?.[0];
    if (part !== undefined) parts.set(part, [...(parts.get(part) ?? []), column]);
  }
  return parts;
}

export const taskColumns = (table: Table): ColumnParts => partsBy(table, TASK_TITLES);

const OF_YEAR = /năm (\d{4})$/i;

/**
 * Of a table of targets. Beside a column of the plan's year, that of a year before has what was reached then.
 * @param planYear columns that the plan itself calls figures stay figures
 */
export function targetColumns(table: Table, planYear: number): ColumnParts {
  const parts = partsBy(table, TARGET_TITLES);
  const titles = columnTitles(table);
  const figures = parts.get('figure') ?? [];
  const past = figures.filter((column) => {
    const year = OF_YEAR.exec(titles[column] ?? '')?.[1];
    return table.columns[column]?.holds === undefined && year !== undefined && Number(year) < planYear;
  });
  if (past.length === 0 || past.length === figures.length) return parts;
  const previous = [...(parts.get('previous') ?? []), ...past.slice(-1)];
  return new Map([...parts, ['figure', figures.filter((column) => !past.includes(column))], ['previous', previous]]);
}
