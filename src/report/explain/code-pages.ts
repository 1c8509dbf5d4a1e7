/** A page for every code that a diagnostic may have: the rules, then everything else that is reported. */

import type { CatalogueEntry } from '../../diagnostics/catalogue/entry.ts';
import { CATALOGUE } from '../../diagnostics/catalogue/index.ts';
import type { Language } from '../../diagnostics/diagnostic.ts';
import { RULES } from '../../lint/rules/index.ts';
import type { CodePage } from './pages.ts';

/** Sentences without what they are filled with. */
const general = ({ message, hint }: CodePage['words']): CodePage['words'] => ({
  message: message.replace(/\{\w+\}/g, '…'),
  hint: hint.replace(/\{\w+\}/g, '…'),
});

export function codePages(language: Language): CodePage[] {
  const rules = RULES.map(({ code, severity, summary, decree, repairs, examples, ...words }) => ({
    code,
    severity,
    words: general(words[language]),
    summary: summary[language],
    ...(decree === undefined ? {} : { decree }),
    repairs: repairs === true,
    examples,
  }));
  const others = Object.entries(CATALOGUE as Readonly<Record<string, CatalogueEntry>>).map(
    ([code, { severity, ...words }]) => ({
      code,
      severity,
      words: general(words[language]),
      repairs: false,
    }),
  );
  return [...rules, ...others];
}

export const groupOf = ({ code }: CodePage): string => code.slice(0, code.indexOf('/'));
