/** Annexes that plans have made of themselves, as Microsoft's SDK and the rules of form read them. */
import { expect, test } from 'vitest';
import { checkWord, renderPlan } from '../../../src/index.ts';
import { openXmlFaults } from '../../../tools/measure/open-xml.ts';
import { planNames, planOf, planText } from '../../support/plans.ts';

const ANNEXES = ['tasks', 'targets', 'deadlines'].map((kind) => `  - generate: ${kind}\n`).join('');

/** A plan with an annex of every kind before its own. */
function withAnnexes(name: string): string {
  const text = planText(name);
  return /^appendices:/m.test(text)
    ? text.replace(/^appendices:.*\n/m, (line) => line + ANNEXES)
    : `${text.trimEnd()}\nappendices:\n${ANNEXES}`;
}

test.each(planNames())('those of %s are without a fault', async (name) => {
  const file = renderPlan(planOf(withAnnexes(name)));
  expect(await openXmlFaults(file)).toEqual([]);
  const ofForm = checkWord(file).diagnostics.filter(({ severity }) => severity !== 'info');
  expect(ofForm.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});
