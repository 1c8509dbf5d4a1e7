/** A text of a plan with what stands in it, each looked for once, when it is first asked for. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PlanSourceData } from '../../generated/plan-source.ts';
import { type Citation, findCitations } from './citations.ts';
import { type PlanText, planTexts, type TextRole } from './plan-texts.ts';
import type { TextView } from './text-view.ts';
import { findYears, type YearMention } from './year-mentions.ts';

export class ReadText implements PlanText {
  readonly path: PlanPath;
  readonly role: TextRole;
  readonly view: TextView;
  private readonly planYear: number;
  private knownCitations: readonly Citation[] | undefined;
  private knownYears: readonly YearMention[] | undefined;

  constructor({ path, role, view }: PlanText, planYear: number) {
    this.path = path;
    this.role = role;
    this.view = view;
    this.planYear = planYear;
  }

  get text(): string {
    return this.view.text;
  }

  /** Documents cited by number. */
  get citations(): readonly Citation[] {
    this.knownCitations ??= findCitations(this.text);
    return this.knownCitations;
  }

  get years(): readonly YearMention[] {
    this.knownYears ??= findYears(this.text, this.planYear);
    return this.knownYears;
  }
}

/** All texts of a plan. */
export const readTexts = (data: PlanSourceData): ReadText[] =>
  planTexts(data).map((text) => new ReadText(text, data.year));
