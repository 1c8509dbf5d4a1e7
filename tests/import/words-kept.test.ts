/** Whatever lines a document is made of, in whatever order: none of its words is lost on the way to YAML. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importWord } from '../../src/index.ts';
import { importText } from '../../src/pipeline/import.ts';
import { readSource } from '../../src/plan/source/read.ts';
import { wordFile } from '../support/office-file.ts';
import { expectProperty } from '../support/property.ts';

/** Lines as offices write them; each @ becomes a word of its own. */
const LINES = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'UBND TỈNH LAM GIANG',
  'SỞ Y TẾ',
  'Số: 12/KH-SYT',
  'Số:      /KH-UBND',
  'Lam Giang, ngày 05 tháng 3 năm 2026',
  'DỰ THẢO',
  'KẾ HOẠCH',
  'Về việc thử @',
  'Căn cứ @;',
  'Thực hiện @, như sau:',
  'I. MỤC @',
  'II. @',
  '1. @',
  '2. @ (Sở Y tế thực hiện)',
  '3) @',
  'a) @',
  'b) @.',
  'c. @',
  '- @;',
  '+ @',
  '1.1. @',
  '1.1.1 @',
  '(Công an tỉnh chủ trì, phối hợp với @ thực hiện)',
  '@',
  '(để báo cáo)',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT, @.',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. GIÁM ĐỐC',
  'PHÓ GIÁM ĐỐC',
  'Nguyễn Văn @',
  'Phụ lục I',
  'PHỤ LỤC',
  'DANH SÁCH @',
  '(Kèm theo Kế hoạch số 1/KH-SYT ngày 01/01/2026 của Sở Y tế)',
  '@./.',
  '________',
  '* Ghi chú: @',
  'A. @',
  'Điều 1. @',
  '',
  '@: ** @ * @ {{ @ }} [^1] #@',
];

interface Line {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: string;
  readonly tab: boolean;
  /** Whether a table of this line and the two after it begins here. */
  readonly table: 'none' | 'plain' | 'bordered';
}

const line: fc.Arbitrary<Line> = fc.record({
  text: fc.constantFrom(...LINES),
  bold: fc.boolean(),
  italic: fc.boolean(),
  align: fc.constantFrom('left', 'center', 'both', 'right'),
  tab: fc.boolean(),
  table: fc.oneof(
    { weight: 8, arbitrary: fc.constant('none' as const) },
    fc.constantFrom('plain' as const, 'bordered' as const),
  ),
});

function paragraphOf({ text, bold, italic, align, tab }: Line): string {
  const look = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}`;
  const run = `<w:r><w:rPr>${look}</w:rPr>${tab ? '<w:tab/>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${run}</w:p>`;
}

const BORDERS = '<w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders></w:tblPr>';
const cellOf = (...lines: readonly Line[]): string => `<w:tc>${lines.map(paragraphOf).join('')}</w:tc>`;

function bodyOf(lines: readonly Line[]): string {
  let body = '';
  for (let at = 0; at < lines.length; at++) {
    const [first, second, third, fourth] = lines.slice(at, at + 4);
    if (first === undefined) break;
    if (first.table === 'none' || second === undefined || third === undefined || fourth === undefined) {
      body += paragraphOf(first);
      continue;
    }
    const rows = `<w:tr>${cellOf(first)}${cellOf(second)}</w:tr><w:tr>${cellOf(third)}${cellOf(fourth)}</w:tr>`;
    body += `<w:tbl>${first.table === 'bordered' ? BORDERS : ''}${rows}</w:tbl>`;
    at += 3;
  }
  return body;
}

/** The lines with their own words put in, and these. */
function worded(lines: readonly Line[]): { readonly lines: Line[]; readonly words: string[] } {
  const words: string[] = [];
  const fill = (text: string): string =>
    text.replace(/@/g, () => {
      words.push(`chữ${words.length + 1}`);
      return words.at(-1) ?? '';
    });
  return { lines: lines.map((each) => ({ ...each, text: fill(each.text) })), words };
}

function textsIn(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textsIn).join(' ');
  return String(value ?? '').toLocaleLowerCase('vi');
}

const lostWords = (words: readonly string[], data: unknown): string[] => {
  const kept = new Set(textsIn(data).match(/chữ\d+/gu));
  return words.filter((word) => !kept.has(word));
};

const documents = fc.array(line, { minLength: 1, maxLength: 40 });
const RUNS = 250;

test('of a Word file', () => {
  const check = (random: readonly Line[]): void => {
    const { lines, words } = worded(random);
    const { value, diagnostics } = importWord(wordFile(bodyOf(lines)));
    if (value === undefined) throw new Error(diagnostics[0]?.code);
    expect(lostWords(words, value.data)).toEqual([]);
    // What was written is what was meant.
    expect(lostWords(words, readSource(value.yaml).data)).toEqual([]);
  };
  expectProperty(fc.property(documents, check), RUNS);
});

test('of a text', () => {
  const check = (random: readonly Line[]): void => {
    const { lines, words } = worded(random);
    const { data, yaml } = importText(lines.map(({ text }) => text).join('\n\n')).value;
    expect(lostWords(words, data)).toEqual([]);
    expect(lostWords(words, readSource(yaml).data)).toEqual([]);
  };
  expectProperty(fc.property(documents, check), RUNS);
});
