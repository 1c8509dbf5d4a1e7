/** What is wrong with the parts of a plan. */
import { row } from './entry.ts';

export const PLAN = {
  'plan/unknown-condition': row(
    'error',
    [
      'Không có biến “{name}” để quyết định in hay không in phần này.',
      'Khai báo ở `vars`, hoặc thêm cột ấy vào bảng đơn vị (build --each); đang có: {known}.',
    ],
    [
      'There is no variable “{name}” by which this part is printed or not.',
      'Declare it in `vars`, or add such a column to the table of units (build --each); there are: {known}.',
    ],
  ),
  'plan/missing-part': row(
    'error',
    [
      'Kế hoạch thiếu `{key}` ({title}; {place}).',
      'Thêm phần này; nếu chỉ có một phần văn bản thì ghi `excerpt: true`.',
    ],
    ['The plan lacks `{key}` ({title}; {place}).', 'Add it; if only part of the plan is known, write `excerpt: true`.'],
  ),
  'plan/not-of-standard': row(
    'warning',
    [
      '{standard} không có `{key}` ({title}){found}: bản in bỏ qua.',
      'Xóa khóa này; nếu đây là văn bản của Đảng thì ghi `standard: party`.',
    ],
    [
      '{standard} has no `{key}` ({title}){found}: it is not printed.',
      'Delete the key; if this is a document of the Party, write `standard: party`.',
    ],
  ),
  'plan/part-of-decision': row(
    'error',
    [
      'Kế hoạch ban hành kèm theo quyết định không có `{key}` ({title}) riêng: phần này ở quyết định.',
      'Xóa khóa này; số, ngày của quyết định ghi trong `attachedTo`.',
    ],
    [
      'A plan issued with a decision has no `{key}` ({title}) of its own: the decision has it.',
      'Delete the key; number and date of the decision stand in `attachedTo`.',
    ],
  ),
  'plan/data-not-printed': row(
    'info',
    [
      '`{key}` “{value}” không in ra ở đâu ({count} chỗ như vậy): câu mẫu phân công không dùng đến.',
      'Thêm {key} vào `phrases.assign`, hoặc vào chính câu ở `wording`; nếu chỉ ghi làm số liệu thì viết `layout: { {choice}: data }`.',
    ],
    [
      '`{key}` “{value}” is printed nowhere (in {count} place(s)): the phrase of assignments does not use it.',
      'Use {key} in `phrases.assign`, or say it in `wording`; where it is meant as data alone, write `layout: { {choice}: data }`.',
    ],
  ),
  'plan/empty-item': row(
    'error',
    ['Phần này không có tên, lời văn hay phần con nào.', 'Thêm `heading` hoặc `text`, hoặc xóa phần này.'],
    ['This item has no heading, text or children.', 'Add a `heading` or a `text`, or delete the item.'],
  ),
  'plan/nothing-to-generate': row(
    'warning',
    [
      'Phụ lục này sẽ là một bảng không có dòng nào: kế hoạch không có {what}.',
      'Phân công bằng `assign` hoặc trong ngoặc đơn cuối câu, hoặc bỏ phụ lục này.',
    ],
    [
      'This appendix will be a table without rows: the plan has no {what}.',
      'Say who does what with `assign`, or in parentheses at the end of a sentence; or delete this appendix.',
    ],
  ),
  'plan/number-without-text': row(
    'error',
    [
      'Phần có số hoặc gạch này không có tên và lời văn nào để đứng sau số.',
      'Thêm `heading` hoặc `text`, hoặc ghi `marker: none`.',
    ],
    [
      'This numbered part has no heading and no text for its number to stand before.',
      'Add a `heading` or a `text`, or write `marker: none`.',
    ],
  ),
  'plan/only-with-text': row(
    'error',
    [
      'Trong `content`, `{key}` chỉ đi cùng `text`; ở đây sẽ mất.',
      'Chuyển `{key}` ra phần bao ngoài, hoặc vào phần có `text`.',
    ],
    [
      'In `content`, `{key}` goes with `text` only; here it would be lost.',
      'Move `{key}` to the item around it, or to a part with `text`.',
    ],
  ),
  'plan/content-with-children': row(
    'error',
    ['`content` đã có thì không dùng `{key}` bên cạnh.', 'Chuyển `{key}` vào trong `content`.'],
    ['`{key}` cannot stand beside `content`.', 'Move `{key}` into `content`.'],
  ),
  'plan/one-kind-a-block': row(
    'error',
    ['Mỗi phần của `content` chỉ có một trong text, items, points, bullets, table.', 'Tách thành nhiều phần.'],
    ['A part of `content` holds one of text, items, points, bullets, table.', 'Split it.'],
  ),
  'plan/one-kind-a-section': row(
    'error',
    [
      'Mỗi chỗ của `sections` chỉ có một trong part (phần), chapter (chương), heading (mục).',
      'Tách ra: phần, chương giữ các mục của mình ở `sections`.',
    ],
    [
      'An entry of `sections` has one of part, chapter, heading.',
      'Split it: a part or chapter keeps its sections under `sections`.',
    ],
  ),
  'plan/sections-without-division': row(
    'error',
    [
      '`sections` chỉ đứng trong phần (`part`) hoặc chương (`chapter`).',
      'Các khoản của một mục viết ở `items`; muốn có phần thì đổi `heading` thành `part`.',
    ],
    [
      '`sections` stands in a part (`part`) or chapter (`chapter`) only.',
      'Write the clauses of a section under `items`; for a part, make `heading` a `part`.',
    ],
  ),
  'plan/division-inside': row(
    'error',
    [
      '`{key}` không nằm trong chương, cũng không nằm trong một {key} khác.',
      'Đưa ra ngoài; chỉ chương mới nằm trong phần.',
    ],
    ['`{key}` stands neither in a chapter nor in another {key}.', 'Move it out; only chapters stand in parts.'],
  ),
  'plan/too-many-divisions': row(
    'error',
    ['Không có chữ cho phần thứ {count} theo cách ghi này.', 'Chọn nhãn có số La Mã: `numbering: { parts: Phần I }`.'],
    ['This way of labelling has no word for part {count}.', 'Choose Roman numbers: `numbering: { parts: Phần I }`.'],
  ),
  'plan/too-many-points': row(
    'error',
    [
      'Điểm thứ {count}: bảng chữ cái chỉ đủ cho 23 điểm (a đến y).',
      'Chia thành nhiều khoản, hoặc dùng gạch đầu dòng.',
    ],
    ['Point {count}: the alphabet has letters for 23 points (a to y).', 'Divide the list, or use bullets.'],
  ),
  'plan/too-deep': row(
    'error',
    ['Cách đánh số này chỉ có {levels} cấp; đây là cấp {level}.', 'Dùng `bullets` cho các ý nhỏ hơn.'],
    ['This numbering has {levels} levels; this would be level {level}.', 'Use `bullets` for what is smaller.'],
  ),
  'plan/bullets-too-deep': row(
    'error',
    ['Dưới “+” không có cấp gạch đầu dòng nào nữa.', 'Viết thành câu, hoặc chia lại các ý.'],
    ['There is no bullet below “+”.', 'Write it as a sentence, or divide the points anew.'],
  ),
  'plan/items-in-bullet': row(
    'error',
    ['Trong gạch đầu dòng không dùng `items` có số.', 'Dùng `bullets` (dấu +).'],
    ['A bullet cannot hold numbered `items`.', 'Use `bullets` (the sign +).'],
  ),
  'plan/heading-not-capitals': row(
    'warning',
    ['Tên {what} không viết chữ hoa.', 'Viết toàn bộ bằng chữ hoa (Phụ lục I, {place}).'],
    ['The heading of {what} is not in capitals.', 'Write it in capitals (Annex I, {place}).'],
  ),
  'plan/impossible-date': row(
    'error',
    ['Không có ngày {found}.', 'Kiểm tra ngày và tháng.'],
    ['There is no such day as {found}.', 'Check day and month.'],
  ),
  'plan/period-order': row(
    'error',
    ['Giai đoạn kết thúc năm {to}, trước năm đầu {from}.', 'Đổi chỗ `from` và `to`.'],
    ['The period ends in {to}, before it begins in {from}.', 'Exchange `from` and `to`.'],
  ),
  'plan/date-year': row(
    'warning',
    ['Năm ban hành {found} không phải năm kế hoạch {year} hay năm trước đó.', 'Kiểm tra `date` và `year`.'],
    ['The year of issue {found} is neither the plan’s year {year} nor the one before.', 'Check `date` and `year`.'],
  ),
  'plan/row-length': row(
    'error',
    [
      'Dòng này có {found} ô ({cells}), bảng có {expected} cột.',
      'Dấu phẩy ngăn các ô: ô có dấu phẩy đặt trong ngoặc kép, ví dụ "Ngập lụt, lũ", "46,2"; ô trống viết là "".',
    ],
    [
      'This row has {found} cells ({cells}), the table {expected} columns.',
      'A comma parts cells: put one that holds a comma in quotes, as "Ngập lụt, lũ", "46,2"; write "" for an empty one.',
    ],
  ),
  'plan/row-length-below-merged': row(
    'error',
    [
      'Dòng này có {found} ô kể cả {above} ô gộp từ dòng trên xuống, bảng có {expected} cột.',
      'Ô gộp chiếm chỗ ở các dòng dưới: không viết lại ô ấy. Thêm hoặc bớt ô cho đủ số cột; ô trống viết là "".',
    ],
    [
      'This row has {found} cells with the {above} that go on from above, the table {expected} columns.',
      'A merged cell keeps its place in the rows below: leave it out there. Add or remove cells.',
    ],
  ),
  'plan/cells-overlap': row(
    'error',
    [
      'Ô gộp nhiều cột của dòng này đè lên ô gộp từ dòng trên xuống.',
      'Bớt `columns` của ô này hoặc `rows` của ô trên.',
    ],
    [
      'A cell of this row reaches into one that goes on from above.',
      'Lessen its `columns`, or `rows` of the one above.',
    ],
  ),
  'plan/cell-past-end': row(
    'error',
    ['Ô gộp {rows} dòng, nhưng từ đây đến hết bảng chỉ còn {left} dòng.', 'Ghi `rows: {left}` hoặc ít hơn.'],
    ['The cell takes {rows} rows, but only {left} are left from here on.', 'Write `rows: {left}` or fewer.'],
  ),
  'plan/one-kind-a-row': row(
    'error',
    ['Dòng đặc biệt có đúng một trong hai khóa `total`, `span`.', 'Tách thành hai dòng.'],
    ['A row of this kind has just one of `total` and `span`.', 'Make two rows of it.'],
  ),
  'plan/too-many-columns': row(
    'error',
    ['Bảng có {count} cột, Word nhận nhiều nhất {most}.', 'Chia thành hai bảng.'],
    ['The table has {count} columns; Word takes {most} at most.', 'Divide it into two tables.'],
  ),
  'plan/wrong-total': row(
    'warning',
    ['Ô cộng ghi {found}, cộng các số lại được {expected}.', 'Kiểm tra lại các số và ô cộng.'],
    ['The total says {found}; the figures add up to {expected}.', 'Check the figures and the total.'],
  ),
  'plan/assign-nobody': row(
    'error',
    ['Phân công không nêu cơ quan nào.', 'Thêm `lead`, `who` hoặc `wording`.'],
    ['The assignment names nobody.', 'Add `lead`, `who` or `wording`.'],
  ),
  'plan/assign-who-and-lead': row(
    'error',
    ['`who` không đi cùng `lead` hoặc `support`.', 'Dùng `lead` và `support`, hoặc chỉ `who`.'],
    ['`who` cannot stand beside `lead` or `support`.', 'Use `lead` and `support`, or `who` alone.'],
  ),
  'plan/assign-support-without-lead': row(
    'error',
    ['Có cơ quan phối hợp mà không có cơ quan chủ trì.', 'Thêm `lead`.'],
    ['There is a supporting body and none in the lead.', 'Add `lead`.'],
  ),
  'plan/recipient-shape': row(
    'error',
    ['Nơi nhận phải là `to` (có thể kèm `purpose`) hoặc `archive`.', ''],
    ['A recipient is `to` (with a `purpose` if need be) or `archive`.', ''],
  ),
  'plan/archive-not-last': row(
    'error',
    ['Dòng Lưu phải đứng cuối và chỉ có một.', 'Chuyển `archive` xuống cuối (Phụ lục I, II.9.d).'],
    ['The archive line comes last, once.', 'Move `archive` to the end (Annex I, II.9.d).'],
  ),
  'plan/archive-missing': row(
    'warning',
    ['Nơi nhận chưa có dòng Lưu.', 'Thêm `- archive: VT, …` ở cuối (Phụ lục I, II.9.d).'],
    ['The recipients have no archive line.', 'Add `- archive: VT, …` at the end (Annex I, II.9.d).'],
  ),
  'plan/issuer-in-text-missing': row(
    'warning',
    [
      'Cơ quan ban hành thiếu `inText`: tên có chữ không biết viết hoa thế nào trong câu, dòng “Kèm theo” in cả tên chữ hoa.',
      'Thêm `inText`, tên viết như trong câu, ví dụ: Ban Chỉ đạo phòng, chống tội phạm tỉnh Nghệ An.',
    ],
    [
      'The issuer has no `inText`, and its capitals in running text cannot be told from the name: the “Kèm theo” line prints it in capitals.',
      'Add `inText`, the name as a sentence writes it.',
    ],
  ),
  'plan/title-full-stop': row(
    'warning',
    ['Trích yếu kết thúc bằng dấu chấm.', 'Bỏ dấu chấm cuối trích yếu.'],
    ['The title ends with a full stop.', 'Drop it.'],
  ),
  'plan/title-in-capitals': row(
    'warning',
    [
      'Trích yếu viết toàn chữ in hoa (Phụ lục I, II.5.b: chữ in thường).',
      'Viết chữ thường, chỉ viết hoa chữ đầu và tên riêng.',
    ],
    [
      'The title is in capitals (Annex I, II.5.b: small letters).',
      'Write small letters, with capitals for the first letter and for names.',
    ],
  ),
  'plan/archive-as-recipient': row(
    'warning',
    ['Dòng Lưu viết như một nơi nhận: chương trình tự thêm chữ “Lưu:”.', 'Viết {meant}.'],
    ['The archive line is written as a recipient: the program adds “Lưu:” itself.', 'Write {meant}.'],
  ),
  'plan/title-begins-capital': row(
    'warning',
    ['Trích yếu bắt đầu bằng chữ hoa “{found}”.', 'Văn bản của Đảng viết thường chữ đầu: “về …”, “thực hiện …”.'],
    ['The title begins with a capital, “{found}”.', 'Documents of the Party begin it small: “về …”, “thực hiện …”.'],
  ),
  'plan/title-repeats-type': row(
    'warning',
    ['Trích yếu bắt đầu bằng “Kế hoạch”: chữ KẾ HOẠCH đã in ở dòng trên.', 'Bỏ hai chữ này, viết hoa chữ tiếp theo.'],
    [
      'The title begins with “Kế hoạch”: KẾ HOẠCH is printed on the line above.',
      'Drop these words and begin with a capital.',
    ],
  ),
  'plan/title-begins-v-v': row(
    'warning',
    [
      'Trích yếu bắt đầu bằng “{found}”: lối viết của công văn.',
      'Bỏ “{found}”, viết hoa chữ tiếp theo; hoặc viết “Về việc …”.',
    ],
    ['The title begins with “{found}”, as letters do.', 'Drop it and begin with a capital, or write “Về việc …”.'],
  ),
  'plan/review-marks': row(
    'warning',
    ['Còn {count} chỗ RÀ SOÁT; kế hoạch in DỰ THẢO đến khi xử lý hết.', 'Quyết định từng chỗ rồi xóa dòng ghi chú.'],
    ['{count} marks for review are left; the plan is printed as a draft.', 'Decide each, then delete its comment.'],
  ),
  'plan/line-too-long': row(
    'warning',
    ['Dòng “{text}” rộng hơn chỗ in nên được chia thành {count} dòng.', 'Tự ngắt dòng sau dấu | theo ý muốn.'],
    ['The line “{text}” is wider than its place and is divided into {count}.', 'Break it yourself in a `|` text.'],
  ),
} as const;
