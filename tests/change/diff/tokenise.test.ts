/** Texts compared word by word. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText } from '../../../src/change/diff/tokenise.ts';
import { expectProperty } from '../../support/property.ts';

describe('words', () => {
  const marked = (old: string, fresh: string): string =>
    diffText(old, fresh)
      .map(({ kind, text }) => ({ same: text, dropped: `[-${text}-]`, added: `{+${text}+}` })[kind])
      .join('');

  test.each([
    ['giảm 5% so với năm 2025', 'giảm 7% so với năm 2026', 'giảm [-5%-]{+7%+} so với năm [-2025-]{+2026+}'],
    ['trước ngày 14/3/2025.', 'trước ngày 13/3/2026.', 'trước ngày [-14/3/2025-]{+13/3/2026+}.'],
    ['không quá 1.071 vụ', 'không quá 1.010 vụ', 'không quá [-1.071-]{+1.010+} vụ'],
    ['Công an tỉnh báo cáo.', 'Công an tỉnh tổng hợp, báo cáo.', 'Công an tỉnh {+tổng hợp, +}báo cáo.'],
    ['từ 5% đến 10%', 'từ 6% đến 12%', 'từ [-5%-]{+6%+} đến [-10%-]{+12%+}'],
    [
      'Sở Giao thông và Sở Xây dựng lập danh mục',
      'Sở Tài chính và Sở Nông nghiệp lập danh mục',
      'Sở [-Giao thông và Sở Xây dựng-]{+Tài chính và Sở Nông nghiệp+} lập danh mục',
    ],
  ])('“%s” to “%s”', (old, fresh, expected) => {
    expect(marked(old, fresh)).toBe(expected);
  });

  test('both texts can be had back from any comparison', () => {
    const word = fc.constantFrom('kế', 'hoạch', '5%', ',', '.', '\n', '  ', ' ', '\u00a0', '(', '2025', 'đ', '\ue000');
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
    expectProperty(
      fc.property(text, text, (old, fresh) => {
        const segments = diffText(old, fresh);
        const side = (gone: string): string =>
          segments.flatMap(({ kind, text: part }) => (kind === gone ? [] : [part])).join('');
        expect(side('added')).toBe(old);
        expect(side('dropped')).toBe(fresh);
      }),
      500,
    );
  });
});
