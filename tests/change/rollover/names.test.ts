/** Figures and names of bodies that may have to change with the year are marked. */
import { describe, expect, test } from 'vitest';
import { planOf2024, roll, rolledSentence } from '../../support/rollover.ts';

describe('figures and bodies', () => {
  test('targets are marked as keep or change, once a text', () => {
    const { sentence, marks } = rolledSentence('Giảm ít nhất 5% số vụ, làm 06 mô hình, từ 5% đến 10%.');
    expect(sentence).toBe('Giảm ít nhất 5% số vụ, làm 06 mô hình, từ 5% đến 10%.');
    expect(marks).toEqual(['target']);
  });

  test('a figure that is a variable is marked by its name', () => {
    const { review } = roll(planOf2024('vars:\n  soMoHinh: "06"\nopening:\n  - Làm {{soMoHinh}} mô hình.'));
    const targets = review.filter(({ kind }) => kind === 'target');
    expect(targets.map(({ sentence }) => sentence.vi)).toEqual(['chỉ tiêu, số liệu giữ hay đổi: soMoHinh = 06']);
  });

  test('numbers of documents, of bodies and of parts are no targets', () => {
    const sentence = 'Ban Chỉ đạo 138 thực hiện Đề án 07, khoản 2 Điều 5, trong 06 tháng.';
    expect(rolledSentence(sentence).marks).toEqual([]);
  });

  test('a body that was merged is marked with what took its place, from its day on', () => {
    const sentence = 'Giao Sở Giao thông vận tải thực hiện.';
    expect(rolledSentence(sentence, { on: '2025-02-28' }).marks).toEqual([]);
    expect(rolledSentence(sentence, { on: '2025-12-31' })).toEqual({ sentence, marks: ['body'] });
  });

  test('with updateNames it is replaced where there is exactly one successor', () => {
    const rolled = rolledSentence('Giao Sở Giao thông vận tải và UBND huyện thực hiện.', {
      on: '2025-12-31',
      updateNames: true,
    });
    expect(rolled.sentence).toBe('Giao Sở Xây dựng và UBND huyện thực hiện.');
    expect(rolled.marks).toEqual(['body']);
  });

  test('two bodies that have become one are not left standing twice without a word', () => {
    const parts = [
      'sections:',
      '  - heading: VIỆC',
      '    text: Giao Sở Giao thông vận tải, Sở Xây dựng làm.',
      '    assign: { lead: [Công an tỉnh], support: [Sở Xây dựng, Sở Giao thông vận tải] }',
    ].join('\n');
    const { review } = roll(planOf2024(parts), { on: '2025-12-31', updateNames: true });
    const twice = review.filter(({ sentence }) => sentence.vi.includes('đứng hai lần'));
    expect(twice.map(({ path }) => path.join('.'))).toEqual(['sections.0.text', 'sections.0.assign.support.1']);
  });

  test('a sentence about the merger, a document and an issuer keep their names and are marked', () => {
    const options = { on: '2025-12-31', updateNames: true };
    for (const sentence of [
      'Sở Giao thông vận tải hợp nhất với Sở Xây dựng.',
      'Theo Công văn số 12/SGTVT-KH ngày 06/6/2025 của Sở Giao thông vận tải về bến xe.',
    ])
      expect(rolledSentence(sentence, options)).toMatchObject({
        sentence,
        marks: expect.arrayContaining(['body']) as unknown,
      });
  });

  test('bare numbers in a table are marked once', () => {
    const table =
      'sections:\n  - heading: VIỆC\n    table:\n      columns: [{ title: TT }, { title: Số vụ }]\n      rows: [[1, 15], [2, 20]]';
    const targets = roll(planOf2024(table)).review.filter(({ kind }) => kind === 'target');
    expect(targets.map(({ path }) => path.join('.'))).toEqual(['sections.0.table']);
  });

  test('titles of documents keep the names of their time', () => {
    const sentence =
      'Theo Quyết định số 7/QĐ-UBND ngày 05/3/2021 của UBND tỉnh về giao Sở Giao thông vận tải quản lý bến xe.';
    expect(rolledSentence(sentence).marks).toEqual([]);
  });
});
