/** Whatever lines a document is made of: what an import writes can be built, or is told as an error. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlan, importWord } from '../../src/index.ts';
import { bodyOf, documents, worded } from '../support/any-lines.ts';
import { wordFile } from '../support/office-file.ts';
import { expectProperty } from '../support/property.ts';

const errorsIn = (diagnostics: readonly { readonly severity: string; readonly code: string }[]): string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

test('an import says what a build says', () => {
  expectProperty(
    fc.property(documents, (random) => {
      const { value, diagnostics } = importWord(wordFile(bodyOf(worded(random).lines)));
      if (value === undefined) throw new Error(diagnostics[0]?.code);
      expect(errorsIn(diagnostics)).toEqual(errorsIn(checkPlan(value.yaml).diagnostics));
    }),
    150,
  );
});

test('hardly anything is refused by a build', () => {
  expectProperty(
    fc.property(documents, (random) => {
      const { value } = importWord(wordFile(bodyOf(worded(random).lines)));
      expect(errorsIn(checkPlan(value?.yaml ?? '').diagnostics)).toEqual([]);
    }),
    150,
  );
});
