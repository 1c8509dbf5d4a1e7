/**
 * Everything the program can say about a plan: one row a code, in both languages. Codes are public: never renamed,
 * never used again for something else. `{name}` is filled in from the finding.
 */
import type { Severity } from './diagnostic.ts';

export interface Words {
  readonly message: string;
  /** What to do about it; empty where the message says it already. */
  readonly hint: string;
}

export interface Entry {
  readonly severity: Severity;
  readonly vi: Words;
  readonly en: Words;
}

const row = (severity: Severity, vi: readonly [string, string?], en: readonly [string, string?]): Entry => ({
  severity,
  vi: { message: vi[0], hint: vi[1] ?? '' },
  en: { message: en[0], hint: en[1] ?? '' },
});

const yaml = {
  'yaml/empty': row(
    'error',
    ['Tệp trống: không có kế hoạch nào.', 'Bắt đầu bằng dòng `year: 2026`.'],
    ['The file is empty: there is no plan in it.', 'Begin with the line `year: 2026`.'],
  ),
  'yaml/not-a-mapping': row(
    'error',
    ['Tệp phải là các dòng `khóa: giá trị`, ở đây là {found}.', 'Dòng đầu tiên nên là `year: 2026`.'],
    ['A plan is a mapping of keys to values; this file is {found}.', 'The first line should be `year: 2026`.'],
  ),
  'yaml/syntax': row(
    'error',
    ['Dòng này không đúng cú pháp YAML.', 'Kiểm tra thụt dòng, dấu hai chấm và dấu ngoặc ở dòng này và dòng trên.'],
    ['This line is not valid YAML.', 'Check indentation, colons and quotes on this line and the one above.'],
  ),
  'yaml/indent': row(
    'error',
    ['Thụt dòng không khớp với các dòng cùng cấp.', 'Thụt các khóa cùng cấp bằng số dấu cách như nhau.'],
    [
      'The indentation does not fit the lines of the same level.',
      'Indent keys of one level by the same number of spaces.',
    ],
  ),
  'yaml/tab': row(
    'error',
    ['Thụt dòng bằng phím Tab.', 'Thay Tab bằng dấu cách: YAML chỉ nhận dấu cách để thụt dòng.'],
    ['The line is indented with a tab.', 'Replace the tab with spaces: YAML takes only spaces as indentation.'],
  ),
  'yaml/unclosed-quote': row(
    'error',
    ['Dấu ngoặc kép mở mà không đóng.', 'Thêm dấu ngoặc kép đóng, hoặc bỏ dấu mở và dùng `>-`.'],
    ['A quotation mark is opened and never closed.', 'Close it, or drop it and use `>-`.'],
  ),
  'yaml/missing-colon': row(
    'error',
    [
      'Dòng này không có dấu hai chấm và dấu cách sau tên khóa, hoặc thụt dòng không khớp.',
      'Viết `tên-khóa: giá trị`; các khóa cùng cấp thụt bằng nhau; lời văn dài viết sau `>-`.',
    ],
    [
      'This line has no colon and space after a key, or is indented wrongly.',
      'Write `key: value`; indent keys of one level alike; write long text after `>-`.',
    ],
  ),
  'yaml/backslash-in-quotes': row(
    'error',
    ['Trong ngoặc kép, dấu \\ phải viết hai lần.', 'Viết \\\\ thay cho \\, hoặc viết lời văn sau `>-`.'],
    ['In double quotes a \\ must be written twice.', 'Write \\\\ for \\, or write the text after `>-`.'],
  ),
  'yaml/unclosed-bracket': row(
    'error',
    [
      'Ngoặc `[` hoặc `{` mở mà không đóng.',
      'Đóng ngoặc; nếu là lời văn thì đặt cả câu trong ngoặc kép hoặc dùng `>-`.',
    ],
    ['A `[` or `{` is opened and never closed.', 'Close it; if it is text, put the sentence in quotes or use `>-`.'],
  ),
  'yaml/needs-quotes': row(
    'error',
    [
      'Lời văn bắt đầu bằng {sign}, dấu này có nghĩa riêng trong YAML.',
      'Đặt lời văn trong ngoặc kép, hoặc viết sau `>-` ở dòng dưới.',
    ],
    [
      'The text begins with {sign}, which means something in YAML.',
      'Put the text in quotes, or write it after `>-` on the next line.',
    ],
  ),
  'yaml/template-needs-quotes': row(
    'error',
    [
      'Giá trị bắt đầu bằng `{{` nên YAML không đọc là chữ.',
      'Đặt giá trị trong ngoặc kép: "{{…}}…", hoặc viết sau `>-` ở dòng dưới.',
    ],
    [
      'The value begins with `{{`, so YAML does not read it as text.',
      'Put the value in quotes: "{{…}}…", or write it after `>-` on the next line.',
    ],
  ),
  'yaml/colon-in-text': row(
    'error',
    [
      'Lời văn có dấu hai chấm nên YAML hiểu “{key}” là tên khóa.',
      'Đặt cả câu trong ngoặc kép, hoặc viết sau `>-` ở dòng dưới.',
    ],
    [
      'The text holds a colon, so YAML takes “{key}” for a key.',
      'Put the whole sentence in quotes, or write it after `>-` on the next line.',
    ],
  ),
  'yaml/text-cut-at-hash': row(
    'warning',
    [
      'Lời văn bị cắt ở dấu “ #”: phần sau được hiểu là ghi chú.',
      'Đặt lời văn trong ngoặc kép hoặc viết sau `>-`; nếu là ghi chú thì thêm dấu cách sau #.',
    ],
    [
      'The text is cut at " #": what follows is read as a comment.',
      'Put the text in quotes or use `>-`; if it is a comment, put a space after the #.',
    ],
  ),
  'yaml/duplicate-key': row(
    'error',
    ['Khóa `{key}` viết hai lần; lần đầu ở dòng {line}.', 'Gộp hai chỗ làm một.'],
    ['The key `{key}` stands twice; first on line {line}.', 'Merge the two.'],
  ),
  'yaml/alias': row(
    'error',
    [
      'Dùng neo `&` hoặc bí danh `*` của YAML: kế hoạch không nhận.',
      'Chép lại nội dung; nếu là lời văn bắt đầu bằng * hoặc & thì đặt trong ngoặc kép.',
    ],
    [
      'A YAML anchor `&` or alias `*` is used: plans do not take them.',
      'Repeat the content; if it is text that begins with * or &, put it in quotes.',
    ],
  ),
  'yaml/tag': row(
    'error',
    [
      'Dùng thẻ kiểu `!` của YAML: kế hoạch không nhận.',
      'Bỏ thẻ; nếu là lời văn bắt đầu bằng ! thì đặt trong ngoặc kép.',
    ],
    [
      'A YAML tag `!` is used: plans do not take them.',
      'Drop the tag; if it is text that begins with !, put it in quotes.',
    ],
  ),
  'yaml/too-deep': row(
    'error',
    ['Các cấp lồng nhau quá sâu (hơn {limit} cấp).', 'Kế hoạch không cần sâu như vậy: kiểm tra các dấu ngoặc.'],
    ['The levels are nested too deep (more than {limit}).', 'No plan is as deep as that: check the brackets.'],
  ),
  'yaml/several-documents': row(
    'error',
    ['Tệp có nhiều phần ngăn bởi `---`: mỗi tệp chỉ một kế hoạch.', 'Tách thành nhiều tệp.'],
    ['The file holds several documents divided by `---`: one file is one plan.', 'Split it into several files.'],
  ),
  'yaml/control-character': row(
    'error',
    ['Có ký tự điều khiển {sign} mà tệp Word không chứa được.', 'Xóa ký tự này (thường dính theo khi sao chép).'],
    [
      'There is a control character {sign} that no Word file can hold.',
      'Delete it (it usually comes along with copied text).',
    ],
  ),
  'yaml/not-utf8': row(
    'error',
    ['Tệp không được lưu bằng mã UTF-8.', 'Lưu lại tệp với bảng mã UTF-8 (Unicode).'],
    ['The file is not saved as UTF-8.', 'Save it again with the encoding UTF-8 (Unicode).'],
  ),
} as const;

