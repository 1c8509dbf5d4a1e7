/** Wording made from data by phrase templates: assignments, citations, the "Kèm theo" line. */
import { collect, type PlanPath, type ReportFinding } from '../../diagnostics/diagnostic.ts';
import { DEFAULT_PHRASES, type PhraseName, STANDARD_PHRASES } from '../../generated/phrases.ts';
import type { StandardId } from '../../standard/standard.ts';
import {
  compileTemplate,
  failureCode,
  PHRASE_HELPERS,
  parseTemplate,
  precompiledTemplate,
  type Template,
  unknownNames,
} from './template-engine.ts';

/** Phrase templates by name; what is missing is the default. */
export type Phrases = Partial<Readonly<Record<PhraseName, string>>>;

/** The values that each phrase is given. */
const PHRASE_VALUES: Readonly<Record<PhraseName, readonly string[]>> = {
  assign: ['lead', 'support', 'who', 'deadline', 'output'],
  attached: ['number', 'code', 'date', 'issuer'],
  attachedTo: ['type', 'number', 'code', 'date', 'issuer'],
  cite: ['type', 'ref', 'date', 'issuer', 'subject'],
  citeAgain: ['type', 'ref', 'date', 'issuer', 'subject'],
};

/** Compiles a phrase; where it cannot be used, reports why and gives nothing. */
function checkedTemplate(name: PhraseName, text: string, path: PlanPath, report: ReportFinding): Template | undefined {
  const names = new Set([...PHRASE_VALUES[name], 'this']);
  const helpers = new Set(Object.keys(PHRASE_HELPERS));
  const { findings, report: found } = collect();
  let template: Template | undefined;
  try {
    for (const statement of parseTemplate(text)) {
      const unknown = unknownNames(statement, { names, helpers });
      for (const one of unknown.names)
        found('text/unknown-name', { path }, { name: one, known: [...names].join(', ') });
      for (const one of unknown.helpers)
        found('text/unknown-helper', { path }, { name: one, known: [...helpers].join(', ') });
      for (const one of unknown.unquoted) found('text/unquoted-argument', { path }, { name: one });
    }
    template = compileTemplate(text, PHRASE_HELPERS);
    // Some misuse shows only when the template runs.
    if (findings.length === 0) template({});
  } catch {
    found('text/bad-template', { path });
  }
  for (const { code, at, args } of findings) report(code, at, args);
  return findings.length === 0 ? template : undefined;
}

/** The phrase of a standard; what it says as all do stands among those of the state. */
function standardTemplate(name: PhraseName, standard: StandardId): Template {
  const specification = STANDARD_PHRASES[standard][name] ?? STANDARD_PHRASES.state[name];
  return precompiledTemplate(specification ?? {}, PHRASE_HELPERS);
}

/** What an office has copied from the default ones word for word it has not changed. */
const isOwn = (name: PhraseName, text: string | undefined): text is string =>
  text !== undefined && text !== DEFAULT_PHRASES[name];

/** What is wrong with an office's phrases: a name that there is none of, a template that cannot be used. */
export function phraseProblems(
  phrases: Readonly<Record<string, string>>,
): { readonly name: string; readonly known: readonly string[] }[] {
  const known = Object.keys(DEFAULT_PHRASES);
  return Object.entries(phrases)
    .filter(([name, template]) => {
      if (!known.includes(name) || template.trim() === '') return true;
      return checkedTemplate(name as PhraseName, template, [], collect().report) === undefined;
    })
    .map(([name]) => ({ name, known }));
}

export type SayPhrase = (name: PhraseName, values: Readonly<Record<string, unknown>>) => string;

/**
 * The phrases in force: the plan's own, then the office's, then those of its standard.
 * @param own the plan's `phrases`; a template that cannot be used is reported and the default stands in
 */
export function phraseBook(own: Phrases, office: Phrases, standard: StandardId, report: ReportFinding): SayPhrase {
  const compiled = new Map<PhraseName, Template>();
  for (const [key, text] of Object.entries(own)) {
    const name = key as PhraseName;
    const path = ['phrases', name];
    if (text.trim() === '') report('schema/empty', { path }, { key: name, title: 'Câu mẫu' });
    else {
      const template = checkedTemplate(name, text, path, report);
      if (template !== undefined) compiled.set(name, template);
    }
  }
  return (name, values) => {
    const typed = office[name];
    const template =
      compiled.get(name) ??
      (isOwn(name, typed) ? compileTemplate(typed, PHRASE_HELPERS) : standardTemplate(name, standard));
    compiled.set(name, template);
    const missing = Object.fromEntries(PHRASE_VALUES[name].map((key) => [key, undefined]));
    const given = { ...missing, ...values };
    try {
      return template(given).trim();
    } catch (error) {
      // Loops show how long they are only with what they go over.
      report(failureCode(error), { path: ['phrases', name] });
      const usual = standardTemplate(name, standard);
      compiled.set(name, usual);
      return usual(given).trim();
    }
  };
}
