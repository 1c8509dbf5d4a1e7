/** A page for every code: the rules, what else is told of plans and files, then the checks of Word files. */

import type { CatalogueEntry } from '../../diagnostics/catalogue/entry.ts';
import { CATALOGUE } from '../../diagnostics/catalogue/index.ts';
import type { Language } from '../../diagnostics/diagnostic.ts';
import { messageOf } from '../../lint/conformity/check.ts';
import { CHECKS } from '../../lint/conformity/index.ts';
import { RULES } from '../../lint/rules/index.ts';
import { citedPlace } from '../../standard/provisions.ts';
import type { CodePage } from './pages.ts';

/** Sentences without what they are filled with. */
const general = ({ message, hint }: CodePage['words']): CodePage['words'] => ({
  message: message.replace(/\{\w+\}/g, '…'),
  hint: hint.replace(/\{\w+\}/g, '…'),
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
  return [...rules, ...others, ...checkPages(language)];
}

export const groupOf = ({ code }: CodePage): string => code.slice(0, code.indexOf('/'));
