/** Findings to diagnostics: worded in a language, placed, sorted, each said once. */
import type { Wording } from './catalogue/entry.ts';
import { CATALOGUE, type Code } from './catalogue/index.ts';
import type { Diagnostic, Finding, FindingLocation, Language, PlanPath, Range } from './diagnostic.ts';

const PLACEHOLDER = /\{(\w+)\}/g;

function fill(template: string, args: Finding['args'], language: Language): string {
  return template.replace(PLACEHOLDER, (whole, name: string) => {
    const value = args?.[name] ?? whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** Message and hint of a finding in one language. */
export function messageOf({ code, args, entry }: Omit<Finding, 'at'>, language: Language): Wording {
  const { message, hint } = (entry ?? CATALOGUE[code as Code])[language];
  return { message: fill(message, args, language), hint: fill(hint, args, language) };
}

const pathOf = (place: FindingLocation): PlanPath => place.path ?? [];

const byPosition = (a: Diagnostic, b: Diagnostic): number =>
  a.range.start.line - b.range.start.line ||
  a.range.start.column - b.range.start.column ||
  a.code.localeCompare(b.code, 'en');

const identity = ({ code, message, range }: Diagnostic): string =>
  `${code}|${range.start.line}:${range.start.column}|${message}`;

/**
 * Words findings.
 * @param locate gives the lines and columns of a place in the file that the findings are about
 */
export function toDiagnostics(
  findings: readonly Finding[],
  context: { readonly file: string; readonly language: Language; readonly locate: (place: FindingLocation) => Range },
): Diagnostic[] {
  const said = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const { code, at, entry = CATALOGUE[code as Code], fixes = [] } = finding;
    const { message, hint } = messageOf(finding, context.language);
    const { file, range } = finding.elsewhere ?? { file: context.file, range: context.locate(at) };
    const diagnostic: Diagnostic = {
      code,
      severity: entry.severity,
      message,
      file,
      range,
      path: pathOf(at),
      hint,
      fixable: fixes.length > 0,
    };
    said.set(identity(diagnostic), diagnostic);
  }
  return [...said.values()].sort(byPosition);
}

const START = { line: 1, column: 1 } as const;

/** Words what is told of a file as a whole; it is placed at the file's beginning. */
export const fileDiagnostics = (
  finding: Omit<Finding, 'at'>,
  context: { readonly file: string; readonly language: Language },
): Diagnostic[] =>
  toDiagnostics([{ ...finding, at: { path: [] } }], { ...context, locate: () => ({ start: START, end: START }) });

/** True when one of them is an error. */
export const hasErrors = (diagnostics: readonly { readonly severity: string }[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');
