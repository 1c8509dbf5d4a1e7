/** Which plan a Word file is of: one of another plan, or of another year's, is not taken for this one. */
import { lettersIn } from '../../import/manuscript/manuscript.ts';
import { pairUnits, type Structures } from './pair.ts';
import type { PlanSide, WordSide } from './sides.ts';

/** What a file calls itself. */
export interface FileSubject {
  readonly title: string;
  readonly year: number;
}

/** A file that has less of a plan than this is of another. */
const LEAST_SHARED = 0.3;

function sharedPart({ known }: PlanSide, { units }: WordSide, structures: Structures): number {
  const { knownOf } = pairUnits(known, units, structures);
  return knownOf.size / Math.max(1, Math.min(known.length, units.length));
}

/**
 * The subject of a file that is of another plan; undefined where it is of this one.
 * @param wasPrinted tells the paragraphs of the file as it was built; undefined where nothing is known of that
 */
export function otherSubject(
  own: PlanSide,
  word: WordSide,
  structures: Structures,
  wasPrinted: ((letters: string) => boolean) | undefined,
): FileSubject | undefined {
  const { data, lines } = word.recognition;
  const subject = { title: (data.title ?? '').replace(/\s+/g, ' '), year: data.year };
  if (sharedPart(own, word, structures) < LEAST_SHARED) return subject;
  // A year that somebody typed over in Word is a change like any other.
  const isAsBuilt = lines.title.every(({ paragraph }) => wasPrinted === undefined || wasPrinted(lettersIn(paragraph)));
  const years = (title: string | undefined): string => (title ?? '').match(/(?<!\d)20\d\d(?!\d)/g)?.join() ?? '';
  const isOtherYear = data.year !== own.built.data.year && years(data.title) !== years(own.built.data.title);
  return isOtherYear && isAsBuilt ? subject : undefined;
}
