/** The document's pages, worked out with `docx/layout`: what a reader would notice before it is printed. */
import { Document } from 'docx';
import { type BlockLayout, type DocumentLayout, layoutDocument, type PageLayout } from 'docx/layout';
import type { Finding, PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import { collect } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { settingsFor } from '../../standard/settings.ts';
import { findDocumentNumbers, plainHyphens } from '../../vietnamese/document-numbers.ts';
import { type Paragraph, type StylesOptions, Table } from '../elements/elements.ts';
import type { DocumentBlock } from '../write/blocks.ts';
import { sectionBlocks, wordDocument } from '../write/document.ts';
import { lineParagraph } from '../write/paragraphs.ts';
import { letterheadColumns, printedTitleLines } from '../write/printed-lines.ts';
import { styleNames } from '../write/style-names.ts';
import { documentStyles } from '../write/styles.ts';
import { paragraphOf, stylesOf } from './docx-document.ts';
import { layOutWhole } from './lay-out-whole.ts';

interface LaidBlock {
  readonly block: DocumentBlock;
  readonly layout: BlockLayout;
}

interface LaidPage {
  /** From 1, in the whole document. */
  readonly number: number;
  readonly blocks: readonly LaidBlock[];
}

const TALL_PAGE = 20_000;

/** A column: what stands in it, how it looks, and how wide it is (twips). */
interface Column {
  readonly paragraphs: readonly Paragraph[];
  readonly styles: StylesOptions;
  readonly width: number;
}

/** How many lines the paragraphs of a column take. */
function countLines({ paragraphs, styles, width }: Column): readonly number[] {
  const margin = { top: 0, bottom: 0, left: 0, right: 0 };
  const document = new Document({
    styles: stylesOf(styles),
    sections: [
      { properties: { page: { size: { width, height: TALL_PAGE }, margin } }, children: paragraphs.map(paragraphOf) },
    ],
  });
  const blocks = layoutDocument(document, { guess: true }).pages.flatMap(({ body }) => body);
  return blocks.map((block) => (block.type === 'paragraph' ? block.lines.length : 0));
}

/** The head of a plan stays while the plan is written, and an office's plans share the national name. */
const MOST_COLUMNS = 50;
const counted = new Map<string, readonly number[]>();

/** How many lines paragraphs take in a column of the width (twips). */
function linesInColumn(paragraphs: readonly Paragraph[], plan: Plan, width: number): readonly number[] {
  const column: Column = { paragraphs, styles: documentStyles(settingsFor(plan.layout), styleNames(plan)), width };
  const key = JSON.stringify(column);
  const lines = counted.get(key) ?? countLines(column);
  if (counted.size >= MOST_COLUMNS) counted.clear();
  counted.set(key, lines);
  return lines;
}

function reportNationalName(plan: Plan, report: ReportFinding): void {
  if (plan.issuers.length === 0) return;
  const settings = settingsFor(plan.layout);
  const { right } = letterheadColumns(plan, settings);
  const [first] = settings.standard.right;
  const [lines = 1] =
    first === undefined ? [] : linesInColumn([lineParagraph(first.component, first.text)], plan, right);
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

/** A block that prints something; end marks and what stands between tables are carried along. */
const isSeen = ({ block, layout }: LaidBlock): boolean =>
  block.kind !== 'other' &&
  (layout.type === 'table' || block.kind === 'picture' || !/^(?:\.\/\.)?$/.test(textOf(layout)));

function reportSignature({ number, blocks }: LaidPage, report: ReportFinding): void {
  const end = blocks.findIndex(({ block }) => block.kind === 'end');
  if (end < 0) return;
  if (!blocks.slice(0, end).some(isSeen))
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

/** What figures count: nouns and signs that mean little without theirs. */
const UNIT =
  /^(?:%|‰|đồng|nghìn|triệu|tỷ|km|m|cm|mm|ha|kg|tấn|tạ|lít|người|hộ|vụ|lượt|lần|ngày|tháng|giờ|phút|đợt|cơ sở|trường hợp|đơn vị)(?!\p{L})/u;
const LAST_NUMBER = /(?<![\p{L}\d/.,-])\d[\d.,]*$/u;

/** A figure that counts what the next line begins with; a number after these words is a name. */
const NAMED = /(?:số|điều|khoản|điểm|mục|chương|quý|năm|tháng|ngày|lục)\s+$/iu;

function reportTornNumber(above: string, below: string, at: Finding['at'], page: number, report: ReportFinding): void {
  const number = LAST_NUMBER.exec(above)?.[0];
  const unit = UNIT.exec(below)?.[0];
  if (number === undefined || unit === undefined || NAMED.test(above.slice(0, -number.length))) return;
  report('page/number-torn', at, { number, unit, page });
}

/** A document's number that a line ends in the middle of. */
function reportTornDocument(
  above: string,
  below: string,
  at: Finding['at'],
  page: number,
  report: ReportFinding,
): void {
  const torn = findDocumentNumbers(plainHyphens(above + below)).find(
    ({ start, end }) => start < above.length && above.length < end,
  );
  if (torn !== undefined) report('page/document-number-torn', at, { text: torn.ref, page });
}

/** Lines that part what belongs together. */
function reportTornWords({ number, blocks }: LaidPage, report: ReportFinding): void {
  for (const { block, layout } of blocks) {
    if (layout.type !== 'paragraph') continue;
    for (const [index, { text }] of layout.lines.entries()) {
      const below = layout.lines[index + 1]?.text;
      if (below === undefined) continue;
      const at = { path: block.origin };
      reportTornNumber(text.trimEnd(), below, at, number, report);
      reportTornDocument(text.trimEnd(), below, at, number, report);
    }
  }
}

/** Rows of a table on a page that are not its heads, which repeat. */
function bodyRowsOn({ block, layout }: LaidBlock): number {
  if (block.kind !== 'table' || layout.type !== 'table') return 0;
  return layout.rows.filter(({ index }) => index >= (block.headRows ?? 0)).length;
}

/** A last page that one row of a table has to itself, with the lines that belong to the table. */
function reportRowAlone({ number, blocks }: LaidPage, report: ReportFinding): void {
  const seen = blocks.filter(isSeen);
  const table = seen.find(({ block }) => block.kind === 'table');
  if (number === 1 || table === undefined || bodyRowsOn(table) !== 1) return;
  const { origin } = table.block;
  if (seen.every(({ block }) => block.origin === origin)) report('page/row-alone', { path: origin }, { page: number });
}

/** A page with a heading and nothing else. */
function reportHeadingAlone({ number, blocks }: LaidPage, report: ReportFinding): void {
  const seen = blocks.filter(isSeen);
  const [only] = seen;
  if (seen.length === 1 && only?.block.kind === 'heading')
    report('page/heading-alone', { path: only.block.origin }, { text: textOf(only.layout), page: number });
}

/** The blocks of each section of a plan's document: `sectionBlocks`. */
type Blocks = readonly (readonly DocumentBlock[])[];

/** A section's blocks as the document has them: after a table at its end stands a paragraph that is none of them. */
const asWritten = (blocks: readonly DocumentBlock[]): (DocumentBlock | undefined)[] =>
  blocks.at(-1)?.element instanceof Table ? [...blocks, undefined] : [...blocks];

/** The pages of each section with its blocks; the layout counts blocks through the whole document. */
function laidSections(pages: readonly PageLayout[], sections: Blocks): LaidPage[][] {
  const all = sections.flatMap(asWritten);
  const laid = pages.map(({ body, section }, index) => ({
    section,
    number: index + 1,
    blocks: body.flatMap((layout) => {
      const block = all[layout.index];
      return block === undefined ? [] : [{ block, layout }];
    }),
  }));
  return sections.map((_, index) => laid.filter(({ section }) => section === index));
}

/**
 * Works out the pages of a plan.
 * @param blocks those of the plan, where they were made already
 */
export const layOut = (plan: Plan, blocks: Blocks = sectionBlocks(plan)): DocumentLayout =>
  layOutWhole(wordDocument(plan, blocks));

/** The parts of the plan that a block's lines print; of a table its rows. */
const linesOf = ({ block, layout }: LaidBlock): PlanPath[] =>
  layout.type === 'table'
    ? layout.rows.map(({ index }) => block.cells?.[index]?.[0] ?? block.origin)
    : layout.lines.filter(({ text }) => text.trim() !== '').map(() => block.origin);

/** What stands on each page, line by line: the part of the plan that each line prints. */
export function linesByPage(plan: Plan): PlanPath[][] {
  const blocks = sectionBlocks(plan);
  return laidSections(layOut(plan, blocks).pages, blocks)
    .flat()
    .map((page) => page.blocks.flatMap(linesOf));
}

function reportPage(page: LaidPage, isLast: boolean, report: ReportFinding): void {
  reportSignature(page, report);
  reportHeading(page, isLast, report);
  reportHeadingAlone(page, report);
  if (isLast) reportRowAlone(page, report);
  reportLoneWords(page, report);
  reportTornWords(page, report);
}

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
  for (const laid of laidSections(pages, blocks))
    for (const [index, page] of laid.entries()) reportPage(page, index === laid.length - 1, report);
  return findings;
}
