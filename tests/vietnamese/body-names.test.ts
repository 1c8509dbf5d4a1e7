/** Names of bodies in capitals, as running text writes them. */
import { describe, expect, test } from 'vitest';
import { nameInRunningText } from '../../src/vietnamese/body-names.ts';

describe('a name in running text', () => {
  test.each([
    ['ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN', 'Ủy ban nhân dân tỉnh Nghệ An'],
    ['UỶ BAN NHÂN DÂN TỈNH LAM GIANG', 'Ủy ban nhân dân tỉnh Lam Giang'],
    ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH', 'Ủy ban nhân dân Thành phố Hồ Chí Minh'],
    ['ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU', 'Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu'],
    ['ỦY BAN NHÂN DÂN PHƯỜNG 5', 'Ủy ban nhân dân phường 5'],
    ['ỦY BAN NHÂN DÂN XÃ ĐẮK RVE', 'Ủy ban nhân dân xã Đắk Rve'],
    ['SỞ Y TẾ', 'Sở Y tế'],
    ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Sở Nông nghiệp và Môi trường'],
    ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['BAN CHỈ ĐẠO 138 TỈNH LAM GIANG', 'Ban Chỉ đạo 138 tỉnh Lam Giang'],
    ['CÔNG AN TỈNH', 'Công an tỉnh'],
    ['Sở Y tế', 'Sở Y tế'],
  ])('is told by its words: %s', (name, expected) => {
    expect(nameInRunningText(name.split('\n'))).toBe(expected);
  });

  test.each([
    'BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM TỈNH LAM GIANG',
    'ỦY BAN NHÂN DÂN XÃ M’DRẮK',
    'ỦY BAN NHÂN DÂN TỈNH LAM GIANG VĂN PHÒNG',
    'TRƯỜNG TIỂU HỌC HOA SEN',
    'SỞ XÃ HỘI',
  ])('is not made up where a word is not known: %s', (name) => {
    expect(nameInRunningText([name])).toBeUndefined();
  });
});
