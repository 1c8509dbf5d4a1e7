/** The end mark that somebody typed, however it is spaced; and texts that are nothing but blanks for a long way. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlan, checkWord, importWord, pullChanges, renderPlan } from '../../../src/index.ts';
import { withoutTypedEndMark } from '../../../src/plan/model/end-mark.ts';
import { plainText, textRun } from '../../../src/plan/model/inline-text.ts';
import { planOf, smallPlan } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';

/** Every place of a run of blanks is tried as its beginning: right, and slow. */
const SLOW = /\s*\.?\s*\/\s*\.$/;

const text = fc.array(fc.constantFrom('a', ' ', '.', '/'), { maxLength: 12 }).map((signs) => `Việc${signs.join('')}`);

test('it is taken off whole, a full stop in its place', () => {
  expectProperty(
    fc.property(text, (given) => {
      const ended = given.trimEnd();
      const expected = /\/\s*\.$/.test(ended) ? `${ended.replace(SLOW, '')}.` : given;
      expect(plainText(withoutTypedEndMark([textRun(given)]))).toBe(expected);
    }),
    2000,
  );
});

test('tens of thousands of blanks within a text are gone through once: it is printed and read back', () => {
  const blanks = ' '.repeat(40_000);
  const yaml = smallPlan(`sections:\n  - heading: YÊU CẦU\n    items: ["Việc${blanks}xong.", "Làm đúng.${blanks}"]`);
  const bytes = renderPlan(planOf(yaml), { source: yaml });
  expect(checkPlan(yaml).ok).toBe(true);
  expect(importWord(bytes).value?.data.sections?.[0]).toMatchObject({ heading: 'YÊU CẦU' });
  expect(checkWord(bytes).value).toBeDefined();
  expect(pullChanges(bytes, yaml).value?.changes).toEqual([]);
});
