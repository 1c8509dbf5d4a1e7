/** What a clipboard has becomes entries of the plan: as deep as they stood, without the numbers that the program gives. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { PastedEntry } from '../../../src/change/edit/paste.ts';
import { asOneText, inOneLine, pastedEntries, withTail } from '../../../src/change/edit/pasted-entries.ts';
import { type PastedLine, placedLines } from '../../../src/change/edit/pasted-lines.ts';
import type { PlanPath } from '../../../src/diagnostics/diagnostic.ts';
import { editPlan } from '../../../src/pipeline/edit.ts';

const PLAN = `year: 2026
stage: drafting
issuer: { parent: UBND TỈNH LAM GIANG, name: SỞ Y TẾ, code: SYT }
place: Lam Giang
title: Thực hiện công tác thử nghiệm
bases:
  - Căn cứ thứ nhất # còn hiệu lực
sections:
  - heading: YÊU CẦU
    items:
      # việc đầu
      - Làm đúng việc.
      - text: Việc lớn
        items:
          - Việc nhỏ. # nhỏ
  - heading: TỔ CHỨC
    text: Đoạn một.
recipients: [UBND tỉnh, { archive: "VT" }]
signatures: [{ post: GIÁM ĐỐC, name: Nguyễn Văn Mẫu }]
`;

const FIRST = ['sections', 0, 'items', 0];

/** Each line with its level. */
const levels = (lines: readonly PastedLine[]): string[] =>
  placedLines(lines).map(({ text, level }) => `${level} ${text}`);

const typed = (...lines: string[]): PastedLine[] => lines.map((text) => ({ text }));

describe('the level of a pasted line', () => {
  test('is told by its typed number or dash', () => {
    expect(levels(typed('1. Một', 'a) Hai', '- Ba', '+ Bốn', 'b) Năm', '2. Sáu', '2.1. Bảy', '3. Tám'))).toEqual([
      '0 Một',
      '1 Hai',
      '2 Ba',
      '3 Bốn',
      '1 Năm',
      '0 Sáu',
      '1 Bảy',
      '0 Tám',
    ]);
  });

  test('begins with the first, however deep that stood', () => {
    expect(levels(typed('b) Một', '- Hai', 'c) Ba', '2. Bốn'))).toEqual(['0 Một', '1 Hai', '0 Ba', '0 Bốn']);
  });

  test('is told by lists of the file, those of several lists as they are nested', () => {
    const own = (text: string, sign: string, depth: number): PastedLine => ({ text, sign, depth });
    expect(levels([own('Một', '1.', 1), own('Hai', 'a)', 2), own('Ba', '·', 1), own('Bốn', '2.', 1)])).toEqual([
      '0 Một',
      '1 Hai',
      '2 Ba',
      '0 Bốn',
    ]);
    expect(levels([own('Một', '', 1), own('Hai', '', 2), own('Ba', '', 1)])).toEqual(['0 Một', '1 Hai', '0 Ba']);
  });

  test('is one below words that announce a list, and the same without them', () => {
    expect(levels(typed('Các việc sau:', '- Một', '- Hai'))).toEqual(['0 Các việc sau:', '1 Một', '1 Hai']);
    expect(levels(typed('Lời trước.', '- Một', '- Hai'))).toEqual(['0 Lời trước.', '0 Một', '0 Hai']);
  });

  test('ends with a list whose numbers are not told', () => {
    const lines = [
      { text: 'Một', sign: '', depth: 1, isDash: true },
      { text: 'Hai', sign: '', depth: 2 },
      { text: 'Ba' },
    ];
    expect(levels(lines)).toEqual(['0 Một', '1 Hai', '0 Ba']);
    expect(placedLines(lines).map(({ isDash }) => isDash)).toEqual([true, false, false]);
  });

  test('is that of the line before where it has no number', () => {
    expect(levels(typed('1. Một', 'a) Hai', 'Lời của hai.', 'b) Ba', '2. Bốn'))).toEqual([
      '0 Một',
      '1 Hai',
      '1 Lời của hai.',
      '1 Ba',
      '0 Bốn',
    ]);
    expect(levels(typed('Một', 'Hai'))).toEqual(['0 Một', '0 Hai']);
  });
});

