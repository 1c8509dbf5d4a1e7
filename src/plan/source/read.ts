/**
 * Text of a YAML file in, plain data and the way back to lines and columns out. Nothing is thrown: what is wrong with
 * the YAML comes back as findings, and then there is no data.
 */
import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, visit, type YAMLError } from 'yaml';
import {
  type Bilingual,
  collect,
  type Finding,
  type FindingLocation,
  type PlanPath,
  type Range,
  type ReportFinding,
  type SourceFix,
  type Span,
} from '../../diagnostics/diagnostic.ts';
import { reviewMarksOf } from './comments.ts';
import { indexLines, lineEnd } from './lines.ts';
import { entryStart, FILE_START, nodeAt, type Quoting, quotingOf, spanOfPlace } from './locations.ts';
import { tooDeep } from './nesting.ts';
import { type ParsedYaml, parseYaml } from './parse.ts';
import { codeOf } from './slips/characters.ts';
import { diagnose } from './slips/diagnose.ts';
import { lineSlips } from './slips/line-slips.ts';
import { quoted, type Slip } from './slips/slip.ts';
import { tabSlip } from './slips/tab-slips.ts';
import { explainSyntaxError, MAX_DEPTH, reportTraps, templateValues } from './traps.ts';

/** How a text was written: after `|` its line feeds are the author's, elsewhere they are folded. */
export type TextForm = 'literal' | 'folded';

/** A YAML file as read. */
export interface PlanSource {
  readonly text: string;
  /** Plain data, texts in NFC; undefined when the YAML is broken. */
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /**
   * The nodes of the file; null where it cannot be parsed.
   * @internal
   */
  readonly contents: ParsedNode | null;
  /** The stretch of the text that a place is. */
  readonly spanOf: (place: FindingLocation) => Span;
  /** Where the line begins on which the entry of a block list or mapping starts that holds a place. */
  readonly entryStart: (path: PlanPath) => number;
  readonly quotingOf: (path: PlanPath) => Quoting;
  /**
   * The letters of a value, a list or a mapping with all that it holds; undefined where there is none.
   * @internal
   */
  readonly typedAt: (path: PlanPath) => string | undefined;
  /** Lines and columns of a place; a place that does not exist is that of the nearest part above it. */
  readonly locate: (place: FindingLocation) => Range;
  readonly formOf: (path: PlanPath) => TextForm;
  /** A plain value as it is typed: `1.000` where YAML reads the number 1. */
  readonly spellingOf: (path: PlanPath) => string | undefined;
  /** Comments that ask for a review, with their offsets. */
  readonly reviewMarks: () => { readonly text: string; readonly span: Span }[];
}

// What XML 1.0 cannot hold, lone surrogates included.
const FORBIDDEN_PATTERN = [
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]',
  '[\\ud800-\\udbff](?![\\udc00-\\udfff])',
  '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
].join('|');
const FORBIDDEN = new RegExp(FORBIDDEN_PATTERN);
const FORBIDDEN_ALL = new RegExp(FORBIDDEN_PATTERN, 'g');
/** No text without one of these needs the closer look at pairs of surrogates. */
const SUSPECT_PATTERN = ['[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f', '\\ud800-\\udfff\\ufffe\\uffff]'].join('');
const SUSPECT = new RegExp(SUSPECT_PATTERN);

const LIST: Bilingual = { vi: 'một danh sách', en: 'a list' };
const SINGLE: Bilingual = { vi: 'một giá trị đơn', en: 'a single value' };

/** A value that begins with `{{`, reported already, stands for the text that it was meant to be. */
const isTemplateValue = (text: string, node: ParsedNode): boolean =>
  isMap(node) && node.flow === true && text.startsWith('{{', node.range[0]);

/** A text in NFC; one of blanks alone is empty. */
const textOf = (value: string): string => (value.trim() === '' ? '' : value.normalize('NFC'));

