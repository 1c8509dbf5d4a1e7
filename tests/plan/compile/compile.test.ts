/** Texts: marks, variables, citations, assignments, notes, and what is wrong with them. */
import { describe, expect, test } from 'vitest';
import { codesOf, documentOf, planOf, smallPlan } from '../../support/plans.ts';
import { footnotesOf, paragraphsOf, runsOf, textsOf } from '../../support/word.ts';

const section = (body: string): string => smallPlan(`sections:\n  - heading: YÊU CẦU\n${body}`);
const withText = (text: string): string => section(`    text: ${JSON.stringify(text)}\n    after: Hết.`);
const body = (yaml: string): string[] => textsOf(documentOf(yaml), 'LoiVan');
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

describe('templates', () => {
  test('the year and the years beside it', () => {
    expect(body(withText('{{lastYear}}, {{year}}, {{nextYear}}'))[0]).toBe('2025, 2026, 2027');
  });

  test('a filled-in value is literal: its stars are stars', () => {
    expect(body(`${withText('a {{x}} b')}vars: { x: "*1* & <2>" }\n`)[0]).toBe('a *1* & <2> b');
  });

  test('braces after a backslash are printed', () => {
    expect(body(withText('a \\{{year}} b'))[0]).toBe('a {{year}} b');
  });

  test('dates are written as the decree writes them', () => {
    expect(body(withText('{{date "2026-02-05"}}, {{date "2026-03-15"}}'))[0]).toBe(
      'ngày 05 tháng 02 năm 2026, ngày 15 tháng 3 năm 2026',
    );
  });

  test('the first citation is in full, the next one short', () => {
    const references =
      'references:\n  kl: { type: Kết luận, ref: 13-KL/TW, date: 2021-08-16, issuer: Bộ Chính trị, subject: tiếp tục thực hiện Chỉ thị số 48-CT/TW }\n';
    expect(body(`${withText('Theo {{cite "kl"}}; {{cite "kl"}}')}${references}`)[0]).toBe(
      'Theo Kết luận số 13-KL/TW ngày 16/8/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 48-CT/TW; Kết luận số 13-KL/TW',
    );
  });

  test.each([
    ['{{yaer}}', 'text/misspelt-name'],
    ['{{khac}}', 'text/unknown-name'],
    ['{{khac "a"}}', 'text/unknown-helper'],
    ['{{log "a"}}', 'text/unknown-helper'],
    ['{{> a}}', 'text/unknown-helper'],
    ['{{cite "khac"}}', 'text/unknown-reference'],
    ['{{cite khac}}', 'text/unquoted-argument'],
    ['{{date "2026-02-30"}}', 'text/bad-helper-date'],
    ['{{assign "khac"}}', 'text/unknown-assignment'],
    ['{{year', 'text/bad-template'],
    ['{{constructor}}', 'text/unknown-name'],
    ['{{lookup this "constructor"}}', 'text/unknown-helper'],
  ])('%s is an error', (text, code) => {
    expect(codesOf(withText(`a ${text}`))[0]).toBe(`12 ${code}`);
  });
});

