/** Misread wordings and capitals; documents by number and by name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAliases, findDocument } from '../../../src/content/reference-data/find-document.ts';
import { findCapitals, findMisreadings } from '../../../src/content/reference-data/find-misreadings.ts';
import { mergeRegisters, REGISTERS } from '../../../src/content/reference-data/reference-data.ts';
import { planNames, planText } from '../../support/plans.ts';

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
    fc.assert(
      fc.property(fc.array(run, { maxLength: 10 }), fc.constantFrom('NFC', 'NFD'), (runs, form) => {
        const text = runs.join('').normalize(form);
        for (const { start, end } of findMisreadings(text, REGISTERS))
          expect(findMisreadings(text.slice(start, end), REGISTERS)[0]).toMatchObject({ start: 0, end: end - start });
      }),
      { numRuns: 200 },
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

describe('a document by its number', () => {
  const refOf = (ref: string, date?: string, year?: number): string | undefined =>
    findDocument(REGISTERS, {
      ref,
      ...(date === undefined ? {} : { date }),
      ...(year === undefined ? {} : { year }),
    })?.date?.slice(0, 10);

  test.each([
    ['by number and date', '13-KL/TW', '2021-08-16', undefined, '2021-08-16'],
    ['by number and year', '13-KL/TW', undefined, 2021, '2021-08-16'],
    ['by a number with its year', '41/2019/QH14', undefined, undefined, '2019-06-14'],
    ['with “số”, spaces, another dash', 'số 13 – kl/tw', '2021', undefined, '2021-08-16'],
    ['with a mistyped day of the year, so that a rule can say so', '44-KL/TW', '2019-10-22', undefined, '2019-01-22'],
    ['of a province by the whole date', '50/KH-UBND', '2023-03-20', undefined, '2023-03-20'],
  ])('%s', (_, ref, date, year, expected) => {
    expect(refOf(ref, date, year)).toBe(expected);
  });

  test.each([
    ['by number alone: numbers start anew', '13-KL/TW', undefined, undefined],
    ['of another term', '09-CT/TW', '2026-05-04', undefined],
    ['of another year', '06/QĐ-TTg', undefined, 2026],
    ['of a number that only begins alike', '13-KL/TWX', '2021-08-16', undefined],
    ['of another province with the same number', '50/KH-UBND', '2023-02-01', undefined],
    ['of another year than the number says', '41/2019/QH14', '2020-06-14', undefined],
  ])('but not %s', (_, ref, date, year) => {
    expect(refOf(ref, date, year)).toBeUndefined();
  });

  test('by number alone where neither side knows a date', () => {
    expect(findDocument(REGISTERS, { ref: '48-CTr/TU' })?.issuer).toBe('Tỉnh ủy Hải Dương');
    expect(findDocument(REGISTERS, { ref: '48-CTr/TU', year: 2023 })).toBeUndefined();
  });

  test('one of two of the same number by its date', () => {
    const { registers } = mergeRegisters([{ documents: [{ ref: '09-CT/TW', date: '2026-05-04', level: 'party' }] }]);
    expect(findDocument(registers, { ref: '09-CT/TW', date: '2011-12-01' })?.date).toBe('2011-12-01');
    expect(findDocument(registers, { ref: '09-CT/TW', date: '2026-05-04' })?.date).toBe('2026-05-04');
  });

  test.each(REGISTERS.documents)('$ref: finds itself', (document) => {
    const { ref, date } = document;
    expect(findDocument(REGISTERS, { ref, ...(date === null ? {} : { date }) })).toBe(document);
  });
});

describe('a document by its name', () => {
  const read = (text: string) =>
    findAliases(text, REGISTERS).map(({ found, documents, right }) => [found, documents.map(({ ref }) => ref), right]);

  test.each([
    ['thực hiện Đề án 06 và', [['Đề án 06', ['06/QĐ-TTg'], undefined]]],
    [
      'hưởng ứng “Ngày toàn dân phòng, chống mua bán người”',
      [['Ngày toàn dân phòng, chống mua bán người', ['793/QĐ-TTg'], undefined]],
    ],
    ['Luật Phòng, chống ma túy', [['Luật Phòng, chống ma túy', ['73/2021/QH14', '120/2025/QH15'], undefined]]],
    ['Luật Phòng, chống ma túy năm 2025', [['Luật Phòng, chống ma túy năm 2025', ['120/2025/QH15'], undefined]]],
    ['Đề án 061', []],
  ])('“%s”', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(REGISTERS.documents.flatMap(({ ref, misnamed }) => misnamed.map((pair) => ({ ref, ...pair }))))(
    '“$wrong” should be “$right”',
    ({ ref, wrong, right }) => {
      expect(read(`Thực hiện ${wrong} ngày 01/3/2024.`)).toEqual([[wrong, [ref], right]]);
      expect(findAliases(right, REGISTERS).filter((match) => match.right !== undefined)).toEqual([]);
    },
  );

  test('not in a longer number', () => {
    expect(read('Thông tư số 1124/TT-BCA; số 124/TT-BCA-V05; số 124/2021/TT-BCA')).toEqual([]);
  });
});
