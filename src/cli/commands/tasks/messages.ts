/** What `tasks` and `deadlines` say, in both languages; loaded with them only. */
import type { Language } from '../../../diagnostics/diagnostic.ts';
import type { ProgressProblem } from '../../../tasks/progress.ts';

const vi = {
  badGrouping: (found: string) =>
    `không xếp theo “${found}”: chọn body (cơ quan), section (mục), deadline (ngày) hoặc month (tháng).`,
  badFormat: (found: string, known: string) => `không có dạng “${found}”: chọn ${known}.`,
  badTarget: (found: string, known: string) => `“${found}”: tệp ghi ra phải có đuôi ${known}.`,
  badSpan: (found: string) => `--due “${found}”: cần số ngày hoặc số tuần, ví dụ 30d, 2w.`,
  badDaysOff: (found: string) =>
    `--days-off “${found}”: chọn keep (giữ và ghi chú), before (lùi về trước) hoặc after (dời về sau).`,
  nothing: 'Không có nhiệm vụ nào.',
  shared: 'Việc được giao trong nhiều kế hoạch',
  sharedNone: 'Không có việc nào được giao hai lần.',
  onePlan: '--status cần đúng một kế hoạch.',
  noProgress: (file: string) => `${file}: không có việc nào của kế hoạch được điền trạng thái.`,
  progressProblem: (problem: ProgressProblem) => {
    if (problem.kind === 'no-columns') return 'không thấy dòng tiêu đề có cột “Mã nhiệm vụ” và “Trạng thái”.';
    const { row, text, kind } = problem;
    if (kind === 'unknown-task') return `dòng ${row}: kế hoạch không có nhiệm vụ mã “${text}”.`;
    return `dòng ${row}: không hiểu trạng thái “${text}”: viết Chưa thực hiện, Đang thực hiện, Hoàn thành hoặc Quá hạn.`;
  },
  events: (count: number) => `${count} mốc thời hạn.`,
};

export type TaskMessages = typeof vi;

const en: TaskMessages = {
  badGrouping: (found) => `cannot group by “${found}”: choose body, section, deadline or month.`,
  badFormat: (found, known) => `there is no form “${found}”: choose ${known}.`,
  badTarget: (found, known) => `“${found}”: the file to write must end in ${known}.`,
  badSpan: (found) => `--due “${found}”: give days or weeks, as in 30d, 2w.`,
  badDaysOff: (found) => `--days-off “${found}”: choose keep (and tell), before or after.`,
  nothing: 'There are no tasks.',
  shared: 'Tasks that several plans give',
  sharedNone: 'No task is given twice.',
  onePlan: '--status needs exactly one plan.',
  noProgress: (file) => `${file}: no task of the plan has a state filled in.`,
  progressProblem: (problem) => {
    if (problem.kind === 'no-columns') return 'there is no row of titles with “Task id” and “Status”.';
    const { row, text, kind } = problem;
    if (kind === 'unknown-task') return `row ${row}: the plan has no task “${text}”.`;
    return `row ${row}: “${text}” is no state: write Not begun, Under way, Done or Overdue.`;
  },
  events: (count) => `${count} dated duties.`,
};

export const TASK_MESSAGES: Readonly<Record<Language, TaskMessages>> = { vi, en };
