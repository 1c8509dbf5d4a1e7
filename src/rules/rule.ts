/** What a rule is given and what it is. */
import type { Report, Span } from '../diagnostics/diagnostic.ts';
import type { PlanSourceData } from '../generated/plan-source.ts';
import type { Plan } from '../plan/plan.ts';

export interface RuleContext {
  readonly plan: Plan;
  /** The data as typed: which keys stand there. */
  readonly data: PlanSourceData;
  readonly report: Report;
  readonly comments: readonly { readonly text: string; readonly span: Span }[];
}

/** Looks at a plan and reports; knows nothing of other rules. */
export type Rule = (context: RuleContext) => void;
