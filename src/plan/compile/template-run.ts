/**
 * Runs a parsed template statement by statement. Handlebars itself makes a program of each template, which no page that
 * forbids `eval` may do; its helpers are called as it calls them.
 */
import type Handlebars from 'handlebars';

type Helpers = Readonly<Record<string, (...args: unknown[]) => unknown>>;
type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** What is known while a part of a template runs: the values, those around them, and what loops name. */
interface Scope {
  readonly helpers: Helpers;
  /** The innermost first. */
  readonly contexts: readonly unknown[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly named: ReadonlyMap<string, unknown>;
}

/** Only what a value has of its own: nothing that every object has is a variable. */
const stepInto = (value: unknown, name: string): unknown =>
  value === null || value === undefined || !Object.hasOwn(Object(value), name)
    ? undefined
    : (value as Record<string, unknown>)[name];

function dataAt(data: unknown, depth: number): unknown {
  let frame = data;
  for (let left = depth; left > 0; left--) frame = stepInto(frame, '_parent');
  return frame;
}

function lookUp({ data: isData, depth, parts }: hbs.AST.PathExpression, scope: Scope): unknown {
  const [first = '', ...rest] = parts as readonly string[];
  if (!isData && depth === 0 && scope.named.has(first)) return rest.reduce(stepInto, scope.named.get(first));
  const start = isData ? dataAt(scope.data, depth) : scope.contexts[depth];
  return (parts as readonly string[]).reduce(stepInto, start);
}

function evaluate(expression: hbs.AST.Expression, scope: Scope): unknown {
  if (expression.type === 'SubExpression') return call(expression as hbs.AST.SubExpression, scope);
  if (expression.type === 'PathExpression') return lookUp(expression as hbs.AST.PathExpression, scope);
  return (expression as hbs.AST.StringLiteral).value;
}

/** The path that a call begins with; a text in its place names a variable. */
const headOf = ({ path }: Call): hbs.AST.PathExpression => {
  if (path.type === 'PathExpression') return path as hbs.AST.PathExpression;
  const original = String((path as hbs.AST.StringLiteral).original);
  return { ...path, type: 'PathExpression', data: false, depth: 0, parts: [original], original };
};

/** The helper that a call names; undefined where it is a variable. */
function helperOf(head: hbs.AST.PathExpression, scope: Scope): Helpers[string] | undefined {
  const [name = ''] = head.parts as readonly string[];
  const isName = head.parts.length === 1 && !head.data && head.depth === 0 && !/^(?:this|\.)\b/.test(head.original);
  return isName && !scope.named.has(name) && Object.hasOwn(scope.helpers, name) ? scope.helpers[name] : undefined;
}

/** A branch of a block as helpers run it. */
const branch =
  (program: hbs.AST.Program | undefined, scope: Scope): Handlebars.TemplateDelegate =>
  (context: unknown, options: { data?: Record<string, unknown>; blockParams?: unknown[] } = {}) => {
    if (program === undefined) return '';
    const names = program.blockParams ?? [];
    return runBody(program.body, {
      ...scope,
      contexts: context === scope.contexts[0] ? scope.contexts : [context, ...scope.contexts],
      data: options.data ?? scope.data,
      named: new Map([...scope.named, ...names.map((name, at) => [name, options.blockParams?.[at]] as const)]),
    });
  };

function call(statement: Call, scope: Scope): unknown {
  const head = headOf(statement);
  const helper = helperOf(head, scope);
  const { program, inverse } = statement as Partial<hbs.AST.BlockStatement>;
  const isBlock = statement.type === 'BlockStatement';
  const options = {
    name: head.original,
    hash: Object.fromEntries((statement.hash?.pairs ?? []).map(({ key, value }) => [key, evaluate(value, scope)])),
    data: scope.data,
    ...(isBlock ? { fn: branch(program, scope), inverse: branch(inverse, scope) } : {}),
  };
  const [context] = scope.contexts;
  const params = statement.params.map((param) => evaluate(param, scope));
  if (helper !== undefined) return helper.call(context, ...params, options);
  if (params.length > 0) return scope.helpers['helperMissing']?.call(context, ...params, options);
  const value = lookUp(head, scope);
  return isBlock ? scope.helpers['blockHelperMissing']?.call(context, value, options) : value;
}

const RUN: Readonly<Record<string, (statement: hbs.AST.Statement, scope: Scope) => unknown>> = {
  ContentStatement: (statement) => (statement as hbs.AST.ContentStatement).value,
  CommentStatement: () => '',
  MustacheStatement: (statement, scope) => call(statement as hbs.AST.MustacheStatement, scope),
  BlockStatement: (statement, scope) => call(statement as hbs.AST.BlockStatement, scope),
};

function runBody(body: readonly hbs.AST.Statement[], scope: Scope): string {
  return body
    .map((statement) => {
      const run = RUN[statement.type];
      if (run === undefined) throw new Error(`${statement.type} has no place in a template`);
      return String(run(statement, scope) ?? '');
    })
    .join('');
}

/**
 * Runs a template whose white space was dealt with.
 * @throws what a helper throws, and where a part reaches outside the text
 */
export const runProgram = (
  program: hbs.AST.Program,
  values: Readonly<Record<string, unknown>>,
  helpers: Helpers,
): string => runBody(program.body, { helpers, contexts: [values], data: { root: values }, named: new Map() });
