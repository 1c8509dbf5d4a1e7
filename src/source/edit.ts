/** Changes to the text of a YAML file that leave every other character as it was. */
import type { PlanPath, Span } from '../diagnostics/diagnostic.ts';
import type { Quoting } from './places.ts';
import type { PlanSource } from './read.ts';

/** A stretch of the file and what is to stand in its place. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

const ESCAPES: Readonly<Record<Quoting, (text: string) => string>> = {
  plain: (text) => text,
  block: (text) => text,
  single: (text) => text.replaceAll("'", "''"),
  double: (text) => text.replace(/["\\]/g, '\\$&'),
};

/**
 * An edit of a stretch of a text value.
 * @param within offsets into the value
 * @param text words without line feeds, written as the value's quoting asks
 */
export function editWithin(source: PlanSource, path: PlanPath, within: Span, text: string): Edit {
  const span =
    within.end > within.start
      ? source.spanOf({ path, within })
      : { start: source.spanOf({ path, within }).start, end: source.spanOf({ path, within }).start };
  return { span, text: ESCAPES[source.quotingOf(path)](text) };
}

/** A comment on a line of its own above the entry that holds a place. */
export function commentAbove(source: PlanSource, path: PlanPath, comment: string): Edit {
  const start = source.entryStart(path);
  const indent = /^[ \t]*/.exec(source.text.slice(start))?.[0] ?? '';
  const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start, end: start }, text: `${indent}# ${comment}${lineEnd}` };
}

const byStart = (a: Edit, b: Edit): number => a.span.start - b.span.start || a.span.end - b.span.end;

/** Applies edits in one go; of two that overlap the later in the file is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { span, text: put } of [...edits].sort(byStart)) {
    if (span.start < from) continue;
    result += text.slice(from, span.start) + put;
    from = span.end;
  }
  return result + text.slice(from);
}
