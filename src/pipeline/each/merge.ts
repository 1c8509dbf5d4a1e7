/** A unit's values put into the data of its plan. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isYes } from '../../plan/compile/switches.ts';
import { isMapping } from './plan-names.ts';
import type { Unit } from './unit.ts';

type Container = Record<string | number, unknown>;

export const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** The container that a step leads to, made where there is none. */
function below(container: Container, step: PlanPath[number], next: PlanPath[number] | undefined): Container {
  if (Array.isArray(container)) while (container.length < Number(step)) container.push({});
  const standing = container[step];
  if (isContainer(standing)) return standing;
  const made: Container = typeof next === 'number' ? ([] as unknown[] as unknown as Container) : {};
  container[step] = made;
  return made;
}

function put(data: Container, path: PlanPath, value: unknown): void {
  let container = data;
  for (const [index, step] of path.slice(0, -1).entries()) container = below(container, step, path[index + 1]);
  container[path.at(-1) ?? ''] = value;
}

/**
 * The data of a unit's plan: that of the plan with the unit's values in their places.
 * @param conditions variables that parts are switched by: one that the unit leaves empty is no
 */
export function mergeUnit(data: unknown, unit: Unit, conditions: ReadonlySet<string>): unknown {
  const merged = structuredClone(data) as Container;
  for (const { path, value } of unit.values) put(merged, path, value);
  for (const name of Object.keys(unit.empty)) if (conditions.has(name)) put(merged, ['vars', name], '');
  return merged;
}

/** True for a part that is switched off, by its id or by a variable. */
function isOff(part: unknown, off: readonly string[], isSet: (variable: unknown) => boolean): boolean {
  if (!isMapping(part)) return false;
  const { id, when, unless } = part;
  return off.includes(String(id)) || (when !== undefined && !isSet(when)) || (unless !== undefined && isSet(unless));
}

/** True where nothing around a place is switched off. */
export function isPrinted(path: PlanPath, data: unknown, off: readonly string[]): boolean {
  const vars = isMapping(data) && isMapping(data['vars']) ? data['vars'] : {};
  const isSet = (name: unknown): boolean => isYes(vars[String(name)] as string | number | undefined);
  let node = data;
  for (const step of path) {
    if (isOff(node, off, isSet)) return false;
    node = isContainer(node) ? node[step] : undefined;
  }
  return !isOff(node, off, isSet);
}
