/** What is written is read as the same data. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanSourceData } from '../../../../src/generated/plan-source.ts';
import { readSource } from '../../../../src/plan/source/read.ts';
import { writeEntry, writePlan } from '../../../../src/plan/source/write/write.ts';
import { planNames, planText } from '../../../support/plans.ts';
import { expectProperty } from '../../../support/property.ts';

function expectSame(data: unknown): void {
  const text = writePlan(data as PlanSourceData, []);
  const { data: back, findings } = readSource(text);
  // Curly quotes around a text are what it is made of here; that they may be meant otherwise is only a remark.
  expect(
    findings.filter(({ code }) => code !== 'text/curly-quotes-around'),
    text,
  ).toEqual([]);
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
    expectProperty(
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
      300,
    );
  });

  test('keys that are numbers, words of YAML or sentences', () => {
    const keys = ['1', '01', 'yes', 'null', 'y', 'a b', 'a: b', 'ghi-chú', '#a', 'abbreviation/never-used', ''];
    expectSame({ year: 2026, rules: Object.fromEntries(keys.map((key) => [key, 'lý do'])) });
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
