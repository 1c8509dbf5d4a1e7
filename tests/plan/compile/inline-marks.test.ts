/** Marks in texts: bold, italic, raised, and what only looks like a mark. */
import { describe, expect, test } from 'vitest';
import { codesOf, documentOf, smallPlan } from '../../support/plans.ts';
import { body, section, withText } from '../../support/sections.ts';
import { paragraphsOf, runsOf } from '../../support/word.ts';

const runs = (text: string) =>
  runsOf(
    paragraphsOf(documentOf(withText(text))).find(({ style }) => style === 'LoiVan') ?? {
      style: '',
      text: '',
      element: { name: '', attributes: {}, children: [] },
    },
  );

describe('marks', () => {
  test('bold, italic and raised letters', () => {
    expect(runs('a **b** *c* m^2^ **d *e***')).toEqual([
      { text: 'a ', bold: false, italic: false, raised: false },
      { text: 'b', bold: true, italic: false, raised: false },
      { text: ' ', bold: false, italic: false, raised: false },
      { text: 'c', bold: false, italic: true, raised: false },
      { text: ' m', bold: false, italic: false, raised: false },
      { text: '2', bold: false, italic: false, raised: true },
      { text: ' ', bold: false, italic: false, raised: false },
      { text: 'd ', bold: true, italic: false, raised: false },
      { text: 'e', bold: true, italic: true, raised: false },
    ]);
  });

  test('a star between blanks, and a mark after a backslash, are letters', () => {
    expect(body(withText('5 * 3 \\* 2 \\^ # _x_ <b>'))[0]).toBe('5 * 3 * 2 ^ # _x_ <b>');
  });

  test('marks close and open beside a filled-in value', () => {
    expect(
      runs('a **trước {{year}}** b *{{year}}* **{{year}} c**').map(({ text, bold, italic }) => [text, bold, italic]),
    ).toEqual([
      ['a ', false, false],
      ['trước 2026', true, false],
      [' b ', false, false],
      ['2026', false, true],
      [' ', false, false],
      ['2026 c', true, false],
    ]);
  });

  test('a dash between words does not begin a line, a span of years stays whole', () => {
    expect(body(withText('kinh tế - xã hội giai đoạn 2026 - 2030'))[0]).toBe(
      'kinh tế\u00a0- xã hội giai đoạn 2026\u00a0-\u00a02030',
    );
  });

  test('an unclosed mark is found at its place', () => {
    expect(codesOf(withText('a *b'))).toEqual(['12 text/unclosed-mark']);
  });

  test('a blank line starts a further paragraph', () => {
    expect(body(section('    text: >-\n      Đoạn một\n      nối tiếp.\n\n      Đoạn hai.\n    after: Hết.'))).toEqual([
      'Đoạn một nối tiếp.',
      'Đoạn hai.',
      'Hết./.',
    ]);
  });

  test('elsewhere than in items a further paragraph is an error', () => {
    expect(codesOf(smallPlan('place: "Lam\\n\\nGiang"'))).toEqual(['7 text/paragraph-not-here']);
  });
});

describe('what looks like a mark', () => {
  test.each([
    ['5*3 và 2 ** 3', '5*3 và 2 ** 3'],
    ['A **** B', 'A **** B'],
    ['\\[^1] a', '[^1] a'],
    ['a \\\\ b', 'a \\ b'],
  ])('%s is printed as it stands', (text, printed) => {
    expect(body(withText(text))[0]).toBe(printed);
  });

  test('a text full of brackets is read at once', () => {
    expect(codesOf(withText(`${'[^'.repeat(20_000)} **a`))).toEqual(['12 text/unclosed-mark']);
  });
});