describe('assignments', () => {
  const assigned = (assign: string, more = ''): string =>
    section(`    items:\n      - text: Làm đúng việc\n        assign: ${assign}\n      - Hết.${more}`);
  const first = (yaml: string): string => textsOf(documentOf(yaml), 'KhoanDiem')[0] ?? '';

  test.each([
    ['{ who: [các sở, ngành] }', '(Các sở, ngành thực hiện).'],
    ['{ lead: [Công an tỉnh] }', '(Công an tỉnh chủ trì thực hiện).'],
    [
      '{ lead: [Công an tỉnh], support: [Sở Y tế, "các xã, phường"] }',
      '(Công an tỉnh chủ trì, phối hợp với Sở Y tế, các xã, phường thực hiện).',
    ],
    ['{ lead: [Công an tỉnh], wording: công an các cấp làm }', '(Công an các cấp làm).'],
  ])('%s', (assign, sentence) => {
    expect(first(assigned(assign))).toBe(`Làm đúng việc ${sentence}`);
  });

  test('are italic inline and upright on lines of their own', () => {
    const inline = paragraphsOf(documentOf(assigned('{ who: [Sở Y tế] }'))).find(({ text }) =>
      text.includes('Sở Y tế'),
    );
    const line = paragraphsOf(documentOf(assigned('{ who: [Sở Y tế] }', '\nlayout: { assign: line }'))).find(
      ({ style }) => style === 'PhanCong',
    );
    expect(inline === undefined ? [] : runsOf(inline).map(({ text, italic }) => [text, italic])).toEqual([
      ['Làm đúng việc ', false],
      ['(Sở Y tế thực hiện)', true],
      ['.', false],
    ]);
    expect(line === undefined ? [] : runsOf(line)).toEqual([
      { text: '(Sở Y tế thực hiện)', bold: false, italic: false, raised: false },
    ]);
  });

  test('stand after the last child of an item with children', () => {
    const yaml = section(
      '    items:\n      - text: Gồm\n        assign: { who: [Sở Y tế] }\n        bullets: [Một., Hai.]',
    );
    expect(paragraphsOf(documentOf(yaml)).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Hai.', '(Sở Y tế thực hiện)./.']),
    );
  });

  test('one with an id stands where the text calls it', () => {
    const yaml = section(
      '    items:\n      - text: Làm {{assign "a"}} cho xong.\n        assign: [{ id: a, who: [Sở Y tế] }]\n      - Hết.',
    );
    expect(first(yaml)).toBe('Làm (Sở Y tế thực hiện) cho xong.');
  });

  test('one with an id that nobody calls would be lost: an error', () => {
    expect(codesOf(assigned('[{ id: a, who: [Sở Y tế] }]'))).toEqual(['14 text/assignment-not-placed']);
  });

  test('the plan’s own phrase takes the place of the default', () => {
    const phrases =
      '\nphrases:\n  assign: "({{capital (join who \\" và \\")}}{{#if deadline}}, xong {{deadline}}{{/if}})"';
    expect(first(assigned('{ who: [sở A, sở B], deadline: quý II }', phrases))).toBe(
      'Làm đúng việc (Sở A và sở B, xong quý II).',
    );
  });
});

describe('footnotes', () => {
  test('are numbered in the order of their marks, a second mark repeats the number', () => {
    const yaml = section(
      '    items:\n      - text: Một[^b], hai[^a], lại[^b].\n        footnotes: { a: Chú *A*., b: Chú B. }\n      - Hết.',
    );
    const bytes = documentOf(yaml);
    expect(footnotesOf(bytes)).toEqual(['Chú B.', 'Chú A.']);
    expect(planOf(yaml).footnotes.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('may stand in bases, opening and cells', () => {
    const yaml = smallPlan(
      'opening:\n  - { text: "Lời[^1]:", footnotes: { "1": Chú một. } }\nsections:\n  - heading: YÊU CẦU\n    table:\n      columns: [{ title: Cột }]\n      rows: [[{ text: "Ô[^1]", footnotes: { "1": Chú hai. } }]]',
    );
    expect(footnotesOf(documentOf(yaml))).toEqual(['Chú một.', 'Chú hai.']);
  });

  test('a mark in a plain text is told where notes go', () => {
    expect(codesOf(smallPlan('bases: ["Căn cứ[^1]"]'))).toEqual(['21 text/footnote-in-plain-text']);
  });

  test('cannot stand in a title', () => {
    expect(codesOf(smallPlan('title: Thử[^1]'))).toEqual(['9 text/footnote-not-here']);
  });
});

describe('the end mark', () => {
  test('replaces the full stop', () => {
    expect(body(section('    text: Làm.'))).toEqual(['Làm./.']);
  });

  test('that somebody typed is printed once, with a warning', () => {
    const yaml = section('    text: Làm xong./.');
    expect(body(yaml)).toEqual(['Làm xong./.']);
    expect(codesOf(yaml)).toEqual(['12 text/typed-end-mark']);
  });

  test('follows an ellipsis and a parenthesis', () => {
    expect(body(section('    text: Làm (v.v...)'))).toEqual(['Làm (v.v...)./.']);
    expect(body(section('    text: Làm;'))).toEqual(['Làm./.']);
    expect(body(section('    text: "Làm.[^1]"\n    footnotes: { "1": Chú. }'))).toEqual(['Làm./.']);
    expect(body(section('    text: Làm...'))).toEqual(['Làm..../.']);
  });

  test('is not added to an excerpt', () => {
    expect(body(`${section('    text: Làm dở')}excerpt: true\n`)).toEqual(['Làm dở']);
  });
});

describe('the line “Kèm theo”', () => {
  test('takes the letters of the issuer’s name as they are', () => {
    const issuer = String.raw`issuer: { name: A, code: A, inText: 'Ban \{\{x \*y\* \[^1]' }`;
    const yaml = smallPlan(`${issuer}
appendices:
  - title: BẢNG
    text: Việc.`);
    expect(textsOf(documentOf(yaml), 'KemTheo')).toEqual([expect.stringContaining('của Ban {{x *y* [^1])')]);
  });
});
