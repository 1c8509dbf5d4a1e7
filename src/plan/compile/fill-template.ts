/** Fills a text's `{{…}}` and says what cannot be filled. */
import type { PlanPath, ReportFinding, Span, TextFix } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { FilledSpan, SourceValue } from '../model/plan-text.ts';
import { reportForeignCalls, reportSingleBraces, straightQuotes } from './brace-slips.ts';
import {
  failureCode,
  type Helper,
  parseTemplate,
  questionOf,
  runStatement,
  type Statement,
  unknownNames,
} from './template-engine.ts';

/** What a text of the plan may call by name. */
export interface TemplateScope {
  readonly values: Readonly<Record<string, string | number>>;
  /** Helpers with a place: they report what is wrong with their arguments. */
  readonly helpers: (at: { readonly path: PlanPath; readonly within: Span }) => Readonly<Record<string, Helper>>;
  readonly helperNames: readonly string[];
  /** Documents that may be cited. */
  readonly referenceIds: readonly string[];
  /** The values that a filled-in text may repeat. */
  readonly sourcesOf: (filled: string) => readonly SourceValue[];
}

const lineStarts = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

function spanOf(statement: Statement, starts: readonly number[]): Span {
  const at = ({ line, column }: { line: number; column: number }): number => (starts[line - 1] ?? 0) + column;
  return { start: at(statement.loc.start), end: at(statement.loc.end) };
}

/** Quotes around a word of a call that stands in it once. */
function quotingOf(name: string, text: string, { path, within }: { path: PlanPath; within: Span }): TextFix[] {
  const call = text.slice(within.start, within.end);
  const at = call.indexOf(` ${name}`);
  if (at < 0 || at !== call.lastIndexOf(` ${name}`)) return [];
  const start = within.start + at + 1;
  return [{ path, within: { start, end: start + name.length }, text: `"${name}"` }];
}

/** "cite.luat": a call as other programs have it. */
const CITED_WITH_POINT = /^cite\./;

function reportUnknown(
  statement: Statement,
  { text, scope, report }: Pick<Filling, 'text' | 'scope' | 'report'>,
  at: { path: PlanPath; within: Span },
): boolean {
  const names = Object.keys(scope.values);
  const unknown = unknownNames(statement, { names: new Set(names), helpers: new Set(scope.helperNames) });
  // Words behind a call that does not exist are no names of anybody's.
  for (const name of unknown.helpers.length > 0 ? [] : unknown.names) {
    const reference = name.replace(CITED_WITH_POINT, '');
    if (scope.referenceIds.includes(reference)) {
      const call = text.slice(at.within.start, at.within.end);
      const meant = `{{cite "${reference}"}}`;
      report('text/cite-missing', at, { call, name: reference, meant }, [{ ...at, text: meant }]);
      continue;
    }
    const suggestion = suggest(name, names);
    if (suggestion === undefined) report('text/unknown-name', at, { name, known: names.join(', ') });
    else report('text/misspelt-name', at, { name, suggestion });
  }
  for (const name of unknown.helpers) report('text/unknown-helper', at, { name, known: scope.helperNames.join(', ') });
  for (const name of unknown.unquoted) report('text/unquoted-argument', at, { name }, quotingOf(name, text, at));
  return unknown.names.length + unknown.helpers.length + unknown.unquoted.length > 0;
}

/** Marks that turn a filled-in assignment into italics without being letters of anybody's text. */
export const ITALIC_START = '\u0002';
export const ITALIC_END = '\u0003';
export const ITALICS = new RegExp(`[${ITALIC_START}${ITALIC_END}]`, 'g');
const IN_ITALICS = new RegExp(`(${ITALIC_START}[^${ITALIC_END}]*${ITALIC_END})`);

