/** What `outline` says, in both languages; loaded with it only. */
import type { Language } from '../../../diagnostics/diagnostic.ts';

const vi = {
  badDepth: (found: string) => `--depth “${found}”: cần một số từ 1 đến 9.`,
  badFormat: (found: string) => `không có dạng “${found}”: chọn pretty hoặc json.`,
};

type OutlineMessages = typeof vi;

const en: OutlineMessages = {
  badDepth: (found) => `--depth “${found}”: give a number from 1 to 9.`,
  badFormat: (found) => `there is no form “${found}”: choose pretty or json.`,
};

export const OUTLINE_MESSAGES: Readonly<Record<Language, OutlineMessages>> = { vi, en };
