/** A page for every code that a diagnostic may have: the rules, then everything else that is reported. */

import type { CatalogueEntry, Wording } from '../../diagnostics/catalogue/entry.ts';
import { CATALOGUE } from '../../diagnostics/catalogue/index.ts';
import type { Language } from '../../diagnostics/diagnostic.ts';
import { RULES } from '../../lint/rules/index.ts';
import type { CodePage } from './pages.ts';

const withoutValues = (sentence: string): string => sentence.replace(/\{\w+\}/g, '…').replace(/…\./g, '…');

/** Sentences with "…" for what is filled in. */
export const generalWording = ({ message, hint }: Wording): Wording => ({
  message: withoutValues(message),
  hint: withoutValues(hint),
});

export function codePages(language: Language): CodePage[] {
  const rules = RULES.map(({ code, severity, summary, why, decree, repairs, examples, ...words }) => ({
    code,
    severity,
    words: generalWording(words[language]),
    summary: summary[language],
    why: why[language],
    ...(decree === undefined ? {} : { decree }),
    repairs: repairs === true,
    examples,
  }));
  const others = Object.entries(CATALOGUE as Readonly<Record<string, CatalogueEntry>>).map(
    ([code, { severity, ...words }]) => ({
      code,
      severity,
      words: generalWording(words[language]),
      repairs: false,
    }),
  );
  return [...rules, ...others];
}

export const groupOf = ({ code }: CodePage): string => code.slice(0, code.indexOf('/'));
