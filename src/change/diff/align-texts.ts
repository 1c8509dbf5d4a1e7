/** Two lists of texts aligned by how alike they are; long lists by their likely pairs alone. */
import { CandidatePairs } from './candidates.ts';
import { alignSequences, type Pair } from './sequence.ts';
import { Similarity } from './similarity.ts';

/**
 * Aligns two lists of texts.
 * @param least how alike two must be at least, from 0 to 1
 * @param mayPair false for two that are not to be one, by their places in the lists
 * @returns pairs of places, rising on both sides
 */
export function alignTexts(
  olds: readonly string[],
  freshes: readonly string[],
  least: number,
  mayPair: (old: number, fresh: number) => boolean = () => true,
): Pair[] {
  const similarity = new Similarity([...olds, ...freshes]);
  const [oldProfiles, freshProfiles] = [olds, freshes].map((texts) => texts.map((text) => similarity.profile(text)));
  const likeness = (old: number, fresh: number): number =>
    mayPair(old, fresh) ? similarity.ofTexts(olds[old] ?? '', freshes[fresh] ?? '') - least : 0;
  return alignSequences(olds.length, freshes.length, likeness, () =>
    new CandidatePairs(olds.length, freshes.length)
      .addEqual(olds, freshes)
      .addAlike(similarity, oldProfiles ?? [], freshProfiles ?? [], least)
      .inOrder(),
  );
}
