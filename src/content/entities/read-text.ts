/** A text of a plan with what stands in it, each looked for once, when it is first asked for. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { FilledSpan, PlanText, TextRole, TextSegment } from '../../plan/model/plan-text.ts';
import { type Citation, findCitations } from './citations.ts';
import { findYears, type YearMention } from './year-mentions.ts';

export class ReadText implements PlanText {
  readonly path: PlanPath;
  readonly role: TextRole;
  readonly text: string;
  readonly segments: readonly TextSegment[];
  readonly paragraphs: readonly (readonly FilledSpan[])[];
  readonly shown: PlanText['shown'];
  private readonly planYear: number;
  private knownCitations: readonly Citation[] | undefined;
  private knownYears: readonly YearMention[] | undefined;

  constructor({ path, role, text, segments, paragraphs, shown }: PlanText, planYear: number) {
    this.path = path;
    this.role = role;
    this.text = text;
    this.segments = segments;
    this.paragraphs = paragraphs;
    this.shown = shown;
    this.planYear = planYear;
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

/** The texts of a plan, to be read. */
export const readTexts = (texts: readonly PlanText[], planYear: number): ReadText[] =>
  texts.map((text) => new ReadText(text, planYear));
