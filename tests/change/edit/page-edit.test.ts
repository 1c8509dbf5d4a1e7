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
