/** The plans of units without files: the same as the documents of `build --each`. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type CellValue, checkPlan, type Plan, plansOfUnits, renderPlan } from '../../../src/index.ts';
import { COMMUNE_PLAN } from '../../support/communes.ts';
import { paperOf } from '../../support/paper.ts';

const sheet = (name: string, rows: readonly (readonly CellValue[])[]) => ({ name, file: `${name}.csv`, rows });

const UNITS = sheet('Các xã', [
  ['Đơn vị', 'Số', 'Số hộ', 'Rừng'],
  ['xã Đông Sơn', 7, 820, undefined],
  ['xã An Bình', 12, '1.064', '12,5'],
  ['../thoát', 1, 2, undefined],
]);
const ROWS = sheet('Chỉ tiêu', [
  ['Đơn vị', 'Nội dung', 'Số lượng'],
  ['xã An Bình', 'Nhà văn hóa', 3],
  ['xã Đông Sơn', 'Đường', 4],
  ['../thoát', 'Đường', 4],
]);

describe('plans of units', () => {
  const { value = [], diagnostics } = plansOfUnits(COMMUNE_PLAN, { units: UNITS, rows: [ROWS] });

  test('are in the order of the alphabet, each with its own values', () => {
    expect(diagnostics).toEqual([]);
    const good = value.filter(({ ok }) => ok);
    expect(good.map(({ name, file, row }) => [name, file, row])).toEqual([
      ['xã An Bình', 'xã An Bình.docx', 3],
      ['xã Đông Sơn', 'xã Đông Sơn.docx', 2],
    ]);
    const text = good.flatMap(({ value: plan }) => (plan === undefined ? [] : paperOf(renderPlan(plan)))).join('\n');
    expect(text).toContain('xã An Bình vận động 1.064 hộ dân');
    expect(text).toContain('Trồng 12,5 ha rừng');
  });

  test('are printed as the same plan typed by hand, to the letter of the file', () => {
    const typed = COMMUNE_PLAN.replace(/\{\{name\}\}/g, 'xã An Bình')
      .replace('{{so_ho}}', '1.064')
      .replace('- when: rung\n        text: Trồng {{rung}}', '- text: Trồng 12,5')
      .replace('      - unless: rung\n        text: Giữ diện tích cây phân tán.\n', '')
      .replace('      rowsFrom: Chỉ tiêu\n', '')
      .replace('- ["1", Nội dung, Số lượng]', '- [1, Nhà văn hóa, 3]')
      .replace('place: Lam Giang', 'number: 12\nplace: Lam Giang');
    const single = checkPlan(typed).value;
    const unit = value.find(({ name }) => name === 'xã An Bình')?.value;
    if (single === undefined || unit === undefined) throw new Error('no plan');
    const documentOf = (plan: Plan): string =>
      strFromU8(unzipSync(renderPlan(plan))['word/document.xml'] as Uint8Array);
    expect(documentOf(unit)).toBe(documentOf(single));
  });

  test('are not given for a row that is wrong, which is told', () => {
    const [bad] = value.filter(({ ok }) => !ok);
    expect(bad).toMatchObject({ name: '../thoát', file: '', row: 4 });
    expect(bad?.value).toBeUndefined();
    expect(bad?.diagnostics[0]?.message).toContain('Dòng 4');
  });

  test('are none of a table that cannot be used', () => {
    const { value: none, diagnostics: why } = plansOfUnits(COMMUNE_PLAN, {
      units: sheet('x', [['Mã'], [1]]),
      rows: [],
    });
    expect(none).toBeUndefined();
    expect(why[0]?.code).toBe('each/no-name-column');
  });
});
