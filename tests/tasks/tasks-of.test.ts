/** The tasks of a plan: where each comes from, that none is lost, and that their names stay. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkPlan } from '../../src/pipeline/check.ts';
import type { Task } from '../../src/tasks/task.ts';
import { tasksOf } from '../../src/tasks/tasks-of.ts';
import { planNames, planText, smallPlan } from '../support/plans.ts';

function tasksIn(text: string): Task[] {
  const { value, texts } = checkPlan(text);
  if (value === undefined) throw new Error('no plan');
  return tasksOf(value, texts);
}

/** How many assignments a YAML has, counted in its data. */
function countAssigned(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + countAssigned(entry), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, entry]) =>
      sum + (key === 'assign' && typeof entry === 'object' ? [entry].flat().length : countAssigned(entry)),
    0,
  );
}

test.each(planNames())('%s: every assignment is a task, once', (name) => {
  const text = planText(name);
  const { sections, appendices } = parse(text) as { sections: unknown; appendices?: unknown };
  const assigned = tasksIn(text).filter(({ source }) => source === 'assignment');
  expect(assigned).toHaveLength(countAssigned([sections, appendices]));
  expect(new Set(assigned.map(({ origin }) => JSON.stringify(origin))).size).toBe(assigned.length);
});

test.each(planNames())('%s: no two tasks have one name', (name) => {
  const ids = tasksIn(planText(name)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

const facts = ({ source, number, words, lead, support, who, deadline, output, dues }: Task): string =>
  [
    `${source} ${number}: ${words}`,
    lead.length > 0 ? `lead ${lead.join(' + ')}` : '',
    support.length > 0 ? `support ${support.join(' + ')}` : '',
    who.length > 0 ? `who ${who.join(' + ')}` : '',
    deadline === undefined ? '' : `by ${deadline}`,
    output === undefined ? '' : `gives ${output}`,
    dues.map((due) => (due.kind === 'once' ? due.due : due.kind)).join(' '),
  ]
    .filter((part) => part !== '')
    .join(' | ');

const PLAN = smallPlan(`vars: { quy: quý III }
layout: { deadlines: data, outputs: data }
sections:
  - heading: NHIỆM VỤ
    items:
      - text: Kiểm tra các cơ sở
        assign: { lead: [Sở Y tế], support: [Công an tỉnh, "Sở Văn hóa, Thể thao và Du lịch"], deadline: "{{quy}} năm {{year}}", output: Biên bản }
      - text: "Tập huấn, gồm:"
        bullets: [lớp thứ nhất, lớp thứ hai]
        assign: { who: ["các sở, ngành"] }
      - text: Rà soát số liệu
        assign: { wording: "Công an tỉnh chủ trì, phối hợp với Sở Y tế thực hiện; xong trước ngày 31/5/2026" }
      - Vận động nhân dân (UBND các xã, phường thực hiện)
      - Báo cáo 6 tháng trước ngày 12/6/2026.
      - Làm thường xuyên.
  - heading: TỔ CHỨC THỰC HIỆN
    items:
      - heading: Sở Văn hóa, Thể thao và Du lịch
        bullets:
          - Mở chuyên mục trước ngày 20/3/2026.
          - Đưa tin thường xuyên.
      - heading: Đề nghị Tòa án nhân dân tỉnh
        text: Xét xử kịp thời.
      - heading: Chế độ báo cáo
        text: Gửi báo cáo trước ngày 20 hằng tháng.
appendices:
  - title: DANH MỤC NHIỆM VỤ
    table:
      columns: [{ title: STT }, { title: Nội dung công việc }, { title: Chủ trì }, { title: Phối hợp }, { title: Thời hạn hoàn thành }, { title: Sản phẩm }]
      rows:
        - [1, Sửa trụ nước, Sở Xây dựng, "Công an tỉnh, UBND các xã, phường", Quý II, Biên bản]
        - [2, Trực ban, "-", "", Thường xuyên, ""]
`);

test('each task is told with where it stands, who does it, by when, what it gives', () => {
  expect(tasksIn(PLAN).map(facts)).toEqual([
    'assignment I.1: Kiểm tra các cơ sở | lead Sở Y tế | support Công an tỉnh + Sở Văn hóa, Thể thao và Du lịch | by quý III năm 2026 | gives Biên bản | 2026-09-30',
    'assignment I.2: Tập huấn, gồm: lớp thứ nhất lớp thứ hai | who các sở, ngành',
    'assignment I.3: Rà soát số liệu | lead Công an tỉnh | support Sở Y tế | by ngày 31/5/2026 | 2026-05-31',
    'sentence I.4: Vận động nhân dân | who UBND các xã, phường',
    'time I.5: Báo cáo 6 tháng trước ngày 12/6/2026. | by ngày 12/6/2026 | 2026-06-12',
    'heading II.1, gạch đầu dòng 1: Mở chuyên mục trước ngày 20/3/2026. | who Sở Văn hóa, Thể thao và Du lịch | by ngày 20/3/2026 | 2026-03-20',
    'heading II.1, gạch đầu dòng 2: Đưa tin thường xuyên. | who Sở Văn hóa, Thể thao và Du lịch',
    'heading II.2: Xét xử kịp thời. | who Tòa án nhân dân tỉnh',
    'time II.3: Chế độ báo cáo: Gửi báo cáo trước ngày 20 hằng tháng. | by ngày 20 hằng tháng | series',
    'row Phụ lục, bảng, dòng 1: Sửa trụ nước | lead Sở Xây dựng | support Công an tỉnh + UBND các xã, phường | by Quý II | gives Biên bản | 2026-06-30',
    'row Phụ lục, bảng, dòng 2: Trực ban | by Thường xuyên | ongoing',
  ]);
});

test('a row that only heads those below it is no task', () => {
  const rows = `
        - ["**I**", "**Cải cách thể chế**", "", "", "", ""]
        - ["A", Việc chung, "", "", "", ""]
        - [1, Sửa trụ nước, Sở Xây dựng, "", Quý II, ""]
        - [2, Việc chưa giao, "", "", "", ""]
`;
  const plan = PLAN.replace(/rows:[\s\S]*$/, `rows:${rows}`);
  const words = tasksIn(plan).flatMap((task) => (task.source === 'row' ? [task.words] : []));
  expect(words).toEqual(['Sửa trụ nước', 'Việc chưa giao']);
});

describe('the name of a task stays', () => {
  const names = (text: string): Map<string, string> => new Map(tasksIn(text).map(({ words, id }) => [words, id]));
  const before = names(PLAN);

  test('when another item comes before it', () => {
    const after = names(
      PLAN.replace(
        '    items:\n      - text: Kiểm tra',
        '    items:\n      - Việc mới trước ngày 01/8/2026.\n      - text: Kiểm tra',
      ),
    );
    for (const [words, id] of before) expect(after.get(words)).toBe(id);
  });

  test('when the year moves along', () => {
    const after = tasksIn(PLAN.replaceAll('2026', '2027')).map(({ id }) => id);
    expect(after).toEqual([...before.values()]);
  });

  test('when its words change, if it has an id of its own', () => {
    const withId = (words: string): string =>
      PLAN.replace('- text: Kiểm tra các cơ sở', `- id: kiem-tra\n        text: ${words}`);
    expect(tasksIn(withId('Kiểm tra các cơ sở'))[0]?.id).toBe('kiem-tra');
    expect(tasksIn(withId('Thanh tra mọi nơi'))[0]?.id).toBe('kiem-tra');
  });
});
