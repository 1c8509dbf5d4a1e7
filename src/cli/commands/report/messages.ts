/** What `report` says, in both languages; loaded with it only. */
import type { Language } from '../../../diagnostics/diagnostic.ts';

const vi = {
  noPeriod: (forms: string) => `thiếu --period: kỳ báo cáo, ví dụ ${forms}.`,
  badPeriod: (found: string, forms: string) => `--period “${found}”: không đọc được kỳ báo cáo; viết như ${forms}.`,
  badTarget: (found: string, known: string) => `“${found}”: tệp ghi ra phải có đuôi ${known}.`,
  onePlan: (count: number) => `báo cáo về đúng một kế hoạch, ở đây có ${count}.`,
  otherYear: (found: string, year: number) => `--period “${found}”: kế hoạch là của năm ${year}.`,
};

type ReportMessages = typeof vi;

const en: ReportMessages = {
  noPeriod: (forms) => `--period is missing: the period of the report, as in ${forms}.`,
  badPeriod: (found, forms) => `--period “${found}” cannot be read; write it as in ${forms}.`,
  badTarget: (found, known) => `“${found}”: the file to write must end in ${known}.`,
  onePlan: (count) => `a report is of one plan, here are ${count}.`,
  otherYear: (found, year) => `--period “${found}”: the plan is of ${year}.`,
};

export const REPORT_MESSAGES: Readonly<Record<Language, ReportMessages>> = { vi, en };
