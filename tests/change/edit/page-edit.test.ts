/** What is written on the page changes its place of the YAML and nothing else. */

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editPage, type PageEdit } from '../../../src/change/edit/page-edit.ts';

const PLAN = `# Kế hoạch của đội
year: 2026
title: Thực hiện công tác thử nghiệm # tên
bases:
  - Căn cứ thứ nhất
sections:
  - heading: YÊU CẦU # mục một
    items:
      # việc đầu
      - Làm đúng việc.
      - heading: Việc lớn
        text: >-
          Lời văn dài của việc lớn
          qua hai dòng.
        items:
          - Việc nhỏ một. # nhỏ
          - Việc nhỏ hai.
      - Làm xong việc.
  - heading: TỔ CHỨC
    text: |
      Đoạn một.

      Đoạn hai.
`;

const ITEMS = ['sections', 0, 'items'];

interface Case {
  readonly name: string;
  readonly edit: PageEdit;
  readonly at?: readonly (string | number)[];
  /** Lines that are there and were not; lines that are gone. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'a text is reworded in its folding',
    edit: { kind: 'text', path: [...ITEMS, 1, 'text'], paragraph: 0, text: 'Lời văn ngắn của việc lớn qua hai dòng.' },
    added: ['          Lời văn ngắn của việc lớn'],
    gone: ['          Lời văn dài của việc lớn'],
  },
  {
    name: 'one of two paragraphs is reworded',
    edit: { kind: 'text', path: ['sections', 1, 'text'], paragraph: 1, text: 'Đoạn sau.' },
    added: ['      Đoạn sau.'],
    gone: ['      Đoạn hai.'],
  },
  {
    name: 'Enter in an item makes the next one',
    edit: { kind: 'split', entry: [...ITEMS, 2], before: 'Làm xong', after: 'việc.' },
    at: [...ITEMS, 3],
    added: ['      - Làm xong', '      - việc.'],
    gone: ['      - Làm xong việc.'],
  },
  {
    name: 'Backspace at its start joins it to the one before',
    edit: { kind: 'join', entry: [...ITEMS, 1, 'items', 1] },
    at: [...ITEMS, 1, 'items', 0],
    added: ['          - Việc nhỏ một. Việc nhỏ hai. # nhỏ'],
    gone: ['          - Việc nhỏ một. # nhỏ', '          - Việc nhỏ hai.'],
  },
  {
    name: 'Tab puts an item below the one before it',
    edit: { kind: 'indent', entry: [...ITEMS, 2] },
    at: [...ITEMS, 1, 'items', 2],
    added: ['          - Làm xong việc.'],
    gone: ['      - Làm xong việc.'],
  },
  {
    name: 'Shift+Tab puts it behind the one that it is below',
    edit: { kind: 'outdent', entry: [...ITEMS, 1, 'items', 0] },
    at: [...ITEMS, 2],
    added: ['      - Việc nhỏ một. # nhỏ'],
    gone: ['          - Việc nhỏ một. # nhỏ'],
  },
  {
    name: 'an item moves down with its comment',
    edit: { kind: 'move', entry: [...ITEMS, 0], by: 1 },
    at: [...ITEMS, 1],
    added: [],
    gone: [],
  },
  {
    name: 'an item goes into another section',
    edit: { kind: 'place', entry: [...ITEMS, 0], list: [...ITEMS, 1, 'items'], index: 1 },
    at: [...ITEMS, 1, 'items', 1],
    added: ['          - Làm đúng việc.', '          # việc đầu'],
    gone: ['      - Làm đúng việc.', '      # việc đầu'],
  },
  {
    name: 'an entry is removed with what stands below it',
    edit: { kind: 'remove', path: [...ITEMS, 1] },
    added: [],
    gone: [
      '      - heading: Việc lớn',
      '        text: >-',
      '          Lời văn dài của việc lớn',
      '          qua hai dòng.',
      '        items:',
      '          - Việc nhỏ một. # nhỏ',
      '          - Việc nhỏ hai.',
    ],
  },
  {
    name: 'a form sets a value',
    edit: { kind: 'set', path: ['title'], value: 'Thực hiện công tác văn thư' },
    added: ['title: Thực hiện công tác văn thư # tên'],
    gone: ['title: Thực hiện công tác thử nghiệm # tên'],
  },
];

const linesOf = (text: string): string[] => text.split('\n');
const without = (lines: readonly string[], others: readonly string[]): string[] => {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

test('an entry on one line stays on one when it gets a note', () => {
  const plan = PLAN.replace('- Làm xong việc.', '- { text: Làm xong việc., assign: { lead: [Công an] } } # ai');
  const edited = editPage(plan, { kind: 'note', path: [...ITEMS, 2, 'text'], note: 'Ghi chú' });
  const [line = ''] = edited?.yaml.split('\n').filter((one) => one.includes('Làm xong')) ?? [];
  expect(line).toContain('# ai');
  expect(edited?.yaml.split('\n')).toHaveLength(plan.split('\n').length);
  expect(parse(edited?.yaml ?? '').sections[0].items[2]).toEqual({
    text: 'Làm xong việc[^1].',
    assign: { lead: ['Công an'] },
    footnotes: { 1: 'Ghi chú' },
  });
});

describe('an edit on the page', () => {
  test.each(CASES)('$name', ({ edit, at, added, gone }) => {
    const edited = editPage(PLAN, edit);
    expect(edited).toBeDefined();
    const after = linesOf(edited?.yaml ?? '');
    expect(without(after, linesOf(PLAN)).sort()).toEqual([...added].sort());
    expect(without(linesOf(PLAN), after).sort()).toEqual([...gone].sort());
    if (at !== undefined) expect(edited?.at).toEqual(at);
  });

  test('the first item below one that has none opens a list', () => {
    const { yaml = '', at } = editPage(PLAN, { kind: 'indent', entry: [...ITEMS, 1] }) ?? {};
    const first = (parse(yaml) as { sections: { items: unknown[] }[] }).sections[0]?.items[0];
    expect(first).toMatchObject({ text: 'Làm đúng việc.', items: [{ heading: 'Việc lớn' }] });
    expect(at).toEqual([...ITEMS, 0, 'items', 0]);
    expect(yaml).toContain('# nhỏ');
    expect(yaml).toContain('# việc đầu');
  });

  test.each<[string, PageEdit]>([
    ['the first item cannot be put below one before it', { kind: 'indent', entry: [...ITEMS, 0] }],
    ['nor be joined to one', { kind: 'join', entry: [...ITEMS, 0] }],
    ['an item of a section cannot leave it upwards', { kind: 'outdent', entry: [...ITEMS, 0] }],
    ['what has items below it is not joined away', { kind: 'join', entry: [...ITEMS, 1] }],
    ['the last cannot go further down', { kind: 'move', entry: [...ITEMS, 2], by: 1 }],
    ['nothing goes below itself', { kind: 'place', entry: [...ITEMS, 1], list: [...ITEMS, 1, 'items'], index: 0 }],
    ['a place that is not there takes nothing', { kind: 'set', path: ['sections', 9, 'items', 0], value: 'x' }],
  ])('%s', (_, edit) => {
    expect(editPage(PLAN, edit)).toBeUndefined();
  });
});

/** A plan whose items have more than words. */
const RICH = `year: 2026
sections:
  - heading: YÊU CẦU
    items:
      # việc đầu
      - Giảm **mười phần trăm** so với năm {{lastYear}}.
      - text: Bảo vệ rừng[^dt] của tỉnh[^2].
        footnotes: { dt: Số liệu kiểm kê., "2": Cả năm. } # lời chú
        assign: { lead: [Chi cục Kiểm lâm], person: Nguyễn Văn Mẫu } # ai làm
      - text: "Theo bảng sau:"
        table:
          columns: [{ title: Việc }, { title: Số }]
          rows: [[Một, 1]]
      - Việc cuối.
      - text: Chỉ ở xã.
        when: laXa
`;

const rich = (edit: PageEdit): string | undefined => editPage(RICH, edit)?.yaml;
const withLines = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [old, fresh]) => text.replace(old, fresh), RICH);

