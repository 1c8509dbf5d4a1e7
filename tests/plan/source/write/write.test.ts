/** Data becomes the YAML that a careful person would have typed, and is the same data when it is read again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanSourceData } from '../../../../src/generated/plan-source.ts';
import { readSource } from '../../../../src/plan/source/read.ts';
import { type WrittenComment, writeEntry, writePlan } from '../../../../src/plan/source/write/write.ts';
import { planNames, planText } from '../../../support/plans.ts';

const planOf = (parts: Partial<PlanSourceData>): PlanSourceData => ({ year: 2026, ...parts });
const written = (parts: Partial<PlanSourceData>, comments: readonly WrittenComment[] = []): string =>
  writePlan(planOf(parts), comments);
/** The lines below `year: 2026`, without blank ones at the beginning. */
const linesOf = (parts: Partial<PlanSourceData>, comments: readonly WrittenComment[] = []): string[] =>
  written(parts, comments)
    .replace(/^year: 2026\n+/, '')
    .trimEnd()
    .split('\n');

function expectSame(data: unknown): void {
  const text = writePlan(data as PlanSourceData, []);
  const { data: back, findings } = readSource(text);
  expect(findings, text).toEqual([]);
  expect(back, text).toEqual(data);
}

describe('what is written is read as the same data', () => {
  test.each(planNames())('%s', (name) => {
    expectSame(readSource(planText(name)).data);
  });

  test.each([
    'Mục đích: làm rõ',
    'Mục đích:',
    'giảm 5% #so với năm trước',
    '- một ý',
    '+ một ý',
    '? hỏi',
    '* một ý',
    '*nghiêng* rồi thẳng',
    '**Đậm:** rồi thẳng',
    '[1] chú thích',
    '{{year}}',
    '{{cite "kl13"}} là căn cứ',
    'theo {{cite "kl13"}}',
    '"trong ngoặc" rồi ngoài',
    "'trong nháy' rồi ngoài",
    'cái "này" và \\*sao',
    'yes',
    'No',
    'null',
    '~',
    'true',
    '2026',
    '1.000',
    '01',
    '1_000',
    '12:30',
    '0x1F',
    '1e3',
    '.5',
    '-5',
    '.inf',
    '2025-02-15',
    '15/02/2025',
    '1. Khoản',
    'đ) điểm',
    '! chú ý',
    '& và',
    '%',
    '@',
    '`',
    '| dọc',
    '> lớn',
    '---',
    '...',
    '<<',
    '=',
    ' đầu có dấu cách',
    'cuối có dấu cách ',
    'hai  dấu  cách',
    'có\ttab',
    '\ttab đầu',
    '\u00a0',
    '\u00a0cách không ngắt',
    'a\u00a0b',
    'Đoạn một.\nĐoạn hai.',
    'Đoạn một.\n\nĐoạn ba.',
    'Đoạn một.\n Đoạn hai thụt vào.',
    'Đoạn một. \nĐoạn hai.',
    'Có dòng cuối.\n',
    'Hai dòng cuối.\n\n',
    '\nDòng trống đầu',
    'dòng\r\nkiểu khác',
    '\u0085',
    'a\u2028b\ufeffc',
    'a\u200bb',
    'dấu # rời, dấu#liền',
    'a:b, c :d',
    '',
  ])('a text %j, as an entry and in a list on one line', (text) => {
    const read = text.trim() === '' ? '' : text;
    expectSame({
      year: 2026,
      title: read,
      vars: { a: read },
      bases: [read],
      sections: [
        { heading: read, items: [read, { text: read, assign: { who: [read, 'A'] }, footnotes: { a: read } }] },
      ],
      appendices: [{ title: read, table: { columns: [{ title: read }], rows: [[read, null, 3]] } }],
    });
  });

  const runs = fc.constantFrom(
    ...[
      'an ninh',
      'trật tự',
      'Ủy ban nhân dân',
      ':',
      ': ',
      ' #',
      '# ',
      '- ',
      '-',
      '*',
      '**',
      '[',
      ']',
      '{',
      '}',
      '{{year}}',
    ],
    ...[
      '{{cite "a b"}}',
      '"',
      "'",
      'đ)',
      '1. ',
      '2026',
      '1.000',
      '01',
      ', ',
      ',',
      '?',
      '!',
      '&',
      '|',
      '>',
      '%',
      '@',
      '`',
    ],
    ...[
      ' ',
      '  ',
      '\u00a0',
      '\t',
      '\n',
      '\n\n',
      '\\',
      '\\n',
      'null',
      'yes',
      '…',
      '“',
      '”',
      '…'.repeat(130),
      'đường '.repeat(40),
    ],
  );
  const texts = fc
    .array(runs, { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join('').normalize('NFC'))
    .map((text) => (text.trim() === '' ? '' : text));

  test('texts put together from all that is dangerous', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 5, maxLength: 5 }), ([a = '', b = '', c = '', d = '', e = '']) => {
        expectSame({
          year: 2026,
          title: a,
          references: { 'a.b': { type: b } },
          sections: [
            { heading: b, items: [a, { text: c, bullets: [{ text: d, footnotes: { '1': a, nam: e } }] }] },
            {
              heading: c,
              content: [{ text: e }, { table: { columns: [{ title: d, width: 5 }], rows: [[a, b, null], [c]] } }],
            },
          ],
          recipients: [a, { to: [b, c], purpose: d }, { archive: e }],
          signatures: [{ post: a, name: b }],
        });
      }),
      { numRuns: 300 },
    );
  });

  test('keys that are numbers, words of YAML or sentences', () => {
    const keys = ['1', '01', 'yes', 'null', 'y', 'a b', 'a: b', 'ghi-chú', '#a', 'abbreviation/never-used', ''];
    expectSame({ year: 2026, rules: Object.fromEntries(keys.map((key) => [key, 'lý do'])) });
  });
});

