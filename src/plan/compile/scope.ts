/** What a text may call by name: the plan's year, its variables, citations, dates, assignments. */
import type { PlanPath, ReportFinding, Span } from '../../diagnostics/diagnostic.ts';
import type { PlanSourceData, ReferenceSource } from '../../generated/plan-source.ts';
import { isPossibleDate, longDate, type PartialDate, parseDate, shortDate } from '../../vietnamese/dates.ts';
import type { TemplateScope } from './fill-template.ts';
import type { SayPhrase } from './phrases.ts';
import type { Helper } from './template-engine.ts';

type ScopeLocation = { readonly path: PlanPath; readonly within: Span };

/** Sentences of an item's named assignments, by id; asking for one marks it as placed. */
export type NamedAssignments = (id: string) => string | undefined;

/** The scope of a whole plan, and of an item with named assignments. */
export interface PlanScope {
  readonly plan: TemplateScope;
  readonly withAssignments: (named: NamedAssignments) => TemplateScope;
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

/** Builds the scope of a plan. First mentions of documents are in full, in the order in which texts are compiled. */
export function planScope(data: PlanSourceData, say: SayPhrase, context: ScopeContext): PlanScope {
  const { report } = context;
  const references = (data.references ?? {}) as Readonly<Record<string, ReferenceSource>>;
  reportTemplates(references, report);
  const cited = new Set<string>();

  const cite =
    (at: ScopeLocation): Helper =>
    (id) => {
      const name = String(id ?? '');
      const reference = Object.hasOwn(references, name) ? references[name] : undefined;
      if (reference === undefined) {
        report('text/unknown-reference', at, { id: name, known: Object.keys(references).join(', ') });
        return '';
      }
      const again = cited.has(name);
      cited.add(name);
      return say(again ? 'citeAgain' : 'cite', citation(reference));
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
      const sentence = named(name);
      if (sentence === undefined) report('text/unknown-assignment', at, { id: name });
      return sentence ?? '';
    };

  const values = templateValues(data, context);
  const scope = (named: NamedAssignments): TemplateScope => ({
    values,
    helperNames: ['cite', 'date', 'assign'],
    helpers: (at) => ({ cite: cite(at), date: date(at), assign: assign(at, named) }),
  });
  return { plan: scope(ASK_NOTHING), withAssignments: scope };
}
