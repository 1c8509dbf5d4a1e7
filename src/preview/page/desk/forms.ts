/** Letterhead, title, recipients and signatures as forms over the page, and who is charged with an item. */

import type { PageEdit } from '../../../change/edit/page-edit.ts';
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import {
  allAssignmentEdits,
  assignmentsOf,
  type Field,
  fieldEdit,
  recipientEdits,
  recipientLine,
} from '../../desk/form-values.ts';
import { byId, element } from '../dom.ts';
import { word } from '../words.ts';

const stages = () =>
  [
    ['drafting', word('stageDrafting')],
    ['comment', word('stageComment')],
    ['signature', word('stageSignature')],
    ['issued', word('stageIssued')],
  ] as const;

const line = (path: PlanPath, label: string): Field => ({ path, label, kind: 'line' });

const issuerFields = (path: PlanPath): Field[] => [
  line([...path, 'parent'], word('fieldParent')),
  line([...path, 'name'], word('fieldIssuer')),
  line([...path, 'code'], word('fieldCode')),
  line([...path, 'inText'], word('fieldInText')),
];

const signatureFields = (index: number): Field[] => [
  line(['signatures', index, 'authority'], word('fieldAuthority')),
  line(['signatures', index, 'capacity'], word('fieldCapacity')),
  line(['signatures', index, 'post'], word('fieldPost')),
  line(['signatures', index, 'name'], word('fieldName')),
];

const headFields = (): readonly Field[] => [
  { path: ['number'], label: word('fieldNumber'), kind: 'number' },
  line(['place'], word('fieldPlace')),
  line(['date'], word('fieldDate')),
  { path: ['title'], label: word('fieldTitle'), kind: 'lines' },
  { path: ['stage'], label: word('fieldStage'), kind: 'choice', choices: stages() },
];

/** What a form reads of the plan. */
type Read = (path: PlanPath) => Promise<unknown>;

interface Control {
  readonly root: HTMLElement;
  readonly edits: () => PageEdit[];
}

function inputFor(
  { kind, choices = [] }: Field,
  value: string,
): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (kind === 'choice') {
    const select = element('select', {}, ...choices.map(([key, label]) => element('option', { value: key }, label)));
    select.value = value === '' ? (choices[0]?.[0] ?? '') : value;
    return select;
  }
  if (kind === 'lines') {
    const area = element('textarea', { rows: 2 });
    area.value = value;
    return area;
  }
  const input = element('input', { type: kind === 'number' ? 'number' : 'text', autocomplete: 'off' });
  input.value = value;
  return input;
}

let count = 0;

function control(field: Field, value: unknown): Control {
  const input = inputFor(field, String(value ?? ''));
  input.id = `field-${++count}`;
  const isPreset = field.kind === 'choice' && value === undefined;
  const preset = input.value;
  return {
    root: element('p', { class: 'ask' }, element('label', { for: input.id }, field.label), input),
    edits: () => (isPreset && input.value === preset ? [] : fieldEdit(field, value, input.value)),
  };
}

function group(title: string, controls: readonly Control[]): HTMLElement {
  return element('fieldset', {}, element('legend', {}, title), ...controls.map(({ root }) => root));
}

/** Shows a form and gives the edits that it asks for; none where nobody wants them. */
function ask(title: string, content: readonly Node[], edits: () => PageEdit[]): Promise<PageEdit[]> {
  const dialog = byId<HTMLDialogElement>('form');
  byId('form-title').textContent = title;
  byId('form-fields').replaceChildren(...content);
  dialog.returnValue = '';
  dialog.showModal();
  byId('form-fields').querySelector<HTMLElement>('input, textarea, select')?.focus();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(dialog.returnValue === 'go' ? edits() : []);
  });
}

