/** Totals of tables: what is wrong is told at its cell, what may be right is let pass. */
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../src/index.ts';
import { smallPlan } from '../../support/plans.ts';

const COLUMNS = '[{ title: TT }, { title: Nội dung }, { title: Số hộ }, { title: Số khẩu }]';

/** The totals that are told of, with what they should be. */
function told(rows: string, columns = COLUMNS): string[] {
  const text = smallPlan(
    `sections:\n  - heading: CHỈ TIÊU\n    table:\n      columns: ${columns}\n      rows: ${rows}`,
  );
  const { diagnostics } = checkPlan(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return diagnostics.filter(({ code }) => code === 'plan/wrong-total').map(({ message }) => message);
}

const ROWS = '[1, Thôn Một, 18, 72], [2, Thôn Hai, 12, 51]';

describe('a row of totals', () => {
  test('that is marked, or says what it is, is added up', () => {
    for (const row of ['{ total: ["", Cả xã, 31, 123] }', '["", Tổng cộng, 31, 123]', '["", "**Cộng:**", 31, 123]'])
      expect(told(`[${ROWS}, ${row}]`)).toEqual(['Ô cộng ghi 31, cộng các số lại được 30.']);
  });

  test('that is right is silent, above its rows too, with merged cells, decimals and points', () => {
    expect(told(`[${ROWS}, { total: [{ text: Cả xã, columns: 2 }, 30, 123] }]`)).toEqual([]);
    expect(told(`[["", Tổng số, 30, 123], ${ROWS}]`)).toEqual([]);
    expect(told('[[1, A, "1.200", "0,5"], [2, B, "800", "0,25"], ["", Cộng, "2.000", "0,75"]]')).toEqual([]);
  });

  test('may be the sum of the rows above, of the totals above, or of one level of rows', () => {
    const groups = `[{ span: A }, ${ROWS}, { total: ["", Cộng A, 30, 123] }, [3, Thôn Ba, 5, 9], { total: ["", Cộng B, 5, 9] }`;
    expect(told(`${groups}, { total: ["", Tổng cộng, 35, 132] }]`)).toEqual([]);
    expect(told(`${groups}, { total: ["", Tổng cộng, 36, 132] }]`)).toHaveLength(1);
    expect(told('[[I, A, 30, 3], [1, a, 10, 1], [2, b, 20, 2], [II, B, 5, 1], ["", Tổng cộng, 35, 4]]')).toEqual([]);
  });

  test('over words, percentages or figures that may mean two things is let pass', () => {
    expect(told('[[1, A, chưa rõ, 1], [2, B, 3, 1], ["", Cộng, 9, 2]]')).toEqual([]);
    expect(told('[[1, A, 50%, 1], [2, B, 70%, 1], ["", Cộng, 60%, 2]]')).toEqual([]);
    expect(told('[[1, A, "1.5", 1], [2, B, "1.5", 1], ["", Cộng, "9", 2]]')).toEqual([]);
  });

  test('does not add the row that counts the columns', () => {
    const five =
      '[{ title: TT }, { title: Việc }, { title: Kinh phí, columns: [{ title: Tổng }, { title: Tỉnh }, { title: Xã }] }]';
    for (const row of ['[A, B, "1=2+3", 2, 3]', '["(1)", "(2)", "(3)=(4)+(5)", "(4)", "(5)"]', '[A, B, 1, 2, 3]']) {
      const rows = `${row}, [1, a, 30, 10, 20], [2, b, 5, 2, 3]`;
      expect(told(`[${rows}, ["", Tổng cộng, 35, 12, 23]]`, five)).toEqual([]);
      expect(told(`[${row}, ["", Tổng cộng, 36, 12, 24], [1, a, 30, 10, 20], [2, b, 5, 2, 3]]`, five)).toHaveLength(2);
    }
  });

  test('of rounded figures may be off by what rounding does', () => {
    expect(told('[[1, A, "33,3", 1], [2, B, "33,3", 1], [3, C, "33,3", 1], ["", Cộng, "100,0", 3]]')).toEqual([]);
    expect(told('[[1, A, "33,3", 1], [2, B, "33,3", 1], [3, C, "33,3", 1], ["", Cộng, "101,0", 3]]')).toHaveLength(1);
  });
});

describe('a column of totals', () => {
  const GROUPED =
    '[{ title: TT }, { title: Việc }, { title: Kinh phí, columns: [{ title: Tổng }, { title: Tỉnh }, { title: Xã }] }]';
  const MARKED =
    '[{ title: TT }, { title: Việc }, { title: Cả năm, total: true }, { title: Quý I }, { title: Quý II }]';

  test('is that of its group, by its title or its mark', () => {
    expect(told('[[1, A, 5, 3, 2], [2, B, 9, 4, 4]]', GROUPED)).toEqual(['Ô cộng ghi 9, cộng các số lại được 8.']);
  });

  test('outside a group is marked, and adds up the figures next to it', () => {
    expect(told('[[1, A, 5, 3, 2], [2, B, 9, 4, 4]]', MARKED)).toEqual(['Ô cộng ghi 9, cộng các số lại được 8.']);
    expect(told('[[1, A, 5, 3, 2], [2, B, 9, 4, 4]]', MARKED.replace(', total: true', ''))).toEqual([]);
  });
});
