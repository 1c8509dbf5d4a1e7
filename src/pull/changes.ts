/** What was changed in Word, and what is to be done in the YAML about it. */
import type { PlanPath } from '../diagnostics/diagnostic.ts';

/** One edit of the plan's data. */
export type Operation =
  | { readonly kind: 'set'; readonly path: PlanPath; readonly value: unknown }
  | { readonly kind: 'insert'; readonly list: PlanPath; readonly index: number; readonly value: unknown }
  | { readonly kind: 'remove'; readonly path: PlanPath };

export type ChangeKind = 'reworded' | 'filled' | 'assigned' | 'added' | 'dropped' | 'conflict' | 'left';

export interface PullChange {
  /**
   * `filled`: a single value such as the number; `conflict`: both sides changed it, and it stays as it is in the
   * YAML; `left`: it has no place in the YAML. The last two are written as comments.
   */
  readonly kind: ChangeKind;
  /** The entry of the plan that it is about. */
  readonly path: PlanPath;
  readonly old?: string;
  readonly fresh?: string;
  readonly operation?: Operation;
}
