/** Marks for review that are left: the plan is printed as a draft until somebody has decided. */
import type { Check } from './check.ts';

/** Said once, at the first mark, with their number. */
export const reviewMarks: Check = ({ plan, marks, report }) => {
  const [first] = marks;
  if (first !== undefined && plan.reviewMarks > 0)
    report('plan/review-marks', { span: first.span }, { count: plan.reviewMarks });
};
