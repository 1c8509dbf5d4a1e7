/** Appendices and parts that the text speaks of: this plan's own are looked for, those of other documents are not. */
import { describe, expect, test } from 'vitest';
import { codes, examplePlan } from '../../../support/lint.ts';
import { smallPlan } from '../../../support/plans.ts';

const told = (code: string, plan: string): boolean => codes(plan).includes(code);

const withAppendices = (sentence: string, count: number): string =>
  smallPlan(
    `opening:\n  - ${JSON.stringify(sentence)}\nappendices:\n${Array.from({ length: count }, (_, index) => `  - title: DANH SÁCH ${'I'.repeat(index + 1)}\n    text: Gồm các xã.`).join('\n')}`,
  );

describe('an appendix that does not exist', () => {
  test.each([
    'Danh sách tại Phụ lục IV.',
    'Danh sách tại Phụ lục 4 kèm theo.',
    'Danh sách tại Phụ lục I, II và V kèm theo Kế hoạch này.',
    'Danh sách tại các Phụ lục I đến IV.',
    'Danh sách (phụ lục số IV).',
    'Danh sách tại Phụ lục 2, nơi các phụ lục là I, II, III.',
  ])('%s', (sentence) => {
    expect(told('structure/unknown-appendix', withAppendices(sentence, 3))).toBe(true);
  });

  test.each([
    'Danh sách tại Phụ lục I, II và III.',
    'Danh sách tại các Phụ lục I đến III kèm theo Kế hoạch này.',
    'Danh sách tại phụ lục kèm theo.',
    'Theo Phụ lục IV Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.',
    'Theo mẫu tại Phụ lục V ban hành kèm theo Thông tư số 01/2026/TT-BNV ngày 05/01/2026 của Bộ Nội vụ.',
    'Theo Kế hoạch số 12/KH-UBND, Phụ lục V.',
  ])('not: %s', (sentence) => {
    expect(told('structure/unknown-appendix', withAppendices(sentence, 3))).toBe(false);
  });
});

describe('an appendix to which no text points', () => {
  test('is not one that a sentence names right behind a day', () => {
    const plan = withAppendices(
      'Các thôn lập danh sách trước ngày 16/3/2026 theo Phụ lục I; gửi ngày 20/3 tại Phụ lục II.',
      2,
    );
    expect(codes(plan).filter((code) => code.includes('not-mentioned'))).toEqual([]);
  });

  test('is told, each by itself', () => {
    expect(
      codes(withAppendices('Danh sách tại Phụ lục II.', 3)).filter((code) => code.includes('not-mentioned')),
    ).toHaveLength(2);
  });

  test.each([
    ['Danh sách tại Phụ lục I và Phụ lục II.', 2],
    ['Chi tiết theo danh sách kèm theo.', 1],
    ['Chi tiết tại các phụ lục.', 2],
  ])('not: %s', (sentence, count) => {
    expect(told('structure/appendix-not-mentioned', withAppendices(sentence, count))).toBe(false);
  });

  test('what an appendix says of itself does not count', () => {
    const plan = smallPlan('appendices:\n  - title: DANH SÁCH\n    text: Phụ lục này gồm các xã.');
    expect(told('structure/appendix-not-mentioned', plan)).toBe(true);
  });
});

const PARTS = [
  'sections:',
  '  - heading: MỘT',
  '    items:',
  '      - Việc một.',
  '      - heading: Việc hai',
  '        items: [Ý một., Ý hai.]',
  '  - heading: HAI',
  '    text: SENTENCE',
].join('\n');

describe('a part of this plan', () => {
  const plan = (sentence: string): string => smallPlan(PARTS.replace('SENTENCE', JSON.stringify(sentence)));

  test.each([
    'Thực hiện khoản 3 Mục I Kế hoạch này.',
    'Thực hiện nhiệm vụ tại Mục III.',
    'Thực hiện điểm c khoản 2 Mục I.',
    'Thực hiện điểm a, d khoản 2 Mục I Kế hoạch này.',
    'Thực hiện nhiệm vụ tại mục I.3 nêu trên.',
    'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh và khoản 5 Mục I Kế hoạch này.',
  ])('that does not exist is told: %s', (sentence) => {
    expect(told('structure/unknown-part', plan(sentence))).toBe(true);
  });

  test.each([
    'Thực hiện khoản 2 Mục I Kế hoạch này.',
    'Thực hiện điểm a, b khoản 2 Mục I.',
    'Thực hiện nhiệm vụ tại mục I.2.',
    'Thực hiện khoản 7 Mục V Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.',
    'Theo khoản 3 Mục IV Nghị quyết số 57-NQ/TW.',
    'Thực hiện Chỉ thị số 05/CT-UBND (khoản 4 Mục III).',
    'Theo khoản 3 Điều 5 Luật Phòng, chống ma túy.',
    'Theo mục tiêu, mục đích của Kế hoạch này.',
  ])('not: %s', (sentence) => {
    expect(told('structure/unknown-part', plan(sentence))).toBe(false);
  });
});

describe('a reference', () => {
  const reference =
    'references:\n  ct05: { type: Chỉ thị, ref: 05/CT-UBND, date: 2026-01-05, issuer: UBND tỉnh, subject: về phòng cháy }';

  test('that only a branch not taken cites is in use', () => {
    const plan = smallPlan(
      `${reference}\nopening:\n  - '{{#if lastYear}}Như mọi năm.{{else}}Theo {{cite "ct05"}}.{{/if}}'`,
    );
    expect(told('citation/unused-reference', plan)).toBe(false);
  });

  test('that nobody cites is told once', () => {
    expect(codes(smallPlan(reference))).toEqual(['citation/unused-reference']);
  });
});

describe('one target with two figures', () => {
  const items = (...sentences: string[]): string =>
    `sections:\n  - heading: CHỈ TIÊU\n    items:\n${sentences.map((sentence) => `      - ${JSON.stringify(sentence)}`).join('\n')}`;

  test.each([
    [['Tỷ lệ hộ dân được phổ biến kỹ năng đạt 90%.', 'Phấn đấu tỷ lệ hộ dân được phổ biến kỹ năng đạt trên 95%.']],
    [['Tổ chức 09 buổi phổ biến kỹ năng tại các thôn.', 'Tổ chức 10 buổi phổ biến kỹ năng tại các thôn.']],
  ])('is told: %s', (sentences) => {
    expect(told('wording/two-figures', examplePlan(items(...sentences)))).toBe(true);
  });

  test.each([
    [['Tỷ lệ hộ dân được phổ biến kỹ năng đạt 90%.', 'Tỷ lệ hộ dân được phổ biến kỹ năng đạt 90%.']],
    [['Tỷ lệ hộ dân được phổ biến kỹ năng năm 2025 đạt 80%.', 'Tỷ lệ hộ dân được phổ biến kỹ năng đạt 90%.']],
    [['Tổ chức 09 buổi phổ biến kỹ năng tại các thôn.', 'Tổ chức 09 buổi phổ biến kỹ năng tại các trường.']],
    [['Giảm 5% số vụ cháy.', 'Giảm 10% số vụ tai nạn.']],
  ])('not: %s', (sentences) => {
    expect(told('wording/two-figures', examplePlan(items(...sentences)))).toBe(false);
  });
});
