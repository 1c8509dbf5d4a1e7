/** Emphasis, notes and bars within the lines of a text. */
import { describe, expect, test } from 'vitest';
import { readTextManuscript } from '../../../../src/import/manuscript/text/read.ts';
import { paragraphsOf, shown, textsOf } from '../../../support/manuscripts.ts';

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
    ['**10%**đạt, **mục tiêu:**đến', '{b:10%}đạt, {b:mục tiêu:}đến'],
    ['(**a**) “**b**”', '({b:a}) “{b:b}”'],
    ['[trang](https://a.vn) và <https://b.vn>', 'trang (https://a.vn) và https://b.vn'],
    ['`mã *x*` ~~bỏ~~ ![ảnh](a.png)', 'mã *x* bỏ ảnh'],
    ['CO~2~', 'CO2'],
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

test('letters between two tildes are struck through, those between one are not', () => {
  const runs = paragraphsOf('Mời ~~100~~ rồi <del>110</del> 120 người, CO~2~')[0]?.runs ?? [];
  const struck = runs.flatMap((run) => (run.kind === 'letters' && run.struck === true ? [run.text] : []));
  expect(struck).toEqual(['100', '110']);
});

describe('notes', () => {
  test('a note’s mark may stand right behind bold letters', () => {
    expect(looksOf('tăng **10%**[^1].\n\n[^1]: So với năm 2025.')).toBe('tăng {b:10%}[^1].');
  });

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
