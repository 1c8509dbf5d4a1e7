/** Marks in frames: their words, sizes and places (nd30 MK-01 to MK-04). */
import { describe, expect, test } from 'vitest';
import { all, childAt, lettersOf, parseXml, readPart, readParts, valAt } from '../../../tools/measure/xml.ts';
import { documentOf, smallPlan } from '../../support/plans.ts';
import { textsOf } from '../../support/word.ts';

const TWIPS_PER_MM = 1440 / 25.4;

/** Width and height of the innermost table that holds some words, in mm. */
function boxOf(bytes: Uint8Array, words: string): [number, number] {
  const table = all(readPart(bytes, 'word/document.xml'), 'w:tbl').findLast((one) => lettersOf(one) === words);
  const width = childAt(table, 'w:tblPr', 'w:tblW')?.attributes['w:w'];
  const height = all(table ?? readPart(bytes, 'word/document.xml'), 'w:trHeight')[0]?.attributes;
  expect(height?.['w:hRule']).toBe('exact');
  return [Number(width) / TWIPS_PER_MM, Number(height?.['w:val']) / TWIPS_PER_MM];
}

describe('a mark', () => {
  test.each([
    ['urgency', 'KHẨN', 20],
    ['urgency', 'HỎA TỐC', 30],
    ['urgency', 'THƯỢNG KHẨN', 40],
    ['secrecy', 'MẬT', 20],
    ['secrecy', 'TỐI MẬT', 30],
    ['secrecy', 'TUYỆT MẬT', 40],
  ])('of %s, %s, stands in a frame of %d × 8 mm', (key, words, width) => {
    const [found, height] = boxOf(documentOf(smallPlan(`marks: { ${key}: ${words} }`)), words);
    expect(found).toBeCloseTo(width, 1);
    expect(height).toBeCloseTo(8, 1);
  });

  test('of secrecy stands above that of urgency, both below the number', () => {
    const letters = lettersOf(
      readPart(documentOf(smallPlan('marks: { urgency: KHẨN, secrecy: MẬT }')), 'word/document.xml'),
    );
    expect(letters).toMatch(/Số:.*MẬT.*KHẨN.*KẾ HOẠCH/su);
  });

  test('is red where it is a stamp, black where it is none', () => {
    const bytes = documentOf(smallPlan('marks: { urgency: KHẨN, circulation: LƯU HÀNH NỘI BỘ }'));
    const styles = all(readPart(bytes, 'word/styles.xml'), 'w:style');
    const colourOf = (id: string): string | undefined =>
      valAt(
        styles.find(({ attributes }) => attributes['w:styleId'] === id),
        'w:rPr',
        'w:color',
      );
    expect([colourOf('DauDoKhan'), colourOf('PhamViLuuHanh')]).toEqual(['FF0000', '000000']);
  });

  test('of circulation stands in the top margin of the first page and nowhere else', () => {
    const bytes = documentOf(smallPlan('marks: { circulation: XEM XONG TRẢ LẠI }'));
    expect(lettersOf(readPart(bytes, 'word/document.xml'))).not.toContain('XEM XONG');
    const headers = [...readParts(bytes)].filter(([path]) => /^word\/header\d*\.xml$/.test(path));
    const marked = headers.filter(([, xml]) => lettersOf(parseXml(xml)).includes('XEM XONG TRẢ LẠI'));
    expect(marked).toHaveLength(1);
  });
});

test('a document without marks has no styles for them', () => {
  const ids = all(readPart(documentOf(smallPlan()), 'word/styles.xml'), 'w:style').map(
    ({ attributes }) => attributes['w:styleId'],
  );
  expect(ids.filter((id) => /^(?:Dau(?!KetThuc)|PhamVi|NguoiSoan|Phan$|Chuong)/.test(id ?? ''))).toEqual([]);
});

test.each([
  ['archiveCopies: 2', ['- Lưu: VT (2).'], []],
  ['drafter: PL, issuedCopies: 300', ['- Lưu: VT.'], ['PL.(300)']],
  ['issuedCopies: 300', ['- Lưu: VT.'], ['(300)']],
])('the end of Nơi nhận with %s', (keys, kept, drafter) => {
  const bytes = documentOf(smallPlan(`recipients: [Các sở, { archive: VT, ${keys} }]\nnumbering: { labels: typed }`));
  expect(textsOf(bytes, 'NoiNhan').slice(-1)).toEqual(kept);
  expect(textsOf(bytes, 'NguoiSoanThao')).toEqual(drafter);
});
