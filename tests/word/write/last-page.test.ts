/** What only documents of the Party have: the foot of the last page, both sides of a sheet, two bodies (hd05 DG-05, DG-30, DG-78, DG-87, DG-92). */
import { describe, expect, test } from 'vitest';
import { importWord, pullChanges } from '../../../src/index.ts';
import { all, childAt, lettersOf, readPart, readParts, type XmlElement } from '../../../tools/measure/xml.ts';
import { departuresOf, told } from '../../support/conformity.ts';
import { codes, documentOf } from '../../support/plans.ts';
import { paragraphsOf, textsOf } from '../../support/word.ts';

const EMU_PER_MM = 36_000;

/** All letters in an element, whatever holds them. */
const lettersIn = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : lettersIn(child))).join('');

const plan = (standard: string, more = ''): string => `year: 2026
standard: ${standard}
stage: issued
issuer:
  - { name: BAN TỔ CHỨC, code: BTCTU, inText: Ban Tổ chức Tỉnh uỷ }
  - { name: BAN NỘI CHÍNH, code: BNCTU, inText: Ban Nội chính Tỉnh uỷ }
number: 4
place: Lam Giang
date: 2026-03-04
title: về phối hợp kiểm tra công tác cán bộ năm 2026
${more}
sections:
  - heading: MỤC ĐÍCH
    items: [Việc thứ nhất., Việc thứ hai.]
recipients: [Các đồng chí thành viên, { archive: Văn phòng Tỉnh uỷ }]
signatures:
  - { post: TRƯỞNG BAN TỔ CHỨC, name: Nguyễn Văn Mẫu }
  - { post: TRƯỞNG BAN NỘI CHÍNH, name: Trần Thị Mẫu }
contact: [Ban Tổ chức Tỉnh uỷ, "Điện thoại: 0999.000.000"]
`;

const MORE = 'marks: { circulation: TÀI LIỆU HỘI NGHỊ, notForMedia: true }\nlayout: { bothSides: true }';
const TEXT = plan('party', MORE);
const FILE = documentOf(TEXT);

const styled = (style: string) => paragraphsOf(FILE).filter((paragraph) => paragraph.style === style);

describe('a plan of the Party', () => {
  test('has address and telephone of 10 pt after the signatures, below a rule as wide as the text', () => {
    const [first, second] = styled('ThongTinLienHe');
    expect([first?.text, second?.text]).toEqual(['Ban Tổ chức Tỉnh uỷ', 'Điện thoại: 0999.000.000']);
    expect(childAt(first?.element, 'w:pPr', 'w:pBdr', 'w:top')?.attributes['w:val']).toBe('single');
    expect(childAt(first?.element, 'w:pPr', 'w:ind')).toBeUndefined();
    expect(childAt(second?.element, 'w:pPr', 'w:pBdr')).toBeUndefined();
    const texts = paragraphsOf(FILE).map(({ text }) => text);
    expect(texts.indexOf('Ban Tổ chức Tỉnh uỷ')).toBeGreaterThan(texts.indexOf('Nguyễn Văn Mẫu'));
  });

  test('says 10 mm above the lower edge that it is not for the media', () => {
    const [mark] = styled('KhongPhoBien');
    expect(mark?.text).toBe('Không phổ biến trên phương tiện thông tin đại chúng');
    const [anchor] = all(readPart(FILE, 'word/document.xml'), 'wp:anchor');
    const place = childAt(anchor, 'wp:positionV');
    const bottom = Number(lettersIn(place)) + Number(childAt(anchor, 'wp:extent')?.attributes['cy']);
    expect(place?.attributes['relativeFrom']).toBe('page');
    expect(bottom / EMU_PER_MM).toBeCloseTo(287, 0);
  });

  test('of a meeting says so in the top margin of its first page, without a frame', () => {
    const headers = [...readParts(FILE)].filter(([path]) => path.startsWith('word/header')).map(([, xml]) => xml);
    const [own = ''] = headers.filter((xml) => xml.includes('TÀI LIỆU HỘI NGHỊ'));
    expect(own).toContain('PhamViLuuHanh');
    expect(own).not.toContain('<w:tbl>');
  });

  test('changes its margins on the back where it is printed on both sides', () => {
    expect(all(readPart(FILE, 'word/settings.xml'), 'w:mirrorMargins')).toHaveLength(1);
    expect(all(readPart(documentOf(plan('party')), 'word/settings.xml'), 'w:mirrorMargins')).toEqual([]);
  });

  test('of two bodies names them on one line, or breaks it between them; the leading one signs at the right', () => {
    expect(textsOf(FILE, 'CoQuanBanHanh')).toEqual(['BAN TỔ CHỨC -', 'BAN NỘI CHÍNH']);
    expect(textsOf(documentOf(TEXT.replace('name: BAN NỘI CHÍNH', 'name: CHI BỘ')), 'CoQuanBanHanh')).toEqual([
      'BAN TỔ CHỨC - CHI BỘ',
    ]);
    expect(textsOf(FILE, 'SoKyHieu')).toEqual(['Số 04-KH/BTCTU-BNCTU']);
    expect(textsOf(FILE, 'HoTen')).toEqual(['Trần Thị Mẫu', 'Nguyễn Văn Mẫu']);
  });

  test('with all this departs in nothing, comes back as it was, and gives nothing to pull', () => {
    expect(codes(TEXT)).toEqual([]);
    expect(told(departuresOf(FILE))).toEqual([]);
    const { data } = importWord(FILE).value ?? {};
    expect(data?.marks).toEqual({ circulation: 'TÀI LIỆU HỘI NGHỊ', notForMedia: true });
    expect(data?.layout).toEqual({ bothSides: true });
    expect(data?.contact).toEqual(['Ban Tổ chức Tỉnh uỷ', 'Điện thoại: 0999.000.000']);
    expect(data?.signatures?.map(({ name }) => name)).toEqual(['Nguyễn Văn Mẫu', 'Trần Thị Mẫu']);
    expect(pullChanges(FILE, TEXT).value?.changes).toEqual([]);
  });

  test('of two bodies is asked of which of them a post is', () => {
    expect(codes(TEXT.replace('TRƯỞNG BAN NỘI CHÍNH', 'TRƯỞNG BAN'))).toEqual(['signature/post-without-body']);
    expect(codes(TEXT.replace('post: TRƯỞNG BAN NỘI CHÍNH', 'authority: T/M BAN NỘI CHÍNH, post: TRƯỞNG BAN'))).toEqual(
      [],
    );
  });
});

test('a plan of the state has none of these: each is told, none is printed', () => {
  const text = plan('state', MORE);
  expect(codes(text).filter((code) => code === 'plan/not-of-standard')).toHaveLength(4);
  const bytes = documentOf(text);
  const letters = [...readParts(bytes)]
    .filter(([path]) => /^word\/(?:document|header\d*)\.xml$/.test(path))
    .map(([path]) => lettersOf(readPart(bytes, path)))
    .join('\n');
  expect(letters).not.toMatch(/0999|HỘI NGHỊ|phương tiện/u);
  expect(readParts(bytes).get('word/settings.xml')).not.toContain('mirrorMargins');
  expect(textsOf(bytes, 'HoTen')).toEqual(['Nguyễn Văn Mẫu', 'Trần Thị Mẫu']);
});
