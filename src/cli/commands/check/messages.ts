/** What `kehoach check` says of how it was called, in both languages. */
import type { Language } from '../../../diagnostics/diagnostic.ts';

const vi = {
  noReason: (code: string) => `--without ${code} thiếu lý do: ghi --without "${code}=lý do".`,
  unknownCode: (code: string, suggestion?: string) =>
    `không có mã “${code}” để bỏ qua${suggestion === undefined ? '; xem các mã trong báo cáo' : `; có phải “${suggestion}”?`}`,
};

const en: typeof vi = {
  noReason: (code) => `--without ${code} lacks a reason: write --without "${code}=reason".`,
  unknownCode: (code, suggestion) =>
    `there is no code “${code}” to leave out${suggestion === undefined ? '; the report shows them' : `; did you mean “${suggestion}”?`}`,
};

export const CHECK_MESSAGES: Readonly<Record<Language, typeof vi>> = { vi, en };
