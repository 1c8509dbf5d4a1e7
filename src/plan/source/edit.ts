/** Changes to the text of a YAML file that leave every other character as it was. */
import type { PlanPath, TextFix } from '../../diagnostics/diagnostic.ts';
import { applyEdits, type Edit } from './edits.ts';
import type { Quoting } from './locations.ts';
import { type PlanSource, readSource } from './read.ts';

const ESCAPES: Readonly<Record<Quoting, (text: string) => string>> = {
  plain: (text) => text,
  block: (text) => text,
  single: (text) => text.replaceAll("'", "''"),
  double: (text) => text.replace(/["\\]/g, '\\$&'),
};

/** A stretch of a text value and the words to stand in its place, without line feeds. */
export type Rewrite = TextFix;

const LINE_END = /^[ \t]*\r?\n[ \t]*|(?:(?<![ \t])[ \t]+)?\r?\n[ \t]*$/g;

/** Words that are written as the value's quoting asks; a line's end at their edge stays one. */
function editOf(source: PlanSource, { path, within, text }: Rewrite): Edit {
  const found = source.spanOf({ path, within });
  const span = within.end > within.start ? found : { start: found.start, end: found.start };
  const breaks = source.text.slice(span.start, span.end).match(LINE_END) ?? [];
  let words = ESCAPES[source.quotingOf(path)](text);
  for (const lineEnd of breaks) {
    if (words.startsWith(' ')) words = lineEnd + words.slice(1);
    else if (words.endsWith(' ')) words = words.slice(0, -1) + lineEnd;
  }
  return { span, text: words };
}

/** A comment on a line of its own above the entry that holds a place. */
export function commentAbove(source: PlanSource, path: PlanPath, comment: string): Edit {
  const start = source.entryStart(path);
  const indent = /^[ \t]*/.exec(source.text.slice(start))?.[0] ?? '';
  const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start, end: start }, text: `${indent}# ${comment}${lineEnd}` };
}

/** Words that are a number to YAML are compared as they are typed. */
const asTyped = (_: string, value: unknown): unknown => (typeof value === 'number' ? String(value) : value);
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a, asTyped) === JSON.stringify(b, asTyped);

/** A copy of plain data with stretches of its texts rewritten. */
function rewrittenData(data: unknown, rewrites: readonly Rewrite[], path: PlanPath = []): unknown {
  const mine = rewrites.filter((rewrite) => path.every((step, index) => String(step) === String(rewrite.path[index])));
  if (mine.length === 0) return data;
  if (Array.isArray(data)) return data.map((value, index) => rewrittenData(value, mine, [...path, index]));
  if (typeof data === 'object' && data !== null)
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, rewrittenData(value, mine, [...path, key])]),
    );
  if (typeof data !== 'string' && typeof data !== 'number') return data;
  const spans = mine.map(({ within, text }): Edit => ({ span: within, text }));
  return applyEdits(String(data), spans);
}

/** The text with words of its values rewritten; whether it still says what is meant is the caller's to see. */
export const rewrittenText = (source: PlanSource, rewrites: readonly Rewrite[], others: readonly Edit[] = []): string =>
  applyEdits(source.text, [...others, ...rewrites.map((rewrite) => editOf(source, rewrite))]);

/**
 * Rewrites texts of a file, and makes other edits beside them. The result is read again: a rewrite that would make
 * something else of the file than the same data with those words is left out.
 * @returns the new text, and the rewrites that were left out
 */
export function rewriteTexts(
  source: PlanSource,
  rewrites: readonly Rewrite[],
  others: readonly Edit[],
): { readonly text: string; readonly leftOut: readonly Rewrite[] } {
  const make = (wanted: readonly Rewrite[]): string => rewrittenText(source, wanted, others);
  const base = others.length === 0 ? source.data : readSource(applyEdits(source.text, others)).data;
  const isSound = (wanted: readonly Rewrite[]): boolean => {
    const { data } = readSource(make(wanted));
    return data !== undefined && isSame(data, rewrittenData(base, wanted));
  };
  if (isSound(rewrites)) return { text: make(rewrites), leftOut: [] };
  const kept: Rewrite[] = [];
  for (const rewrite of rewrites) if (isSound([...kept, rewrite])) kept.push(rewrite);
  return { text: make(kept), leftOut: rewrites.filter((rewrite) => !kept.includes(rewrite)) };
}
