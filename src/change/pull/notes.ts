/** Footnotes follow their marks: those whose mark went elsewhere go there, those whose mark is gone go. */
import type { Finding, PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PullChange } from './changes.ts';

/** Every footnote of a plan's data, by its id; of two with one id the first. */
function footnotesIn(data: unknown, found = new Map<string, string>()): Map<string, string> {
  if (typeof data !== 'object' || data === null) return found;
  for (const [key, value] of Object.entries(data)) {
    if (key === 'footnotes' && typeof value === 'object' && value !== null)
      for (const [id, text] of Object.entries(value)) if (!found.has(id)) found.set(id, String(text));
    footnotesIn(value, found);
  }
  return found;
}

const KEYS_OF_TEXT: ReadonlySet<string | number | undefined> = new Set(['heading', 'text', 'after', 'part', 'chapter']);

/** The entry beside whose text a note stands. */
const entryOf = (path: PlanPath): PlanPath => (KEYS_OF_TEXT.has(path.at(-1)) ? path.slice(0, -1) : path);

/**
 * What the notes of a plan need after its texts were changed.
 * @param findings those of the changed plan
 * @param before the data of the plan before it was changed
 * @param newText the text of a note that the plan did not have
 */
export function noteRepairs(
  findings: readonly Finding[],
  before: unknown,
  newText: (id: string) => string | undefined,
): PullChange[] {
  const known = footnotesIn(before);
  return findings.flatMap(({ code, at: { path = [] }, args }): PullChange[] => {
    const id = String(args?.['id'] ?? '');
    if (code === 'text/note-without-mark') return [{ kind: 'dropped', path, operation: { kind: 'remove', path } }];
    if (code !== 'text/footnote-without-note' && code !== 'text/footnote-in-plain-text') return [];
    const text = newText(id) ?? known.get(id);
    if (text === undefined) return [];
    const at = [...entryOf(path), 'footnotes', id];
    return [{ kind: 'added', path: entryOf(path), operation: { kind: 'set', path: at, value: text } }];
  });
}
