/** What can be wrong with a table of units, of which each row makes a document. */
import { row } from './entry.ts';

export const EACH = {
  'each/no-units': row(
    'error',
    ['Bảng đơn vị không có dòng nào dưới dòng tên cột.', 'Dòng đầu ghi tên cột, mỗi dòng sau một đơn vị.'],
    [
      'The table of units has no row below the names of its columns.',
      'Name the columns in the first row; then a row a unit.',
    ],
  ),
  'each/no-name-column': row(
    'error',
    ['Bảng đơn vị không có cột tên đơn vị; các cột: {columns}.', 'Đặt tên một cột là name, “Tên” hoặc “Đơn vị”.'],
    [
      'The table has no column for the names of its units; it has: {columns}.',
      'Call one column name, “Tên” or “Đơn vị”.',
    ],
  ),
  'each/unknown-column': row(
    'error',
    [
      'Cột “{column}” không dẫn đến khóa nào ở phần đầu của kế hoạch.',
      'Dùng được: {known}; hoặc vars.TÊN cho một biến.',
    ],
    ['The column “{column}” leads to no key of a plan’s head.', 'There are: {known}; or vars.NAME for a variable.'],
  ),
  'each/same-column': row(
    'error',
    ['Cột “{column}” và cột “{other}” cùng ghi vào một chỗ của kế hoạch.', 'Xóa hoặc đổi tên một cột.'],
    ['The columns “{column}” and “{other}” are both for one place of the plan.', 'Delete or rename one of them.'],
  ),
  'each/unused-column': row(
    'info',
    ['Cột “{column}” không dùng đến: kế hoạch không gọi `{variable}`.'],
    ['The column “{column}” is not used: the plan does not call `{variable}`.'],
  ),
  'each/too-many-units': row(
    'error',
    ['Bảng có hơn {limit} đơn vị; không in đơn vị nào.', 'Xóa các dòng trống ở cuối, hoặc chia bảng thành nhiều tệp.'],
    [
      'The table has more than {limit} units; nothing was built.',
      'Delete the empty rows at its end, or split the table.',
    ],
  ),
  'each/file-too-big': row(
    'error',
    [
      'Tệp bảng quá lớn ({size} MB, chỉ đọc đến {limit} MB); không in đơn vị nào.',
      'Chỉ giữ trang tính và các dòng cần dùng.',
    ],
    [
      'The table’s file is too big ({size} MB; up to {limit} MB is read); nothing was built.',
      'Keep only the sheet and the rows that are needed.',
    ],
  ),
  'each/bad-units': row(
    'error',
    [
      'Tệp YAML của bảng đơn vị phải là `units:` và danh sách các đơn vị.',
      'Mỗi đơn vị một “- ”, dưới đó là tên cột và giá trị.',
    ],
    [
      'A YAML file of units has `units:` and a list of them.',
      'Begin each unit with “- ”, and write its columns and values below.',
    ],
  ),
  'each/not-text': row(
    'error',
    ['Tệp bảng không phải UTF-8.', 'Trong Excel chọn Lưu thành, kiểu CSV UTF-8, hoặc lưu thành .xlsx.'],
    ['The table’s file is not UTF-8.', 'Save it in Excel as CSV UTF-8, or as .xlsx.'],
  ),
  'each/no-name': row(
    'error',
    ['Ô tên đơn vị để trống.', 'Ghi tên đơn vị, hoặc xóa cả dòng.'],
    ['The name of the unit is empty.', 'Write its name, or delete the whole row.'],
  ),
  'each/bad-name': row(
    'error',
    [
      '“{value}” không dùng làm tên tệp được: {reason}.',
      'Sửa tên đơn vị, hoặc dùng cột khác trong -o, ví dụ mã đơn vị.',
    ],
    [
      '“{value}” cannot be the name of a file: {reason}.',
      'Change the name, or take another column in -o, such as a code.',
    ],
  ),
  'each/same-file': row(
    'error',
    [
      'Nhiều đơn vị cùng ghi vào “{file}”: dòng {rows}; không ghi đơn vị nào trong số đó.',
      'Sửa tên cho khác nhau, hoặc thêm cột vào tên tệp ở -o.',
    ],
    [
      'Several units would be written to “{file}”: rows {rows}; none of them was.',
      'Give them other names, or name a column more in -o.',
    ],
  ),
  'each/empty-cell': row(
    'error',
    [
      'Cột “{column}” để trống mà kế hoạch gọi `{name}` ở đây.',
      'Điền ô ấy, hoặc cho giá trị chung ở `vars` của kế hoạch.',
    ],
    [
      'The column “{column}” is empty, and the plan calls `{name}` here.',
      'Fill in the cell, or give a value for all in `vars` of the plan.',
    ],
  ),
  'each/no-column': row(
    'error',
    [
      'Bảng không có cột nào cho `{name}` mà kế hoạch gọi ở đây.',
      'Thêm cột “{name}” vào bảng, hoặc cho giá trị chung ở `vars` của kế hoạch; đang có: {known}.',
    ],
    [
      'The table has no column for `{name}`, which the plan calls here.',
      'Add a column “{name}”, or give a value for all in `vars` of the plan; there are: {known}.',
    ],
  ),
  'each/untitled-cell': row(
    'error',
    [
      'Ô thứ {column} (“{value}”) không nằm dưới tên cột nào.',
      'Ghi ô có dấu ngăn cột trong “…” ("1,5"); cột ghi chú cũng cần có tên.',
    ],
    [
      'The cell number {column} (“{value}”) stands below no name of a column.',
      'Put quotes around a cell with the sign between columns in it ("1,5"); a column of notes wants a name, too.',
    ],
  ),
  'each/short-row': row(
    'warning',
    [
      'Dòng này chỉ có {cells} ô, bảng có {columns} cột; thiếu một dấu ngăn cột ở giữa thì các ô sau lệch sang trái.',
      'Ghi đủ dấu ngăn cột, kể cả sau ô cuối để trống.',
    ],
    [
      'This row has {cells} cells only, the table has {columns} columns; where a sign between two is missing, the cells behind it stand too far left.',
      'Type the signs between all columns, also where the last cells are empty.',
    ],
  ),
  'each/unknown-id': row(
    'error',
    ['Cột “{column}” bỏ phần “{id}” mà kế hoạch không có `id` nào như thế.', 'Các id đang có: {known}.'],
    ['The column “{column}” switches off “{id}”, and no part of the plan has that `id`.', 'There are: {known}.'],
  ),
  'each/no-sheet': row(
    'error',
    [
      'Kế hoạch lấy dòng của bảng từ “{sheet}” mà không có trang tính, tệp nào tên ấy.',
      'Thêm trang ấy vào tệp .xlsx, hoặc --rows “{sheet}.csv”; đang có: {known}.',
    ],
    [
      'The plan takes the rows of a table from “{sheet}”, and no sheet or file has that name.',
      'Add the sheet to the .xlsx, or --rows “{sheet}.csv”; there are: {known}.',
    ],
  ),
  'each/no-rows': row(
    'error',
    [
      '“{sheet}” không có dòng nào của đơn vị này; bảng ở đây sẽ trống.',
      'Thêm dòng, kiểm tra tên đơn vị, hoặc bỏ phần có bảng bằng when, cột bỏ.',
    ],
    [
      '“{sheet}” has no row of this unit; the table here would be empty.',
      'Add rows, look at the unit’s name, or switch the part off by when or the column off.',
    ],
  ),
  'each/rows-columns': row(
    'error',
    [
      'Các cột của “{sheet}” ({found}) không khớp các cột của bảng ({expected}).',
      'Đặt tên cột như trong bảng, hoặc đủ số cột theo đúng thứ tự.',
    ],
    [
      'The columns of “{sheet}” ({found}) do not fit those of the table ({expected}).',
      'Name them as the table does, or give as many in the same order.',
    ],
  ),
  'each/stray-rows': row(
    'warning',
    [
      '“{sheet}” có dòng của “{unit}”, đơn vị không có trong bảng: dòng {rows}.',
      'Kiểm tra cách viết tên đơn vị ở hai nơi.',
    ],
    [
      '“{sheet}” has rows of “{unit}”, which is no unit of the table: {rows}.',
      'See whether the name is written alike in both.',
    ],
  ),
} as const;
