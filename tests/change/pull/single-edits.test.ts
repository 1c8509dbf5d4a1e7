/** Every single edit that people make in Word is in the plan afterwards, or is named and kept. */
import { describe, expect, test } from 'vitest';
import { paragraphWith, saying, withoutParagraph, withParagraphAfter } from '../../support/edit-word.ts';
import { EDITED_PLAN } from '../../support/pull-plan.ts';
import { type Trip, tripAfter } from '../../support/pull-trial.ts';
import {
  cellSaying,
  copiedAfter,
  formatted,
  inRow,
  inTable,
  movedAfter,
  movedBefore,
  paragraphLike,
  rewritten,
  rowsSwapped,
  run,
  savedAgain,
  stretchMovedBefore,
  trackedChange,
  trackedMoveAfter,
  trackedRemoval,
  unformatted,
  withColumnAfter,
  withKindBefore,
  withoutColumn,
  withParagraphBefore,
  type XmlEdit,
} from '../../support/word-edits.ts';

type Case = readonly [name: string, edit: XmlEdit];

const titleOnOneLine: XmlEdit = (xml) => {
  const title = paragraphWith(xml, 'trên địa bàn tỉnh năm');
  return xml.replace(title, () => title.replace('<w:br/>', '<w:t xml:space="preserve"> </w:t>'));
};

const splitInTwo =
  (words: string, first: string, second: string): XmlEdit =>
  (xml) => {
    const paragraph = paragraphWith(xml, words);
    return xml.replace(paragraph, () => paragraphLike(paragraph, first) + paragraphLike(paragraph, second));
  };

/** The end of a paragraph deleted: the next goes on in it. */
const joinedTo =
  (words: string, next: string): XmlEdit =>
  (xml) => {
    const [first, second] = [paragraphWith(xml, words), paragraphWith(xml, next)];
    const runs = second.slice(second.indexOf('<w:r>'));
    return xml.replace(second, '').replace(first, () => first.replace(/<\/w:p>$/, () => runs));
  };

const typedInstead =
  (words: string, text: string, looks: string): XmlEdit =>
  (xml) =>
    xml.replace(paragraphWith(xml, words), () => `<w:p>${run(text, looks)}</w:p>`);

const typedAfter =
  (words: string, text: string): XmlEdit =>
  (xml) => {
    const paragraph = paragraphWith(xml, words);
    return xml.replace(paragraph, () => `${paragraph}<w:p>${run(text)}</w:p>`);
  };

