/** Whatever offices do to their copies: all of it is collected, nothing twice, and what is taken of it is what somebody would have typed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAccepted, contradictionsIn, hasEdit } from '../../../src/change/opinions/accept.ts';
import type { Opinion } from '../../../src/change/opinions/opinion.ts';
import { withoutKnown } from '../../../src/change/opinions/settle.ts';
import { readOpinions, withOpinions } from '../../../src/change/opinions/sidecar.ts';
import { edited } from '../../support/edit-word.ts';
import { accepted, collectedFrom } from '../../support/opinions.ts';
import { paperOf } from '../../support/paper.ts';
import { planNames, planText } from '../../support/plans.ts';
import { examplesOf, expectProperty } from '../../support/property.ts';
import { builtFrom, pulledFrom } from '../../support/pull-trial.ts';
import { allOf, EDITS, type RandomEdit } from '../../support/random-edits.ts';
import { wholePlans } from '../../support/whole-plans.ts';

const PLANS: readonly (readonly [string, string])[] = [
  ...planNames().map((name) => [name, planText(name)] as const),
  ...examplesOf(wholePlans, 2).map((text, at) => [`a plan made at random (${at + 1})`, text] as const),
];
const LONG = 600_000;

const KINDS = Object.keys(EDITS);
const numbersOf = (names: readonly string[]): number[] => names.map((name) => KINDS.indexOf(name));

const edit = (kinds: readonly number[]): fc.Arbitrary<RandomEdit> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat(9999),
    to: fc.nat(9999),
    number: fc.integer({ min: 1000, max: 999_999 }),
  });

/** These leave all others in their places. */
const IN_PLACE = numbersOf(['reword', 'rewrite', 'cell', 'track', 'recipient']);
/** One of these at most, after the others. */
const MOVING = numbersOf(['drop', 'add', 'addRow', 'dropRow', 'addRecipient']);
const offices = fc
  .tuple(fc.array(edit(IN_PLACE), { minLength: 2, maxLength: 2 }), edit(MOVING))
  .map(([some, last]) => [...some, last]);

const made = (built: Uint8Array, edits: readonly RandomEdit[]): Uint8Array =>
  edited(built, (xml) => `${allOf(edits)(xml)}\n`);

const namesOf = (edits: readonly RandomEdit[]): string[] => edits.map(({ kind }) => KINDS[kind] ?? '');

/** The file of opinions says what was put into it, and takes nothing twice. */
function expectKept(opinions: readonly Opinion[]): void {
  const fresh = { offices: [], opinions };
  const text = withOpinions(undefined, { offices: [], opinions: [] }, fresh, { plan: 'kế hoạch.yaml' });
  const read = readOpinions(text);
  expect(read.findings).toEqual([]);
  expect(read.opinions.opinions).toEqual(opinions);
  expect(withoutKnown(opinions, read.opinions.opinions)).toEqual([]);
}

/** What a reader sees; that a plan with marks for review is a draft is not what an office has asked for. */
const linesOf = (file: Uint8Array): string[] => paperOf(file).filter((line) => !/DỰ THẢO/u.test(line));
const printed = (yaml: string): string[] => linesOf(builtFrom(yaml));

/** What each office says of its copy, kept in a file and read again. */
const opinionsOf = (built: Uint8Array, yaml: string, edits: readonly RandomEdit[]): (readonly Opinion[])[] =>
  edits.map((one, index) => {
    const file = made(built, [one]);
    const { opinions, offices: answers } = collectedFrom(file, yaml, { from: `Sở số ${index}` });
    const isChanged = linesOf(file).join('\n') !== linesOf(built).join('\n');
    expect({ names: namesOf([one]), agrees: answers[0]?.agrees }).toEqual({
      names: namesOf([one]),
      agrees: !isChanged,
    });
    expectKept(opinions);
    return opinions;
  });

let compared = 0;

function expectCollected(yaml: string, edits: readonly RandomEdit[], chosen: readonly number[]): void {
  const built = builtFrom(yaml);
  const opinions = opinionsOf(built, yaml, edits);
  // Two at one place would have to be decided between; what has no place in the plan is written in by hand.
  if (contradictionsIn(opinions.flat()).length > 0 || !opinions.flat().every(hasEdit)) return;
  compared += 1;
  const { text, failed } = applyAccepted(
    yaml,
    chosen.flatMap((index) => accepted(opinions[index] ?? [])),
  );
  const byHand = pulledFrom(
    made(
      built,
      chosen.flatMap((index) => edits[index] ?? []),
    ),
    yaml,
  );
  expect({ names: namesOf(edits), failed, lines: printed(text) }).toEqual({
    names: namesOf(edits),
    failed: [],
    lines: printed(byHand.yaml),
  });
}

describe('edits of offices on copies', () => {
  test.each(PLANS)(
    'of %s are collected as they were made, and taken as if typed by hand',
    (_, yaml) => {
      const chosen = fc.subarray([0, 1, 2], { minLength: 1 });
      expectProperty(
        fc.property(fc.noShrink(offices), fc.noShrink(chosen), (edits, some) => expectCollected(yaml, edits, some)),
        1,
      );
    },
    LONG,
  );

  test('were held against what is typed by hand in most plans', () => {
    expect(compared).toBeGreaterThan(PLANS.length / 2);
  });
});