/** What a call was filled in with; named assignments bring their italics along. */
function literalSpans(filled: string, { start, end }: Span, scope: TemplateScope): FilledSpan[] {
  const sources = scope.sourcesOf(filled.replace(ITALICS, ''));
  return filled.split(IN_ITALICS).flatMap((part): FilledSpan[] => {
    const isItalic = part.startsWith(ITALIC_START);
    const text = isItalic ? part.slice(1, -1) : part;
    if (text === '') return [];
    return [{ text, start, end, literal: true, ...(isItalic ? { italic: true } : {}), sources }];
  });
}

/** Stands for what a call would have said, so that the words around it still read as a sentence. */
export const UNKNOWN = '…';

/** Where a template stands and what it may call. */
interface Filling {
  readonly text: string;
  readonly path: PlanPath;
  readonly scope: TemplateScope;
  readonly report: ReportFinding;
  /** Offsets at which the lines of the text begin. */
  readonly starts: readonly number[];
}

/** Where typed words begin: the backslash before `\\{{` is part of the statement before it or of its own. */
const startOf = (value: string, { start, end }: Span, text: string): number =>
  text.startsWith(value, start) ? start : end - value.length;

/** Blocks that choose between what the author typed; the letters that were chosen stay his own. */
const CHOICES: ReadonlySet<string> = new Set(['if', 'unless']);

const isChoice = (statement: Statement): statement is hbs.AST.BlockStatement =>
  statement.type === 'BlockStatement' &&
  CHOICES.has(String(((statement as hbs.AST.BlockStatement).path as hbs.AST.PathExpression).original));

function runSafely(statement: Statement, at: { path: PlanPath; within: Span }, { scope, report }: Filling): string {
  try {
    return runStatement(statement, scope.values, scope.helpers(at));
  } catch (error) {
    // A helper called in a way that Handlebars does not know.
    report(failureCode(error), at);
    return '';
  }
}

function fillStatement(statement: Statement, filling: Filling): FilledSpan[] {
  const { path, scope, starts } = filling;
  const span = spanOf(statement, starts);
  if (statement.type === 'ContentStatement') {
    const { value } = statement as hbs.AST.ContentStatement;
    return [{ text: value, start: startOf(value, span, filling.text), literal: false }];
  }
  if (statement.type === 'CommentStatement') return [];
  const at = { path, within: span };
  if (reportUnknown(statement, filling, at)) return [{ text: UNKNOWN, ...span, literal: true }];
  if (isChoice(statement)) {
    const { program, inverse } = statement;
    const chosen = runSafely(questionOf(statement), at, filling) === '' ? inverse : program;
    return (chosen?.body ?? []).flatMap((inner) => fillStatement(inner, filling));
  }
  const filled = runSafely(statement, at, filling);
  // What a block holds was typed by the author, so its marks count; a single value is literal.
  if (statement.type === 'BlockStatement') return [{ text: filled, ...span, literal: false }];
  return literalSpans(filled, span, scope);
}

/** Without them a text calls nothing, whatever there is to call. */
export const hasBraces = (text: string): boolean => /[{}]/.test(text);

/** Most texts have none of these. */
const MAY_BE_FOREIGN = /[[<«]/;

/** Splits a text into what was typed and what was filled in. */
export function fillTemplate(typed: string, path: PlanPath, scope: TemplateScope, report: ReportFinding): FilledSpan[] {
  const asTyped = [{ text: typed, start: 0, literal: false }];
  if (MAY_BE_FOREIGN.test(typed)) reportForeignCalls(typed, path, scope, report);
  if (!hasBraces(typed)) return asTyped;
  if (reportSingleBraces(typed, path, scope, report) || !typed.includes('{{')) return asTyped;
  const text = straightQuotes(typed, path, report);
  let statements: readonly Statement[];
  try {
    statements = parseTemplate(text);
  } catch {
    const start = text.lastIndexOf('{{');
    report('text/bad-template', { path, within: { start, end: start + 2 } });
    return [];
  }
  const filling: Filling = { text, path, scope, report, starts: lineStarts(text) };
  return statements.flatMap((statement) => fillStatement(statement, filling));
}
