/** How far a plan, as it is printed, is from its Word file: in words that a reader sees in one of them alone, or elsewhere. */
import type { Manuscript } from '../../import/manuscript/manuscript.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import { commonOffsets } from './base.ts';
import { followingUnits } from './generated.ts';
import { levelOf, type Structures } from './pair.ts';
import { allParagraphs, derivedLines, lineTexts } from './paper-lines.ts';
import type { PlanSide, WordSide } from './sides.ts';
import type { FileStructure } from './structure.ts';
import { digestOf, isSamePicture, type WordUnit } from './units.ts';

/** What is printed, in its order, without the units that follow others: each text of each unit with its kind and level, each assignment, each other line. */
function printedTexts(
  units: readonly WordUnit[],
  notes: Iterable<WordUnit>,
  { manuscript, recognition }: { readonly manuscript: Manuscript; readonly recognition: Recognition },
  structure: FileStructure,
  following: ReadonlySet<WordUnit>,
): string[] {
  const taken = new Set([...units.flatMap(({ paragraphs }) => paragraphs), ...derivedLines(recognition)]);
  const others = allParagraphs(manuscript).filter((paragraph) => !taken.has(paragraph));
  return [
    ...withoutThese(units, following).flatMap((unit) => [
      `${unit.kind} ${levelOf(unit, structure)} ${digestOf(unit)} ${unit.cells?.join() ?? ''} ${unit.isNumbered ?? ''}`,
      ...unit.texts.map((text) => `${unit.kind}: ${text}`),
      ...(unit.assignment === undefined ? [] : [`assigned: ${unit.assignment}`]),
    ]),
    ...[...notes].flatMap(({ texts }) => texts.map((text) => `note: ${text}`)),
    ...lineTexts(others, recognition).map((text) => `line: ${text}`),
  ];
}

const withoutThese = (units: readonly WordUnit[], some: ReadonlySet<WordUnit>): readonly WordUnit[] =>
  some.size === 0 ? units : units.filter((unit) => !some.has(unit));

/** Pictures of a Word file that the plan prints in another size. */
function resized(own: readonly WordUnit[], word: readonly WordUnit[]): number {
  const pictures = (units: readonly WordUnit[]): WordUnit[] => units.filter(({ kind }) => kind === 'picture');
  const known = pictures(own);
  return pictures(word).filter((one) => {
    const same = known.filter((other) => digestOf(other) === digestOf(one));
    return same.length > 0 && !same.some((other) => isSamePicture(other, one));
  }).length;
}

/** The texts that only one of both has, or has elsewhere; 0 where they read alike. */
export function distanceOf(own: PlanSide, word: WordSide, { built, word: file }: Structures): number {
  const known = own.known.map(({ read }) => read);
  const following = followingUnits(own.known, word.units);
  const printed = printedTexts(
    known,
    own.notes.values(),
    { manuscript: own.manuscript, recognition: own.built },
    built,
    following,
  );
  const seen = printedTexts(word.units, word.notes.values(), word, file, following);
  return printed.length + seen.length - 2 * commonOffsets(printed, seen).size + resized(known, word.units);
}
