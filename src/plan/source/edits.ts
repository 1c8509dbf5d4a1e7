/** Stretches of a text and what is to stand in their place. */
import type { Span } from '../../diagnostics/diagnostic.ts';

/** A stretch of the file and what is to stand in its place. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
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
