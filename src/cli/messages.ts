/** What the command line itself says, in both languages. */
import { relative } from 'node:path';
import type { Language } from '../diagnostics/diagnostic.ts';
import { WriteError } from './host/files.ts';

/** A path as it is typed in a shell. */
export const inShell = (path: string): string => (/[\s"'$]/.test(path) ? `"${path}"` : path);

/** What may be done about a file that is not overwritten: its changes go into the plan, or they go. */
const waysOnVi = (target: string, source: string): string =>
  `Đưa nội dung của tệp vào kế hoạch: kehoach pull ${inShell(target)} ${inShell(source)}; hoặc bỏ tệp đó, in lại: thêm --force.`;
const waysOnEn = (target: string, source: string): string =>
  `Take what it says into the plan: kehoach pull ${inShell(target)} ${inShell(source)}; or give it up and build over it: add --force.`;

const vi = {
  titles: {
    'Usage:': 'Cách dùng:',
    'Arguments:': 'Đối số:',
    'Options:': 'Tùy chọn:',
    'Commands:': 'Các lệnh:',
    'Global Options:': 'Tùy chọn chung:',
  },
  commander: {
    'commander.unknownOption': (name, meant) =>
      `không có tùy chọn “${name}”${meant === undefined ? '' : `; có phải “${meant}”?`}`,
    'commander.unknownCommand': (name, meant) =>
      `không có lệnh “${name}”${meant === undefined ? '' : `; có phải “${meant}”?`}`,
    'commander.optionMissingArgument': (name) => `tùy chọn “${name}” thiếu giá trị`,
    'commander.missingArgument': (name) => `thiếu “${name}”`,
    'commander.excessArguments': () => 'thừa đối số',
  } as Readonly<Record<string, (name: string, meant?: string) => string>>,
  usageError: (detail: string) => `Gọi lệnh chưa đúng: ${detail}`,
  seeHelp: 'Xem: kehoach --help',
  notFound: (path: string) => `Không tìm thấy kế hoạch nào ở “${path}”.`,
  isPlan: (path: string) =>
    `“${path}” là kế hoạch viết bằng YAML, không phải tệp Word: soát bằng kehoach validate ${inShell(path)}.`,
  nameWithBlanks: (path: string) => `Tên tệp có dấu cách thì đặt trong ngoặc kép: "${path}".`,
  notPlan: (path: string, kind: 'word' | 'pdf') =>
    kind === 'word'
      ? `“${path}” là tệp Word, không phải kế hoạch viết bằng YAML. Chuyển thành kế hoạch: kehoach import ${inShell(path)}; soát thể thức của chính tệp này: kehoach check ${inShell(path)}.`
      : `“${path}” là tệp PDF, không phải kế hoạch viết bằng YAML. Cần tệp Word của văn bản đó: kehoach import TỆP.docx.`,
  noPlans: 'Chưa nêu kế hoạch nào: ghi tên tệp, thư mục hoặc mẫu tên.',
  overSource: (path: string) => `“${path}” sẽ bị ghi đè bởi chính bản in của nó.`,
  emptyOutput: 'Tùy chọn -o để trống.',
  badPhrase: (name: string, known: string) => `Không dùng được câu mẫu “${name}.hbs”; các câu mẫu: ${known}.`,
  rowsWithoutEach: '--rows chỉ đi cùng --each.',
  oneFile: 'Chỉ ghi ra một tệp .docx khi có đúng một kế hoạch.',
  sameTarget: (target: string, plans: string) => `Nhiều kế hoạch cùng ghi vào “${target}”: ${plans}.`,
  cannotRead: (path: string, reason: string) => `Không đọc được “${path}”: ${reason}.`,
  cannotWrite: (path: string, reason: string) => `Không ghi được “${path}”: ${reason}. Tệp cũ (nếu có) vẫn nguyên.`,
  openElsewhere: (target: string, lock: string) =>
    `“${target}” đang mở ở chương trình khác (có tệp khóa “${lock}”): không ghi. Đóng tệp rồi chạy lại; nếu chắc chắn không ai đang mở, thêm --force.`,
  willBeLost: (count: number) => `Có ${count} chỗ trong tệp Word mà kế hoạch chưa có, in đè lên là mất:`,
  changedSince: (target: string, source: string) =>
    `“${target}” đã được sửa sau lần in trước (trong Word?): không ghi đè. ${waysOnVi(target, source)}`,
  unitChanged: (target: string) =>
    `“${target}” đã được sửa sau lần in trước, hoặc không phải do kehoach in ra: không ghi đè. Chép chỗ sửa vào kế hoạch hay bảng đơn vị; hoặc bỏ tệp đó, in lại: thêm --force.`,
  notOurs: (target: string, source: string, reason: string) =>
    `“${target}” không phải do kehoach in ra${reason === '' ? '' : ` (${reason})`}: không ghi đè. ${waysOnVi(target, source)}`,
  built: (target: string, source: string, warnings: number) =>
    `${target} ← ${source}${warnings > 0 ? ` (${warnings} cảnh báo về thể thức, chưa kể các quy tắc: xem kehoach validate)` : ''}`,
  refused: (source: string, errors: number) => `${source}: ${errors} lỗi, không ghi tệp nào`,
  summary: (files: number, errors: number, warnings: number, notes: number, marks: number) =>
    `${files} kế hoạch, ${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý${marks > 0 ? `; còn ${marks} chỗ RÀ SOÁT` : ''}.`,
  fixed: (path: string, count: number) => `${path}: đã sửa ${count} chỗ.`,
  pictures: (paths: readonly string[]) => `Hình ghi cùng thư mục: ${paths.join(', ')}`,
  badRegister: (path: string, problem: string) => `Dữ liệu tra cứu “${path}”: ${problem}`,
  brokenYaml: (line: number) =>
    `dòng ${line} không đọc được. Xem dấu hai chấm, thụt đầu dòng và dấu ngoặc kép ở dòng đó và dòng trên; chạy không có --registers thì dùng dữ liệu có sẵn.`,
  badLanguage: (found: string) => `Không có ngôn ngữ “${found}”: chọn vi hoặc en.`,
  badFormat: (found: string) => `Không có dạng “${found}”: chọn pretty, json hoặc github.`,
  badCheckFormat: (found: string) => `Không có dạng “${found}”: chọn pretty, json hoặc markdown.`,
  noWordFiles: 'Chưa nêu tệp nào: ghi tên tệp .docx, thư mục hoặc mẫu tên.',
  noWordFileAt: (path: string) => `Không tìm thấy tệp Word nào ở “${path}”.`,
  badChangesFormat: (found: string) => `Không có dạng “${found}”: chọn pretty, markdown hoặc json.`,
  planTarget: (path: string) => `Kế hoạch được ghi ra tệp .yaml; “${path}” không phải.`,
  changesTarget: (path: string) => `Không ghi được sửa đổi ra “${path}”: đặt tên tệp có đuôi .docx hoặc .md.`,
  onePlanEach: (path: string, count: number) => `“${path}” có ${count} kế hoạch: mỗi bên chỉ so sánh một.`,
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
    EDANGLING: 'đây là liên kết đến tệp không có',
    ENOTFILE: 'đây không phải tệp thường (thiết bị, ống dẫn)',
    EUNSAVED: 'tệp vừa được chương trình khác lưu trong lúc chờ; chạy lại lệnh để đọc bản mới',
  } as Readonly<Record<string, string>>,
};

export type Messages = typeof vi;

const en: Messages = {
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
    'Global Options:': 'Global Options:',
  },
  commander: {
    'commander.unknownOption': (name, meant) =>
      `there is no option “${name}”${meant === undefined ? '' : `; did you mean “${meant}”?`}`,
    'commander.unknownCommand': (name, meant) =>
      `there is no command “${name}”${meant === undefined ? '' : `; did you mean “${meant}”?`}`,
    'commander.optionMissingArgument': (name) => `the option “${name}” lacks its value`,
    'commander.missingArgument': (name) => `“${name}” is missing`,
    'commander.excessArguments': () => 'too many arguments',
  },
  usageError: (detail) => `Wrong usage: ${detail}`,
  seeHelp: 'See: kehoach --help',
  notFound: (path) => `There is no plan at “${path}”.`,
  isPlan: (path) => `“${path}” is a plan in YAML and no Word file: look at it with kehoach validate ${inShell(path)}.`,
  nameWithBlanks: (path) => `A file name with blanks goes in quotes: "${path}".`,
  notPlan: (path, kind) =>
    kind === 'word'
      ? `“${path}” is a Word file, not a plan written as YAML. To make a plan of it: kehoach import ${inShell(path)}; to hold the file itself against the decree: kehoach check ${inShell(path)}.`
      : `“${path}” is a PDF, not a plan written as YAML. The document’s Word file is needed: kehoach import FILE.docx.`,
  noPlans: 'No plan was named: give a file, a folder or a pattern.',
  overSource: (path) => `“${path}” would be overwritten by its own print.`,
  emptyOutput: 'The option -o is empty.',
  badPhrase: (name, known) => `The phrase “${name}.hbs” cannot be used; there are: ${known}.`,
  rowsWithoutEach: '--rows goes with --each only.',
  oneFile: 'A .docx file can be the output of exactly one plan.',
  sameTarget: (target, plans) => `Several plans would be written to “${target}”: ${plans}.`,
  cannotRead: (path, reason) => `“${path}” cannot be read: ${reason}.`,
  cannotWrite: (path, reason) => `“${path}” cannot be written: ${reason}. The old file, if any, is as it was.`,
  openElsewhere: (target, lock) =>
    `“${target}” is open in another program (there is its lock file “${lock}”): not written. Close it and run again; if nobody has it open, add --force.`,
  willBeLost: (count) => `The Word file has ${count} things that the plan has not; building over it loses them:`,
  changedSince: (target, source) =>
    `“${target}” was changed after it was built (in Word?): not overwritten. ${waysOnEn(target, source)}`,
  unitChanged: (target) =>
    `“${target}” was changed after it was built, or was not made by kehoach: not overwritten. Take its changes into the plan or the table of units; or give the file up and build over it: add --force.`,
  notOurs: (target, source, reason) =>
    `“${target}” was not made by kehoach${reason === '' ? '' : ` (${reason})`}: not overwritten. ${waysOnEn(target, source)}`,
  built: (target, source, warnings) =>
    `${target} ← ${source}${warnings > 0 ? ` (${warnings} warning${warnings === 1 ? '' : 's'} about the form, the rules not asked: see kehoach validate)` : ''}`,
  refused: (source, errors) => `${source}: ${errors} error${errors === 1 ? '' : 's'}, nothing written`,
  summary: (files, errors, warnings, notes, marks) =>
    `${files} plan(s), ${errors} error(s), ${warnings} warning(s), ${notes} note(s)${marks > 0 ? `; ${marks} marks for review left` : ''}.`,
  pictures: (paths) => `Pictures written beside it: ${paths.join(', ')}`,
  fixed: (path, count) => `${path}: ${count} ${count === 1 ? 'place' : 'places'} repaired.`,
  badRegister: (path, problem) => `The register “${path}”: ${problem}`,
  brokenYaml: (line) =>
    `line ${line} cannot be read. See to its colons, indents and quotes and those of the line above; without --registers the program’s own data are used.`,
  badLanguage: (found) => `There is no language “${found}”: choose vi or en.`,
  badFormat: (found) => `There is no format “${found}”: choose pretty, json or github.`,
  badCheckFormat: (found) => `There is no format “${found}”: choose pretty, json or markdown.`,
  noWordFiles: 'No file was named: give a .docx file, a folder or a pattern.',
  noWordFileAt: (path) => `There is no Word file at “${path}”.`,
  badChangesFormat: (found) => `There is no format “${found}”: choose pretty, markdown or json.`,
  planTarget: (path) => `A plan is written to a .yaml file; “${path}” is none.`,
  changesTarget: (path) => `Changes cannot be written to “${path}”: give a name that ends with .docx or .md.`,
  onePlanEach: (path, count) => `“${path}” has ${count} plans: one is compared on each side.`,
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
    EDANGLING: 'this is a link to a file that is not there',
    ENOTFILE: 'this is no ordinary file but a device or a pipe',
    EUNSAVED: 'another program has saved the file in the meantime; run the command again to read what it says now',
  },
};

export const WORDS: Readonly<Record<Language, Messages>> = { vi, en };

/** On Windows a file that a program holds open cannot be replaced; the system may call that a lack of rights. */
const HELD: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Why the system refused, in words. */
export function reasonOf(error: unknown, messages: Messages): string {
  const { code: found, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown };
  const code = syscall === 'rename' && HELD.has(found) ? 'EBUSY' : found;
  return messages.reasons[String(code)] ?? (error instanceof Error ? error.message : String(error));
}

/** What is said of a failure: which file could not be written, else that the file given could not be read. */
export const failureOf = (error: unknown, file: string, cwd: string, messages: Messages): string =>
  error instanceof WriteError
    ? messages.cannotWrite(relative(cwd, error.path), reasonOf(error, messages))
    : messages.cannotRead(file, reasonOf(error, messages));
