/** The parts of a plan: what is missing, what does not fit; one run reports everything. */
import { describe, expect, test } from 'vitest';
import { codes, documentOf, smallPlan } from '../../support/plans.ts';
import { textsOf } from '../../support/word.ts';

describe('parts', () => {
  test('what is missing is named, unless the plan is an excerpt', () => {
    expect(codes('year: 2026\nplace: Lam Giang\n')).toEqual(Array(5).fill('plan/missing-part'));
    expect(codes('year: 2026\nexcerpt: true\n')).toEqual([]);
  });

  test('headings of level 1 are in capitals', () => {
    expect(codes(smallPlan('sections:\n  - heading: Yêu cầu\n    text: Làm.'))).toEqual(['plan/heading-not-capitals']);
    expect(codes(smallPlan('sections:\n  - heading: YÊU CẦU 2026 (đợt I)\n    text: Làm.'))).toEqual([
      'plan/heading-not-capitals',
    ]);
    expect(codes(smallPlan('sections:\n  - heading: YÊU CẦU 2026\n    text: Làm.'))).toEqual([]);
  });

  test('Lưu is there, last, once', () => {
    expect(codes(smallPlan('recipients:\n  - Các sở'))).toEqual(['plan/archive-missing']);
    expect(codes(smallPlan('recipients:\n  - archive: VT\n  - Các sở'))).toEqual(['plan/archive-not-last']);
  });

  test('a title has no full stop', () => {
    expect(codes(smallPlan('title: Thử nghiệm.'))).toEqual(['plan/title-full-stop']);
  });

  test('a title line that does not fit is divided, with a warning', () => {
    const long = 'Thực hiện công tác phòng, chống tội phạm và vi phạm pháp luật trên địa bàn tỉnh năm 2026';
    expect(codes(smallPlan(`title: ${long}`))).toEqual(['plan/line-too-long']);
    expect(
      codes(smallPlan('title: |\n  Thực hiện công tác phòng, chống tội phạm\n  trên địa bàn tỉnh năm 2026')),
    ).toEqual([]);
  });

  const withAppendix = (name: string): string =>
    `${smallPlan(`issuer: { name: "${name}", code: SYT }`)}appendices:\n  - { title: DANH MỤC, text: Lời. }\n`;

  test('an appendix needs the issuer’s name in running text where its capitals cannot be told', () => {
    expect(codes(withAppendix('TRƯỜNG HOA SEN'))).toEqual(['plan/issuer-in-text-missing']);
    expect(codes(withAppendix('ỦY BAN NHÂN DÂN\\nTỈNH NGHỆ AN'))).toEqual([]);
  });

  test('an appendix names the issuer as running text does', () => {
    const [attached] = textsOf(documentOf(withAppendix('ỦY BAN NHÂN DÂN\\nTỈNH NGHỆ AN')), 'KemTheo');
    expect(attached).toContain('của Ủy ban nhân dân tỉnh Nghệ An)');
  });
});

describe('one run reports everything', () => {
  test('a wrong key does not hide what is wrong elsewhere', () => {
    const text = smallPlan('date: 2026-02-30\ntitle: Thử nghiệm.').replace('year:', 'yeer:');
    expect(codes(text)).toEqual(['schema/misspelt-key', 'plan/impossible-date', 'plan/title-full-stop']);
  });

  test('what is left out because it is wrong is not reported as missing', () => {
    const text = smallPlan(
      'title: [Thử nghiệm]\nsections:\n  - heading: YÊU CẦU\n    text: 5\n    footnotes: { a: Chú. }',
    );
    expect(codes(text)).toEqual(['schema/wrong-type', 'schema/number-for-text']);
  });
});
