/** Which signs are the number of a document, and how they are kept on one line. */
import { describe, expect, test } from 'vitest';
import { findDocumentNumbers, plainHyphens, withWholeNumbers } from '../../src/vietnamese/document-numbers.ts';

const found = (text: string): string[] => findDocumentNumbers(text).map(({ ref }) => ref);

describe('numbers of documents', () => {
  test.each([
    ['Nghị quyết số 44-NQ/TW ngày 24/11/2023', ['44-NQ/TW']],
    ['theo Kế hoạch số 241/KH-UBND và Nghị định số 30/2020/NĐ-CP', ['241/KH-UBND', '30/2020/NĐ-CP']],
    ['Công văn số 456/BYT-DP', ['456/BYT-DP']],
    ['Kết luận 13-KL/TW', ['13-KL/TW']],
  ])('are found: %s', (text, refs) => {
    expect(found(text)).toEqual(refs);
  });

  test.each(['giai đoạn 2026-2030', 'Ban Chỉ đạo 138/CP', 'từ 3-5 lần', 'tổ 16 CT', '02 lần/tuần'])(
    'are not seen in %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test('are kept whole by their own hyphens alone, and read back as they were typed', () => {
    const text = 'Nghị quyết số 44-NQ/TW, giai đoạn 2026-2030, Kế hoạch số 241/KH-UBND';
    const whole = withWholeNumbers(text);
    expect(whole).toBe('Nghị quyết số 44\u2011NQ/TW, giai đoạn 2026-2030, Kế hoạch số 241/KH\u2011UBND');
    expect(plainHyphens(whole)).toBe(text);
  });

  test('are kept whole while they are left blank', () => {
    expect(withWholeNumbers('Kế hoạch số \u00a0\u00a0/KH-UBND, số …/KH-BCĐ138/CP')).toBe(
      'Kế hoạch số \u00a0\u00a0/KH\u2011UBND, số …/KH\u2011BCĐ138/CP',
    );
  });
});
