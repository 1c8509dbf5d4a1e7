/** What is wrong within a text. */
import { row } from './entry.ts';

export const TEXT = {
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
  'text/footnote-in-plain-text': row(
    'error',
    [
      'Dấu chú thích [^{id}] không có lời chú: chỗ này chỉ có lời văn.',
      'Viết thành nhóm hai khóa: text và footnotes, với lời chú `{id}` trong footnotes.',
    ],
    [
      'The footnote mark [^{id}] has no note: this is a plain text.',
      'Write it as a mapping of text and footnotes, with the note `{id}` in footnotes.',
    ],
  ),
  'text/cite-missing': row(
    'error',
    ['{call}: `{name}` là một văn bản của `references`; dẫn văn bản phải có chữ cite.', 'Viết {meant}.'],
    ['{call}: `{name}` is a document of `references`, which is cited by `cite`.', 'Write {meant}.'],
  ),
  'text/unquoted-argument': row(
    'error',
    ['`{name}` trong {{…}} phải đặt trong ngoặc kép thẳng.', 'Viết, ví dụ: {{cite "{name}"}}.'],
    ['`{name}` in {{…}} must stand in straight quotes.', 'Write, for example: {{cite "{name}"}}.'],
  ),
  'text/note-without-mark': row(
    'error',
    ['Lời chú `{id}` không được đánh dấu ở đâu nên sẽ mất.', 'Đặt [^{id}] vào chỗ cần chú thích, hoặc xóa lời chú.'],
    ['The note `{id}` is marked nowhere, so it would be lost.', 'Put [^{id}] where it belongs, or delete the note.'],
  ),
  'text/notes-side-by-side': row(
    'warning',
    ['Hai dấu chú thích liền nhau: hai số in ra sẽ đọc thành một số.', 'Viết {ids}, hoặc gộp hai lời chú làm một.'],
    ['Two footnote marks side by side: their numbers are read as one.', 'Write {ids}, or put both notes into one.'],
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
  'text/misspelt-reference': row(
    'error',
    ['Không có văn bản “{id}” trong `references`; có phải “{suggestion}”?', 'Sửa mã thành `{suggestion}`.'],
    ['There is no document “{id}” in `references`: did you mean “{suggestion}”?', 'Change the id to `{suggestion}`.'],
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
  'text/endless-loop': row(
    'error',
    ['Vòng lặp {{#each}} ở đây lặp quá nhiều lần, không in ra được.', 'Bớt vòng lặp lồng trong vòng lặp.'],
    ['The loop {{#each}} here goes round too often to be printed.', 'Take loops out of loops.'],
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
  'text/curly-quotes-around': row(
    'warning',
    [
      'Cả lời văn nằm trong ngoặc kép cong “ ”: hai dấu này là chữ và sẽ được in ra.',
      'Nếu chỉ để bao lời văn thì bỏ đi hoặc thay bằng ngoặc kép thẳng: "…".',
    ],
    [
      'The whole text stands in curly quotes “ ”: they are letters and will be printed.',
      'If they were only to hold the text, drop them or write straight ones: "…".',
    ],
  ),
  'text/curly-quotes-in-call': row(
    'error',
    ['Trong {call} phải dùng ngoặc kép thẳng ("), không dùng ngoặc kép cong (“ ”).', 'Viết {straight}.'],
    ['In {call} the quotation marks must be straight ("), not curly (“ ”).', 'Write {straight}.'],
  ),
  'text/single-brace': row(
    'error',
    [
      '{call} thiếu dấu ngoặc nhọn nên sẽ bị in nguyên như vậy: tên biến và lời gọi nằm giữa hai dấu ngoặc nhọn mỗi bên.',
      'Viết {meant}.',
    ],
    [
      '{call} lacks a brace, so it would be printed as it stands: a name is called between two braces on each side.',
      'Write {meant}.',
    ],
  ),
  'text/legacy-encoding': row(
    'error',
    ['Lời văn này gõ bằng bảng mã cũ {encoding}, in ra sẽ thành chữ lạ.', 'Chuyển sang Unicode: “{meant}”.'],
    [
      'This text is in the old encoding {encoding} and would be printed as these signs.',
      'Put it into Unicode: “{meant}”.',
    ],
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
