/** What a plan's data says of the document, in the words of the facts about foreign files. */
import type {
  ContentBlockSource,
  FootnotesSource,
  ItemMappingSource,
  ItemSource,
  PlanSourceData,
  TableSource,
} from '../../src/generated/plan-source.ts';
import { plainWords } from './words-kept.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const issuersOf = ({ issuer }: PlanSourceData): { parent?: string; name: string; code?: string }[] =>
  (Array.isArray(issuer) ? issuer : issuer === undefined ? [] : [issuer]).map(({ parent, name, code }) => ({
    ...(parent === undefined ? {} : { parent: oneLine(parent) }),
    name: oneLine(name),
    ...(code === undefined ? {} : { code }),
  }));

export const titleOf = ({ title = '' }: PlanSourceData): string => oneLine(title);

/** As written; of a date that is left to be filled in, the year of the plan. */
export const dateOf = ({ date, year }: PlanSourceData): string => String(date ?? year);

export const isDraft = ({ stage = 'drafting' }: PlanSourceData): boolean => stage === 'drafting' || stage === 'comment';

type Holder = Pick<ItemMappingSource & ContentBlockSource, 'items' | 'points' | 'bullets' | 'table' | 'content'>;

/** What holds items, with all that it holds. */
function* holdersIn(holder: Holder): Generator<Holder> {
  yield holder;
  const below: ItemSource[] = [...(holder.items ?? []), ...(holder.points ?? []), ...(holder.bullets ?? [])];
  for (const child of [...below, ...(holder.content ?? [])]) if (typeof child !== 'string') yield* holdersIn(child);
}

const isNumbered = (item: ItemSource): boolean => typeof item === 'string' || item.marker !== 'none';

export function sectionsOf({
  sections = [],
}: PlanSourceData): { heading: string; numbered: number; bullets: number }[] {
  return sections.map((section) => {
    const holders = [...holdersIn(section)];
    return {
      heading: (section.heading ?? '').normalize('NFC'),
      numbered: holders.flatMap(({ items = [], points = [] }) => [...items, ...points].filter(isNumbered)).length,
      bullets: holders.flatMap(({ bullets = [] }) => bullets).length,
    };
  });
}

const innermost = (column: TableSource['columns'][number]): TableSource['columns'] =>
  column.columns?.flatMap(innermost) ?? [column];

export function tablesOf({ sections = [], appendices = [] }: PlanSourceData): { columns: number; rows: number }[] {
  const tables = [...sections, ...appendices]
    .flatMap((holder) => [...holdersIn(holder)])
    .flatMap(({ table }): TableSource[] => (table === undefined ? [] : [table]));
  return tables.map(({ columns, rows }) => ({ columns: columns.flatMap(innermost).length, rows: rows.length }));
}

/** The values of a key, wherever it stands. */
function* valuesAt(value: unknown, key: string): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, entry] of Object.entries(value)) {
    if (name === key) yield entry;
    yield* valuesAt(entry, key);
  }
}

/** The words of each footnote; notes have no order of their own. */
export const footnoteWords = (data: PlanSourceData): string[] =>
  [...valuesAt(data, 'footnotes')]
    .flatMap((notes) => Object.values(notes as FootnotesSource))
    .map((text) => plainWords(text).join(' '))
    .sort();

export const assignmentsOf = ({ sections, appendices }: PlanSourceData): number =>
  [...valuesAt({ sections, appendices }, 'assign')].flat().length;

/** The words of all recipients in order, the archive left out. */
export const recipientWords = ({ recipients = [] }: PlanSourceData): string[] =>
  recipients.flatMap((recipient) => {
    if (typeof recipient === 'string') return plainWords(recipient);
    const { to = [], purpose = '' } = recipient;
    return plainWords([to, purpose].flat().join(' '));
  });

export const archiveOf = ({ recipients = [] }: PlanSourceData): string =>
  recipients.map((recipient) => (typeof recipient === 'string' ? '' : (recipient.archive ?? ''))).join('');

/** The lines of each signature in the order of their words on paper. */
export const signaturesOf = ({ signatures = [] }: PlanSourceData): string[][] =>
  signatures.map(({ authority, capacity, post, otherPost, name }) =>
    [authority, capacity, post, otherPost, name].flatMap((text) => text?.split('\n') ?? []),
  );

/** All texts of a plan's data, marks removed. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number')
    return [
      String(value)
        .replace(/\[\^[^\]]+\]/g, '')
        .replace(/[*^\\]/g, ''),
    ];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The lines of paper that a program makes of data, as far as data says what they say. */
export function printedLines(data: PlanSourceData): string[] {
  const [year, month = '', day = ''] = dateOf(data).split('-');
  const codes = issuersOf(data).map(({ code }) => code);
  return [
    `Số: ${data.number ?? ''}/KH-${codes.join('-')}`,
    `${data.place ?? ''}, ngày ${day} tháng ${month} năm ${year}`,
    `Lưu: ${archiveOf(data)}`,
  ];
}

/** What the comments of a YAML text say. */
export const commentWords = (yaml: string): string =>
  plainWords([...yaml.matchAll(/^\s*# ?(.*)$/gm)].map(([, text]) => text).join(' ')).join(' ');
