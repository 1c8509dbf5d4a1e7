/** Tasks as a table: one row each, in the columns that offices use, below bodies, sections, days or months. */
import { fold } from '../content/entities/body-names.ts';
import type { BodyRegister } from '../content/entities/body-register.ts';
import type { Language } from '../diagnostics/diagnostic.ts';
import { numberAndCode } from '../plan/model/blanks.ts';
import { titleInLine } from '../plan/model/outline.ts';
import type { AssignmentBasis, PlanHead, Target } from '../plan/model/plan.ts';
import { STANDARDS } from '../standard/standards.ts';
import { compareVietnamese } from '../vietnamese/alphabet.ts';
import { shortDate } from '../vietnamese/dates.ts';
import type { ColumnKind, DataColumn, DataGroup, DataRow, DataTable } from './data-table.ts';
import { type Progress, stateOn } from './progress.ts';
import { dueDays } from './select.ts';
import { bodiesOf, leadersOf, type Task } from './task.ts';
import { TASK_WORDS, type TaskWords } from './words.ts';

export type Grouping = 'none' | 'body' | 'section' | 'deadline' | 'month';

/** The tasks of one plan. */
export interface PlanTasks {
  readonly plan: PlanHead;
  /** How the plan is named where several are told together. */
  readonly name: string;
  readonly tasks: readonly Task[];
  /** How far they are, where that is known. */
  readonly progress?: Progress;
  /** By which names of bodies are told apart, where there is more than the names themselves. */
  readonly bodies?: BodyRegister;
}

export interface MatrixOptions {
  readonly language: Language;
  readonly by: Grouping;
  /** Days before this one are not told as the next of a series; `YYYY-MM-DD`. */
  readonly from?: string;
  readonly title?: string;
}

/** A task with what is told of its plan. */
interface Listed {
  readonly task: Task;
  readonly from: PlanTasks;
}

/** The first day by which a task is due, from a day on; its last one where all are past. */
function dueDay({ task, from }: Listed, start: string): string | undefined {
  const days = dueDays(task, from.plan.year);
  return days.find((day) => day >= start) ?? days.at(-1);
}

function periodOf({ dues }: Task, words: TaskWords): string | undefined {
  const periods = dues.flatMap((due) => {
    if (due.kind === 'ongoing') return [words.ongoing];
    if (due.kind !== 'series') return [];
    const { unit, count } = due.series;
    return [words.every[unit]?.(count) ?? ''];
  });
  return periods.length === 0 ? undefined : [...new Set(periods)].join('; ');
}

