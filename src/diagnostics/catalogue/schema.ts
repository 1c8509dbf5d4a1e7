/** What is wrong with the shape of the data. */
import { row } from './entry.ts';

export const SCHEMA = {
  'schema/unknown-key': row(
    'error',
    ['`{key}` không phải là khóa của {owner}.', 'Các khóa dùng được: {known}.'],
    ['`{key}` is not a key of {owner}.', 'Keys that can stand here: {known}.'],
  ),
  'schema/misspelt-key': row(
    'error',
    ['`{key}` không phải là khóa của {owner}; có phải `{suggestion}` ({title})?', 'Sửa thành `{suggestion}`.'],
    ['`{key}` is not a key of {owner}: did you mean `{suggestion}` ({title})?', 'Change it to `{suggestion}`.'],
  ),
  'schema/missing-key': row(
    'error',
    ['Thiếu `{key}` ({title}) trong {owner}.', 'Thêm dòng `{key}:`.'],
    ['`{key}` ({title}) is missing from {owner}.', 'Add a line `{key}:`.'],
  ),
  'schema/wrong-type': row(
    'error',
    ['`{key}` ({title}) là {found}, phải là {expected}.', '{cure}'],
    ['`{key}` ({title}) is {found}, expected {expected}.', '{cure}'],
  ),
  'schema/number-for-text': row(
    'error',
    ['`{key}` ({title}) là số, phải là chữ.', 'Đặt giá trị trong ngoặc kép.'],
    ['`{key}` ({title}) is a number, expected text.', 'Put the value in quotes.'],
  ),
  'schema/date-form': row(
    'error',
    [
      '`{key}` ({title}) viết là “{found}”: ngày trong tệp này viết năm trước, rồi tháng, ngày.',
      'Viết {meant}; trên trang vẫn in “ngày … tháng … năm …”.',
    ],
    [
      '`{key}` ({title}) is “{found}”: here a date begins with the year, then month and day.',
      'Write {meant}; the page still prints “ngày … tháng … năm …”.',
    ],
  ),
  'schema/yes-or-no': row(
    'error',
    ['`{key}` ({title}) viết là “{found}”, chỉ nhận true (có) hoặc false (không).', 'Viết `{key}: {meant}`.'],
    ['`{key}` ({title}) is “{found}”, expected true or false.', 'Write `{key}: {meant}`.'],
  ),
  'schema/figures': row(
    'error',
    ['`{key}` ({title}) viết là chữ “{found}”, phải là số.', 'Viết `{key}: {meant}`, không có ngoặc kép.'],
    ['`{key}` ({title}) is the text “{found}”, expected a number.', 'Write `{key}: {meant}`, without quotes.'],
  ),
  'schema/entry-without-key': row(
    'error',
    ['“{found}” trong `{key}` ({title}) thiếu tên khóa.', 'Viết {meant}.'],
    ['“{found}” in `{key}` ({title}) lacks its key.', 'Write {meant}.'],
  ),
  'schema/list-of-one': row(
    'error',
    ['`{key}` ({title}) phải là danh sách, ở đây là chữ “{found}”.', 'Viết giữa [ ]: {meant}.'],
    ['`{key}` ({title}) must be a list, but is the text “{found}”.', 'Write it between [ ]: {meant}.'],
  ),
  'schema/empty': row(
    'error',
    ['`{key}` ({title}) để trống.', 'Điền nội dung hoặc xóa dòng này.'],
    ['`{key}` ({title}) is empty.', 'Fill it in or delete the line.'],
  ),
  'schema/not-allowed': row(
    'error',
    ['`{key}` ({title}) là “{found}”, chỉ nhận: {allowed}.', '{cure}'],
    ['`{key}` ({title}) is “{found}”, expected one of: {allowed}.', '{cure}'],
  ),
  'schema/out-of-range': row(
    'error',
    ['`{key}` ({title}) là {found}, phải {limit}.', '{cure}'],
    ['`{key}` ({title}) is {found}, expected {limit}.', '{cure}'],
  ),
  'schema/too-few': row(
    'error',
    ['`{key}` ({title}) phải có ít nhất {limit} dòng.', ''],
    ['`{key}` ({title}) must have at least {limit}.', ''],
  ),
  'schema/too-many': row(
    'error',
    ['`{key}` ({title}) có nhiều nhất {limit} dòng.', ''],
    ['`{key}` ({title}) can have at most {limit}.', ''],
  ),
  'schema/wrong-form': row(
    'error',
    ['`{key}` ({title}) viết là “{found}”, không đúng dạng.', '{description}'],
    ['`{key}` ({title}) is “{found}”, which has the wrong form.', '{description}'],
  ),
} as const;
