/** Plans with their tasks, to test what is made of them. */
import { bodyRegister } from '../../src/content/entities/body-register.ts';
import { checkPlan } from '../../src/pipeline/check.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import type { PlanTasks } from '../../src/tasks/matrix.ts';
import { tasksOf } from '../../src/tasks/tasks-of.ts';
import { PLAN_IMAGES } from './plans.ts';

export function planTasks(text: string, name = 'ke-hoach'): PlanTasks & { readonly plan: Plan } {
  const { value, texts } = checkPlan(text, { images: PLAN_IMAGES });
  if (value === undefined) throw new Error('no plan');
  const bodies = bodyRegister(value.bodies);
  return { plan: value, name, tasks: tasksOf(value, texts, bodies), bodies };
}
