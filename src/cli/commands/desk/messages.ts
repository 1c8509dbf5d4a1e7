/** What `kehoach desk` says. */
import type { Language } from '../../../diagnostics/diagnostic.ts';

const vi = {
  open: (url: string, folder: string) => `Bàn soạn kế hoạch của thư mục ${folder}: ${url}\nNhấn Ctrl+C để kết thúc.`,
  noFolder: (folder: string) => `“${folder}” không phải là thư mục`,
};

const en: typeof vi = {
  open: (url, folder) => `The desk of the folder ${folder}: ${url}\nPress Ctrl+C to end.`,
  noFolder: (folder) => `“${folder}” is no folder`,
};

export const DESK_MESSAGES: Readonly<Record<Language, typeof vi>> = { vi, en };
