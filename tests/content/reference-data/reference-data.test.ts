/** An office’s own reference data laid over those of the program. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { findBodies } from '../../../src/content/reference-data/find-bodies.ts';
import { findAliases } from '../../../src/content/reference-data/find-document.ts';
import { findMisreadings } from '../../../src/content/reference-data/find-misreadings.ts';
import { mergeRegisters, REGISTERS } from '../../../src/content/reference-data/reference-data.ts';
import { comparedWords, tokenise } from '../../../src/content/reference-data/tokenise.ts';

const validate = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/register.schema.json', 'utf8')) as object,
);

const WRONG: readonly (readonly [what: string, data: unknown, path: readonly (string | number)[]])[] = [
  ['no mapping', ['x'], [0]],
  ['an unknown key', { body: [] }, [0, 'body']],
  ['no list', { bodies: { id: 'a' } }, [0, 'bodies']],
  ['an entry that is no mapping', { bodies: ['a'] }, [0, 'bodies', 0]],
  ['a missing id', { bodies: [{ new: 'b' }] }, [0, 'bodies', 0, 'id']],
  ['a missing successor', { bodies: [{ id: 'a', new: [] }] }, [0, 'bodies', 0, 'new']],
  ['a day that is none', { bodies: [{ id: 'a', new: 'b', from: '2025-02-30' }] }, [0, 'bodies', 0, 'from']],
  ['a year for a day', { bodies: [{ id: 'a', new: 'b', from: '2025' }] }, [0, 'bodies', 0, 'from']],
  ['an action there is not', { bodies: [{ id: 'a', new: 'b', action: 'fix' }] }, [0, 'bodies', 0, 'action']],
  ['a misspelt key', { bodies: [{ id: 'a', new: 'b', olds: [] }] }, [0, 'bodies', 0, 'olds']],
  ['a form without text', { bodies: [{ id: 'a', new: 'b', forms: { c: 1 } }] }, [0, 'bodies', 0, 'forms', 'c']],
  [
    'half a pair',
    { documents: [{ ref: 'a', misnamed: [{ wrong: 'b' }] }] },
    [0, 'documents', 0, 'misnamed', 0, 'right'],
  ],
  ['a word for true', { misreadings: [{ wrong: 'a', right: 'b', fix: 'có' }] }, [0, 'misreadings', 0, 'fix']],
  ['a list for a text', { known: { A: ['b'] } }, [0, 'known', 'A']],
];

describe('an office’s own registers', () => {
  const on = '2026-11-01';

  test('add what the program does not know', () => {
    const own = {
      bodies: [{ id: 'lg-1', old: ['Trung tâm Văn hóa Lam Giang'], new: 'Nhà hát Lam Giang', action: 'replace' }],
      documents: [{ ref: '09-CT/TU', date: '2026-03-02', aliases: ['Đề án Lam Giang xanh'] }],
      misreadings: [{ wrong: 'Lam Dang', right: 'Lam Giang', fix: true }],
      known: { LG: 'Lam Giang' },
    };
    const { registers, problems } = mergeRegisters([own]);
    expect(problems).toEqual([]);
    const [body] = findBodies('Giao Trung tâm Văn hóa Lam Giang.', { on, registers });
    expect(body?.replacement).toBe('Nhà hát Lam Giang');
    expect(findAliases('theo Đề án Lam Giang xanh', registers)[0]?.documents[0]?.ref).toBe('09-CT/TU');
    expect(findMisreadings('tỉnh Lam Dang', registers)[0]?.right).toBe('Lam Giang');
    expect(registers.known).toMatchObject({ LG: 'Lam Giang', UBND: 'Ủy ban nhân dân' });
  });

  test('take the place of the program’s entries of the same id, number and year, wording', () => {
    const { registers } = mergeRegisters([
      {
        bodies: [{ id: 'dep-transport', old: ['Sở GTVT'], new: 'Sở Xây dựng và Giao thông', action: 'replace' }],
        documents: [
          { ref: '06/QĐ-TTg', date: '2022-01-06', status: 'in_force' },
          { ref: '06/QĐ-TTg', date: '2026-01-05', status: 'in_force' },
        ],
      },
      { misreadings: [{ wrong: 'cùng cố', right: 'củng cố', fix: false }] },
    ]);
    expect(findBodies('Sở GTVT', { on, registers })[0]?.replacement).toBe('Sở Xây dựng và Giao thông');
    expect(registers.bodies).toHaveLength(REGISTERS.bodies.length);
    const same = registers.documents.filter(({ ref }) => ref === '06/QĐ-TTg');
    expect(same.map(({ date, status }) => `${date} ${status}`)).toEqual(['2022-01-06 in_force', '2026-01-05 in_force']);
    expect(findMisreadings('Cùng cố lực lượng', registers)[0]?.fix).toBe(false);
    expect(findMisreadings('Cùng cố lực lượng', REGISTERS)[0]?.fix).toBe(true);
  });

  test.each(WRONG)('are told where they have %s, in both languages, and the rest holds', (_, data, path) => {
    const sound = { misreadings: [{ wrong: 'Lam Dang', right: 'Lam Giang' }] };
    const { registers, problems } = mergeRegisters([data, sound]);
    expect(problems.map((problem) => problem.path)).toContainEqual(path);
    for (const { sentence } of problems) expect(sentence.vi !== '' && sentence.en !== '').toBe(true);
    expect(registers.bodies).toEqual(REGISTERS.bodies);
    expect(findMisreadings('Lam Dang', registers)).toHaveLength(1);
  });

  // A pattern cannot count the days of February.
  test.each(WRONG.filter(([what]) => what !== 'a day that is none'))(
    'are refused by the schema too with %s',
    (_, data) => {
      expect(validate(data)).toBe(false);
    },
  );

  test('are asked for a misspelt key’s right name', () => {
    const { problems } = mergeRegisters([{ bodies: [{ id: 'a', new: 'b', olds: [] }] }]);
    expect(problems[0]?.sentence).toEqual({
      vi: 'Không có khóa `olds` ở đây; có phải `old`?',
      en: 'There is no key `olds` here; is it `old`?',
    });
  });
});

test('phrases are compared word by word as texts are', () => {
  const phrases = [
    ...REGISTERS.bodies.flatMap(({ old, forms, bare, notIn }) => [...old, ...Object.keys(forms), ...bare, ...notIn]),
    ...REGISTERS.documents.flatMap(({ aliases }) => aliases),
    ...REGISTERS.misreadings.flatMap(({ wrong, notIn }) => [wrong, ...notIn]),
    ...REGISTERS.capitals.flatMap(({ wrong, notIn }) => [wrong, ...notIn]),
  ].filter((phrase) => !phrase.includes('{'));
  for (const spelling of ['even', 'folded'] as const) {
    const other = phrases.filter(
      (phrase) =>
        comparedWords(phrase, spelling).join(' ') !==
        tokenise(phrase)
          .words.map((word) => word[spelling])
          .join(' '),
    );
    expect(other).toEqual([]);
  }
});
