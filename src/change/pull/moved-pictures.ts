/** Pictures that stand elsewhere in the Word file: each goes there with its caption, its size and its description. */
import type { PictureLine } from '../../import/recognise/lines.ts';
import type { MovedBlock, MovingSides } from './moved-blocks.ts';
import { digestOf, joinWords, type KnownUnit, type WordUnit } from './units.ts';

/** The pictures of the plan that their places have no longer. */
const gonePictures = ({ dropped, context }: MovingSides): KnownUnit[] =>
  [...dropped].filter((unit) => {
    const isOwn = unit.source?.kind === 'picture' && unit.source.isGenerated !== true;
    return isOwn && digestOf(unit.read) !== '' && !context.changedInPlan(unit);
  });

const freshPictures = ({ word, knownAs, context }: MovingSides): WordUnit[] =>
  word.filter((unit) => unit.kind === 'picture' && knownAs(unit) === undefined && context.changedInWord(unit));

/** Which picture of the plan each picture of the Word file was: of the same bytes, described alike before others. */
export function movedPictures(sides: MovingSides): ReadonlyMap<PictureLine, MovedBlock> {
  const moved = new Map<PictureLine, MovedBlock>();
  const gone = new Set(gonePictures(sides));
  const fresh = gone.size === 0 ? [] : freshPictures(sides);
  const take = (unit: WordUnit, isSame: (known: KnownUnit) => boolean): void => {
    const found = [...gone].find((known) => digestOf(known.read) === digestOf(unit) && isSame(known));
    if (found?.source === undefined || unit.picture === undefined || moved.has(unit.picture)) return;
    gone.delete(found);
    moved.set(unit.picture, { path: found.source.entry, token: sides.context.nextToken(), unit });
  };
  for (const unit of fresh) take(unit, ({ read }) => joinWords(read.texts) === joinWords(unit.texts));
  for (const unit of fresh) take(unit, () => true);
  return moved;
}
