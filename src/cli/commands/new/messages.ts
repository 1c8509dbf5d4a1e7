/** What `new` and `templates` say, in both languages; loaded with them only. */
import type { Language } from '../../../diagnostics/diagnostic.ts';

const vi = {
  noTemplate: (known: string) => `chưa nêu mẫu nào; các mẫu: ${known}.`,
  unknownTemplate: (name: string, known: string, suggestion: string | undefined) =>
    `không có mẫu “${name}”${suggestion === undefined ? '.' : `; có phải “${suggestion}”?`} Các mẫu: ${known}.`,
  notUtf8: (path: string) => `tệp mẫu “${path}” không phải văn bản UTF-8.`,
  badTemplate: (path: string) => `không dùng được tệp mẫu “${path}”:`,
  notAnAnswer: (text: string) => `--set ${text}: cần dạng tên=giá trị.`,
  missing: (count: number) => `còn thiếu ${count} giá trị; ghi thêm:`,
  example: (text: string) => `ví dụ: ${text}`,
  preset: (text: string) => `để trống: ${text}`,
  choices: (text: string) => `một trong: ${text}`,
  ended: 'Đã dừng, không ghi tệp nào.',
  exists: (path: string) => `đã có tệp “${path}”; chọn tên khác bằng -o, hoặc ghi đè bằng --force.`,
  written: (path: string) => `Đã ghi ${path}.`,
  toFill: (count: number) =>
    count === 0 ? 'Không còn chỗ nào phải điền.' : `Còn ${count} chỗ cần điền; xem từng chỗ: kehoach validate --final`,
  next: 'In ra Word:',
  hasErrors: (errors: number) => `Kế hoạch từ mẫu này có ${errors} lỗi, cần sửa ở mẫu hoặc ở tệp vừa ghi.`,
  badFormat: (found: string) => `không có dạng “${found}”: chọn pretty hoặc json.`,
  start: 'Bắt đầu:',
};

export type StartingMessages = typeof vi;

const en: StartingMessages = {
  noTemplate: (known) => `no template was named; there are: ${known}.`,
  unknownTemplate: (name, known, suggestion) =>
    `there is no template “${name}”${suggestion === undefined ? '.' : `; did you mean “${suggestion}”?`} There are: ${known}.`,
  notUtf8: (path) => `the template “${path}” is not UTF-8 text.`,
  badTemplate: (path) => `the template “${path}” cannot be used:`,
  notAnAnswer: (text) => `--set ${text}: write key=value.`,
  missing: (count) => `${count === 1 ? 'a value is' : `${count} values are`} missing; add:`,
  example: (text) => `such as: ${text}`,
  preset: (text) => `if left empty: ${text}`,
  choices: (text) => `one of: ${text}`,
  ended: 'Stopped; nothing was written.',
  exists: (path) => `there is a file “${path}”; choose another name with -o, or overwrite it with --force.`,
  written: (path) => `Wrote ${path}.`,
  toFill: (count) =>
    count === 0
      ? 'Nothing is left to fill in.'
      : `${count} place${count === 1 ? '' : 's'} left to fill in; see each: kehoach validate --final`,
  next: 'Print it:',
  hasErrors: (errors) =>
    `The plan made from this template has ${errors} error${errors === 1 ? '' : 's'}: mend the template, or the file just written.`,
  badFormat: (found) => `there is no form “${found}”: choose pretty or json.`,
  start: 'Start:',
};

export const STARTING_MESSAGES: Readonly<Record<Language, StartingMessages>> = { vi, en };
