/** The lists of entries that a plan has: which key holds them. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';

/** An entry must have words to be printed. */
export const NEW_TEXT = '…';

const LIST_KEYS = ['items', 'points', 'bullets', 'sections'] as const;
export type ListKey = (typeof LIST_KEYS)[number];

export const isListKey = (key: string): key is ListKey => LIST_KEYS.some((known) => known === key);

/** Keys of an entry that hold its words. */
export const WORD_KEYS: ReadonlySet<string | number | undefined> = new Set(['text', 'heading']);

/** Below what stands in a list: dashes below dashes, items below items. */
export const usualList = (list: PlanPath): ListKey => (list.at(-1) === 'bullets' ? 'bullets' : 'items');

/** Words below a name, or between other parts: paragraphs of one text, and no entry of a list. */
export const isRunningText = (path: PlanPath): boolean =>
  path.at(-1) === 'text' &&
  typeof path.at(-2) === 'number' &&
  !['items', 'points', 'bullets'].includes(String(path.at(-3)));
