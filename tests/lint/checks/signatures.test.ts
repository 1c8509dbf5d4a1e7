/** Signatures: those that the decree knows, and those that cannot be. */
import { describe, expect, test } from 'vitest';
import { codes, smallPlan } from '../../support/plans.ts';

const signature = (body: string): string =>
  smallPlan(`signatures:\n  - ${body.split('\n').join('\n    ')}\n    name: Nguyễn Văn Mẫu`);

describe('signatures that the decree knows', () => {
  test.each([
    'post: CHỦ TỊCH',
    'authority: TM. ỦY BAN NHÂN DÂN\npost: CHỦ TỊCH',
    'authority: TM. ỦY BAN NHÂN DÂN\ncapacity: KT. CHỦ TỊCH\npost: PHÓ CHỦ TỊCH',
    'capacity: KT. TRƯỞNG BAN\npost: PHÓ TRƯỞNG BAN\notherPost: PHÓ CHỦ TỊCH UBND TỈNH',
    'capacity: KT. BỘ TRƯỞNG\npost: THỨ TRƯỞNG',
    'capacity: Q. CHỦ TỊCH',
    'capacity: TL. CHỦ TỊCH\npost: CHÁNH VĂN PHÒNG',
    'capacity: TUQ. CHỦ TỊCH\npost: GIÁM ĐỐC SỞ NỘI VỤ',
    'authority: TM. BAN CHỈ ĐẠO\npost: TRƯỞNG BAN',
    'capacity: |-\n  TL. CHỦ TỊCH\n  KT. CHÁNH VĂN PHÒNG\npost: PHÓ CHÁNH VĂN PHÒNG',
    'capacity: |-\n  TUQ. CHỦ TỊCH\n  ỦY BAN NHÂN DÂN TỈNH\npost: GIÁM ĐỐC SỞ Y TẾ',
    'authority: TM. BAN GIÁM ĐỐC\npost: GIÁM ĐỐC',
    'authority: TM. ĐOÀN CHỦ TỊCH\npost: PHÓ CHỦ TỊCH',
    'capacity: KT. TRẠM TRƯỞNG\npost: PHÓ TRẠM TRƯỞNG',
    'post: CHÁNH SỰ VỤ',
  ])('%s', (body) => {
    expect(codes(signature(body))).toEqual([]);
  });
});

describe('signatures that cannot be', () => {
  test.each([
    ['capacity: KT. CHỦ TỊCH\npost: CHỦ TỊCH', 'signature/kt-without-deputy'],
    ['capacity: KT. CHỦ TỊCH', 'signature/kt-without-deputy'],
    ['capacity: PHÓ HIỆU TRƯỞNG\npost: KT. HIỆU TRƯỞNG', 'signature/lines-swapped'],
    ['capacity: CHÁNH VĂN PHÒNG\npost: TL. CHỦ TỊCH', 'signature/lines-swapped'],
    ['authority: TM. CHỦ TỊCH\npost: PHÓ CHỦ TỊCH', 'signature/tm-with-post'],
    ['capacity: TM. TRƯỞNG BAN\npost: PHÓ TRƯỞNG BAN', 'signature/tm-with-post'],
    ['capacity: KT. ỦY BAN NHÂN DÂN\npost: PHÓ CHỦ TỊCH', 'signature/capacity-with-body'],
    ['authority: T/M ỦY BAN NHÂN DÂN\npost: CHỦ TỊCH', 'signature/unknown-prefix'],
    ['capacity: K/T CHỦ TỊCH\npost: PHÓ CHỦ TỊCH', 'signature/unknown-prefix'],
    ['authority: TM. ỦY BAN NHÂN DÂN', 'signature/no-post'],
    ['post: KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC', 'signature/capacity-as-post'],
    ['post: |-\n  KT. CHỦ TỊCH\n  PHÓ CHỦ TỊCH', 'signature/capacity-as-post'],
    ['post: TM. BAN CHỈ ĐẠO TRƯỞNG BAN', 'signature/capacity-as-post'],
    ['capacity: |-\n  TL. CHỦ TỊCH\n  K/T CHÁNH VĂN PHÒNG\npost: PHÓ CHÁNH VĂN PHÒNG', 'signature/unknown-prefix'],
    ['capacity: |-\n  TL. CHỦ TỊCH\n  KT. CHÁNH VĂN PHÒNG\npost: CHÁNH VĂN PHÒNG', 'signature/kt-without-deputy'],
  ])('%s', (body, code) => {
    expect(codes(signature(body))).toEqual([code]);
  });

  test('two issuers with one signature', () => {
    const issuers = 'issuer:\n  - { name: CÔNG AN TỈNH, code: CAT }\n  - { name: SỞ Y TẾ, code: SYT }';
    expect(codes(smallPlan(issuers))).toEqual(['signature/count']);
  });
});
