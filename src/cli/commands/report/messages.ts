/** What `report` says, in both languages; loaded with it only. */
import type { Language } from '../../../diagnostics/diagnostic.ts';

const vi = {
  noPeriod: (forms: string) => `thiếu --period: kỳ báo cáo, ví dụ ${forms}.`,
  badPeriod: (found: string, forms: string) => `--period “${found}”: không đọc được kỳ báo cáo; viết như ${forms}.`,
  badTarget: (found: string, known: string) => `“${found}”: tệp ghi ra phải có đuôi ${known}.`,
};

type ReportMessages = typeof vi;

const en: ReportMessages = {
  noPeriod: (forms) => `--period is missing: the period of the report, as in ${forms}.`,
  badPeriod: (found, forms) => `--period “${found}” cannot be read; write it as in ${forms}.`,
  badTarget: (found, known) => `“${found}”: the file to write must end in ${known}.`,
};

export const REPORT_MESSAGES: Readonly<Record<Language, ReportMessages>> = { vi, en };