function dataOf(text: string, node: ParsedNode | null): unknown {
  if (node !== null && isTemplateValue(text, node)) return text.slice(node.range[0], lineEnd(text, node.range[0]));
  if (isMap(node)) {
    const data: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.items)
      data[String(isScalar(key) ? key.value : key)] = dataOf(text, value as ParsedNode | null);
    return data;
  }
  if (isSeq(node)) return node.items.map((item) => dataOf(text, item as ParsedNode | null));
  if (isScalar(node)) return typeof node.value === 'string' ? textOf(node.value) : node.value;
  return null;
}

/** Control characters that stand in the file. */
function reportControlCharacters(text: string, report: ReportFinding): void {
  if (!SUSPECT.test(text)) return;
  for (const { 0: sign, index } of text.matchAll(FORBIDDEN_ALL)) {
    report('yaml/control-character', { span: { start: index, end: index + 1 } }, { sign: codeOf(sign) });
  }
}

/** Control characters written as escapes (`"\\x07"`): they are only in the values. */
function reportEscapedControlCharacters(data: unknown, path: PlanPath, report: ReportFinding): void {
  if (typeof data === 'string') {
    const { index } = FORBIDDEN.exec(data) ?? {};
    if (index === undefined) return;
    report(
      'yaml/control-character',
      { path, within: { start: index, end: index + 1 } },
      { sign: codeOf(data.charAt(index)) },
    );
  } else if (typeof data === 'object' && data !== null) {
    for (const [step, value] of Object.entries(data)) reportEscapedControlCharacters(value, [...path, step], report);
  }
}

/** Findings about the YAML with which its data can be read all the same. */
const CAN_BE_READ: ReadonlySet<string> = new Set([
  'yaml/text-cut-at-hash',
  'yaml/template-needs-quotes',
  'yaml/list-without-key',
  'yaml/list-below-sentence',
  'yaml/comma-in-figure',
  'yaml/comma-in-name',
  'yaml/curly-quotes-parted',
  'text/curly-quotes-around',
]);

