/** Numbers, letters and dashes: Word's own and typed ones. */
import { describe, expect, test } from 'vitest';
import { formBelow, labelOf, roman } from '../../../src/plan/model/labels.ts';
import { codesOf, documentOf, smallPlan } from '../../support/plans.ts';
import { levelText, paragraphsOf, runsOf } from '../../support/word.ts';

const points = (count: number): string =>
  Array.from({ length: count }, (_, index) => `          - Điểm thứ ${index + 1}.`).join('\n');

const withPoints = (count: number, more = ''): string =>
  smallPlan(
    `sections:\n  - heading: YÊU CẦU\n    items:\n      - heading: Khoản có điểm\n        items:\n${points(count)}\n${more}`,
  );

const typed = (text: string): string => `${text}numbering: { labels: typed }\n`;

const labelled = (bytes: Uint8Array): string[] =>
  paragraphsOf(bytes)
    .filter(({ style }) => style === 'KhoanDiem')
    .map((paragraph) => levelText(bytes, paragraph) ?? paragraph.text.split(' ')[0] ?? '');

describe('points', () => {
  test('the fifth point is đ), the seventh g), the tenth k)', () => {
    expect(labelled(documentOf(withPoints(10)))).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)', 'h)', 'i)', 'k)']);
  });

  test('all 23 letters are used, typed or not', () => {
    const word = labelled(documentOf(withPoints(23)));
    expect(word.at(-1)).toBe('y)');
    expect(labelled(documentOf(typed(withPoints(23))))).toEqual(word);
  });

  test('a 24th point is an error on its line', () => {
    expect(codesOf(withPoints(24))).toEqual(['38 plan/too-many-points']);
  });
});

describe('labels', () => {
  test('roman numerals', () => {
    expect([1, 4, 9, 14, 40].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL']);
  });

  test('decimal numbers begin below the section', () => {
    expect(labelOf('decimal', [2, 1, 3])).toBe('1.3.');
    expect(labelOf('decimal', [2, 1, 3, 4])).toBe('1.3.4.');
    expect(formBelow('decimal', 'decimal', 4)).toBe('decimal');
    expect(formBelow('decimal', 'decimal', 5)).toBeUndefined();
  });

  test('typed labels stand before the text, in bold where it begins so', () => {
    const sections = 'sections:\n  - heading: YÊU CẦU\n    items:\n      - "**Đậm:** thường"\n      - Thường\n';
    const bytes = documentOf(typed(smallPlan(sections)));
    const items = paragraphsOf(bytes).filter(({ style }) => style === 'KhoanDiem');
    expect(items.map(({ text }) => text)).toEqual(['1. Đậm: thường', '2. Thường./.']);
    expect(items.map((item) => runsOf(item)[0])).toMatchObject([
      { text: '1. ', bold: true },
      { text: '2. ', bold: false },
    ]);
  });

  test('an item with marker none does not count', () => {
    const sections =
      'sections:\n  - heading: YÊU CẦU\n    items:\n      - Một.\n      - { text: Không số., marker: none }\n      - Hai.\n';
    const texts = paragraphsOf(documentOf(typed(smallPlan(sections)))).map(({ text }) => text);
    expect(texts).toContain('2. Hai./.');
    expect(texts).toContain('Không số.');
  });

  test('numbers run on through the parts of content', () => {
    const sections = `sections:
  - heading: YÊU CẦU
    content:
      - items: [Một.]
      - text: Xen giữa.
      - items: [Hai.]
`;
    const texts = paragraphsOf(documentOf(typed(smallPlan(sections)))).map(({ text }) => text);
    expect(texts.slice(-9)).toEqual(expect.arrayContaining(['1. Một.', 'Xen giữa.', '2. Hai./.']));
  });

  test('below a + there is no further dash', () => {
    const sections =
      'sections:\n  - heading: YÊU CẦU\n    bullets:\n      - text: Một\n        bullets:\n          - text: Hai\n            bullets: [Ba]\n';
    expect(codesOf(smallPlan(sections))).toEqual(['16 plan/bullets-too-deep']);
  });

  test('an appendix counts from I. anew', () => {
    const text = `${smallPlan()}appendices:\n  - title: DANH MỤC\n    items:\n      - heading: PHẦN ĐẦU\n        text: Lời.\n`;
    const texts = paragraphsOf(documentOf(typed(text))).map(({ text: words }) => words);
    expect(texts.filter((words) => words.startsWith('I. '))).toEqual(['I. YÊU CẦU', 'I. PHẦN ĐẦU']);
  });
});
