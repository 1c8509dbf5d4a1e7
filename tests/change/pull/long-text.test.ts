/** A text of more letters than a call takes arguments. */
import { expect, test } from 'vitest';
import { checkPlan, pullChanges, renderPlan } from '../../../src/index.ts';
import { smallPlan } from '../../support/plans.ts';

const planSaying = (text: string): string => smallPlan(`sections:\n  - heading: YÊU CẦU\n    items:\n      - ${text}`);

test('is pulled with the words that were added to it', () => {
  const long = 'Rà soát, cập nhật việc này hằng quý. '.repeat(3600).trim();
  const changed = `${long} Báo cáo cấp trên.`;
  const { value: plan } = checkPlan(planSaying(changed));
  if (plan === undefined) throw new Error('no plan');
  const pulled = pullChanges(renderPlan(plan), planSaying(long));
  expect(pulled.value?.changes.map(({ kind }) => kind)).toEqual(['reworded']);
  expect(checkPlan(pulled.value?.yaml ?? '').value).toEqual(plan);
});
