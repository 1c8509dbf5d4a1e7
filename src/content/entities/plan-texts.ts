/** Every text of a plan's source, in the order of the page, with its place and what it is. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PlanSourceData, ReferenceSource } from '../../generated/plan-source.ts';
import { longDate, parseDate } from '../../vietnamese/dates.ts';
import { type FillIn, type TextView, viewOf } from './text-view.ts';

export type TextRole =
  | 'variable'
  | 'issuer'
  | 'place'
  | 'title'
  | 'reference'
  | 'basis'
  | 'opening'
  | 'heading'
  | 'text'
  | 'footnote'
  | 'cell'
  | 'body'
  | 'wording'
  | 'deadline'
  | 'output'
  | 'recipient'
  | 'archive'
  | 'signature';

export interface PlanText {
  readonly path: PlanPath;
  readonly role: TextRole;
  readonly view: TextView;
}

/** What a key's text is; keys that hold no text of the plan are not here. */
const ROLES: Readonly<Record<string, TextRole>> = {
  vars: 'variable',
  issuer: 'issuer',
  place: 'place',
  title: 'title',
  references: 'reference',
  bases: 'basis',
  opening: 'opening',
  sections: 'text',
  appendices: 'text',
  recipients: 'recipient',
  signatures: 'signature',
};

/** Keys inside a part whose texts are something else than the part's. */
const INNER_ROLES: Readonly<Record<string, TextRole>> = {
  heading: 'heading',
  footnotes: 'footnote',
  rows: 'cell',
  columns: 'cell',
  lead: 'body',
  support: 'body',
  who: 'body',
  wording: 'wording',
  deadline: 'deadline',
  output: 'output',
  archive: 'archive',
};

/** Keys whose values are choices, numbers and dates of documents, names for the program: not running text. */
const NOT_TEXT = new Set(['id', 'align', 'width', 'marker', 'code', 'landscape', 'ref', 'type', 'date']);
/** `place` of an assignment is a choice; the plan's own `place` is a name. */
const isChoice = (key: string, depth: number): boolean => NOT_TEXT.has(key) || (key === 'place' && depth > 0);

const CITE = /^cite\s+["']([^"']+)["']$/;
const ASSIGN = /^assign\s/;
const DATE = /^date\s+["']([^"']+)["']$/;

function citeText({ type = '', ref }: ReferenceSource): string {
  return ref === undefined ? type : `${type} số ${ref.replace(/^số\s+/i, '')}`.trim();
}

/** Fills in what a plan's texts call by name, citations in their short form. */
export function planFillIn(data: PlanSourceData): FillIn {
  const { year } = data;
  const values: Readonly<Record<string, unknown>> = { year, lastYear: year - 1, nextYear: year + 1, ...data.vars };
  const references = (data.references ?? {}) as Readonly<Record<string, ReferenceSource>>;
  return (call) => {
    const id = CITE.exec(call)?.[1];
    if (ASSIGN.test(call)) return '(…)';
    if (id !== undefined) return Object.hasOwn(references, id) ? citeText(references[id] as ReferenceSource) : '';
    const date = DATE.exec(call)?.[1];
    if (date !== undefined) return longDate(parseDate(date) ?? {}, '…');
    return Object.hasOwn(values, call) ? String(values[call]) : '…';
  };
}

/** Texts whose line feeds are lines of one sentence; elsewhere they are paragraphs. */
const LINES: ReadonlySet<TextRole> = new Set(['title', 'issuer', 'signature', 'variable']);

const onOneLine = (value: string | number): string => String(value).replace(/\n/g, ' ');

function collect(value: unknown, path: PlanPath, role: TextRole, fillIn: FillIn, texts: PlanText[]): void {
  if (typeof value === 'string' || typeof value === 'number') {
    texts.push({ path, role, view: viewOf(LINES.has(role) ? onOneLine(value) : String(value), fillIn) });
  } else if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) collect(entry, [...path, index], role, fillIn, texts);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      if (!isChoice(key, path.length)) collect(entry, [...path, key], INNER_ROLES[key] ?? role, fillIn, texts);
    }
  }
}

/** All texts of a plan whose shape has been checked. */
export function planTexts(data: PlanSourceData): PlanText[] {
  const fillIn = planFillIn(data);
  const texts: PlanText[] = [];
  for (const [key, value] of Object.entries(data)) {
    const role = ROLES[key];
    if (role !== undefined) collect(value, [key], role, fillIn, texts);
  }
  return texts;
}
