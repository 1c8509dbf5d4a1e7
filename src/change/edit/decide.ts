/** The answer to an open decision: words are changed or not, the entry stays or goes, and the mark with it. */
import type { PlanPath, Span } from '../../diagnostics/diagnostic.ts';
import { type Rewrite, rewriteTexts } from '../../plan/source/edit.ts';
import { applyEdits, type Edit } from '../../plan/source/edits.ts';
import { lineStart, nextLine } from '../../plan/source/lines.ts';
import { type PlanSource, readSource } from '../../plan/source/read.ts';
import { changedRange } from '../../vietnamese/changed-range.ts';
import { carriedOut } from '../pull/apply.ts';
import type { Operation } from '../pull/changes.ts';
import { valueIn } from '../pull/plan-data.ts';
import { type Decision, type DecisionPart, decisionsOf } from './decisions.ts';

/** Which decision, and what was answered. */
export interface Answer {
  /** The comment as it was read, and its line. */
  readonly mark: string;
  readonly line: number;
  /** What the parts of the decision say now, in their order; without it everything is kept. */
  readonly words?: readonly string[];
  /** The entry goes. */
  readonly isDropped?: boolean;
}

/** The comment with its line; behind something on a line, with the blanks before it. */
function removalOf(text: string, { start, end }: Span): Edit {
  const line = lineStart(text, start);
  const before = text.slice(line, start);
  if (before.trim() === '') {
    return { span: { start: line, end: nextLine(text, end) }, text: '' };
  }
  return { span: { start: line + before.trimEnd().length, end: text.slice(0, end).trimEnd().length }, text: '' };
}

/** The mark that an answer is to: that of its line, else the nearest that says the same. */
function answered(source: PlanSource, { mark, line }: Answer): { decision: Decision; span: Span } | undefined {
  const marks = source.reviewMarks();
  const [best] = decisionsOf(source)
    .map((decision, index) => ({ decision, span: marks[index]?.span }))
    .filter(({ decision }) => decision.mark === mark)
    .sort((a, b) => Math.abs(a.decision.line - line) - Math.abs(b.decision.line - line));
  return best?.span === undefined ? undefined : { decision: best.decision, span: best.span };
}

/** The stretch of a value that is rewritten: no more than what differs. */
function rewriteOf({ path, within, text }: DecisionPart, words: string): Rewrite {
  const { from: start, to: oldEnd, end } = changedRange(text, words);
  const from = within?.start ?? 0;
  return { path, within: { start: from + start, end: from + oldEnd }, text: words.slice(start, end) };
}

/** Whole values in the place of those that cannot be rewritten where they are typed. */
function setsOf(source: PlanSource, rewrites: readonly Rewrite[]): Operation[] {
  const paths = new Map(rewrites.map(({ path }) => [path.join('/'), path]));
  return [...paths.values()].map((path): Operation => {
    const own = rewrites.filter((rewrite) => rewrite.path.join('/') === path.join('/'));
    const old = String(valueIn(source.data, path));
    return {
      kind: 'set',
      path,
      value: applyEdits(
        old,
        own.map(({ within, text }) => ({ span: within, text })),
      ),
    };
  });
}

function changed(source: PlanSource, parts: readonly DecisionPart[], words: readonly string[], mark: Edit) {
  const rewrites = parts.flatMap((part, index) => {
    const typed = words[index]?.normalize('NFC').trim() ?? part.text;
    return typed === part.text || typed === '' ? [] : [rewriteOf(part, typed)];
  });
  const { text, leftOut } = rewriteTexts(source, rewrites, [mark]);
  if (leftOut.length === 0) return text;
  return carriedOut(readSource(applyEdits(source.text, [mark])), setsOf(source, rewrites));
}

/** Without the entry, and without the marks that stand above it. */
function dropped(source: PlanSource, entry: PlanPath): string | undefined {
  const spans = source.reviewMarks().map(({ span }) => span);
  const own = decisionsOf(source).flatMap((decision, index) =>
    decision.entry.join('/') === entry.join('/') ? [spans[index]] : [],
  );
  const marks = own.flatMap((span) => (span === undefined ? [] : [removalOf(source.text, span)]));
  return carriedOut(readSource(applyEdits(source.text, marks)), [{ kind: 'remove', path: entry }]);
}

/**
 * Puts an answer into a plan's text.
 * @returns the text, and the place that was decided; undefined where the mark is gone, or the answer cannot be written
 */
export function decide(
  source: PlanSource,
  answer: Answer,
): { readonly yaml: string; readonly at: PlanPath } | undefined {
  const found = answered(source, answer);
  if (found === undefined) return undefined;
  const { decision, span } = found;
  const { entry, parts } = decision;
  const yaml =
    answer.isDropped === true
      ? dropped(source, entry)
      : changed(source, parts, answer.words ?? [], removalOf(source.text, span));
  return yaml === undefined ? undefined : { yaml, at: parts[0]?.path ?? entry };
}
