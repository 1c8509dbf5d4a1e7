/** Plans of the folder by their texts: read only where they may cite what is asked for, and nothing is missed by that. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/content/entities/citations.ts';
import { citationsIn, neighbourOf } from '../../src/pipeline/cited.ts';
import { planNames, planText, smallPlan } from '../support/plans.ts';
import { expectProperty } from '../support/property.ts';

/** Whether each citation of a text may be in it, before it is read. */
const missed = (text: string): string[] => {
  const { citations, mayCite } = neighbourOf('khac.yaml', text);
  return citations.filter((citation) => mayCite?.(citation) !== true).map(({ ref }) => ref);
};

test.each(planNames())('%s: nothing that it cites is missed', (name) => {
  expect(missed(planText(name))).toEqual([]);
});

test('a plan is given with the citations that it has', () => {
  const text = planText('so-noi-vu-cai-cach-hanh-chinh-2026');
  expect(neighbourOf('a.yaml', text).citations).toEqual(citationsIn(text));
});

/** Ways of typing a number and letters that are printed one after the other. */
const WAYS: readonly ((number: string, symbol: string) => string)[] = [
  (number, symbol) => `opening:\n  - Theo Kế hoạch số ${number}/${symbol} ngày 05/01/2026 của Bộ Công an.`,
  (number, symbol) => `opening:\n  - Theo Kế hoạch số **${number}**/*${symbol}* ngày 05/01/2026.`,
  (number, symbol) => `opening:\n  - >-\n    Theo Kế hoạch số\n    ${number}-${symbol}\n    ngày 05/01/2026.`,
  (number, symbol) => `opening:\n  - "Theo Kế hoạch số ${number}\\u002f${symbol} ngày 05/01/2026."`,
  (number, symbol) => `opening:\n  - Theo Kế hoạch số ${number}/${symbol}[^a].\nnotes:\n  a: Chú thích.`,
  (number, symbol) => `vars:\n  so: ${number}\nopening:\n  - Theo Kế hoạch số {{so}}/${symbol} ngày 05/01/2026.`,
  (number, symbol) => `vars:\n  ky: ${symbol}\nopening:\n  - Theo Kế hoạch số ${number}/{{ky}} ngày 05/01/2026.`,
  (number, symbol) => `vars:\n  ky: ${symbol}\nopening:\n  - Theo Kế hoạch số ${number}{{ky}} ngày 05/01/2026.`,
  (number, symbol) =>
    `references:\n  kh: {type: Kế hoạch, ref: ${number}/${symbol}, date: 2026-01-05}\nopening:\n  - Theo {{cite "kh"}}.`,
  (number, symbol) => `attachedTo:\n  number: ${number}\n  code: ${symbol}\n  date: 2026-01-05`,
];

const symbols = fc.constantFrom(
  'KH-UBND',
  'QĐ-TTg',
  'CTr-BCA',
  'NQ/TW',
  'KH-BCĐ138/CP',
  'KH–SYT',
  'QĐ-UBND'.normalize('NFD'),
);
const numbers = fc.constantFrom('7', '018', '1234', '15/2025', '30/2020');

describe('however a number is typed', () => {
  test('it is not missed', () => {
    const property = fc.property(fc.constantFrom(...WAYS), numbers, symbols, (way, number, symbol) => {
      expect(missed(smallPlan(way(number, symbol)))).toEqual([]);
    });
    expectProperty(property, 300);
  });
});

describe('a plan is not read', () => {
  const [asked] = citationsIn(smallPlan('opening:\n  - Theo Kế hoạch số 7/KH-BCA ngày 05/01/2026 của Bộ Công an.'));
  const mayCite = (words: string): boolean | undefined =>
    neighbourOf('khac.yaml', smallPlan(`opening:\n  - ${words}`)).mayCite?.(asked as Citation);

  test('for numbers and letters that are not in it', () => {
    expect(mayCite('Theo Kế hoạch số 8/KH-BCA ngày 05/01/2026 của Bộ Công an.')).toBe(false);
    expect(mayCite('Theo Nghị quyết số 7/NQ-HĐND ngày 05/01/2026; đạt 7%, 7 xã.')).toBe(false);
  });

  test('but it is for a number that is nearly the same', () => {
    expect(mayCite('Theo Kế hoạch số 07/KH-BCA của Bộ Công an.')).toBe(true);
    expect(mayCite('Theo Kế hoạch số 7/KH-BQP ngày 05/01/2026.')).toBe(true);
    expect(mayCite('Theo Kế hoạch số 7/Kh-BCAX ngày 05/01/2026.')).toBe(true);
  });
});
