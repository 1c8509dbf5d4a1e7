/** Markdown and plain text are read as their author meant them; what a scan tore apart is put together again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lettersIn,
  type ManuscriptBlock,
  type ManuscriptParagraph,
  type Run,
} from '../../../../src/import/manuscript/manuscript.ts';
import { readTextManuscript } from '../../../../src/import/manuscript/text/read.ts';
import { repairManuscript } from '../../../../src/import/manuscript/text/repair.ts';

const blocksOf = (text: string): readonly ManuscriptBlock[] =>
  readTextManuscript(text).sections.flatMap(({ blocks }) => blocks);
const isParagraph = (block: ManuscriptBlock): block is ManuscriptParagraph => block.kind === 'paragraph';
const paragraphsOf = (text: string): ManuscriptParagraph[] => blocksOf(text).filter(isParagraph);
const textsOf = (text: string): string[] => paragraphsOf(text).map(lettersIn);

/** Pieces as a line: `b:` bold, `i:` italic, `r:` raised, `u:` underlined before the letters, `[^1]` for a note. */
const shown = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (run.kind === 'note') return `[^${run.note}]`;
      const look = [run.bold && 'b', run.italic && 'i', run.raised && 'r', run.underlined && 'u'];
      const signs = look.filter((sign) => sign !== false && sign !== undefined).join('');
      return signs === '' ? run.text : `{${signs}:${run.text}}`;
    })
    .join('');
const looksOf = (text: string): string => shown(paragraphsOf(text)[0]?.runs ?? []);

describe('marks of emphasis', () => {
  test.each([
    ['a **b** c', 'a {b:b} c'],
    ['a *b* c', 'a {i:b} c'],
    ['***b***', '{bi:b}'],
    ['***a** b*', '{bi:a}{i: b}'],
    ['**a *b***', '{b:a }{bi:b}'],
    ['“*Trồng cây gây rừng*” và', '“{i:Trồng cây gây rừng}” và'],
    ['(*nếu có*)', '({i:nếu có})'],
    ['_nghiêng_, kh_ông_', '{i:nghiêng}, kh_ông_'],
    ['a_b_c', 'a_b_c'],
    ['__đậm__', '{b:đậm}'],
    ['Số: ____/KH', 'Số: ____/KH'],
    ['5*3 và 2*4', '5*3 và 2*4'],
    ['(*) Ghi chú (*) hai', '(*) Ghi chú (*) hai'],
    ['một * hai * ba', 'một * hai * ba'],
    ['mở **không đóng', 'mở **không đóng'],
    ['\\*sao\\* \\_ \\\\', '*sao* _ \\'],
    ['m<sup>2</sup>, m^3^, $^{4}$', 'm{r:2}, m{r:3}, {r:4}'],
    ['2^3 và ^', '2^3 và ^'],
    ['<b>a</b> <i>b</i> <u>c</u> <strong>d</strong> <em>e</em>', '{b:a} {i:b} {u:c} {b:d} {i:e}'],
    ['x < y <b>', 'x < y <b>'],
    ['a<br>b', 'a\nb'],
    ['R&amp;D &lt;x&gt; &nbsp;&ocirc;&#7879;&#x110; &khong; A&B', 'R&D <x> \u00a0ôệĐ &khong; A&B'],
    ['Ha\u0300 Nội', 'Hà Nội'],
    ['a\tb', 'a\tb'],
    ['chữ[^2]', 'chữ[^2]'],
  ])('%s', (text, look) => {
    expect(looksOf(text)).toBe(look);
  });

  test('a mark opens in one line and closes in the next', () => {
    expect(paragraphsOf('**PHÓ CHỦ TỊCH\nNguyễn Văn Mẫu**').map(({ runs }) => shown(runs))).toEqual([
      '{b:PHÓ CHỦ TỊCH}',
      '{b:Nguyễn Văn Mẫu}',
    ]);
  });
});

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

describe('notes', () => {
  test('a mark whose note there is becomes a sign, the note leaves the text', () => {
    const text = 'Nạn nhân[^a] được hỗ trợ.\n\n[^a]: Theo *Luật* năm 2024,\n    đã sửa đổi.\n\n    Đoạn hai.\n\nHết.';
    const { notes } = readTextManuscript(text);
    expect(textsOf(text)).toEqual(['Nạn nhân được hỗ trợ.', 'Hết.']);
    expect(looksOf(text)).toBe('Nạn nhân[^a] được hỗ trợ.');
    expect([...notes].map(([id, paragraphs]) => [id, paragraphs.map(({ runs }) => shown(runs))])).toEqual([
      ['a', ['Theo {i:Luật} năm 2024, đã sửa đổi.', 'Đoạn hai.']],
    ]);
  });
});

