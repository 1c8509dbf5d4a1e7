/** What lists of words have in common: of ordinary ones the most, of very long ones much, at a cost that goes with their length. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonRuns } from '../../../src/change/diff/common-runs.ts';
import { commonWords } from '../../../src/change/diff/common-words.ts';
import { diffText } from '../../../src/change/diff/tokenise.ts';
import { expectProperty } from '../../support/property.ts';

type Run = readonly [count: number, old: number, fresh: number];

function runsOf(old: Int32Array, fresh: Int32Array): Run[] {
  const runs: Run[] = [];
  commonWords(old, fresh, (...run) => runs.push(run));
  return runs;
}

const commonIn = (runs: readonly Run[]): number => runs.reduce((sum, [count]) => sum + count, 0);

/** As much as there is. */
function mostInCommon(old: Int32Array, fresh: Int32Array): Run[] {
  const runs: Run[] = [];
  commonRuns(
    old.length,
    fresh.length,
    (i, j) => old[i] === fresh[j],
    (...run) => runs.push(run),
  );
  return runs;
}

/** Numbers that look like chance and are the same for the same start. */
function numbersFrom(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const listOf = (count: number, word: (index: number) => number): number[] =>
  Array.from({ length: count }, (_, at) => word(at));

const WRITTEN = ['by chance', 'again and again', 'each once'] as const;
const CHANGED = ['here and there', 'turned round', 'anew', 'moved along'] as const;

interface Example {
  readonly start: number;
  readonly written: (typeof WRITTEN)[number];
  readonly changed: (typeof CHANGED)[number];
  readonly words: number;
}

/** A list and what became of it. */
function listsOf({ start, written, changed, words }: Example): readonly [Int32Array, Int32Array] {
  const next = numbersFrom(start);
  const period = 1 + next(60);
  const vocabulary = 2 + next(40);
  const write = (): number[] =>
    listOf(
      words,
      (at) => ({ 'by chance': next(vocabulary), 'again and again': at % period, 'each once': at })[written],
    );
  const old = write();
  const middle = next(words);
  const every = 8 + next(30);
  const become = {
    'here and there': () =>
      old.flatMap((word, at) => (at % every === 0 ? [-word, word] : at % every === 4 ? [] : [word])),
    'turned round': () => [...old.slice(middle), ...old.slice(0, middle)],
    anew: () => write().map((word) => word + next(3)),
    'moved along': () => old.map((word) => word + 1),
  };
  return [Int32Array.from(old), Int32Array.from(become[changed]())];
}

const examples = (least: number, most: number): fc.Arbitrary<Example> =>
  fc.record({
    start: fc.nat(),
    written: fc.constantFrom(...WRITTEN),
    changed: fc.constantFrom(...CHANGED),
    words: fc.integer({ min: least, max: most }),
  });

describe('of ordinary lists', () => {
  test('it is the most that there is', () => {
    expectProperty(
      fc.property(examples(0, 300), (example) => {
        const [old, fresh] = listsOf(example);
        expect(runsOf(old, fresh)).toEqual(mostInCommon(old, fresh));
      }),
      200,
    );
  });
});

describe('of very long lists', () => {
  test('it stands on both sides, each run behind the one before and apart from it', () => {
    expectProperty(
      fc.property(examples(2500, 6000), (example) => {
        const [old, fresh] = listsOf(example);
        let [oldEnd, freshEnd] = [-1, -1];
        for (const [count, i, j] of runsOf(old, fresh)) {
          expect(i >= oldEnd && j >= freshEnd && (i > oldEnd || j > freshEnd)).toBe(true);
          expect(old.slice(i, i + count)).toEqual(fresh.slice(j, j + count));
          [oldEnd, freshEnd] = [i + count, j + count];
        }
        expect(oldEnd <= old.length && freshEnd <= fresh.length).toBe(true);
      }),
      40,
    );
  });

  test.each<[Example['written'], Example['changed'], number]>([
    ['each once', 'here and there', 1],
    ['each once', 'turned round', 1],
    ['each once', 'moved along', 1],
    ['again and again', 'turned round', 0.97],
    ['again and again', 'moved along', 0.97],
    ['again and again', 'here and there', 0.9],
    ['by chance', 'here and there', 0.9],
  ])(
    'of words written %s and changed %s at least %d of the most that there is are found',
    (written, changed, share) => {
      for (const start of [1, 2, 3]) {
        const [old, fresh] = listsOf({ start, written, changed, words: 4000 });
        expect(commonIn(runsOf(old, fresh))).toBeGreaterThanOrEqual(share * commonIn(mostInCommon(old, fresh)));
      }
    },
  );

  /** How often a word is looked at. */
  function looksAt(example: Example): number {
    let looks = 0;
    const counted = (words: Int32Array): Int32Array =>
      new Proxy(words, {
        get: (target, key) => {
          looks++;
          return key === 'length' ? target.length : Reflect.get(target, key);
        },
      });
    const [old, fresh] = listsOf(example);
    commonWords(counted(old), counted(fresh), () => undefined);
    return looks;
  }

  /** The shortest way from one such list to the other looks at some thousands. */
  const MOST_LOOKS = 1000;

  test.each(WRITTEN.flatMap((written) => CHANGED.map((changed) => [written, changed] as const)))(
    'words written %s and changed %s are looked at some hundred times each, however many they are',
    (written, changed) => {
      const words = 16_000;
      expect(looksAt({ start: 7, written, changed, words }) / words).toBeLessThan(MOST_LOOKS);
    },
  );
});

test('both texts can be had back from the comparison of very long ones', () => {
  expectProperty(
    fc.property(examples(2500, 4000), (example) => {
      const textOf = (words: Int32Array, blank: string): string =>
        [...words].map((word) => (word % 7 === 0 ? ',' : `${blank}việc${word}`)).join(' ');
      const [old, fresh] = listsOf(example);
      const texts = [textOf(old, ''), textOf(fresh, ' ')] as const;
      const segments = diffText(...texts);
      const side = (gone: string): string =>
        segments.flatMap(({ kind, text }) => (kind === gone ? [] : [text])).join('');
      expect(side('added')).toBe(texts[0]);
      expect(side('dropped')).toBe(texts[1]);
    }),
    20,
  );
});
