/** Pages and document are made of the same blocks. */
import { expect, test } from 'vitest';
import { NODE_CODEC } from '../../../src/codec-node.ts';
import { renderPlan } from '../../../src/index.ts';
import { renderBlocks } from '../../../src/pipeline/render.ts';
import { pageFindings } from '../../../src/word/layout/lay-out.ts';
import { sectionBlocks } from '../../../src/word/write/document.ts';
import { planNames, planOf, planText } from '../../support/plans.ts';

test.each(planNames())('%s: blocks whose pages were looked at give the same file', (name) => {
  const plan = planOf(planText(name));
  const blocks = sectionBlocks(plan);
  const findings = pageFindings(plan, blocks);
  expect(findings).toEqual(pageFindings(plan));
  expect(renderBlocks(plan, blocks, NODE_CODEC, {})).toEqual(renderPlan(plan));
});
