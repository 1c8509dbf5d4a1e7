/** Wording made from data by phrase templates: assignments, citations, the "Kèm theo" line. */
import { collect, type PlanPath, type Report } from '../diagnostics/diagnostic.ts';
import { COMPILED_PHRASES, DEFAULT_PHRASES, type PhraseName } from '../generated/phrases.ts';
import {
  compileTemplate,
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
  cite: ['type', 'ref', 'date', 'issuer', 'subject'],
  citeAgain: ['type', 'ref', 'date', 'issuer', 'subject'],
};

function isUsable(name: PhraseName, template: string, path: PlanPath, report: Report): boolean {
  const names = new Set([...PHRASE_VALUES[name], 'this']);
  const helpers = new Set(Object.keys(PHRASE_HELPERS));
  try {
    compileTemplate(template, PHRASE_HELPERS)({});
    for (const statement of parseTemplate(template)) {
      const unknown = unknownNames(statement, { names, helpers });
      for (const found of unknown.names)
        report('text/unknown-name', { path }, { name: found, known: [...names].join(', ') });
      for (const found of unknown.helpers)
        report('text/unknown-helper', { path }, { name: found, known: [...helpers].join(', ') });
      for (const found of unknown.unquoted) report('text/unquoted-argument', { path }, { name: found });
      if (unknown.names.length + unknown.helpers.length + unknown.unquoted.length > 0) return false;
    }
  } catch {
    report('text/bad-template', { path });
    return false;
  }
  return true;
}

function usableTemplate(name: PhraseName, text: string): Template {
  if (text === DEFAULT_PHRASES[name]) return precompiledTemplate(COMPILED_PHRASES[name], PHRASE_HELPERS);
  return compileTemplate(text, PHRASE_HELPERS);
}

/** What is wrong with an office's phrases: a name that there is none of, a template that cannot be used. */
export function phraseProblems(
  phrases: Readonly<Record<string, string>>,
): { readonly name: string; readonly known: readonly string[] }[] {
  const known = Object.keys(DEFAULT_PHRASES);
  return Object.entries(phrases)
    .filter(([name, template]) => {
      if (!known.includes(name) || template.trim() === '') return true;
      const { findings, report } = collect();
      return !isUsable(name as PhraseName, template, [], report) || findings.length > 0;
    })
    .map(([name]) => ({ name, known }));
}

export type SayPhrase = (name: PhraseName, values: Readonly<Record<string, unknown>>) => string;

/**
 * The phrases in force: the plan's own, then the office's, then the default ones.
 * @param own the plan's `phrases`; a template that cannot be used is reported and the default stands in
 */
export function phraseBook(own: Phrases, office: Phrases, report: Report): SayPhrase {
  const book: Record<PhraseName, string> = { ...DEFAULT_PHRASES, ...office };
  for (const [key, template] of Object.entries(own)) {
    const name = key as PhraseName;
    if (template === undefined) continue;
    if (template.trim() === '') report('schema/empty', { path: ['phrases', name] }, { key: name, title: 'Câu mẫu' });
    else if (isUsable(name, template, ['phrases', name], report)) book[name] = template.trim();
  }
  const compiled = new Map<PhraseName, Template>();
  return (name, values) => {
    const template = compiled.get(name) ?? usableTemplate(name, book[name]);
    compiled.set(name, template);
    const missing = Object.fromEntries(PHRASE_VALUES[name].map((key) => [key, undefined]));
    return template({ ...missing, ...values }).trim();
  };
}
