/** How the places of a plan lie to each other. */
import type { PlanPath } from './diagnostic.ts';

/** True for the place itself and for every place in it; every place lies in the plan, whose path is empty. */
export const isUnder = (path: PlanPath, above: PlanPath): boolean => above.every((step, index) => path[index] === step);
