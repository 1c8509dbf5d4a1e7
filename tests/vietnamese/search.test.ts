/** Words are found as somebody looks for them: with marks or without, and letters are never parted. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findText, JOINT } from '../../src/vietnamese/search.ts';
import { expectProperty } from '../support/property.ts';

const found = (text: string, words: string): string[] =>
  findText(text, words).map(({ start, end }) => text.slice(start, end));

test.each([
  ['a letter without marks stands for all', 'Kế hoạch, kê khai, KỂ', 'ke', ['Kế', 'kê', 'KỂ']],
  ['a letter with marks stands for itself', 'Kế hoạch, kê khai, KỂ', 'kê', ['kê']],
  ['đ is found by d, and not d by đ', 'đường dài', 'd', ['đ', 'd']],
  ['đ alone', 'đường dài', 'đ', ['đ']],
  ['capitals are small letters', 'ỦY BAN', 'Ủy ban', ['ỦY BAN']],
  ['decomposed letters are letters', 'vie\u0323\u0302c', 'việc', ['vie\u0323\u0302c']],
  ['half of a decomposed letter is none', 'vie\u0323\u0302c', 'viê', []],
  ['blanks may be any', 'trước\u00a0ngày  30', 'ngày 30', ['ngày  30']],
  ['lines are joined by a blank', `theo${JOINT}dõi`, 'theo dõi', [`theo${JOINT}dõi`]],
  ['or by nothing', `2026-${JOINT}2030`, '2026-2030', [`2026-${JOINT}2030`]],
  ['what is not there', 'kế hoạch', 'hoạch kế', []],
  ['nothing is not looked for', 'kế hoạch', '  ', []],
])('%s', (_, text, words, expected) => {
  expect(found(text, words)).toEqual(expected);
});

const letters = fc.constantFrom('a', 'ă', 'ậ', 'd', 'đ', 'Đ', 'o\u031b\u0301', 'u', ' ', '1', '.');
const words = fc.array(letters, { maxLength: 12 }).map((list) => list.join(''));

test('whatever is cut out of a text whole is found in it, and each place begins and ends with a letter', () => {
  expectProperty(
    fc.property(
      words,
      fc.array(
        letters.filter((one) => one !== ' '),
        { minLength: 1, maxLength: 4 },
      ),
      words,
      (a, list, b) => {
        const text = `${a} ${list.join('')} ${b}`;
        const places = findText(text, list.join(''));
        expect(places.length).toBeGreaterThan(0);
        for (const { start, end } of places) {
          expect(text.slice(start)).toMatch(/^[^\s\p{M}]/u);
          expect(text.slice(end)).not.toMatch(/^\p{M}/u);
        }
      },
    ),
  );
});
