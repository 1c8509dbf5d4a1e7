/** Plans made at random: any change between two of them can be accepted and rejected. */

import fc from 'fast-check';
import { describe, test } from 'vitest';
import { renderChanges } from '../../../src/index.ts';
import { expectProperty } from '../../support/property.ts';
import { twoPlans } from '../../support/random-plans.ts';
import { DATE, expectBothTexts } from '../../support/tracked.ts';

describe('plans made at random', () => {
  test('any change can be accepted and rejected', () => {
    const property = fc.property(twoPlans, ([old, fresh]) =>
      expectBothTexts(old, fresh, renderChanges(old, fresh, DATE)),
    );
    expectProperty(property, 60);
  });
});
