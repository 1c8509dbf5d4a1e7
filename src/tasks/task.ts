/** A task of a plan: what is to be done, by whom, by when. */
import type { DueDate } from '../content/entities/due-dates.ts';
import type { PlanPath } from '../diagnostics/diagnostic.ts';
import type { Location } from '../plan/model/location.ts';
import type { AssignmentBasis, Target } from '../plan/model/plan.ts';

/** What a time is for. */
export type Purpose = 'report' | 'meeting' | 'submission' | 'completion';

/**
 * Where a plan says who does it: as data, in a sentence in parentheses, in the row of a table, in the heading above, in
 * the running words of the text; or nowhere, and only a time is said.
 */
export type TaskSource = 'assignment' | 'sentence' | 'row' | 'heading' | 'prose' | 'time';

/** How far a task is. */
export const STATES = ['waiting', 'running', 'done', 'late'] as const;
export type State = (typeof STATES)[number];

export interface Task {
  /** Stays the same while the words do, wherever the item stands; an item's own `id` where it has one. */
  readonly id: string;
  readonly source: TaskSource;
  readonly location: Location;
  /** "III.2.a", "Phụ lục I, dòng 3". */
  readonly number: string;
  /** The row of an appendix that repeats it. */
  readonly row?: string;
  /** The heading of its section or the title of its appendix. */
  readonly section: string;
  /** What is to be done, without the sentence that says by whom. */
  readonly words: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** Those who do it together, nobody leading. */
  readonly who: readonly string[];
  /** Who answers for it by name or post. */
  readonly person?: string;
  /** Who decides on what comes of it. */
  readonly authority?: string;
  /** The document that gives it, where it is not the plan itself. */
  readonly basis?: AssignmentBasis;
  /** The figures that its item or row promises. */
  readonly targets: readonly Target[];
  /** The time as it is written; missing where none is. */
  readonly deadline?: string;
  /** What could be read of it; empty for a time that nobody can name a day of. */
  readonly dues: readonly DueDate[];
  readonly output?: string;
  readonly purpose: Purpose;
  readonly origin: PlanPath;
}

/** All bodies of a task, the leading ones first. */
export const bodiesOf = ({ lead, who, support }: Task): readonly string[] => [...lead, ...who, ...support];

/** Those who answer for it. */
export const leadersOf = ({ lead, who }: Task): readonly string[] => (lead.length > 0 ? lead : who);
