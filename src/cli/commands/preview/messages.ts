/** What `kehoach preview` says. */
import type { Language } from '../../../diagnostics/diagnostic.ts';

const vi = {
  open: (url: string, file: string) => `Đang xem trước ${file} tại ${url}\nNhấn Ctrl+C để kết thúc.`,
  onePlan: (count: number) => `chỉ xem trước một kế hoạch, ở đây có ${count}`,
};

const en: typeof vi = {
  open: (url, file) => `Preview of ${file} at ${url}\nPress Ctrl+C to end.`,
  onePlan: (count) => `one plan is shown, here are ${count}`,
};

export const PREVIEW_MESSAGES: Readonly<Record<Language, typeof vi>> = { vi, en };
