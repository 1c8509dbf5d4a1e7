/** What a check is given and what it is. Checks hold the contract; what can be argued about is a rule. */
import type { PlanPath, ReportFinding, Span } from '../../diagnostics/diagnostic.ts';
import type { PlanSourceData } from '../../generated/plan-source.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { PlanText } from '../../plan/model/plan-text.ts';

export interface CheckContext {
  readonly plan: Plan;
  /** The data as typed: which keys stand there. */
  readonly data: PlanSourceData;
  readonly report: ReportFinding;
  /** Its texts, those that the page does not show among them. */
  readonly texts: readonly PlanText[];
  /** Those of some places: whoever asks for few need not have all made. */
  readonly textsOf: (isAsked: (path: PlanPath) => boolean) => readonly PlanText[];
  /** Comments that ask for a review. */
  readonly marks: readonly { readonly text: string; readonly span: Span }[];
}

/** Looks at a plan and reports; knows nothing of other checks. */
export type Check = (context: CheckContext) => void;
