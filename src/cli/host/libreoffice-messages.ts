/** What is said about LibreOffice, in both languages. */
import type { Language } from '../../diagnostics/diagnostic.ts';

interface OfficeMessages {
  /** How to get it, by platform. */
  readonly install: Readonly<Record<string, string>>;
  readonly noSuchProgram: (path: string) => string;
  readonly notConverted: (names: string, said: string) => string;
  readonly tooSlow: (seconds: number) => string;
}

const vi: OfficeMessages = {
  install: {
    win32:
      'Cần LibreOffice: tải ở libreoffice.org rồi cài đặt; nếu đã cài ở nơi khác, đặt biến KEHOACH_SOFFICE là đường dẫn tới soffice.exe.',
    darwin:
      'Cần LibreOffice: tải ở libreoffice.org (hoặc brew install --cask libreoffice); nếu đã cài ở nơi khác, đặt biến KEHOACH_SOFFICE.',
    linux:
      'Cần LibreOffice: sudo apt install libreoffice-writer (hoặc lệnh cài của bản Linux đang dùng); nếu đã cài ở nơi khác, đặt biến KEHOACH_SOFFICE.',
  },
  noSuchProgram: (path) => `Biến KEHOACH_SOFFICE chỉ tới “${path}”, ở đó không có chương trình.`,
  notConverted: (names, said) => `LibreOffice không chuyển được ${names}${said === '' ? '' : `: ${said}`}.`,
  tooSlow: (seconds) => `LibreOffice không xong việc sau ${seconds} giây nên đã bị dừng.`,
};

const en: OfficeMessages = {
  install: {
    win32:
      'LibreOffice is needed: get it from libreoffice.org; where it is installed elsewhere, set KEHOACH_SOFFICE to the path of soffice.exe.',
    darwin:
      'LibreOffice is needed: get it from libreoffice.org (or brew install --cask libreoffice); where it is installed elsewhere, set KEHOACH_SOFFICE.',
    linux:
      'LibreOffice is needed: sudo apt install libreoffice-writer (or as your Linux installs it); where it is installed elsewhere, set KEHOACH_SOFFICE.',
  },
  noSuchProgram: (path) => `KEHOACH_SOFFICE names “${path}”, and there is no program.`,
  notConverted: (names, said) => `LibreOffice could not convert ${names}${said === '' ? '' : `: ${said}`}.`,
  tooSlow: (seconds) => `LibreOffice was not done after ${seconds} seconds and was stopped.`,
};

export const OFFICE_MESSAGES: Readonly<Record<Language, OfficeMessages>> = { vi, en };
