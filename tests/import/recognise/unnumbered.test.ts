/** Plans without numbers: titles of their own begin sections, and what has no titles is one section. */
import { expect, test } from 'vitest';
import type { AppendixSource } from '../../../src/generated/plan-source.ts';
import { importText, renderPlan } from '../../../src/index.ts';
import { bold, centred, line, type OfficeParts, table } from '../../support/office-file.ts';
import { importedOffice, importedParts } from '../../support/office-import.ts';
import { planOf } from '../../support/plans.ts';

const OPENING =
  line('Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020;', { italic: true }) +
  line('Sở Y tế xây dựng Kế hoạch như sau:');
const body = (...blocks: readonly string[]): OfficeParts => ({ body: OPENING + blocks.join('') });

const DUTY = line('Văn phòng Sở theo dõi, báo cáo./.');

test.each([
  ['in bold', (text: string) => bold(text)],
  ['in capitals', (text: string) => line(text.toLocaleUpperCase('vi'))],
])('a title %s on its own line begins a section without a number', (_, title) => {
  const parts = body(title('Mục đích'), line('Giảm số ca mắc.'), title('Việc làm'), line('- Phun thuốc;'), DUTY);
  const { data, yaml, marks } = importedParts(parts);
  const same = (text: string): RegExp => new RegExp(`^${text}$`, 'iu');
  expect(data.opening).toEqual(['Sở Y tế xây dựng Kế hoạch như sau:']);
  expect(data.sections).toMatchObject([
    { heading: expect.stringMatching(same('Mục đích')), text: 'Giảm số ca mắc.', marker: 'none' },
    { heading: expect.stringMatching(same('Việc làm')), bullets: ['Phun thuốc;'], marker: 'none' },
  ]);
  expect(marks).toEqual([]);
  expect(importedOffice(renderPlan(planOf(yaml))).data.sections).toEqual(data.sections);
});

test('numbers that begin anew below each title are those of its items', () => {
  const { data, marks } = importedParts(
    body(bold('Mục đích'), line('1. Một.'), line('2. Hai.'), bold('Việc làm'), line('1. Ba.'), line('2. Bốn./.')),
  );
  expect(data.sections).toEqual([
    { heading: 'Mục đích', items: ['Một.', 'Hai.'], marker: 'none' },
    { heading: 'Việc làm', items: ['Ba.', 'Bốn.'], marker: 'none' },
  ]);
  expect(data.numbering).toBeUndefined();
  expect(marks).toEqual([]);
});

test('numbers that go on through the plan are sections, whatever stands in bold among them', () => {
  const { data } = importedParts(
    body(bold('Việc làm'), line('1. Một.'), line('2. Hai.'), bold('Lưu ý'), line('3. Ba./.')),
  );
  expect(data.numbering).toBe('arabic');
  expect(data.sections).toHaveLength(3);
});

test('without any title the text is one section, and one mark says so', () => {
  const { data, marks } = importedParts(
    body(
      line('Giảm số ca mắc.'),
      table([
        ['TT', 'Việc'],
        ['1', 'Phun thuốc'],
      ]),
      DUTY,
    ),
  );
  expect(data.opening).toEqual(['Sở Y tế xây dựng Kế hoạch như sau:']);
  expect(data.sections).toMatchObject([
    { text: 'Giảm số ca mắc.', table: { rows: [[1, 'Phun thuốc']] }, after: 'Văn phòng Sở theo dõi, báo cáo.' },
  ]);
  expect(data.excerpt).toBeUndefined();
  expect(marks).toEqual(['import/no-sections']);
});

test('headings of Markdown without numbers are sections', () => {
  const { value } = importText(
    '# KẾ HOẠCH\n\n**Phòng dịch năm 2026**\n\n## Mục đích\n\nGiảm ca mắc.\n\n## Việc làm\n\n- Phun thuốc.\n',
  );
  expect(value.data.sections).toMatchObject([
    { heading: 'Mục đích', text: 'Giảm ca mắc.' },
    { heading: 'Việc làm', bullets: ['Phun thuốc.'] },
  ]);
});

const BLOCK = table([
  ['TT', 'Việc'],
  ['1', 'Phun thuốc'],
]);
const HEAD = centred('PHỤ LỤC', { newPage: true }) + centred('CÁC BIỂU') + line('Lời đầu.');

const PARTS: readonly (readonly [string, string, Partial<AppendixSource>])[] = [
  [
    'tables, begin parts with a table each; a title over two lines is one',
    BLOCK + centred('BIỂU A') + centred('CỦA CÁC XÃ') + BLOCK + centred('Biểu B') + line('Ghi chú.') + BLOCK,
    {
      content: [
        { table: expect.anything() },
        {
          items: [
            { heading: 'BIỂU A CỦA CÁC XÃ', table: expect.anything(), marker: 'none' },
            { heading: 'Biểu B', text: 'Ghi chú.', table: expect.anything(), marker: 'none' },
          ],
        },
      ],
    },
  ],
  [
    'numbers that begin anew, hold these',
    centred('CỦA TỈNH') + line('1. Một.') + line('2. Hai.') + centred('CỦA XÃ') + line('1. Ba.') + line('2. Bốn.'),
    {
      items: [
        { heading: 'CỦA TỈNH', items: ['Một.', 'Hai.'], marker: 'none' },
        { heading: 'CỦA XÃ', items: ['Ba.', 'Bốn.'], marker: 'none' },
      ],
    },
  ],
  [
    'numbers that begin anew after some without a title, hold the later ones',
    line('1. Một.') + line('2. Hai.') + centred('CỦA XÃ') + line('1. Ba.') + line('2. Bốn.'),
    {
      items: [
        { text: 'Lời đầu.', items: ['Một.', 'Hai.'], marker: 'none' },
        { heading: 'CỦA XÃ', items: ['Ba.', 'Bốn.'], marker: 'none' },
      ],
    },
  ],
  [
    'Roman numbers that go on, are those with capital letters, too',
    bold('A. TÌNH HÌNH') + bold('I. DÂN SỐ') + line('1. Một.') + bold('B. KIẾN NGHỊ') + line('Không có.'),
    {
      items: [
        { heading: 'A. TÌNH HÌNH', marker: 'none' },
        { heading: 'DÂN SỐ', items: ['Một.'] },
        { heading: 'B. KIẾN NGHỊ', text: 'Không có.', marker: 'none' },
      ],
    },
  ],
  [
    'numbers that go on, stand among these',
    line('1. Một.') + centred('CỦA XÃ') + line('2. Hai.') + line('3. Ba.'),
    { numbering: 'arabic', items: ['Một.', { heading: 'CỦA XÃ', marker: 'none' }, 'Hai.', 'Ba.'] },
  ],
];

test.each(PARTS)('titles in the middle of an annex, between %s', (_, after, expected) => {
  const { data, yaml, marks } = importedParts({ after: HEAD + after });
  const [appendix] = data.appendices ?? [];
  expect(appendix).toMatchObject({ title: 'CÁC BIỂU', ...expected });
  expect(marks).toEqual([]);
  const [again] = importedOffice(renderPlan(planOf(yaml))).data.appendices ?? [];
  expect(again).toMatchObject(expected);
});
