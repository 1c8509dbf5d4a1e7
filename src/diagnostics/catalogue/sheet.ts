/** What cannot be written into a workbook or read from one. */
import { row } from './entry.ts';

const SAVE_VI = 'Mở bằng Excel hoặc LibreOffice Calc, chọn Lưu thành, kiểu Excel Workbook (.xlsx) hoặc CSV UTF-8.';
const SAVE_EN = 'Open it in Excel or LibreOffice Calc and save it as an Excel Workbook (.xlsx) or as CSV UTF-8.';

export const SHEET = {
  'sheet/text-cut': row(
    'warning',
    [
      'Ô {cell} của trang tính “{sheet}”: nội dung dài {length} ký tự, Excel chỉ giữ được {limit}; phần sau đã bị cắt.',
      'Tách nội dung đó trong kế hoạch, hoặc xuất ra CSV.',
    ],
    [
      'Cell {cell} of the sheet “{sheet}”: the text has {length} letters, Excel keeps {limit}; the rest was cut off.',
      'Split the text in the plan, or write CSV.',
    ],
  ),
  'sheet/row-too-high': row(
    'warning',
    [
      'Dòng {row} của trang tính “{sheet}”: nội dung ô {cell} cao hơn mức Excel hiện được ({limit} điểm); phần cuối không thấy trên trang in.',
      'Tách nội dung đó trong kế hoạch, hoặc mở ô để đọc hết.',
    ],
    [
      'Row {row} of the sheet “{sheet}”: the text of the cell {cell} is higher than a row can be in Excel ({limit} points); its end is not seen in print.',
      'Split the text in the plan, or open the cell to read all of it.',
    ],
  ),
  'sheet/not-a-workbook': row(
    'error',
    ['Đây không phải bảng tính Excel (.xlsx).', SAVE_VI],
    ['This is not an Excel workbook (.xlsx).', SAVE_EN],
  ),
  'sheet/password': row(
    'error',
    ['Bảng tính được đặt mật khẩu.', 'Mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi lưu lại.'],
    [
      'The workbook is protected by a password.',
      'Open it in Excel, take the password off (File, Info, Protect Workbook) and save it.',
    ],
  ),
  'sheet/damaged': row(
    'error',
    ['Bảng tính bị hỏng ở phần “{part}”.', 'Mở bằng Excel (Excel có thể tự sửa) rồi lưu lại.'],
    ['The workbook is damaged in its part “{part}”.', 'Open it in Excel, which may repair it, and save it.'],
  ),
  'sheet/too-big': row(
    'error',
    ['Bảng tính quá lớn (phần “{part}”).', 'Chỉ giữ lại trang tính và các dòng cần đọc, rồi lưu lại.'],
    [
      'The workbook is too big (its part “{part}”).',
      'Keep only the sheet and the rows that are to be read, and save it.',
    ],
  ),
  'sheet/missing': row(
    'error',
    ['Bảng tính không có trang “{sheet}”.', 'Các trang có trong tệp: {sheets}.'],
    ['The workbook has no sheet “{sheet}”.', 'The file has these sheets: {sheets}.'],
  ),
  'sheet/too-many-rows': row(
    'warning',
    ['Chỉ đọc {limit} dòng đầu; các dòng sau bị bỏ qua.', 'Xóa các dòng trống ở cuối, hoặc tách thành nhiều tệp.'],
    ['Only the first {limit} rows were read.', 'Delete the empty rows at the end, or split the file.'],
  ),
  'sheet/too-many-columns': row(
    'warning',
    ['Chỉ đọc {limit} cột đầu; các cột sau bị bỏ qua.', 'Xóa các cột thừa ở bên phải.'],
    ['Only the first {limit} columns were read.', 'Delete the columns on the right that are not needed.'],
  ),
  'sheet/formula': row(
    'info',
    ['Ô {cell} là công thức: lấy giá trị đã lưu trong tệp, không tính lại.'],
    ['The cell {cell} is a formula: the value kept in the file is taken, nothing is worked out.'],
  ),
  'sheet/formula-without-value': row(
    'warning',
    ['Ô {cell} là công thức mà tệp không lưu giá trị; coi như ô trống.', 'Mở bằng Excel rồi lưu lại, hoặc gõ giá trị.'],
    [
      'The cell {cell} is a formula without a value in the file; it is taken as empty.',
      'Open the file in Excel and save it, or type the value.',
    ],
  ),
  'sheet/error-value': row(
    'warning',
    ['Ô {cell} báo lỗi {value}; coi như ô trống.', 'Sửa công thức, hoặc gõ giá trị.'],
    ['The cell {cell} has the error {value}; it is taken as empty.', 'Correct the formula, or type the value.'],
  ),
  'sheet/open-quote': row(
    'warning',
    ['Dòng {row}: dấu nháy kép mở mà không đóng; phần còn lại của tệp thành một ô.', 'Thêm dấu nháy kép đóng.'],
    ['Row {row}: a quote is opened and not closed; the rest of the file became one cell.', 'Add the closing quote.'],
  ),
} as const;
