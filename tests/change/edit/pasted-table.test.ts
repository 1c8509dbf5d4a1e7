/** Tables out of a clipboard as tables of a plan: heads, merged cells, rows that lack cells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEW_TEXT } from '../../../src/change/edit/lists.ts';
import { type PastedCell, type PastedRow, pastedTable } from '../../../src/change/edit/pasted-table.ts';
import { checkPlan } from '../../../src/index.ts';
import { editPlan } from '../../../src/pipeline/edit.ts';
import { smallPlan } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';

const cell = (text: string, columns = 1, rows = 1, isHead = false): PastedCell => ({ text, columns, rows, isHead });
const rowOf = (...texts: readonly string[]): PastedRow => texts.map((text) => cell(text));

const PLAN = smallPlan('sections:\n  - heading: YÊU CẦU\n    items:\n      - Làm đúng việc.\n      - Làm xong việc.');
const ITEM = ['sections', 0, 'items', 0];

/** The errors of a plan that has the table. */
function errorsWith(table: object): string[] {
  const text = editPlan(PLAN, { kind: 'set', path: ITEM, value: { text: 'Làm đúng việc.', table } })?.yaml ?? '';
  return checkPlan(text).diagnostics.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));
}

describe('a pasted table', () => {
  test('has its first row as titles, and numbers as numbers', () => {
    const table = pastedTable([
      rowOf('TT', 'Nội dung', 'Số lượng'),
      rowOf('1', 'Tờ rơi', '1.064'),
      rowOf('2', 'Sổ tay', '007'),
    ]);
    expect(table).toEqual({
      columns: [{ title: 'TT' }, { title: 'Nội dung' }, { title: 'Số lượng' }],
      rows: [
        [1, 'Tờ rơi', '1.064'],
        [2, 'Sổ tay', '007'],
      ],
    });
    expect(errorsWith(table ?? {})).toEqual([]);
  });

  test('has a head of two rows as groups of columns', () => {
    const table = pastedTable([
      [cell('TT', 1, 2), cell('Đội', 1, 2), cell('Số buổi', 2, 1)],
      rowOf('Quý I', 'Quý II'),
      rowOf('1', 'Đội một', '3', '4'),
    ]);
    expect(table).toEqual({
      columns: [
        { title: 'TT' },
        { title: 'Đội' },
        { title: 'Số buổi', columns: [{ title: 'Quý I' }, { title: 'Quý II' }] },
      ],
      rows: [[1, 'Đội một', 3, 4]],
    });
    expect(errorsWith(table ?? {})).toEqual([]);
  });

  test('has merged cells, and empty ones where a row lacks them', () => {
    const table = pastedTable([
      rowOf('Tháng', 'Việc', 'Ai'),
      [cell('4', 1, 2), cell('Phát động', 2, 1)],
      rowOf('Kiểm tra'),
    ]);
    expect(table).toEqual({
      columns: [{ title: 'Tháng' }, { title: 'Việc' }, { title: 'Ai' }],
      rows: [
        [
          { text: '4', rows: 2 },
          { text: 'Phát động', columns: 2 },
        ],
        ['Kiểm tra', ''],
      ],
    });
    expect(errorsWith(table ?? {})).toEqual([]);
  });

  test('is none where it has one column, or nothing but a head', () => {
    expect(pastedTable([rowOf('Khung'), rowOf('Lời')])).toBeUndefined();
    expect(pastedTable([rowOf('TT', 'Nội dung')])).toBeUndefined();
    expect(pastedTable([])).toBeUndefined();
  });

  test('whatever its cells claim, is a table without errors', () => {
    const any = fc.record({
      text: fc.constantFrom('', '1', '12', 'Đội một', 'Quý I'),
      columns: fc.integer({ min: 0, max: 4 }),
      rows: fc.integer({ min: 0, max: 4 }),
      isHead: fc.boolean(),
    });
    expectProperty(
      fc.property(fc.array(fc.array(any, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const table = pastedTable(rows);
        if (table !== undefined) expect(errorsWith(table)).toEqual([]);
      }),
      200,
    );
  });

  test('has words for a title that is empty', () => {
    expect(pastedTable([rowOf('', 'Việc'), rowOf('a', 'b')])).toMatchObject({ columns: [{ title: NEW_TEXT }, {}] });
  });
});
