/** What is changed in Word in a table comes back into its cell, row or line; the untouched file takes nothing. */
import { describe, expect, test } from 'vitest';
import { pullChanges, renderPlan } from '../../../src/index.ts';
import { plainText } from '../../../src/plan/model/inline-text.ts';
import { all, lettersOf, readPart } from '../../../tools/measure/xml.ts';
import { edited, saying } from '../../support/edit-word.ts';
import { planOf, smallPlan } from '../../support/plans.ts';
import { TABLE_PLAN } from '../../support/tables.ts';

const FILE = renderPlan(planOf(TABLE_PLAN), { source: TABLE_PLAN });

function pulled(change?: (xml: string) => string): { yaml: string; kinds: string[] } {
  const { value, diagnostics } = pullChanges(change === undefined ? FILE : edited(FILE, change), TABLE_PLAN);
  if (value === undefined) throw new Error(diagnostics[0]?.message);
  return { yaml: value.yaml, kinds: value.changes.map(({ kind }) => kind) };
}

/** The lines of the plan that are not what they were. */
const changedLines = (yaml: string): string[] => {
  const before = new Set(TABLE_PLAN.split('\n'));
  return yaml.split('\n').filter((line) => !before.has(line));
};

describe('a table', () => {
  test('of the untouched file takes nothing', () => {
    expect(pulled()).toEqual({ yaml: TABLE_PLAN, kinds: [] });
  });

  test.each([
    ['a merged cell', 'Chung cho cả hai cấp', 'Chung cho tỉnh và xã', 'columns: 2'],
    ['a cell over two rows', 'Cả tỉnh', 'Toàn tỉnh', 'rows: 2'],
    ['a dash of a list in a cell', 'Tờ rơi.', 'Tờ gấp.', 'bullets:'],
    ['a paragraph of a cell', 'Đoạn hai của ô.', 'Đoạn thứ hai.', 'Đoạn thứ hai.'],
    ['a row of sums', 'Tổng cộng', 'Cộng tất cả', 'total:'],
    ['a heading of rows', 'A. Cấp tỉnh', 'A. Cấp tỉnh và khu vực', 'span:'],
    ['the title of a group', 'Kinh phí', 'Ngân sách', 'title: Ngân sách'],
    ['a title under it', '>Tỉnh<', '>Cấp tỉnh<', 'title: Cấp tỉnh'],
    ['the unit', 'triệu đồng', 'nghìn đồng', 'unit: nghìn đồng'],
    ['the source', 'Sở Tài chính', 'Sở Tài chính tỉnh', 'source: Sở Tài chính tỉnh'],
  ])('has a change of %s where it belongs', (_, old, fresh, around) => {
    const { yaml, kinds } = pulled(saying(old, fresh));
    expect(kinds).toEqual(['reworded']);
    const words = fresh.replace(/[<>]/g, '');
    const lines = changedLines(yaml);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(words);
    expect(lines[0]).toContain(around);
    expect(pullChanges(FILE, yaml).value?.changes).not.toContainEqual(expect.objectContaining({ kind: 'dropped' }));
  });

  test('takes a new row with its merged cells', () => {
    const { yaml, kinds } = pulled((xml) => {
      const at = xml.indexOf('Chung cho cả hai cấp');
      const [start, end] = [xml.lastIndexOf('<w:tr>', at), xml.indexOf('</w:tr>', at) + '</w:tr>'.length];
      const row = xml.slice(start, end).replace('Chung cho cả hai cấp', 'Dự phòng của tỉnh cho việc đột xuất');
      return xml.slice(0, end) + row + xml.slice(end);
    });
    expect(kinds).toEqual(['added']);
    expect(changedLines(yaml).join(' ')).toMatch(/text: Dự phòng của tỉnh cho việc đột xuất\s+columns: 2/);
    expect(planOf(yaml).sections).toHaveLength(1);
  });

  test('takes in another paragraph of a cell', () => {
    const { yaml, kinds } = pulled((xml) => {
      const at = xml.indexOf('Tập huấn cho cơ sở');
      const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
      return `${xml.slice(0, end)}<w:p><w:r><w:t>Hai lớp một năm.</w:t></w:r></w:p>${xml.slice(end)}`;
    });
    expect(kinds).toEqual(['reworded']);
    const [section] = planOf(yaml).sections;
    const table = section?.children.find(({ kind }) => kind === 'table');
    const texts =
      table?.kind === 'table' ? table.rows[2]?.cells[1]?.paragraphs.map(({ inlines }) => plainText(inlines)) : [];
    expect(texts).toEqual(['Tập huấn cho cơ sở', 'Hai lớp một năm.']);
  });
});

/** The rows of all tables between letterhead and signatures, as the words of their cells. */
const tableRows = (bytes: Uint8Array): string[][] =>
  all(readPart(bytes, 'word/document.xml'), 'w:tbl')
    .slice(1, -1)
    .flatMap((table) => all(table, 'w:tr'))
    .map((row) => all(row, 'w:tc').map((cell) => lettersOf(cell)));

describe('a table without titles', () => {
  const plan = smallPlan(`sections:
  - heading: BIỂU
    table:
      columns: [{ title: "" }, { title: "", columns: [{ title: "" }, { title: "" }] }]
      rows:
        - [Đường Lê Lợi, 5, 6]
        - [Đường Trần Phú, 7, 8]
        - total: [Tổng cộng, 12, 14]
  - heading: BIỂU HAI
    table:
      columns: [{ title: Việc }, { title: Kinh phí, columns: [{ title: "" }, { title: "" }] }]
      rows: [[Sơn lại, 3, 4]]`);
  const file = renderPlan(planOf(plan), { source: plan });

  test('prints none, and a title over several columns once', () => {
    const rows = tableRows(file);
    expect(rows).toEqual([
      ['Đường Lê Lợi', '5', '6'],
      ['Đường Trần Phú', '7', '8'],
      ['Tổng cộng', '12', '14'],
      ['Việc', 'Kinh phí'],
      ['Sơn lại', '3', '4'],
    ]);
  });

  test('takes nothing from its untouched file, and a change where it belongs', () => {
    expect(pullChanges(file, plan).value?.changes).toEqual([]);
    const changed = edited(file, saying('Đường Trần Phú', 'Đường Quang Trung'));
    const { yaml = '' } = pullChanges(changed, plan).value ?? {};
    expect(yaml).toBe(plan.replace('Đường Trần Phú', 'Đường Quang Trung'));
  });
});
