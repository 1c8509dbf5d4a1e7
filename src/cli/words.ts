/** What the command line itself says, in both languages. */
import type { Language } from '../diagnostics/diagnostic.ts';

const vi = {
  about: 'Soạn KẾ HOẠCH bằng YAML, in ra Word theo Nghị định 30/2020/NĐ-CP.',
  build: 'in kế hoạch ra tệp Word (.docx)',
  validate: 'kiểm tra kế hoạch, nêu mọi lỗi và cảnh báo',
  plans: 'tệp, thư mục hoặc mẫu tên (ví dụ "ke-hoach/*.yaml")',
  output: 'thư mục hoặc tệp .docx để ghi',
  lang: 'ngôn ngữ của thông báo: vi hoặc en',
  final: 'in bản chính thức: từ chối nếu còn chỗ trống, chỗ chưa điền',
  phrases: 'thư mục câu mẫu của cơ quan (*.hbs)',
  format: 'dạng báo cáo: pretty, json hoặc github',
  pages: 'dàn trang và nêu những chỗ người đọc sẽ thấy xấu',
  finalCheck: 'kiểm tra như bản chính thức',
  version: 'in số phiên bản',
  help: 'in hướng dẫn này',
  titles: {
    'Usage:': 'Cách dùng:',
    'Arguments:': 'Đối số:',
    'Options:': 'Tùy chọn:',
    'Commands:': 'Các lệnh:',
    'Global Options:': 'Tùy chọn chung:',
  },
  commander: {
    'commander.unknownOption': (name) => `không có tùy chọn “${name}”`,
    'commander.unknownCommand': (name) => `không có lệnh “${name}”`,
    'commander.optionMissingArgument': (name) => `tùy chọn “${name}” thiếu giá trị`,
    'commander.missingArgument': (name) => `thiếu “${name}”`,
    'commander.excessArguments': () => 'thừa đối số',
  } as Readonly<Record<string, (name: string) => string>>,
  usageError: (detail: string) => `Gọi lệnh chưa đúng: ${detail}`,
  seeHelp: 'Xem: kehoach --help',
  notFound: (path: string) => `Không tìm thấy kế hoạch nào ở “${path}”.`,
  noPlans: 'Chưa nêu kế hoạch nào: ghi tên tệp, thư mục hoặc mẫu tên.',
  overSource: (path: string) => `“${path}” sẽ bị ghi đè bởi chính bản in của nó.`,
  emptyOutput: 'Tùy chọn -o để trống.',
  badPhrase: (name: string, known: string) => `Không dùng được câu mẫu “${name}.hbs”; các câu mẫu: ${known}.`,
  oneFile: 'Chỉ ghi ra một tệp .docx khi có đúng một kế hoạch.',
  sameTarget: (target: string, plans: string) => `Nhiều kế hoạch cùng ghi vào “${target}”: ${plans}.`,
  cannotRead: (path: string, reason: string) => `Không đọc được “${path}”: ${reason}.`,
  cannotWrite: (path: string, reason: string) => `Không ghi được “${path}”: ${reason}. Tệp cũ (nếu có) vẫn nguyên.`,
  built: (target: string, source: string, warnings: number) =>
    `${target} ← ${source}${warnings > 0 ? ` (${warnings} cảnh báo: xem kehoach validate)` : ''}`,
  refused: (source: string, errors: number) => `${source}: ${errors} lỗi, không ghi tệp nào`,
  summary: (files: number, errors: number, warnings: number) =>
    `${files} kế hoạch, ${errors} lỗi, ${warnings} cảnh báo.`,
  badLanguage: (found: string) => `Không có ngôn ngữ “${found}”: chọn vi hoặc en.`,
  badFormat: (found: string) => `Không có dạng “${found}”: chọn pretty, json hoặc github.`,
  unexpected: (detail: string) => `Chương trình gặp sự cố ngoài dự kiến: ${detail}`,
  reasons: {
    EACCES: 'không có quyền',
    EPERM: 'không có quyền',
    EBUSY: 'tệp đang mở ở chương trình khác (Word?)',
    EROFS: 'ổ đĩa chỉ đọc',
    ENOSPC: 'ổ đĩa đầy',
    ENOTDIR: 'đường dẫn đi qua một tệp',
    EISDIR: 'đây là thư mục',
    EEXIST: 'đã có tệp trùng tên thư mục',
    ENOENT: 'không có đường dẫn này',
    ENAMETOOLONG: 'tên quá dài',
  } as Readonly<Record<string, string>>,
};

