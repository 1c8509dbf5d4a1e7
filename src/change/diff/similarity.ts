/** How alike texts are: shared words and pairs of words, the rare ones weighing more. */
import { asLongAsText, LATEST_LETTERS, remembered } from '../../vietnamese/remembered.ts';
import { tokensOf } from './tokenise.ts';

/** A text as it is measured: its words by number, in rising order, and the weight of them all. */
export interface Profile {
  readonly features: Int32Array;
  readonly weight: number;
}

const NO_PROFILE: Profile = { features: new Int32Array(), weight: 0 };

const YEAR = /^(?:19|20)\d\d$/;
const TELLS = /[\p{L}\p{N}#\p{Co}]/u;

/** The words of a line that tell something, in small letters. Years are alike: from one plan to the next they all move. */
const wordsOfLine = remembered(
  (line): readonly string[] =>
    tokensOf(line.toLocaleLowerCase('vi'))
      .map(({ text: word }) => (YEAR.test(word) ? '#' : word))
      .filter((word) => TELLS.test(word)),
  LATEST_LETTERS,
  asLongAsText,
);

/** Sums of weights are rounded: a little less than the bound is on the safe side. */
const ALMOST_ALL = 1 - 1e-9;

/** No word: what stands before the first. */
const NOTHING = 0;

/** Numbers for what is met, in the order in which it is met. */
class Numbering<Key> {
  private readonly numbers = new Map<Key, number>();
  /** The number of the next that is new. */
  next: number;

  constructor(first: number) {
    this.next = first;
  }

  of(key: Key): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.next);
    return this.next++;
  }
}

/** A line as the numbers of its words. */
type Line = readonly number[];

/** The numbers of pairs of words. */
interface PairNumbers {
  /** Of all words: it makes one small number of a pair. */
  readonly count: number;
  readonly pairs: Numbering<number>;
  readonly ofLines: Map<Line, Int32Array>;
}

const pairOf = (before: number, word: number, { count, pairs }: PairNumbers): number => pairs.of(before * count + word);

/** The words of a line, and the pairs within it. */
function featuresOfLine(line: Line, numbers: PairNumbers): Int32Array {
  const known = numbers.ofLines.get(line);
  if (known !== undefined) return known;
  const features = new Int32Array(Math.max(0, 2 * line.length - 1));
  let before = NOTHING;
  for (const [index, word] of line.entries()) {
    features[index] = word;
    if (index > 0) features[line.length + index - 1] = pairOf(before, word, numbers);
    before = word;
  }
  numbers.ofLines.set(line, features);
  return features;
}

/** The words of lines and the pairs of them, in rising order; the last word of a line and the first of the next are one too. */
function featuresOf(lines: readonly Line[], numbers: PairNumbers): Int32Array {
  const count = lines.reduce((sum, { length }) => sum + length, 0);
  const features = new Int32Array(2 * count);
  let [at, before] = [0, NOTHING];
  for (const line of lines) {
    const [first] = line;
    if (first === undefined) continue;
    features[at++] = pairOf(before, first, numbers);
    const own = featuresOfLine(line, numbers);
    features.set(own, at);
    at += own.length;
    before = line.at(-1) ?? NOTHING;
  }
  return features.sort();
}

/** Measures texts against one another. */
export class Similarity {
  private readonly weights: Float64Array;
  private readonly profiles = new Map<string, Profile>();

  /** @param texts all that will be compared: what is common among them says little */
  constructor(texts: Iterable<string>) {
    const words = new Numbering<string>(NOTHING + 1);
    // Containers hold the lines of what they contain: each line is read once.
    const read = remembered((line) => wordsOfLine(line).map((word) => words.of(word)), Number.POSITIVE_INFINITY);
    const listed = [...new Set(texts)].map((text) => [text, text.split('\n').map(read)] as const);
    const numbers: PairNumbers = { count: words.next, pairs: new Numbering(words.next), ofLines: new Map() };
    const holders: number[] = [1];
    for (const [text, lines] of listed) {
      const features = featuresOf(lines, numbers);
      let before: number | undefined;
      for (const feature of features) {
        if (feature !== before) holders[feature] = (holders[feature] ?? 0) + 1;
        before = feature;
      }
      this.profiles.set(text, { features, weight: 0 });
    }
    this.weights = Float64Array.from(holders, (count) => Math.log(1 + listed.length / count));
    for (const [text, { features }] of this.profiles)
      this.profiles.set(text, { features, weight: this.weightOf(features) });
  }

  private weightOf(features: Int32Array): number {
    let weight = 0;
    for (const feature of features) weight += this.weights[feature] ?? 0;
    return weight;
  }

  /** The profile of a text that was named to the constructor. */
  profile(text: string): Profile {
    return this.profiles.get(text) ?? NO_PROFILE;
  }

  /**
   * The words and pairs of a text of which another one must have one at least to be alike enough: the rarer ones. Those
   * left out weigh too little together. Two texts have one of these in common, or they are less alike.
   * @param least from 0 to 1
   */
  tellingFeatures({ features, weight }: Profile, least: number): number[] {
    const distinct = [...new Set(features)].sort((a, b) => (this.weights[b] ?? 0) - (this.weights[a] ?? 0) || a - b);
    const counts = new Map<number, number>();
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    // Of two that are so alike the lighter weighs least / (2 - least) of the heavier, and they share that at least.
    let spare = weight * (least / (2 - least)) * ALMOST_ALL;
    let end = distinct.length;
    for (; end > 0; end--) {
      const feature = distinct[end - 1] ?? NOTHING;
      spare -= (this.weights[feature] ?? 0) * (counts.get(feature) ?? 0);
      if (spare < 0) break;
    }
    return distinct.slice(0, end);
  }

  /** From 0, nothing in common, to 1, the same words. */
  between(left: Profile, right: Profile): number {
    const total = left.weight + right.weight;
    if (total === 0) return 0;
    let [i, j, shared] = [0, 0, 0];
    while (i < left.features.length && j < right.features.length) {
      const [a = 0, b = 0] = [left.features[i], right.features[j]];
      if (a === b) shared += this.weights[a] ?? 0;
      if (a <= b) i++;
      if (b <= a) j++;
    }
    return (2 * shared) / total;
  }

  /** How alike two of the texts are. */
  ofTexts(left: string, right: string): number {
    return left === right ? 1 : this.between(this.profile(left), this.profile(right));
  }
}
