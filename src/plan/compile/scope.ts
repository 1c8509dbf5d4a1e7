/** What a text may call by name: the plan's year, its variables, citations, dates, assignments. */

import type { PlanPath, ReportFinding, Span } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { PlanSourceData, ReferenceSource } from '../../generated/plan-source.ts';
import { isPossibleDate, longDate, type PartialDate, parseDate, shortDate } from '../../vietnamese/dates.ts';
import type { SourceValue } from '../model/plan-text.ts';
import { ITALICS, type TemplateScope, UNKNOWN } from './fill-template.ts';
import type { SayPhrase } from './phrases.ts';
import type { Helper } from './template-engine.ts';

type ScopeLocation = { readonly path: PlanPath; readonly within: Span };

/** A sentence made of data, and the values of the data that it may repeat. */
export interface MadeSentence {
  readonly sentence: string;
  readonly sources: readonly SourceValue[];
}

/** Sentences of an item's named assignments, by id; asking for one marks it as placed. */
export type NamedAssignments = (id: string) => MadeSentence | undefined;

/** The scope of a whole plan, and of an item with named assignments. */
export interface PlanScope {
  readonly plan: TemplateScope;
  readonly withAssignments: (named: NamedAssignments) => TemplateScope;
  /** Variables alone: what calls them prints nothing by it. */
  readonly values: TemplateScope;
  /** Ids of the references that were cited so far; a part that is taken over adds its own. */
  readonly cited: Set<string>;
}

const ASK_NOTHING: NamedAssignments = () => undefined;

/** A variable as it is typed, on one line. */
function ownValues(vars: Readonly<Record<string, string | number>>, context: ScopeContext): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(vars)) {
    const path = ['vars', name];
    const text = typeof value === 'number' ? (context.spellingOf(path) ?? String(value)) : value;
    if (text.includes('{{')) context.report('text/template-not-here', { path });
    own[name] = text.trim().replace(/\s*\n\s*/g, ' ');
  }
  return own;
}

function templateValues(data: PlanSourceData, context: ScopeContext): Record<string, string | number> {
  const { year, vars = {} } = data;
  const own = ownValues(vars as Record<string, string | number>, context);
  return { year, lastYear: year - 1, nextYear: year + 1, ...own };
}

export interface ScopeContext {
  readonly report: ReportFinding;
  readonly spellingOf: (path: PlanPath) => string | undefined;
}

/** "ngày 16/8/2021"; where only month or year is known, "tháng 8/2021", "năm 2021". */
function citedDate(date: PartialDate): string {
  if (date.day !== undefined) return `ngày ${shortDate(date)}`;
  return date.month === undefined ? `năm ${shortDate(date)}` : `tháng ${shortDate(date)}`;
}

/** The number of a document without the word "số", which the phrase has. */
const bareNumber = (ref: string): string => ref.replace(/^số\s+/i, '');

function citation(reference: ReferenceSource): Record<string, string | undefined> {
  const date = reference.date === undefined ? undefined : parseDate(String(reference.date));
  const { ref } = reference;
  return {
    ...reference,
    ref: ref === undefined ? undefined : bareNumber(ref),
    date: date === undefined ? undefined : citedDate(date),
  };
}

/** References are written as they stand: a `{{…}}` in them would be printed. */
function reportTemplates(references: Readonly<Record<string, ReferenceSource>>, report: ReportFinding): void {
  for (const [id, reference] of Object.entries(references)) {
    for (const [key, value] of Object.entries(reference)) {
      if (String(value).includes('{{')) report('text/template-not-here', { path: ['references', id, key] });
    }
  }
}

/** The values of a variable or a reference, as far as a text may repeat them letter for letter. */
function ownSources(data: PlanSourceData, context: ScopeContext): SourceValue[] {
  const { vars = {} } = data;
  return Object.entries(vars as Record<string, string | number>).map(([name, value]) => {
    const path = ['vars', name];
    const typed = typeof value === 'number' ? (context.spellingOf(path) ?? String(value)) : value;
    return { path, text: typed.trim(), offset: typed.length - typed.trimStart().length };
  });
}

function referenceSources(id: string, { type, ref, issuer, subject }: ReferenceSource): SourceValue[] {
  const path = ['references', id];
  const fields = Object.entries({ type, issuer, subject }).flatMap(([key, text]) =>
    text === undefined ? [] : [{ path: [...path, key], text }],
  );
  if (ref === undefined) return fields;
  const number = bareNumber(ref);
  return [...fields, { path: [...path, 'ref'], text: number, offset: ref.length - number.length }];
}

/** Builds the scope of a plan. First mentions of documents are in full, in the order in which texts are compiled. */
export function planScope(data: PlanSourceData, say: SayPhrase, context: ScopeContext): PlanScope {
  const { report } = context;
  const references = (data.references ?? {}) as Readonly<Record<string, ReferenceSource>>;
  reportTemplates(references, report);
  const cited = new Set<string>();
  const sources = new Map<string, readonly SourceValue[]>();
  // A variable is repeated whole or not at all.
  for (const source of ownSources(data, context)) sources.set(source.text, [source]);

  const reportUnknown = (at: ScopeLocation, id: string): void => {
    const ids = Object.keys(references);
    const suggestion = suggest(id, ids);
    if (suggestion === undefined) report('text/unknown-reference', at, { id, known: ids.join(', ') || '–' });
    else report('text/misspelt-reference', at, { id, suggestion });
  };

  const cite =
    (at: ScopeLocation): Helper =>
    (id) => {
      const name = String(id ?? '');
      const reference = Object.hasOwn(references, name) ? references[name] : undefined;
      if (reference === undefined) {
        reportUnknown(at, name);
        return UNKNOWN;
      }
      const again = cited.has(name);
      cited.add(name);
      const sentence = say(again ? 'citeAgain' : 'cite', citation(reference));
      sources.set(sentence, referenceSources(name, reference));
      return sentence;
    };

  const date =
    (at: ScopeLocation): Helper =>
    (text) => {
      const parsed = parseDate(String(text ?? ''));
      if (parsed === undefined || !isPossibleDate(parsed) || parsed.day === undefined) {
        report('text/bad-helper-date', at, { found: String(text ?? '') });
        return '';
      }
      return longDate(parsed, '');
    };

  const assign =
    (at: ScopeLocation, named: NamedAssignments): Helper =>
    (id) => {
      const name = String(id ?? '');
      const made = named(name);
      if (made === undefined) report('text/unknown-assignment', at, { id: name });
      else sources.set(made.sentence.replace(ITALICS, ''), made.sources);
      return made?.sentence ?? '';
    };

  const values = templateValues(data, context);
  const scope = (named: NamedAssignments): TemplateScope => ({
    values,
    helperNames: ['cite', 'date', 'assign'],
    referenceIds: Object.keys(references),
    helpers: (at) => ({ cite: cite(at), date: date(at), assign: assign(at, named) }),
    sourcesOf: (filled) => sources.get(filled) ?? [],
  });
  const plan = scope(ASK_NOTHING);
  const variables: TemplateScope = {
    ...plan,
    helperNames: ['date'],
    referenceIds: [],
    helpers: (at) => ({ date: date(at) }),
  };
  return { plan, withAssignments: scope, values: variables, cited };
}
