/** A page for every code: the rules, what else is told of plans and files, then the checks of Word files. */

import type { CatalogueEntry, Wording } from '../../diagnostics/catalogue/entry.ts';
import { CATALOGUE } from '../../diagnostics/catalogue/index.ts';
import type { Language } from '../../diagnostics/diagnostic.ts';
import { messageOf } from '../../lint/conformity/check.ts';
import { CHECKS } from '../../lint/conformity/index.ts';
import { RULES } from '../../lint/rules/index.ts';
import { citedPlace } from '../../standard/provisions.ts';
import type { CodePage } from './pages.ts';

const withoutValues = (sentence: string): string => sentence.replace(/\{\w+\}/g, '…').replace(/…\./g, '…');

/** Sentences with "…" for what is filled in. */
export const generalWording = ({ message, hint }: Wording): Wording => ({
  message: withoutValues(message),
  hint: withoutValues(hint),
});

const ANYTHING = { vi: '…', en: '…' };

const checkPages = (language: Language): CodePage[] =>
  CHECKS.map(({ code, severity, expected, hint, why, place }) => {
    const decree = citedPlace(place)?.[language];
    return {
      code,
      severity,
      words: { message: messageOf(expected, ANYTHING)[language], hint: hint[language] },
      asked: expected[language],
      ...(why === undefined ? {} : { why: why[language] }),
      ...(decree === undefined ? {} : { decree }),
      repairs: false,
    };
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
  return [...rules, ...others, ...checkPages(language)];
}

export const groupOf = ({ code }: CodePage): string => code.slice(0, code.indexOf('/'));
