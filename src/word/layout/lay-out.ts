/** The document's pages, worked out with `docx/layout`: what a reader would notice before it is printed. */
import { Document, type Paragraph } from 'docx';
import { type BlockLayout, type DocumentLayout, layoutDocument, type PageLayout } from 'docx/layout';
import type { Finding, ReportFinding } from '../../diagnostics/diagnostic.ts';
import { collect } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { WORDING } from '../../standard/components.ts';
import { settingsFor } from '../../standard/settings.ts';
import type { DocumentBlock } from '../write/blocks.ts';
import { sectionBlocks, wordDocument } from '../write/document.ts';
import { lineParagraph } from '../write/paragraphs.ts';
import { letterheadColumns, printedTitleLines } from '../write/printed-lines.ts';
import { styleNames } from '../write/style-names.ts';
import { documentStyles } from '../write/styles.ts';

interface LaidPage {
  readonly number: number;
  readonly blocks: readonly { readonly block: DocumentBlock; readonly layout: BlockLayout }[];
}

const TALL_PAGE = 20_000;

/** How many lines paragraphs take in a column of the width (twips). */
function linesInColumn(paragraphs: readonly Paragraph[], plan: Plan, width: number): number[] {
  const margin = { top: 0, bottom: 0, left: 0, right: 0 };
  const document = new Document({
    styles: documentStyles(settingsFor(plan.layout), styleNames(plan)),
    sections: [{ properties: { page: { size: { width, height: TALL_PAGE }, margin } }, children: paragraphs }],
  });
  const blocks = layoutDocument(document, { guess: true }).pages.flatMap(({ body }) => body);
  return blocks.map((block) => (block.type === 'paragraph' ? block.lines.length : 0));
}

function reportNationalName(plan: Plan, report: ReportFinding): void {
  if (plan.issuers.length === 0) return;
  const { right } = letterheadColumns(plan, settingsFor(plan.layout));
  const [lines = 1] = linesInColumn([lineParagraph('nationalName', WORDING.nationalName)], plan, right);
  if (lines > 1) report('page/national-name-broken', { path: ['issuer'] });
}

function reportTitle(plan: Plan, report: ReportFinding): void {
  const settings = settingsFor(plan.layout);
  const width = settings.page.width - settings.page.left - settings.page.right;
  const printed = printedTitleLines(plan, settings);
  const counts = linesInColumn(
    printed.map(({ lines }) => lineParagraph('title', lines)),
    plan,
    width,
  );
  for (const [index, { text, lines }] of printed.entries()) {
    if ((counts[index] ?? 1) > lines.length) report('page/title-broken', { path: ['title'] }, { text });
  }
}

const textOf = (layout: BlockLayout): string =>
  layout.type === 'paragraph'
    ? layout.lines
        .map(({ text }) => text)
        .join('')
        .trim()
    : '';

function reportSignature({ number, blocks }: LaidPage, report: ReportFinding): void {
  const end = blocks.findIndex(({ block }) => block.kind === 'end');
  if (end < 0) return;
  if (!blocks.slice(0, end).some(({ layout }) => textOf(layout) !== ''))
    report('page/signature-alone', { path: ['signatures'], part: 'key' }, { page: number });
}

function reportHeading({ number, blocks }: LaidPage, isLast: boolean, report: ReportFinding): void {
  const last = blocks.at(-1);
  if (isLast || last?.block.kind !== 'heading') return;
  report('page/heading-at-foot', { path: last.block.origin }, { text: textOf(last.layout), page: number });
}

function reportLoneWords({ number, blocks }: LaidPage, report: ReportFinding): void {
  for (const { block, layout } of blocks) {
    if (block.kind !== 'text' || layout.type !== 'paragraph' || layout.lines.length < 2) continue;
    const text = layout.lines.at(-1)?.text.trim() ?? '';
    if (text !== '' && !/\s/.test(text)) report('page/last-word-alone', { path: block.origin }, { text, page: number });
  }
}

const laidPages = (pages: readonly PageLayout[], blocks: readonly DocumentBlock[]): LaidPage[] =>
  pages.map(({ body }, index) => ({
    number: index + 1,
    blocks: body.flatMap((layout) => {
      const block = blocks[layout.index];
      return block === undefined ? [] : [{ block, layout }];
    }),
  }));

/** The blocks of each section of a plan's document: `sectionBlocks`. */
type Blocks = readonly (readonly DocumentBlock[])[];

/**
 * Works out the pages of a plan.
 * @param blocks those of the plan, where they were made already
 */
export const layOut = (plan: Plan, blocks: Blocks = sectionBlocks(plan)): DocumentLayout =>
  layoutDocument(wordDocument(plan, blocks), { guess: true });

/**
 * What a reader of the printed plan would notice.
 * @param blocks those of the plan, where they were made already
 * @param layout its pages, likewise
 */
export function pageFindings(
  plan: Plan,
  blocks: Blocks = sectionBlocks(plan),
  layout = layOut(plan, blocks),
): Finding[] {
  const { pages, stoppedAt } = layout;
  const { findings, report } = collect();
  report('page/count', { path: [] }, { count: pages.length });
  if (stoppedAt !== undefined) report('page/not-laid-out', { path: [] }, { reason: stoppedAt });
  reportNationalName(plan, report);
  reportTitle(plan, report);
  const main = laidPages(
    pages.filter(({ section }) => section === 0),
    blocks[0] ?? [],
  );
  for (const [index, page] of main.entries()) {
    reportSignature(page, report);
    reportHeading(page, index === main.length - 1, report);
    reportLoneWords(page, report);
  }
  return findings;
}
