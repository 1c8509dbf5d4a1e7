/** How alike texts are: shared words and pairs of words, the rare ones weighing more. */
import { tokensOf } from './tokenise.ts';

/** A text as it is measured: its words by number, in rising order, and the weight of them all. */
export interface Profile {
  readonly features: readonly number[];
  readonly weight: number;
}

const YEAR = /^(?:19|20)\d\d$/;

/** Years are alike: from one plan to the next they all move. */
function featuresOf(text: string): string[] {
  const words = tokensOf(text.toLocaleLowerCase('vi'))
    .map(({ text: word }) => (YEAR.test(word) ? '#' : word))
    .filter((word) => /[\p{L}\p{N}#\p{Co}]/u.test(word));
  return words.flatMap((word, index) => [word, `${words[index - 1] ?? ''} ${word}`]);
}

/** Measures texts against one another. */
export class Similarity {
  private readonly numbers = new Map<string, number>();
  private readonly weights: number[] = [];
  private readonly profiles = new Map<string, Profile>();

  /** @param texts all that will be compared: what is common among them says little */
  constructor(texts: Iterable<string>) {
    const listed = [...new Set(texts)].map((text) => [text, featuresOf(text)] as const);
    const holders: number[] = [];
    for (const [, features] of listed) {
      for (const feature of new Set(features)) {
        const number = this.numbers.get(feature) ?? this.numbers.size;
        this.numbers.set(feature, number);
        holders[number] = (holders[number] ?? 0) + 1;
      }
    }
    for (const count of holders) this.weights.push(Math.log(1 + listed.length / count));
    for (const [text, features] of listed) this.profiles.set(text, this.measure(features));
  }

  private measure(words: readonly string[]): Profile {
    const features = words.map((word) => this.numbers.get(word) ?? 0).sort((a, b) => a - b);
    return { features, weight: features.reduce((sum, feature) => sum + (this.weights[feature] ?? 0), 0) };
  }

  /** The profile of a text that was named to the constructor. */
  profile(text: string): Profile {
    return this.profiles.get(text) ?? { features: [], weight: 0 };
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
