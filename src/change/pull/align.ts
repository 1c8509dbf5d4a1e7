/** Which unit of the Word file is which of the plan. */
import { alignSequences, type Pair } from '../diff/sequence.ts';
import { Similarity } from '../diff/similarity.ts';
import { joinWords, type SourceUnit, type WordUnit } from './units.ts';

/** Below this, two units are two things. */
const ALIKE = 0.3;

/** What tells the bytes of a picture; empty for what is none. */
function digestOf(unit: SourceUnit | WordUnit): string {
  if ('picture' in unit) return unit.picture?.digest ?? '';
  return 'line' in unit && unit.line?.kind === 'picture' ? (unit.line.picture.image?.digest ?? '') : '';
}

/** What tells a unit: its words, or those of its assignment where it has none of its own; of a picture its bytes too. */
function tellingWords(unit: SourceUnit | WordUnit): string {
  const { texts, assignment = '' } = unit;
  const words = texts.length === 0 ? assignment : joinWords(texts);
  return unit.kind === 'picture' ? `${digestOf(unit)} ${words}`.trim() : words;
}

/** A table or a picture has one line of each kind: in other words it is the same line. A picture stays one in its place. */
const ONE_OF_ITS_KIND: ReadonlySet<SourceUnit['kind']> = new Set(['unit', 'source', 'picture', 'caption']);

const isSameImage = (source: SourceUnit, word: WordUnit): boolean =>
  source.kind === 'picture' && digestOf(source) !== '' && digestOf(source) === digestOf(word);

const isSameKind = (source: SourceUnit, word: WordUnit): boolean => source.kind === word.kind;

/** Equal at the beginning and the end: they need not be measured. */
function equalEnds(source: readonly SourceUnit[], word: readonly WordUnit[]): { start: number; end: number } {
  const isEqual = (a: SourceUnit | undefined, b: WordUnit | undefined): boolean =>
    a !== undefined && b !== undefined && isSameKind(a, b) && tellingWords(a) === tellingWords(b);
  let start = 0;
  while (isEqual(source[start], word[start])) start++;
  let end = 0;
  const most = Math.min(source.length, word.length) - start;
  while (end < most && isEqual(source[source.length - 1 - end], word[word.length - 1 - end])) end++;
  return { start, end };
}

/** Aligns the units of a plan with those of its Word file; pairs rise on both sides. */
export function alignUnits(source: readonly SourceUnit[], word: readonly WordUnit[]): Pair[] {
  const { start, end } = equalEnds(source, word);
  const [a, b] = [source.slice(start, source.length - end), word.slice(start, word.length - end)];
  const similarity = new Similarity([...a, ...b].map(tellingWords));
  const likeness = (i: number, j: number): number => {
    const [left, right] = [a[i], b[j]];
    if (left === undefined || right === undefined || !isSameKind(left, right)) return 0;
    const alike = similarity.ofTexts(tellingWords(left), tellingWords(right));
    // What is equal goes before what is only alike.
    if (alike === 1 || isSameImage(left, right)) return 2;
    if (ONE_OF_ITS_KIND.has(left.kind)) return Math.max(alike, ALIKE);
    return alike > ALIKE ? alike : 0;
  };
  const inner = alignSequences(a.length, b.length, likeness).map(([i, j]): Pair => [i + start, j + start]);
  const head = Array.from({ length: start }, (_, index): Pair => [index, index]);
  const tail = Array.from(
    { length: end },
    (_, index): Pair => [source.length - end + index, word.length - end + index],
  );
  return [...head, ...inner, ...tail];
}
