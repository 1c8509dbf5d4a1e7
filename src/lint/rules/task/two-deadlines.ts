/** One task in two places, due on two days. */
import { fold } from '../../../content/entities/body-names.ts';
import type { DueDate } from '../../../content/entities/due-dates.ts';
import { leadersOf, type Task } from '../../../tasks/task.ts';
import { shortDay } from '../../../vietnamese/dates.ts';
import { rule } from '../rule.ts';
import { aboutTask, isGiven, placeOfTask } from './tell.ts';

/** What is done several times a year under the same words. */
const REPEATED =
  /(?<!\p{L})(?:báo cáo|họp|giao ban|sơ kết|tổng kết|kiểm tra|giám sát|đợt|lần|kỳ|quý|tháng|hằng|hàng|mỗi|định kỳ)(?!\p{L})/iu;
/** Fewer words name a kind of work rather than one task. */
const SHORTEST = 5;

type Once = Extract<DueDate, { kind: 'once' }>;

/** The one day by which a task is to be done; undefined where it has none, or several. */
function dayOf({ dues }: Task): string | undefined {
  const [first, ...others] = dues.filter((due): due is Once => due.kind === 'once');
  return first === undefined || others.length > 0 || dues.length > 1 ? undefined : first.due;
}

/** What is to be done without the time that the words say, and who does it. */
function keyOf(task: Task): string | undefined {
  const words = task.dues.reduce((text, { text: time }) => text.replace(time, ' '), task.words);
  const key = fold(words.replace(/(?<!\p{L})(?:trước|xong|hoàn thành|chậm nhất|trong|ngày|là|vào)(?!\p{L})/giu, ' '));
  if (REPEATED.test(words) || key.split(' ').length < SHORTEST) return undefined;
  return [key, ...leadersOf(task).map(fold)].join('|');
}

export const twoDeadlines = rule({
  code: 'task/two-deadlines',
  severity: 'warning',
  summary: { vi: 'Một việc ghi hai thời hạn', en: 'One task with two deadlines' },
  why: {
    vi: 'Lời văn ghi một ngày, bảng ghi ngày khác thì đơn vị làm theo ngày muộn, còn cơ quan theo dõi tính theo ngày sớm.',
    en: 'Where the text gives one day and a table another, the body keeps the later one and is judged by the earlier.',
  },
  vi: [
    'Việc “{task}” ở đây ghi hạn {found}, ở {where} ghi {other}.',
    'Thống nhất một thời hạn, hoặc ghi rõ là hai việc.',
  ],
  en: [
    '“{task}” is due on {found} here, in {where} on {other}.',
    'Give one deadline, or say that these are two tasks.',
  ],
  examples: {
    wrong:
      'sections:\n  - heading: VIỆC\n    items:\n      - text: Nghiệm thu công trình cấp nước thôn Én, xong trước ngày 15/6/2026\n        assign: { lead: [Sở Y tế] }\n      - text: Nghiệm thu công trình cấp nước thôn Én, xong trước ngày 25/6/2026\n        assign: { lead: [Sở Y tế] }',
    right:
      'sections:\n  - heading: VIỆC\n    items:\n      - text: Báo cáo kết quả cấp nước thôn Én, xong trước ngày 15/6/2026\n        assign: { lead: [Sở Y tế] }\n      - text: Báo cáo kết quả cấp nước thôn Én, xong trước ngày 15/12/2026\n        assign: { lead: [Sở Y tế] }',
  },
  check: ({ tasks, report }) => {
    const known = new Map<string, Task>();
    for (const task of tasks().filter(isGiven)) {
      const day = dayOf(task);
      const key = day === undefined ? undefined : keyOf(task);
      if (key === undefined || day === undefined) continue;
      const before = known.get(key);
      const other = before === undefined ? undefined : dayOf(before);
      if (before === undefined || other === undefined) known.set(key, task);
      else if (other !== day) {
        report(placeOfTask(task, 'deadline'), {
          task: aboutTask(task),
          found: shortDay(day),
          other: shortDay(other),
          where: before.number,
        });
      }
    }
  },
});