describe('what only belongs to pages is dropped', () => {
  const page = 'Cơ quan được giao chủ trì báo cáo kết quả hằng quý. '.repeat(10).trim();

  test('page numbers and the header that returns with them', () => {
    expect(
      textsOf(`${page}\n\n2\n\nKế hoạch năm 2026\n\n${page}\n\n- 3 -\n\nKế hoạch năm 2026\n\n${page}\n\nTrang 4/4`),
    ).toEqual([page, page, page]);
  });

  test('numbers of a list stay', () => {
    expect(textsOf('1\n\nRà soát\n\n2\n\nBáo cáo')).toEqual(['1', 'Rà soát', '2', 'Báo cáo']);
  });

  test('a line that stands once beside a number stays', () => {
    expect(textsOf(`${page}\n\n2\n\nĐoạn ngắn.\n\n${page}`)).toEqual([page, 'Đoạn ngắn.', page]);
  });
});

const mended = (text: string) => repairManuscript(readTextManuscript(text));
const mendedLooks = (text: string): string[] =>
  (mended(text).sections[0]?.blocks ?? []).filter(isParagraph).map(({ runs }) => shown(runs));
const notesOf = (text: string): string[][] =>
  [...mended(text).notes].map(([id, paragraphs]) => [id, ...paragraphs.map(({ runs }) => shown(runs))]);

describe('sentences torn at the end of a page', () => {
  const start = 'Người đứng đầu cơ quan chịu trách nhiệm trước tập thể, giữ';

  test.each([
    [start, 'nghiêm giờ làm việc trong thi hành công vụ.'],
    ['Sửa chữa xong các phòng học xuống cấp tại khu nhà số', '3 trước khi khai giảng năm học.'],
    ['Báo cáo gửi về cơ quan thường trực trước ngày', '25/02/2026 để tổng hợp.'],
    ['Giải tỏa chợ tạm, bãi xe tự phát, điểm rửa xe..., trả lại', '“vỉa hè” cho người đi bộ.'],
    ['Công an tỉnh chủ trì các nội dung sau đây trong năm', '(kể cả nội dung phát sinh) theo quy định.'],
    ['Dọn sạch rác, bùn, cành cây gãy, vật liệu rơi vãi...', 'trên các tuyến đường sau mưa bão.'],
  ])('%s | %s', (first, second) => {
    expect(mendedLooks(`${first}\n\n${second}`)).toEqual([`${first} ${second}`]);
  });

  test.each([
    [`${start}.`, 'nghiêm giờ làm việc.'],
    [`${start};`, 'nghiêm giờ làm việc.'],
    [`${start} (theo quy định.)`, 'nghiêm giờ làm việc.'],
    [start, '1. Nghiêm giờ làm việc.'],
    [start, 'a) nghiêm giờ làm việc.'],
    [start, '- nghiêm giờ làm việc.'],
    [start, '+ nghiêm giờ làm việc.'],
    [start, '2.1. nghiêm giờ làm việc.'],
    [start, 'Nghiêm giờ làm việc.'],
    [start, '(Công an tỉnh chủ trì thực hiện)'],
    ['a) Mục tiêu', 'phấn đấu giảm 5%'],
    ['TRƯỞNG BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM TỈNH', 'người ký'],
  ])('stay apart: %s | %s', (first, second) => {
    expect(mendedLooks(`${first}\n\n${second}`)).toHaveLength(2);
  });

  test('a heading is not joined to the text below it', () => {
    expect(mendedLooks(`## ${start}\n\nnghiêm giờ làm việc.`)).toHaveLength(2);
    expect(mendedLooks(`**${start}**\n\nnghiêm giờ làm việc.`)).toHaveLength(2);
  });

  test('lines of a title stay lines', () => {
    expect(
      mendedLooks('Công tác phòng cháy, chữa cháy rừng và trồng cây\nphân tán trên địa bàn tỉnh năm 2026'),
    ).toHaveLength(2);
  });

  test('emphasis goes on over the seam', () => {
    expect(
      mendedLooks('Gửi báo cáo đúng hạn về thường trực *(theo mẫu ngày*\n\n*25/02/2026 của tỉnh)* để tổng hợp.'),
    ).toEqual(['Gửi báo cáo đúng hạn về thường trực {i:(theo mẫu ngày 25/02/2026 của tỉnh)} để tổng hợp.']);
    expect(
      mendedLooks('Gửi báo cáo đúng hạn về thường trực *(theo mẫu ngày\n\n25/02/2026 của tỉnh)* để tổng hợp.'),
    ).toEqual(['Gửi báo cáo đúng hạn về thường trực {i:(theo mẫu ngày 25/02/2026 của tỉnh)} để tổng hợp.']);
  });

  test('a sentence torn by a page number is one again', () => {
    const page = 'Cơ quan chủ trì báo cáo kết quả. '.repeat(15).trim();
    expect(mendedLooks(`${page}\n\n${start}\n\n2\n\nnghiêm giờ làm việc.`)).toEqual([
      page,
      `${start} nghiêm giờ làm việc.`,
    ]);
  });
});

