/** What `build` makes of tables departs in nothing; an end mark where it should not be is told. */
import { describe, expect, test } from 'vitest';
import { departuresOf, told, withoutNotes } from '../../support/conformity.ts';
import { edited, withParagraphAfter } from '../../support/edit-word.ts';
import { documentOf, smallPlan } from '../../support/plans.ts';
import { TABLE_PLAN } from '../../support/tables.ts';

const COLUMNS = 'columns: [{ title: TT, width: 10 }, { title: Việc, width: 90 }]';
const ONE = `table: { ${COLUMNS}, rows: [[1, Việc một], [2, Việc hai]] }`;
const UNIT = `table: { unit: người, ${COLUMNS}, rows: [[1, Việc một]], source: Sở Y tế }`;
const section = (content: string): string => smallPlan(`sections:\n  - heading: PHÂN CÔNG\n    ${content}`);

const tellsOf = (bytes: Uint8Array): string[] => told(departuresOf(bytes));

describe('nothing is told of', () => {
  test.each([
    ['tables that have all that tables may have', TABLE_PLAN],
    ['a table at the end', section(ONE)],
    ['two tables that follow one another', section(`content: [{ ${ONE} }, { ${ONE} }]`)],
    ['a table with its lines at the end', section(`text: "Gồm:"\n    ${UNIT}`)],
    ['a table at the end of an appendix', `${smallPlan()}appendices:\n  - { title: BIỂU, ${ONE} }\n`],
  ])('%s', (_, text) => {
    expect(tellsOf(documentOf(text))).toEqual([]);
  });

  test('a table at the end without the mark below it: the decree’s own annexes have none', () => {
    const bytes = edited(documentOf(section(ONE)), (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*?\.\/\.<.*?<\/w:p>/s, ''));
    expect(withoutNotes(departuresOf(bytes))).toEqual([]);
  });
});

test('an end mark on a line of its own below a sentence is told', () => {
  const bytes = edited(documentOf(section('text: Làm đúng việc.')), (xml) =>
    withParagraphAfter(
      'Làm đúng việc',
      './.',
    )(xml.replace('Làm đúng việc./.', 'Làm đúng việc.').replace('Làm đúng việc<', 'Làm đúng việc.<')),
  );
  expect(tellsOf(bytes).map((line) => line.split(':')[0])).toContain('body/end-mark');
});
