/** Texts as words, and how much of one stands in another. */

/** Words of a text: runs of letters and digits. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

function trigrams(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index + 2 < words.length; index++) {
    const key = words.slice(index, index + 3).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** F1 of word trigrams, counted with repetition: 1 where both texts are the same. */
export function trigramF1(left: readonly string[], right: readonly string[]): number {
  const [a, b] = [trigrams(left), trigrams(right)];
  let shared = 0;
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0);
  return (2 * shared) / (total(a) + total(b));
}

/** Words that one text has more often than the other, with the difference: negative where words are lost. */
export function wordDifference(expected: readonly string[], found: readonly string[]): Map<string, number> {
  const difference = new Map<string, number>();
  for (const word of found) difference.set(word, (difference.get(word) ?? 0) + 1);
  for (const word of expected) difference.set(word, (difference.get(word) ?? 0) - 1);
  return new Map([...difference].filter(([, count]) => count !== 0));
}
