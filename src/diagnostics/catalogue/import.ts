/** What an import is not sure of: each stands above its entry as a `# KIỂM TRA:` comment, too. */
import { row } from './entry.ts';

export const IMPORT = {
  'import/comment': row('info', ['Ghi chú trong tệp: {comment}', ''], ['A comment in the file: {comment}', '']),
  'import/not-read': row(
    'warning',
    ['Ở đây tệp có {what}; kế hoạch không có chỗ cho nó.', 'Xem tệp gốc và viết lại bằng lời, hoặc thêm hình.'],
    [
      'The file has {what} here; a plan has no place for it.',
      'Look at the file, and write it in words or add a picture.',
    ],
  ),
  'import/struck': row(
    'warning',
    [
      'Trong tệp, “{text}” bị gạch ngang; kế hoạch không có chữ gạch ngang, nên ở đây những chữ ấy vẫn còn.',
      'Chữ đã bỏ thì xóa khỏi kế hoạch.',
    ],
    [
      'In the file “{text}” is struck through; a plan has no such letters, so they still stand here.',
      'Delete from the plan what was taken out.',
    ],
  ),
  'import/contents-dropped': row(
    'info',
    ['Đã bỏ mục lục trong tệp: mục lục không thuộc kế hoạch.', ''],
    ['The table of contents of the file was left out: a plan has none.', ''],
  ),
  'import/repaired': row(
    'warning',
    ['Trong tệp có chỗ không dựng được: {reason} Đã ghi theo cách khác để dựng được.', 'So lại với tệp gốc.'],
    ['The file has what cannot be built: {reason} It was written in another way.', 'Compare it with the file.'],
  ),
  'import/renumbered': row(
    'warning',
    [
      'Trong tệp, đoạn “{text}” mang số “{label}”; bản in sẽ đánh số khác.',
      'Xem trong kế hoạch có chỗ nào dẫn đến số cũ không.',
    ],
    [
      'In the file the paragraph “{text}” bears the number “{label}”; the page will number it otherwise.',
      'See whether some sentence refers to the old number.',
    ],
  ),
  'import/group-as-text': row(
    'warning',
    [
      '“{text}” chia chương thành các mục; kế hoạch chỉ có phần và chương, nên ở đây nhãn và tên của mục là lời văn.',
      'Xem các điều đứng dưới mục này trong tệp gốc.',
    ],
    [
      '“{text}” divides a chapter; a plan has parts and chapters only, so the label and its title stand here as words.',
      'See in the file which articles stand below it.',
    ],
  ),
  'import/number-form': row(
    'info',
    ['Số, ký hiệu trong tệp là “{text}”; bản in sẽ ghi dạng “{form}”.', 'Xem chữ viết tắt tên loại và tên cơ quan.'],
    ['The number and code of the file are “{text}”; the page will write “{form}”.', 'See the short forms in it.'],
  ),
  'import/attached-otherwise': row(
    'warning',
    [
      'Trong tệp, dòng dưới tên phụ lục là “{text}”; bản in sẽ ghi câu “Kèm theo” của kế hoạch này.',
      'Xem phụ lục kèm theo văn bản nào.',
    ],
    [
      'In the file the line below the title of the appendix is “{text}”; the page will have that of this plan.',
      'See what the appendix is attached to.',
    ],
  ),
  'import/signed-dropped': row(
    'info',
    ['Đã bỏ “{text}” ở chỗ ký: kế hoạch không có chỗ cho chữ này.', ''],
    ['“{text}” above the name was left out: a plan has no place for it.', ''],
  ),
  'import/table-simplified': row(
    'warning',
    ['Từ đây là các dòng của một bảng ở phần mở đầu, mỗi dòng ghi thành một đoạn.', 'Chuyển bảng vào một mục nếu cần.'],
    [
      'From here on these are the rows of a table in the opening, each as a paragraph.',
      'Move the table to a section where it matters.',
    ],
  ),
  'import/table-in-cell': row(
    'warning',
    ['Ở dòng này một ô có bảng khác bên trong: đã ghi thành các đoạn của ô.', 'So lại dòng này với tệp gốc.'],
    [
      'A cell of this row has a table in it: its words were written as paragraphs of the cell.',
      'Compare this row with the file.',
    ],
  ),
  'import/row-length': row(
    'warning',
    [
      'Dòng này trong tệp có {found} cột, các dòng khác có {usual}: chỗ thiếu để trống ở cuối dòng.',
      'Xem lại từng ô của dòng này đứng dưới tiêu đề nào.',
    ],
    [
      'In the file this row has {found} columns, the others have {usual}: what is missing was left empty at the end of the row.',
      'See under which title each cell of this row belongs.',
    ],
  ),
  'import/picture-kind': row(
    'warning',
    [
      'Ở đây tệp có một hình ({kind}); kế hoạch chỉ nhận PNG và JPEG.',
      'Trong Word, lưu hình thành PNG (chuột phải, Save as Picture), rồi thêm `image`.',
    ],
    [
      'The file has a picture here ({kind}); a plan holds PNG and JPEG only.',
      'Save it as PNG in Word (right click, Save as Picture), then add `image`.',
    ],
  ),
  'import/picture-not-placed': row(
    'warning',
    [
      'Tệp có hình ở {place}: kế hoạch không đặt được hình ở đó.',
      'Nếu cần, thêm hình vào một mục hoặc phụ lục bằng `image`.',
    ],
    [
      'The file has a picture in {place}, where a plan has none.',
      'Where it matters, add it to a section or an appendix by `image`.',
    ],
  ),
  'import/picture-reshaped': row(
    'warning',
    [
      'Trong Word, hình này đã bị cắt hoặc kéo lệch; bản in sẽ dùng cả hình, đúng tỷ lệ.',
      'Cắt hình trong một chương trình xem hình, rồi thay tệp.',
    ],
    [
      'In Word this picture is cropped or pulled out of shape; the page will show all of it in its own shape.',
      'Crop it in a viewer and replace the file.',
    ],
  ),
  'import/no-type': row(
    'warning',
    ['Không thấy tên loại KẾ HOẠCH trong tệp.', 'Xem tệp có đúng là một kế hoạch không.'],
    ['The file has no line that says KẾ HOẠCH.', 'See whether it is a plan at all.'],
  ),
  'import/other-type': row(
    'warning',
    ['Tên loại trong tệp là “{type}”; bản in sẽ ghi KẾ HOẠCH.', ''],
    ['The file is a “{type}”; the page will say KẾ HOẠCH.', ''],
  ),
  'import/guessed': row(
    'warning',
    ['Tệp không ghi rõ {what}: đã suy ra “{value}”.', 'Sửa lại nếu không đúng.'],
    ['The file does not tell {what}: “{value}” was inferred.', 'Put it right if it is not so.'],
  ),
  'import/missing': row(
    'warning',
    ['Không thấy {what} trong tệp.', 'Điền vào, rồi bỏ dòng excerpt.'],
    ['{what} was not found in the file.', 'Fill it in, then drop `excerpt`.'],
  ),
  'import/unsure-part': row(
    'warning',
    ['“{text}” được hiểu là {what}, nhưng trình bày không giống.', 'Xem lại với tệp gốc.'],
    ['“{text}” was taken for {what}, though it does not look like it.', 'Compare it with the file.'],
  ),
  'import/left-over': row(
    'warning',
    ['Chưa rõ “{text}” thuộc phần nào của kế hoạch.', 'Chuyển vào đúng chỗ hoặc bỏ đi.'],
    ['It is not clear what part of the plan “{text}” is.', 'Move it to its place, or drop it.'],
  ),
  'import/purpose-unsure': row(
    'warning',
    ['Chưa rõ “({purpose})” là mục đích gửi cho những dòng nào.', 'Tách nhóm cho đúng.'],
    ['It is not clear which lines “({purpose})” is the purpose of.', 'Divide the group as it should be.'],
  ),
  'import/no-sections': row(
    'warning',
    ['Không thấy mục nào có số hay tên riêng: cả nội dung nằm trong một mục không số.', 'Chia lại thành các mục.'],
    [
      'No section with a number or a title was found: the whole text stands in one without.',
      'Divide it into sections.',
    ],
  ),
  'import/breaks-off': row(
    'info',
    [
      'Văn bản dừng giữa chừng hoặc thiếu phần: ghi là trích đoạn (excerpt).',
      'Bổ sung phần thiếu rồi bỏ dòng excerpt.',
    ],
    ['The text breaks off or lacks parts: it is marked as an excerpt.', 'Add what is missing, then drop `excerpt`.'],
  ),
} as const;
