/** Plans with every key together, made at random: each finds its way through every use and back. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkPlan, checkWord, importWord, pullChanges, renderChanges, renderPlan } from '../../src/index.ts';
import { readParts } from '../../tools/measure/xml.ts';
import { edited } from '../support/edit-word.ts';
import { IMAGES, pictured, picturedFile } from '../support/pictures.ts';
import { examplesOf, expectProperty } from '../support/property.ts';
import { DATE, expectBothTexts } from '../support/tracked.ts';
import { visibleParagraphs } from '../support/visible-text.ts';
import { wholePlans } from '../support/whole-plans.ts';
import { labelledLines } from '../support/word.ts';
import { savedAgain } from '../support/word-edits.ts';

const linesOf = (bytes: Uint8Array): string[] => visibleParagraphs(readParts(bytes));

/** Keys of other kinds of plans, of wordings of its own, and those that no paper shows: other tests have them. */
const LEFT_OUT = new Set([
  ...['period', 'from', 'standard', 'draftNumber', 'excerpt', 'attachedTo', 'rules'],
  ...['phrases', 'attached', 'cite', 'citeAgain', 'wording', 'id'],
  // What is made of a plan comes back from Word as a table: tests/tasks/annex.
  ...['generate', 'by'],
  // Parts that are there for some units only, and rows that come from a sheet: tests/pipeline/each.
  ...['when', 'unless', 'rowsFrom'],
  ...['parts', 'chapters', 'marker'],
  // Only a plan of the Party has them.
  ...['contact', 'notForMedia', 'bothSides'],
]);

function keysIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) found.add(key);
    keysIn(inner, found);
  }
  return found;
}

/** The names of all keys that a schema describes. */
function schemaKeys(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, inner] of Object.entries(node)) {
    if (key === 'properties') for (const name of Object.keys(inner as object)) found.add(name);
    schemaKeys(inner, found);
  }
  return found;
}

test('they say every key of the schema but those that are left out by name', () => {
  const said = new Set(examplesOf(wholePlans, 100).flatMap((text) => [...keysIn(parse(text))]));
  const schema: unknown = JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8'));
  expect([...schemaKeys(schema)].filter((key) => !said.has(key) && !LEFT_OUT.has(key))).toEqual([]);
});

test('import prints the same lines again, with their styles and labels, and doubts nothing', () => {
  const property = fc.property(wholePlans, (text) => {
    const bytes = picturedFile(text);
    const { value, diagnostics } = importWord(bytes);
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
    const { value: again } = checkPlan(value?.yaml ?? '', { images: (path) => value?.images.get(path) ?? 'missing' });
    const printed = again === undefined ? undefined : renderPlan(again);
    expect(printed && linesOf(printed)).toEqual(linesOf(bytes));
    expect(printed && labelledLines(printed)).toEqual(labelledLines(bytes));
  });
  expectProperty(property, 25);
});

test('pull has nothing to do where another program saved the file', () => {
  const property = fc.property(wholePlans, (text) => {
    const { value } = pullChanges(edited(picturedFile(text), savedAgain), text, { images: IMAGES });
    expect(value?.changes).toEqual([]);
    expect(value?.yaml).toBe(text);
  });
  expectProperty(property, 25);
});

test('check is silent about the file, but for typed numbers where the plan chose them', () => {
  const property = fc.property(wholePlans, (text) => {
    const codes = checkWord(picturedFile(text)).diagnostics.map(({ code }) => code);
    expect(codes.filter((code) => code !== 'file/typed-numbers')).toEqual([]);
  });
  expectProperty(property, 25);
});

test('tracked changes from one to another are accepted and rejected to both texts', () => {
  const property = fc.property(wholePlans, wholePlans, (one, other) => {
    const [old, fresh] = [pictured(one), pictured(other)];
    expectBothTexts(old, fresh, renderChanges(old, fresh, DATE));
  });
  expectProperty(property, 12);
});
