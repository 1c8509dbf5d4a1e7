/** What is loaded at every start of the program. A module that is to be there is let in by `-u`. */
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { requireBuild } from '../support/stale-build.ts';

requireBuild();

/** Bytes of the core, and the share by which it may differ before somebody looks at it. */
const SIZE = 949_000;
const TOLERANCE = 0.03;

test('the core has these modules of ours and these packages, and no others', async () => {
  await expect(readFileSync('.build/core-modules.txt', 'utf8')).toMatchFileSnapshot('core-modules.txt');
});

test('the core is as large as it was', () => {
  const { size } = statSync('dist/bin/core.cjs');
  expect(Math.abs(size - SIZE)).toBeLessThan(SIZE * TOLERANCE);
});
