/** A table or a paragraph that stands elsewhere in the Word file goes there as it is typed, with all that it carries. */
import { describe, expect, test } from 'vitest';
import { paragraphWith } from '../../support/edit-word.ts';
import { smallPlan } from '../../support/plans.ts';
import { tripAfter } from '../../support/pull-trial.ts';
import { movedBefore, tableMovedBefore, tableWith, type XmlEdit } from '../../support/word-edits.ts';

const STOCK = `# bảng của kho
- table:
    columns: [{ title: Loại, width: 3 }, { title: Số, width: 1, align: center }]
    rows:
      # giữ hai năm
      - ["Bao tải năm {{year}}", 10.000]
      - [Phao, 20] # mượn của tỉnh
      - total: [Tổng, 10.020]`;

/** Lines at a column. */
const at = (column: number, lines: string): string => lines.replace(/^/gm, ' '.repeat(column)).trimStart();

const TEAMS =
  '# bảng của phường\n    table: { columns: [{ title: Tổ }, { title: Tổ trưởng }], rows: [[Tổ 1, Ông Hùng]] }';

const MOVED = `    text: "Tuyên truyền năm {{year}} đến **từng hộ**[^x] dân."
    footnotes: { x: "Theo Kế hoạch năm {{lastYear}}." }
`;

const PLAN = smallPlan(`sections:
  - heading: NHIỆM VỤ
${MOVED}    items:
      - heading: Vật tư
        content:
          - text: "Vật tư như sau:"
          ${at(10, STOCK)}
          - text: Kiểm kê theo quý.
          - bullets: [Kho phường, Kho xã]
      - Trực 24/24. # theo công điện
  - heading: LỰC LƯỢNG
    text: "Bố trí như sau:"
    ${TEAMS}
  - heading: KINH PHÍ
    items:
      - Ngân sách phường.
      - Nguồn khác.
`);

function yamlAfter(edit: XmlEdit): string {
  const { lacks, invents, isInOrder, pulled } = tripAfter(PLAN, edit);
  expect([lacks, invents, isInOrder]).toEqual([[], [], true]);
  return pulled.yaml;
}

describe('a table comes to its new place with its comments, widths and figures', () => {
  test('in another item', () => {
    const key = STOCK.replace('- table:', '  table:').replace('# bảng', '  # bảng').replace(/^ {2}/gm, '');
    const yaml = yamlAfter(tableMovedBefore('Bao tải', 'Nguồn khác.'));
    expect(yaml).toBe(
      PLAN.replace(`          ${at(10, STOCK)}\n`, '').replace(
        '      - Ngân sách phường.\n',
        `      - text: Ngân sách phường.\n        ${at(8, key)}\n`,
      ),
    );
  });

  test('in the content of the same item', () => {
    const stock = `          ${at(10, STOCK)}\n`;
    const check = '          - text: Kiểm kê theo quý.\n';
    expect(yamlAfter(tableMovedBefore('Bao tải', 'Kho phường'))).toBe(PLAN.replace(stock + check, check + stock));
  });

  test('with a cell that was changed on the way', () => {
    const edit: XmlEdit = (xml) => tableMovedBefore('Ông Hùng', 'Nguồn khác.')(xml).replace('Ông Hùng', 'Ông Hưng');
    expect(yamlAfter(edit)).toBe(
      PLAN.replace(`    ${TEAMS}\n`, '').replace(
        '      - Ngân sách phường.\n',
        `      - text: Ngân sách phường.\n        ${TEAMS.replace('\n', '\n    ').replace('Hùng', 'Hưng')}\n`,
      ),
    );
  });

  test('under a heading that was put in above it', () => {
    const edit: XmlEdit = (xml) => {
      const [heading, intro] = [paragraphWith(xml, 'LỰC LƯỢNG'), paragraphWith(xml, 'Bố trí')];
      return xml.replace(intro, () => intro + heading.replace('LỰC LƯỢNG', 'TRANG BỊ'));
    };
    expect(yamlAfter(edit)).toBe(PLAN.replace(`    ${TEAMS}`, `  - heading: TRANG BỊ\n    ${TEAMS}`));
  });

  test('where it changes places with another', () => {
    const edit: XmlEdit = (xml) => {
      const [stock, teams] = [tableWith(xml, 'Bao tải'), tableWith(xml, 'Ông Hùng')];
      return xml
        .replace(stock, '<!-- -->')
        .replace(teams, () => stock)
        .replace('<!-- -->', () => teams);
    };
    const yaml = yamlAfter(edit);
    expect(yaml).toContain('          # bảng của phường\n          - table: { columns: [{ title: Tổ }');
    expect(yaml).toContain('    # bảng của kho\n    table:\n      columns: [{ title: Loại, width: 3 }');
    expect(yaml).toContain('        - [Phao, 20] # mượn của tỉnh\n');
  });
});

describe('a paragraph comes to its new place with its variables and its note', () => {
  const note = '      x: Theo Kế hoạch năm {{lastYear}}.\n';

  test('in the text of another section', () => {
    const yaml = yamlAfter(movedBefore('Tuyên truyền năm', 'Bố trí như sau'));
    expect(yaml).toContain('      Tuyên truyền năm {{year}} đến **từng hộ**[^x] dân.\n\n      Bố trí như sau:\n');
    expect(yaml).toContain(`    footnotes:\n${note}`);
    expect(yaml.match(/từng hộ/g)).toHaveLength(1);
    expect(yaml.match(/Theo Kế hoạch/g)).toHaveLength(1);
  });

  test('behind a list', () => {
    const yaml = yamlAfter(movedBefore('Tuyên truyền năm', 'Trực 24/24'));
    expect(yaml).toContain(
      `          - text: Tuyên truyền năm {{year}} đến **từng hộ**[^x] dân.\n            footnotes:\n        ${note}`,
    );
    expect(yaml.match(/từng hộ/g)).toHaveLength(1);
  });
});
