/** Edits of plans of other shapes: an annex behind no signature, typed numbers, two issuers, a phrase without parentheses. */
import { describe, expect, test } from 'vitest';
import { edited, paragraphWith, saying, withoutParagraph } from '../../support/edit-word.ts';
import { builtFrom, type Trip, tripAfter, tripOf } from '../../support/pull-trial.ts';
import {
  cellSaying,
  formatted,
  inRow,
  inTable,
  movedAfter,
  paragraphLike,
  rewritten,
  rowsSwapped,
  withColumnAfter,
  withoutColumn,
  type XmlEdit,
} from '../../support/word-edits.ts';

const HEAD = `year: 2026
stage: signature
number:
place: Vân Khê
date: 2026-03
`;

const TAIL = `recipients: [Các xã, { archive: VT }]
signatures: [{ post: GIÁM ĐỐC, name: Nguyễn Văn Mẫu }]
`;

/** Two bodies issue it; its assignments are sentences without parentheses. */
const JOINT = `${HEAD}title: Phòng, chống ma túy năm {{year}}
issuer: [{ name: CÔNG AN TỈNH, code: CAT }, { name: SỞ Y TẾ, code: SYT }]
vars: { dauMoi: Sở Y tế }
layout: { assign: line }
phrases:
  assign: "Chủ trì: {{join lead ', '}}{{#if support}}; phối hợp: {{join support ', '}}{{/if}}{{#if deadline}}; thời hạn: {{deadline}}{{/if}}."
sections:
  - heading: PHÒNG NGỪA
    items:
      - text: Xét nghiệm lái xe đường dài.
        assign: { lead: [Công an tỉnh], support: ["{{dauMoi}}", Sở Xây dựng], deadline: tháng 6 năm 2026, person: Ông Mẫu }
      - text: Tập huấn y tế cơ sở.
        assign: { lead: ["{{dauMoi}}"], deadline: quý III năm 2026, output: Tài liệu tập huấn }
recipients: [Các xã, { archive: VT }]
signatures: [{ post: GIÁM ĐỐC, name: Nguyễn Văn Mẫu }, { post: GIÁM ĐỐC, name: Trần Thị Thử }]
`;

/** A decision issues it: no signature stands before its annex. */
const ISSUED_WITH = `year: 2026
stage: signature
issuer: { name: "ỦY BAN NHÂN DÂN\\nXÃ TÂN LÂM", inText: Ủy ban nhân dân xã Tân Lâm }
attachedTo: { number: 15, code: QĐ-UBND, date: 2026-01-20, issuer: Chủ tịch Ủy ban nhân dân xã Tân Lâm }
title: Sử dụng nhà văn hóa thôn năm {{year}}
numbering: articles
sections:
  - heading: Phạm vi
    items:
      - Áp dụng với 12 nhà văn hóa.
      - Không áp dụng với nhà họp riêng.
appendices:
  - title: DANH SÁCH NHÀ VĂN HÓA
    text: Xếp theo thôn.
    table:
      columns: [{ title: TT }, { title: Thôn }, { title: Sức chứa }]
      rows: [[1, Thượng, 120], [2, Cầu Đá, 90], [3, Đông, 150]]
`;

/** Numbers are typed; cells hold dashes; columns have shares and meanings that no page shows. */
const TYPED = `${HEAD}title: Phát triển chợ năm {{year}}
issuer: { name: SỞ CÔNG THƯƠNG, code: SCT }
numbering: { scheme: decimal, labels: typed }
sections:
  - heading: TIẾN ĐỘ
    table:
      columns:
        - { title: TT, width: 6, align: center }
        - { title: Việc, width: 40, align: left, holds: task }
        - { title: Số điểm, align: right, columns: [{ title: Hiện có, width: 20, holds: figure }, { title: Mở mới, width: 20 }] }
        - { title: Ghi chú, width: 14, align: left }
      numbered: true
      rows:
        - [1, { text: "Hội chợ, gồm:", bullets: [Gian hàng;, Sân khấu.] }, 12, 3, Làm trước]
        - [2, Chợ phiên, 7, 2, ""]
        - { total: [{ text: Tổng cộng, columns: 2 }, 19, 5, ""] }
${TAIL}`;

/** What is in the plan afterwards and was not, and the other way round. */
function changedLines(yaml: string, { pulled }: Trip): string[] {
  const [before, after] = [yaml.split('\n'), pulled.yaml.split('\n')];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line.trim()}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}

