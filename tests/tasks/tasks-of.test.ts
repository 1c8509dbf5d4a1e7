/** The tasks of a plan: where each comes from, that none is lost, and that their names stay. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkPlan } from '../../src/pipeline/check.ts';
import { taskMatrix } from '../../src/tasks/matrix.ts';
import type { Task } from '../../src/tasks/task.ts';
import { tasksOf } from '../../src/tasks/tasks-of.ts';
import { planNames, planText, smallPlan } from '../support/plans.ts';
import { planTasks } from '../support/tasks.ts';

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

describe('what nobody has put into keys', () => {
  const READ = smallPlan(`sections:
  - heading: ĐÁNH GIÁ KẾT QUẢ NĂM TRƯỚC
    items:
      - Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra 12 cơ sở.
  - heading: NHIỆM VỤ
    items:
      - heading: Kinh phí
        text: Do ngân sách bảo đảm. Giao Sở Tài chính chủ trì, phối hợp với Sở Y tế và UBND các xã bố trí trước ngày 15/3/2026.
      - text: 'Tổng kết {{assign "tong-ket"}} trong tháng 12.'
        assign: { who: [Văn phòng], id: tong-ket }
      - text: 'Phát tin {{assign "bao"}}; in tờ rơi {{assign "in"}}; dán trước ngày 01/6/2026.'
        assign: [{ who: [Báo Lam Giang], id: bao }, { lead: [Sở Nội vụ], id: in }]
      - text: "Truyền thông:"
        items: [Trên loa.]
        after: (Sở Y tế chủ trì thực hiện)
      - Giám sát (Giao Sở Tư pháp).
      - Khen thưởng - Phòng Tổ chức cán bộ chủ trì.
      - Rà soát (Chủ trì - Sở Công Thương; phối hợp - Công an tỉnh và UBND các xã).
  - heading: TỔ CHỨC THỰC HIỆN
    items:
      - heading: Sở Xây dựng
        text: Thẩm định hồ sơ.
      - heading: Ban hành văn bản
        text: Xong trước ngày 20/3/2026.
      - text: "Công an tỉnh chịu trách nhiệm:"
        bullets: [Theo dõi., Báo cáo trước ngày 10/12/2026.]
        after: Hết.
      - Trong quá trình thực hiện, có vướng mắc thì phản ánh về Sở Y tế.
`);

  test('is read where it can mean one thing, and told to be read', () => {
    expect(tasksIn(READ).map(facts)).toEqual([
      'prose II.1: Giao Sở Tài chính chủ trì, phối hợp với Sở Y tế và UBND các xã bố trí trước ngày 15/3/2026. | lead Sở Tài chính | support Sở Y tế + UBND các xã | by ngày 15/3/2026 | 2026-03-15',
      'assignment II.2: Tổng kết trong tháng 12. | who Văn phòng | by tháng 12 | 2026-12-31',
      'assignment II.3: Phát tin | who Báo Lam Giang',
      'assignment II.3: in tờ rơi | lead Sở Nội vụ',
      'time II.3: dán trước ngày 01/6/2026. | by ngày 01/6/2026 | 2026-06-01',
      'sentence II.4: Truyền thông: Trên loa. | lead Sở Y tế',
      'sentence II.5: Giám sát | who Sở Tư pháp',
      'sentence II.6: Khen thưởng | lead Phòng Tổ chức cán bộ',
      'sentence II.7: Rà soát | lead Sở Công Thương | support Công an tỉnh + UBND các xã',
      'heading III.1: Thẩm định hồ sơ. | who Sở Xây dựng',
      'time III.2: Ban hành văn bản: Xong trước ngày 20/3/2026. | by ngày 20/3/2026 | 2026-03-20',
      'prose III.3, gạch đầu dòng 1: Theo dõi. | who Công an tỉnh',
      'prose III.3, gạch đầu dòng 2: Báo cáo trước ngày 10/12/2026. | who Công an tỉnh | by ngày 10/12/2026 | 2026-12-10',
    ]);
  });

  test('is marked in the table, and what is declared is not', () => {
    const { columns, groups } = taskMatrix([planTasks(READ)], { language: 'vi', by: 'none' });
    const at = columns.findIndex(({ key }) => key === 'read');
    const number = columns.findIndex(({ key }) => key === 'number');
    const read = groups.flatMap(({ rows }) => rows.filter((row) => row[at] === 'lời văn').map((row) => row[number]));
    expect(read).toEqual(['II.1', 'III.3, gạch đầu dòng 1', 'III.3, gạch đầu dòng 2']);
    expect(taskMatrix([planTasks(PLAN)], { language: 'vi', by: 'none' }).columns.map(({ key }) => key)).not.toContain(
      'read',
    );
  });

  test('in a section within a part too', () => {
    const inPart = smallPlan(`sections:
  - part: NHIỆM VỤ
    sections:
      - heading: TỔ CHỨC THỰC HIỆN
        items:
          - heading: Sở Y tế
            text: Theo dõi.
          - Sở Nội vụ rà soát.
`);
    expect(tasksIn(inPart).map(facts)).toEqual([
      'heading Phần I, I.1: Theo dõi. | who Sở Y tế',
      'prose Phần I, I.2: Sở Nội vụ rà soát. | who Sở Nội vụ',
    ]);
  });
});

describe('a row of an appendix that repeats a task of the text', () => {
  const plan = (assign: string, row: string): string =>
    smallPlan(`layout: { deadlines: data }
sections:
  - heading: NHIỆM VỤ
    items:
      - { text: Diễn tập ứng phó, assign: ${assign} }
appendices:
  - title: DANH MỤC
    table:
      columns: [{ title: TT }, { title: Nội dung }, { title: Chủ trì }, { title: Phối hợp }, { title: Thời hạn }]
      rows: [${row}]
`);

  test('is that task, with what only the row says', () => {
    const [task, ...more] = tasksIn(
      plan('{ lead: [Sở Y tế] }', '[1, Diễn tập ứng phó., Sở Y tế, Công an tỉnh, 30/9/2026]'),
    );
    expect(more).toEqual([]);
    expect([task?.number, task?.row, task?.source]).toEqual(['I.1', 'Phụ lục, bảng, dòng 1', 'assignment']);
    expect(task === undefined ? '' : facts(task)).toBe(
      'assignment I.1: Diễn tập ứng phó | lead Sở Y tế | support Công an tỉnh | by 30/9/2026 | 2026-09-30',
    );
  });

  test.each([
    ['{ lead: [Sở Y tế], deadline: 30/6/2026 }', '[1, Diễn tập ứng phó, Sở Y tế, "", 30/9/2026]'],
    ['{ lead: [Sở Y tế], support: [Sở Nội vụ] }', '[1, Diễn tập ứng phó, Sở Y tế, Công an tỉnh, ""]'],
    ['{ lead: [Sở Nội vụ] }', '[1, Diễn tập ứng phó, Sở Y tế, "", ""]'],
    ['{ lead: [Sở Y tế] }', '[1, Diễn tập ứng phó bão, Sở Y tế, "", ""]'],
  ])('%s and %s are two tasks: they say different things', (assign, row) => {
    expect(tasksIn(plan(assign, row))).toHaveLength(2);
  });
});
