/**
 * A starting plan as it lies in a file: a head in YAML that says what it asks for, a line `---`, and the plan itself as
 * a Handlebars template. Nothing is thrown: what is wrong with a template comes back as problems.
 */

import type { Finding } from '../../diagnostics/diagnostic.ts';
import { compileTemplate, parseTemplate, type Statement, unknownNames } from '../compile/template-engine.ts';
import { readSource } from '../source/read.ts';
import { TEMPLATE_HELPERS } from './template-helpers.ts';

/** A value that a template needs from the person who starts a plan. */
export interface Ask {
  readonly key: string;
  readonly question: string;
  readonly hint?: string;
  readonly example?: string;
  /** Taken where nothing is typed; a Handlebars template over the answers before it. */
  readonly default?: string;
  /** What the whole value must match. */
  readonly pattern?: RegExp;
  /** The only values there are. */
  readonly of?: readonly string[];
}

export interface PlanTemplate {
  readonly title: string;
  readonly description: string;
  readonly asks: readonly Ask[];
  /** The plan, a Handlebars template over the answers. */
  readonly body: string;
}

/** What is wrong with a template; `line` counts from 1 in its file. */
export type TemplateProblem =
  | { readonly kind: 'no-divider'; readonly line: number }
  | { readonly kind: 'yaml'; readonly line: number; readonly finding: Finding }
  | { readonly kind: 'head-shape'; readonly line: number; readonly key: string }
  | { readonly kind: 'bad-pattern'; readonly line: number; readonly key: string }
  | { readonly kind: 'braces'; readonly line: number }
  | { readonly kind: 'unknown-name'; readonly line: number; readonly name: string; readonly known: readonly string[] };

export type ParsedTemplate =
  | { readonly template: PlanTemplate }
  | { readonly problems: readonly [TemplateProblem, ...TemplateProblem[]] };

const DIVIDER = /^---[ \t]*\r?\n/m;
const KEY = /^[A-Za-z_][A-Za-z0-9_]*$/;

