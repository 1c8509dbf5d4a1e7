/** The end mark is the program's: it is read off wherever it stands, and no sentence loses anything by it. */
import { expect, test } from 'vitest';
import { importWord, renderPlan } from '../../../src/index.ts';
import { edited, saying, withParagraphAfter } from '../../support/edit-word.ts';
import { planOf, smallPlan } from '../../support/plans.ts';

const FILE = renderPlan(planOf(smallPlan('sections:\n  - heading: YÊU CẦU\n    text: Làm xong việc.')));
const textOf = (bytes: Uint8Array): string | undefined => importWord(bytes).value?.data.sections?.[0]?.text;
/** The mark is a run of its own. */
const withoutMark = (xml: string): string =>
  xml.replace(/<w:t[^>]*>\.\/\.<\/w:t>|\.\/\.(?=<)/, (mark) => mark.replace('./.', '.'));

test('at the end of a sentence it was its full stop', () => {
  expect(textOf(FILE)).toBe('Làm xong việc.');
});

test('on a line of its own it is dropped with its line', () => {
  expect(textOf(edited(FILE, (xml) => withParagraphAfter('Làm xong việc', './.')(withoutMark(xml))))).toBe(
    'Làm xong việc.',
  );
});

test('typed apart it is read off too', () => {
  expect(textOf(edited(FILE, saying('./.', '. /.')))).toBe('Làm xong việc.');
});

test('behind the source of a table it was no full stop', () => {
  const table = '{ columns: [{ title: TT }, { title: Việc }], rows: [[1, Một]], source: Văn phòng Sở }';
  const file = renderPlan(planOf(smallPlan(`sections:\n  - heading: BIỂU\n    table: ${table}`)));
  expect(importWord(file).value?.data.sections?.[0]?.table?.source).toBe('Văn phòng Sở');
});

test('behind words that end with a slash it leaves the slash', () => {
  const text = 'Gọi số 24/';
  const file = renderPlan(planOf(smallPlan(`sections:\n  - heading: YÊU CẦU\n    text: ${text}`)));
  expect(textOf(file)).toBe(text);
  expect(renderPlan(planOf(smallPlan(`sections:\n  - heading: YÊU CẦU\n    text: ${textOf(file)}`)))).toEqual(file);
});
