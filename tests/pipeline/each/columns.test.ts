/** What the names of columns mean. */
import { describe, expect, test } from 'vitest';
import { readColumns } from '../../../src/pipeline/each/columns.ts';
import { planNames } from '../../../src/pipeline/each/plan-names.ts';
import { readSource } from '../../../src/plan/source/read.ts';
import { smallPlan } from '../../support/plans.ts';

const PLAN = smallPlan('vars: { soHo: 5, chucVu: "" }\nopening: ["{{soHo}} {{name}} {{so_nguoi}} {{cite \\"x\\"}}"]');

function placesOf(title: string, text = PLAN): readonly string[] {
  const { data } = readSource(text);
  const read = readColumns(['name', title], data, planNames(data, text), () => ({ file: 'a.csv', row: 1 }));
  const column = read.columns.find((one) => one.index === 1);
  return read.findings.length > 0
    ? read.findings.map(({ code }) => code)
    : (column?.paths ?? []).map((path) => path.join('.'));
}

describe('a column', () => {
  test.each([
    ['soHo', 'vars.soHo'],
    ['Số hộ', 'vars.soHo'],
    ['so_ho', 'vars.soHo'],
    ['Số người', 'vars.so_nguoi'],
    ['vars.moi', 'vars.moi'],
    ['number', 'number'],
    ['Số', 'number'],
    ['Địa danh', 'place'],
    ['Ngày ban hành', 'date'],
    ['issuer', 'issuer.name'],
    ['issuer.parent', 'issuer.parent'],
    ['Cơ quan chủ quản', 'issuer.parent'],
    ['Tên cơ quan ban hành', 'issuer.name'],
    ['Cơ quan ban hành.Chữ viết tắt', 'issuer.code'],
    ['signatures.post', 'signatures.0.post'],
    ['signatures.2.name', 'signatures.1.name'],
    ['Người ký', 'signatures.0.name'],
    ['Nơi nhận', 'recipients'],
    // A variable of the plan is meant before a key with a title like it.
    ['Chức vụ', 'vars.chucVu'],
  ])('“%s” is %s', (title, place) => {
    expect(placesOf(title)).toEqual([place]);
  });

  test('that nobody asks for is for nothing', () => {
    expect(placesOf('Ghi chú của văn thư')).toEqual([]);
    expect(placesOf('Số hộ (T.Hợp)')).toEqual([]);
  });

  test('with the name of a helper is no variable', () => {
    expect(placesOf('cite')).toEqual([]);
  });

  test.each(['issuer.nam', 'sections.1.text', 'issuer.2.name'])('“%s” leads nowhere, which is told', (title) => {
    expect(placesOf(title)).toEqual(['each/unknown-column']);
  });

  test('of several issuers is of the one that is counted', () => {
    const two = smallPlan('issuer:\n  - { name: SỞ A, code: SA }\n  - { name: SỞ B, code: SB }');
    expect(placesOf('issuer.2.code', two)).toEqual(['issuer.1.code']);
    expect(placesOf('issuer.code', two)).toEqual(['issuer.0.code']);
  });
});
