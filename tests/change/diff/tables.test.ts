/** What changed in a table is told by its row, also in cells over several columns, and in how cells are merged. */
import { describe, expect, test } from 'vitest';
import { comparePlans, renderChanges } from '../../../src/index.ts';
import { pretty, told } from '../../support/changes.ts';
import { planOf } from '../../support/plans.ts';
import { TABLE_PLAN } from '../../support/tables.ts';
import { DATE, expectBothTexts } from '../../support/tracked.ts';

const changed = (old: string, fresh: string): string => TABLE_PLAN.replace(old, fresh);
const changes = (fresh: string) => comparePlans(planOf(TABLE_PLAN), planOf(fresh));

/** Changes of a table, each the old words and the new. */
const CHANGES: readonly (readonly [string, string, string])[] = [
  ['a merged cell', 'Chung cho cả hai cấp', 'Chung cho cả ba cấp'],
  ['a cell over two rows', 'text: Cả tỉnh', 'text: Toàn tỉnh'],
  ['a list in a cell', 'Tờ rơi.', 'Tờ gấp.'],
  ['a row of sums', 'text: Tổng cộng', 'text: Cộng tất cả'],
  ['a heading of rows', 'A. Cấp tỉnh', 'A. Cấp vùng'],
  ['the unit', 'unit: triệu đồng', 'unit: nghìn đồng'],
  ['the source', 'source: Sở Tài chính', 'source: Sở Y tế'],
  ['the title of a group', 'title: Kinh phí', 'title: Ngân sách'],
];

describe('a change', () => {
  test.each(CHANGES)('of %s is told once', (_, old, fresh) => {
    const found = changes(changed(old, fresh));
    expect(found.counts).toMatchObject({ added: 0, dropped: 0, reworded: 1 });
    expect(told(found)).toHaveLength(1);
  });

  test.each(CHANGES)('of %s can be accepted and rejected in the Word file', (_, old, fresh) => {
    const plans = [planOf(TABLE_PLAN), planOf(changed(old, fresh))] as const;
    expectBothTexts(...plans, renderChanges(...plans, DATE));
  });

  test('of how cells are merged is told where the words are the same', () => {
    const fresh = changed('- { text: Cả tỉnh, rows: 2, align: center }', '- Cả tỉnh').replace(
      '[2, Tập huấn cho cơ sở, 9,',
      '[2, Tập huấn cho cơ sở, "", 9,',
    );
    expect(pretty(changes(fresh))).toMatch(/Đổi cách gộp ô ở 1 dòng của bảng: .*dòng 2/);
    expect(changes(TABLE_PLAN).print.merges).toBeUndefined();
  });

  test('of a row to one of sums is told as bold', () => {
    const fresh = changed('[4, Kiểm tra, Các xã, "-", "-", "-"]', '{ total: [4, Kiểm tra, Các xã, "-", "-", "-"] }');
    expect(changes(fresh).print.faces).toHaveLength(1);
  });
});
