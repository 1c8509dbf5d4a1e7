/** What stands behind the signatures is an appendix, whatever it is called. */
import { describe, expect, test } from 'vitest';
import { bold, centred, LETTERHEAD, line, type OfficeParts, table } from '../../support/office-file.ts';
import { importedParts } from '../../support/office-import.ts';

const ROWS = table([
  ['STT', 'Nội dung'],
  ['1', 'Tập huấn'],
]);
const ATTACHED = line('(Kèm theo Kế hoạch số       /KH-SYT ngày     tháng 02 năm 2026 của Sở Y tế)', {
  italic: true,
  align: 'center',
});
const PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const SECTION = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>';

/** What stands behind the signatures, and the titles of the appendices that it is. */
const KINDS: readonly (readonly [string, string, readonly string[]])[] = [
  ['“Phụ lục số 01”', PAGE + centred('Phụ lục số 01') + centred('CHỈ TIÊU NĂM 2026') + ROWS, ['CHỈ TIÊU NĂM 2026']],
  ['“PHỤ LỤC SỐ 2a”', centred('PHỤ LỤC SỐ 2a') + centred('CHỈ TIÊU') + ROWS, ['CHỈ TIÊU']],
  ['“PHỤ LỤC 2” alone, without a title', PAGE + centred('PHỤ LỤC 2') + ROWS, ['PHỤ LỤC 2']],
  [
    'two labels without titles, counted as the program counts',
    PAGE + centred('PHỤ LỤC 1') + ROWS + PAGE + centred('PHỤ LỤC 02') + ROWS,
    ['PHỤ LỤC', 'PHỤ LỤC'],
  ],
  ['a label below another, which is its title', PAGE + centred('Phụ lục') + centred('PHỤ LỤC 3') + ROWS, ['PHỤ LỤC 3']],
  [
    'a table between the title and the sentence “Kèm theo”',
    PAGE + centred('PHỤ LỤC') + centred('KINH PHÍ') + ROWS + ATTACHED + line('Ghi chú.'),
    ['KINH PHÍ'],
  ],
  ['“PHỤ LỤC” without a title', PAGE + centred('PHỤ LỤC') + ATTACHED + ROWS, ['PHỤ LỤC']],
  [
    'the sentence “Kèm theo” above the title',
    PAGE + centred('PHỤ LỤC 1') + ATTACHED + centred('KINH PHÍ') + ROWS,
    ['KINH PHÍ'],
  ],
  [
    '“Biểu số 01” and “Biểu số 02”',
    PAGE + bold('Biểu số 01', { align: 'right' }) + centred('CHỈ TIÊU') + ROWS + PAGE + bold('Biểu số 02') + ROWS,
    ['Biểu số 01\nCHỈ TIÊU', 'Biểu số 02'],
  ],
  ['“Mẫu 1”', line('Mẫu 1', { align: 'right' }) + centred('BÁO CÁO QUÝ') + ROWS, ['Mẫu 1\nBÁO CÁO QUÝ']],
  [
    'a list of people',
    PAGE + centred('DANH SÁCH ĐOÀN') + ATTACHED + line('1. Ông A.') + line('2. Bà B.'),
    ['DANH SÁCH ĐOÀN'],
  ],
  [
    'an outline',
    centred('ĐỀ CƯƠNG BÁO CÁO') + ATTACHED + bold('I. KẾT QUẢ') + line('1. Việc một.'),
    ['ĐỀ CƯƠNG BÁO CÁO'],
  ],
  ['a title in bold, small letters', centred('Phân công nhiệm vụ') + ROWS, ['Phân công nhiệm vụ']],
  ['a title that only “Kèm theo” tells', line('Phân công nhiệm vụ') + ATTACHED + ROWS, ['Phân công nhiệm vụ']],
  ['a section of its own', SECTION + centred('LỊCH TRỰC') + ROWS, ['LỊCH TRỰC']],
  ['a table alone', ROWS, ['PHỤ LỤC']],
  [
    'two titles on pages of their own',
    PAGE + centred('LỊCH A') + ROWS + PAGE + centred('LỊCH B') + ROWS,
    ['LỊCH A', 'LỊCH B'],
  ],
];

describe.each(KINDS)('%s', (_, after, titles) => {
  const { data, marks } = importedParts({ after });

  test('is an appendix with its title', () => {
    expect(data.appendices?.map(({ title }) => title)).toEqual(titles);
    expect(marks).toEqual([]);
  });

  test('takes nothing from the end, nor from the last section', () => {
    expect(data.signatures).toEqual([{ post: 'GIÁM ĐỐC', name: 'Nguyễn Văn Mẫu' }]);
    expect(data.recipients).toEqual(['Bộ Y tế', 'Các đơn vị thuộc Sở', { archive: 'VT, NVY' }]);
    expect(Object.keys(data.sections?.at(-1) ?? {})).toEqual(['heading', 'items']);
  });
});

