/**
 * Handlebars, kept to what a plan needs: variables, the helpers below, `if`, `unless`, `each`, `with`. No partials, no
 * logging, nothing that reaches outside the text.
 */
import Handlebars from 'handlebars';
import { capital } from '../vietnamese/alphabet.ts';

type Helper = (...args: unknown[]) => string;
type Statement = hbs.AST.Statement;

/** Names that a template uses without their being known. */
export interface UnknownNames {
  readonly names: readonly string[];
  readonly helpers: readonly string[];
}

const BLOCK_HELPERS = ['if', 'unless', 'each', 'with'];

const join: Helper = (list, separator = ', ') =>
  Array.isArray(list) ? list.join(String(separator)) : String(list ?? '');

/** Subjects that follow the issuer without "về". */
const SUBJECT_VERBS = /^(về|phê duyệt|ban hành|quy định|sửa đổi|bổ sung|công bố|giao|kiện toàn|thành lập)(?=[\s,]|$)/i;

const about: Helper = (subject) => {
  const text = String(subject ?? '');
  return SUBJECT_VERBS.test(text) ? text : `về ${text}`;
};

/** Helpers of phrases: `join list ", "`, `capital text`, `about subject`. */
export const PHRASE_HELPERS: Readonly<Record<string, Helper>> = {
  join,
  about,
  capital: (text) => capital(String(text ?? '')),
};

/** Handlebars hands its options to a helper last; ours want what the author wrote. */
const withoutOptions =
  (helper: Helper): Helper =>
  (...args) =>
    helper(...args.slice(0, -1));

const forTemplates = (helpers: Readonly<Record<string, Helper>>): Record<string, Helper> =>
  Object.fromEntries(Object.entries(helpers).map(([name, helper]) => [name, withoutOptions(helper)]));

const environment = Handlebars.create();
environment.unregisterHelper('log');
environment.unregisterHelper('lookup');

const isPath = (expression: hbs.AST.Expression): expression is hbs.AST.PathExpression =>
  expression.type === 'PathExpression';

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

interface Known {
  readonly names: ReadonlySet<string>;
  readonly helpers: ReadonlySet<string>;
}

const isKnownHelper = (name: string, { helpers }: Known): boolean => helpers.has(name) || BLOCK_HELPERS.includes(name);

/** The name that a call begins with: a helper, or a variable where nothing follows it. */
function inspectHead(call: Call, known: Known): UnknownNames {
  if (!isPath(call.path)) return { names: [], helpers: [] };
  const name = call.path.original;
  if (isKnownHelper(name, known) || known.names.has(name)) return { names: [], helpers: [] };
  const isCall = call.params.length > 0 || call.type !== 'MustacheStatement';
  return isCall ? { names: [], helpers: [name] } : { names: [name], helpers: [] };
}

function inspectParam(param: hbs.AST.Expression, known: Known): UnknownNames {
  if (param.type === 'SubExpression') return inspectCall(param as hbs.AST.SubExpression, known);
  const isUnknown = isPath(param) && !param.data && !known.names.has(param.original);
  return { names: isUnknown ? [param.original] : [], helpers: [] };
}

function inspectCall(call: Call, known: Known): UnknownNames {
  const parts = [inspectHead(call, known), ...call.params.map((param) => inspectParam(param, known))];
  return { names: parts.flatMap(({ names }) => names), helpers: parts.flatMap(({ helpers }) => helpers) };
}

/** What a statement uses and nobody has defined. */
export function unknownNames(statement: Statement, known: Known): UnknownNames {
  const found: { names: string[]; helpers: string[] } = { names: [], helpers: [] };
  const visit = (node: Statement): void => {
    if (node.type === 'MustacheStatement' || node.type === 'BlockStatement') {
      const inner = inspectCall(node as Call, known);
      found.names.push(...inner.names);
      found.helpers.push(...inner.helpers);
    }
    if (node.type === 'BlockStatement') {
      const block = node as hbs.AST.BlockStatement;
      for (const child of [...block.program.body, ...(block.inverse?.body ?? [])]) visit(child);
    }
    if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement') found.helpers.push('>');
  };
  visit(statement);
  return found;
}

/**
 * Reads a template into its statements.
 * @throws Error where the braces do not match
 */
export const parseTemplate = (template: string): readonly Statement[] =>
  environment.parseWithoutProcessing(template).body;

export type Template = (values: Readonly<Record<string, unknown>>) => string;

/** Prepares a template to be run many times; names that it is not given are empty. */
export function compileTemplate(
  template: string | hbs.AST.Program,
  helpers: Readonly<Record<string, Helper>>,
): Template {
  const run = environment.compile(template, { noEscape: true });
  const own = forTemplates(helpers);
  return (values) => run(values, { helpers: own });
}

/** A template that Handlebars has compiled before. */
export function precompiledTemplate(specification: object, helpers: Readonly<Record<string, Helper>>): Template {
  const run = environment.template(specification as TemplateSpecification);
  const own = forTemplates(helpers);
  return (values) => run(values, { helpers: own });
}

/** Runs one statement of a parsed template. */
export function runStatement(
  statement: Statement,
  values: Readonly<Record<string, unknown>>,
  helpers: Readonly<Record<string, Helper>>,
): string {
  const program = { type: 'Program', body: [statement], blockParams: [], strip: {}, loc: statement.loc };
  return compileTemplate(program as unknown as hbs.AST.Program, helpers)(values);
}

export type { Helper, Statement };
