/** A unit's plan, made without files, as in a browser. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderPlan } from '../../../src/index.ts';
import { checkUnit } from '../../../src/pipeline/each/check-unit.ts';
import { planNames } from '../../../src/pipeline/each/plan-names.ts';
import { readUnits } from '../../../src/pipeline/each/read-units.ts';
import type { NamedSheet } from '../../../src/pipeline/each/unit.ts';
import { readYamlUnits } from '../../../src/pipeline/each/yaml-units.ts';
import { readSource } from '../../../src/plan/source/read.ts';
import type { ReadValue } from '../../../src/tasks/workbook/read.ts';
import { readParts } from '../../../tools/measure/xml.ts';
import { documentOf, smallPlan } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';
import { visibleParagraphs } from '../../support/visible-text.ts';

const sheet = (rows: readonly (readonly ReadValue[])[], name = 'don-vi'): NamedSheet => ({
  name,
  file: `${name}.csv`,
  rows,
});

interface Made {
  readonly lines: readonly string[];
  readonly told: readonly string[];
}

/** What comes of each row, by its name: the lines of its document, and what is told of it. */
function made(plan: string, units: NamedSheet, rows: readonly NamedSheet[] = []): Map<string, Made> {
  const source = readSource(plan);
  const read = readUnits({ units, rows }, source, '{name}.docx');
  const names = planNames(source.data, plan);
  return new Map(
    read.units.map((unit) => {
      const { checked, diagnostics } = checkUnit(source, unit, names, { file: 'plan.yaml' });
      const { value, ok } = checked ?? {};
      const lines = value === undefined || ok !== true ? [] : visibleParagraphs(readParts(renderPlan(value)));
      return [unit.name, { lines, told: diagnostics.map(({ code, message }) => `${code} ${message}`) }];
    }),
  );
}