export type Words = typeof vi;

const en: Words = {
  about: 'Draft a KẾ HOẠCH as YAML, print it as Word by Nghị định 30/2020/NĐ-CP.',
  build: 'print plans as Word files (.docx)',
  validate: 'check plans and report every error and warning',
  plans: 'a file, a folder or a pattern (such as "plans/*.yaml")',
  output: 'folder or .docx file to write',
  lang: 'language of messages: vi or en',
  final: 'print the final plan: refuse while blanks or placeholders are left',
  phrases: 'folder with the office’s own phrases (*.hbs)',
  format: 'form of the report: pretty, json or github',
  pages: 'lay out the pages and report what a reader would notice',
  finalCheck: 'check as for the final plan',
  version: 'print the version',
  help: 'print this help',
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
    'Global Options:': 'Global Options:',
  },
  commander: {
    'commander.unknownOption': (name) => `there is no option “${name}”`,
    'commander.unknownCommand': (name) => `there is no command “${name}”`,
    'commander.optionMissingArgument': (name) => `the option “${name}” lacks its value`,
    'commander.missingArgument': (name) => `“${name}” is missing`,
    'commander.excessArguments': () => 'too many arguments',
  },
  usageError: (detail) => `Wrong usage: ${detail}`,
  seeHelp: 'See: kehoach --help',
  notFound: (path) => `There is no plan at “${path}”.`,
  noPlans: 'No plan was named: give a file, a folder or a pattern.',
  overSource: (path) => `“${path}” would be overwritten by its own print.`,
  emptyOutput: 'The option -o is empty.',
  badPhrase: (name, known) => `The phrase “${name}.hbs” cannot be used; there are: ${known}.`,
  oneFile: 'A .docx file can be the output of exactly one plan.',
  sameTarget: (target, plans) => `Several plans would be written to “${target}”: ${plans}.`,
  cannotRead: (path, reason) => `“${path}” cannot be read: ${reason}.`,
  cannotWrite: (path, reason) => `“${path}” cannot be written: ${reason}. The old file, if any, is as it was.`,
  built: (target, source, warnings) =>
    `${target} ← ${source}${warnings > 0 ? ` (${warnings} warning${warnings === 1 ? '' : 's'}: see kehoach validate)` : ''}`,
  refused: (source, errors) => `${source}: ${errors} error${errors === 1 ? '' : 's'}, nothing written`,
  summary: (files, errors, warnings) => `${files} plan(s), ${errors} error(s), ${warnings} warning(s).`,
  badLanguage: (found) => `There is no language “${found}”: choose vi or en.`,
  badFormat: (found) => `There is no format “${found}”: choose pretty, json or github.`,
  unexpected: (detail) => `The program failed unexpectedly: ${detail}`,
  reasons: {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EBUSY: 'the file is open in another program (Word?)',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'the path leads through a file',
    EISDIR: 'this is a folder',
    EEXIST: 'a file has the folder’s name',
    ENOENT: 'no such path',
    ENAMETOOLONG: 'the name is too long',
  },
};

export const WORDS: Readonly<Record<Language, Words>> = { vi, en };

/** Why the system refused, in words. */
export function reasonOf(error: unknown, words: Words): string {
  const code = (error as { code?: unknown } | null)?.code;
  return words.reasons[String(code)] ?? (error instanceof Error ? error.message : String(error));
}
