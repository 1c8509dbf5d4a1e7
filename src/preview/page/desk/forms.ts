/** Letterhead, title, recipients and signatures as forms over the page, and who is charged with an item. */

import type { PageEdit } from '../../../change/edit/page-edit.ts';
import type { PlanPath } from '../../../diagnostics/diagnostic.ts';
import { assignmentEdits, type Field, fieldEdit, recipientEdits, recipientLine } from '../../desk/form-values.ts';
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

interface Charge {
  readonly lead?: readonly string[];
  readonly support?: readonly string[];
  readonly who?: readonly string[];
  readonly deadline?: string;
  readonly output?: string;
}

/** Who is charged with an item: bodies are completed, a day tells its weekday and whether offices are closed. */
export async function assignForm(
  entry: PlanPath,
  read: Read,
  known: { readonly bodies: readonly string[]; readonly dayNote: (day: string) => Promise<string> },
): Promise<PageEdit[]> {
  const old = ((await read([...entry, 'assign'])) ?? {}) as Charge;
  const list = element('datalist', { id: 'bodies' }, ...known.bodies.map((value) => element('option', { value })));
  const field = (id: string, label: string, value: string, more: Record<string, string> = {}) => {
    const input = element('input', { id, autocomplete: 'off', ...more });
    input.value = value;
    return { input, root: element('p', { class: 'ask' }, element('label', { for: id }, label), input) };
  };
  const lead = field('assign-lead', word('fieldLead'), listed(old.lead), { list: 'bodies' });
  const support = field('assign-support', word('fieldSupport'), listed(old.support), { list: 'bodies' });
  const who = field('assign-who', word('fieldWho'), listed(old.who), { list: 'bodies' });
  const deadline = field('assign-deadline', word('fieldDeadline'), old.deadline ?? '');
  const day = field('assign-day', word('fieldDay'), '', { type: 'date' });
  const note = element('small', { role: 'status' }, '');
  const output = field('assign-output', word('fieldOutput'), old.output ?? '');
  day.input.addEventListener('change', () => {
    const [year = '', month = '', date = ''] = day.input.value.split('-');
    deadline.input.value = `trước ngày ${date}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
    void known.dayNote(day.input.value).then((text) => {
      note.textContent = text;
    });
  });
  const fields = [list, lead.root, support.root, who.root, deadline.root, day.root, note, output.root];
  return ask(word('formAssign'), fields, () => {
    const bodies = { lead, support, who } as const;
    const words = { deadline, output } as const;
    const typed: Readonly<Record<string, unknown>> = {
      ...Object.fromEntries(Object.entries(bodies).map(([key, { input }]) => [key, namesIn(input.value)])),
      ...Object.fromEntries(Object.entries(words).map(([key, { input }]) => [key, input.value.trim()])),
    };
    return assignmentEdits(entry, { ...old }, typed);
  });
}
