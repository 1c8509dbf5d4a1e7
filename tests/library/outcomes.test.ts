/** Whatever goes wrong comes back as an outcome without a value, worded in the language asked for. */
import { describe, expect, test } from 'vitest';
import {
  type BaseDiagnostic,
  checkPlan,
  checkWord,
  fixPlan,
  importText,
  importWord,
  type Language,
  mergeRegisters,
  type Outcome,
  pullChanges,
  REGISTERS,
  rollOverPlan,
  startPlan,
} from '../../src/index.ts';
import { documentOf, smallPlan } from '../support/plans.ts';

const NO_FILE = new TextEncoder().encode('not a Word file');
const DOCX = documentOf(smallPlan());
const NO_PLAN = smallPlan().replace('year:', 'yeer:');
const TEMPLATE = 'title: x\ndescription: y\nasks:\n  year: { ask: Năm?, pattern: "[0-9]+" }\n---\nyear: {{year}}\n';

type Failure = readonly [string, (language: Language) => Outcome<unknown, BaseDiagnostic>, string, string, string];

const FAILURES: readonly Failure[] = [
  ['a plan that is none', (language) => checkPlan('[', { language }), 'yaml/', 'mở mà không đóng', 'never closed'],
  [
    'a file that is none, imported',
    (language) => importWord(NO_FILE, { language }),
    'package/not-a-zip',
    'Không phải tệp Word',
    'not a Word file',
  ],
  [
    'a file that is none, checked',
    (language) => checkWord(NO_FILE, { language }),
    'package/not-a-zip',
    'Không phải tệp Word',
    'not a Word file',
  ],
  [
    'a file that is none, pulled',
    (language) => pullChanges(NO_FILE, smallPlan(), { language }),
    'package/not-a-zip',
    'Không phải tệp Word',
    'not a Word file',
  ],
  [
    'a plan with errors, pulled into',
    (language) => pullChanges(DOCX, NO_PLAN, { language }),
    'schema/misspelt-key',
    'có phải `year`',
    'did you mean `year`',
  ],
  [
    'a plan with errors, rolled over',
    (language) => rollOverPlan(NO_PLAN, { registers: REGISTERS, language }),
    'schema/misspelt-key',
    'có phải `year`',
    'did you mean `year`',
  ],
  [
    'a template without its plan',
    (language) => startPlan('title: x', {}, { language }),
    'template/no-divider',
    'thiếu dòng ---',
    'line ---',
  ],
  [
    'an answer that is not given',
    (language) => startPlan(TEMPLATE, {}, { language }),
    'template/missing-answer',
    'còn thiếu “year”',
    '“year” is missing',
  ],
  [
    'an answer that does not fit',
    (language) => startPlan(TEMPLATE, { year: 'x' }, { language }),
    'template/unfit-answer',
    'year “x”: không đúng dạng',
    'year “x”: not of the form',
  ],
  [
    'an answer that nobody asked for',
    (language) => startPlan(TEMPLATE, { year: '2026', yaer: '1' }, { language }),
    'template/unknown-answer',
    'có phải “year”?',
    'did you mean “year”?',
  ],
];

describe.each(FAILURES)('%s', (_, run, code, vi, en) => {
  test('has no value and says why in both languages', () => {
    for (const [language, words] of [['vi', vi] as const, ['en', en] as const]) {
      const { value, diagnostics } = run(language);
      expect(value).toBeUndefined();
      const found = diagnostics.find((one) => one.code.startsWith(code));
      expect(found).toMatchObject({ severity: 'error' });
      expect(found?.message).toContain(words);
    }
  });
});

test('a diagnostic of a template stands on its line', () => {
  const { diagnostics } = startPlan(`${TEMPLATE}title: {{naem}}\n`, { year: '2026' }, { file: 'a.yaml.hbs' });
  expect(diagnostics).toMatchObject([
    { code: 'template/unknown-name', file: 'a.yaml.hbs', range: { start: { line: 7, column: 1 } } },
  ]);
});

test('an office’s entry that cannot be read is told of, the others are used', () => {
  const own = { misreadings: [{ wrong: 'xữ lý', right: 'xử lý' }, { wrong: 3 }] };
  const { value, diagnostics } = mergeRegisters([own], { language: 'en' });
  expect(value.misreadings).toContainEqual(expect.objectContaining({ wrong: 'xữ lý' }));
  expect(diagnostics.map(({ code, path, message }) => [code, path.slice(0, 3), message])).toContainEqual([
    'register/unreadable',
    [0, 'misreadings', 1],
    'A text is expected here.',
  ]);
});

test('a member that no register has is told where its group stands, in the last file that has it', () => {
  const group = (name: string): object => ({ name, kind: 'other', members: ['Đội Chưa có tên'] });
  const one = { name: 'Đội Một', kind: 'other' };
  const files = [{ bodyNames: [group('Cụm Hai'), group('Cụm Ba')] }, { bodyNames: [one, group('Cụm Hai')] }];
  const { diagnostics } = mergeRegisters(files, { language: 'en' });
  expect(diagnostics.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      [0, 'bodyNames', 1],
      [1, 'bodyNames', 1],
    ]),
  );
  expect(diagnostics).toHaveLength(2);
});

test('what always has a value has one, with what is left to say', () => {
  const unknown = `${smallPlan()}nobody: 1\n`;
  expect(fixPlan(unknown)).toMatchObject({
    value: { text: unknown, count: 0 },
    diagnostics: [{ code: 'schema/unknown-key' }],
  });
  expect(fixPlan(NO_PLAN)).toEqual({ value: { text: smallPlan(), count: 1 }, diagnostics: [] });
  expect(importText('KẾ HOẠCH').value.yaml).toContain('year');
});