/** Syntax errors that a slip of typing may be behind. */
const DIAGNOSED: ReadonlySet<YAMLError['code']> = new Set([
  'BAD_ALIAS',
  'BAD_INDENT',
  'BAD_SCALAR_START',
  'BLOCK_IN_FLOW',
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

/** The slips of a file that can be read: what looks like one within a text of several lines is none. */
function slipsBetween(text: string, contents: ParsedNode | null): readonly Slip[] {
  const slips = lineSlips(text);
  if (slips.length === 0) return slips;
  const texts: Span[] = [];
  visit(contents, {
    Scalar: (_, { range }) => {
      if (range != null) texts.push({ start: range[0], end: range[1] });
    },
  });
  return slips.filter(
    ({ span }) =>
      !texts.some(
        ({ start, end }) => start < span.start && text.slice(start, span.start).includes('\n') && span.start < end,
      ),
  );
}

/** Quotes around what stands in a span; a comment behind it must not get into them. */
function quotingOfLine(text: string, { start, end }: Span): SourceFix[] {
  const typed = text.slice(start, end).trimEnd();
  return typed.includes(' #') ? [] : [{ span: { start, end: start + typed.length }, source: quoted(typed) }];
}

function reportSlips(slips: readonly Slip[], report: ReportFinding): void {
  for (const { code, span, args, edit } of slips)
    report(code, { span }, args, edit === undefined ? [] : [{ span: edit.span, source: edit.text }]);
}

/** The slips that cause a syntax error, where they are known. */
function slipsBehind(text: string, { code, pos: [at] }: YAMLError): readonly Slip[] {
  if (DIAGNOSED.has(code)) return diagnose(text, at);
  const tab = code === 'TAB_AS_INDENT' ? tabSlip(text) : undefined;
  return tab === undefined ? [] : [tab];
}

function reportSyntax(text: string, contents: ParsedNode | null, error: YAMLError, report: ReportFinding): void {
  const { code, span, args } = explainSyntaxError(text, contents, error);
  report(code, { span }, args);
}

/** A value that is misread has its place; one that stands twice has none. */
const isReadableWith = ({ code, at }: Finding): boolean =>
  CAN_BE_READ.has(code) && (code !== 'yaml/list-without-key' || at.path !== undefined);

function reportRoot(contents: ParsedNode | null, report: ReportFinding): boolean {
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    report('yaml/empty', { span: FILE_START });
    return false;
  }
  if (isMap(contents)) return true;
  report('yaml/not-a-mapping', { path: [] }, { found: isSeq(contents) ? LIST : SINGLE });
  return false;
}

function broken(text: string, findings: readonly Finding[]): PlanSource {
  const lines = indexLines(text);
  return {
    text,
    data: undefined,
    findings,
    contents: null,
    spanOf: (place) => ('span' in place ? place.span : FILE_START),
    entryStart: () => 0,
    quotingOf: () => 'plain',
    typedAt: () => undefined,
    locate: (place) => lines.rangeOf('span' in place ? place.span : FILE_START),
    formOf: () => 'folded',
    reviewMarks: () => [],
    spellingOf: () => undefined,
  };
}

/**
 * Reads a plan's YAML.
 * @param typed the text of the file, decoded from UTF-8, with or without BOM
 */
export const readSource = (typed: string): PlanSource => readParsed(typed, parseYaml);

/**
 * The same by a parser that may know a text much like it.
 * @internal
 */
export function readParsed(typed: string, parse: (text: string) => ParsedYaml): PlanSource {
  const text = typed.startsWith('\ufeff') ? typed.slice(1) : typed;
  const { findings, report } = collect();
  const deep = tooDeep(text, MAX_DEPTH);
  if (deep !== undefined) {
    report('yaml/too-deep', { span: { start: deep, end: deep + 1 } }, { limit: MAX_DEPTH });
    return broken(text, findings);
  }
  const lines = indexLines(text);
  const { contents, errors } = parse(text);
  const templates = text.includes(': {{') || text.includes('- {{') ? templateValues(text, contents) : [];
  for (const span of templates) report('yaml/template-needs-quotes', { span }, undefined, quotingOfLine(text, span));
  // What follows the first syntax error is mostly its echo.
  const error = errors.find(({ pos: [at] }) => !templates.some(({ start, end }) => at >= start && at <= end));
  reportControlCharacters(text, report);
  const slips = error === undefined ? slipsBetween(text, contents) : slipsBehind(text, error);
  reportSlips(slips, report);
  if (slips.length === 0) {
    if (error !== undefined) reportSyntax(text, contents, error, report);
    reportTraps(text, contents, (offset) => lines.positionAt(offset).line, report);
  }
  const isReadable = error === undefined && findings.every(isReadableWith);
  const isPlan = isReadable && reportRoot(contents, report);
  const data = isPlan ? dataOf(text, contents) : undefined;
  if (text.includes('\\')) reportEscapedControlCharacters(data, [], report);
  return {
    text,
    data: findings.some(({ code }) => code === 'yaml/control-character') ? undefined : data,
    findings,
    contents,
    spanOf: (place) => spanOfPlace(text, contents, place),
    entryStart: (path) => entryStart(text, contents, path),
    quotingOf: (path) => quotingOf(nodeAt(contents, path).node),
    typedAt: (path) => {
      const { node, whole } = nodeAt(contents, path);
      return whole && node !== null ? text.slice(node.range[0], node.range[1]) : undefined;
    },
    locate: (place) => lines.rangeOf(spanOfPlace(text, contents, place)),
    formOf: (path) => ((nodeAt(contents, path).node as Scalar | null)?.type === 'BLOCK_LITERAL' ? 'literal' : 'folded'),
    reviewMarks: () => reviewMarksOf(text),
    spellingOf: (path) => {
      const { node } = nodeAt(contents, path);
      return isScalar(node) ? node.source : undefined;
    },
  };
}
