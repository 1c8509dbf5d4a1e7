/** Something is due after the time that the plan is for. */
import type { ReadText } from '../../../content/entities/read-text.ts';
import type { Task } from '../../../tasks/task.ts';
import { shortDay } from '../../../vietnamese/dates.ts';
import { rule } from '../rule.ts';
import { aboutTask, placeOfTask } from '../task/tell.ts';

/** What is reported, sent or discussed of a year may be due in the first months of the next. */
const LAST_REPORT = '03-31';

/** The last day of a task that names days. */
const lastDay = ({ dues }: Task): string | undefined =>
  dues
    .flatMap((due) => (due.kind === 'once' ? [due.due] : []))
    .sort()
    .at(-1);

/**
 * A plan "năm học 2025 - 2026" is for both of its years, which nobody writes as a `period`; one "giai đoạn 2026 - 2030"
 * for all of them, also where the key is missing.
 */
const lastYearOfTitle = (texts: readonly ReadText[]): number =>
  Math.max(
    0,
    ...texts
      .filter(({ role, path }) => role === 'title' && path.length === 1)
      .flatMap(({ years }) => years.filter(({ kind }) => kind === 'school-year' || kind === 'period'))
      .flatMap(({ years }) => years.map(({ year }) => year)),
  );

export const deadlineAfterPlan = rule({
  code: 'year/deadline-after-plan',
  severity: 'warning',
  summary: { vi: 'Thời hạn sau năm kế hoạch', en: 'A deadline after the plan’s year' },
  why: {
    vi: 'Việc của năm kế hoạch mà hạn ở năm sau thì cuối năm không đánh giá được; thường là gõ nhầm năm. Báo cáo, cuộc họp tổng kết đến hết tháng 3 năm sau thì không nhắc.',
    en: 'What is due after the year cannot be judged at its end; mostly the year is mistyped. Reports and meetings up to March of the next year are not told.',
  },
  vi: [
    'Thời hạn {found} của việc “{task}” ở sau kế hoạch năm {year}.',
    'Sửa thời hạn; kế hoạch nhiều năm thì ghi `period`.',
  ],
  en: [
    'The deadline {found} of “{task}” lies after the plan for {year}.',
    'Change it; a plan over several years has a `period`.',
  ],
  examples: {
    wrong:
      'layout: { deadlines: data }\nsections:\n  - heading: VIỆC\n    text: Xây dựng trạm y tế\n    assign: { lead: [Sở Y tế], deadline: trước ngày 30/6/2027 }',
    right:
      'layout: { deadlines: data }\nsections:\n  - heading: VIỆC\n    items:\n      - text: Xây dựng trạm y tế\n        assign: { lead: [Sở Y tế], deadline: trước ngày 31/12/2026 }\n      - text: Báo cáo kết quả năm\n        assign: { lead: [Sở Y tế], deadline: trước ngày 15/01/2027 }',
  },
  check: ({ plan, data, texts, tasks, report }) => {
    const year = Math.max(data.period?.to ?? plan.year, lastYearOfTitle(texts));
    for (const task of tasks()) {
      const last = lastDay(task);
      const limit = task.purpose === 'completion' ? `${year}-12-31` : `${year + 1}-${LAST_REPORT}`;
      if (last === undefined || last <= limit) continue;
      const found = shortDay(last);
      report(placeOfTask(task, 'deadline'), { found, task: aboutTask(task), year });
    }
  },
});
