/** Who does it by when, as sentences end with it in parentheses. */
import { expect, test } from 'vitest';
import { chargeAtEnd, chargesWithin, type SaidCharge } from '../../src/tasks/sentence-charge.ts';

type Row = readonly [parenthesis: string, charge: Partial<SaidCharge> | undefined];

const CHARGES: readonly Row[] = [
  ['Phòng Tổ chức chủ trì, hoàn thành trong quý II/2026', { lead: ['Phòng Tổ chức'], deadline: 'trong quý II/2026' }],
  [
    'Sở Y tế chủ trì, phối hợp với Sở Tài chính; hoàn thành trước ngày 30/6/2026',
    { lead: ['Sở Y tế'], support: ['Sở Tài chính'], deadline: 'trước ngày 30/6/2026' },
  ],
  ['Sở Y tế chủ trì, phối hợp với Sở Tài chính', { lead: ['Sở Y tế'], support: ['Sở Tài chính'] }],
  ['Giao Sở Y tế chủ trì thực hiện, xong trong tháng 5', { lead: ['Sở Y tế'], deadline: 'trong tháng 5' }],
  ['Sở Y tế thực hiện trong quý I', { who: ['Sở Y tế'], deadline: 'trong quý I' }],
  [
    'Cơ quan chủ trì: Sở Y tế; cơ quan phối hợp: Sở Tài chính; thời gian: quý I/2026',
    { lead: ['Sở Y tế'], support: ['Sở Tài chính'], deadline: 'quý I/2026' },
  ],
  ['do Sở Y tế chủ trì; thường xuyên', { lead: ['Sở Y tế'], deadline: 'thường xuyên' }],
  [
    'Công an tỉnh chủ trì, trước ngày 15/3; sản phẩm: báo cáo',
    { lead: ['Công an tỉnh'], deadline: 'trước ngày 15/3', output: 'báo cáo' },
  ],
  ['Công an tỉnh chủ trì', { lead: ['Công an tỉnh'] }],
  // Parentheses that charge nobody.
  ['theo Luật Phòng, chống ma túy, trong năm 2026', undefined],
  ['trong đó xã, phường 40 người', undefined],
  ['hoàn thành trong quý II/2026', undefined],
  ['tăng 5% so với năm 2025', undefined],
];

test.each(CHARGES)('(%s)', (parenthesis, expected) => {
  const found = chargeAtEnd(`Rà soát hồ sơ (${parenthesis}).`);
  if (expected === undefined) return expect(found).toBeUndefined();
  expect(found?.charge).toEqual({ lead: [], support: [], who: [], ...expected });
  expect(found?.start).toBe('Rà soát hồ sơ'.length);
});

test('charges in the middle of a text are told with their clauses, and what is behind the last of them', () => {
  const { clauses, rest } = chargesWithin(
    'Dạy trong trường (Sở Giáo dục và Đào tạo phối hợp Công an tỉnh thực hiện); dạy tại xưởng (khoảng 20 lớp) cho thợ (Liên đoàn Lao động tỉnh thực hiện); dạy ở thôn (Sở Văn hóa, Thể thao và Du lịch chủ trì thực hiện).',
  );
  expect(clauses.map(({ words, charge: { lead, support, who } }) => [words, lead, support, who])).toEqual([
    ['Dạy trong trường', ['Sở Giáo dục và Đào tạo'], ['Công an tỉnh'], []],
    ['dạy tại xưởng (khoảng 20 lớp) cho thợ', [], [], ['Liên đoàn Lao động tỉnh']],
  ]);
  expect(rest).toBe('dạy ở thôn (Sở Văn hóa, Thể thao và Du lịch chủ trì thực hiện).');
  expect(chargeAtEnd(rest)?.charge.lead).toEqual(['Sở Văn hóa, Thể thao và Du lịch']);
});

test('a text without one is all that is behind', () => {
  expect(chargesWithin('Kiểm tra (có danh sách kèm theo) các chợ.')).toEqual({
    clauses: [],
    rest: 'Kiểm tra (có danh sách kèm theo) các chợ.',
  });
});
