/** From one finding to the next. */
import { describe, expect, test } from 'vitest';
import { FindingSteps } from '../../../src/preview/desk/finding-steps.ts';
import type { ShownDiagnostic } from '../../../src/preview/protocol.ts';

const found = (line: number, code = 'year/other-year'): ShownDiagnostic => ({
  severity: 'warning',
  code,
  message: `Sai ở dòng ${line}.`,
  hint: '',
  line,
  column: 1,
});

describe('the findings of a plan', () => {
  test('are gone through in turn, either way, and begin anew after the last', () => {
    const steps = new FindingSteps();
    expect(steps.go(1)).toBeUndefined();
    steps.take([found(1), found(2), found(3)]);
    expect([1, 1, 1, 1, -1, -1].map((step) => steps.go(step as 1 | -1)?.line)).toEqual([1, 2, 3, 1, 3, 2]);
    const back = new FindingSteps();
    back.take([found(1), found(2)]);
    expect(back.go(-1)?.line).toBe(2);
  });

  test('found again while one is read, that one stays the one that is read', () => {
    const steps = new FindingSteps();
    steps.take([found(4), found(8)]);
    steps.go(1);
    steps.go(1);
    expect(steps.take([found(2), found(4), found(8), found(9)])).toBe(true);
    expect(steps.shown?.line).toBe(8);
    expect(steps.go(1)?.line).toBe(9);
  });

  test('of a text in which it is gone, they begin anew', () => {
    const steps = new FindingSteps();
    expect(steps.take([found(4)])).toBe(false);
    steps.go(1);
    expect(steps.take([found(4, 'name/unknown'), found(6)])).toBe(false);
    expect(steps.go(1)?.line).toBe(4);
  });
});
