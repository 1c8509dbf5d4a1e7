/** Annexes that are made of a plan's own texts: who does what, which figures are promised, what is due when. */
import { titleInLine } from '../../plan/model/outline.ts';
import type { GeneratedTable, Plan } from '../../plan/model/plan.ts';
import { compareVietnamese } from '../../vietnamese/alphabet.ts';
import { shortDay } from '../../vietnamese/dates.ts';
import type { DataTable } from '../data-table.ts';
import { dueDays } from '../select.ts';
import { leadersOf, type Task } from '../task.ts';
import { TASK_WORDS } from '../words.ts';
import { type AnnexTarget, annexTable, deadlineColumns, type Grouped, TARGET_COLUMNS, TASK_COLUMNS } from './rows.ts';

const { nobody, noTime } = TASK_WORDS.vi;

/** Names of annexes for which the plan gives none. */
const TITLES: Readonly<Record<GeneratedTable['kind'], (year: number) => string>> = {
  tasks: (year) => `BẢNG PHÂN CÔNG NHIỆM VỤ NĂM ${year}`,
  targets: (year) => `CÁC CHỈ TIÊU NĂM ${year}`,
  deadlines: (year) => `CÁC THỜI HẠN THỰC HIỆN TRONG NĂM ${year}`,
};

/** The name of an annex for which the plan gives none, in capitals. */
export const annexTitle = ({ kind }: GeneratedTable, { year }: Pick<Plan, 'year'>): string => TITLES[kind](year);

/** Sorts after everything that has letters or digits. */
const LAST = '\uffff';

interface Heading {
  readonly text: string;
  readonly order: string;
}

/** "III. TỔ CHỨC THỰC HIỆN"; the number of a section is the first of a task's. */
function sectionHeading({ section, location: { appendix, divisions = [], numbers } }: Task): Heading {
  const [number = ''] = numbers.split('.');
  const label = appendix ?? [...divisions, ...(number === '' ? [] : [number])].join(', ');
  return { text: [label, section].filter((part) => part !== '').join('. '), order: '' };
}

function dayHeading(task: Task, year: number): Heading {
  const [day] = dueDays(task, year);
  return day === undefined ? { text: noTime, order: LAST } : { text: `Ngày ${shortDay(day)}`, order: day };
}

/** One body may be named by one task with others: all leaders of a task make one heading, so that it stands once. */
function bodyHeading(task: Task): Heading {
  const leaders = leadersOf(task);
  return leaders.length === 0 ? { text: nobody, order: LAST } : { text: leaders.join('; '), order: leaders.join('; ') };
}

const HEADINGS: Readonly<Record<GeneratedTable['by'], (task: Task, year: number) => Heading | undefined>> = {
  none: () => undefined,
  section: sectionHeading,
  body: bodyHeading,
  deadline: dayHeading,
};

/** Tasks below their headings; by section in the order of the plan, else in the order of names or days. */
export function groupedTasks(tasks: readonly Task[], by: GeneratedTable['by'], year: number): Grouped<Task>[] {
  const groups = new Map<string | undefined, { readonly order: string; readonly entries: Task[] }>();
  for (const task of tasks) {
    const heading = HEADINGS[by](task, year);
    const group = groups.get(heading?.text) ?? { order: heading?.order ?? '', entries: [] };
    group.entries.push(task);
    groups.set(heading?.text, group);
  }
  return [...groups]
    .sort(([, a], [, b]) => compareVietnamese(a.order, b.order))
    .map(([heading, { entries }]) => ({ ...(heading === undefined ? {} : { heading }), entries }));
}

/** Dated tasks in the order of their days. */
function byDay(tasks: readonly Task[], year: number): Task[] {
  const dated = tasks.flatMap((task) => {
    const [day] = dueDays(task, year);
    return day === undefined ? [] : [{ task, day }];
  });
  return dated.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))).map(({ task }) => task);
}

/** What an annex is made of. */
export interface AnnexSources {
  readonly plan: Plan;
  readonly tasks: readonly Task[];
  readonly targets: readonly AnnexTarget[];
}

/** A task is something that a body is charged with, or that has somebody's name: a bare time is none. */
export const isCharge = ({ source }: Task): boolean => source !== 'time';

const TABLES: Readonly<Record<GeneratedTable['kind'], (sources: AnnexSources, by: GeneratedTable['by']) => DataTable>> =
  {
    tasks: ({ plan, tasks }, by) =>
      annexTable(titleInLine(plan), groupedTasks(tasks.filter(isCharge), by, plan.year), TASK_COLUMNS),
    targets: ({ plan, targets }) => annexTable(titleInLine(plan), [{ entries: targets }], TARGET_COLUMNS),
    deadlines: ({ plan, tasks }) =>
      annexTable(titleInLine(plan), [{ entries: byDay(tasks, plan.year) }], deadlineColumns(plan.year)),
  };

/** The rows of an annex. A task with several leaders stands once. */
export const annexData = ({ kind, by }: GeneratedTable, sources: AnnexSources): DataTable => TABLES[kind](sources, by);
