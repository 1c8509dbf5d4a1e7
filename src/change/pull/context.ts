/** What is known of a plan and of its Word file while they are compared. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { Manuscript } from '../../import/manuscript/manuscript.ts';
import type { BodyContext } from '../../import/recognise/body-items.ts';
import type { BodyScheme } from '../../import/recognise/body-scheme.ts';
import type { FilledSpan } from '../../plan/model/plan-text.ts';
import type { AssignmentReader } from './assignment-reader.ts';
import type { KnownUnit, WordUnit } from './units.ts';

export interface PullContext {
  /** Was a unit of the Word file changed there? */
  readonly changedInWord: (unit: WordUnit) => boolean;
  /** Was a unit of the plan changed there since the file was built? */
  readonly changedInPlan: (unit: KnownUnit) => boolean;
  /** The paragraphs of a value as they were filled in, by path. */
  readonly filledAt: (path: PlanPath) => readonly (readonly FilledSpan[])[];
  /** The data of the plan at a path. */
  readonly valueAt: (path: PlanPath) => unknown;
  /** The ids under which notes stand in the plan, or will. */
  readonly notesBy: {
    readonly idOf: (number: string, path: PlanPath) => string;
    readonly fresh: ReadonlyMap<string, string>;
  };
  /** How the part of the plan that an entry stands in is numbered. */
  readonly schemeAt: (path: PlanPath) => BodyScheme;
  readonly body: Omit<BodyContext, 'notes' | 'doubts' | 'scheme'>;
  readonly notes: Manuscript['notes'];
  readonly assignments: AssignmentReader;
  /** A sign that stands for an entry while it is on its way. */
  readonly nextToken: () => string;
}
