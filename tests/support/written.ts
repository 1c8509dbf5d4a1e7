/** Data of a plan as YAML, line by line. */
import type { PlanSourceData } from '../../src/generated/plan-source.ts';
import { type WrittenComment, writePlan } from '../../src/plan/source/write/write.ts';

/** Data of a plan of 2026. */
export const planOf = (parts: Partial<PlanSourceData>): PlanSourceData => ({ year: 2026, ...parts });

/** The data as YAML, with comments. */
export const written = (parts: Partial<PlanSourceData>, comments: readonly WrittenComment[] = []): string =>
  writePlan(planOf(parts), comments);

/** The lines below `year: 2026`, without blank ones at the beginning. */
export const linesOf = (parts: Partial<PlanSourceData>, comments: readonly WrittenComment[] = []): string[] =>
  written(parts, comments)
    .replace(/^year: 2026\n+/, '')
    .trimEnd()
    .split('\n');
