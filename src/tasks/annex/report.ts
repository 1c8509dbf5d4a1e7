/** The annex of a periodic report: what was to be done in the period and what was promised, with room for what came of it. */
import { titleInLine } from '../../plan/model/outline.ts';
import type { DataTable } from '../data-table.ts';
import type { PlanTasks } from '../matrix.ts';
import { stateOn } from '../progress.ts';
import { dueDays } from '../select.ts';
import type { Task } from '../task.ts';
import { TASK_WORDS } from '../words.ts';
import { groupedTasks, isCharge } from './annex.ts';
import type { Period } from './period.ts';
import { type AnnexTarget, annexTable, blankColumn, type Column, TARGET_COLUMNS, TASK_COLUMNS } from './rows.ts';

const { states } = TASK_WORDS.vi;

/** True where the period has to tell of a task: it is due in it, is late from before, or has no day at all. */
function isToldIn({ from, to }: Period, { plan, progress }: PlanTasks): (task: Task) => boolean {
  return (task) => {
    const days = dueDays(task, plan.year);
    if (days.length === 0 || days.some((day) => day >= from && day <= to)) return true;
    const isPast = days.every((day) => day < from);
    return isPast && progress?.[task.id]?.state !== 'done';
  };
}

const stateColumn = ({ plan, progress }: PlanTasks, { to }: Period): Column<Task> => ({
  key: 'status',
  title: 'Tình trạng',
  kind: 'text',
  width: 11,
  value: (task) => {
    const state = progress === undefined ? undefined : stateOn(task, progress, plan.year, to);
    return state === undefined ? undefined : states[state];
  },
});

const noteColumn = ({ progress }: PlanTasks): Column<Task> => ({
  key: 'result',
  title: 'Kết quả thực hiện',
  kind: 'text',
  width: 22,
  value: ({ id }) => progress?.[id]?.note,
});

/** The tasks of a period below their sections, with columns for how far they are. */
export function reportedTasks(from: PlanTasks, period: Period): DataTable {
  const told = from.tasks.filter(isCharge).filter(isToldIn(period, from));
  const columns = [...TASK_COLUMNS, stateColumn(from, period), noteColumn(from)];
  const table = annexTable(
    `Tình hình thực hiện nhiệm vụ ${period.words}`,
    groupedTasks(told, 'section', from.plan.year),
    columns,
    [blankColumn('note', 'Khó khăn, đề xuất', 14)],
    new Set(['status', 'result']),
  );
  return { ...table, about: [titleInLine(from.plan)] };
}

/** The targets of the year with columns for what was reached. */
export function reportedTargets(from: PlanTasks, targets: readonly AnnexTarget[], period: Period): DataTable {
  const table = annexTable(`Kết quả thực hiện chỉ tiêu ${period.words}`, [{ entries: targets }], TARGET_COLUMNS, [
    blankColumn('result', 'Thực hiện trong kỳ', 18),
    blankColumn('total', 'Lũy kế từ đầu năm', 18),
    blankColumn('share', 'Tỷ lệ so với kế hoạch', 14),
    blankColumn('note', 'Ghi chú', 16),
  ]);
  return { ...table, about: [titleInLine(from.plan)] };
}
