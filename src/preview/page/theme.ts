/** Light or dark: as the system says, or as chosen here. */

import { byId } from './dom.ts';
import { onLanguage, type WordKey, word } from './words.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const NAMES: Readonly<Record<Theme, WordKey>> = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' };
const KEY = 'kehoach-theme';

const isTheme = (text: string | null): text is Theme => (THEMES as readonly (string | null)[]).includes(text);

function remembered(): Theme {
  try {
    const text = localStorage.getItem(KEY);
    return isTheme(text) ? text : 'auto';
  } catch {
    return 'auto';
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing shows the choice until the page is closed.
  }
}

function apply(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  byId('theme').textContent = word(NAMES[theme]);
}

/** Goes on to the next theme. */
export function nextTheme(): void {
  const now = document.documentElement.dataset['theme'] ?? 'auto';
  const next = THEMES[(THEMES.indexOf(now as Theme) + 1) % THEMES.length] ?? 'auto';
  apply(next);
  remember(next);
}

/** Begins with the theme that was last chosen. */
export function startTheme(): void {
  apply(remembered());
  byId('theme').addEventListener('click', nextTheme);
  onLanguage(() => apply(remembered()));
}
