/** The letterhead and the title as Word has them. */
import { describe, expect, test } from 'vitest';
import { textWidthPt } from '../../../src/standard/text-width.ts';
import { all, childAt, childrenOf, readPart } from '../../../tools/measure/xml.ts';
import { documentOf, smallPlan } from '../../support/plans.ts';
import { textsOf } from '../../support/word.ts';

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