describe('a unit’s document', () => {
  test('is that of a plan in which the values were typed', () => {
    const text = fc.constantFrom('An Bình', 'Đông Sơn', 'Cầu *Giấy*', 'Hòa Phú 2', 'Tân "Lập"');
    const property = fc.property(text, text, fc.integer({ min: 1, max: 999 }), (place, name, number) => {
      const plan = smallPlan('opening: ["Theo {{gi}} của {{name}}:"]');
      const typed = smallPlan(
        `vars: { gi: "${number}", name: ${JSON.stringify(name)} }\nopening: ["Theo {{gi}} của {{name}}:"]\nnumber: ${number}\nplace: ${JSON.stringify(place)}\nsignatures:\n  - { post: TRƯỞNG BAN, name: ${JSON.stringify(name)} }`,
      );
      const found = made(
        plan,
        sheet([
          ['name', 'gi', 'number', 'Địa danh', 'Họ và tên'],
          [name, number, number, place, name],
        ]),
      );
      if (/["*]/.test(name)) expect(found.get(name)?.told.join()).toContain('each/bad-name');
      else expect(found.get(name)?.lines).toEqual(visibleParagraphs(readParts(documentOf(typed))));
    });
    expectProperty(property, 25);
  });

  test('has the parts that its row switches on, with numbers that close up', () => {
    const plan = smallPlan(`numbering: { scheme: mixed, labels: typed }
sections:
  - heading: RỪNG
    when: rung
    items: [Giữ rừng.]
  - heading: BIỂN
    id: bien
    items: [Giữ biển.]
  - heading: ĐẤT
    items: [Giữ đất.]
appendices:
  - { id: mot, title: PHỤ LỤC RỪNG, text: Rừng. }
  - { unless: rung, title: PHỤ LỤC ĐẤT, text: Đất. }`);
    const found = made(
      plan,
      sheet([
        ['name', 'rung', 'Bỏ'],
        ['A', 'có', ''],
        ['B', 'không', 'bien, mot'],
        ['C', undefined, 'bien'],
      ]),
    );
    const heads = (name: string): string[] =>
      (found.get(name)?.lines ?? []).filter((line) => /RỪNG|BIỂN|ĐẤT|^Phụ lục/.test(line));
    expect(heads('A')).toEqual(['I. RỪNG', 'II. BIỂN', 'III. ĐẤT', 'Phụ lục', 'PHỤ LỤC RỪNG']);
    expect(heads('B').join('|')).not.toMatch(/RỪNG|BIỂN/);
    expect(heads('B')).toEqual(['I. ĐẤT', 'Phụ lục', 'PHỤ LỤC ĐẤT']);
    expect(heads('C').filter((line) => line.startsWith('Phụ lục'))).toEqual(['Phụ lục I', 'Phụ lục II']);
  });

  test('has the rows of its name, between the sums of the plan', () => {
    const plan = smallPlan(`sections:
  - heading: CHỈ TIÊU
    table:
      columns: [{ title: TT }, { title: Việc }, { title: Số }]
      rowsFrom: Việc
      rows:
        - span: Cả năm
        - ["1", mẫu, "0"]
        - total: ["", Cộng, "3"]`);
    const rows = sheet(
      [
        ['Đơn vị', 'Số', 'Việc'],
        ['xã  a', 1.5, 'cầu'],
        ['Xã B', 7, 'cống'],
        ['Xã A', 2, 'đường'],
      ],
      'Việc',
    );
    const lines = made(plan, sheet([['name'], ['Xã A'], ['Xã B']]), [rows]).get('Xã A')?.lines ?? [];
    const from = lines.indexOf('Cả năm');
    expect(lines.slice(from, from + 10)).toEqual(['Cả năm', '1', 'cầu', '1,5', '2', 'đường', '2', '', 'Cộng', '3']);
  });

  test('whose table has no rows is not made, unless the table is switched off', () => {
    const plan = smallPlan(`sections:
  - heading: CHỈ TIÊU
    items:
      - Làm việc.
      - when: bang
        text: "Bảng:"
        table: { columns: [{ title: Việc }], rowsFrom: Việc, rows: [[mẫu]] }`);
    const found = made(
      plan,
      sheet([
        ['name', 'bang'],
        ['A', 'có'],
        ['B', ''],
      ]),
      [
        sheet(
          [
            ['name', 'Việc'],
            ['C', 'x'],
          ],
          'Việc',
        ),
      ],
    );
    expect(found.get('A')?.told.join()).toContain('each/no-rows Dòng 2 (A)');
    expect(found.get('B')?.told).toEqual([]);
  });

  test('tells the column and the sheet’s row of what is wrong', () => {
    const plan = smallPlan(
      'sections:\n  - heading: A\n    table: { columns: [{ title: Việc }], rowsFrom: Việc, rows: [[mẫu]] }',
    );
    const found = made(
      plan,
      sheet([
        ['name', 'number'],
        ['A', 'một'],
      ]),
      [
        sheet(
          [
            ['name', 'Việc'],
            ['A', '{{la}}'],
          ],
          'Việc',
        ),
      ],
    );
    const told = found.get('A')?.told.join('\n') ?? '';
    expect(told).toContain('Dòng 2 (A), cột “number”:');
    expect(told).toContain('Dòng 2 (A), trang “Việc” dòng 2:');
  });

  test('has recipients from one cell, and days in the short way', () => {
    const plan = smallPlan('opening: ["Trước ngày {{han}}:"]');
    const units = sheet([
      ['name', 'han', 'Nơi nhận'],
      ['A', '2026-06-05', '- Các thôn;\n- Trạm Y tế.\nLưu: VT, VP'],
    ]);
    const lines = made(plan, units).get('A')?.lines.join('\n') ?? '';
    expect(lines).toContain('Trước ngày 05/6/2026:');
    expect(lines).toMatch(/Các thôn;[\s\S]*Trạm Y tế;[\s\S]*Lưu: VT, VP\./);
  });
});

describe('units as YAML', () => {
  test('are a table, with figures as they were typed and rows by their lines', () => {
    const { sheet: read } = readYamlUnits(
      'units:\n  - name: A\n    so: 1.000\n    issuer: { name: XÃ A }\n  - name: B\n    signatures: [{ post: X }]\n    recipients: [a, b]\n',
      'u.yaml',
    );
    expect(read?.rows).toEqual([
      ['name', 'so', 'issuer.name', 'signatures.1.post', 'recipients'],
      ['A', '1.000', 'XÃ A', undefined, undefined],
      ['B', undefined, undefined, 'X', 'a\nb'],
    ]);
    expect(read?.lines).toEqual([1, 2, 5]);
  });

  test.each(['', '- a', 'units: x', 'units: [', 'a: &x [*x]'])('“%s” is told not to be one', (text) => {
    expect(readYamlUnits(text, 'u.yaml').finding?.code).toBe('each/bad-units');
  });
});
