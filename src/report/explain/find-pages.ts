/** What somebody means who asks for a word of the manual. */
import { suggest } from '../../diagnostics/suggest.ts';
import { groupOf } from './code-pages.ts';
import type { CodePage, KeyPage } from './pages.ts';

export interface Manual {
  readonly keys: readonly KeyPage[];
  readonly codes: readonly CodePage[];
}

export type Looked =
  | { readonly kind: 'keys'; readonly pages: readonly KeyPage[] }
  | { readonly kind: 'code'; readonly page: CodePage }
  | { readonly kind: 'group'; readonly pages: readonly CodePage[] }
  | { readonly kind: 'unknown'; readonly suggestion?: string };

const isAt = (path: string, wanted: string): boolean => path === wanted || path.endsWith(`.${wanted}`);

/** Keys by name, by path or by the end of a path; those of the plan itself first, then those that stand in most places. */
function keysNamed(wanted: string, keys: readonly KeyPage[]): KeyPage[] {
  const byPath = keys.filter(({ places }) => places.some(({ path }) => isAt(path, wanted)));
  const depthOf = ({ places }: KeyPage): number => Math.min(...places.map(({ path }) => path.split('.').length));
  return byPath.sort((a, b) => depthOf(a) - depthOf(b) || b.places.length - a.places.length);
}

/** Pages by an official name: `Nơi nhận`. */
const keysTitled = (wanted: string, keys: readonly KeyPage[]): KeyPage[] =>
  keys.filter(({ title }) => title.toLocaleLowerCase('vi') === wanted.toLocaleLowerCase('vi'));

function nearest(wanted: string, { keys, codes }: Manual): string | undefined {
  const paths = keys.flatMap(({ places }) => places.map(({ path }) => path));
  return suggest(wanted, [...new Set([...keys.map(({ key }) => key), ...paths, ...codes.map(({ code }) => code)])]);
}

/** Looks up a key (`assign`, `recipients.purpose`, `Nơi nhận`), a code or a group of codes (`citation`). */
export function lookUp(topic: string, manual: Manual): Looked {
  const wanted = topic.trim().normalize('NFC');
  const page = manual.codes.find(({ code }) => code === wanted || code.endsWith(`/${wanted}`));
  if (page !== undefined) return { kind: 'code', page };
  const named = keysNamed(wanted, manual.keys);
  const pages = named.length > 0 ? named : keysTitled(wanted, manual.keys);
  if (pages.length > 0) return { kind: 'keys', pages };
  const group = manual.codes.filter((one) => groupOf(one) === wanted.replace(/\/\*?$/, ''));
  if (group.length > 0) return { kind: 'group', pages: group };
  const suggestion = nearest(wanted, manual);
  return { kind: 'unknown', ...(suggestion === undefined ? {} : { suggestion }) };
}
