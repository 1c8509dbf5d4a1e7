/** What `new --from` says, in both languages; loaded with it only. */
import type { Language } from '../../diagnostics/diagnostic.ts';

const vi = {
  fromAlone: '--from không đi cùng tên mẫu hoặc --set.',
  badYear: (found: string) => `--year ${found}: cần một năm, ví dụ 2027.`,
  badDay: (found: string) => `--on ${found}: cần một ngày dạng YYYY-MM-DD.`,
  notUtf8: (path: string) => `“${path}” không phải văn bản UTF-8.`,
  sameYear: (year: number) => `kế hoạch đã là của năm ${year}; chọn năm khác bằng --year.`,
  overItself: (path: string) => `“${path}” sẽ bị ghi đè bởi chính nó; chọn tên khác bằng -o.`,
  exists: (path: string) => `đã có tệp “${path}”; chọn tên khác bằng -o, hoặc ghi đè bằng --force.`,
  written: (path: string) => `Đã ghi ${path}. Xử lý từng dòng # RÀ SOÁT rồi xóa dòng đó; kiểm tra: kehoach validate`,
  listed: (path: string) => `Đã ghi danh sách rà soát ${path}.`,
};

const en: typeof vi = {
  fromAlone: '--from goes with no template and no --set.',
  badYear: (found) => `--year ${found}: a year is needed, such as 2027.`,
  badDay: (found) => `--on ${found}: a day is needed, as YYYY-MM-DD.`,
  notUtf8: (path) => `“${path}” is not UTF-8 text.`,
  sameYear: (year) => `the plan is for ${year} already; choose another year with --year.`,
  overItself: (path) => `“${path}” would be overwritten by itself; choose another name with -o.`,
  exists: (path) => `there is a file “${path}”; choose another name with -o, or overwrite it with --force.`,
  written: (path) => `Wrote ${path}. Decide each line # RÀ SOÁT and delete it; check with: kehoach validate`,
  listed: (path) => `Wrote the review list ${path}.`,
};

export const ROLLING_WORDS: Readonly<Record<Language, typeof vi>> = { vi, en };
