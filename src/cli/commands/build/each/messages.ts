/** What building from a table of units says, in both languages; loaded with it only. */
import type { Language } from '../../../../diagnostics/diagnostic.ts';

/** What came of a unit. */
export type UnitState = 'made' | 'same' | 'kept' | 'failed';

export const STATES: readonly UnitState[] = ['made', 'same', 'kept', 'failed'];

const vi = {
  onePlan: (count: number) => `--each cần đúng một kế hoạch, đang nêu ${count}.`,
  noWatch: '--each không đi cùng --watch.',
  onlyWord: (output: string) =>
    `-o “${output}”: với --each, ghi tên thư mục, hoặc mẫu tên có cột trong ngoặc nhọn, đuôi .docx: out/{name}.docx.`,
  unknownPlaceholder: (name: string, known: string) =>
    `-o gọi {${name}} mà bảng đơn vị không có cột ấy; các cột: ${known}.`,
  badTable: (file: string, known: string) => `“${file}”: bảng phải có đuôi ${known}.`,
  from: (plan: string, row: number) => `${plan}, dòng ${row}`,
  outside: (file: string) => `“${file}”: có liên kết dẫn ra ngoài thư mục ghi; không ghi.`,
  more: (count: number) => `và ${count} chỗ như thế nữa.`,
  listTaken: (file: string) =>
    `“${file}” không phải danh sách do kehoach ghi: không ghi đè. Đổi tên tệp ấy rồi chạy lại.`,
  columns: { unit: 'Đơn vị', file: 'Tệp', state: 'Trạng thái', row: 'Dòng', note: 'Ghi chú' },
  list: 'danh-sach.csv',
  listTitle: 'Các văn bản đã in',
  states: {
    made: 'đã in',
    same: 'không đổi',
    kept: 'đã sửa trong Word, giữ nguyên',
    failed: 'lỗi, không in',
  } satisfies Record<UnitState, string>,
  summary: (counts: string, list: string) => `${counts}. Danh sách: ${list}`,
};

export type EachMessages = typeof vi;

const en: EachMessages = {
  onePlan: (count) => `--each needs exactly one plan; ${count} were named.`,
  noWatch: '--each and --watch do not go together.',
  onlyWord: (output) =>
    `-o “${output}”: with --each give a folder, or a name with a column in braces that ends in .docx: out/{name}.docx.`,
  unknownPlaceholder: (name, known) =>
    `-o names {${name}}, and the table of units has no such column; it has: ${known}.`,
  badTable: (file, known) => `“${file}”: a table must end in ${known}.`,
  from: (plan, row) => `${plan}, row ${row}`,
  outside: (file) => `“${file}”: a link leads out of the folder; not written.`,
  more: (count) => `and ${count} more like it.`,
  listTaken: (file) => `“${file}” is no list written by kehoach: not overwritten. Rename it and run again.`,
  columns: { unit: 'Unit', file: 'File', state: 'State', row: 'Row', note: 'Note' },
  list: 'danh-sach.csv',
  listTitle: 'Documents built',
  states: { made: 'built', same: 'unchanged', kept: 'changed in Word, left as it is', failed: 'errors, not built' },
  summary: (counts, list) => `${counts}. List: ${list}`,
};

export const EACH_MESSAGES: Readonly<Record<Language, EachMessages>> = { vi, en };