/** "Kế hoạch số 12/KH-UBND, ngày 15/01/2026, UBND tỉnh A: về phòng, chống …": the document that gives the tasks. */
export function documentOf({ plan }: Pick<PlanTasks, 'plan'>): string {
  const [issuer] = plan.issuers;
  const { year, month, day } = plan.date;
  const { number = '…', code } = numberAndCode(plan);
  const isDated = day !== undefined && month !== undefined && year !== undefined;
  const date = isDated ? `ngày ${shortDate(plan.date)}` : undefined;
  const name = issuer?.inText ?? issuer?.nameLines.join(' ');
  const { beforeType } = STANDARDS[plan.layout.standard].number;
  return [`số ${number}${beforeType}${code}`, date, name, titleInLine(plan)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

/** "số 12/CT-UBND, ngày 12/01/2026, Chủ tịch UBND tỉnh, tăng cường …": of a task that another document gives. */
function basisOf({ number, date, issuer, subject }: AssignmentBasis): string {
  const day = date?.day === undefined ? undefined : `ngày ${shortDate(date)}`;
  return [`số ${number}`, day, issuer, subject].filter((part) => part !== undefined).join(', ');
}

type Value = (listed: Listed, words: TaskWords, start: string) => DataRow[number];

const list = (names: readonly string[]): string | undefined => (names.length === 0 ? undefined : names.join('; '));

/** "Tỷ lệ hồ sơ trực tuyến: ít nhất 80%". */
const promised = ({ what, figure, comparison, period }: Target): string =>
  `${what}: ${[comparison, figure].filter((part) => part !== undefined).join(' ')}${period === undefined ? '' : ` (${period})`}`;

/** A part of all targets of a task; what they share is said once. */
const ofTargets = ({ task }: Listed, part: 'unit' | 'source' | 'evidence'): string | undefined =>
  list([...new Set(task.targets.flatMap((target) => target[part] ?? []))]);

/** Codes of those who answer for it, as far as the register has them. */
const codesOf = ({ task, from }: Listed): string | undefined =>
  list(leadersOf(task).flatMap((body) => from.bodies?.find(body)?.code ?? []));

/** The state in words; nothing where no sheet has come back yet. */
function statusOf({ task, from }: Listed, words: TaskWords, start: string): string | undefined {
  const state = from.progress === undefined ? undefined : stateOn(task, from.progress, from.plan.year, start);
  return state === undefined ? undefined : words.states[state];
}

/** To be filled in: they are there though nothing stands in them. */
const BLANK_COLUMNS: ReadonlySet<string> = new Set(['status', 'done', 'note']);

/** For work with the sheet: on paper they take room and say nothing. */
const SHEET_COLUMNS: ReadonlySet<string> = new Set(['id', 'due', 'purpose', 'section', 'read', 'done']);

/** The columns, in the order in which offices have them. */
const COLUMNS: readonly {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly width: number;
  readonly value: Value;
}[] = [
  { key: 'id', kind: 'text', width: 10, value: ({ task }) => task.id },
  {
    key: 'number',
    kind: 'text',
    width: 12,
    value: ({ task: { number, row } }) => (row === undefined ? number : `${number} (${row})`),
  },
  { key: 'words', kind: 'text', width: 48, value: ({ task }) => task.words },
  {
    key: 'document',
    kind: 'text',
    width: 24,
    value: ({ task, from }) => (task.basis === undefined ? documentOf(from) : basisOf(task.basis)),
  },
  { key: 'lead', kind: 'text', width: 20, value: ({ task }) => list(leadersOf(task)) },
  { key: 'support', kind: 'text', width: 24, value: ({ task }) => list(task.support) },
  { key: 'person', kind: 'text', width: 14, value: ({ task }) => task.person },
  { key: 'authority', kind: 'text', width: 16, value: ({ task }) => task.authority },
  { key: 'output', kind: 'text', width: 18, value: ({ task }) => task.output },
  { key: 'deadline', kind: 'text', width: 15, value: ({ task }) => task.deadline },
  { key: 'due', kind: 'day', width: 11, value: (listed, _, start) => dueDay(listed, start) },
  { key: 'period', kind: 'text', width: 11, value: ({ task }, words) => periodOf(task, words) },
  {
    key: 'purpose',
    kind: 'text',
    width: 10,
    value: ({ task }, words) => (task.dues.length === 0 ? undefined : words.purposes[task.purpose]),
  },
  { key: 'target', kind: 'text', width: 24, value: ({ task }) => list(task.targets.map(promised)) },
  { key: 'unit', kind: 'text', width: 10, value: (listed) => ofTargets(listed, 'unit') },
  { key: 'source', kind: 'text', width: 18, value: (listed) => ofTargets(listed, 'source') },
  { key: 'evidence', kind: 'text', width: 18, value: (listed) => ofTargets(listed, 'evidence') },
  { key: 'code', kind: 'text', width: 12, value: codesOf },
  { key: 'section', kind: 'text', width: 18, value: ({ task }) => task.section },
  {
    key: 'read',
    kind: 'text',
    width: 10,
    value: ({ task: { source } }, words) => (source === 'prose' ? words.runningText : undefined),
  },
  { key: 'status', kind: 'text', width: 13, value: statusOf },
  { key: 'done', kind: 'day', width: 12, value: ({ task, from }) => from.progress?.[task.id]?.done },
  { key: 'note', kind: 'text', width: 14, value: ({ task, from }) => from.progress?.[task.id]?.note },
];

const LATEST = '9999';

/** Under which headings a task stands, each with what the headings are sorted by. */
type Headings = (listed: Listed, words: TaskWords, start: string) => readonly (readonly [string, string])[];

const HEADINGS: Readonly<Record<Exclude<Grouping, 'none'>, Headings>> = {
  body: ({ task }, words) => {
    const bodies = leadersOf(task).length > 0 ? leadersOf(task) : bodiesOf(task);
    return bodies.length === 0 ? [[words.nobody, LATEST]] : bodies.map((body) => [body, body]);
  },
  section: ({ task, from }) => [[task.section, `${from.name} ${task.section}`]],
  deadline: (listed, words, start) => {
    const day = dueDay(listed, start);
    const [year, month, date] = (day ?? '').split('-').map(Number);
    return [
      day === undefined || year === undefined || month === undefined || date === undefined
        ? [words.noTime, LATEST]
        : [shortDate({ year, month, day: date }), day],
    ];
  },
  month: ({ task, from }, words) => {
    const months = new Set(dueDays(task, from.plan.year).map((day) => day.slice(0, 7)));
    if (months.size === 0) return [[words.noTime, LATEST]];
    return [...months].map((month) => [words.month(Number(month.slice(5)), Number(month.slice(0, 4))), month]);
  },
};

/** Rows under their headings; by section in the order of the plan, else in the order of names or days. */
function grouped(
  listed: readonly Listed[],
  { by }: MatrixOptions,
  words: TaskWords,
  start: string,
  row: (one: Listed) => DataRow,
): DataGroup[] {
  if (by === 'none') return [{ rows: listed.map(row) }];
  const groups = new Map<string, { readonly heading: string; readonly order: string; readonly rows: DataRow[] }>();
  for (const one of listed) {
    for (const [heading, order] of HEADINGS[by](one, words, start)) {
      // One body under two spellings has one heading.
      const key = by === 'body' ? fold(heading) : heading;
      const group = groups.get(key) ?? { heading, order, rows: [] };
      group.rows.push(row(one));
      groups.set(key, group);
    }
  }
  const entries = [...groups.values()];
  if (by !== 'section') entries.sort((a, b) => compareVietnamese(a.order, b.order));
  return entries.map(({ heading, rows }) => ({ heading, rows }));
}

/** The table of the tasks of plans; columns in which nothing stands are left out, but those that are to be filled in. */
export function taskMatrix(plans: readonly PlanTasks[], options: MatrixOptions): DataTable {
  const words = TASK_WORDS[options.language];
  const start = options.from ?? '';
  const listed = plans.flatMap((from) => from.tasks.map((task) => ({ task, from })));
  const values = listed.map((one) => COLUMNS.map(({ value }) => value(one, words, start)));
  const isShown = COLUMNS.map(({ key }, column) => {
    if (key === 'document') return plans.length > 1 || listed.some(({ task }) => task.basis !== undefined);
    if (key === 'section' && options.by === 'section') return false;
    return BLANK_COLUMNS.has(key) || values.some((row) => row[column] !== undefined);
  });
  const rows = new Map(listed.map((one, index) => [one, (values[index] ?? []).filter((_, column) => isShown[column])]));
  const columns: DataColumn[] = COLUMNS.filter((_, column) => isShown[column]).map(({ key, kind, width }) => ({
    key,
    kind,
    width,
    title: words.titles[key] ?? key,
    ...(SHEET_COLUMNS.has(key) ? { isForSheet: true as const } : {}),
  }));
  return {
    title: options.title ?? words.matrix,
    about: plans.map((one) => `${one.name}: ${documentOf(one)}`),
    columns,
    groups: grouped(listed, options, words, start, (one) => rows.get(one) ?? []),
  };
}