/** The reader of the file sees what the plan prints, but for the room around its number. */
function expectHome(trip: Trip): void {
  const even = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/(Số:? ?\d+) (?=[/-])/, '$1'));
  expect([even(trip.lacks), even(trip.invents), trip.isInOrder]).toEqual([even(trip.invents), even(trip.lacks), true]);
  expect(trip.pulled.changes.filter(({ kind }) => kind === 'left' || kind === 'conflict')).toEqual([]);
}

describe('an annex behind no signature', () => {
  test('stays one where a paragraph comes to stand between the break of the page and it', () => {
    const trip = tripAfter(ISSUED_WITH, movedAfter('Áp dụng với 12', 'Không áp dụng'));
    expectHome(trip);
    expect(trip.pulled.yaml).toContain('appendices:\n  - title: DANH SÁCH NHÀ VĂN HÓA\n');
  });

  test('loses its text, and nothing else', () => {
    const trip = tripAfter(ISSUED_WITH, withoutParagraph('Xếp theo thôn'));
    expectHome(trip);
    expect(changedLines(ISSUED_WITH, trip)).toEqual(['- text: Xếp theo thôn.']);
  });

  test('has rows that change places, their numbers still numbers', () => {
    const trip = tripAfter(ISSUED_WITH, rowsSwapped('Thượng', 'Đông'));
    expectHome(trip);
    expect(trip.pulled.yaml).toContain('rows: [[3, Đông, 150], [2, Cầu Đá, 90], [1, Thượng, 120]]');
  });
});

describe('a plan of two bodies', () => {
  test.each<[name: string, edit: XmlEdit, changed: RegExp]>([
    ['one of their names', saying('SỞ Y TẾ', 'SỞ Y TẾ DỰ PHÒNG'), /name: SỞ Y TẾ DỰ PHÒNG, code: SYT/],
    ['one part of the code', saying('/KH-CAT-SYT', '/KH-CAT-SYTDP'), /name: SỞ Y TẾ, code: SYTDP/],
    ['its number, the room behind it left', (xml) => xml.replace(/Số:(\s+)/, 'Số: 27$1'), /number: 27/],
  ])('has %s changed', (_, edit, changed) => {
    const trip = tripAfter(JOINT, edit);
    expectHome(trip);
    expect(changedLines(JOINT, trip).join('\n')).toMatch(changed);
  });
});

describe('an assignment without parentheses', () => {
  test('keeps its variables and what is not printed where one body comes', () => {
    const trip = tripAfter(JOINT, saying('Sở Xây dựng; thời hạn', 'Sở Xây dựng, Sở Tài chính; thời hạn'));
    expectHome(trip);
    expect(trip.pulled.yaml).toContain('support: ["{{dauMoi}}", Sở Xây dựng, Sở Tài chính]');
    expect(trip.pulled.yaml).toContain('person: Ông Mẫu');
  });

  test('put into words of its own has no parentheses either', () => {
    const trip = tripAfter(JOINT, rewritten('Chủ trì: Sở Y tế', 'Sở Y tế làm xong trong quý III năm 2026.'));
    expectHome(trip);
    expect(trip.pulled.yaml).toContain('wording: Sở Y tế làm xong trong quý III năm 2026\n');
    expect(trip.pulled.yaml).toContain('output: Tài liệu tập huấn');
  });
});

/** A plan of one section, up to its items. */
const WORK = `${HEAD}title: Công tác năm {{year}}
issuer: { name: SỞ Y TẾ, code: SYT }
sections:
  - heading: VIỆC
    items:
`;

test('where an assignment stood, a sentence in parentheses is one, and what is not printed stays', () => {
  const plan = `${WORK}      - text: Lập dự toán
        assign: { lead: [Sở Tài chính], deadline: quý II năm 2026 }
      - Báo cáo.
${TAIL}`;
  const trip = tripAfter(plan, saying('(Sở Tài chính chủ trì thực hiện)', '(Giao Sở Tài chính làm sớm)'));
  expectHome(trip);
  expect(trip.pulled.yaml).toContain('deadline: quý II năm 2026');
  expect(trip.pulled.yaml).toContain('wording: Giao Sở Tài chính làm sớm');
});

