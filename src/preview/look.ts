/** From the text of a plan to what the page shows of it: at once the document, a little later its pages. */
import type { Diagnostic, PlanPath } from '../diagnostics/diagnostic.ts';
import type { CheckedPlan } from '../pipeline/check.ts';
import { partsToLookAt } from '../pipeline/render.ts';
import type { Plan } from '../plan/model/plan.ts';
import { reviewMarksOf } from '../plan/source/comments.ts';
import { indexLines } from '../plan/source/lines.ts';
import { settingsFor } from '../standard/settings.ts';
import { STYLES } from '../standard/standards.ts';
import type { DocumentBlock } from '../word/write/blocks.ts';
import { documentTitle, sectionBlocks, wordDocument } from '../word/write/document.ts';
import { shownOutline } from './outline.ts';
import type { ShownBlock, ShownDiagnostic, ShownDocument, ShownMark } from './protocol.ts';
import { worstFirst } from './worst-first.ts';

/** What is said of a plan's text at once. */
interface Said {
  readonly diagnostics: readonly ShownDiagnostic[];
  readonly marks: readonly ShownMark[];
}

/** Twips to CSS pixels. */
const PIXELS = 96 / 1440;

/** Diagnostics as the page shows them: the worst first, each kind from top to bottom. */
export const shownDiagnostics = (diagnostics: readonly Diagnostic[]): ShownDiagnostic[] =>
  worstFirst(
    diagnostics.map(({ severity, code, message, hint, fixable, range: { start } }) => ({
      severity,
      code,
      message,
      hint,
      line: start.line,
      column: start.column,
      ...(fixable ? { isFixable: true as const } : {}),
    })),
  );

const MARK = /^#\s*(RÀ SOÁT|KIỂM TRA)\s*:?\s*(.*)$/iu;

/** The comments of a plan's text that ask for a review. */
function marksOf(text: string): ShownMark[] {
  const lines = indexLines(text);
  return reviewMarksOf(text).map((comment) => {
    const [, word = '', rest = ''] = MARK.exec(comment.text.normalize('NFC')) ?? [];
    return { word: word.toUpperCase(), text: rest, line: lines.positionAt(comment.span.start).line };
  });
}

/** The document of a plan, with the way back to its source. */
export function shownDocument(
  plan: Plan,
  sections: readonly DocumentBlock[][],
  parts: ShownDocument['parts'],
  { locate, mayWrite }: { readonly locate: CheckedPlan['locate']; readonly mayWrite: boolean },
): ShownDocument {
  const lineOf = (path: PlanPath): number => locate(path).start.line;
  const shown = ({ origin, level, cells }: DocumentBlock): ShownBlock => ({
    line: lineOf(origin),
    ...(level === undefined ? {} : { level }),
    ...(cells === undefined ? {} : { cells: cells.map((row) => row.map(lineOf)) }),
    ...(mayWrite ? { path: origin } : {}),
    ...(mayWrite && cells !== undefined ? { cellPaths: cells } : {}),
  });
  const blocks = sections.flatMap((section) => {
    const last = section.at(-1);
    // A table that ends a section is followed by a paragraph of its own.
    const closing = last?.kind === 'end' || last?.kind === 'table' ? [{ line: lineOf(last.origin) }] : [];
    return [...section.map(shown), ...closing];
  });
  const { page } = settingsFor(plan.layout);
  return {
    parts,
    title: documentTitle(plan),
    blocks,
    outline: shownOutline(plan, lineOf),
    header: page.header * PIXELS,
    left: page.left * PIXELS,
    right: page.right * PIXELS,
    pageNumberStyle: STYLES.pageNumber.style,
  };
}

/** What is said of a plan that was checked. */
export const saidOf = ({ diagnostics }: CheckedPlan, text: string): Said => ({
  diagnostics: shownDiagnostics(diagnostics),
  marks: marksOf(text),
});

/** The document of a plan that was checked, to look at; undefined while the plan has errors. */
export function showChecked({
  value: plan,
  ok,
  locate,
}: CheckedPlan): { readonly plan: Plan; readonly drawn: ShownDocument } | undefined {
  if (plan === undefined || !ok) return undefined;
  const blocks = sectionBlocks(plan);
  const parts = partsToLookAt(plan, { document: wordDocument(plan, blocks), isPart: false });
  return { plan, drawn: shownDocument(plan, blocks, parts, { locate, mayWrite: false }) };
}