describe('a number before a pasted line', () => {
  test.each([
    ['**1. Mục tiêu**', '**Mục tiêu**'],
    ['**1.** Mục tiêu', 'Mục tiêu'],
    ['1.Mục tiêu', 'Mục tiêu'],
    ['-Rà soát', 'Rà soát'],
    ['1.1 Tổ chức', 'Tổ chức'],
  ])('is left out, in marks or close to its words: %s', (line, words) => {
    expect(placedLines([{ text: line }])[0]?.text).toBe(words);
  });

  test.each(['2.5 triệu người', '15.000 đồng', 'Điều 5. Phạm vi', 'Phần I', '10% số xã', 'Bộ Y tế.'])(
    'that is none stays: %s',
    (line) => {
      expect(placedLines([{ text: line }])[0]?.text).toBe(line);
    },
  );
});

function pastedAt(path: PlanPath, before: string, entries: readonly PastedEntry[]) {
  const edited = editPlan(PLAN, { kind: 'paste', path, paragraph: 0, before, entries });
  return { at: edited?.at, paragraph: edited?.paragraph, yaml: edited?.yaml ?? '', data: parse(edited?.yaml ?? '') };
}

/** The entries of lines that are pasted behind the words of a paragraph. */
function behind(words: string, ...lines: string[]): PastedEntry[] {
  const [first, ...others] = pastedEntries(typed(...lines));
  return first === undefined ? [] : [{ ...first, text: `${words} ${first.text}` }, ...others];
}

describe('what is pasted at an item', () => {
  test('stands behind it and below it in one edit, and every other line stays', () => {
    const { at, yaml, data } = pastedAt(
      FIRST,
      'Làm đúng việc.',
      behind('Làm đúng việc.', '1. Một', 'a) Hai', '2. Ba', '- Bốn'),
    );
    expect(data.sections[0].items).toEqual([
      { text: 'Làm đúng việc. Một', items: ['Hai'] },
      { text: 'Ba', bullets: ['Bốn'] },
      { text: 'Việc lớn', items: ['Việc nhỏ.'] },
    ]);
    expect(at).toEqual(['sections', 0, 'items', 1, 'bullets', 0]);
    expect(yaml).toContain('      # việc đầu\n');
    expect(yaml).toContain('          - Việc nhỏ. # nhỏ\n');
  });

  test('goes before what stands below it already', () => {
    const { data } = pastedAt(
      ['sections', 0, 'items', 1, 'text'],
      'Việc lớn',
      behind('Việc lớn', '1. gồm', 'a) Hai', 'b) Ba'),
    );
    expect(data.sections[0].items[1]).toEqual({ text: 'Việc lớn gồm', items: ['Hai', 'Ba', 'Việc nhỏ.'] });
  });

  test('has its tables below the words before them, the second below words of its own', () => {
    const table = (word: string) => ({
      value: { columns: [{ title: 'A' }, { title: 'B' }], rows: [[1, word]] },
      words: ['1', word],
    });
    const entries = pastedEntries([{ text: 'Làm đúng việc.' }, table('một'), table('hai'), { text: 'Hết.' }]);
    const { data, at } = pastedAt(FIRST, 'Làm đúng việc.', entries);
    expect(data.sections[0].items.slice(0, 3)).toEqual([
      { text: 'Làm đúng việc.', table: table('một').value },
      { text: '…', table: table('hai').value },
      'Hết.',
    ]);
    expect(at).toEqual(['sections', 0, 'items', 2]);
  });

  test('has what stood behind the caret at its end', () => {
    expect(withTail(behind('Làm', '1. Một', 'a) Hai'), 'đúng việc.').at(-1)).toMatchObject({
      text: 'Hai đúng việc.',
      level: 1,
    });
  });
});

/** Lines with notes, as a clipboard has them: their names are on their way. */
const WITH_NOTES: PastedLine[] = [
  { text: '1. Số liệu[^\u20630] của tỉnh[^\u20631].', notes: { '\u20630': 'Năm 2025.', '\u20631': 'Cục Thống kê.' } },
  { text: 'a) Ý sau[^\u20632].', notes: { '\u20632': 'Ba.' } },
];