test('an assignment before points that are put in below it keeps its data, and stays there', () => {
  const plan = `${WORK}      - heading: Giám sát
        text: Giám sát dịch tại các xã
        assign: { lead: [Trung tâm Y tế], deadline: quý II năm 2026 }
      - heading: Truyền thông
        text: Tuyên truyền tại trường học.
        items: [Viết bài., Phát thanh.]
${TAIL}`;
  const xml = (text: string): string => {
    const point = paragraphWith(text, 'Viết bài.');
    const head = paragraphWith(text, 'Giám sát dịch');
    return text.replace(head, head + paragraphLike(point, 'Lấy mẫu hằng tuần.') + paragraphLike(point, 'Báo cáo.'));
  };
  const trip = tripAfter(plan, xml);
  expectHome(trip);
  expect(trip.pulled.yaml).toContain('assign: { lead: [Trung tâm Y tế], deadline: quý II năm 2026, id: phanCong }');
  expect(trip.pulled.yaml).toContain('- Lấy mẫu hằng tuần.');
});

test('a sentence of its own that names another time has no second one beside it', () => {
  const trip = tripAfter(
    JOINT.replace('; thời hạn: {{deadline}}', '').replaceAll('; thời hạn: {{deadline}}', ''),
    rewritten('Chủ trì: Sở Y tế', 'Sở Xây dựng chủ trì thực hiện trong quý IV năm 2026.'),
  );
  expectHome(trip);
  expect(trip.pulled.yaml).not.toContain('quý III');
  expect(trip.pulled.yaml).toMatch(/lead: \[Sở Xây dựng\]\n\s+deadline: trong quý IV năm 2026\n\s+output: Tài liệu/);
});

describe('a table', () => {
  test('keeps shares, meanings and merged cells of the columns that stay', () => {
    const last: XmlEdit = inTable('Hội chợ', (row) => withoutColumn(row, row.match(/<w:tc>/g)?.length === 4 ? 3 : 4));
    const trip = tripAfter(TYPED, (xml) =>
      last(xml).replace(/<w:gridCol[^>]*\/>(?=<\/w:tblGrid>(?!.*<w:tblGrid>.*Hội chợ))/s, ''),
    );
    expect(trip.pulled.yaml).toContain('- { title: TT, width: 6, align: center }');
    expect(trip.pulled.yaml).toContain('- { title: Việc, width: 40, align: left, holds: task }');
    expect(trip.pulled.yaml).toContain('{ title: Hiện có, width: 20, holds: figure }');
    expect(trip.pulled.yaml).toContain('- [2, Chợ phiên, 7, 2]');
    expect(trip.pulled.yaml).toContain('{ text: Tổng cộng, columns: 2 }');
    expect(trip.pulled.yaml).not.toContain('title: Ghi chú');
  });

  test('keeps its cells as they are typed where a column goes', () => {
    const trip = tripAfter(
      ISSUED_WITH,
      inTable('Cầu Đá', (row) => withoutColumn(row, 0)),
    );
    expect(trip.pulled.yaml).toContain('rows: [[Thượng, 120], [Cầu Đá, 90], [Đông, 150]]');
  });

  test('gives a new column a share of the others’ measure', () => {
    const plan = ISSUED_WITH.replace(
      '{ title: TT }, { title: Thôn }, { title: Sức chứa }',
      '{ title: TT, width: 1 }, { title: Thôn, width: 4 }, { title: Sức chứa, width: 3 }',
    );
    const wider = inTable('Cầu Đá', (row, index) => withColumnAfter(row, 2, index === 0 ? 'Ghi chú' : `Ý ${index}`));
    const trip = tripAfter(plan, (xml) =>
      wider(xml).replace(/<\/w:tblGrid>(?!.*<\/w:tblGrid>)/s, '<w:gridCol w:w="1200"/></w:tblGrid>'),
    );
    expect(trip.pulled.yaml).toMatch(/- \{ title: TT, width: 1 \}\n.*Thôn, width: 4 \}\n.*Sức chứa, width: 3 \}\n/);
    expect(trip.pulled.yaml).toMatch(/\{ title: Ghi chú, width: [1-3], align: left \}/);
  });

  test('takes in a cell that goes over two rows', () => {
    const inLastCell = (row: string, mark: string): string =>
      row.replace(/<\/w:tcPr>(?!.*<\/w:tcPr>)/s, `${mark}</w:tcPr>`);
    const merged: XmlEdit = (xml) => {
      const first = inRow('Thượng', (row) => inLastCell(row, '<w:vMerge w:val="restart"/>'))(xml);
      return inRow('Cầu Đá', (row) => inLastCell(cellSaying(row, 2, ''), '<w:vMerge/>'))(first);
    };
    const trip = tripAfter(ISSUED_WITH, merged);
    expect(trip.pulled.yaml).toContain('[[1, Thượng, { text: 120, rows: 2 }], [2, Cầu Đá], [3, Đông, 150]]');
  });

  test('whose columns are counted goes on counting them where one is gone', () => {
    const gone: XmlEdit = inTable('Hội chợ', (row, index) => {
      if (index === 0) return row.replace('w:gridSpan w:val="2"', 'w:gridSpan w:val="1"');
      return withoutColumn(row, /Tổng cộng/.test(row) ? 2 : 3);
    });
    const trip = tripAfter(TYPED, gone);
    expect(trip.pulled.yaml).toContain('numbered: true');
    expect(trip.pulled.yaml).not.toContain('KIỂM TRA');
  });

  test.each<[name: string, edit: XmlEdit, cell: string]>([
    ['a dash taken off', rewritten('- Gian hàng', 'Gian hàng ăn;'), 'Gian hàng ăn;'],
    ['a dash taken off the last', rewritten('- Sân khấu', 'Sân khấu lớn.'), '- Gian hàng;'],
  ])('with %s in a cell prints no second dash', (_, edit, words) => {
    const trip = tripAfter(TYPED, edit);
    expectHome(trip);
    expect(trip.pulled.yaml).toContain(words);
  });

  test.each<[name: string, column: number, figure: string, changed: string]>([
    ['a figure in the place of a figure', 2, '8', '[2, Chợ phiên, 8, 2, ""]'],
    ['a figure in an empty cell', 4, '5', '[2, Chợ phiên, 7, 2, 5]'],
    ['a figure with a point', 2, '1.200', '[2, Chợ phiên, "1.200", 2, ""]'],
  ])('has %s as it would be typed', (_, column, figure, changed) => {
    const trip = tripAfter(
      TYPED,
      inRow('Chợ phiên', (row) => cellSaying(row, column, figure)),
    );
    expectHome(trip);
    expect(trip.pulled.yaml).toContain(changed);
  });
});

