/** Misread wordings and capitals. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCapitals, findMisreadings } from '../../../src/content/reference-data/find-misreadings.ts';
import { REGISTERS } from '../../../src/content/reference-data/reference-data.ts';
import { planNames, planText } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';

const rightsIn = (text: string): string[] => findMisreadings(text, REGISTERS).map(({ right }) => right);

/** The text with everything put right that may be, unseen. */
const mended = (text: string): string =>
  findMisreadings(text, REGISTERS)
    .filter(({ fix }) => fix)
    .reduceRight((rest, { start, end, right }) => rest.slice(0, start) + right + rest.slice(end), text);

describe('misreadings', () => {
  test.each(REGISTERS.misreadings)('“$wrong” is “$right”', ({ wrong, right, fix, notIn }) => {
    const text = `Tiếp tục ${wrong} theo kế hoạch.`;
    expect(findMisreadings(text, REGISTERS)).toEqual([{ start: 9, end: 9 + wrong.length, right, fix }]);
    expect(rightsIn(`Tiếp tục ${right} theo kế hoạch.`)).toEqual([]);
    for (const phrase of notIn) expect(rightsIn(`Tiếp tục ${phrase} theo kế hoạch.`)).toEqual([]);
  });

  test.each([
    ['Cùng cố lực lượng; CÙNG CỐ LỰC LƯỢNG', 'Củng cố lực lượng; CỦNG CỐ LỰC LƯỢNG'],
    ['chuyên hoá địa bàn', 'chuyển hóa địa bàn'],
    ['đơn đốc việc này'.normalize('NFD'), `đôn đốc${' việc này'.normalize('NFD')}`],
    ['BCD 138 các cấp', 'BCĐ 138 các cấp'],
  ])('“%s” is put right as “%s”', (text, expected) => {
    expect(mended(text)).toBe(expected);
  });

  test.each([
    'Phần đầu năm; cùng cố gắng; hồ sơ xuất cảnh; giám sát nhập khẩu; khẩn trương trình UBND tỉnh',
    'bổ sung đột xuất; xem xét sử dụng; phòng, chống bão đảm bảo an toàn; tiếp xúc tích cực; cháy, nổ lực lượng',
    'xử lí, xử lý; hằng năm, hàng năm; quản lí; bảo đảm ANTT; lịch sử lý luận; địa bàn cư trú trọng điểm',
  ])('nothing is wrong with “%s”', (text) => {
    expect(rightsIn(text)).toEqual([]);
  });

  test.each(planNames())('nor with the plan %s', (name) => {
    expect(rightsIn(planText(name))).toEqual([]);
    expect(findCapitals(planText(name), REGISTERS)).toEqual([]);
  });

  test('offsets always slice what was found', () => {
    const run = fc.oneof(
      fc.constantFrom(...REGISTERS.misreadings.map(({ wrong }) => wrong)),
      fc.constantFrom(' ', '\n', ', ', '**', '\u0301'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    expectProperty(
      fc.property(fc.array(run, { maxLength: 10 }), fc.constantFrom('NFC', 'NFD'), (runs, form) => {
        const text = runs.join('').normalize(form);
        for (const { start, end } of findMisreadings(text, REGISTERS))
          expect(findMisreadings(text.slice(start, end), REGISTERS)[0]).toMatchObject({ start: 0, end: end - start });
      }),
      200,
    );
  });
});

describe('capitals', () => {
  test.each(REGISTERS.capitals)('“$wrong” is “$right”', ({ wrong, right }) => {
    const [match] = findCapitals(`Của ${wrong} ta.`, REGISTERS);
    expect(match?.right.toLowerCase()).toBe(wrong.toLowerCase());
    expect(findCapitals(`Của ${right} ta.`, REGISTERS)).toEqual([]);
  });

  test.each([
    'ỦY BAN NHÂN DÂN TỈNH LAM GIANG',
    'nền an ninh nhân dân; lực lượng Công an nhân dân; quản lý nhà nước; của đảng viên; cán bộ chính trị',
    'hội thảo hợp tác quốc tế; đồng bộ Công an xã',
  ])('nothing is wrong with “%s”', (text) => {
    expect(findCapitals(text, REGISTERS)).toEqual([]);
  });
});
