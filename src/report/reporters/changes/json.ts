/** Changes for programs. */
import type { PlanChanges } from '../../../change/diff/changes.ts';

export const jsonChanges = (changes: PlanChanges): string => JSON.stringify(changes, undefined, 2);
