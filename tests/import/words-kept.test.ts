/** Whatever lines a document is made of, in whatever order: none of its words is lost on the way to YAML. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importWord } from '../../src/index.ts';
import { importText } from '../../src/pipeline/import.ts';
import { readSource } from '../../src/plan/source/read.ts';
import { bodyOf, documents, type Line, worded } from '../support/any-lines.ts';
import { wordFile } from '../support/office-file.ts';
import { expectProperty } from '../support/property.ts';

function textsIn(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textsIn).join(' ');
  return String(value ?? '').toLocaleLowerCase('vi');
}

const lostWords = (words: readonly string[], data: unknown): string[] => {
  const kept = new Set(textsIn(data).match(/chữ\d+/gu));
  return words.filter((word) => !kept.has(word));
};

const RUNS = 250;

test('of a Word file', () => {
  const check = (random: readonly Line[]): void => {
    const { lines, words } = worded(random);
    const { value, diagnostics } = importWord(wordFile(bodyOf(lines)));
    if (value === undefined) throw new Error(diagnostics[0]?.code);
    expect(lostWords(words, value.data)).toEqual([]);
    // What was written is what was meant.
    expect(lostWords(words, readSource(value.yaml).data)).toEqual([]);
  };
  expectProperty(fc.property(documents, check), RUNS);
});

test('of a text', () => {
  const check = (random: readonly Line[]): void => {
    const { lines, words } = worded(random);
    const { data, yaml } = importText(lines.map(({ text }) => text).join('\n\n')).value;
    expect(lostWords(words, data)).toEqual([]);
    expect(lostWords(words, readSource(yaml).data)).toEqual([]);
  };
  expectProperty(fc.property(documents, check), RUNS);
});
