/** Documents by number and by name. */
import { describe, expect, test } from 'vitest';
import { findAliases, findDocument } from '../../../src/content/reference-data/find-document.ts';
import { mergeRegisters, REGISTERS } from '../../../src/content/reference-data/reference-data.ts';

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
