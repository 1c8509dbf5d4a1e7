/** Data of assignments that no sentence shows: who writes a deadline expects to see it. */

import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { keysDownTo, pathKey } from '../../diagnostics/plan-path.ts';
import { printedTexts } from '../../plan/model/plan-text.ts';
import type { Check, CheckContext } from './check.ts';

/** The keys of such data, each with the choice by which a plan says that it is meant as data alone. */
const KEYS = [
  ['deadline', 'deadlines'],
  ['output', 'outputs'],
] as const;

/** Most plans have no such data: then their texts need not be made. */
function hasKey(value: unknown, keys: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((entry) => hasKey(entry, keys));
  return Object.entries(value).some(([key, entry]) => keys.has(key) || hasKey(entry, keys));
}

/** The item, or the text in `content`, that an assignment belongs to. */
const ownerOf = (path: PlanPath): PlanPath => path.slice(0, path.lastIndexOf('assign'));

/** In no text. */
const APART = '\0';

/** What items print, all of each in one text, by their places. */
function wordsOf(items: readonly PlanPath[], { textsOf }: CheckContext): ReadonlyMap<string, string> {
  const parts = new Map<string, string[]>(items.map((path) => [pathKey(path), []]));
  const around = (path: PlanPath): string[] => keysDownTo(path).filter((key) => parts.has(key));
  for (const { path, text } of printedTexts(textsOf((place) => around(place).length > 0)))
    for (const key of around(path)) parts.get(key)?.push(text);
  return new Map([...parts].map(([key, texts]) => [key, texts.join(APART)]));
}

/** Deadlines and products that are printed nowhere are told once. */
export const unprintedData: Check = (context) => {
  const { data, report, textsOf } = context;
  const asked = KEYS.filter(([, choice]) => data.layout?.[choice] !== 'data');
  if (!hasKey(data, new Set(asked.map(([key]) => key)))) return;
  for (const [key, choice] of asked) {
    const values = textsOf((path) => path.includes(key)).filter((text) => text.role === key && text.shown === 'not');
    if (values.length === 0) continue;
    // Said in the item's own words, it need not be said by its assignment.
    const words = wordsOf(
      values.map(({ path }) => ownerOf(path)),
      context,
    );
    const lost = values.filter(({ path, text }) => words.get(pathKey(ownerOf(path)))?.includes(text) !== true);
    const [first] = lost;
    if (first === undefined) continue;
    const args = { value: first.text, key, choice, count: lost.length };
    report('plan/data-not-printed', { path: first.path }, args);
  }
};
