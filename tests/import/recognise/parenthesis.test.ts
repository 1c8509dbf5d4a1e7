/** The parenthesis that a text ends with, read from its end, held against a pattern that looks for it from the beginning. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parenthesisAtEnd } from '../../../src/import/recognise/parenthesis.ts';
import { expectProperty } from '../../support/property.ts';

const REFERENCE = /(?:^|\s+)(\((?:[^()]|\([^()]*\))*\))\s*[.;]?\s*$/u;

const text = fc
  .array(fc.constantFrom('(', ')', ' ', '.', ';', 'a', '\n'), { maxLength: 14 })
  .map((signs) => signs.join(''));

test('it is what the pattern finds, whatever the signs', () => {
  expectProperty(
    fc.property(text, (given) => {
      const found = REFERENCE.exec(given);
      const expected = found?.[1] === undefined ? undefined : { text: found[1], start: found.index };
      expect(parenthesisAtEnd(given, '.;')).toEqual(expected);
    }),
    3000,
  );
});

test('one with two that stand within each other within it is none', () => {
  expect(parenthesisAtEnd('Việc (Sở A (phòng (tổ)) làm)', '')).toBeUndefined();
  expect(parenthesisAtEnd('Việc (Sở A (phòng) làm).', '.')).toEqual({ text: '(Sở A (phòng) làm)', start: 4 });
});
