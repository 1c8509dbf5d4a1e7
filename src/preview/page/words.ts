/** The language that the pages speak, and their words in it. */
import type { Language } from '../../diagnostics/diagnostic.ts';
import { EDITOR_WORDS, WORDS, type WordKey } from './word-table.ts';

export { EDITOR_WORDS, type WordKey };

type Values = Readonly<Record<string, string | number>>;

const KEY = 'kehoach-language';

/** The language that was last chosen. */
function remembered(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

let chosen: Language = remembered();

/** The language that the pages speak. */
export const language = (): Language => chosen;

/** A sentence in the language that is chosen. */
export const word = (key: WordKey, values: Values = {}): string =>
  WORDS[key][chosen].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** What the page's own elements say: `data-word` is what stands in one, the others are attributes of its name. */
const ATTRIBUTES = ['aria-label', 'placeholder', 'title'] as const;

function applyWords(): void {
  document.documentElement.lang = chosen;
  for (const one of document.querySelectorAll<HTMLElement>('[data-word]'))
    one.textContent = word(one.dataset['word'] as WordKey);
  for (const attribute of ATTRIBUTES)
    for (const one of document.querySelectorAll(`[data-${attribute}]`))
      one.setAttribute(attribute, word(one.getAttribute(`data-${attribute}`) as WordKey));
}

const listeners: (() => void)[] = [];

/** Tells when another language is chosen: what was drawn is drawn anew. */
export const onLanguage = (tell: () => void): void => void listeners.push(tell);

/** The page's own elements say their words. */
export const startLanguage = (): void => applyWords();

/** Goes on to the other language. */
export function nextLanguage(): void {
  chosen = chosen === 'vi' ? 'en' : 'vi';
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // It holds until the page is closed.
  }
  applyWords();
  for (const tell of listeners) tell();
}
