/** One paragraph of a value put into new words. */
import { expect, test } from 'vitest';
import { reworded } from '../../../src/change/pull/reword.ts';

test('of more letters than a call takes arguments keeps its variables', () => {
  const words = 'Rà soát việc này hằng quý. '.repeat(5000);
  const raw = `${words}Năm {{year}}.`;
  const runs = [
    { text: `${words}Năm `, start: 0, literal: false },
    { text: '2026', start: raw.indexOf('{{'), literal: true },
    { text: '.', start: raw.length - 1, literal: false },
  ];
  expect(words.length).toBeGreaterThan(130_000);
  expect(reworded(raw, runs, `${words}Trong năm 2026.`)).toBe(`${words}Trong năm {{year}}.`);
});
