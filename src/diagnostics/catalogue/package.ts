/** Why a file cannot be read as a Word document. */
import { row } from './entry.ts';

export const PACKAGE = {
  'package/empty': row(
    'error',
    ['Tệp trống.', 'Lấy lại tệp từ nơi gửi hoặc từ bản sao lưu.'],
    ['The file is empty.', 'Get it again from its sender or from a backup.'],
  ),
  'package/other-kind': row(
    'error',
    ['Đây là {kind}, không phải tệp Word (.docx).', 'Nếu Word mở được tệp này thì chọn Lưu thành, kiểu Word (.docx).'],
    ['This is {kind}, not a Word file (.docx).', 'If Word can open it, save it as a Word document (.docx).'],
  ),
  'package/old-word': row(
    'error',
    ['Đây là tệp Word kiểu cũ (.doc).', 'Mở bằng Word, chọn Lưu thành, kiểu Word (.docx).'],
    ['This is a Word file of the old kind (.doc).', 'Open it in Word and save it as a Word document (.docx).'],
  ),
  'package/rtf': row(
    'error',
    ['Đây là tệp RTF được đổi đuôi thành .docx.', 'Mở bằng Word, chọn Lưu thành, kiểu Word (.docx).'],
    ['This is an RTF file under the name of a .docx.', 'Open it in Word and save it as a Word document (.docx).'],
  ),
  'package/password': row(
    'error',
    ['Tệp được đặt mật khẩu.', 'Mở bằng Word, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu) rồi lưu lại.'],
    [
      'The file is protected by a password.',
      'Open it in Word, take the password off (File, Info, Protect Document) and save it.',
    ],
  ),
  'package/not-a-zip': row(
    'error',
    ['Không phải tệp Word (.docx).', 'Nếu Word mở được tệp này thì chọn Lưu thành, kiểu Word (.docx).'],
    ['This is not a Word file (.docx).', 'If Word can open it, save it as a Word document (.docx).'],
  ),
  'package/truncated': row(
    'error',
    ['Tệp bị cụt: thiếu phần cuối.', 'Sao chép hoặc tải lại tệp; nếu vẫn vậy, lấy từ bản sao lưu.'],
    ['The file is cut short: its end is missing.', 'Copy or download it again; else take it from a backup.'],
  ),
  'package/damaged': row(
    'error',
    ['Tệp bị hỏng ở phần “{part}”.', 'Mở bằng Word (Word có thể tự sửa) rồi lưu lại, hoặc lấy từ bản sao lưu.'],
    [
      'The file is damaged in its part “{part}”.',
      'Open it in Word, which may repair it, and save it; or take a backup.',
    ],
  ),
  'package/unsafe-name': row(
    'error',
    ['Trong tệp có phần mang tên nguy hiểm: “{part}”.', 'Không dùng tệp này: Word không tạo ra tên như vậy.'],
    ['A part of the file has a dangerous name: “{part}”.', 'Do not use the file: Word makes no such names.'],
  ),
  'package/duplicate-part': row(
    'error',
    ['Trong tệp có hai phần cùng tên “{part}”.', 'Mở bằng Word rồi lưu lại.'],
    ['Two parts of the file are both named “{part}”.', 'Open it in Word and save it again.'],
  ),
  'package/encrypted-part': row(
    'error',
    ['Phần “{part}” được nén kèm mật khẩu.', 'Mở bằng Word hoặc chương trình nén, bỏ mật khẩu rồi lưu lại.'],
    [
      'The part “{part}” is packed with a password.',
      'Open it in Word or a packing program, drop the password, save it.',
    ],
  ),
  'package/unknown-method': row(
    'error',
    ['Phần “{part}” được nén theo cách mà Word không dùng (số {method}).', 'Mở bằng Word rồi lưu lại.'],
    ['The part “{part}” is packed in a way that Word does not use (number {method}).', 'Save it again in Word.'],
  ),
  'package/overlapping': row(
    'error',
    ['Các phần trong tệp chồng lên nhau ở “{part}”.', 'Không dùng tệp này: có thể nó được làm ra để phá hoại.'],
    ['The parts of the file overlap at “{part}”.', 'Do not use the file: it may have been made to do harm.'],
  ),
  'package/too-many-parts': row(
    'error',
    ['Tệp có {count} phần, quá giới hạn {limit}.', 'Không dùng tệp này: có thể nó được làm ra để phá hoại.'],
    ['The file has {count} parts, more than {limit}.', 'Do not use the file: it may have been made to do harm.'],
  ),
  'package/too-big': row(
    'error',
    [
      'Phần “{part}” quá lớn khi giải nén (giới hạn {limit} MiB).',
      'Bỏ bớt ảnh, đối tượng nhúng trong tệp rồi lưu lại.',
    ],
    [
      'The part “{part}” is too big when unpacked (the limit is {limit} MiB).',
      'Take out pictures and embedded objects and save the file again.',
    ],
  ),
  'package/no-document': row(
    'error',
    ['Tệp nén này không chứa văn bản Word nào.', 'Nếu đây là tệp ZIP thì giải nén và chọn tệp .docx bên trong.'],
    ['This packed file holds no Word document.', 'If it is a ZIP file, unpack it and take the .docx inside.'],
  ),
  'package/missing-part': row(
    'error',
    ['Tệp thiếu phần “{part}”.', 'Mở bằng Word (Word có thể tự sửa) rồi lưu lại.'],
    ['The file lacks its part “{part}”.', 'Open it in Word, which may repair it, and save it.'],
  ),
  'package/doctype': row(
    'error',
    [
      'Phần “{part}” có khai báo DOCTYPE, Word không cho phép.',
      'Không dùng tệp này: có thể nó được làm ra để phá hoại.',
    ],
    ['The part “{part}” has a DOCTYPE, which Word forbids.', 'Do not use the file: it may have been made to do harm.'],
  ),
  'package/too-deep': row(
    'error',
    ['Phần “{part}” lồng quá sâu.', 'Mở bằng Word, bỏ các bảng lồng nhau rồi lưu lại.'],
    ['The part “{part}” is nested too deep.', 'Open it in Word, take the nested tables apart and save it.'],
  ),
  'package/too-many-elements': row(
    'error',
    ['Phần “{part}” quá dài.', 'Mở bằng Word, tách thành nhiều tệp.'],
    ['The part “{part}” is too long.', 'Open it in Word and split it into several files.'],
  ),
  'package/malformed': row(
    'error',
    ['Phần “{part}” không phải XML đúng: {detail}.', 'Mở bằng Word (Word có thể tự sửa) rồi lưu lại.'],
    ['The part “{part}” is not well-formed XML: {detail}.', 'Open it in Word, which may repair it, and save it.'],
  ),
  'package/bad-letters': row(
    'error',
    ['Phần “{part}” không dùng bảng mã UTF-8 hay UTF-16.', 'Mở bằng Word rồi lưu lại.'],
    ['The part “{part}” is neither UTF-8 nor UTF-16.', 'Open it in Word and save it again.'],
  ),
} as const;
