/** Keys that the format does not have: misspelt, Vietnamese, or the beginning of somebody's sentence. */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { KeyNames } from '../../generated/key-names.ts';
import { keyByName } from './vietnamese-keys.ts';

interface UnknownKey {
  readonly key: string;
  /** The mapping that holds it. */
  readonly path: PlanPath;
  readonly owner: KeyNames;
  readonly mapping: unknown;
}

/** A word with spaces or diacritics is no key: it is the beginning of somebody's sentence. */
export const looksLikeSentence = (key: string): boolean => /[^\w.$-]/.test(key);

const entriesOf = (mapping: unknown): [string, unknown][] =>
  typeof mapping === 'object' && mapping !== null ? Object.entries(mapping) : [];

/**
 * `- Nội dung: tuyên truyền`: where a text may stand, a capital and nothing that is a key beside it make a sentence of
 * a word that is also the name of a key.
 */
function isSentenceOfItem(key: string, { keys }: KeyNames, mapping: unknown): boolean {
  const entries = entriesOf(mapping);
  const value = entries.find(([name]) => name === key)?.[1];
  return (
    keys['text'] !== undefined &&
    keys['title'] === undefined &&
    /^\p{Lu}/u.test(key) &&
    typeof value === 'string' &&
    !entries.some(([name]) => keys[name] !== undefined)
  );
}

/** The key that an unknown one was most probably meant to be. */
export function keyMeant(key: string, owner: KeyNames, mapping: unknown): string | undefined {
  const byName = isSentenceOfItem(key, owner, mapping) ? undefined : keyByName(key, owner);
  return byName ?? suggest(key, Object.keys(owner.keys));
}

/** A sentence with a colon, read as a key: put in quotes where it is all that its entry holds. */
function reportSentence({ key, path, owner, mapping }: UnknownKey, report: ReportFinding): void {
  const entries = entriesOf(mapping);
  const at = { path: [...path, key], part: 'key' } as const;
  const beside = entries.find(([name]) => owner.keys[name] !== undefined)?.[0];
  const value = entries.find(([name]) => name === key)?.[1];
  const needed = path.at(-2) === 'sections' ? 'heading' : 'text';
  if (beside !== undefined && value == null) report('yaml/sentence-needs-key', at, { key: beside, needed });
  else if (entries.length > 1) report('yaml/colon-in-text', at, { key });
  else report('yaml/colon-in-text', at, { key }, [{ path, quoted: true }]);
}

/** Says what is wrong with a key that its mapping does not know. */
export function reportUnknownKey(unknown: UnknownKey, report: ReportFinding): void {
  const { key, path, owner, mapping } = unknown;
  const at = { path: [...path, key], part: 'key' } as const;
  const suggestion = keyMeant(key, owner, mapping);
  if (suggestion === undefined && looksLikeSentence(key)) reportSentence(unknown, report);
  else if (suggestion === undefined)
    report('schema/unknown-key', at, { key, owner: owner.title, known: Object.keys(owner.keys).join(', ') });
  else {
    const isFree = entriesOf(mapping).every(([name]) => name !== suggestion);
    const title = owner.keys[suggestion]?.title ?? '';
    const fixes = isFree ? [{ path: at.path, key: suggestion }] : [];
    report('schema/misspelt-key', at, { key, owner: owner.title, suggestion, title }, fixes);
  }
}
