/** Texts: numbers as they are typed, and what would be lost or printed twice. */
import { describe, expect, test } from 'vitest';
import { codes, codesOf, documentOf, smallPlan } from '../../support/plans.ts';
import { body, section, withText } from '../../support/sections.ts';
import { textsOf } from '../../support/word.ts';

describe('what YAML reads as a number', () => {
  test('is printed as it is typed, in cells and variables', () => {
    const table = section(
      '    table:\n      columns: [{ title: A }, { title: B }]\n      rows: [[1.000, 0912345678], [2.50, 1e3]]\n    after: "{{v}}"',
    );
    const bytes = documentOf(`${table}vars: { v: 1.500 }\n`);
    expect(textsOf(bytes, 'ChuTrongBang')).toEqual(['1.000', '0912345678', '2.50', '1e3']);
    expect(textsOf(bytes, 'LoiVan')).toEqual(['1.500./.']);
  });
});

describe('what would be lost or printed twice', () => {
  test.each([
    ['    content: [{ items: [x], assign: { who: [A] } }]', 'plan/only-with-text'],
    ['    items: [{ table: { columns: [{ title: A }], rows: [[x]] } }]', 'plan/number-without-text'],
    ['    items: ["1. Tăng cường"]', 'text/typed-label'],
    ['    text: "  "', 'schema/empty'],
    ['    text: a\n---\nyear: 2026', 'yaml/several-documents'],
    ['    text: "a \\* b"', 'yaml/backslash-in-quotes'],
  ])('%s', (part, code) => {
    expect(codesOf(section(part)).map((found) => found.split(' ')[1])).toContain(code);
  });

  test('signs that the program adds are taken off, with a warning', () => {
    const plan = smallPlan(
      'recipients:\n  - "- Sở Y tế;"\n  - { to: Bộ Y tế, purpose: (để báo cáo) }\n  - archive: "Lưu: VT."',
    );
    expect(textsOf(documentOf(plan), 'NoiNhan')).toEqual(['Sở Y tế;', 'Bộ Y tế;', '(để báo cáo)', 'Lưu: VT.']);
    expect(codesOf(plan).every((code) => code.endsWith('text/typed-sign'))).toBe(true);
  });

  test('a braced value in a reference or a variable is refused', () => {
    const references = 'references:\n  a: { type: Kế hoạch, ref: "{{year}}-KH" }\nvars: { v: "{{year}}" }\n';
    expect(codesOf(`${smallPlan()}${references}`)).toEqual(['22 text/template-not-here', '23 text/template-not-here']);
  });

  test('dates of cited documents that are not known to the day', () => {
    const cited = (date: string): string =>
      body(`${withText('{{cite "a"}}')}references:\n  a: { type: Kế hoạch, ref: số 1/KH, date: ${date} }\n`)[0] ?? '';
    expect([cited('2021'), cited('2021-08'), cited('2021-08-16')]).toEqual([
      'Kế hoạch số 1/KH năm 2021',
      'Kế hoạch số 1/KH tháng 8/2021',
      'Kế hoạch số 1/KH ngày 16/8/2021',
    ]);
  });

  test.each(['{{year 1}}', '{{#if}}x{{/if}}', '{{if year}}', '{{* x}}', '{{cite}}', '{{date}}'])(
    '%s is a finding, no crash',
    (text) => {
      expect(codesOf(withText(text)).length).toBeGreaterThan(0);
    },
  );
});

test('paragraphs parted by blank lines are meant; lines that are not are told of', () => {
  const withText = (text: string): string[] => codes(smallPlan(`sections:\n  - heading: VIỆC\n    text: |\n${text}`));
  expect(withText('      Làm đúng.\n\n      Làm xong.\n')).toEqual([]);
  expect(withText('      Làm đúng.\n      Làm xong.\n')).toEqual(['text/line-breaks-become-paragraphs']);
});

describe('footnote marks', () => {
  const noted = (text: string): string => {
    const footnotes = 'a: Lời một.\n      b: Lời hai.';
    return section(`    text: "${text}"\n    footnotes:\n      ${footnotes}`);
  };

  test('side by side are told: their numbers would be read as one', () => {
    expect(codesOf(noted('Theo quy định[^a][^b] hiện hành.'))).toEqual(['12 text/notes-side-by-side']);
  });

  test.each(['Theo quy định[^a]^,^ [^b] hiện hành.', 'Theo[^a] quy định[^b].'])(
    'with something between are not: %s',
    (text) => {
      expect(codesOf(noted(text))).toEqual([]);
    },
  );
});