describe('a line outside the body', () => {
  test.each<[look: string, edit: XmlEdit, told: string]>([
    ['a body in bold', formatted('Các xã', '<w:b/>'), 'in đậm: “Các xã”'],
    ['a post in italics', formatted('GIÁM ĐỐC', '<w:i/>'), 'in nghiêng: “GIÁM ĐỐC”'],
  ])('is named where it has another look: %s', (_, edit, told) => {
    expect(tripAfter(TYPED, edit).pulled.yaml).toContain(`# KIỂM TRA: trong Word có chữ ${told}`);
  });

  test('has its day in figures', () => {
    const { yaml, changes } = tripAfter(TYPED, (xml) => xml.replace(/, ngày[^<]*năm 2026/, ', ngày 12/3/2026')).pulled;
    expect(yaml).toBe(TYPED.replace('date: 2026-03\n', 'date: 2026-03-12\n'));
    expect(changes.map(({ kind }) => kind)).toEqual(['filled']);
  });

  test('has how many copies are kept, as they are typed', () => {
    const trip = tripAfter(TYPED, saying('Lưu: VT', 'Lưu: VT (02)'));
    expectHome(trip);
    expect(trip.pulled.yaml).toContain('{ archive: VT (02) }');
  });
});

test.each([
  ['the day', '10/12/2026', '15/11/2026', '15/11/{{year}}'],
  ['the year', '10/12/2026', '10/12/2027', '10/12/2027'],
])('%s of a date whose year is a variable is changed', (_, old, fresh, typed) => {
  const plan = TYPED.replace('- heading: TIẾN ĐỘ', '- heading: TIẾN ĐỘ\n    text: Xong trước ngày 10/12/{{year}}.');
  const trip = tripAfter(plan, saying(old, fresh));
  expectHome(trip);
  expect(trip.pulled.yaml).toContain(`text: Xong trước ngày ${typed}.`);
});

describe('a coloured ground', () => {
  const shade = '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>';
  const inFile = (edit: XmlEdit): string => tripOf(edited(builtFrom(TYPED), edit), TYPED).pulled.yaml;

  test('of words is named, as a marker is', () => {
    expect(inFile(formatted('Chợ phiên', shade))).toContain('# KIỂM TRA: trong Word có chữ tô nền: “Chợ phiên”');
  });

  test('of a cell is named', () => {
    const cell: XmlEdit = inRow('Chợ phiên', (row) => {
      let at = -1;
      return row.replace(/<\/w:tcPr>/g, (end) => (++at === 1 ? shade + end : end));
    });
    expect(inFile(cell)).toContain('# KIỂM TRA: trong Word có chữ tô nền: “Chợ phiên”');
  });

  test('as white as the paper is none', () => {
    expect(inFile(formatted('Chợ phiên', shade.replace('FFFF00', 'FFFFFF')))).toBe(TYPED);
  });
});
