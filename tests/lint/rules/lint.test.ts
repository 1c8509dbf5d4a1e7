/** Where a finding stands, what it needs of other plans, and what can be switched off. */
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../src/index.ts';
import type { LintOptions } from '../../../src/lint/rules/lint.ts';
import { citationsIn } from '../../../src/pipeline/cited.ts';
import { codes, lintWith } from '../../support/lint.ts';
import { smallPlan } from '../../support/plans.ts';

describe('citations in another plan of the folder', () => {
  const here = smallPlan('opening:\n  - Theo Kế hoạch số 7/KH-BCA ngày 05/01/2026 của Bộ Công an về phòng cháy.');
  const neighbour = (text: string): Partial<LintOptions> => ({
    neighbours: [{ file: 'khac.yaml', citations: citationsIn(smallPlan(`opening:\n  - ${text}`)) }],
  });

  test.each([
    ['citation/other-date', 'Theo Kế hoạch số 7/KH-BCA ngày 06/01/2026 của Bộ Công an về phòng cháy.'],
    ['citation/other-issuer', 'Theo Kế hoạch số 7/KH-BCA ngày 05/01/2026 của Bộ Quốc phòng về phòng cháy.'],
  ])('%s', (code, text) => {
    expect(codes(here, neighbour(text))).toContain(code);
    expect(codes(here)).not.toContain(code);
  });

  test('the same words are no conflict', () => {
    const text = 'Theo Kế hoạch số 7/KH-BCA ngày 05/01/2026 của Bộ Công an về phòng cháy.';
    expect(codes(here, neighbour(text)).filter((code) => code.startsWith('citation/other'))).toEqual([]);
  });

  test('the date that another plan gives is offered where it is missing', () => {
    const plan = smallPlan('opening:\n  - Theo Kế hoạch số 7/KH-BCA của Bộ Công an về phòng cháy.');
    const text = 'Theo Kế hoạch số 7/KH-BCA ngày 05/01/2026 của Bộ Công an về phòng cháy.';
    const { diagnostics } = checkPlan(plan, lintWith(neighbour(text)));
    expect(diagnostics.find(({ code }) => code === 'citation/first-in-full')?.message).toContain('05/01/2026');
  });
});

describe('places', () => {
  test('a finding in a folded text, behind bold words and a variable, stands where it was typed', () => {
    const plan = smallPlan(
      'vars:\n  ten: Lam Giang\nopening:\n  - >-\n    Năm {{year}}, **tỉnh {{ten}}** làm\n    việc tốt , đúng hạn.',
    );
    const { diagnostics } = checkPlan(plan, lintWith());
    const found = diagnostics.find(({ code }) => code === 'wording/space-before-sign');
    const line = plan.split('\n')[(found?.range.start.line ?? 0) - 1] ?? '';
    expect(line.slice((found?.range.start.column ?? 0) - 1)).toMatch(/^ , đúng hạn/);
  });

  test('what a variable fills in is not taken for the author’s words', () => {
    const plan = smallPlan('vars:\n  ten: "hai  ba"\nopening:\n  - Làm {{ten}} việc.');
    const { fixes } = checkPlan(plan, lintWith());
    expect(fixes.every((fix) => 'path' in fix && fix.path[0] === 'vars')).toBe(true);
  });
});

describe('what cannot be switched off, or needs a reason', () => {
  test('an error stays one', () => {
    const plan = smallPlan('date: 2026-02-30\nrules:\n  plan/impossible-date: có lý do chính đáng');
    expect(codes(plan)).toContain('plan/impossible-date');
  });

  test('a rule is not switched off without a reason', () => {
    expect(codes(smallPlan('rules:\n  wording/doubled-space: ""'))).not.toEqual([]);
  });

  test('a warning that is no rule can be switched off as well', () => {
    const title = 'title: Thực hiện công tác thử nghiệm năm 2026.';
    expect(codes(smallPlan(title))).toContain('plan/title-full-stop');
    expect(codes(smallPlan(`${title}\nrules:\n  plan/title-full-stop: có lý do chính đáng`))).toEqual([]);
  });
});