describe('an item that has more than words', () => {
  test('is parted where it is bold: both halves are', () => {
    const edit: PageEdit = {
      kind: 'split',
      entry: [...ITEMS, 0],
      before: 'Giảm **mười',
      after: 'phần trăm** so với năm {{lastYear}}.',
    };
    expect(rich(edit)).toBe(
      withLines(
        ['      - Giảm **mười phần trăm** so', '      - Giảm **mười**\n      - "**phần trăm** so'],
        ['{{lastYear}}.', '{{lastYear}}."'],
      ),
    );
  });

  test('is parted before its assignment: each half keeps its notes, and the assignment stays behind the last word', () => {
    const edit: PageEdit = {
      kind: 'split',
      entry: [...ITEMS, 1],
      before: 'Bảo vệ rừng[^dt]',
      after: 'của tỉnh[^2].',
    };
    const items = (parse(rich(edit) ?? '') as { sections: { items: unknown[] }[] }).sections[0]?.items;
    expect(items?.slice(1, 3)).toEqual([
      { text: 'Bảo vệ rừng[^dt]', footnotes: { dt: 'Số liệu kiểm kê.' } },
      {
        text: 'của tỉnh[^2].',
        footnotes: { 2: 'Cả năm.' },
        assign: { lead: ['Chi cục Kiểm lâm'], person: 'Nguyễn Văn Mẫu' },
      },
    ]);
    expect(rich(edit)).toContain('# lời chú');
  });

  test('is parted above its table, and under its condition', () => {
    expect(rich({ kind: 'split', entry: [...ITEMS, 2], before: 'Theo', after: 'bảng sau:' })).toBe(
      withLines(['      - text: "Theo bảng sau:"', '      - Theo\n      - text: "bảng sau:"']),
    );
    expect(rich({ kind: 'split', entry: [...ITEMS, 4], before: 'Chỉ', after: 'ở xã.' })).toBe(
      withLines(['      - text: Chỉ ở xã.', '      - when: laXa\n        text: Chỉ\n      - text: ở xã.']),
    );
  });

  test('is joined to plain words before it with its notes and its assignment', () => {
    expect(rich({ kind: 'join', entry: [...ITEMS, 1] })).toBe(
      withLines(
        ['      - Giảm **mười phần trăm** so với năm {{lastYear}}.\n', ''],
        ['text: Bảo vệ rừng', 'text: Giảm **mười phần trăm** so với năm {{lastYear}}. Bảo vệ rừng'],
      ),
    );
  });

  test('takes no words from behind its table, nor those that stand under a condition', () => {
    expect(rich({ kind: 'join', entry: [...ITEMS, 3] })).toBeUndefined();
    expect(rich({ kind: 'join', entry: [...ITEMS, 4] })).toBeUndefined();
  });

  test('with items below it takes words behind the last of them', () => {
    const edited = editPage(PLAN, { kind: 'join', entry: [...ITEMS, 2] });
    expect(edited?.yaml).toContain('          - Việc nhỏ hai. Làm xong việc.\n');
    expect(edited?.at).toEqual([...ITEMS, 1, 'items', 1]);
  });

  test('gets a footnote beside those that it has, and every other line stays', () => {
    const yaml = rich({ kind: 'note', path: [...ITEMS, 1, 'text'], note: 'Lời "mới"' }) ?? '';
    expect(parse(yaml)).toMatchObject({
      sections: [{ items: [{}, { footnotes: { dt: 'Số liệu kiểm kê.', 2: 'Cả năm.', 1: 'Lời "mới"' } }, {}, {}, {}] }],
    });
    expect(yaml).toContain('# lời chú');
    const others = RICH.split('\n').filter((line) => !/footnotes|\[\^dt\]/.test(line));
    expect(yaml.split('\n')).toEqual(
      expect.arrayContaining([...others, '      - text: Bảo vệ rừng[^dt] của tỉnh[^2][^1].']),
    );
    expect(rich({ kind: 'note', path: [...ITEMS, 3], note: 'Lời' })).toContain('      - text: Việc cuối[^1].\n');
  });

  test('gets a footnote behind the words at the caret, in its own paragraph, and never within a word', () => {
    const two = 'sections:\n  - heading: A\n    text: |\n      Đoạn một, dài.\n\n      Đoạn hai, ngắn.\n';
    const noted = (paragraph: number, before: string): string | undefined =>
      editPage(two, { kind: 'note', path: ['sections', 0, 'text'], note: 'Lời', paragraph, before })?.yaml;
    expect(noted(0, 'Đoạn một, d')).toContain('Đoạn một, dài[^1].\n\n');
    expect(noted(0, 'Đoạn ')).toContain('Đoạn[^1] một, dài.\n\n');
    expect(noted(1, 'Đoạn hai')).toContain('Đoạn một, dài.\n\n      Đoạn hai[^1], ngắn.');
    expect(noted(1, 'Đoạn hai, ngắn.')).toContain('Đoạn hai, ngắn[^1].');
    expect(noted(0, '')).toContain('Đoạn một, dài[^1].\n\n');
  });

  test('says by when in its assignment, and what no form knows of it stays', () => {
    expect(rich({ kind: 'assign', entry: [...ITEMS, 1], changes: { deadline: '15/5/2026' } })).toMatch(
      /assign: \{ lead: \[Chi cục Kiểm lâm\], deadline: 15\/5\/2026, person: Nguyễn Văn Mẫu \} # ai làm/,
    );
    expect(rich({ kind: 'assign', entry: [...ITEMS, 1], changes: { lead: undefined } })).toContain(
      'assign: { person: Nguyễn Văn Mẫu }',
    );
    expect(rich({ kind: 'assign', entry: [...ITEMS, 3], changes: { who: ['Công an tỉnh'] } })).toBe(
      withLines(['      - Việc cuối.', '      - text: Việc cuối.\n        assign: { who: [Công an tỉnh] }']),
    );
  });

  test('is words where only a figure is typed', () => {
    expect(rich({ kind: 'text', path: [...ITEMS, 3], paragraph: 0, text: '2026' })).toBe(
      withLines(['- Việc cuối.', '- "2026"']),
    );
  });
});
