/** How completion is installed, in both languages; loaded with it only. */
import type { Language } from '../../../diagnostics/diagnostic.ts';

interface CompletionMessages {
  readonly install: string;
  readonly noSuchShell: (found: string, known: string) => string;
}

export const COMPLETION_MESSAGES: Readonly<Record<Language, CompletionMessages>> = {
  vi: {
    install: 'Cài đặt, một lần:',
    noSuchShell: (found, known) => `không có “${found}”: chọn ${known}.`,
  },
  en: {
    install: 'To install it, once:',
    noSuchShell: (found, known) => `there is no “${found}”: choose ${known}.`,
  },
};