describe('it looks as if it had been typed', () => {
  test('keys are in the order of the schema, whatever the order of the data', () => {
    expect(
      linesOf({
        sections: [{ footnotes: { '1': 'Chú thích.' }, items: ['Một.'], heading: 'YÊU CẦU' }],
        place: 'Lam Giang',
        stage: 'drafting',
      }),
    ).toEqual([
      'stage: drafting',
      'place: Lam Giang',
      '',
      'sections:',
      '  - heading: YÊU CẦU',
      '    items:',
      '      - Một.',
      '    footnotes:',
      '      "1": Chú thích.',
    ]);
  });

  test('dates and numbers are plain, what is not known is left empty', () => {
    expect(linesOf({ number: null, date: '2026-02-05', draftNumber: 2 })).toEqual([
      'draftNumber: 2',
      'number:',
      'date: 2026-02-05',
    ]);
  });

  test('lines of a title stay lines', () => {
    expect(linesOf({ title: 'Công tác phòng, chống tội phạm\nnăm 2026\n' })).toEqual([
      'title: |',
      '  Công tác phòng, chống tội phạm',
      '  năm 2026',
    ]);
  });

  test('a long text is folded, a blank line parts its paragraphs', () => {
    const sentence = 'Các sở, ngành, địa phương chủ động triển khai nhiệm vụ được giao, bảo đảm đúng tiến độ đã đề ra';
    expect(linesOf({ opening: [`${sentence} trong năm.\nĐoạn hai.`] })).toEqual([
      'opening:',
      '  - >-',
      '    Các sở, ngành, địa phương chủ động triển khai nhiệm vụ được giao, bảo đảm đúng tiến độ đã đề ra',
      '    trong năm.',
      '',
      '    Đoạn hai.',
    ]);
  });

  test('quotes only where they are needed', () => {
    expect(linesOf({ bases: ['Luật số 1/2026', 'Căn cứ: Luật', '**Đậm** và thường', '{{cite "luat"}}'] })).toEqual([
      'bases:',
      '  - Luật số 1/2026',
      '  - "Căn cứ: Luật"',
      '  - "**Đậm** và thường"',
      '  - >-',
      '    {{cite "luat"}}',
    ]);
  });

  test('what is filled in is not broken over lines', () => {
    const text = `${'x'.repeat(80)} {{cite "mot van ban co ten dai"}} và các văn bản khác có liên quan`;
    expect(written({ opening: [text] })).toContain('\n    {{cite "mot van ban co ten dai"}} và');
  });

  test('an assignment stands on one line where there is room, its bodies on lines of their own where there is none', () => {
    const bodies = [
      'Sở Nông nghiệp và Môi trường',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Giáo dục và Đào tạo',
      'Tỉnh đoàn',
    ];
    expect(
      linesOf({
        sections: [
          {
            heading: 'A',
            items: [
              { text: 'Một', assign: { support: ['các sở, ngành'], lead: ['Công an tỉnh'] } },
              { text: 'Hai', assign: { lead: ['Công an tỉnh'], support: bodies } },
            ],
          },
        ],
      }).slice(3),
    ).toEqual([
      '      - text: Một',
      '        assign: { lead: [Công an tỉnh], support: ["các sở, ngành"] }',
      '      - text: Hai',
      '        assign:',
      '          lead: [Công an tỉnh]',
      '          support:',
      ...bodies.map((body) => `            - ${body}`),
    ]);
  });

  test('short rows of a table stand on one line', () => {
    const table = {
      columns: [{ title: 'Việc', width: 40 }, { title: 'Hạn' }],
      rows: [
        ['Báo cáo, tổng kết', null],
        [1, 'Quý I'],
      ],
    };
    expect(linesOf({ appendices: [{ title: 'DANH MỤC', table }] })).toEqual([
      'appendices:',
      '  - title: DANH MỤC',
      '    table:',
      '      columns:',
      '        - { title: Việc, width: 40 }',
      '        - { title: Hạn }',
      '      rows:',
      '        - ["Báo cáo, tổng kết", null]',
      '        - [1, Quý I]',
    ]);
  });

  test('the schema for editors stands on the first line', () => {
    expect(writePlan(planOf({}), [], { schema: '../plan.schema.json' })).toBe(
      '# yaml-language-server: $schema=../plan.schema.json\nyear: 2026\n',
    );
  });

  test('decomposed letters are composed', () => {
    expect(linesOf({ place: 'Ha\u0300 Nội' })).toEqual(['place: Hà Nội']);
  });
});

