/** What a schema cannot see: signatures, dates, parts, blanks. Each rule fires and stays silent. */
import { describe, expect, test } from 'vitest';
import { codesOf, smallPlan } from '../../support/plans.ts';

const signature = (body: string): string =>
  smallPlan(`signatures:\n  - ${body.split('\n').join('\n    ')}\n    name: Nguyễn Văn Mẫu`);
const codes = (text: string, options: Parameters<typeof codesOf>[1] = {}): string[] =>
  codesOf(text, options).map((code) => code.split(' ')[1] ?? '');

describe('signatures that the decree knows', () => {
  test.each([
    'post: CHỦ TỊCH',
    'authority: TM. ỦY BAN NHÂN DÂN\npost: CHỦ TỊCH',
    'authority: TM. ỦY BAN NHÂN DÂN\ncapacity: KT. CHỦ TỊCH\npost: PHÓ CHỦ TỊCH',
    'capacity: KT. TRƯỞNG BAN\npost: PHÓ TRƯỞNG BAN\notherPost: PHÓ CHỦ TỊCH UBND TỈNH',
    'capacity: KT. BỘ TRƯỞNG\npost: THỨ TRƯỞNG',
    'capacity: Q. CHỦ TỊCH',
    'capacity: TL. CHỦ TỊCH\npost: CHÁNH VĂN PHÒNG',
    'capacity: TUQ. CHỦ TỊCH\npost: GIÁM ĐỐC SỞ NỘI VỤ',
    'authority: TM. BAN CHỈ ĐẠO\npost: TRƯỞNG BAN',
  ])('%s', (body) => {
    expect(codes(signature(body))).toEqual([]);
  });
});

describe('signatures that cannot be', () => {
  test.each([
    ['capacity: KT. CHỦ TỊCH\npost: CHỦ TỊCH', 'signature/kt-without-deputy'],
    ['capacity: KT. CHỦ TỊCH', 'signature/kt-without-deputy'],
    ['authority: TM. CHỦ TỊCH\npost: PHÓ CHỦ TỊCH', 'signature/tm-with-post'],
    ['capacity: TM. TRƯỞNG BAN\npost: PHÓ TRƯỞNG BAN', 'signature/tm-with-post'],
    ['capacity: KT. ỦY BAN NHÂN DÂN\npost: PHÓ CHỦ TỊCH', 'signature/capacity-with-body'],
    ['authority: T/M ỦY BAN NHÂN DÂN\npost: CHỦ TỊCH', 'signature/unknown-prefix'],
    ['capacity: K/T CHỦ TỊCH\npost: PHÓ CHỦ TỊCH', 'signature/unknown-prefix'],
    ['authority: TM. ỦY BAN NHÂN DÂN', 'signature/no-post'],
  ])('%s', (body, code) => {
    expect(codes(signature(body))).toEqual([code]);
  });

  test('two issuers with one signature', () => {
    const issuers = 'issuer:\n  - { name: CÔNG AN TỈNH, code: CAT }\n  - { name: SỞ Y TẾ, code: SYT }';
    expect(codes(smallPlan(issuers))).toEqual(['signature/count']);
  });
});

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

  test('an appendix needs the issuer’s name in running text', () => {
    const plan = `${smallPlan('issuer: { name: SỞ Y TẾ, code: SYT }')}appendices:\n  - { title: DANH MỤC, text: Lời. }\n`;
    expect(codes(plan)).toEqual(['plan/issuer-in-text-missing']);
  });
});

describe('dates', () => {
  test('30 February is none, 29 February 2028 is one', () => {
    expect(codes(smallPlan('date: 2026-02-30'))).toEqual(['plan/impossible-date']);
    expect(codes(smallPlan('year: 2028\ndate: 2028-02-29\ntitle: Thử nghiệm'))).toEqual([]);
  });

  test('a period that ends before it begins', () => {
    expect(codes(`${smallPlan()}period: { from: 2030, to: 2026 }\n`)).toEqual(['plan/period-order']);
    expect(codes(`${smallPlan()}period: { from: 2026, to: 2030 }\n`)).toEqual([]);
  });

  test('month 13 of a cited document', () => {
    expect(codes(`${smallPlan()}references:\n  a: { type: Kế hoạch, date: 2026-13-01 }\n`)).toEqual([
      'plan/impossible-date',
    ]);
  });

  test('a year of issue that is neither the plan’s nor the one before', () => {
    expect(codes(smallPlan('date: 2024-02-05'))).toEqual(['plan/date-year']);
    expect(codes(smallPlan('date: 2025-12-30'))).toEqual([]);
  });
});

describe('an issued plan', () => {
  const issued = 'stage: issued\nnumber: 7';

  test('leaves nothing blank', () => {
    expect(codes(smallPlan(issued))).toEqual([]);
    expect(codes(smallPlan('stage: issued\ndate: 2026-02'))).toEqual(['final/blank', 'final/blank']);
    expect(codes(smallPlan(`${issued}\nsignatures:\n  - { post: TRƯỞNG BAN, name: }`))).toEqual(['final/blank']);
  });

  test('a final plan may leave number and day to the registry', () => {
    expect(codes(smallPlan('date: 2026-02'), { final: true })).toEqual([]);
  });

  test.each([
    ['stage: drafting', 'final/stage'],
    ['stage: comment', 'final/stage'],
    ['sections:\n  - heading: YÊU CẦU\n    text: Theo Kế hoạch số .../KH-UBND.', 'final/placeholder'],
    ['sections:\n  - heading: YÊU CẦU\n    text: Trước ngày … tháng 5.', 'final/placeholder'],
    ['sections:\n  - heading: YÊU CẦU # RÀ SOÁT: đổi hay giữ\n    text: Làm.', 'final/review-mark'],
    ['signatures:\n  - { post: TRƯỞNG BAN, name: }', 'final/blank'],
  ])('a final plan is refused: %s', (part, code) => {
    expect(codes(smallPlan(part), { final: true })).toEqual([code]);
  });

  test('dots that end a list are no placeholder', () => {
    const text = 'sections:\n  - heading: YÊU CẦU\n    text: Lừa đảo, cướp giật... và các tội khác…';
    expect(codes(smallPlan(text), { final: true })).toEqual([]);
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
