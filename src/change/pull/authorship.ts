/** Who changed what since the file was built: told by the paragraphs that were printed then. */
import type { Fingerprint } from '../../word/fingerprint/fingerprint.ts';
import { unitsInPlace } from './base.ts';
import type { PullContext } from './context.ts';
import type { PlanSide, WordSide } from './sides.ts';
import type { WordUnit } from './units.ts';

/** What is known of the making of a Word file. */
export interface Making {
  /** Undefined where the file does not tell. */
  readonly fingerprint: Fingerprint | undefined;
  /** It was built from this very plan. */
  readonly isSame: boolean;
  /** The hash of a paragraph's letters, as the fingerprint has it. */
  readonly hash: (letters: string) => string;
}

type Authorship = Pick<PullContext, 'changedInWord' | 'changedInPlan'>;

/** Whatever differs was changed in Word. */
const ALL_IN_WORD: Authorship = { changedInWord: () => true, changedInPlan: () => false };

/** True for paragraphs that were printed alike when the file was built; undefined where it was Word that changed all. */
export function printedBefore({ fingerprint, isSame, hash }: Making): ((letters: string) => boolean) | undefined {
  if (fingerprint === undefined || isSame) return undefined;
  const printed = new Set(fingerprint.paragraphs);
  return (letters) => printed.has(hash(letters));
}

/** Tells which units were changed on which side. */
export function authorshipOf({ fingerprint, isSame, hash }: Making, own: PlanSide, word: WordSide): Authorship {
  // Nothing is known of the file's beginnings, or it was built from this very plan: then it was Word that changed it.
  if (fingerprint === undefined || isSame) return ALL_IN_WORD;
  const inPlace = (units: readonly WordUnit[]): ReadonlySet<WordUnit> =>
    unitsInPlace(units, fingerprint.paragraphs, hash);
  const inPlan = inPlace([...own.known.map(({ read }) => read), ...own.notes.values()]);
  const inWord = inPlace([...word.units, ...word.notes.values()]);
  return { changedInWord: (unit) => !inWord.has(unit), changedInPlan: ({ read }) => !inPlan.has(read) };
}
