/** The state at the end of 2026: what is told of documents, bodies, places and days, and what is let alone. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createPlaceRegister } from '../../../src/content/reference-data/places.ts';
import { codes } from '../../support/lint.ts';
import { smallPlan } from '../../support/plans.ts';

const HEAD =
  'year: 2027\ndate: 2027-01-05\nplace: Hải Phòng\nissuer: { name: UBND THÀNH PHỐ HẢI PHÒNG, code: UBND, inText: UBND thành phố Hải Phòng }\n';

/** The rules that know the state. */
const OF_STATE =
  /^(?:name\/(?!two-names)|citation\/(?:no-longer|not-yet|validity|near-number|weekend-date|other-type|unknown-code)|year\/(?:holiday|weekend)-deadline)/;

const CASES = readFileSync('tests/lint/rules/state-of-2026.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ') as [kind: string, sentence: string, told: string]);

const told = (sentence: string): string[] => [
  ...new Set(
    codes(smallPlan(`${HEAD}opening:\n  - ${JSON.stringify(sentence)}`), { today: '2027-01-05' }).filter((code) =>
      OF_STATE.test(code),
    ),
  ),
];

test('are at least 300', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(300);
});

describe.each(['law', 'document', 'number', 'body', 'place', 'calendar'])('%s', (kind) => {
  test.each(CASES.filter(([of]) => of === kind))('%s: %s: %s', (_, sentence, expected) => {
    const found = told(sentence);
    if (expected === '-') expect(found).toEqual([]);
    else expect(found.map((code) => (expected === 'name/' ? code.slice(0, 5) : code))).toContain(expected);
  });
});

test('the table of communes is read for a plan that names one, and for no other', () => {
  const readsFor = (sentence: string): number => {
    let reads = 0;
    const places = createPlaceRegister(() => {
      reads++;
      return '';
    });
    const issuer = 'issuer: { name: UBND TỈNH TUYÊN QUANG, code: UBND, inText: UBND tỉnh Tuyên Quang }';
    codes(smallPlan(`year: 2027\ndate: 2027-01-05\n${issuer}\nopening:\n  - ${JSON.stringify(sentence)}`), { places });
    return reads;
  };
  expect(readsFor('Giao UBND các xã, phường, đặc khu thực hiện công tác bảo hiểm xã hội.')).toBe(0);
  expect(readsFor('Ra quân tại xã Việt Khê.')).toBe(1);
});