describe('an appendix', () => {
  const dataOf = (parts: OfficeParts) => importedParts(parts).data.appendices?.[0];

  test('begins with its first heading right under the title', () => {
    const after = `${centred('Phụ lục I')}${centred('ĐỀ CƯƠNG')}${centred('I. CHỈ ĐẠO')}${line('1. Một.')}${bold('II. KẾT QUẢ')}${line('1. Hai.')}`;
    expect(dataOf({ after })).toEqual({
      title: 'ĐỀ CƯƠNG',
      items: [
        { heading: 'CHỈ ĐẠO', items: ['Một.'] },
        { heading: 'KẾT QUẢ', items: ['Hai.'] },
      ],
    });
  });

  test('keeps the letterhead of a form', () => {
    const appendix = dataOf({ after: PAGE + LETTERHEAD + centred('BÁO CÁO') + ROWS });
    expect(JSON.stringify(appendix)).toContain('UBND TỈNH LAM GIANG');
  });

  test('says “Ban hành kèm theo” where the file does', () => {
    const issued = line('(Ban hành kèm theo Kế hoạch số     /KH-SYT ngày   /02/2026 của Sở Y tế)', { italic: true });
    const { data } = importedParts({ after: centred('LỊCH') + issued + ROWS });
    expect(data.phrases?.attached).toBe('(Ban hành kèm theo Kế hoạch số {{number}}/{{code}} {{date}} của {{issuer}})');
    expect(data.appendices).toMatchObject([{ title: 'LỊCH' }]);
  });

  test('has a sentence “Kèm theo” that goes on in a second paragraph', () => {
    const after = `${centred('LỊCH')}${line('(Kèm theo Kế hoạch số     /KH-SYT', { italic: true })}${line('ngày   /02/2026 của Sở Y tế)')}${ROWS}`;
    expect(Object.keys(dataOf({ after }) ?? {})).toEqual(['title', 'table']);
  });
});

/** The letterhead of a form, as offices type it above the label of an appendix on a new page. */
const FORM_HEADS: readonly (readonly [string, string])[] = [
  ['in a table', LETTERHEAD],
  ['in the middle', centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + centred('Độc lập - Tự do - Hạnh phúc')],
  ['by tabs', line('SỞ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + line('\tĐộc lập - Tự do - Hạnh phúc')],
];

test.each(FORM_HEADS)('a letterhead %s above “PHỤ LỤC 2” is of that appendix, not of the one before', (_, head) => {
  const after = `${PAGE}${centred('PHỤ LỤC 1')}${centred('DANH MỤC')}${ROWS}${PAGE}${head}${centred('PHỤ LỤC 2')}${centred('MẪU')}${ROWS}`;
  const [first, second, ...more] = importedParts({ after }).data.appendices ?? [];
  expect(more).toEqual([]);
  expect([first?.title, second?.title]).toEqual(['DANH MỤC', 'MẪU']);
  expect(JSON.stringify(first)).not.toContain('Hạnh phúc');
  expect(JSON.stringify(second)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
});

test('a letterhead above “PHỤ LỤC 1” begins no appendix of its own', () => {
  const after = `${PAGE}${LETTERHEAD}${centred('PHỤ LỤC 1')}${centred('DANH MỤC')}${ROWS}`;
  const { data } = importedParts({ after });
  expect(data.appendices?.map(({ title }) => title)).toEqual(['DANH MỤC']);
});

describe('the line “Kèm theo” of an appendix', () => {
  const marksOf = (sentence: string): readonly string[] =>
    importedParts({ after: centred('LỊCH') + line(sentence, { italic: true, align: 'center' }) + ROWS }).marks;

  test.each([
    '(Kèm theo Quyết định số 15/QĐ-SYT ngày 05/02/2026 của Sở Y tế)',
    '(Kèm theo Kế hoạch số 987/KH-SYT ngày 05/02/2026 của Sở Y tế)',
  ])('is told where it names another document than the page will: %s', (sentence) => {
    expect(marksOf(sentence)).toEqual(['import/attached-otherwise']);
  });

  test.each(['(Kèm theo Kế hoạch số     /KH-SYT ngày   /02/2026 của Sở Y tế)', '(Kèm theo Kế hoạch này)'])(
    'is not told where it names the plan: %s',
    (sentence) => {
      expect(marksOf(sentence)).toEqual([]);
    },
  );
});