describe('comments stand above their entries', () => {
  const sections = [
    { heading: 'A', items: ['Một.', { text: 'Hai', assign: { lead: ['Công an tỉnh'], support: ['Sở Y tế'] } }] },
    { heading: 'B', items: ['Ba.'] },
  ];
  const at = (...path: (string | number)[]): WrittenComment => ({ path, text: 'RÀ SOÁT: xem lại' });

  test.each([
    [at('sections', 0, 'items', 0), '      # RÀ SOÁT: xem lại', '      - Một.'],
    [at('sections', 0, 'items', 1), '      # RÀ SOÁT: xem lại', '      - text: Hai'],
    [at('sections', 0, 'items', 1, 'text'), '      # RÀ SOÁT: xem lại', '      - text: Hai'],
    [
      at('sections', 0, 'items', 1, 'assign'),
      '        # RÀ SOÁT: xem lại',
      '        assign: { lead: [Công an tỉnh], support: [Sở Y tế] }',
    ],
    [
      at('sections', 0, 'items', 1, 'assign', 'support'),
      '          # RÀ SOÁT: xem lại',
      '          support: [Sở Y tế]',
    ],
    [
      at('sections', 0, 'items', 1, 'assign', 'lead', 0),
      '            # RÀ SOÁT: xem lại',
      '            - Công an tỉnh',
    ],
    [at('sections', 1), '  # RÀ SOÁT: xem lại', '  - heading: B'],
    [at('sections'), '# RÀ SOÁT: xem lại', 'sections:'],
    [at('sections', 1, 'table', 'rows'), '  # RÀ SOÁT: xem lại', '  - heading: B'],
  ])('%j', (comment, line, below) => {
    const lines = linesOf({ sections }, [comment]);
    expect(lines.slice(lines.indexOf(line)).slice(0, 2)).toEqual([line, below]);
    expect(readSource(written({ sections }, [comment])).data).toEqual({ year: 2026, sections });
    expect(readSource(written({ sections }, [comment])).reviewMarks()).toHaveLength(1);
  });

  test('one about the plan stands at the head, with a blank line after it', () => {
    expect(written({}, [{ path: [], text: 'Nhập từ tệp Word.' }])).toBe('# Nhập từ tệp Word.\n\nyear: 2026\n');
  });

  test('a long one is broken into lines of at most 110 columns', () => {
    const text = 'không đọc được câu phân công này, mời người soạn thảo xem lại. '.repeat(6);
    const lines = linesOf({ sections }, [{ path: ['sections', 0, 'items', 1, 'assign'], text }]);
    const comments = lines.filter((line) => line.includes('#'));
    expect(comments.length).toBeGreaterThan(3);
    expect(comments.every((line) => line.length <= 110 && line.startsWith('        # '))).toBe(true);
    expect(comments.map((line) => line.slice(10)).join(' ')).toBe(text.trim());
  });
});

describe('an entry for a file that there is', () => {
  test('an item at its indent', () => {
    expect(
      writeEntry({ footnotes: { '1': 'Chú.' }, text: 'Lời.[^1]' }, 6, [{ path: ['footnotes'], text: 'xem' }]),
    ).toBe('      - text: Lời.[^1]\n        # xem\n        footnotes:\n          "1": Chú.\n');
  });

  test('a text, a recipient', () => {
    expect(writeEntry('Một: hai', 2)).toBe('  - "Một: hai"\n');
    expect(writeEntry({ purpose: 'để báo cáo', to: ['A'] }, 2)).toBe('  - to:\n      - A\n    purpose: để báo cáo\n');
  });
});