const HOME: Readonly<Record<string, readonly Case[]>> = {
  texts: [
    ['a sentence reworded', saying('In tờ rơi.', 'In và phát tờ rơi cho từng hộ.')],
    ['a sentence put otherwise from the first word to the last', rewritten('In tờ rơi.', 'Dựng phim ngắn về rửa tay.')],
    ['a word beside bold words', saying(' số ca mắc so với', ' số ca bệnh so với')],
    ['bold words', saying('>10%<', '>12%<')],
    ['a text with a colon and a number sign', saying('In tờ rơi.', 'In tờ rơi: mẫu #2 của Sở.')],
    ['a year that a variable fills in', saying('so với năm 2025', 'so với năm 2024')],
    ['a sentence changed into one that stands elsewhere', rewritten('In tờ rơi.', 'Trường tiểu học.')],
    ['the title', saying('phòng, chống dịch bệnh', 'phòng bệnh')],
    ['a basis', saying('Luật Phòng bệnh', 'Luật Phòng bệnh (sửa đổi)')],
    ['the opening', saying('120 ca', '125 ca')],
    ['a text below a list', saying('Kết quả báo cáo Sở', 'Kết quả báo cáo Sở trong ngày')],
    ['an item of an appendix', saying('Tờ gấp rửa tay', 'Tờ gấp rửa tay đúng cách')],
    ['the last words before the end mark', saying('năm 2025./.', 'năm 2025 của Sở./.')],
    ['a dash typed', saying('In tờ rơi.', 'In tờ rơi – mẫu mới.')],
    ['decomposed letters', saying('In tờ rơi.', 'In tờ rơi và áp phích.'.normalize('NFD'))],
    ['a soft line break', saying('In tờ rơi.', 'In tờ rơi</w:t><w:br/><w:t>cho từng hộ.')],
    ['a tab', saying('In tờ rơi.', 'In tờ rơi</w:t><w:tab/><w:t>cho từng hộ.')],
    ['a title on one line', titleOnOneLine],
    ['a title on one line more', saying('phòng, chống', 'phòng,</w:t><w:br/><w:t>chống')],
    ['a sentence copied to another place', copiedAfter('In tờ rơi.', 'Trường trung học.')],
  ],
  items: [
    ['a new item', withParagraphAfter('In tờ rơi.', 'Treo băng rôn.')],
    ['a new first item', withParagraphBefore('Giảm ít nhất', 'Không để ai tử vong.')],
    ['an item dropped', withoutParagraph('In tờ rơi.')],
    ['the last item before the words behind its list dropped', withoutParagraph('Gửi mẫu trong ngày')],
    ['an item split in two', splitInTwo('Các phòng thuộc Sở', 'Các phòng thuộc Sở họp.', 'Gửi báo cáo hằng quý.')],
    ['an item joined to the one before it', joinedTo('Các phòng thuộc Sở', 'Văn phòng Sở tổng hợp')],
    ['an item joined with its assignment', joinedTo('Lấy mẫu tại ổ dịch', 'Gửi mẫu trong ngày')],
    ['a dash joined to the one before it', joinedTo('Trường tiểu học', 'Trường trung học')],
    ['an item with a note dropped', withoutParagraph('Tỉ lệ tiêm chủng')],
    ['a dash', withParagraphAfter('Trường tiểu học.', 'Trường trung cấp.')],
    ['a dash dropped', withoutParagraph('Trường tiểu học.')],
    ['a new paragraph below an item', withParagraphAfter('Kết quả gửi UBND tỉnh', 'Bản sao lưu tại Văn phòng.')],
    ['a paragraph dropped', withoutParagraph('Kết quả gửi UBND tỉnh')],
    ['a heading dropped: what stood under it joins the one above', withoutParagraph('Giám sát')],
    ['a section dropped: what stood under it joins the one above', withoutParagraph('TỔ CHỨC THỰC HIỆN')],
    ['a section put in amid another', withKindBefore('TỔ CHỨC THỰC HIỆN', 'GIÁM SÁT', 'Lấy mẫu tại ổ dịch')],
    ['a clause put in amid another', withKindBefore('Truyền thông', 'Hội thảo', 'Nói chuyện chuyên đề')],
    ['a heading reworded', saying('Truyền thông', 'Thông tin, truyền thông')],
    ['a heading of a section reworded', saying('NHIỆM VỤ', 'NHIỆM VỤ, GIẢI PHÁP')],
  ],
  moves: [
    ['an item and its neighbour', movedAfter('In tờ rơi.', 'Trường trung học.')],
    ['an item with a note', movedBefore('Tỉ lệ tiêm chủng', 'Giảm ít nhất')],
    ['an item with an assignment', movedAfter('Phát bản tin', 'In tờ rơi.')],
    ['the first item to the end', movedAfter('Giảm ít nhất', 'Không để dịch')],
    ['above a heading', movedBefore('Lấy mẫu tại ổ dịch', 'Giám sát')],
    ['the last item to the front', movedBefore('Kế hoạch này thay thế', 'Các phòng thuộc Sở')],
    ['to another parent', movedAfter('In tờ rơi.', 'Lấy mẫu tại ổ dịch')],
    ['a dash', movedAfter('Trường tiểu học.', 'Trường trung học.')],
    ['a basis', movedAfter('Luật Phòng bệnh', 'Nghị quyết số 12')],
    ['a paragraph of the opening', movedAfter('Năm 2025, toàn tỉnh', 'Thực hiện Kế hoạch của tỉnh')],
    ['a clause with all that it holds', stretchMovedBefore('Giám sát', 'Kinh phí', 'Truyền thông')],
    ['a section with all that it holds', stretchMovedBefore('NHIỆM VỤ', 'TỔ CHỨC THỰC HIỆN', 'MỤC TIÊU')],
    [
      'a section with its table to the end of the others',
      stretchMovedBefore('MỤC TIÊU', 'NHIỆM VỤ', 'TỔ CHỨC THỰC HIỆN'),
    ],
    ['a tracked move', trackedMoveAfter('In tờ rơi.', 'Trường trung học.')],
    ['a tracked move to another parent', trackedMoveAfter('In tờ rơi.', 'Lấy mẫu tại ổ dịch')],
    ['a row', rowsSwapped('Tờ rơi', 'Bản tin')],
    ['the last row to the front', rowsSwapped('Tờ rơi', 'Tập huấn')],
    ['a recipient', movedAfter('Trung tâm Kiểm soát bệnh tật;', 'UBND các xã, phường;')],
    ['a recipient within its group', movedBefore('Bộ Y tế;', '(để báo cáo)')],
    ['a recipient into a group', movedAfter('Trung tâm Kiểm soát bệnh tật;', 'Bộ Y tế;')],
    ['an item of an appendix', movedAfter('Sổ tay phòng bệnh', 'Tờ gấp rửa tay')],
  ],
  assignments: [
    [
      'a body added',
      saying('phối hợp với UBND các xã, phường thực', 'phối hợp với UBND các xã, phường, Sở Giáo dục và Đào tạo thực'),
    ],
    ['a body reworded', saying('(Trung tâm Kiểm soát bệnh tật', '(Trung tâm Kiểm soát bệnh tật tỉnh')],
    ['the support dropped', saying(' chủ trì, phối hợp với UBND các xã, phường thực hiện', ' chủ trì thực hiện')],
    [
      'put into words of its own',
      saying(
        'Trung tâm Kiểm soát bệnh tật chủ trì, phối hợp với UBND các xã, phường thực hiện',
        'Giao Trung tâm Kiểm soát bệnh tật; UBND các xã phối hợp',
      ),
    ],
    [
      'another for it, which stands elsewhere',
      saying(
        '(Trạm y tế thực hiện)',
        '(Trung tâm Kiểm soát bệnh tật chủ trì, phối hợp với UBND các xã, phường thực hiện)',
      ),
    ],
  ],
  looks: [
    ['bold set on words', formatted('tờ rơi', '<w:b/>')],
    ['italic set on words', formatted('tờ rơi', '<w:i/>')],
    ['raised', formatted('rơi', '<w:vertAlign w:val="superscript"/>')],
    ['bold taken off', unformatted('10%', /<w:b\/>/)],
    ['italic taken off', unformatted('trên diện rộng', /<w:i\/>/)],
    ['bold set on a cell', formatted('Bản tin', '<w:b/>')],
  ],
  tables: [
    ['a cell', inRow('Tờ rơi', (row) => cellSaying(row, 1, 'Tờ gấp'))],
    ['a plain number', inRow('Tập huấn', (row) => cellSaying(row, 3, '40'))],
    ['the number of a row', inRow('Tập huấn', (row) => cellSaying(row, 0, '4'))],
    ['a cell changed into what stands elsewhere', inRow('Tờ rơi', (row) => cellSaying(row, 2, 'Quý III'))],
    ['an emptied cell', inRow('Tờ rơi', (row) => cellSaying(row, 2, ''))],
    ['the title of a column', inRow('Nội dung', (row) => cellSaying(row, 1, 'Nội dung chi'))],
    ['a new row', inRow('Bản tin', (row) => row + cellSaying(row, 1, 'Phóng sự'))],
    ['a new first row', inRow('Tờ rơi', (row) => cellSaying(row, 1, 'Phóng sự') + row)],
    ['a row dropped', inRow('Bản tin', () => '')],
    ['the last row dropped', inRow('Tập huấn', () => '')],
    ['a column dropped', inTable('Tập huấn', (row) => withoutColumn(row, 2))],
    [
      'a column added',
      inTable('Tập huấn', (row, index) => withColumnAfter(row, 2, index === 0 ? 'Ghi chú' : `Ý ${index}`)),
    ],
    ['a column emptied', inTable('Tập huấn', (row, index) => (index === 0 ? row : cellSaying(row, 2, '')))],
    [
      'cells merged',
      inRow('Bản tin', (row) =>
        withoutColumn(row, 2).replace(
          /(<w:tc>(?:(?!<w:tc>).)*?<w:tcPr>)((?:(?!<w:tc>).)*Bản tin)/s,
          '$1<w:gridSpan w:val="2"/>$2',
        ),
      ),
    ],
    ['the table removed', (xml) => xml.replace(/<w:tbl>(?:(?!<w:tbl>).)*?Tập huấn.*?<\/w:tbl>/s, '')],
    [
      'a row deleted with changes tracked',
      inRow('Bản tin', (row) =>
        row.replace(
          /<w:tr>(<w:trPr>.*?<\/w:trPr>)?/s,
          '<w:tr><w:trPr><w:del w:id="77" w:author="A" w:date="2026-03-02T08:00:00Z"/></w:trPr>',
        ),
      ),
    ],
  ],
  tracked: [
    ['words inserted and deleted', trackedChange('tờ rơi', 'tờ gấp')],
    ['a paragraph deleted', trackedRemoval('In tờ rơi.')],
  ],
  around: [
    ['the number', saying('/KH-SYT', '27/KH-SYT')],
    ['the day', (xml) => xml.replace(/ngày[^<]*tháng/, 'ngày 05 tháng')],
    ['the place', saying('Lam Giang, ngày', 'phường 5, ngày')],
    ['a place with an apostrophe', saying('Lam Giang, ngày', "M'Drắk, ngày")],
    ['a place with a hyphen', saying('Lam Giang, ngày', 'Bà Rịa - Vũng Tàu, ngày')],
    ['a place with a number', saying('Lam Giang, ngày', 'Móng Cái 1, ngày')],
    ['the issuer', saying('SỞ Y TẾ', 'SỞ Y TẾ VÀ DÂN SỐ')],
    ['the code', saying('/KH-SYT', '/KH-SYTDS')],
    ['the body above', saying('UBND TỈNH LAM GIANG', 'UBND TP LAM GIANG')],
    ['the name of the signer', saying('Nguyễn Văn Mẫu', 'Trần Thị Mẫu')],
    ['the post of the signer', saying('PHÓ GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC PHỤ TRÁCH')],
    [
      'KT. taken off',
      (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*?KT\. GIÁM ĐỐC.*?<\/w:p>/s, '').replace('PHÓ GIÁM ĐỐC', 'GIÁM ĐỐC'),
    ],
    ['a recipient reworded', saying('Trung tâm Kiểm soát bệnh tật;', 'Trung tâm Kiểm soát bệnh tật tỉnh;')],
    ['a recipient changed into one that stands elsewhere', saying('Trung tâm Kiểm soát bệnh tật;', 'UBND tỉnh;')],
    ['a recipient added', withParagraphAfter('UBND các xã, phường;', 'Báo Lam Giang;')],
    ['a recipient dropped', withoutParagraph('UBND các xã, phường;')],
    ['the purpose', saying('để báo cáo', 'để b/c')],
    ['the archive', saying('VT, NVY', 'VT, NVY, VP')],
  ],
  saved: [['by another program', savedAgain]],
};

