/** This year's plan, last year's, both beside each other, or what changed. */
import { byId, element } from './dom.ts';

export type ViewName = 'plan' | 'old' | 'both' | 'changes';

const NAMES: readonly ViewName[] = ['plan', 'old', 'both', 'changes'];

/** Offers the views; once there is a plan to compare with. */
export function offerViews(labels: Readonly<Record<ViewName, string>>, onView: (view: ViewName) => void): void {
  const root = byId('views');
  if (!root.hidden) return;
  root.hidden = false;
  for (const name of NAMES) {
    const input = element('input', {
      type: 'radio',
      name: 'view',
      id: `view-${name}`,
      value: name,
      checked: name === 'plan',
    });
    input.addEventListener('change', () => onView(name));
    root.append(input, element('label', { for: `view-${name}` }, labels[name]));
  }
}
