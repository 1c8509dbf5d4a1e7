/** What YAML does silently to a text, and the syntax errors behind which such a trap hides. */
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Code } from '../../diagnostics/catalogue/index.ts';
import type { Finding, PlanPath, ReportFinding, Span } from '../../diagnostics/diagnostic.ts';
import { lineEnd, lineStart } from './lines.ts';
import {
  curlyAround,
  listInText,
  type Placed,
  partedFigures,
  partedName,
  partedQuotation,
  partedValue,
  shiftedKey,
} from './node-slips.ts';

interface Rewritten {
  readonly code: Code;
  readonly span: Span;
  readonly args?: Finding['args'];
}

const spanOf = (node: Node): Span => ({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 });

/** Signs that begin something other than a plain text. */
const SIGNS = new Set(['*', '[', '{', '"', "'"]);

const quoted = (sign: string): string => `“${sign}”`;

/** Spans of values that begin with `{{`: YAML reads them as a flow mapping. */
export function templateValues(text: string, contents: ParsedNode | null): Span[] {
  const spans: Span[] = [];
  visit(contents, {
    Map: (_, node) => {
      if (!node.flow || !text.startsWith('{{', node.range?.[0] ?? 0)) return undefined;
      const { start } = spanOf(node);
      spans.push({ start, end: lineEnd(text, start) });
      return visit.SKIP;
    },
  });
  return spans;
}

/** The node that begins before the error on the same line: the reason why the rest of the line makes no sense. */
function nodeBefore(text: string, contents: ParsedNode | null, offset: number): Node | undefined {
  const line = lineStart(text, offset);
  let found: Node | undefined;
  visit(contents, {
    Node: (_, node) => {
      const start = node.range?.[0] ?? -1;
      const end = node.range?.[1] ?? -1;
      if (start >= line && end <= offset && SIGNS.has(text.charAt(start))) found = node as Node;
    },
  });
  return found;
}

/** The last bracket opened before an error. */
function openFlow(contents: ParsedNode | null, offset: number): Span | undefined {
  let last: Span | undefined;
  visit(contents, {
    Collection: (_, node) => {
      const start = node.range?.[0] ?? offset;
      if (node.flow === true && start < offset) last = { start, end: start + 1 };
    },
  });
  return last;
}

function unclosedQuote(contents: ParsedNode | null): Span | undefined {
  let last: Span | undefined;
  visit(contents, {
    Scalar: (_, node) => {
      if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') last = spanOf(node as Node);
    },
  });
  return last === undefined ? undefined : { start: last.start, end: last.start + 1 };
}

const CODES: Partial<Record<YAMLError['code'], Code>> = {
  TAB_AS_INDENT: 'yaml/tab',
  BAD_INDENT: 'yaml/indent',
  BLOCK_AS_IMPLICIT_KEY: 'yaml/indent',
  MULTIPLE_DOCS: 'yaml/several-documents',
  MISSING_CHAR: 'yaml/missing-colon',
  MULTILINE_IMPLICIT_KEY: 'yaml/missing-colon',
  BAD_DQ_ESCAPE: 'yaml/backslash-in-quotes',
  RESOURCE_EXHAUSTION: 'yaml/too-deep',
};

/** Three words in a row before a colon: nobody's key, somebody's sentence. */
const SENTENCE_BEFORE_COLON = /^[^\n]*?(\S+ \S+[^\n:]*): /;

function colonInText(text: string, start: number): string | undefined {
  return SENTENCE_BEFORE_COLON.exec(text.slice(start, lineEnd(text, start)))?.[1];
}

type Explain = (text: string, contents: ParsedNode | null, error: YAMLError, span: Span) => Rewritten | undefined;

const reservedSign: Explain = (text, _contents, { code }, span) =>
  code === 'BAD_SCALAR_START'
    ? { code: 'yaml/needs-quotes', span, args: { sign: quoted(text.charAt(span.start)) } }
    : undefined;

/** `*abc* def`, `[1] abc`, `"abc" def`: the text before is taken for something else. */
const textAfterValue: Explain = (text, contents, { code }, span) => {
  if (code !== 'UNEXPECTED_TOKEN') return undefined;
  const before = nodeBefore(text, contents, span.start);
  if (before === undefined) return undefined;
  const sign = quoted(text.charAt(spanOf(before).start));
  return { code: 'yaml/needs-quotes', span: { start: spanOf(before).start, end: span.end }, args: { sign } };
};

const quoteWithoutEnd: Explain = (_text, contents, { code, message }, span) =>
  code === 'MISSING_CHAR' && message.includes('quote')
    ? { code: 'yaml/unclosed-quote', span: unclosedQuote(contents) ?? span }
    : undefined;

const bracketWithoutEnd: Explain = (_text, contents, { message }, span) =>
  message.startsWith('Flow ')
    ? { code: 'yaml/unclosed-bracket', span: openFlow(contents, span.start) ?? span }
    : undefined;

const sentenceWithColon: Explain = (text, _contents, { code }, span) => {
  const key = code === 'BLOCK_AS_IMPLICIT_KEY' ? colonInText(text, span.start) : undefined;
  return key === undefined ? undefined : { code: 'yaml/colon-in-text', span, args: { key } };
};

const EXPLANATIONS: readonly Explain[] = [
  reservedSign,
  textAfterValue,
  quoteWithoutEnd,
  bracketWithoutEnd,
  sentenceWithColon,
];

