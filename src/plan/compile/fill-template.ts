/** Fills a text's `{{…}}` and says what cannot be filled. */
import type { PlanPath, ReportFinding, Span } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { FilledSpan } from './inline-marks.ts';
import { type Helper, parseTemplate, runStatement, type Statement, unknownNames } from './template-engine.ts';

/** What a text of the plan may call by name. */
export interface TemplateScope {
  readonly values: Readonly<Record<string, string | number>>;
  /** Helpers with a place: they report what is wrong with their arguments. */
  readonly helpers: (at: { readonly path: PlanPath; readonly within: Span }) => Readonly<Record<string, Helper>>;
  readonly helperNames: readonly string[];
}

const lineStarts = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

function spanOf(statement: Statement, starts: readonly number[], from = 0): Span {
  const at = ({ line, column }: { line: number; column: number }): number => (starts[line - 1] ?? 0) + column + from;
  return { start: at(statement.loc.start), end: at(statement.loc.end) };
}

function reportUnknown(
  statement: Statement,
  scope: TemplateScope,
  at: { path: PlanPath; within: Span },
  report: ReportFinding,
): boolean {
  const names = Object.keys(scope.values);
  const unknown = unknownNames(statement, { names: new Set(names), helpers: new Set(scope.helperNames) });
  for (const name of unknown.names) {
    const suggestion = suggest(name, names);
    if (suggestion === undefined) report('text/unknown-name', at, { name, known: names.join(', ') });
    else report('text/misspelt-name', at, { name, suggestion });
  }
  for (const name of unknown.helpers) report('text/unknown-helper', at, { name, known: scope.helperNames.join(', ') });
  for (const name of unknown.unquoted) report('text/unquoted-argument', at, { name });
  return unknown.names.length + unknown.helpers.length + unknown.unquoted.length > 0;
}

/** Marks that turn a filled-in assignment into italics without being letters of anybody's text. */
export const ITALIC_START = '\u0002';
export const ITALIC_END = '\u0003';

function literalPieces(text: string, start: number): FilledSpan[] {
  return text
    .split(ITALIC_START)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, start, literal: true }];
      const [italic = '', rest = ''] = part.split(ITALIC_END);
      return [
        { text: italic, start, literal: true, italic: true },
        { text: rest, start, literal: true },
      ];
    })
    .filter((span) => span.text !== '');
}

function fillStatement(
  statement: Statement,
  span: Span,
  scope: TemplateScope,
  path: PlanPath,
  report: ReportFinding,
): FilledSpan[] {
  if (statement.type === 'ContentStatement') {
    const { value } = statement as hbs.AST.ContentStatement;
    return [{ text: value, start: span.end - value.length, literal: false }];
  }
  if (statement.type === 'CommentStatement') return [];
  const at = { path, within: span };
  if (reportUnknown(statement, scope, at, report)) return [];
  let filled: string;
  try {
    filled = runStatement(statement, scope.values, scope.helpers(at));
  } catch {
    // A helper called in a way that Handlebars does not know.
    report('text/bad-template', at);
    return [];
  }
  // What a block holds was typed by the author, so its marks count; a single value is literal.
  if (statement.type === 'BlockStatement') return [{ text: filled, start: span.start, literal: false }];
  return literalPieces(filled, span.start);
}

/** Splits a text into what was typed and what was filled in. */
export function fillTemplate(text: string, path: PlanPath, scope: TemplateScope, report: ReportFinding): FilledSpan[] {
  if (!text.includes('{{')) return [{ text, start: 0, literal: false }];
  let statements: readonly Statement[];
  try {
    statements = parseTemplate(text);
  } catch {
    const start = text.lastIndexOf('{{');
    report('text/bad-template', { path, within: { start, end: start + 2 } });
    return [];
  }
  const starts = lineStarts(text);
  return statements.flatMap((statement) => fillStatement(statement, spanOf(statement, starts), scope, path, report));
}
