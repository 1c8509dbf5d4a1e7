/** What is wrong with a file as YAML. */
import { row } from './entry.ts';

export const YAML = {
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
  'yaml/merge-mark': row(
    'error',
    [
      'Dòng này do Git để lại: hai người cùng sửa một chỗ, và cả hai bản đang nằm trong tệp, từ “<<<<<<<” đến “=======” và từ đó đến “>>>>>>>”.',
      'Giữ lại bản đúng, xóa bản kia và cả ba dòng dấu “<<<<<<<”, “=======”, “>>>>>>>”.',
    ],
    [
      'Git has left this line: two people have changed one place, and both versions are in the file, from “<<<<<<<” to “=======” and from there to “>>>>>>>”.',
      'Keep the right version; delete the other one and the three lines “<<<<<<<”, “=======”, “>>>>>>>”.',
    ],
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
      'Đặt lời văn trong ngoặc kép hoặc viết sau `>-`; nếu là ghi chú thì viết trên dòng riêng.',
    ],
    [
      'The text is cut at " #": what follows is read as a comment.',
      'Put the text in quotes or use `>-`; if it is a comment, put it on a line of its own.',
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
    ['Tệp có nhiều phần ngăn bởi `---`: mỗi tệp chỉ một kế hoạch.', 'Xóa dòng `---`, hoặc tách thành nhiều tệp.'],
    [
      'The file holds several documents divided by `---`: one file is one plan.',
      'Delete the line `---`, or split it into several files.',
    ],
  ),
  'yaml/unseen-character': row(
    'error',
    [
      'Có ký tự không nhìn thấy ({name}) {where}: YAML không đọc nó như dấu cách.',
      'Xóa ký tự này và gõ lại bằng phím cách; nó thường dính theo khi chép từ Word hoặc trang web.',
    ],
    [
      'There is a character that nobody sees ({name}) {where}: to YAML it is no space.',
      'Delete it and type a space; it usually comes along with text copied from Word or the web.',
    ],
  ),
  'yaml/dash-without-space': row(
    'error',
    ['Sau dấu “-” ở đầu dòng thiếu dấu cách nên dòng này không được đọc là một ý riêng.', 'Viết “- ” rồi mới đến chữ.'],
    [
      'The dash at the beginning of the line lacks its space, so the line is no entry of a list.',
      'Write “- ”, then the words.',
    ],
  ),
  'yaml/bullet-for-dash': row(
    'error',
    [
      'Dòng này bắt đầu bằng “{sign}” (dấu đầu dòng của Word): danh sách viết bằng dấu gạch thường và dấu cách.',
      'Thay bằng “- ”; dấu in ra do chương trình tự chọn.',
    ],
    [
      'The line begins with “{sign}”, a bullet of Word: a list is written with a plain dash and a space.',
      'Write “- ” instead; the sign that is printed is chosen by the program.',
    ],
  ),
  'yaml/colon-without-space': row(
    'error',
    ['Sau khóa `{key}` phải có dấu hai chấm rồi dấu cách.', 'Viết `{key}: ` rồi mới đến giá trị.'],
    ['The key `{key}` must be followed by a colon and a space.', 'Write `{key}: `, then the value.'],
  ),
  'yaml/curly-quotes': row(
    'error',
    [
      'Lời văn có dấu hai chấm (hoặc “ #”) nằm trong ngoặc kép cong “ ”: YAML chỉ hiểu ngoặc kép thẳng ".',
      'Thay hai dấu cong ở đầu và cuối bằng ngoặc kép thẳng: "…".',
    ],
    [
      'A text with a colon (or “ #”) stands in curly quotes “ ”: YAML knows only straight ones (").',
      'Put straight quotes in place of the curly ones at both ends: "…".',
    ],
  ),
  'yaml/comma-in-name': row(
    'warning',
    [
      'Dấu phẩy trong tên cắt tên này thành {count} mục của danh sách.',
      'Nếu là một tên thì đặt cả tên trong ngoặc kép: {meant}.',
    ],
    [
      'The comma of this name parts it into {count} entries of the list.',
      'If it is one name, put all of it in quotes: {meant}.',
    ],
  ),
  'yaml/comma-in-braces': row(
    'error',
    [
      'Giữa { }, dấu phẩy kết thúc giá trị của `{key}`, nên phần sau “{rest}” bị đọc thành một khóa.',
      'Đặt cả lời văn trong ngoặc kép: {meant}.',
    ],
    [
      'Between { } a comma ends the value of `{key}`, so that what follows, “{rest}”, is read as a key.',
      'Put the whole text in quotes: {meant}.',
    ],
  ),
  'yaml/curly-quotes-parted': row(
    'error',
    [
      'Ngoặc kép cong “ ” là chữ, không giữ được dấu phẩy: chỗ này thành {count} giá trị.',
      'Đặt cả cụm trong ngoặc kép thẳng: {meant}.',
    ],
    [
      'Curly quotes “ ” are letters and hold no comma: this becomes {count} values.',
      'Put all of it in straight quotes: {meant}.',
    ],
  ),
  'yaml/quote-in-quotes': row(
    'error',
    [
      'Trong lời văn đặt giữa hai dấu {sign} lại có dấu {sign}: YAML coi đó là chỗ kết thúc.',
      "Viết các dấu ở trong thành “ ” (hoặc \\\" trong ngoặc kép, '' trong ngoặc đơn), hoặc viết lời văn sau `>-` ở dòng dưới.",
    ],
    [
      'Within a text between two {sign} stands another {sign}, at which YAML takes the text to end.',
      "Write the inner ones as “ ” (or \\\" in double quotes, '' in single ones), or write the text after `>-` on the next line.",
    ],
  ),
  'yaml/sentence-needs-key': row(
    'error',
    ['Câu này có phần con (`{key}:`) ở dưới nên phải viết sau `{needed}:`.', 'Thêm `{needed}: ` giữa dấu “-” và câu.'],
    [
      'This sentence has a part of its own (`{key}:`) below, so it must be written as `{needed}:`.',
      'Write `{needed}: ` between the dash and the sentence.',
    ],
  ),
  'yaml/entry-without-dash': row(
    'error',
    [
      'Dòng này thiếu dấu “- ” ở đầu: dưới `{key}:` mỗi phần của danh sách là một dòng bắt đầu bằng “- ”.',
      'Thêm “- ” vào đầu dòng, thụt bằng các dòng “- ” khác của danh sách.',
    ],
    [
      'This line lacks its “- ”: below `{key}:` each entry of the list is a line that begins with “- ”.',
      'Put “- ” before it, on the column of the other lines “- ” of the list.',
    ],
  ),
  'yaml/text-beside-list': row(
    'error',
    [
      'Sau `{key}:` đã có chữ trên cùng dòng, nên danh sách ở dưới không đọc được.',
      'Xóa chữ ấy; lời dẫn vào danh sách viết ở dòng `text:` phía trên `{key}:`.',
    ],
    [
      'There are words beside `{key}:`, so the list below it cannot be read.',
      'Delete them; what leads to the list is written as `text:` above `{key}:`.',
    ],
  ),
  'yaml/empty-entry': row(
    'error',
    ['Giữa hai dấu phẩy không có gì: ô trống trong [ ] cũng phải viết ra.', 'Viết ô trống là "".'],
    ['There is nothing between two commas: in [ ] an empty cell has to be written too.', 'Write an empty cell as "".'],
  ),
  'yaml/entry-needs-quotes': row(
    'error',
    [
      'Trong danh sách viết giữa [ ], “{entry}” có dấu mang nghĩa riêng (ngoặc, #, hoặc một dấu gạch đứng một mình): YAML không đọc là chữ.',
      'Đặt cả phần ấy trong ngoặc kép.',
    ],
    [
      'In a list between [ ], “{entry}” has a sign with a meaning of its own (a bracket, a quote, #, a dash alone): YAML does not read it as text.',
      'Put the whole entry in quotes.',
    ],
  ),
  'yaml/list-without-key': row(
    'error',
    [
      'Các dòng “- …” đứng ngay dưới `{key}` ({title}) mà thiếu dòng `bullets:` hoặc `items:`, nên bị đọc nối vào `{key}`.',
      'Thêm phía trên một dòng `bullets:` (gạch đầu dòng) hoặc `items:` (có số, chữ), thụt bằng `{key}`.',
    ],
    [
      'The lines “- …” stand right under `{key}` ({title}) without a line `bullets:` or `items:`, so they are read as part of it.',
      'Add a line `bullets:` (dashes) or `items:` (numbers, letters) above them, indented as `{key}`.',
    ],
  ),
  'yaml/list-below-sentence': row(
    'error',
    [
      'Các dòng “- …” đứng ngay dưới một câu nên bị đọc nối vào câu đó.',
      'Viết câu sau `text:`, rồi thêm dòng `bullets:` (gạch đầu dòng) hoặc `items:` (có số, chữ) phía trên các dòng này; nếu chúng ngang cấp với câu thì thụt dấu “-” thẳng cột.',
    ],
    [
      'The lines “- …” stand right under a sentence, so they are read as part of it.',
      'Write the sentence as `text:` and add a line `bullets:` (dashes) or `items:` (numbers, letters) above these lines; if they are of one level, put the dashes in one column.',
    ],
  ),
  'yaml/key-without-colon': row(
    'error',
    ['Sau tên khóa `{key}` thiếu dấu hai chấm.', 'Viết `{key}: ` rồi đến giá trị.'],
    ['The key `{key}` lacks its colon.', 'Write `{key}: ` before the value.'],
  ),
  'yaml/comma-after-quotes': row(
    'error',
    [
      'Thừa dấu phẩy sau ngoặc kép đóng: mỗi khóa đã đứng một dòng, dấu phẩy chỉ ngăn các phần giữa [ ] hoặc { }.',
      'Xóa dấu phẩy.',
    ],
    [
      'There is a comma behind the closing quote: each key has a line of its own, and commas part entries between [ ] or { } only.',
      'Delete the comma.',
    ],
  ),
  'yaml/comment-sign': row(
    'error',
    ['Dòng ghi chú bắt đầu bằng “//”: ở đây ghi chú bắt đầu bằng “#”.', 'Thay “//” bằng “# ”.'],
    ['A remark begins with “//”: here remarks begin with “#”.', 'Write “# ” for “//”.'],
  ),
  'yaml/comma-in-figure': row(
    'error',
    [
      'Dấu phẩy trong {figure} chia số này thành hai ô: trong dòng viết giữa [ ] dấu phẩy ngăn các ô.',
      'Đặt số trong ngoặc kép: "{figure}".',
    ],
    [
      'The comma in {figure} makes two cells of it: between [ ] a comma parts cells.',
      'Put the figure in quotes: "{figure}".',
    ],
  ),
  'yaml/indent-off': row(
    'error',
    [
      'Dòng này thụt {found} dấu cách, lệch với các dòng cùng cấp (thụt {expected}).',
      'Thụt dòng bằng đúng {expected} dấu cách.',
    ],
    ['This line is indented by {found} spaces; those of its level by {expected}.', 'Indent it by {expected} spaces.'],
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