async function headForm(read: Read): Promise<PageEdit[]> {
  const issuer = await read(['issuer']);
  const issuers = Array.isArray(issuer) ? issuer.map((_, index) => ['issuer', index]) : [['issuer']];
  const fields = [...issuers.flatMap(issuerFields), ...headFields()];
  const controls = await Promise.all(fields.map(async (field) => control(field, await read(field.path))));
  return ask(word('formHead'), [group(word('formHeadGroup'), controls)], () => controls.flatMap((one) => one.edits()));
}

async function endForm(read: Read): Promise<PageEdit[]> {
  const signatures = (await read(['signatures'])) as readonly unknown[] | undefined;
  const recipients = ((await read(['recipients'])) ?? []) as readonly unknown[];
  const indexes = (signatures ?? [{}]).map((_, index) => index);
  const blocks = await Promise.all(
    indexes.map((index) =>
      Promise.all(signatureFields(index).map(async (field) => control(field, await read(field.path)))),
    ),
  );
  const area = element('textarea', { rows: Math.max(4, recipients.length + 1), id: 'field-recipients' });
  const isShown = recipients.every((entry) => recipientLine(entry) !== undefined);
  area.value = recipients.map((entry) => recipientLine(entry) ?? word('inSource')).join('\n');
  area.readOnly = !isShown;
  const lines = element(
    'fieldset',
    {},
    element('legend', {}, word('recipients')),
    element('p', { class: 'ask' }, element('label', { for: 'field-recipients' }, word('recipientsHint')), area),
  );
  return ask(word('formEnd'), [...blocks.map((controls) => group(word('signature'), controls)), lines], () => [
    ...blocks.flat().flatMap((one) => one.edits()),
    ...(isShown ? recipientEdits(recipients, area.value) : []),
  ]);
}

const FORMS: Readonly<Record<string, (read: Read) => Promise<PageEdit[]>>> = {
  issuer: headForm,
  number: headForm,
  date: headForm,
  title: headForm,
  recipients: endForm,
  signatures: endForm,
};

/** True for parts of the page that are filled in as a form. */
export const hasForm = (path: PlanPath): boolean => FORMS[String(path[0])] !== undefined;

export const openForm = (path: PlanPath, read: Read): Promise<PageEdit[]> =>
  FORMS[String(path[0])]?.(read) ?? Promise.resolve([]);

