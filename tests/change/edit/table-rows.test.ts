/** Rows of a table moved: the rest stays to the letter, merged cells stay together, counted numbers are counted anew. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageEdit } from '../../../src/change/edit/page-edit.ts';
import { checkPlan } from '../../../src/index.ts';
import { editPlan } from '../../../src/pipeline/edit.ts';
import { smallPlan } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';

const planWith = (rows: string): string =>
  smallPlan(`sections:
  - heading: YÊU CẦU
    table:
      columns: [{ title: TT }, { title: Đội }, { title: Số buổi }]
      rows:
${rows}`);
const ROWS = [
  '        - [1, Đội một, 12] # dòng đầu',
  '        - [2, Đội hai, 9]',
  '        # đội mới',
  '        - [3, Đội ba, 7]',
].join('\n');
const at = (row: number, column = 1): PageEdit & { path: unknown } => ({
  kind: 'moveRow',
  path: ['sections', 0, 'table', 'rows', row, column],
  by: 1,
});
const editedBy = (text: string, edit: PageEdit): string | undefined => editPlan(text, edit)?.yaml;

describe('a row', () => {
  test('changes places with the one below: its comment goes along, numbers are counted anew', () => {
    expect(editedBy(planWith(ROWS), at(0))).toBe(
      planWith(
        [
          '        - [1, Đội hai, 9]',
          '        - [2, Đội một, 12] # dòng đầu',
          '        # đội mới',
          '        - [3, Đội ba, 7]',
        ].join('\n'),
      ),
    );
  });

  test('of a table whose first column is not counted keeps its first cell', () => {
    const words = ROWS.replace('[2,', '[5,');
    expect(editedBy(planWith(words), at(0))).toContain('- [5, Đội hai, 9]\n        - [1, Đội một, 12]');
  });

  test('at the end of its table has nowhere to go', () => {
    expect(editedBy(planWith(ROWS), at(2))).toBeUndefined();
    expect(editedBy(planWith(ROWS), { ...at(0), by: -1 } as PageEdit)).toBeUndefined();
  });

  test('that is merged with another takes it along, and does not part what is merged', () => {
    const merged = [
      '        - [{ text: A, rows: 2 }, một, 12]',
      '        - [hai, 9]',
      '        - [B, ba, 7]',
      '        - [C, bốn, 5]',
    ].join('\n');
    const down = editedBy(planWith(merged), at(1, 0)) ?? '';
    expect(down).toContain(
      '- [B, ba, 7]\n        - [{ text: A, rows: 2 }, một, 12]\n        - [hai, 9]\n        - [C,',
    );
    const between: PageEdit = { kind: 'placeRow', path: ['sections', 0, 'table', 'rows', 3, 1], index: 1 };
    expect(editedBy(planWith(merged), between)).toContain('- [hai, 9]\n        - [C, bốn, 5]\n        - [B, ba, 7]');
    const up = editedBy(planWith(merged), { kind: 'placeRow', path: ['sections', 0, 'table', 'rows', 3, 1], index: 0 });
    expect(up).toContain('rows:\n        - [C, bốn, 5]\n        - [{ text: A, rows: 2 }, một, 12]\n        - [hai, 9]');
  });

  test('put before any other, and back, leaves the plan to the letter', () => {
    const rows = Array.from({ length: 6 }, (_, row) => `        - [${row + 1}, Đội ${'abcdef'[row]}, ${row * 3}]`);
    const plan = planWith(rows.join('\n'));
    const path = (row: number) => ['sections', 0, 'table', 'rows', row, 1];
    expectProperty(
      fc.property(fc.nat(5), fc.nat(6), (from, to) => {
        const there = editPlan(plan, { kind: 'placeRow', path: path(from), index: to });
        if (there === undefined) throw new Error('not moved');
        expect(checkPlan(there.yaml).ok).toBe(true);
        const own = Number(there.at[4]);
        expect(there.at).toEqual(path(to > from + 1 ? to - 1 : to > from ? from : to));
        const back = editPlan(there.yaml, { kind: 'placeRow', path: path(own), index: from > own ? from + 1 : from });
        expect(back?.yaml).toBe(plan);
      }),
    );
  });
});
