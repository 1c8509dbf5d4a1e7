/** Changes for programs. */
import type { PlanChanges } from '../../diff/changes.ts';

export const jsonChanges = (changes: PlanChanges): string => JSON.stringify(changes, undefined, 2);
