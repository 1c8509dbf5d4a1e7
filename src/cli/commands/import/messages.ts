/** What `kehoach import` says, in both languages. */
import type { Language } from '../../../diagnostics/diagnostic.ts';

const vi = {
  written: (target: string, source: string) => `${target} ← ${source}`,
  toCheck: (count: number) =>
    count === 0
      ? 'Nhận ra được mọi phần; vẫn nên đọc lại một lượt bên cạnh tệp gốc.'
      : `Có ${count} chỗ cần xem lại: mỗi chỗ có một dòng “# KIỂM TRA” trong tệp.`,
  refused: (count: number) => `Kế hoạch còn ${count} lỗi nói ở trên: sửa trong tệp YAML rồi mới dựng được.`,
  next: (target: string) => `Tiếp theo: kehoach validate ${target}`,
  exists: (target: string) => `“${target}” đã có; thêm --force để ghi đè, hoặc chọn tên khác bằng -o.`,
  notImported: (file: string, reason: string) => `Không nhập được “${file}”: ${reason}`,
  notText: 'tệp không phải văn bản UTF-8. Mở bằng Notepad, lưu lại với bảng mã UTF-8.',
  otherKind: 'không đọc được loại tệp này. Các loại đọc được: .docx, .docm, .dotx, .doc, .rtf, .odt, .md, .txt.',
};

const en: typeof vi = {
  written: (target, source) => `${target} ← ${source}`,
  toCheck: (count) =>
    count === 0
      ? 'Every part was recognised; do read it once beside the original.'
      : `${count} places need a look: each has a “# KIỂM TRA” line in the file.`,
  refused: (count) => `The plan has the ${count} errors told above: mend them in the YAML before it is built.`,
  next: (target) => `Next: kehoach validate ${target}`,
  exists: (target) => `“${target}” exists; add --force to overwrite it, or choose another name with -o.`,
  notImported: (file, reason) => `“${file}” cannot be imported: ${reason}`,
  notText: 'it is not UTF-8 text. Save it again as UTF-8.',
  otherKind: 'this kind of file cannot be read. Kinds that can: .docx, .docm, .dotx, .doc, .rtf, .odt, .md, .txt.',
};

export const IMPORT_MESSAGES: Readonly<Record<Language, typeof vi>> = { vi, en };