/** Typed anew by somebody who looks for no style: the number, and bold where it is a heading. */
const RETYPED: readonly (readonly [name: string, edit: XmlEdit, line: string])[] = [
  [
    'a heading',
    typedInstead('Truyền thông', '1. Truyền thông đại chúng', '<w:b/>'),
    '- heading: Truyền thông đại chúng',
  ],
  ['a section', typedInstead('NHIỆM VỤ', 'II. NHIỆM VỤ CHÍNH', '<w:b/>'), '- heading: NHIỆM VỤ CHÍNH'],
  ['an item', typedAfter('In tờ rơi.', 'c) Treo băng rôn.'), '- Treo băng rôn.'],
  ['a dash', typedAfter('In tờ rơi.', '- Hai mặt.'), '- Hai mặt.'],
];

test.each(RETYPED)('%s retyped without a style: home', (_, edit, line) => {
  const { pulled } = tripAfter(EDITED_PLAN, edit);
  expect(pulled.yaml).toContain(line);
  expect(pulled.changes.map(({ kind }) => kind)).not.toContain('left');
});

test.each(['LoiVan', 'KhoanDiem', 'GachDauDong'])(
  'a section typed in bold, in the style %s above it: home',
  (style) => {
    const typed = (text: string, looks = ''): string =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>${run(text, looks)}</w:p>`;
    const { pulled } = tripAfter(EDITED_PLAN, (xml) => {
      const next = paragraphWith(xml, 'TỔ CHỨC THỰC HIỆN');
      return xml.replace(next, () => typed('III. KINH PHÍ', '<w:b/>') + typed('Từ nguồn thu của ngành.') + next);
    });
    expect(pulled.yaml).toContain('- heading: KINH PHÍ\n    text: Từ nguồn thu của ngành.');
    expect(pulled.changes.map(({ kind }) => kind)).toEqual(['added']);
  },
);

test('a title dropped is kept and named: without it nothing could be built', () => {
  const { pulled } = tripAfter(EDITED_PLAN, withoutParagraph('trên địa bàn tỉnh năm'));
  expect(pulled.yaml).toContain('Tuyên truyền phòng, chống dịch bệnh');
  expect(pulled.changes.map(({ kind }) => kind)).toContain('left');
});

test('an authority that comes to stand before the post is taken in', () => {
  const own = EDITED_PLAN.replace('capacity: KT. GIÁM ĐỐC\n    post: PHÓ GIÁM ĐỐC', 'post: GIÁM ĐỐC');
  const { pulled } = tripAfter(own, (xml) => {
    const post = paragraphWith(xml, 'GIÁM ĐỐC');
    const saying = (words: string): string => post.replace('GIÁM ĐỐC', words);
    return xml.replace(post, () => saying('KT. GIÁM ĐỐC') + saying('PHÓ GIÁM ĐỐC'));
  });
  expect(pulled.yaml).toBe(EDITED_PLAN);
});

const saysNothingTwice = ({ pulled: { yaml } }: Trip): void => expect(yaml).not.toMatch(/[\uf8f0-\uf8ff]/);

describe.each(Object.entries(HOME))('%s', (_, cases) => {
  test.each(cases)('%s: home', (_name, edit) => {
    const trip = tripAfter(EDITED_PLAN, edit);
    expect({ lacks: trip.lacks, invents: trip.invents, isInOrder: trip.isInOrder }).toEqual({
      lacks: [],
      invents: [],
      isInOrder: true,
    });
    saysNothingTwice(trip);
    expect(trip.pulled.changes.filter(({ kind }) => kind === 'left' || kind === 'conflict')).toEqual([]);
  });
});