describe('a footnote of what is pasted', () => {
  const noted = (before: string): PastedEntry[] => {
    const [first, ...others] = pastedEntries(WITH_NOTES);
    return [{ ...(first as PastedEntry), text: `${before} ${first?.text}` }, ...others];
  };

  test('is a note of its entry, with a number that is free there', () => {
    const plan = PLAN.replace('- Làm đúng việc.', '- text: Làm đúng việc[^1].\n        footnotes: { "1": Cũ. } # chú');
    const path = [...FIRST, 'text'];
    const before = 'Làm đúng việc[^1].';
    const edited = editPlan(plan, { kind: 'paste', path, paragraph: 0, before, entries: noted(before) });
    expect(parse(edited?.yaml ?? '').sections[0].items[0]).toEqual({
      text: 'Làm đúng việc[^1]. Số liệu[^2] của tỉnh[^3].',
      footnotes: { 1: 'Cũ.', 2: 'Năm 2025.', 3: 'Cục Thống kê.' },
      items: [{ text: 'Ý sau[^1].', footnotes: { 1: 'Ba.' } }],
    });
    expect(edited?.yaml).toContain('# việc đầu\n');
  });

  test('of plain words makes room for it, in the text of a section too', () => {
    const { data } = pastedAt(FIRST, 'Làm đúng việc.', noted('Làm đúng việc.'));
    expect(data.sections[0].items[0]).toMatchObject({ footnotes: { 1: 'Năm 2025.', 2: 'Cục Thống kê.' } });
    const text = pastedAt(['sections', 1, 'text'], 'Đoạn một.', asOneText(noted('Đoạn một.'))).data.sections[1];
    expect(text).toMatchObject({ footnotes: { 1: 'Năm 2025.', 2: 'Cục Thống kê.', 3: 'Ba.' } });
    expect(text.text).toContain('Ý sau[^3].');
  });

  test('is words in brackets where no note can be', () => {
    const [only] = inOneLine(noted('Tên'));
    expect(only?.text).toBe('Tên Số liệu (Năm 2025.) của tỉnh (Cục Thống kê.). Ý sau (Ba.).');
    const table = { value: { columns: [{ title: 'A' }, { title: 'B' }], rows: [[1, 'x']] }, words: ['1', 'x'] };
    const entries = [...noted('Căn cứ thứ nhất'), { level: 0, isDash: false, text: 'Ba', table }];
    const { data } = pastedAt(['bases', 0], 'Căn cứ thứ nhất', entries);
    expect(JSON.stringify(data.bases)).not.toContain('\u2063');
    expect(JSON.stringify(data.bases)).toContain('Năm 2025.');
  });
});

describe('where there is no room for what is pasted', () => {
  test('levels are flat, and a table is its words', () => {
    const table = { value: { columns: [{ title: 'A' }, { title: 'B' }], rows: [[1, 'x']] }, words: ['1', 'x'] };
    const entries = [...behind('Căn cứ thứ nhất', '1. Một', 'a) Hai'), { level: 0, isDash: false, text: 'Ba', table }];
    const { yaml, data } = pastedAt(['bases', 0], 'Căn cứ thứ nhất', entries);
    expect(data.bases).toEqual(['Căn cứ thứ nhất Một', 'Hai', 'Ba', '1', 'x']);
    expect(yaml).toContain('# còn hiệu lực\n');
  });

  test('below the deepest level nothing goes', () => {
    const deep = behind('Làm đúng việc.', '1. Một', '- Hai', '+ Ba', '1) Bốn').map((entry, level) => ({
      ...entry,
      level,
    }));
    const { data } = pastedAt(FIRST, 'Làm đúng việc.', deep);
    expect(JSON.stringify(data.sections[0].items)).toContain('Bốn');
    expect(data.sections[0].items[0].bullets[0].bullets).toEqual(['Ba', 'Bốn']);
  });

  test('in the text of a section they are its paragraphs', () => {
    const entries = asOneText(behind('Đoạn một.', '1. Một', 'a) Hai'));
    const { data, paragraph } = pastedAt(['sections', 1, 'text'], 'Đoạn một.', entries);
    expect(paragraph).toBe(1);
    expect(data.sections[1].text.trim()).toBe('Đoạn một. Một\n\nHai');
    expect(data.sections).toHaveLength(2);
  });
});
