/** What `kehoach preview` says. */
import type { Language } from '../../../diagnostics/diagnostic.ts';

const vi = {
  open: (url: string, file: string) => `Đang xem trước ${file} tại ${url}\nNhấn Ctrl+C để kết thúc.`,
  badPort: (port: string) => `cổng “${port}” không phải là số từ 0 đến 65535`,
  onePlan: (count: number) => `chỉ xem trước một kế hoạch, ở đây có ${count}`,
  notUtf8: 'Tệp không phải là văn bản UTF-8.',
  cannotRead: (reason: string) => `Không đọc được tệp: ${reason}.`,
};

const en: typeof vi = {
  open: (url, file) => `Preview of ${file} at ${url}\nPress Ctrl+C to end.`,
  badPort: (port) => `the port “${port}” is not a number from 0 to 65535`,
  onePlan: (count) => `one plan is shown, here are ${count}`,
  notUtf8: 'The file is not UTF-8 text.',
  cannotRead: (reason) => `The file cannot be read: ${reason}.`,
};

export const PREVIEW_MESSAGES: Readonly<Record<Language, typeof vi>> = { vi, en };
