/** Answers that are kept as long as there is room. */
import { expect, test } from 'vitest';
import { asLongAsText, LATEST_LETTERS, remembered } from '../../src/vietnamese/remembered.ts';

/** How often the texts are really answered, one after the other, twice. */
function asked(texts: readonly string[], most: number, roomOf?: typeof asLongAsText): number {
  let count = 0;
  const answer = remembered((text) => `${text}${count++}`, most, roomOf);
  for (const text of [...texts, ...texts]) answer(text);
  return count;
}

const SHORT = Array.from({ length: 3000 }, (_, index) => `Việc ${index}`);
const LONG = SHORT.map((text) => text.padEnd(500, '.'));

test('each text is answered once as long as there is room', () => {
  expect(asked(SHORT, 3000)).toBe(3000);
  expect(asked(SHORT, 1000)).toBe(6000);
});

test('of short texts more are kept than of long ones', () => {
  expect(asked(SHORT, 100_000, asLongAsText)).toBe(3000);
  expect(asked(LONG, 100_000, asLongAsText)).toBe(6000);
});

test('a plan of 128 kB is remembered whole beside another one, however short its paragraphs', () => {
  const words = Array.from({ length: 15_000 }, (_, index) => `Việc${index}`);
  expect(words.join('\n').length).toBeGreaterThan(128 * 1000);
  expect(asked(words, LATEST_LETTERS, asLongAsText)).toBe(words.length);
  const paragraphs = Array.from({ length: 640 }, (_, index) => `Việc ${index}`.padEnd(400, '.'));
  expect(asked(paragraphs, LATEST_LETTERS, asLongAsText)).toBe(paragraphs.length);
});
