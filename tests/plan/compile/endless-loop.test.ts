/** Loops in loops end with a sentence, in a text and in a phrase. */
import { expect, test } from 'vitest';
import { checkPlan } from '../../../src/index.ts';
import { smallPlan } from '../../support/plans.ts';

/** Each loop goes over everything that the template is given. */
const loops = (depth: number): string => `${'{{#each @root}}'.repeat(depth)}x${'{{/each}}'.repeat(depth)}`;

const codesOf = (more: string): string[] => checkPlan(smallPlan(more)).diagnostics.map(({ code }) => code);

const VARS = `vars: { ${Array.from({ length: 20 }, (_, index) => `v${index}: 1`).join(', ')} }`;

test('in a text', () => {
  expect(codesOf(`${VARS}\nopening:\n  - "${loops(12)}"`)).toContain('text/endless-loop');
});

test('in a phrase', () => {
  expect(codesOf(`phrases:\n  attached: "${loops(14)}"\nappendices:\n  - title: A\n    text: B`)).toContain(
    'text/endless-loop',
  );
});

test('what is short is printed', () => {
  expect(codesOf(`${VARS}\nopening:\n  - "${loops(1)}"`)).not.toContain('text/endless-loop');
});