const schema = {
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
  'schema/empty': row(
    'error',
    ['`{key}` ({title}) để trống.', 'Điền nội dung hoặc xóa dòng này.'],
    ['`{key}` ({title}) is empty.', 'Fill it in or delete the line.'],
  ),
  'schema/not-allowed': row(
    'error',
    ['`{key}` ({title}) là “{found}”, chỉ nhận: {allowed}.', ''],
    ['`{key}` ({title}) is “{found}”, expected one of: {allowed}.', ''],
  ),
  'schema/out-of-range': row(
    'error',
    ['`{key}` ({title}) là {found}, phải {limit}.', ''],
    ['`{key}` ({title}) is {found}, expected {limit}.', ''],
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

const text = {
  'text/unclosed-mark': row(
    'error',
    [
      'Dấu `{mark}` mở mà không đóng trong đoạn này.',
      'Thêm `{mark}` ở cuối phần cần nhấn, hoặc viết `\\{mark}` nếu là chữ.',
    ],
    [
      '`{mark}` is opened and not closed in this paragraph.',
      'Add `{mark}` at the end of the marked words, or write `\\{mark}` if it is a letter.',
    ],
  ),
  'text/footnote-without-note': row(
    'error',
    ['Dấu chú thích [^{id}] không có lời chú.', 'Thêm `{id}` vào `footnotes` của phần này.'],
    ['The footnote mark [^{id}] has no note.', 'Add `{id}` to the `footnotes` of this item.'],
  ),
  'text/note-without-mark': row(
    'error',
    ['Lời chú `{id}` không được đánh dấu ở đâu nên sẽ mất.', 'Đặt [^{id}] vào chỗ cần chú thích, hoặc xóa lời chú.'],
    ['The note `{id}` is marked nowhere, so it would be lost.', 'Put [^{id}] where it belongs, or delete the note.'],
  ),
  'text/footnote-not-here': row(
    'error',
    ['Không đặt được dấu chú thích [^{id}] ở đây.', 'Chuyển dấu chú thích vào lời văn của khoản, điểm.'],
    ['A footnote mark [^{id}] cannot stand here.', 'Move it into the text of an item.'],
  ),
  'text/unknown-name': row(
    'error',
    ['`{name}` trong {{…}} không có giá trị.', 'Khai báo ở `vars`, hoặc dùng: {known}.'],
    ['`{name}` in {{…}} has no value.', 'Declare it in `vars`, or use: {known}.'],
  ),
  'text/misspelt-name': row(
    'error',
    [
      '`{name}` trong {{…}} không có giá trị; có phải `{suggestion}`?',
      'Sửa thành `{suggestion}`, hoặc khai báo `{name}` ở `vars`.',
    ],
    [
      '`{name}` in {{…}} has no value: did you mean `{suggestion}`?',
      'Change it to `{suggestion}`, or declare `{name}` in `vars`.',
    ],
  ),
  'text/unknown-helper': row(
    'error',
    ['Không có trợ giúp `{name}`.', 'Trợ giúp dùng được: {known}.'],
    ['There is no helper `{name}`.', 'Helpers: {known}.'],
  ),
  'text/unknown-reference': row(
    'error',
    ['Không có văn bản “{id}” trong `references`.', 'Thêm vào `references`, hoặc sửa mã; đang có: {known}.'],
    ['There is no document “{id}” in `references`.', 'Add it to `references`, or correct the id; there are: {known}.'],
  ),
  'text/unknown-assignment': row(
    'error',
    ['Không có phân công nào mang mã “{id}” trong phần này.', 'Thêm `id: {id}` vào một `assign` của phần này.'],
    ['No assignment of this item has the id “{id}”.', 'Add `id: {id}` to an `assign` of this item.'],
  ),
  'text/assignment-not-placed': row(
    'error',
    ['Phân công “{id}” không được đặt vào lời văn nên sẽ mất.', 'Viết {{assign "{id}"}} vào chỗ cần in, hoặc bỏ `id`.'],
    [
      'The assignment “{id}” is placed nowhere in the text, so it would be lost.',
      'Write {{assign "{id}"}} where it belongs, or drop the `id`.',
    ],
  ),
  'text/bad-template': row(
    'error',
    ['Không đọc được phần {{…}}.', 'Kiểm tra các dấu ngoặc nhọn; muốn in {{ thì viết \\{{.'],
    ['The part in {{…}} cannot be read.', 'Check the braces; to print {{ write \\{{.'],
  ),
  'text/bad-helper-date': row(
    'error',
    ['“{found}” không phải là ngày có thật.', 'Viết ngày theo dạng 2026-02-15.'],
    ['“{found}” is not a date.', 'Write the date as 2026-02-15.'],
  ),
  'text/paragraph-not-here': row(
    'error',
    [
      'Chỗ này chỉ nhận một đoạn, lời văn có nhiều đoạn.',
      'Nối các dòng lại, hoặc chuyển phần sau vào lời văn của khoản, điểm.',
    ],
    [
      'Only one paragraph can stand here; the text has several.',
      'Join the lines, or move the rest into the text of an item.',
    ],
  ),
  'text/line-breaks-become-paragraphs': row(
    'info',
    ['Lời văn viết sau `|`: mỗi dòng thành một đoạn.', 'Dùng `>-` nếu các dòng thuộc cùng một đoạn.'],
    ['The text is written after `|`: each line becomes a paragraph.', 'Use `>-` if the lines belong to one paragraph.'],
  ),
  'text/typed-sign': row(
    'warning',
    ['“{sign}” do chương trình tự thêm; chỗ gõ sẵn không in lần thứ hai.', 'Xóa “{sign}”.'],
    ['“{sign}” is added by the program; what is typed is not printed a second time.', 'Delete “{sign}”.'],
  ),
  'text/typed-label': row(
    'warning',
    ['Lời văn bắt đầu bằng “{label}” gõ sẵn: số và gạch do chương trình tự thêm.', 'Xóa “{label}”.'],
    ['The text begins with a typed “{label}”: numbers and dashes are added by the program.', 'Delete “{label}”.'],
  ),
  'text/template-not-here': row(
    'error',
    ['Giá trị này không nhận {{…}}.', 'Viết giá trị thật.'],
    ['{{…}} cannot stand in this value.', 'Write the value itself.'],
  ),
  'text/typed-end-mark': row(
    'warning',
    ['Dấu `./.` đã gõ sẵn: chương trình tự thêm, chỉ in một lần.', 'Xóa `./.` và để dấu chấm.'],
    ['The end mark `./.` is typed: the program adds it and prints it once.', 'Delete `./.` and leave the full stop.'],
  ),
} as const;

const plan = {
  'plan/missing-part': row(
    'error',
    ['Kế hoạch thiếu `{key}` ({title}).', 'Thêm phần này; nếu chỉ có một phần văn bản thì ghi `excerpt: true`.'],
    ['The plan lacks `{key}` ({title}).', 'Add it; if only part of the plan is known, write `excerpt: true`.'],
  ),
  'plan/empty-item': row(
    'error',
    ['Phần này không có tên, lời văn hay phần con nào.', 'Thêm `heading` hoặc `text`, hoặc xóa phần này.'],
    ['This item has no heading, text or children.', 'Add a `heading` or a `text`, or delete the item.'],
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
    ['Mỗi phần của `content` chỉ có một trong text, items, bullets, table.', 'Tách thành nhiều phần.'],
    ['A part of `content` holds one of text, items, bullets, table.', 'Split it.'],
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
    ['Dòng này có {found} ô, bảng có {expected} cột.', 'Thêm hoặc bớt ô; ô trống viết là "".'],
    ['This row has {found} cells, the table {expected} columns.', 'Add or remove cells; write "" for an empty one.'],
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
      'Có phụ lục mà cơ quan ban hành thiếu `inText`: dòng “Kèm theo” in tên chữ hoa.',
      'Thêm `inText`, ví dụ: Ủy ban nhân dân tỉnh Nghệ An.',
    ],
    [
      'There is an appendix, but the issuer has no `inText`: the “Kèm theo” line prints the name in capitals.',
      'Add `inText`.',
    ],
  ),
  'plan/title-full-stop': row(
    'warning',
    ['Trích yếu kết thúc bằng dấu chấm.', 'Bỏ dấu chấm cuối trích yếu.'],
    ['The title ends with a full stop.', 'Drop it.'],
  ),
  'plan/line-too-long': row(
    'warning',
    ['Dòng “{text}” rộng hơn chỗ in nên được chia thành {count} dòng.', 'Tự ngắt dòng sau dấu | theo ý muốn.'],
    ['The line “{text}” is wider than its place and is divided into {count}.', 'Break it yourself in a `|` text.'],
  ),
} as const;

const signature = {
  'signature/kt-without-deputy': row(
    'error',
    [
      'Ký thay (KT.) mà chức vụ người ký không phải cấp phó: “{post}”.',
      'Ghi `post` là chức vụ cấp phó, ví dụ PHÓ CHỦ TỊCH (Phụ lục I, II.7.b).',
    ],
    [
      'KT. (for the head) needs the deputy’s post; found “{post}”.',
      'Give the deputy’s `post`, such as PHÓ CHỦ TỊCH (Annex I, II.7.b).',
    ],
  ),
  'signature/tm-with-post': row(
    'error',
    [
      'TM. phải đi với tên tập thể, không đi với chức vụ “{found}”.',
      'Ghi `authority: TM. ỦY BAN NHÂN DÂN`; chức vụ ghi ở `post` (Phụ lục I, II.7.b).',
    ],
    [
      'TM. goes with the name of a collective, not with the post “{found}”.',
      'Write `authority: TM. ỦY BAN NHÂN DÂN` and the post in `post` (Annex I, II.7.b).',
    ],
  ),
  'signature/capacity-with-body': row(
    'error',
    [
      '{prefix} phải đi với chức vụ của người đứng đầu, không đi với tên cơ quan “{found}”.',
      'Ví dụ: KT. CHỦ TỊCH (Phụ lục I, II.7.b).',
    ],
    [
      '{prefix} goes with the head’s post, not with the name of a body, “{found}”.',
      'Such as KT. CHỦ TỊCH (Annex I, II.7.b).',
    ],
  ),
  'signature/unknown-prefix': row(
    'error',
    ['“{found}” không bắt đầu bằng {allowed}.', 'Nghị định 30 viết: TM., Q., KT., TL., TUQ. (Phụ lục I, II.7.b).'],
    ['“{found}” does not begin with {allowed}.', 'The decree has TM., Q., KT., TL., TUQ. (Annex I, II.7.b).'],
  ),
  'signature/not-capitals': row(
    'warning',
    ['“{found}” không viết chữ hoa.', 'Quyền hạn và chức vụ viết chữ hoa (Phụ lục I, II.7.đ).'],
    ['“{found}” is not in capitals.', 'Authority and post are in capitals (Annex I, II.7.đ).'],
  ),
  'signature/no-post': row(
    'error',
    ['Chữ ký thiếu chức vụ người ký.', 'Thêm `post`.'],
    ['The signature lacks the signer’s post.', 'Add `post`.'],
  ),
  'signature/count': row(
    'error',
    ['Có {issuers} cơ quan cùng ban hành nhưng {signatures} chữ ký.', 'Mỗi cơ quan một chữ ký.'],
    ['{issuers} bodies issue the plan, but there are {signatures} signatures.', 'One signature a body.'],
  ),
} as const;

const final = {
  'final/stage': row(
    'error',
    ['`stage` là {stage}: bản chính thức phải là signature hoặc issued.', 'Đổi `stage` khi kế hoạch đã xong.'],
    ['`stage` is {stage}: a final plan is at signature or issued.', 'Change `stage` when the plan is ready.'],
  ),
  'final/excerpt': row(
    'error',
    ['Bản trích (`excerpt: true`) không in được thành bản chính thức.', ''],
    ['An excerpt (`excerpt: true`) cannot be printed as a final plan.', ''],
  ),
  'final/blank': row(
    'error',
    ['`{key}` ({title}) còn để trống.', 'Kế hoạch ở giai đoạn này phải có đủ.'],
    ['`{key}` ({title}) is still blank.', 'A plan at this stage must have it.'],
  ),
  'final/placeholder': row(
    'error',
    ['Còn chỗ chưa điền: “{found}”.', 'Điền nội dung thật trước khi in bản chính thức.'],
    ['There is a placeholder left: “{found}”.', 'Fill it in before printing the final plan.'],
  ),
  'final/review-mark': row(
    'error',
    ['Còn ghi chú cần xem lại: “{found}”.', 'Quyết định rồi xóa ghi chú.'],
    ['A review mark is left: “{found}”.', 'Decide, then delete the mark.'],
  ),
} as const;

const page = {
  'page/count': row('info', ['In ra {count} trang.', ''], ['Prints on {count} pages.', '']),
  'page/national-name-broken': row(
    'error',
    ['Quốc hiệu không nằm trên một dòng.', 'Rút ngắn tên cơ quan ban hành, hoặc ngắt tên thành nhiều dòng sau dấu |.'],
    ['The national name does not stay on one line.', 'Break the issuer’s name into lines with `|`.'],
  ),
  'page/title-broken': row(
    'warning',
    ['Dòng trích yếu “{text}” bị ngắt khi in.', 'Ngắt dòng trích yếu sau dấu | theo ý.'],
    ['The title line “{text}” breaks on the page.', 'Break the title yourself in a `|` text.'],
  ),
  'page/signature-alone': row(
    'warning',
    ['Khối chữ ký đứng riêng ở trang {page}.', 'Thêm hoặc bớt vài dòng để có lời văn đi cùng.'],
    ['The signature stands alone on page {page}.', 'Add or drop a few lines so that text goes with it.'],
  ),
  'page/heading-at-foot': row(
    'warning',
    ['Tên mục “{text}” nằm cuối trang {page}, tách khỏi nội dung.', ''],
    ['The heading “{text}” stands at the foot of page {page}, away from its text.', ''],
  ),
  'page/last-word-alone': row(
    'info',
    ['Dòng cuối đoạn chỉ có một tiếng “{text}” (trang {page}).', 'Sửa câu ngắn lại một chút nếu muốn gọn.'],
    [
      'The last line of the paragraph holds one word, “{text}” (page {page}).',
      'Shorten the sentence a little if you like.',
    ],
  ),
  'page/not-laid-out': row(
    'info',
    ['Không tính được hết các trang: dừng ở {reason}.', ''],
    ['Not all pages could be worked out: stopped at {reason}.', ''],
  ),
} as const;

export const CATALOGUE = { ...yaml, ...schema, ...text, ...plan, ...signature, ...final, ...page } satisfies Record<
  string,
  Entry
>;

export type Code = keyof typeof CATALOGUE;
