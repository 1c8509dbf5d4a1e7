/** Ids of items and names of bodies stand once. */
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../src/index.ts';
import { smallPlan } from '../../support/plans.ts';

const found = (parts: string): string[] =>
  checkPlan(smallPlan(parts), { language: 'en' }).diagnostics.map(
    ({ code, path, message }) => `${code} ${path.join('.')}: ${message}`,
  );

describe('ids of items', () => {
  test('that stand twice are an error, with both places', () => {
    expect(
      found(`sections:
  - heading: MỘT
    items: [{ id: kiem-tra, text: Việc một. }, { text: Việc hai. }]
  - heading: HAI
    items: [Việc ba., { id: kiem-tra, text: Việc bốn. }]`),
    ).toEqual(['plan/duplicate-id sections.1.items.1.id: The id `kiem-tra` is used at I.1 already; here it is II.2.']);
  });

  test('that differ are two tasks', () => {
    expect(
      found('sections: [{ heading: MỘT, items: [{ id: a, text: Việc một. }, { id: A, text: Việc hai. }] }]'),
    ).toEqual([]);
  });
});

describe('names of bodies', () => {
  test('that two bodies have are an error, where the second one has it', () => {
    expect(found('bodies: [{ name: Công an tỉnh, short: [CAT] }, { name: Thanh tra tỉnh, short: [TT, CAT] }]')).toEqual(
      ['plan/body-name-twice bodies.1.short.1: “CAT” already names “Công an tỉnh” in the register.'],
    );
  });

  test('that one body has twice say nothing wrong', () => {
    expect(found('bodies: [{ name: Sở Y tế, short: [Sở Y tế, SYT] }]')).toEqual([]);
  });
});
