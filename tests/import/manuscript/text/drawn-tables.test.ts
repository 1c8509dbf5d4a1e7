/** Tables that a text draws, or has as HTML, are tables; a letterhead above dashes is none. */
import { describe, expect, test } from 'vitest';
import { lettersIn, type ManuscriptTable } from '../../../../src/import/manuscript/manuscript.ts';
import { readTextManuscript } from '../../../../src/import/manuscript/text/read.ts';

const blocksOf = (text: string) => readTextManuscript(text).sections.flatMap(({ blocks }) => blocks);

const wordsOf = ({ rows }: ManuscriptTable): string[][] =>
  rows.map((row) =>
    row.map(({ blocks }) => blocks.map((block) => (block.kind === 'paragraph' ? lettersIn(block) : '')).join(' / ')),
  );

function tableIn(text: string): ManuscriptTable {
  const tables = blocksOf(text).filter((block) => block.kind === 'table');
  expect(tables).toHaveLength(1);
  return tables[0] as ManuscriptTable;
}

describe('a table drawn by pandoc has its cells', () => {
  test('as a grid, with paragraphs, lists and lines that are wrapped', () => {
    const table = tableIn(`+----------------+--------------------+
| UBND TỈNH      | CỘNG HÒA XÃ HỘI    |
|                | CHỦ NGHĨA VIỆT NAM |
| SỞ Y TẾ        |                    |
+================+====================+
| Nơi nhận:      | GIÁM ĐỐC           |
|                |                    |
| -   Bộ Y tế;   | Nguyễn Văn Mẫu     |
| -   Lưu: VT.   |                    |
+----------------+--------------------+`);
    expect(wordsOf(table)).toEqual([
      ['UBND TỈNH / SỞ Y TẾ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Nơi nhận: / -   Bộ Y tế; / -   Lưu: VT.', 'GIÁM ĐỐC / Nguyễn Văn Mẫu'],
    ]);
  });

  test('as a grid with a cell over two columns', () => {
    const table = tableIn('+----+------+\n| TT | Việc |\n+----+------+\n| Cộng: hai |\n+----+------+');
    expect(wordsOf(table)).toEqual([['TT', 'Việc'], ['Cộng: hai']]);
    expect(table.rows.map((row) => row.map(({ span }) => span))).toEqual([[1, 1], [2]]);
  });

  test('between two lines of dashes, rows of several lines', () => {
    const table = tableIn(`Bảng:

  -----------------------------------
  TT     Việc                Số
  ------ ------------------- --------
  1      Tập huấn cho cán    10
         bộ thôn

  2      Kiểm tra            20
  -----------------------------------

Sau bảng.`);
    expect(wordsOf(table)).toEqual([
      ['TT', 'Việc', 'Số'],
      ['1', 'Tập huấn cho cán bộ thôn', '10'],
      ['2', 'Kiểm tra', '20'],
    ]);
  });

  test('under a head with dashes below it, a line each', () => {
    const table = tableIn('Bảng:\n\n  TT   Việc\n  ---- ----------\n  1    Tập huấn\n  2    Kiểm tra\n\nSau bảng.');
    expect(wordsOf(table)).toEqual([
      ['TT', 'Việc'],
      ['1', 'Tập huấn'],
      ['2', 'Kiểm tra'],
    ]);
  });
});

test('what is drawn below the two columns of a letterhead makes no table of it', () => {
  const blocks = blocksOf(
    'UBND TỈNH         CỘNG HÒA\nSỞ Y TẾ           Độc lập\n-------           --------\nSố: 1/KH-SYT\n',
  );
  expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
});

describe('a table of HTML', () => {
  test('has its cells, paragraphs and lists, and no tag', () => {
    const table = tableIn(
      '<table>\n<tbody>\n<tr class="odd">\n<td><p>UBND TỈNH</p>\n<p><strong>SỞ Y TẾ</strong></p></td>\n<td>Độc lập<br/>Tự do</td>\n</tr>\n<tr><td><ul><li>Một;</li><li>Hai.</li></ul></td><td></td></tr>\n</tbody>\n</table>',
    );
    expect(wordsOf(table)).toEqual([
      ['UBND TỈNH / SỞ Y TẾ', 'Độc lập / Tự do'],
      ['- Một; / - Hai.', ''],
    ]);
  });

  test('has cells over several rows and columns', () => {
    const { rows } = tableIn(
      '<table><tr><th rowspan="2">TT</th><th colspan="2">Số</th></tr><tr><th>A</th><th>B</th></tr></table>',
    );
    expect(rows.map((row) => row.map(({ span, continued }) => [span, continued]))).toEqual([
      [
        [1, false],
        [2, false],
      ],
      [
        [1, true],
        [1, false],
        [1, false],
      ],
    ]);
  });
});

describe('HTML that only shapes a text leaves no word', () => {
  test.each([
    ['a remark', 'Một.\n\n<!-- -->\n\nHai.'],
    ['a remark over lines', 'Một.\n\n<!-- ghi\nchú -->\n\nHai.'],
    ['a remark that pandoc fences', 'Một.\n\n```{=html}\n<!-- -->\n```\nHai.'],
    ['tags of paragraphs', '<p align="center">Một.</p>\n\n<div>\nHai.\n</div>'],
  ])('%s', (_, text) => {
    expect(blocksOf(text).map((block) => (block.kind === 'paragraph' ? lettersIn(block) : ''))).toEqual([
      'Một.',
      'Hai.',
    ]);
  });
});

test('a heading that stands in a numbered list is a heading with its number', () => {
  const [block] = blocksOf('II. # NHIỆM VỤ\n');
  expect(block).toMatchObject({ kind: 'paragraph', outline: 1 });
  expect(block?.kind === 'paragraph' && lettersIn(block)).toBe('II. NHIỆM VỤ');
});
