/** Rules of tasks: what their smallest examples do not show. */
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../src/index.ts';
import { codes, lintWith } from '../../support/lint.ts';
import { smallPlan } from '../../support/plans.ts';

const taskCodes = (parts: string): string[] =>
  codes(smallPlan(parts)).filter((code) => code.startsWith('task/') || code === 'recipient/assignee-missing');

const VAGUE = `sections:
  - heading: VIỆC
    items:
      - { text: Việc một, assign: { who: [Sở Y tế, Công an tỉnh] } }
      - { text: Kiểm tra 90% hộ., targets: [{ what: Tỷ lệ hộ, figure: 90% }] }
recipients: ["Các sở, ban, ngành", { archive: "VT, NC" }]
`;

test('what “6 rõ” asks for is asked only of plans that say so', () => {
  expect(taskCodes(VAGUE)).toEqual([]);
  expect(taskCodes(`${VAGUE}sixClear: true\n`).sort()).toEqual([
    'task/no-deadline',
    'task/no-lead',
    'task/no-output',
    'task/no-target',
    'task/target-without-task',
  ]);
});

describe('a body that is given work', () => {
  test('in the row of a table is looked for among the recipients', () => {
    const table = `sections:
  - heading: VIỆC
    table:
      columns: [{ title: Nội dung }, { title: Cơ quan chủ trì }]
      rows: [[Kiểm tra chợ, Hội Nông dân tỉnh]]
recipients: ["UBND các xã, phường", { archive: "VT, NC" }]`;
    expect(taskCodes(table)).toEqual(['recipient/assignee-missing']);
    expect(taskCodes(table.replace('"UBND các xã', 'Hội Nông dân tỉnh, "UBND các xã'))).toEqual([]);
  });

  test('is sent the plan where a line has another of its names, or its group', () => {
    const plan = (line: string): string => `bodies:
  - { name: Hội Nông dân tỉnh, short: [Cơ quan Thường trực] }
  - { name: Khối một, members: [Hội Nông dân tỉnh] }
sections: [{ heading: VIỆC, text: Kiểm tra chợ, assign: { lead: [Hội Nông dân tỉnh] } }]
recipients: [${line}, { archive: "VT, NC" }]`;
    expect(taskCodes(plan('Cơ quan Thường trực'))).toEqual([]);
    expect(taskCodes(plan('Khối một'))).toEqual([]);
    expect(taskCodes(plan('Sở Tư pháp'))).toEqual(['recipient/assignee-missing']);
  });
});

test('figures of one target in two places are told with the place of the other', () => {
  const { diagnostics } = checkPlan(
    smallPlan(`sections:
  - heading: CHỈ TIÊU
    items:
      - { text: Mở lớp., targets: [{ what: Số lớp, figure: 3 }] }
      - { text: Mở thêm lớp., targets: [{ what: số lớp, figure: 4 }, { what: Số lớp, figure: 5, period: quý I }] }`),
    { ...lintWith(), language: 'en' },
  );
  expect(diagnostics.filter(({ code }) => code === 'task/two-figures').map(({ message }) => message)).toEqual([
    'The target “số lớp” says 4; I.1 says 3.',
  ]);
});

test('times that no calendar needs are no deadlines that cannot be read', () => {
  const deadline = (text: string): string[] =>
    taskCodes(
      `layout: { deadlines: data }\nsections: [{ heading: VIỆC, text: Kiểm tra, assign: { lead: [Sở Y tế], deadline: "${text}" } }]\nrecipients: ["Các sở, ngành", { archive: "VT, NC" }]`,
    );
  for (const text of ['thường xuyên', 'Ngay lập tức', 'khi có yêu cầu', 'quý II', '30/6'])
    expect(deadline(text)).toEqual([]);
  expect(deadline('đầu tháng 6')).toEqual(['task/unreadable-deadline']);
});

describe('a lead that the register does not have', () => {
  const unknown = (...leads: string[]): string[] => {
    const items = leads.map((lead) => `      - { text: Việc của ${lead}, assign: { lead: ["${lead}"] } }`).join('\n');
    const bodies = ['Sở Y tế', 'Sở Ngoại vụ', 'UBND xã Tân Lâm', 'Phòng An toàn', 'Ban Chỉ đạo 138', 'Tổ 1'];
    const register = bodies.map((name) => `  - { name: ${name} }`).join('\n');
    const text = smallPlan(`bodies:\n${register}\nsections:\n  - heading: VIỆC\n    items:\n${items}`);
    return checkPlan(text, lintWith()).diagnostics.flatMap(({ code, message }) =>
      code === 'task/unknown-body' ? [message] : [],
    );
  };

  test('is told where it is one of the register’s but for a mark or a letter', () => {
    expect(unknown('Sở Y tê', 'Phòng An toàm', 'UBND xã Tân Lảm')).toEqual([
      'Danh bạ không có “Sở Y tê”; có phải “Sở Y tế”?',
      'Danh bạ không có “Phòng An toàm”; có phải “Phòng An toàn”?',
      'Danh bạ không có “UBND xã Tân Lảm”; có phải “UBND xã Tân Lâm”?',
    ]);
  });

  test('is another body otherwise: no register need have all', () => {
    expect(
      unknown('Sở Nội vụ', 'Bệnh viện Nhi', 'UBND xã Tân Lập', 'Ban Chỉ đạo 139', 'Tổ 2', 'các sở, ngành'),
    ).toEqual([]);
  });
});

test('nobody is asked about what was only read in running text', () => {
  const plan = `sections:
  - heading: TỔ CHỨC THỰC HIỆN
    items:
      - Giao Hội Nông dân tỉnh chủ trì, phối hợp với Sở Y tế theo dõi.
      - Công an tỉnh đôn đốc.
recipients: ["UBND các xã, phường", { archive: "VT, NC" }]
sixClear: true`;
  expect(taskCodes(plan)).toEqual([]);
});
