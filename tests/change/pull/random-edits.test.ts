/** Whatever is edited in Word, in whatever order: nothing is lost, nothing doubled, and a second run changes nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edited } from '../../support/edit-word.ts';
import { expectProperty } from '../../support/property.ts';
import { builtFrom, pulledFrom, tripOf, unnamed } from '../../support/pull-trial.ts';
import { allOf, namesOf, randomEdits } from '../../support/random-edits.ts';

const PLANS = readdirSync('plans').filter((name) => name.endsWith('.yaml'));

/** Sequences a plan; with all plans together they are two hundred edits. */
const SEQUENCES = 5;
const EDITS = 5;

test.each(PLANS)('of plans/%s', (name) => {
  const yaml = readFileSync(join('plans', name), 'utf8');
  const bytes = builtFrom(yaml);
  // Each try takes a while: the sequence that failed is told as it is.
  const property = fc.property(fc.noShrink(randomEdits(EDITS, EDITS)), (edits) => {
    const file = edited(bytes, (xml) => `${allOf(edits)(xml)}\n`);
    const trip = tripOf(file, yaml);
    const names = namesOf(edits);
    expect({ names, ...unnamed(trip) }).toEqual({ names, lost: [], doubled: [] });
    const isNamed = trip.pulled.changes.some(({ kind }) => kind === 'left' || kind === 'conflict');
    expect(trip.isInOrder || isNamed).toBe(true);
    expect(pulledFrom(file, trip.pulled.yaml).yaml).toBe(trip.pulled.yaml);
  });
  expectProperty(property, SEQUENCES);
});
