/** A basis that lacks its word gets it where it is typed, and nowhere else. */
import { expect, test } from 'vitest';
import { fixPlan } from '../../../../src/pipeline/fix.ts';
import { codes, lintWith } from '../../../support/lint.ts';
import { smallPlan } from '../../../support/plans.ts';

const REFERENCE =
  'references:\n  ct05: { type: Chỉ thị, ref: 05/CT-UBND, date: 2026-01-05, issuer: UBND tỉnh, subject: về phòng dịch }\n';

test('what a reference says is told, and the reference stays as it is', () => {
  const plan = smallPlan(`${REFERENCE}bases:\n  - '{{cite "ct05"}}'`);
  expect(codes(plan)).toContain('citation/basis-word');
  expect(fixPlan(plan, lintWith()).value.text).toContain('type: Chỉ thị');
});

test.each([
  'Thực hiện Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Công an',
  'Theo đề nghị của Giám đốc Công an tỉnh',
  'Luật sư đoàn tỉnh đề nghị',
])('a basis “%s” is one', (text) => {
  expect(codes(smallPlan(`bases:\n  - ${text}`))).not.toContain('citation/basis-word');
});
