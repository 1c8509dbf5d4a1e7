/** Letterhead, title, marks of a draft, Nơi nhận and signatures as Word has them. */
import { describe, expect, test } from 'vitest';
import { textWidthPt } from '../../../src/standard/text-width.ts';
import { all, childAt, childrenOf, readPart } from '../../../tools/measure/xml.ts';
import { documentOf, smallPlan } from '../../support/plans.ts';
import { levelText, paragraphsOf, textsOf } from '../../support/word.ts';

const DOCUMENT = 'word/document.xml';
const tables = (bytes: Uint8Array) => childrenOf(childAt(readPart(bytes, DOCUMENT), 'w:body'), 'w:tbl');

describe('the letterhead', () => {
  test.each([
    'SỞ Y TẾ',
    'BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM, TỆ NẠN XÃ HỘI VÀ XÂY DỰNG PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC',
  ])('leaves Quốc hiệu its width beside “%s”', (name) => {
    const bytes = documentOf(smallPlan(`issuer: { name: "${name}", code: X }`));
    const [left = 0, right = 0] = all(tables(bytes)[0], 'w:gridCol').map(
      ({ attributes }) => Number(attributes['w:w']) / 20,
    );
    expect(right).toBeGreaterThan(textWidthPt('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, { bold: true, italic: false }));
    for (const line of textsOf(bytes, 'CoQuanBanHanh'))
      expect(textWidthPt(line, 13, { bold: true, italic: false })).toBeLessThan(left);
    expect(textsOf(bytes, 'CoQuanBanHanh').join(' ')).toBe(name);
  });

  test('keeps a column for the issuer beside a place of any length', () => {
    const bytes = documentOf(smallPlan(`place: ${'Lam '.repeat(80)}`));
    const columns = all(tables(bytes)[0], 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(Math.min(...columns)).toBeGreaterThan(1000);
  });

  test('has a parent body that is not bold and a name over two lines that is', () => {
    const bytes = documentOf(
      smallPlan('issuer:\n  parent: UBND TỈNH LAM GIANG\n  name: |\n    SỞ VĂN HÓA\n    VÀ DU LỊCH\n  code: SVH'),
    );
    expect(textsOf(bytes, 'CoQuanChuQuan')).toEqual(['UBND TỈNH LAM GIANG']);
    expect(textsOf(bytes, 'CoQuanBanHanh')).toEqual(['SỞ VĂN HÓA', 'VÀ DU LỊCH']);
  });

  test('numbers below 10 have a zero, the number of two issuers both codes', () => {
    const two = 'issuer:\n  - { name: CÔNG AN TỈNH, code: CAT }\n  - { name: SỞ Y TẾ, code: SYT }';
    const signatures = 'signatures:\n  - { post: GIÁM ĐỐC, name: A }\n  - { post: GIÁM ĐỐC, name: B }';
    expect(textsOf(documentOf(smallPlan(`${two}\nnumber: 7\n${signatures}`)), 'SoKyHieu')).toEqual([
      'Số: 07/KH-CAT-SYT',
    ]);
  });

  test('blanks of number and date are wide enough to write in', () => {
    const bytes = documentOf(smallPlan('date: 2026'));
    const blanks = [...textsOf(bytes, 'SoKyHieu'), ...textsOf(bytes, 'DiaDanhNgayThang')].flatMap(
      (text) => text.match(/\u00a0+/g) ?? [],
    );
    expect(blanks).toHaveLength(3);
    for (const blank of blanks) expect(textWidthPt(blank, 13, { bold: false, italic: false })).toBeGreaterThan(20);
  });

  test.each([
    ['stage: drafting', ['DỰ THẢO']],
    ['stage: comment\ndraftNumber: 3', ['DỰ THẢO lần 3']],
    ['stage: signature', []],
  ])('%s marks the draft', (stage, marks) => {
    expect(textsOf(documentOf(smallPlan(stage)), 'DuThao')).toEqual(marks);
  });

  test('a title keeps its lines, and one too long is balanced over two', () => {
    expect(textsOf(documentOf(smallPlan('title: |\n  Dòng một\n  dòng hai')), 'TrichYeu')).toEqual([
      'Dòng một\ndòng hai',
    ]);
    const long = 'Thực hiện công tác phòng, chống tội phạm và vi phạm pháp luật trên địa bàn tỉnh năm 2026';
    const [first = '', second = ''] = (textsOf(documentOf(smallPlan(`title: ${long}`)), 'TrichYeu')[0] ?? '').split(
      '\n',
    );
    expect(`${first} ${second}`).toBe(long);
    expect(Math.abs(first.length - second.length)).toBeLessThan(12);
  });
});

describe('Nơi nhận', () => {
  const recipients = 'recipients:\n  - to: [Bộ A, Bộ B, Bộ C]\n    purpose: để báo cáo\n  - Sở D\n  - archive: VT, NC';

  test('has dashes, semicolons, a full stop, and the purpose on a line of its own', () => {
    const bytes = documentOf(smallPlan(recipients));
    const lines = paragraphsOf(bytes).filter(({ style }) => style === 'NoiNhan');
    expect(lines.map(({ text }) => text)).toEqual(['Bộ A;', 'Bộ B;', 'Bộ C;', '(để báo cáo)', 'Sở D;', 'Lưu: VT, NC.']);
    expect(lines.map((line) => levelText(bytes, line))).toEqual(['-', '-', '-', undefined, '-', '-']);
  });

  test('or a right brace as tall as its lines', () => {
    const bytes = documentOf(smallPlan(`${recipients}\nlayout: { recipients: brace }`));
    const drawing = all(readPart(bytes, DOCUMENT), 'w:drawing')[0];
    expect(all(drawing, 'a:prstGeom')[0]?.attributes['prst']).toBe('rightBrace');
    const height = Number(all(drawing, 'wp:extent')[0]?.attributes['cy']) / 12700;
    expect(height).toBeCloseTo(3 * 11 * 1.149, 1);
  });
});

describe('signatures', () => {
  test('stand in the order of authority, capacity, post, other post, name', () => {
    const bytes = documentOf(
      smallPlan(
        'signatures:\n  - authority: TM. ỦY BAN NHÂN DÂN\n    capacity: KT. CHỦ TỊCH\n    post: PHÓ CHỦ TỊCH\n    otherPost: TRƯỞNG BAN\n    name: Nguyễn Văn Mẫu',
      ),
    );
    const styles = ['QuyenHan', 'ChucVu', 'ChucVuKhac', 'HoTen'];
    expect(
      paragraphsOf(bytes)
        .filter(({ style }) => styles.includes(style))
        .map(({ text }) => text),
    ).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'TRƯỞNG BAN', 'Nguyễn Văn Mẫu']);
  });

  test('leave room for hand and stamp, without empty paragraphs', () => {
    const name = paragraphsOf(documentOf(smallPlan())).find(({ style }) => style === 'HoTen');
    const before = Number(childAt(name?.element, 'w:pPr', 'w:spacing')?.attributes['w:before']);
    expect(before / (1440 / 25.4)).toBeGreaterThanOrEqual(25);
  });

  test('the last lines of the text are kept with the signature', () => {
    const last = paragraphsOf(documentOf(smallPlan())).find(({ text }) => text.endsWith('./.'));
    expect(childAt(last?.element, 'w:pPr', 'w:keepNext')).toBeDefined();
  });
});

describe('properties of the file', () => {
  test('title, subject, author, language, and no time', () => {
    const core = all(
      { name: '', attributes: {}, children: [readPart(documentOf(smallPlan()), 'docProps/core.xml')] },
      'cp:coreProperties',
    )[0];
    const entries = childrenOf(core).map(({ name, children }) => [name, children.join('')]);
    expect(Object.fromEntries(entries)).toEqual({
      'dc:title': 'Kế hoạch Thực hiện công tác thử nghiệm năm 2026',
      'dc:subject': 'KẾ HOẠCH',
      'dc:creator': 'Ban Chỉ đạo 138 tỉnh Lam Giang',
      'dc:language': 'vi-VN',
    });
  });

  test('headings are Word’s own, for the navigation pane', () => {
    const yaml = smallPlan(
      'sections:\n  - heading: MỤC\n    items:\n      - heading: Khoản\n        items:\n          - heading: Điểm\n            text: Lời.',
    );
    const styles = paragraphsOf(documentOf(yaml))
      .map(({ style }) => style)
      .filter((style) => style.startsWith('Heading'));
    expect(styles).toEqual(['Heading1', 'Heading2', 'Heading3']);
  });
});
