/** What PDF and watching say, in both languages; loaded with them only. */
import type { Language } from '../../../diagnostics/diagnostic.ts';

interface BuildingMessages {
  readonly noPdf: (detail: string) => string;
  readonly watching: (count: number) => string;
  readonly ended: string;
}

export const BUILDING_MESSAGES: Readonly<Record<Language, BuildingMessages>> = {
  vi: {
    noPdf: (detail) => `Không có PDF; các tệp Word vẫn đã ghi. ${detail}`,
    watching: (count) => `Đang theo dõi ${count} kế hoạch, lưu là in lại. Dừng: Ctrl+C.`,
    ended: 'Đã dừng theo dõi.',
  },
  en: {
    noPdf: (detail) => `There are no PDFs; the Word files are written. ${detail}`,
    watching: (count) =>
      `Watching ${count} plan${count === 1 ? '' : 's'}; each is built again when saved. To end: Ctrl+C.`,
    ended: 'Watching has ended.',
  },
};
