/** Paragraphs, headings, lists and tables of a text. */
import { describe, expect, test } from 'vitest';
import { lettersIn } from '../../../../src/import/manuscript/manuscript.ts';
import { blocksOf, isParagraph, paragraphsOf, shown, textsOf } from '../../../support/manuscripts.ts';

describe('paragraphs', () => {
  test('blank lines part them, two blanks or a backslash at the end break a line', () => {
    expect(textsOf('KẾ HOẠCH  \nCông tác thử nghiệm\\\nnăm 2026\n\nĐoạn hai.')).toEqual([
      'KẾ HOẠCH\nCông tác thử nghiệm\nnăm 2026',
      'Đoạn hai.',
    ]);
  });

  test('a broken line before a new point ends all the same', () => {
    expect(textsOf('- Sở Y tế;  \n- Sở Nội vụ.')).toEqual(['- Sở Y tế;', '- Sở Nội vụ.']);
  });

  test('lines of a file that is not wrapped are paragraphs', () => {
    const long = 'Các cơ quan, đơn vị chủ động triển khai nhiệm vụ được giao theo đúng tiến độ. '.repeat(3).trim();
    expect(textsOf(`KẾ HOẠCH\n${long}\nTổ chức thực hiện\n${long}`)).toEqual([
      'KẾ HOẠCH',
      long,
      'Tổ chức thực hiện',
      long,
    ]);
  });

  test('lines so short that nobody breaks a text there are paragraphs', () => {
    const lines = ['SỞ Y TẾ', 'Số: 5/KH-SYT', 'KẾ HOẠCH', 'Tiêm chủng năm 2026', 'I. MỤC ĐÍCH', 'Tiêm đủ mũi.'];
    expect(textsOf(lines.join('\n'))).toEqual(lines);
  });

  test('a file wrapped at a fixed width is put together; titles, points and headings stay apart', () => {
    const text = [
      'KẾ HOẠCH',
      'Công tác thử nghiệm năm 2026',
      '    Thực hiện chương trình công tác năm, cơ quan ban hành kế hoạch',
      'triển khai nhiệm vụ trên địa bàn toàn tỉnh với các nội dung chính',
      'như sau:',
      'I. MỤC ĐÍCH',
      '1. Nâng cao trách nhiệm của người đứng đầu cơ quan, đơn vị trong',
      'việc tổ chức thực hiện và kiểm tra kết quả công việc được giao ở',
      'từng địa bàn.',
      '- Làm rõ người, rõ việc, rõ thời gian hoàn thành, rõ sản phẩm của',
      '  từng nhiệm vụ, bảo đảm không trùng lặp, không bỏ sót nội dung đã',
      '  được phân công.',
      '2. Bảo đảm kinh phí.',
    ].join('\n');
    expect(textsOf(text)).toEqual([
      'KẾ HOẠCH',
      'Công tác thử nghiệm năm 2026',
      'Thực hiện chương trình công tác năm, cơ quan ban hành kế hoạch triển khai nhiệm vụ trên địa bàn toàn tỉnh với các nội dung chính như sau:',
      'I. MỤC ĐÍCH',
      '1. Nâng cao trách nhiệm của người đứng đầu cơ quan, đơn vị trong việc tổ chức thực hiện và kiểm tra kết quả công việc được giao ở từng địa bàn.',
      '- Làm rõ người, rõ việc, rõ thời gian hoàn thành, rõ sản phẩm của từng nhiệm vụ, bảo đảm không trùng lặp, không bỏ sót nội dung đã được phân công.',
      '2. Bảo đảm kinh phí.',
    ]);
  });

  test('a dash between words is no bullet where the width brought it to the beginning of a line', () => {
    const text = [
      '1. Bảo đảm thống nhất với các chương trình phát triển kinh tế',
      '- xã hội, với kế hoạch đầu tư công trung hạn giai đoạn 2026',
      '- 2030 và dự toán ngân sách nhà nước được giao hằng năm của',
      'từng cơ quan, đơn vị; ưu tiên nguồn lực cho các xã vùng cao,',
      'vùng biên giới, hải đảo và địa bàn còn nhiều khó khăn trong',
      'tỉnh.',
      '- Báo cáo kết quả.',
    ].join('\n');
    expect(textsOf(text)).toEqual([
      '1. Bảo đảm thống nhất với các chương trình phát triển kinh tế - xã hội, với kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030 và dự toán ngân sách nhà nước được giao hằng năm của từng cơ quan, đơn vị; ưu tiên nguồn lực cho các xã vùng cao, vùng biên giới, hải đảo và địa bàn còn nhiều khó khăn trong tỉnh.',
      '- Báo cáo kết quả.',
    ]);
  });

  test('BOM and all kinds of line ends', () => {
    expect(textsOf('\ufeffMột.\r\n\r\nHai.\rBa.')).toEqual(['Một.', 'Hai.', 'Ba.']);
  });

  test('nothing in, nothing out', () => {
    expect(blocksOf('')).toEqual([]);
    expect(blocksOf('\n \n\t\n')).toEqual([]);
  });

  test('places are lines of the file', () => {
    expect(paragraphsOf('Một.\n\n\nHai.\nBa.').map(({ place }) => place)).toEqual([1, 4, 5]);
  });
});