/** Rewrites a syntax error of the YAML reader into what its author must do. */
export function explainSyntaxError(text: string, contents: ParsedNode | null, error: YAMLError): Rewritten {
  const [start, end] = error.pos;
  const span = { start, end: Math.max(end, start + 1) };
  for (const explain of EXPLANATIONS) {
    const explained = explain(text, contents, error, span);
    if (explained !== undefined) return explained;
  }
  return { code: CODES[error.code] ?? 'yaml/syntax', span, args: { limit: MAX_DEPTH } };
}

/** Deeper than this no plan is. */
export const MAX_DEPTH = 60;

/** Anchors, aliases and tags: refused wherever they stand; true where one was. */
function refuseAlias(node: Node, report: ReportFinding): boolean {
  const span = spanOf(node);
  const isAnchored = (isScalar(node) || isCollection(node)) && node.anchor !== undefined;
  if (isAlias(node) || isAnchored) report('yaml/alias', { span });
  else if (node.tag !== undefined) report('yaml/tag', { span });
  else return false;
  return true;
}

/** A sentence that a text leaves open, and that ends behind its `#`, or goes on there with a figure. */
const GOES_ON_BEHIND = /^#\s*(?:\d|\p{Ll}[^\n]*[.;]\s*$)/u;
/** Several words without a sign behind them. */
const LEFT_OPEN = /\p{L}\S*\s+\S.*[\p{L}\p{N})%]$/su;

/** Keys that hold sentences, besides entries of lists. Behind a name or a mark there are remarks. */
const SENTENCES: ReadonlySet<unknown> = new Set(['text', 'after', 'heading']);

const mayBeSentence = (step: string | number | undefined): boolean => typeof step === 'number' || SENTENCES.has(step);

/** `text #cut`, `Phát thanh # 2 buổi mỗi tuần.`: such a comment is most probably part of the text. */
function reportCutText(text: string, { node, path }: Placed<Scalar>, report: ReportFinding): void {
  if (node.type !== 'PLAIN' || typeof node.value !== 'string' || node.range == null) return;
  const [, end] = node.range;
  if (text.charAt(end) !== ' ') return;
  const line = { start: end, end: lineEnd(text, end) };
  const comment = text.slice(line.start, line.end).trim();
  const isGlued = /^#[^\s#]/.test(comment);
  const isCut = mayBeSentence(path.at(-1)) && GOES_ON_BEHIND.test(comment) && LEFT_OPEN.test(node.value);
  if (!isGlued && !isCut) return;
  report('yaml/text-cut-at-hash', { span: { ...line, start: text.indexOf('#', end) } });
}

function reportScalar(text: string, scalar: Placed<Scalar>, report: ReportFinding): void {
  reportCutText(text, scalar, report);
  if (scalar.path.length === 0 || listInText(text, scalar, report)) return;
  curlyAround(text, scalar, report);
}

/** The key that each entry of a list begins with, a second time in one of them: the next entry lacks its dash. */
const beginsEntry = ({ flow, items: [first] }: YAMLMap, path: PlanPath, name: string): boolean =>
  flow !== true && typeof path.at(-1) === 'number' && isScalar(first?.key) && String(first.key.value) === name;

/** The second of two equal keys, and the line of the first. */
function reportDuplicateKeys(
  { node, path }: Placed<YAMLMap>,
  lineOf: (offset: number) => number,
  report: ReportFinding,
): void {
  const first = new Map<string, number>();
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const start = key.range?.[0] ?? 0;
    const before = first.get(name);
    if (before === undefined) first.set(name, start);
    else if (name === 'text' && isSeq(value) && isNode(value.items[0])) {
      const span = spanOf(value.items[0]);
      report('yaml/list-without-key', { span }, { key: name, title: 'Lời văn' });
    } else if (beginsEntry(node, path, name)) {
      report('yaml/entry-without-dash', { span: spanOf(key as Node) }, { key: String(path.at(-2)) });
    } else report('yaml/duplicate-key', { span: spanOf(key as Node) }, { key: name, line: lineOf(before) });
  }
}

/** What a node holds, in order, each with the way to it. */
function partsOf({ node, path }: Placed<unknown>): Placed<unknown>[] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => [
      { node: key, path: [] },
      { node: value, path: [...path, isScalar(key) ? String(key.value) : ''] },
    ]);
  return isSeq(node) ? node.items.map((item, index) => ({ node: item, path: [...path, index] })) : [];
}

/** Rows of a table that have more cells than it has columns. */
function reportRows(text: string, { node, path }: Placed<YAMLMap>, report: ReportFinding): void {
  const rows = node.get('rows');
  if (!isSeq(rows)) return;
  for (const [index, row] of rows.items.entries())
    if (isSeq(row)) partedFigures(text, { node: row, path: [...path, 'rows', index] }, node, report);
}

/** What the reader let pass and a plan must not have. */
export function reportTraps(
  text: string,
  contents: ParsedNode | null,
  lineOf: (offset: number) => number,
  report: ReportFinding,
): void {
  const walk = (placed: Placed<unknown>): void => {
    const { node, path } = placed;
    // One refusal is enough for all that a node holds.
    if (!isNode(node) || refuseAlias(node, report)) return;
    if (isScalar(node)) reportScalar(text, { node, path }, report);
    if (isSeq(node)) {
      partedQuotation(text, { node, path }, report);
      partedName(text, { node, path }, report);
    }
    if (isMap(node)) {
      reportDuplicateKeys({ node, path }, lineOf, report);
      reportRows(text, { node, path }, report);
      partedValue(text, { node, path }, report);
      shiftedKey(text, { node, path }, report);
    }
    for (const part of partsOf(placed)) walk(part);
  };
  walk({ node: contents, path: [] });
}
