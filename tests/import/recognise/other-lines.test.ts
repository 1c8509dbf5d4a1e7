/** Lines that offices type beside the parts of a plan: each is what a reader takes it for. */
import { expect, test } from 'vitest';
import { importText } from '../../../src/index.ts';
import { centred, line, SECTIONS, sideBySide } from '../../support/office-file.ts';
import { importedParts } from '../../support/office-import.ts';

const LINES = (...texts: readonly string[]): string => texts.map((text) => line(text)).join('');
const endOf = (recipients: readonly string[], signature: readonly string[]): string =>
  sideBySide([LINES('Nơi nhận:', ...recipients), signature.map((text) => centred(text)).join('')]);

test('how many copies are kept, alone on the line below Lưu, belongs to Lưu', () => {
  const end = endOf(['- Bộ Y tế;', '- Lưu: VT, NVY', '(05b).'], ['GIÁM ĐỐC', 'Nguyễn Văn Mẫu']);
  expect(importedParts({ end }).data.recipients).toEqual(['Bộ Y tế', { archive: 'VT, NVY (05b)' }]);
});

test('the sign that a register puts where the signature was is dropped, and told', () => {
  const end = endOf(['- Lưu: VT.'], ['CHỦ TỊCH', '[daky]', 'Nguyễn Văn Mẫu']);
  const { data, yaml } = importedParts({ end });
  expect(data.signatures).toEqual([{ post: 'CHỦ TỊCH', name: 'Nguyễn Văn Mẫu' }]);
  expect(yaml.match(/daky/g)).toHaveLength(1);
  expect(yaml).toContain('# Đã bỏ “[daky]”');
});

test('a number with a point between its thousands is read whole', () => {
  const left = centred('UBND TỈNH LAM GIANG') + centred('SỞ Y TẾ') + line('Số: 1.234/KH-SYT', { align: 'center' });
  const right = centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + centred('Độc lập - Tự do - Hạnh phúc');
  expect(importedParts({ letterhead: sideBySide([left, right]) }).data.number).toBe(1234);
});

test('a foreword below the title is no line of the title', () => {
  const { data } = importedParts({ body: centred('LỜI NÓI ĐẦU') + line('Năm 2026 là năm đầu.') + SECTIONS });
  expect(data.title).not.toContain('LỜI');
  expect(data.opening).toEqual(['**LỜI NÓI ĐẦU**', 'Năm 2026 là năm đầu.']);
});

test('the second line of a title in plain text, which begins within a sentence, is a line of the title', () => {
  const { value } = importText(`UBND TỈNH LAM GIANG
SỞ Y TẾ
Số: 12/KH-SYT
Lam Giang, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Tuyên truyền phòng, chống dịch bệnh
trên địa bàn tỉnh năm 2026

Thực hiện Kế hoạch của tỉnh, Sở Y tế ban hành kế hoạch như sau:
I. MỤC TIÊU
Giảm số ca mắc.`);
  expect(value?.data.title?.split('\n').join(' ')).toBe(
    'Tuyên truyền phòng, chống dịch bệnh trên địa bàn tỉnh năm 2026',
  );
});

test('KẾ HOẠCH on one line with the title is the type, and nothing is told of a missing one', () => {
  const { data, marks } = importedParts({ title: centred('KẾ HOẠCH CÔNG TÁC Y TẾ NĂM 2026') });
  expect(data.title).toBe('CÔNG TÁC Y TẾ NĂM 2026');
  expect(marks).not.toContain('import/no-type');
});
