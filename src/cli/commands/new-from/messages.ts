/** What `new --from` says, in both languages; loaded with it only. */
import type { Language } from '../../../diagnostics/diagnostic.ts';

const vi = {
  fromAlone: '--from không đi cùng tên mẫu hoặc --set.',
  badYear: (found: string) => `--year ${found}: cần một năm, ví dụ 2027.`,
  badDay: (found: string) => `--on ${found}: cần một ngày dạng YYYY-MM-DD.`,
  noSuchDay: (found: string) => `--on ${found}: không có ngày này.`,
  notAPlan: (path: string) => `“${path}” không phải tên tệp kế hoạch (.yaml) hay thư mục.`,
  listOverPlan: (path: string) => `danh sách rà soát sẽ ghi đè kế hoạch “${path}”; chọn tên khác cho --review.`,
  marksLeft: (path: string, count: number) =>
    `“${path}” còn ${count} chỗ RÀ SOÁT; xử lý xong rồi hãy chuyển năm, hoặc thêm --force.`,
  notUtf8: (path: string) => `“${path}” không phải văn bản UTF-8.`,
  notLater: (oldYear: number, newYear: number) =>
    `kế hoạch là của năm ${oldYear}; không chuyển được sang năm ${newYear}, chọn năm sau bằng --year.`,
  overItself: (path: string) => `“${path}” sẽ bị ghi đè bởi chính nó; chọn tên khác bằng -o.`,
  exists: (path: string) => `đã có tệp “${path}”; chọn tên khác bằng -o, hoặc ghi đè bằng --force.`,
  otherPicture: (path: string) =>
    `Hình “${path}”: ở thư mục mới đã có tệp khác trùng tên, không ghi đè; xem kế hoạch mới dùng đúng hình chưa.`,
  written: (path: string) => `Đã ghi ${path}. Xử lý từng dòng # RÀ SOÁT rồi xóa dòng đó; kiểm tra: kehoach validate`,
  listed: (path: string) => `Đã ghi danh sách rà soát ${path}.`,
};

const en: typeof vi = {
  fromAlone: '--from goes with no template and no --set.',
  badYear: (found) => `--year ${found}: a year is needed, such as 2027.`,
  badDay: (found) => `--on ${found}: a day is needed, as YYYY-MM-DD.`,
  noSuchDay: (found) => `--on ${found}: there is no such day.`,
  notAPlan: (path) => `“${path}” is neither a plan’s file name (.yaml) nor a folder.`,
  listOverPlan: (path) => `the review list would overwrite the plan “${path}”; choose another name for --review.`,
  marksLeft: (path, count) => `“${path}” still has ${count} marks for review; decide them first, or add --force.`,
  notUtf8: (path) => `“${path}” is not UTF-8 text.`,
  notLater: (oldYear, newYear) =>
    `the plan is for ${oldYear}; it cannot be made one for ${newYear}, choose a later year with --year.`,
  overItself: (path) => `“${path}” would be overwritten by itself; choose another name with -o.`,
  exists: (path) => `there is a file “${path}”; choose another name with -o, or overwrite it with --force.`,
  otherPicture: (path) =>
    `Picture “${path}”: the new folder has another file of that name, which was left; see that the plan shows the right one.`,
  written: (path) => `Wrote ${path}. Decide each line # RÀ SOÁT and delete it; check with: kehoach validate`,
  listed: (path) => `Wrote the review list ${path}.`,
};

export const ROLLING_MESSAGES: Readonly<Record<Language, typeof vi>> = { vi, en };
