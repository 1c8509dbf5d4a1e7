/** What `init` says, in both languages; loaded with it only. */
import type { Language } from '../../../diagnostics/diagnostic.ts';

const vi = {
  whichTemplate: 'Bắt đầu từ mẫu nào? (gõ số hoặc tên)',
  noSuchChoice: 'Gõ một số ở danh sách trên, hoặc tên mẫu.',
  exists: (files: string) => `đã có ${files}; chọn thư mục khác, hoặc ghi đè bằng --force.`,
  notFolder: (path: string) => `“${path}” không phải thư mục.`,
  made: (folder: string) => `Đã ghi vào ${folder}:`,
  what: {
    plan: 'kế hoạch đầu tiên',
    phrases: 'câu mẫu của cơ quan: sửa theo lối viết của mình',
    editor: 'để VS Code gợi ý, giải thích và báo lỗi, không cần mạng',
    guide: 'hướng dẫn ngắn',
  },
  next: 'Việc tiếp theo:',
  enter: (folder: string) => `cd ${folder}`,
  open: 'mở thư mục này bằng VS Code, cài tiện ích YAML khi được hỏi, đọc HUONG-DAN.md',
};

type InitMessages = typeof vi;

const en: InitMessages = {
  whichTemplate: 'Which template to start from? (type a number or a name)',
  noSuchChoice: 'Type a number of the list, or a name.',
  exists: (files) => `there is already ${files}; choose another folder, or overwrite with --force.`,
  notFolder: (path) => `“${path}” is not a folder.`,
  made: (folder) => `Wrote into ${folder}:`,
  what: {
    plan: 'the first plan',
    phrases: 'the office’s phrases: change them to your own wording',
    editor: 'so that VS Code completes, explains and marks errors, also offline',
    guide: 'a short guide, in Vietnamese',
  },
  next: 'What comes next:',
  enter: (folder) => `cd ${folder}`,
  open: 'open this folder in VS Code, install the YAML extension when asked, read HUONG-DAN.md',
};

export const INIT_MESSAGES: Readonly<Record<Language, InitMessages>> = { vi, en };
