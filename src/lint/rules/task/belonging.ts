/** Which targets belong to which tasks: those of the same item, of one above it, or below it. */
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import type { Target } from '../../../plan/model/plan.ts';
import type { Task } from '../../../tasks/task.ts';

/** Keys within an item at which something of its own begins. */
const OWN_KEYS: ReadonlySet<string | number> = new Set(['assign', 'targets', 'text', 'after', 'table', 'content']);

/** The path of the item that something stands in. */
function itemAt(path: PlanPath): PlanPath {
  const end = path.findIndex((step) => OWN_KEYS.has(step));
  return end < 0 ? path : path.slice(0, end);
}

const beginsWith = (path: PlanPath, start: PlanPath): boolean => start.every((step, index) => path[index] === step);

export function belongsTo(target: Pick<Target, 'origin'>, task: Pick<Task, 'origin'>): boolean {
  const [own, its] = [itemAt(target.origin), itemAt(task.origin)];
  return beginsWith(own, its) || beginsWith(its, own);
}