describe('footnotes left in the text', () => {
  test.each([
    ['hỗ trợ người dân¹.', '¹ Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dân1.', '1 Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dân<sup>1</sup>.', '<sup>1</sup> Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dân^1^.', '1 Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dân$^{1}$.', '(1) Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dân(1).', '(1) Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dâN¹.', '¹ Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dân[1].', '[1] Quyết định số 5/QĐ-UBND.'],
  ])('%s | %s', (marked, note) => {
    const text = `Tiếp tục ${marked} Đoạn kết thúc.\n\n${note}\n\nĐoạn sau.`;
    expect(mendedLooks(text).map((look) => look.replace('dâN', 'dân'))).toEqual([
      'Tiếp tục hỗ trợ người dân[^1]. Đoạn kết thúc.',
      'Đoạn sau.',
    ]);
    expect(notesOf(text)).toEqual([['1', 'Quyết định số 5/QĐ-UBND.']]);
  });

  test('one that stands in a torn sentence', () => {
    const text = [
      'Triển khai các chính sách về hỗ trợ người dân¹. Coi việc chi trả đúng hạn, đúng',
      '¹ Gồm Nghị quyết số 9/NQ-HĐND của Hội đồng nhân dân tỉnh về mức chi bảo đảm',
      'đối tượng là yêu cầu bắt buộc.',
      'b) Kiểm tra việc thực hiện.',
      'an sinh dịp lễ, Tết; Quyết định của Ủy ban nhân dân tỉnh.',
      'c) Sơ kết, tổng kết.',
    ].join('\n\n');
    expect(mendedLooks(text)).toEqual([
      'Triển khai các chính sách về hỗ trợ người dân[^1]. Coi việc chi trả đúng hạn, đúng đối tượng là yêu cầu bắt buộc.',
      'b) Kiểm tra việc thực hiện.',
      'c) Sơ kết, tổng kết.',
    ]);
    expect(notesOf(text)).toEqual([
      [
        '1',
        'Gồm Nghị quyết số 9/NQ-HĐND của Hội đồng nhân dân tỉnh về mức chi bảo đảm an sinh dịp lễ, Tết; Quyết định của Ủy ban nhân dân tỉnh.',
      ],
    ]);
  });

  test('numbers that begin anew on every page', () => {
    const text = 'Việc một¹.\n\n¹ Chú thích một.\n\nViệc hai¹ và ba².\n\n¹ Chú thích hai.\n\n² Chú thích ba.';
    expect(mendedLooks(text)).toEqual(['Việc một[^1].', 'Việc hai[^1-2] và ba[^2].']);
    expect(notesOf(text)).toEqual([
      ['1', 'Chú thích một.'],
      ['1-2', 'Chú thích hai.'],
      ['2', 'Chú thích ba.'],
    ]);
  });

  test.each([
    ['no mark', 'Tiếp tục hỗ trợ người dân.\n\n1 Kết luận số 5.'],
    ['no note', 'Tiếp tục hỗ trợ người dân¹.\n\nĐoạn sau.'],
    ['an item', 'Tiếp tục hỗ trợ người dân1.\n\n1. Kết luận số 5.'],
    ['a power', 'Diện tích 10 m^2^ và 5 m².\n\n2 Kết luận số 5.'],
    ['a name', 'Địa bàn khu A1 và tổ K1.\n\n1 Kết luận số 5.'],
    ['a mark below the note', '1 Kết luận số 5.\n\nTiếp tục hỗ trợ người dân¹.'],
  ])('%s: all stays in its place', (_, text) => {
    expect(notesOf(text)).toEqual([]);
    expect(mendedLooks(text)).toEqual(paragraphsOf(text).map(({ runs }) => shown(runs)));
  });
});

describe('nothing is lost', () => {
  const words = ['kế', 'hoạch', 'Sở', 'người¹', 'b)', '1.', '(1)', 'm2', '25/02/2026', 'TƯ'];
  const marks = ['**', '*', '***', '_', '^', '\\', '<sup>', '</b>', '&', '[^1]', '#', '|', '$', '- ', '* '];
  const gaps = [' ', ' ', ' ', '\n', '\n\n', '  \n', '\t', '\r\n'];
  const typed = fc
    .array(fc.tuple(fc.constantFrom(...words, ...marks), fc.constantFrom(...gaps)), { maxLength: 40 })
    .map((parts) => parts.map((part) => part.join('')).join(''));
  const lettersOf = (text: string): string => text.replace(/[^\p{L}\d¹]/gu, '');

  const readLetters = (blocks: readonly ManuscriptBlock[]): string =>
    blocks
      .map((block) =>
        isParagraph(block)
          ? lettersIn(block)
          : block.rows.flatMap((row) => row.map((cell) => readLetters(cell.blocks))).join(''),
      )
      .join('');

  test('every word of any text is there, in order', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const withoutTags = text.replace(/<\/?(?:b|sup)>/g, '');
        expect(lettersOf(readLetters(blocksOf(text)).replace(/<\/?(?:b|sup)>/g, ''))).toBe(lettersOf(withoutTags));
      }),
    );
  });

  test('mending moves words and keeps them all', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { sections, notes } = mended(text);
        const inNotes = [...notes.values()].flat();
        const count = (letters: string): number => lettersOf(letters).replace(/[\d¹]/g, '').length;
        const after = count(readLetters(sections.flatMap(({ blocks }) => blocks))) + count(readLetters(inNotes));
        expect(after).toBe(count(readLetters(blocksOf(text))));
      }),
    );
  });
});
