/** Names and titles that are too wide for one line. */
import { describe, expect, test } from 'vitest';
import { balancedLines } from '../../src/standard/text-width.ts';

const byLetters = (line: string): number => line.length;

describe('a name that is too wide is broken', () => {
  test.each([
    ['ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU', 24, ['ỦY BAN NHÂN DÂN', 'TỈNH BÀ RỊA - VŨNG TÀU']],
    ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 22, ['SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH']],
    ['TRƯỜNG TRUNG HỌC CƠ SỞ NGUYỄN BỈNH KHIÊM', 24, ['TRƯỜNG TRUNG HỌC CƠ SỞ', 'NGUYỄN BỈNH KHIÊM']],
    ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 20, ['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG']],
    ['PHÒNG VĂN HÓA - XÃ HỘI PHƯỜNG 5', 22, ['PHÒNG VĂN HÓA - XÃ HỘI', 'PHƯỜNG 5']],
    [
      'Triển khai công tác phòng cháy, chữa cháy trên địa bàn tỉnh năm 2026',
      45,
      ['Triển khai công tác phòng cháy, chữa cháy', 'trên địa bàn tỉnh năm 2026'],
    ],
    [
      'Kết quả Đại hội và phê duyệt Điều lệ (sửa đổi, bổ sung) Hội Khuyến học tỉnh Lam Giang',
      50,
      ['Kết quả Đại hội và phê duyệt Điều lệ', '(sửa đổi, bổ sung) Hội Khuyến học tỉnh Lam Giang'],
    ],
    [
      'Triển khai chương trình quốc gia phòng, chống ma túy cấp xã không ma túy',
      44,
      ['Triển khai chương trình quốc gia', 'phòng, chống ma túy cấp xã không ma túy'],
    ],
    [
      'Tổ chức lớp học cho Câu lạc bộ Lam Giang (mới) của tỉnh',
      45,
      ['Tổ chức lớp học', 'cho Câu lạc bộ Lam Giang (mới) của tỉnh'],
    ],
  ])('where its parts meet: %s', (text, room, lines) => {
    expect(balancedLines(text, room, byLetters)).toEqual(lines);
  });

  test.each([
    ['CHI CỤC KIỂM LÂM VÙNG CAO', 20],
    ['TRUNG TÂM KHUYẾN NÔNG TỈNH', 18],
    ['Kế hoạch phát triển giai đoạn 2026 - 2030', 38],
    ['Công tác năm 2026', 15],
  ])('never within a word of two syllables, nor before a figure: %s', (text, room) => {
    const lines = balancedLines(text, room, byLetters);
    expect(lines.join(' ')).toBe(text);
    expect(lines.map((line) => line.split(' ').at(-1))).not.toContain('năm');
    expect(lines.join('/').toLocaleLowerCase('vi')).not.toMatch(
      /kiểm\/lâm|khuyến\/nông|chi\/cục|trung\/tâm|\/-|-\/2030|đoạn\/2026/,
    );
  });
});

test('lines are the fewest that fit, and a word that is too wide stands alone', () => {
  expect(balancedLines('a b c', 5, byLetters)).toEqual(['a b c']);
  expect(balancedLines('aa bbbbbbbb cc', 5, byLetters)).toEqual(['aa', 'bbbbbbbb', 'cc']);
  expect(balancedLines('', 5, byLetters)).toEqual(['']);
});