interface HeadReader {
  readonly problems: TemplateProblem[];
  readonly lineOf: (path: readonly string[]) => number;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWord = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** A text or a figure; anything else is a problem. */
function readText(value: unknown, path: readonly string[], { problems, lineOf }: HeadReader): string {
  if (isWord(value) && String(value).trim() !== '') return String(value).trim();
  problems.push({ kind: 'head-shape', line: lineOf(path), key: path.join('.') });
  return '';
}

function readPattern(value: unknown, path: readonly string[], reader: HeadReader): RegExp | undefined {
  const text = readText(value, path, reader);
  try {
    return new RegExp(`^(?:${text})$`, 'u');
  } catch {
    reader.problems.push({ kind: 'bad-pattern', line: reader.lineOf(path), key: path.join('.') });
    return undefined;
  }
}

function readChoices(value: unknown, path: readonly string[], reader: HeadReader): readonly string[] {
  const list = Array.isArray(value) ? value : [undefined];
  return list.map((choice) => readText(choice, path, reader));
}

/** The parts of an ask; the names of those that stand as they are in `Ask`. */
const TEXT_PARTS = ['hint', 'example', 'default'] as const;
const PARTS: ReadonlySet<string> = new Set([...TEXT_PARTS, 'ask', 'pattern', 'of']);

function readAsk(key: string, value: unknown, reader: HeadReader): Ask {
  const path = ['asks', key];
  // Names that every object has would be taken for answers.
  if (!KEY.test(key) || key in {} || !isMapping(value)) {
    reader.problems.push({ kind: 'head-shape', line: reader.lineOf(path), key: path.join('.') });
    return { key, question: '' };
  }
  for (const part of Object.keys(value).filter((name) => !PARTS.has(name))) {
    reader.problems.push({ kind: 'head-shape', line: reader.lineOf([...path, part]), key: [...path, part].join('.') });
  }
  const texts = TEXT_PARTS.filter((part) => value[part] !== undefined).map((part) => [
    part,
    readText(value[part], [...path, part], reader),
  ]);
  const pattern =
    value['pattern'] === undefined ? undefined : readPattern(value['pattern'], [...path, 'pattern'], reader);
  const of = value['of'] === undefined ? undefined : readChoices(value['of'], [...path, 'of'], reader);
  return {
    key,
    question: readText(value['ask'], [...path, 'ask'], reader),
    ...(Object.fromEntries(texts) as Pick<Ask, (typeof TEXT_PARTS)[number]>),
    ...(pattern === undefined ? {} : { pattern }),
    ...(of === undefined ? {} : { of }),
  };
}

/** The head: all there is about a template but its plan. */
function readHead(text: string, problems: TemplateProblem[]): Omit<PlanTemplate, 'body'> {
  const { data, findings, locate } = readSource(text);
  const lineOf = (path: readonly string[]): number => locate({ path }).start.line;
  for (const finding of findings) problems.push({ kind: 'yaml', line: locate(finding.at).start.line, finding });
  if (findings.length > 0 || !isMapping(data)) return { title: '', description: '', asks: [] };
  const reader = { problems, lineOf };
  for (const key of Object.keys(data).filter((name) => !['title', 'description', 'asks'].includes(name)))
    problems.push({ kind: 'head-shape', line: lineOf([key]), key });
  const asks = data['asks'] ?? {};
  if (!isMapping(asks)) problems.push({ kind: 'head-shape', line: lineOf(['asks']), key: 'asks' });
  return {
    title: readText(data['title'], ['title'], reader),
    description: readText(data['description'], ['description'], reader),
    asks: isMapping(asks) ? Object.entries(asks).map(([key, value]) => readAsk(key, value, reader)) : [],
  };
}

const lineFeeds = (text: string): number => text.split('\n').length - 1;

/** The line that Handlebars names in its message about braces. */
const lineOfError = (error: unknown): number => Number(/line (\d+)/.exec(String(error))?.[1] ?? 1);

/** Names in braces that are neither asked for nor helpers. */
function checkNames(text: string, known: readonly string[], before: number, problems: TemplateProblem[]): void {
  let statements: readonly Statement[];
  try {
    statements = parseTemplate(text);
  } catch (error) {
    problems.push({ kind: 'braces', line: before + lineOfError(error) });
    return;
  }
  const scope = { names: new Set(known), helpers: new Set(Object.keys(TEMPLATE_HELPERS)) };
  const said = problems.length;
  for (const statement of statements) {
    const { names, helpers, unquoted } = unknownNames(statement, scope);
    const line = before + statement.loc.start.line;
    for (const name of [...names, ...helpers, ...unquoted])
      problems.push({ kind: 'unknown-name', line, name, known: [...known, ...Object.keys(TEMPLATE_HELPERS)] });
  }
  if (problems.length > said) return;
  try {
    // Some misuse shows only when a template runs.
    compileTemplate(text, TEMPLATE_HELPERS)({});
  } catch {
    problems.push({ kind: 'braces', line: before + 1 });
  }
}

/**
 * Reads a template.
 * @param typed the text of its file, with or without BOM
 */
export function parsePlanTemplate(typed: string): ParsedTemplate {
  const text = (typed.startsWith('\ufeff') ? typed.slice(1) : typed).replaceAll('\r\n', '\n');
  const divider = DIVIDER.exec(text);
  if (divider === null) return { problems: [{ kind: 'no-divider', line: 1 }] };
  const head = text.slice(0, divider.index);
  const body = text.slice(divider.index + divider[0].length);
  const problems: TemplateProblem[] = [];
  const template = { ...readHead(head, problems), body };
  for (const [index, { default: preset, key }] of template.asks.entries()) {
    const before = template.asks.slice(0, index).map((ask) => ask.key);
    const own: TemplateProblem[] = [];
    checkNames(preset ?? '', before, 0, own);
    const line = lineFeeds(head.slice(0, Math.max(0, head.indexOf(`\n  ${key}:`)))) + 2;
    problems.push(...own.map((problem) => ({ ...problem, line })));
  }
  const keys = template.asks.map(({ key }) => key);
  checkNames(body, keys, lineFeeds(head) + 1, problems);
  const [first, ...rest] = problems;
  return first === undefined ? { template } : { problems: [first, ...rest] };
}