const listed = (value: unknown): string => (Array.isArray(value) ? value.join('; ') : '');
const namesIn = (text: string): string[] =>
  text
    .split(/\s*;\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What an assignment is asked for; bodies are completed. */
const ASSIGNMENT_FIELDS = [
  { key: 'lead', label: 'fieldLead', isBodies: true },
  { key: 'support', label: 'fieldSupport', isBodies: true },
  { key: 'who', label: 'fieldWho', isBodies: true },
  { key: 'deadline', label: 'fieldDeadline', isBodies: false },
  { key: 'output', label: 'fieldOutput', isBodies: false },
] as const;

interface KnownForAssignments {
  readonly bodies: readonly string[];
  readonly dayNote: (day: string) => Promise<string>;
}

interface AssignmentControl {
  /** Which of the entry's it is; undefined of a new one. */
  readonly at: number | undefined;
  readonly root: HTMLFieldSetElement;
  readonly legend: HTMLElement;
  readonly drop: HTMLButtonElement;
  readonly typed: () => Readonly<Record<string, unknown>>;
}

/** A field that chooses the day of a deadline, and tells its weekday and whether offices are closed. */
function dayField(id: string, deadline: HTMLInputElement, { dayNote }: KnownForAssignments): HTMLElement[] {
  const input = element('input', { id, type: 'date', autocomplete: 'off' });
  const note = element('small', { role: 'status' }, '');
  input.addEventListener('change', () => {
    const [year = '', month = '', date = ''] = input.value.split('-');
    deadline.value = `trước ngày ${date}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
    void dayNote(input.value).then((text) => {
      note.textContent = text;
    });
  });
  return [element('p', { class: 'ask' }, element('label', { for: id }, word('fieldDay')), input), note];
}

/** @param place the assignment's place in the form, from 0: its fields are named by it */
function assignmentControl(
  { old, at }: { readonly old: Readonly<Record<string, unknown>>; readonly at: number | undefined },
  place: number,
  known: KnownForAssignments,
): AssignmentControl {
  const idOf = (key: string): string => `assign-${key}${place === 0 ? '' : `-${place + 1}`}`;
  const fields = ASSIGNMENT_FIELDS.map(({ key, label, isBodies }) => {
    const input = element('input', { id: idOf(key), autocomplete: 'off', ...(isBodies ? { list: 'bodies' } : {}) });
    input.value = isBodies ? listed(old[key]) : String(old[key] ?? '');
    const root = element('p', { class: 'ask' }, element('label', { for: input.id }, word(label)), input);
    return { key, input, root, value: () => (isBodies ? namesIn(input.value) : input.value.trim()) };
  });
  const legend = element('legend', {}, '');
  const drop = element('button', { type: 'button', class: 'button button-quiet' }, word('dropAssignment'));
  const root = element('fieldset', {}, legend);
  for (const { key, input, root: row } of fields)
    root.append(row, ...(key === 'deadline' ? dayField(idOf('day'), input, known) : []));
  root.append(drop);
  return { at, root, legend, drop, typed: () => Object.fromEntries(fields.map(({ key, value }) => [key, value()])) };
}

/** Who is charged with an item: its assignments one below the other; one may be added, or taken out. */
export async function assignForm(entry: PlanPath, read: Read, known: KnownForAssignments): Promise<PageEdit[]> {
  const assign = await read([...entry, 'assign']);
  const controls: AssignmentControl[] = [];
  const bodies = element('datalist', { id: 'bodies' }, ...known.bodies.map((value) => element('option', { value })));
  const all = element('div', {});
  const more = element('button', { type: 'button', class: 'button' }, word('addAssignment'));
  let count = 0;
  const rename = (): void => {
    for (const [index, { legend, drop }] of controls.entries()) {
      legend.textContent = controls.length === 1 ? word('formAssign') : word('assignmentOf', { number: index + 1 });
      drop.setAttribute('aria-label', `${word('dropAssignment')}: ${legend.textContent}`);
    }
  };
  const add = (old: Readonly<Record<string, unknown>>, at?: number): AssignmentControl => {
    const control = assignmentControl({ old, at }, count++, known);
    controls.push(control);
    all.append(control.root);
    control.drop.addEventListener('click', () => {
      controls.splice(controls.indexOf(control), 1);
      control.root.remove();
      rename();
      more.focus();
    });
    rename();
    return control;
  };
  const old = assignmentsOf(assign);
  for (const [at, one] of old.entries()) add(one, at);
  if (old.length === 0) add({});
  more.addEventListener('click', () => add({}).root.querySelector('input')?.focus());
  return ask(word('formAssign'), [bodies, all, more], () => {
    const kept = controls.flatMap(({ at, typed }) => (at === undefined ? [] : [[at, typed()] as const]));
    const fresh = controls.flatMap(({ at, typed }) => (at === undefined ? [typed()] : []));
    return allAssignmentEdits(entry, assign, new Map(kept), fresh);
  });
}

/** The words of a footnote, which are one paragraph: Enter writes them. Undefined where nobody wants one. */
export async function noteForm(): Promise<string | undefined> {
  const area = element('textarea', { rows: 4, id: 'note-words' });
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    area.form?.requestSubmit(area.form.querySelector('button'));
  });
  const field = element('p', { class: 'ask' }, element('label', { for: area.id }, word('askNote')), area);
  let words = '';
  await ask(word('noteTitle'), [field], () => {
    words = area.value.replace(/\s+/g, ' ').trim().normalize('NFC');
    return [];
  });
  return words === '' ? undefined : words;
}
