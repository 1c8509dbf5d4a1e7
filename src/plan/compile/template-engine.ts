/**
 * Handlebars, kept to what a plan needs: variables, the helpers below, `if`, `unless`, `each`, `with`. No partials, no
 * logging, nothing that reaches outside the text.
 */
import Handlebars from 'handlebars';
import { capital } from '../../vietnamese/alphabet.ts';
import { runProgram } from './template-run.ts';

type Helper = (...args: unknown[]) => string;
type Statement = hbs.AST.Statement;

/** Names that a template uses without their being known. */
export interface UnknownNames {
  readonly names: readonly string[];
  readonly helpers: readonly string[];
  /** Words after a helper that are neither in quotes nor known names. */
  readonly unquoted: readonly string[];
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

/** So many rounds the loops of one template may make together: lists of plans are far shorter. */
const MOST_ROUNDS = 10_000;

/** The rounds that the template which is being run has made; templates run one after another. */
let rounds = 0;

type Each = (this: unknown, list: unknown, options: Handlebars.HelperOptions) => unknown;

const eachOf = environment.helpers['each'] as Each;

class TooManyRounds extends Error {}

/** What is told of a template that failed while it was run. */
export const failureCode = (error: unknown): 'text/endless-loop' | 'text/bad-template' =>
  error instanceof TooManyRounds ? 'text/endless-loop' : 'text/bad-template';

/** A loop in a loop over everything there is would hardly end. */
const countedEach: Each = function (this: unknown, list, options) {
  const fn: Handlebars.HelperOptions['fn'] = (...args) => {
    rounds += 1;
    if (rounds > MOST_ROUNDS) throw new TooManyRounds();
    return options.fn(...args);
  };
  return eachOf.call(this, list, { ...options, fn });
};

environment.unregisterHelper('each');
environment.registerHelper('each', countedEach as Handlebars.HelperDelegate);

/** Runs a template with its rounds counted from none. */
const counted =
  (run: (values: Readonly<Record<string, unknown>>) => string): Template =>
  (values) => {
    rounds = 0;
    return run(values);
  };

const isPath = (expression: hbs.AST.Expression): expression is hbs.AST.PathExpression =>
  expression.type === 'PathExpression';

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

interface Known {
  readonly names: ReadonlySet<string>;
  readonly helpers: ReadonlySet<string>;
}

const isKnownHelper = (name: string, { helpers }: Known): boolean => helpers.has(name) || BLOCK_HELPERS.includes(name);

const NOTHING: UnknownNames = { names: [], helpers: [], unquoted: [] };

/** The name that a call begins with: a helper, or a variable where nothing follows it. */
function inspectHead(call: Call, known: Known): UnknownNames {
  if (!isPath(call.path)) return NOTHING;
  const name = call.path.original;
  if (isKnownHelper(name, known) || known.names.has(name)) return NOTHING;
  const isCall = call.params.length > 0 || call.type !== 'MustacheStatement';
  return isCall ? { ...NOTHING, helpers: [name] } : { ...NOTHING, names: [name] };
}

function inspectParam(param: hbs.AST.Expression, call: Call, known: Known): UnknownNames {
  if (param.type === 'SubExpression') return inspectCall(param as hbs.AST.SubExpression, known);
  if (!isPath(param) || param.data || known.names.has(param.original)) return NOTHING;
  const isOfHelper = isPath(call.path) && known.helpers.has(call.path.original);
  return isOfHelper ? { ...NOTHING, unquoted: [param.original] } : { ...NOTHING, names: [param.original] };
}

const together = (parts: readonly UnknownNames[]): UnknownNames => ({
  names: parts.flatMap(({ names }) => names),
  helpers: parts.flatMap(({ helpers }) => helpers),
  unquoted: parts.flatMap(({ unquoted }) => unquoted),
});

function inspectCall(call: Call, known: Known): UnknownNames {
  return together([inspectHead(call, known), ...call.params.map((param) => inspectParam(param, call, known))]);
}

/** What a statement uses and nobody has defined. */
export function unknownNames(statement: Statement, known: Known): UnknownNames {
  if (statement.type === 'PartialStatement' || statement.type === 'PartialBlockStatement')
    return { ...NOTHING, helpers: ['>'] };
  if (statement.type === 'MustacheStatement') return inspectCall(statement as Call, known);
  if (statement.type !== 'BlockStatement') return NOTHING;
  const { program, inverse } = statement as hbs.AST.BlockStatement;
  const inner = [...program.body, ...(inverse?.body ?? [])].map((child) => unknownNames(child, known));
  return together([inspectCall(statement as Call, known), ...inner]);
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
  let program: hbs.AST.Program | undefined;
  const own = { ...environment.helpers, ...forTemplates(helpers) } as Parameters<typeof runProgram>[2];
  return counted((values) => {
    program ??= environment.parse(template as string);
    return runProgram(program, values, own);
  });
}

/** A template that Handlebars has compiled before. */
export function precompiledTemplate(specification: object, helpers: Readonly<Record<string, Helper>>): Template {
  const run = environment.template(specification as TemplateSpecification);
  const own = forTemplates(helpers);
  return counted((values) => run(values, { helpers: own }));
}

/** A variable alone, or a helper with texts in quotes: nearly all that plans say, and nothing to compile. */
function plainCall(
  statement: Statement,
  values: Readonly<Record<string, unknown>>,
  helpers: Readonly<Record<string, Helper>>,
): string | undefined {
  if (statement.type !== 'MustacheStatement') return undefined;
  const { path, params, hash } = statement as hbs.AST.MustacheStatement;
  if (!isPath(path) || hash !== undefined) return undefined;
  const helper = helpers[path.original];
  if (helper === undefined) return params.length === 0 ? String(values[path.original] ?? '') : undefined;
  const texts = params.filter((param): param is hbs.AST.StringLiteral => param.type === 'StringLiteral');
  return texts.length === params.length ? helper(...texts.map(({ value }) => value)) : undefined;
}

/** Runs one statement of a parsed template whose names are all known. */
export function runStatement(
  statement: Statement,
  values: Readonly<Record<string, unknown>>,
  helpers: Readonly<Record<string, Helper>>,
): string {
  const plain = plainCall(statement, values, helpers);
  if (plain !== undefined) return plain;
  const program = { type: 'Program', body: [statement], blockParams: [], strip: {}, loc: statement.loc };
  return compileTemplate(program as unknown as hbs.AST.Program, helpers)(values);
}

const YES = 'yes';

/** The question that `if` or `unless` asks: a statement that says something where the first branch is taken. */
export function questionOf(block: hbs.AST.BlockStatement): Statement {
  const answer = { type: 'ContentStatement', value: YES, original: YES, loc: block.loc };
  const { inverse: _inverse, ...question } = block;
  const asked = { ...question, program: { ...block.program, body: [answer] } };
  // Handlebars' types ask for the branch that a block may lack.
  return asked as unknown as hbs.AST.BlockStatement;
}

export type { Helper, Statement };
