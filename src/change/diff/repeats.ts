/** The same change in many places: a body that has a new name, a word that gave way to another. */
import type { AssignmentChange, ItemChange, RepeatedChange } from './changes.ts';
import type { Segment } from './tokenise.ts';
import { shiftedYear } from './years.ts';

/** A change in fewer places is told where it stands. */
const LEAST_PLACES = 3;
/** More words are no name. */
const MOST_WORDS = 10;

interface Replacement {
  readonly old: string;
  readonly fresh: string;
}

/** What was replaced in an item; undefined for a change that is no replacement. */
type Found = Replacement | undefined;

/** Dropped words with the added ones that stand in their place. */
function inSegments(segments: readonly Segment[]): Found[] {
  const found: Found[] = [];
  for (const [index, { kind, text }] of segments.entries()) {
    const [before, next] = [segments[index - 1], segments[index + 1]];
    if (kind === 'dropped')
      found.push(next?.kind === 'added' ? { old: text.trim(), fresh: next.text.trim() } : undefined);
    else if (kind === 'added' && before?.kind !== 'dropped') found.push(undefined);
  }
  return found;
}

const firstWord = (text: string): string => text.split(/\s/, 1)[0] ?? '';

/** Bodies that went with those that came: alike in their first word, or the only ones. */
function inAssignment({ field, dropped, added }: AssignmentChange): Found[] {
  if (field === 'deadline' || field === 'output') return [undefined];
  if (dropped.length === 1 && added.length === 1) return [{ old: dropped[0] ?? '', fresh: added[0] ?? '' }];
  const left = [...added];
  const found = dropped.map((old): Found => {
    const at = left.findIndex((fresh) => firstWord(fresh) === firstWord(old));
    const [fresh] = at < 0 ? [] : left.splice(at, 1);
    return fresh === undefined ? undefined : { old, fresh };
  });
  return [...found, ...left.map(() => undefined)];
}

const replacementsIn = ({ texts, assignments }: ItemChange): Found[] => [
  ...texts.flatMap(({ segments }) => inSegments(segments)),
  ...assignments.flatMap(inAssignment),
];

const keyOf = ({ old, fresh }: Replacement): string => JSON.stringify([old, fresh]);

const isName = ({ old, fresh }: Replacement): boolean =>
  [old, fresh].every((text) => /\p{L}{2}/u.test(text) && text.split(/\s+/).length <= MOST_WORDS);

/** The changes that stand in several places, the most frequent first. */
function frequent(items: readonly ItemChange[]): RepeatedChange[] {
  const counts = new Map<string, RepeatedChange>();
  for (const found of items.filter(({ kind }) => kind === 'changed').flatMap(replacementsIn)) {
    if (found === undefined || !isName(found)) continue;
    counts.set(keyOf(found), { ...found, count: (counts.get(keyOf(found))?.count ?? 0) + 1 });
  }
  return [...counts.values()].filter(({ count }) => count >= LEAST_PLACES).sort((a, b) => b.count - a.count);
}

/**
 * Sums up what changed alike in several places.
 * @param by years between the plans
 * @returns the repeated changes, and the items with those marked that hold nothing else
 */
export function withRepeats(
  items: readonly ItemChange[],
  by: number,
): { readonly repeats: readonly RepeatedChange[]; readonly items: readonly ItemChange[] } {
  const repeats = frequent(items);
  const keys = new Set(repeats.map(keyOf));
  const isTold = (found: Found): boolean =>
    found !== undefined && (keys.has(keyOf(found)) || shiftedYear(found.old, found.fresh, by) !== undefined);
  const isOnlyRepeats = (change: ItemChange): boolean => {
    if (change.kind !== 'changed' || change.moved || change.onlyYears) return false;
    return replacementsIn(change).every(isTold);
  };
  return { repeats, items: items.map((change) => ({ ...change, onlyRepeats: isOnlyRepeats(change) })) };
}
