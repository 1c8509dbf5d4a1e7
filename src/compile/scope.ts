/** What a text may call by name: the plan's year, its variables, citations, dates, assignments. */
import type { PlanPath, Report, Span } from '../diagnostics/diagnostic.ts';
import type { PlanSourceData, ReferenceSource } from '../generated/plan-source.ts';
import { isPossibleDate, longDate, parseDate, shortDate } from '../vietnamese/dates.ts';
import type { TemplateScope } from './fill-template.ts';
import type { SayPhrase } from './phrases.ts';
import type { Helper } from './template-engine.ts';

type Place = { readonly path: PlanPath; readonly within: Span };

/** Sentences of an item's named assignments, by id; asking for one marks it as placed. */
export type NamedAssignments = (id: string) => string | undefined;

/** The scope of a whole plan, and of an item with named assignments. */
export interface PlanScope {
  readonly plan: TemplateScope;
  readonly withAssignments: (named: NamedAssignments) => TemplateScope;
}

const ASK_NOTHING: NamedAssignments = () => undefined;

function templateValues(data: PlanSourceData): Record<string, string | number> {
  const { year, vars = {} } = data;
  return { year, lastYear: year - 1, nextYear: year + 1, ...(vars as Record<string, string | number>) };
}

function citation(reference: ReferenceSource): Record<string, string | undefined> {
  const date = reference.date === undefined ? undefined : parseDate(String(reference.date));
  return { ...reference, date: date === undefined ? undefined : shortDate(date) };
}

/** Builds the scope of a plan. First mentions of documents are in full, in the order in which texts are compiled. */
export function planScope(data: PlanSourceData, say: SayPhrase, report: Report): PlanScope {
  const references = (data.references ?? {}) as Readonly<Record<string, ReferenceSource>>;
  const cited = new Set<string>();

  const cite =
    (at: Place): Helper =>
    (id) => {
      const name = String(id);
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
    (at: Place): Helper =>
    (text) => {
      const parsed = parseDate(String(text));
      if (parsed === undefined || !isPossibleDate(parsed) || parsed.day === undefined) {
        report('text/bad-helper-date', at, { found: String(text) });
        return '';
      }
      return longDate(parsed, '');
    };

  const assign =
    (at: Place, named: NamedAssignments): Helper =>
    (id) => {
      const sentence = named(String(id));
      if (sentence === undefined) report('text/unknown-assignment', at, { id: String(id) });
      return sentence ?? '';
    };

  const values = templateValues(data);
  const scope = (named: NamedAssignments): TemplateScope => ({
    values,
    helperNames: ['cite', 'date', 'assign'],
    helpers: (at) => ({ cite: cite(at), date: date(at), assign: assign(at, named) }),
  });
  return { plan: scope(ASK_NOTHING), withAssignments: scope };
}
