/**
 * What somebody has to look at after a plan was rolled over: marks, which ask for a decision and stand in the YAML as
 * comments, and changes, which were made and are only listed.
 */
import type { Bilingual, PlanPath } from '../../diagnostics/diagnostic.ts';

export const MARKS = ['basis', 'document', 'period', 'deadline', 'year', 'body', 'place', 'target', 'signer'] as const;
export type MarkKind = (typeof MARKS)[number];

export const CHANGES = ['moved', 'blanked', 'renamed', 'leftOut'] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** Before it is known on which line of the new file it stands. */
export interface Note {
  readonly kind: MarkKind | ChangeKind;
  readonly path: PlanPath;
  readonly sentence: Bilingual;
}

export interface ReviewEntry extends Note {
  /** Line of the new plan, from 1. */
  readonly line: number;
}

const isOneOf =
  <Kind extends string>(kinds: readonly Kind[]) =>
  (kind: string): kind is Kind =>
    (kinds as readonly string[]).includes(kind);

/** True for what asks for a decision. */
export const isMark = isOneOf(MARKS);

/** How a mark begins in the YAML; `validate` counts them and `build` prints DỰ THẢO while there are any. */
export const MARK_WORD = 'RÀ SOÁT';

const LONGEST_QUOTE = 90;

/** A quotation short enough for a comment, on one line. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const words = line.length <= LONGEST_QUOTE ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_QUOTE))} …`;
  return `“${words}”`;
}