describe('headings, lists, lines', () => {
  test('a heading is bold, with its level', () => {
    const [heading, text] = paragraphsOf('## II. NHIỆM VỤ ##\nLời văn.');
    expect([heading?.outline, heading?.align, shown(heading?.runs ?? [])]).toEqual([2, 'left', '{b:II. NHIỆM VỤ}']);
    expect([text?.outline, text?.align, shown(text?.runs ?? [])]).toEqual([undefined, 'justify', 'Lời văn.']);
  });

  test('bullets and numbers stay letters; nested ones move to the right', () => {
    const items = paragraphsOf('- một\n  + hai\n    * ba\n1. bốn\n*năm* sáu');
    expect(items.map(lettersIn)).toEqual(['- một', '+ hai', '- ba', '1. bốn', 'năm sáu']);
    expect(items.map(({ indent }) => indent.left)).toEqual([0, 5, 10, 0, 0]);
  });

  test('a drawn line lies under the paragraph before', () => {
    const [title, text] = paragraphsOf('KẾ HOẠCH\n-----\nLời văn.');
    expect(title?.rules).toHaveLength(1);
    expect(text?.rules).toEqual([]);
  });

  test('a form feed begins a page', () => {
    expect(paragraphsOf('Một.\n\f\nHai.\n\fBa.').map(({ pageBreakBefore }) => pageBreakBefore)).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('tables', () => {
  const cellsOf = (text: string): string[][][] =>
    blocksOf(text).flatMap((block) =>
      block.kind === 'table'
        ? [block.rows.map((row) => row.map((cell) => cell.blocks.filter(isParagraph).map(lettersIn).join('¶')))]
        : [],
    );

  test('bars part the cells, the line of dashes is none', () => {
    expect(cellsOf('Danh mục:\n\n| TT | Việc |\n|:--:|---|\n| 1 | **Rà soát** a\\|b |\n| 2 | |\n\nHết.')).toEqual([
      [
        ['TT', 'Việc'],
        ['1', 'Rà soát a|b'],
        ['2', ''],
      ],
    ]);
    expect(textsOf('Danh mục:\n| TT | Việc |\n|--|--|\nHết.')).toEqual(['Danh mục:', 'Hết.']);
  });

  test('bars at the ends may be missing', () => {
    expect(cellsOf('TT | Việc\n--- | ---\n1 | Rà soát')).toEqual([
      [
        ['TT', 'Việc'],
        ['1', 'Rà soát'],
      ],
    ]);
  });

  test('a bar in a sentence makes no table', () => {
    expect(textsOf('Có | không.')).toEqual(['Có | không.']);
  });
});
