/** The words of tables of tasks, in both languages. Names of bodies and tasks stay in the plan's. */
import type { Language } from '../diagnostics/diagnostic.ts';
import type { Purpose, State } from './task.ts';

export interface TaskWords {
  readonly titles: Readonly<Record<string, string>>;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly states: Readonly<Record<State, string>>;
  readonly matrix: string;
  readonly deadlines: string;
  readonly concerning: (body: string) => string;
  readonly nobody: string;
  readonly noTime: string;
  readonly month: (month: number, year: number) => string;
  readonly every: Readonly<Record<string, (count: number) => string>>;
  readonly ongoing: string;
  /** Said of a task that no key, table or heading declares. */
  readonly runningText: string;
}

const VIETNAMESE: TaskWords = {
  titles: {
    plan: 'Kế hoạch',
    id: 'Mã nhiệm vụ',
    number: 'Số trong kế hoạch',
    words: 'Nội dung nhiệm vụ',
    document: 'Văn bản giao',
    lead: 'Chủ trì',
    support: 'Phối hợp',
    person: 'Người chịu trách nhiệm',
    authority: 'Thẩm quyền',
    output: 'Sản phẩm',
    deadline: 'Thời hạn',
    due: 'Ngày đến hạn',
    period: 'Kỳ',
    purpose: 'Loại hạn',
    section: 'Mục',
    read: 'Đọc từ',
    target: 'Chỉ tiêu',
    unit: 'Đơn vị tính',
    source: 'Nguồn số liệu',
    evidence: 'Minh chứng',
    status: 'Trạng thái',
    done: 'Ngày hoàn thành',
    code: 'Mã định danh',
    note: 'Ghi chú',
  },
  purposes: { report: 'báo cáo', meeting: 'họp', submission: 'trình, gửi', completion: 'hoàn thành' },
  states: { waiting: 'Chưa thực hiện', running: 'Đang thực hiện', done: 'Hoàn thành', late: 'Quá hạn' },
  matrix: 'Bảng phân công nhiệm vụ',
  deadlines: 'Lịch các thời hạn',
  concerning: (body) => `Nhiệm vụ của ${body}`,
  nobody: 'Chưa rõ cơ quan thực hiện',
  noTime: 'Không ghi thời hạn',
  month: (month, year) => `Tháng ${month}/${year}`,
  every: {
    day: () => 'hằng ngày',
    week: () => 'hằng tuần',
    month: (count) => (count === 1 ? 'hằng tháng' : `${count} tháng một lần`),
    quarter: () => 'hằng quý',
    year: () => 'hằng năm',
  },
  ongoing: 'thường xuyên',
  runningText: 'lời văn',
};

const ENGLISH: TaskWords = {
  titles: {
    plan: 'Plan',
    id: 'Task id',
    number: 'Number in the plan',
    words: 'Task',
    document: 'Given by',
    lead: 'Lead',
    support: 'Support',
    person: 'Person in charge',
    authority: 'Authority',
    output: 'Product',
    deadline: 'Deadline',
    due: 'Due day',
    period: 'Period',
    purpose: 'Due for',
    section: 'Section',
    read: 'Read from',
    target: 'Target',
    unit: 'Unit',
    source: 'Source of the figure',
    evidence: 'Evidence',
    status: 'Status',
    done: 'Done on',
    code: 'Code',
    note: 'Note',
  },
  purposes: { report: 'report', meeting: 'meeting', submission: 'submission', completion: 'completion' },
  states: { waiting: 'Not begun', running: 'Under way', done: 'Done', late: 'Overdue' },
  matrix: 'Tasks',
  deadlines: 'Deadlines',
  concerning: (body) => `Tasks of ${body}`,
  nobody: 'Nobody named',
  noTime: 'No deadline',
  month: (month, year) => `${String(month).padStart(2, '0')}/${year}`,
  every: {
    day: () => 'every day',
    week: () => 'every week',
    month: (count) => (count === 1 ? 'every month' : `every ${count} months`),
    quarter: () => 'every quarter',
    year: () => 'every year',
  },
  ongoing: 'all the time',
  runningText: 'running text',
};

export const TASK_WORDS: Readonly<Record<Language, TaskWords>> = { vi: VIETNAMESE, en: ENGLISH };
