/** The file of opinions beside a plan: read with findings for what is wrong in it, and added to without a change of what stands there. */
import { FieldReader } from '../../content/reference-data/read-fields.ts';
import type { Finding, PlanPath } from '../../diagnostics/diagnostic.ts';
import { type PlanSource, readSource } from '../../plan/source/read.ts';
import { insertEntry, replaceEntry, setValue } from '../../plan/source/structure.ts';
import { writeEntry } from '../../plan/source/write/write.ts';
import { typedData } from './data-edits.ts';
import {
  ANSWERS,
  type Answer,
  type DataEdit,
  KINDS,
  type OfficeAnswer,
  type Opinion,
  type OpinionPlace,
  type Opinions,
  SURE,
} from './opinion.ts';

export interface ReadOpinions {
  readonly source: PlanSource;
  readonly opinions: Opinions;
  readonly findings: readonly Finding[];
}

const NONE: Opinions = { offices: [], opinions: [] };

const optional = <Key extends string, Value>(
  key: Key,
  value: Value | undefined | '',
): { readonly [K in Key]?: Value } =>
  value === undefined || value === '' ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });

/** "sections/1/items/0" */
const pathText = (path: PlanPath): string => path.map((step) => String(step).replaceAll('/', '~1')).join('/');

const pathOf = (text: string): PlanPath =>
  text
    .split('/')
    .map((step) => step.replaceAll('~1', '/'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const OPS = ['set', 'insert', 'remove'] as const;

function editOf(fields: FieldReader): DataEdit {
  const op = fields.oneOf('op', OPS, 'set');
  const [path, from, to] = [pathOf(fields.text('path')), fields.any('from'), fields.any('to')];
  if (op === 'remove') return { op, path, from };
  return op === 'insert' ? { op, path, to } : { op, path, to, ...(from === undefined ? {} : { from }) };
}

function placeOf(fields: FieldReader): OpinionPlace {
  const id = fields.optionalText('id');
  return { ...optional('id', id), number: fields.optionalText('number'), sure: fields.oneOf('sure', SURE, 'không rõ') };
}

const opinionOf = (fields: FieldReader): Opinion => ({
  id: fields.text('id'),
  office: fields.text('office'),
  file: fields.optionalText('file'),
  ...optional('author', fields.optionalText('author')),
  ...optional('date', fields.optionalText('date')),
  place: fields.mapping('place', placeOf) ?? { number: '', sure: 'không rõ' },
  draft: fields.optionalText('draft'),
  asked: fields.optionalText('asked'),
  kind: fields.oneOf('kind', KINDS, 'ý kiến chung'),
  ...optional('edit', fields.mapping('edit', editOf)),
  ...optional('note', fields.optionalText('note')),
  ...optional('answer', fields.choice('answer', ANSWERS)),
  ...optional('reason', fields.optionalText('reason')),
  ...(fields.flag('applied') ? { applied: true } : {}),
});

const officeOf = (fields: FieldReader): OfficeAnswer => ({
  name: fields.text('name'),
  files: fields.texts('files'),
  agrees: fields.flag('agrees'),
});

/** What is wrong between entries. */
function slips({ opinions }: Opinions): Finding[] {
  const seen = new Set<string>();
  return opinions.flatMap(({ id, office, answer, reason }, index): Finding[] => {
    const isTwice = seen.has(id);
    seen.add(id);
    const lacksReason = answer !== undefined && answer !== 'tiếp thu' && reason === undefined;
    return [
      ...(isTwice ? [{ code: 'opinions/twice' as const, at: { path: ['opinions', index, 'id'] }, args: { id } }] : []),
      ...(lacksReason
        ? [
            {
              code: 'opinions/no-reason' as const,
              at: { path: ['opinions', index, 'answer'] },
              args: { office, answer },
            },
          ]
        : []),
    ];
  });
}

/** Reads the file of opinions; one that is not YAML has none, and a finding. */
export function readOpinions(text: string): ReadOpinions {
  const source = readSource(text);
  const broken = source.findings.filter(() => source.data === undefined);
  if (broken.length > 0) return { source, opinions: NONE, findings: broken };
  if (source.data === null || source.data === undefined) return { source, opinions: NONE, findings: [] };
  const findings: Finding[] = [];
  const fields = new FieldReader(typedData(source), [], (path, detail) => {
    findings.push({ code: 'opinions/unreadable', at: { path }, args: { detail } });
  });
  fields.optionalText('plan');
  const opinions = { offices: fields.mappings('offices', officeOf), opinions: fields.mappings('opinions', opinionOf) };
  fields.end();
  return { source, opinions, findings: [...findings, ...slips(opinions)] };
}

/** An opinion as it stands in the file, with room for the answer. */
function entryOf({
  id,
  office,
  file,
  author,
  date,
  place,
  draft,
  asked,
  kind,
  edit,
  note,
  answer,
  reason,
}: Opinion): object {
  return {
    id,
    office,
    ...optional('file', file),
    ...optional('author', author),
    ...optional('date', date),
    place: { ...optional('id', place.id), ...optional('number', place.number), sure: place.sure },
    ...optional('draft', draft),
    ...optional('asked', asked),
    kind,
    ...(edit === undefined ? {} : { edit: { ...edit, path: pathText(edit.path) } }),
    ...optional('note', note),
    answer: answer ?? null,
    reason: reason ?? null,
  };
}

const listText = (entries: readonly object[]): string => entries.map((entry) => writeEntry(entry, 2)).join('');

/**
 * A new file of opinions.
 * @param plan name of the plan's file
 * @param schema the way to the schema, for editors
 */
function newFile({ offices, opinions }: Opinions, plan: string, schema: string | undefined): string {
  const head = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`;
  const answers = `# answer: ${ANSWERS.join(' | ')}\n`;
  return [
    `${head}${answers}${writeEntry({ plan }, 0).replace(/^- /, '')}`,
    offices.length === 0 ? 'offices: []\n' : `offices:\n${listText(offices)}`,
    opinions.length === 0 ? 'opinions: []\n' : `opinions:\n${listText(opinions.map(entryOf))}`,
  ].join('\n');
}

const put = (text: string, list: string, entry: object, count: number): string =>
  insertEntry(readSource(text), [list], count, entry) ?? text;

/** Adds what is new to a file of opinions; what stands there stays as it is. */
function addedTo(text: string, known: Opinions, fresh: Opinions): string {
  let result = text;
  let count = known.offices.length;
  for (const office of fresh.offices) {
    const at = known.offices.findIndex(({ name }) => name === office.name);
    const isSame = JSON.stringify(known.offices[at]) === JSON.stringify(office);
    if (at < 0) result = put(result, 'offices', office, count++);
    else if (!isSame) result = replaceEntry(readSource(result), ['offices', at], office) ?? result;
  }
  for (const [index, opinion] of fresh.opinions.entries())
    result = put(result, 'opinions', entryOf(opinion), known.opinions.length + index);
  return result;
}

/**
 * The file of opinions with what is new.
 * @param text the file as it is; undefined where there is none
 */
export const withOpinions = (
  text: string | undefined,
  known: Opinions,
  fresh: Opinions,
  { plan, schema }: { readonly plan: string; readonly schema?: string },
): string => (text === undefined || text.trim() === '' ? newFile(fresh, plan, schema) : addedTo(text, known, fresh));

/** The file with the opinions marked whose edits stand in the plan now. */
export function withApplied(text: string, { opinions }: Opinions, made: readonly Opinion[]): string {
  const ids = new Set(made.map(({ id }) => id));
  return opinions.reduce(
    (result, { id }, index) =>
      ids.has(id) ? (setValue(readSource(result), ['opinions', index, 'applied'], true) ?? result) : result,
    text,
  );
}

/** What is answered to an opinion: null takes it back, a key that is missing leaves it. */
export interface Reply {
  readonly answer?: Answer | null;
  readonly reason?: string | null;
}

/**
 * The file with an opinion answered; all else in it stays as it is.
 * @returns undefined where there is no such opinion, or its entry cannot be reached
 */
export function withReply(text: string, { opinions }: Opinions, id: string, reply: Reply): string | undefined {
  const index = opinions.findIndex((one) => one.id === id);
  if (index < 0) return undefined;
  const said = (['answer', 'reason'] as const).filter((key) => reply[key] !== undefined);
  return said.reduce<string | undefined>((result, key) => {
    const value = reply[key]?.trim() || null;
    return result === undefined ? undefined : setValue(readSource(result), ['opinions', index, key], value);
  }, text);
}
