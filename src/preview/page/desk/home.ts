/** The first sight of a folder: its plans, and the ways to begin. */

import type { DeskTemplate, PlanSummary } from '../../desk/calls.ts';
import { byId, element } from '../dom.ts';
import { type WordKey, word } from '../words.ts';

const STAGES: Readonly<Record<string, WordKey>> = {
  drafting: 'stageDrafting',
  comment: 'stageComment',
  signature: 'stageSignature',
  issued: 'stageIssued',
};

const stageText = (stage = ''): string => {
  const key = STAGES[stage];
  return key === undefined ? '' : word(key);
};

const countText = ({ errors, warnings, marks }: PlanSummary): string =>
  [
    ...(errors > 0 ? [word('errorsCount', { count: errors })] : []),
    ...(warnings > 0 ? [word('warningsCount', { count: warnings })] : []),
    ...(marks > 0 ? [word('marksCount', { count: marks })] : []),
  ].join(' · ') || word('noErrors');

export interface HomeActions {
  readonly onOpen: (file: string) => void;
  readonly onRollOver: (file: string) => void;
  /** Somebody does not want a plan any more that is nowhere else. */
  readonly onForget: (file: string) => void;
}

/** Files that the disk has not as they are here, and those that it has not at all. */
export interface UnsavedFiles {
  readonly unsaved: readonly string[];
  readonly onlyHere: readonly string[];
}

/** That a plan is not saved; one that is nowhere else can be given up. */
function unsavedParts(file: string, { unsaved, onlyHere }: UnsavedFiles, { onForget }: HomeActions): HTMLElement[] {
  if (!unsaved.includes(file)) return [];
  const told = element('strong', {}, word('hasUnsaved'));
  if (!onlyHere.includes(file)) return [told];
  const label = word('forgetPlan');
  const forget = element('button', { type: 'button', class: 'button button-quiet', 'aria-label': `${label}: ${file}` });
  forget.textContent = label;
  forget.addEventListener('click', () => onForget(file));
  return [told, forget];
}

/** Shows the plans of a folder. */
export function showPlans(plans: readonly PlanSummary[], files: UnsavedFiles, actions: HomeActions): void {
  const rows = plans.map((plan) => {
    const open = element('button', { type: 'button', class: 'plan-open', lang: 'vi' }, plan.title);
    open.addEventListener('click', () => actions.onOpen(plan.file));
    const next = element('button', { type: 'button', class: 'button button-quiet' }, word('nextYear'));
    next.addEventListener('click', () => actions.onRollOver(plan.file));
    return element(
      'tr',
      {},
      element('td', {}, open, element('div', { class: 'plan-file' }, plan.file)),
      element('td', {}, plan.year === undefined ? '' : String(plan.year)),
      element('td', {}, stageText(plan.stage)),
      element('td', { class: plan.errors > 0 ? 'has-errors' : '' }, countText(plan)),
      element('td', {}, ...unsavedParts(plan.file, files, actions)),
      element('td', {}, next),
    );
  });
  byId('plan-rows').replaceChildren(...rows);
  byId('plan-list').hidden = plans.length === 0;
  byId('plan-none').hidden = plans.length > 0;
}

/** A template with what was answered. */
export interface AskedTemplate {
  readonly template: string;
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * Asks what a template asks for; undefined where nobody wants to go on.
 * @param before what was answered, and why no plan could be made of it
 */
export function askTemplate(
  templates: readonly DeskTemplate[],
  before?: AskedTemplate & { readonly problems: readonly string[] },
): Promise<AskedTemplate | undefined> {
  const dialog = byId<HTMLDialogElement>('new-plan');
  const choice = byId<HTMLSelectElement>('new-template');
  const fields = byId('new-asks');
  choice.replaceChildren(...templates.map(({ name, title }) => element('option', { value: name }, title)));
  const chosen = (): DeskTemplate | undefined => templates.find(({ name }) => name === choice.value);
  const draw = (): void => {
    const { asks = [], description = '' } = chosen() ?? {};
    byId('new-description').textContent = description;
    fields.replaceChildren(
      ...asks.map(({ key, question, hint, example, of }) => {
        const id = `ask-${key}`;
        const input =
          of === undefined
            ? element('input', { id, name: key, placeholder: example, autocomplete: 'off' })
            : element('select', { id, name: key }, ...of.map((value) => element('option', {}, value)));
        return element(
          'p',
          { class: 'ask' },
          element('label', { for: id }, question),
          input,
          ...(hint === undefined ? [] : [element('small', {}, hint)]),
        );
      }),
    );
  };
  choice.onchange = draw;
  if (before !== undefined) choice.value = before.template;
  draw();
  const inputs = () => [...fields.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  if (before !== undefined)
    for (const input of inputs())
      input.value = before.answers[input.name] ?? (input.matches('select') ? input.value : '');
  dialog.returnValue = '';
  dialog.showModal();
  const told = before === undefined ? [] : [`${word('notStarted')}:`, ...before.problems];
  byId('new-problems').replaceChildren(...told.map((problem) => element('p', {}, problem)));
  if (before !== undefined) (inputs().find(({ value }) => value === '') ?? choice).focus();
  return new Promise((resolve) => {
    dialog.onclose = () => {
      const answers = Object.fromEntries(
        inputs()
          .filter(({ value }) => value.trim() !== '')
          .map(({ name, value }) => [name, value.trim()] as const),
      );
      resolve(dialog.returnValue === 'go' ? { template: choice.value, answers } : undefined);
    };
  });
}
