/** Tracked changes in the hands of LibreOffice. */
import { describe, expect, test } from 'vitest';
import { applyAccepted } from '../../../src/change/opinions/accept.ts';
import { type Plan, renderChanges, renderPlan } from '../../../src/index.ts';
import { missingPrograms } from '../../../tools/measure/office.ts';
import { officeVerdicts } from '../../support/office-verdict.ts';
import { accepted } from '../../support/opinions.ts';
import { planOf, planText } from '../../support/plans.ts';
import { opinionsOfOffices, reviewed } from '../../support/reviewed.ts';
import { DATE } from '../../support/tracked.ts';
import { footnotesOf, paragraphsOf } from '../../support/word.ts';

const missing = await missingPrograms();

describe.skipIf(missing.length > 0)('LibreOffice', () => {
  const [old, fresh] = [planOf(planText('ban-chi-dao-138-2025')), planOf(planText('ban-chi-dao-138-2026'))];
  const typed = (plan: Plan): Plan => ({ ...plan, numbering: { ...plan.numbering, labels: 'typed' } });
  const bytes = renderChanges(old, fresh, DATE);
  const textOf = (document: Uint8Array): unknown => ({
    paragraphs: paragraphsOf(document).map(({ text }) => text),
    notes: footnotesOf(document),
  });

  test('accepting everything leaves the new plan, rejecting everything the old one', async () => {
    // What LibreOffice adds when it stores a file, it adds to a plan without changes too.
    const [kept, rejected, plainFresh, plainOld] = await officeVerdicts([
      [bytes, 'accept'],
      [bytes, 'reject'],
      [renderPlan(typed(fresh)), 'accept'],
      [renderPlan(typed(old)), 'accept'],
    ]).then((settled) => settled.map(textOf));
    expect(kept).toEqual(plainFresh);
    expect(rejected).toEqual(plainOld);
  });

  test('of several offices, with comments: accepting everything leaves the plan with them, rejecting everything the draft', async () => {
    const yaml = planText('ban-chi-dao-138-2026');
    const opinions = accepted(opinionsOfOffices(yaml));
    const { bytes: review, made } = reviewed(yaml, opinions);
    expect(made).toHaveLength(opinions.length);
    const taken = planOf(applyAccepted(yaml, opinions).text);
    const [afterAccept, afterReject, plainTaken, plainDraft] = await officeVerdicts([
      [review, 'accept'],
      [review, 'reject'],
      [renderPlan(typed(taken)), 'accept'],
      [renderPlan(typed(planOf(yaml))), 'accept'],
    ]).then((settled) => settled.map(textOf));
    expect(afterAccept).toEqual(plainTaken);
    expect(afterReject).toEqual(plainDraft);
  });
});
