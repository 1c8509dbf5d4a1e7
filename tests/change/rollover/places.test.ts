/** Last year's plan names communes and districts that are no more: each is among the decisions, looked up in its province. */
import { describe, expect, test } from 'vitest';
import { planOf2024, roll } from '../../support/rollover.ts';

const marksOf = (parts: string, on = '2026-12-31'): string[] =>
  roll(planOf2024(parts), { year: 2026, on })
    .review.filter(({ kind }) => kind === 'place')
    .map(({ sentence }) => sentence.vi);

const OF_TUYEN_QUANG = 'issuer: { name: UBND TỈNH TUYÊN QUANG, code: UBND, inText: UBND tỉnh Tuyên Quang }\n';

const sentence = (text: string): string => `${OF_TUYEN_QUANG}opening:\n  - ${JSON.stringify(text)}`;

describe('a place of the past', () => {
  test('is told with the commune of today that has its ground', () => {
    expect(marksOf(sentence('Ra quân tại xã Tú Thịnh.'))).toEqual([
      '“xã Tú Thịnh” không còn từ ngày 01/7/2025, nay thuộc xã Sơn Dương',
    ]);
  });

  test('is told of a district, too, once: not also as a kind of body', () => {
    const { review } = roll(planOf2024(sentence('Tổ chức tại huyện Chiêm Hóa.')), { year: 2026, on: '2026-12-31' });
    const told = review.filter(({ kind, path }) => path[0] === 'opening' && (kind === 'place' || kind === 'body'));
    expect(told.map(({ kind }) => kind)).toEqual(['place']);
  });

  test('is told in full at its first place and in short at others', () => {
    const [first, second] = marksOf(
      `${OF_TUYEN_QUANG}opening:\n  - Ra quân tại xã Tú Thịnh.\n  - Sơ kết tại xã Tú Thịnh.`,
    );
    expect(first).toContain('xã Sơn Dương');
    expect(second).toContain('chỗ RÀ SOÁT đầu tiên');
  });

  test('is told of the office itself', () => {
    const parts =
      'issuer: { parent: UBND HUYỆN SƠN DƯƠNG, name: UBND XÃ TÚ THỊNH, code: UBND, inText: UBND xã Tú Thịnh }\nplace: Tú Thịnh';
    expect(marksOf(parts).join(' ').toLocaleLowerCase('vi')).toContain('xã tú thịnh');
  });

  test('is not told of an office that issued last year’s plan among the communes of today', () => {
    const parts =
      'issuer: { parent: UBND TỈNH TUYÊN QUANG, name: UBND XÃ TÚ THỊNH, code: UBND }\nplace: Tú Thịnh\ndate: 2025-09-03';
    expect(marksOf(parts)).toEqual([]);
  });

  test.each([
    ['a commune of today', 'Ra quân tại xã Sơn Dương và phường Minh Xuân.', '2026-12-31'],
    [
      'a cited document',
      'Theo Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND xã Tú Thịnh về phòng cháy.',
      '2026-12-31',
    ],
    ['what is said to be of the past', 'Trụ sở xã Tú Thịnh cũ được giao cho trạm y tế.', '2026-12-31'],
    ['a day before the communes changed', 'Ra quân tại xã Tú Thịnh.', '2025-06-30'],
  ])('is not seen in %s', (_, text, on) => {
    expect(marksOf(sentence(text), on)).toEqual([]);
  });
});
