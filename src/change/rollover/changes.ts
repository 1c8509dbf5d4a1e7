/** Collects what is to be changed in the file and what is to be said about it. */

import type { Bilingual, PlanPath, Span } from '../../diagnostics/diagnostic.ts';
import { isOwn, type PlanText, typedAt } from '../../plan/model/plan-text.ts';
import { commentAbove, type Rewrite, rewriteTexts } from '../../plan/source/edit.ts';
import type { Edit } from '../../plan/source/edits.ts';
import type { PlanSource } from '../../plan/source/read.ts';
import { isMark, MARK_WORD, type MarkKind, type Note } from './review.ts';

/** A text as it reads with the names of today. */
export interface RenamedText {
  readonly path: PlanPath;
  readonly text: string;
  readonly names: readonly string[];
}

export class Changes {
  readonly notes: Note[] = [];
  private readonly edits: Edit[] = [];
  private readonly rewrites: Rewrite[] = [];
  private readonly said = new Set<string>();
  /** Texts with names put in, by their place. */
  readonly renamedTexts = new Map<string, RenamedText>();
  private readonly source: PlanSource;

  constructor(source: PlanSource) {
    this.source = source;
  }

  /** True the first time that it is asked about a subject: what is said again is said shortly. */
  isFirst(subject: string): boolean {
    const isFirst = !this.said.has(subject);
    this.said.add(subject);
    return isFirst;
  }

  /** Rewrites a stretch of a text value. */
  rewrite(path: PlanPath, within: Span, text: string): void {
    this.rewrites.push({ path, within, text });
  }

  /** Rewrites a stretch of a text where it is typed; what a variable fills in is rewritten at the variable. */
  rewriteOwn(text: PlanText, span: Span, words: string): void {
    const typed = isOwn(text, span) ? typedAt(text, span) : undefined;
    if (typed !== undefined) this.rewrite(typed.path, typed.within, words);
  }

  /** Rewrites a whole value that is no text: a number, a date, a choice. */
  replaceValue(path: PlanPath, text: string): void {
    this.edits.push({ span: this.source.spanOf({ path }), text });
  }

  /** Remembers a new name, for what then stands twice. */
  renamed({ path, text: old }: PlanText, { start, end }: Span, name: string): void {
    const known = this.renamedTexts.get(path.join('/'));
    const text = known?.text ?? old;
    // Names are put in from left to right: what stands behind has not moved yet.
    const shift = text.length - old.length;
    this.renamedTexts.set(path.join('/'), {
      path,
      text: text.slice(0, start + shift) + name + text.slice(end + shift),
      names: [...(known?.names ?? []), name],
    });
  }

  note(kind: Note['kind'], path: PlanPath, sentence: Bilingual): void {
    const isSaid = this.notes.some(
      (known) => known.kind === kind && known.sentence.vi === sentence.vi && known.path.join('/') === path.join('/'),
    );
    if (!isSaid) this.notes.push({ kind, path, sentence });
  }

  mark(kind: MarkKind, path: PlanPath, sentence: Bilingual): void {
    this.note(kind, path, sentence);
  }

  /** The new text: rewritten, every mark a comment above the entry it is about; and what could not be rewritten. */
  apply(): { readonly text: string; readonly leftOut: readonly Rewrite[] } {
    const said = new Set<string>();
    const comments: Edit[] = [];
    for (const { kind, path, sentence } of this.notes) {
      if (!isMark(kind)) continue;
      const comment = commentAbove(this.source, path, `${MARK_WORD}: ${sentence.vi}`);
      const key = `${comment.span.start} ${comment.text}`;
      if (!said.has(key)) comments.push(comment);
      said.add(key);
    }
    return rewriteTexts(this.source, this.rewrites, [...comments, ...this.edits]);
  }
}
