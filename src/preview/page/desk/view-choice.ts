/** Which plans the desk shows: the open one, last year's, both beside each other, or what changed. */
import { byId, element } from '../dom.ts';
import { word } from '../words.ts';

export type ViewName = 'plan' | 'old' | 'both' | 'changes';

const NAMES: readonly ViewName[] = ['plan', 'old', 'both', 'changes'];

let now: ViewName = 'plan';
let oldName = (): string => '';
let tell: (view: ViewName) => void = () => undefined;

export const viewNow = (): ViewName => now;

/** Whoever shows the views. */
export const onView = (own: (view: ViewName) => void): void => {
  tell = own;
};

const labelOf = (name: ViewName): string =>
  ({ plan: word('viewPlan'), old: oldName(), both: word('viewBoth'), changes: word('viewChanges') })[name];

/** Shows one of the views. */
export function chooseView(view: ViewName): void {
  if (view === now) return;
  now = view;
  const input = byId('views').querySelector<HTMLInputElement>(`#view-${view}`);
  if (input !== null) input.checked = true;
  tell(view);
}

/** The pages of the open plan are wanted, whatever is shown. */
export function showOwnPages(): void {
  if (now === 'old' || now === 'changes') chooseView('plan');
}

/**
 * Offers the views beside another plan; none without one.
 * @param old what that plan is called, in the language that is chosen
 */
export function offerViews(old: (() => string) | undefined): void {
  const root = byId('views');
  root.hidden = old === undefined;
  if (old === undefined) {
    chooseView('plan');
    return;
  }
  oldName = old;
  if (root.querySelector('input') === null) root.append(...NAMES.flatMap(choiceOf));
  renameViews();
}

function choiceOf(name: ViewName): HTMLElement[] {
  const input = element('input', {
    type: 'radio',
    name: 'view',
    id: `view-${name}`,
    value: name,
    checked: name === now,
  });
  input.addEventListener('change', () => chooseView(name));
  return [input, element('label', { for: `view-${name}` })];
}

/** Says the views in the language that is chosen. */
export function renameViews(): void {
  for (const name of NAMES) byId('views').querySelector(`label[for="view-${name}"]`)?.replaceChildren(labelOf(name));
}
