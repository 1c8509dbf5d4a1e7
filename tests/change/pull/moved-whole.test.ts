/** A table, a picture or a paragraph that stands elsewhere in the Word file goes there as it is typed, with all that it carries. */
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

const CHART = `image: # bản vẽ của phòng
      file: so-do.png
      width: 40
      caption: Sơ đồ tổ chức năm {{year}}
      alt: Sơ đồ Ban Chỉ đạo`;

const PICTURED = smallPlan(`sections:
  - heading: TỔ CHỨC
    text: "Tổ chức như sau:"
    ${CHART}
  - heading: NHIỆM VỤ
    items:
      - text: Quét mã để gửi phản ánh.
        image: hinh/ma-qr.png
      - text: Xem bản đồ.
        content:
          - image: { file: ban-do.jpg, alt: Bản đồ, caption: "Bản đồ năm {{year}}" } # của tỉnh
          - text: Rồi đi tuần.
      - Báo cáo kết quả.
`);

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

test('a table that was put right below the title of an appendix goes there, and nothing else is changed', () => {
  const stock = at(2, STOCK.replace('- table:', '  table:').replace(/^ {2}/gm, ''));
  const plan = smallPlan(`sections: [{ heading: NHIỆM VỤ, items: [Làm theo phụ lục.] }]
appendices:
  - title: VẬT TƯ
    items: [Kiểm kê theo quý.]
    ${stock.replace(/\n/g, '\n  ')}
`);
  const edit: XmlEdit = (xml) => {
    const table = tableWith(xml, 'Bao tải');
    const title = paragraphWith(xml, 'VẬT TƯ');
    return xml.replace(table, '').replace(title, () => title + table);
  };
  const { pulled } = tripAfter(plan, edit);
  expect(pulled.changes.map(({ kind }) => kind)).toEqual(['moved']);
  expect(pulled.yaml).toContain('        # giữ hai năm\n            - ["Bao tải năm {{year}}", 10.000]\n');
  expect(pulled.yaml).toContain('      - items: [Kiểm kê theo quý.]\n');
});

const PICTURE = /<w:p>(?:(?!<w:p>|<\/w:p>).)*<w:drawing>(?:(?!<\/w:p>).)*<\/w:p>/gs;

/** The paragraph of a picture of a file, with that of its caption. */
function pictureIn(xml: string, file: string, caption = ''): string {
  const picture = xml.match(PICTURE)?.find((paragraph) => paragraph.includes(`name="${file}"`)) ?? '';
  const both = caption === '' ? picture : picture + paragraphWith(xml, caption);
  if (picture === '' || !xml.includes(both)) throw new Error(`no picture ${file}`);
  return both;
}

const pictureMovedAfter =
  (file: string, caption: string, target: string): XmlEdit =>
  (xml) => {
    const found = pictureIn(xml, file, caption);
    const rest = xml.replace(found, '');
    const after = paragraphWith(rest, target);
    return rest.replace(after, () => after + found);
  };

describe('a picture comes to its new place with its caption, size and description', () => {
  const moved = (edit: XmlEdit): string => {
    const { lacks, invents, isInOrder, pulled } = tripAfter(PICTURED, edit);
    expect([lacks, invents, isInOrder, pulled.images.size]).toEqual([[], [], true, 0]);
    return pulled.yaml;
  };

  test('under an item that is a plain text', () => {
    const chart = CHART.replace(/^ {4}/gm, '        ');
    expect(moved(pictureMovedAfter('so-do.png', 'Sơ đồ tổ chức', 'Báo cáo kết quả'))).toBe(
      PICTURED.replace(`    ${CHART}\n`, '').replace(
        '      - Báo cáo kết quả.',
        `      - text: Báo cáo kết quả.\n        ${chart}`,
      ),
    );
  });

  test('into the content of an item', () => {
    const yaml = moved(pictureMovedAfter('so-do.png', 'Sơ đồ tổ chức', 'Rồi đi tuần'));
    const chart = CHART.replace(/^ {6}/gm, ' '.repeat(14));
    expect(yaml).toContain(`          - text: Rồi đi tuần.\n          - ${chart}\n`);
    expect(yaml.match(/so-do\.png/g)).toHaveLength(1);
  });

  test('in the content that it stands in', () => {
    const block = '          - image: { file: ban-do.jpg, alt: Bản đồ, caption: "Bản đồ năm {{year}}" } # của tỉnh\n';
    const text = '          - text: Rồi đi tuần.\n';
    expect(moved(pictureMovedAfter('ban-do.jpg', 'Bản đồ năm', 'Rồi đi tuần'))).toBe(
      PICTURED.replace(block + text, text + block),
    );
  });

  test('where it changes places with another', () => {
    const edit: XmlEdit = (xml) => {
      const [chart, code] = [pictureIn(xml, 'so-do.png', 'Sơ đồ tổ chức'), pictureIn(xml, 'hinh/ma-qr.png')];
      return xml
        .replace(chart, '<!-- -->')
        .replace(code, () => chart)
        .replace('<!-- -->', () => code);
    };
    expect(moved(edit)).toBe(
      PICTURED.replace(CHART, '<>')
        .replace('image: hinh/ma-qr.png', CHART.replace(/^ {4}/gm, '        '))
        .replace('<>', 'image: hinh/ma-qr.png'),
    );
  });

  test('under a heading that was put in above it', () => {
    const edit: XmlEdit = (xml) => {
      const [heading, picture] = [paragraphWith(xml, 'TỔ CHỨC'), pictureIn(xml, 'so-do.png')];
      return xml.replace(picture, () => heading.replace('TỔ CHỨC', 'SƠ ĐỒ') + picture);
    };
    expect(moved(edit)).toBe(PICTURED.replace(`    ${CHART}`, `  - heading: SƠ ĐỒ\n    ${CHART}`));
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
