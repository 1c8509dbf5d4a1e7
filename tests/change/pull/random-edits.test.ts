/**
 * Whatever is edited in Word, in whatever order: nothing is lost, nothing doubled, and a second run changes nothing. Two hundred
 * edits and more, of every kind, in sequences.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited } from '../../support/edit-word.ts';
import { planNames, planText } from '../../support/plans.ts';
import { examplesOf, expectProperty } from '../../support/property.ts';
import { builtFrom, pulledFrom, tripOf, unnamed } from '../../support/pull-trial.ts';
import { allOf, EDITS, namesOf, type RandomEdit, randomEdits } from '../../support/random-edits.ts';
import { wholePlans } from '../../support/whole-plans.ts';

const MADE = examplesOf(wholePlans, 3);

const PLANS: readonly (readonly [string, string])[] = [
  ...planNames().map((name) => [name, planText(name)] as const),
  ...MADE.map((text, at) => [`a plan made at random (${at + 1})`, text] as const),
];

/** Sequences a plan, and edits a sequence; other seeds try others. */
const SEQUENCES = 2;
const LENGTH = 9;

/** Each sequence builds the plan twice and pulls twice: on a busy machine all of them take their time. */
const LONG = 600_000;

const tried = new Map<string, number>();

/** The same edits come to each plan in another order of kinds. */
const ofPlan = (edits: readonly RandomEdit[], plan: number): RandomEdit[] =>
  edits.map((edit) => ({ ...edit, kind: (edit.kind + plan * 5) % Object.keys(EDITS).length }));

function expectAllHome(yaml: string, bytes: Uint8Array, edits: readonly RandomEdit[]): void {
  const file = edited(bytes, (xml) => `${allOf(edits)(xml)}\n`);
  const trip = tripOf(file, yaml);
  const names = namesOf(edits);
  for (const name of names) tried.set(name, (tried.get(name) ?? 0) + 1);
  expect({ names, ...unnamed(trip) }).toEqual({ names, lost: [], doubled: [] });
  const isNamed = trip.pulled.changes.some(({ kind }) => kind === 'left' || kind === 'conflict');
  expect(trip.isInOrder || isNamed).toBe(true);
  expect(pulledFrom(file, trip.pulled.yaml).yaml).toBe(trip.pulled.yaml);
}

describe('edits in sequences', () => {
  test.each(PLANS.map(([name, yaml], index) => [name, yaml, index] as const))(
    'of %s come home or are named',
    (_, yaml, index) => {
      const bytes = builtFrom(yaml);
      // Each try takes a while: the sequence that failed is told as it is.
      const property = fc.property(fc.noShrink(randomEdits(LENGTH, LENGTH)), (edits) =>
        expectAllHome(yaml, bytes, ofPlan(edits, index)),
      );
      expectProperty(property, SEQUENCES);
    },
    LONG,
  );

  test('are two hundred and more, of every kind', () => {
    expect([...tried.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(200);
    expect([...tried.keys()].sort()).toEqual(Object.keys(EDITS).sort());
  });
});
