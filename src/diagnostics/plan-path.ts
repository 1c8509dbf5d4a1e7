/** How the places of a plan lie to each other. */
import type { PlanPath } from './diagnostic.ts';

/** True for the place itself and for every place in it; every place lies in the plan, whose path is empty. */
export const isUnder = (path: PlanPath, above: PlanPath): boolean => above.every((step, index) => path[index] === step);

/** A text for a place, by which what is known of it is looked up. */
export const pathKey = (path: PlanPath): string => JSON.stringify(path);

/** The keys of a place and of all that it lies in, the plan first. */
export const keysDownTo = (path: PlanPath): string[] =>
  Array.from({ length: path.length + 1 }, (_, count) => pathKey(path.slice(0, count)));
