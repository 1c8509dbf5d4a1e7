/** A plan as units: every text that is printed, with the way to its value. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { Run } from '../../import/manuscript/manuscript.ts';
import { markup } from '../../import/recognise/markup.ts';
import { sliceRuns } from '../../import/recognise/runs.ts';
import { type FlowBlock, type FlowParagraph, unendedAppendix, unendedBody } from '../../plan/model/flow.ts';
import { plainText } from '../../plan/model/inline-text.ts';
import type { Cell, Inline, Paragraph, Picture, Plan, Row, Table } from '../../plan/model/plan.ts';
import { type AssignmentReader, bareSentence } from './assignment-reader.ts';
import type { SourceText, SourceUnit } from './units.ts';

/** Inline text of a plan as runs of a manuscript; notes by their numbers. */
export const piecesOf = (inlines: readonly Inline[]): Run[] =>
  inlines.map(
    (inline): Run =>
      inline.kind === 'note' ? { kind: 'note', note: String(inline.note) } : { ...inline, kind: 'letters' },
  );

export const noteMark = (note: string): string => `[^${note}]`;

export const markupOf = (runs: readonly Run[], left: Parameters<typeof markup>[2] = []): string =>
  markup(runs, noteMark, left);

const KEYS_OF_TEXT: ReadonlySet<string | number> = new Set(['heading', 'part', 'chapter', 'text', 'after', 'title']);

/** The entry that a value belongs to: the item around its text. */
function entryOf(path: PlanPath): PlanPath {
  const last = path.at(-1);
  const assign = path.lastIndexOf('assign');
  if (assign > 0) return path.slice(0, assign);
  return last !== undefined && KEYS_OF_TEXT.has(last) && path.length > 1 ? path.slice(0, -1) : path;
}

class UnitWriter {
  readonly units: SourceUnit[] = [];
  private readonly assignments: AssignmentReader;
  private readonly counts = new Map<string, number>();

  constructor(assignments: AssignmentReader) {
    this.assignments = assignments;
  }

  /** The next paragraph of a value. */
  private nextText(path: PlanPath, text: string): SourceText {
    const key = path.join('/');
    const paragraph = this.counts.get(key) ?? 0;
    this.counts.set(key, paragraph + 1);
    return { path, paragraph, text };
  }

  /** A paragraph that stands by itself. */
  plain({ inlines, origin }: Paragraph, left: Parameters<typeof markup>[2] = []): void {
    const text = this.nextText(origin, markupOf(piecesOf(inlines), left));
    this.units.push({ kind: 'paragraph', entry: entryOf(origin), texts: [text] });
  }

  block(block: FlowBlock): void {
    if (block.kind === 'table') this.table(block);
    else if (block.kind === 'picture') this.picture(block);
    else if (block.role === 'assignment') this.assignment(block.paragraph);
    else this.paragraph(block);
  }

  private paragraph({ paragraph: { inlines, origin }, role, level }: FlowParagraph): void {
    const left = (role === 'heading' || role === 'division') && level <= 2 ? (['bold'] as const) : [];
    const runs = piecesOf(inlines);
    const letters = plainText(inlines);
    const start = this.assignments.startIn(letters);
    const own = start === undefined ? runs : sliceRuns(runs, 0, start);
    this.units.push({
      kind: 'paragraph',
      entry: entryOf(origin),
      texts: [this.nextText(origin, markupOf(own, left))],
      ...(start === undefined ? {} : { assignment: bareSentence(letters.slice(start)) }),
    });
  }

  private assignment({ inlines, origin }: Paragraph): void {
    this.units.push({
      kind: 'assignment',
      entry: entryOf(origin),
      texts: [],
      assignment: bareSentence(plainText(inlines)),
      assignedAt: origin,
    });
  }

  /** The line above a table, or below it or a picture. */
  private tableLine(kind: 'unit' | 'source' | 'caption', line: Paragraph | undefined): void {
    if (line === undefined) return;
    const { inlines, origin } = line;
    const text = this.nextText(origin, markupOf(piecesOf(inlines), ['italic']));
    this.units.push({ kind, entry: origin, texts: [text] });
  }

  /** The texts of a cell, an empty one too: something may be typed there. */
  private cellTexts({ paragraphs, origin }: Cell, looks: Parameters<typeof markup>[2]): SourceText[] {
    if (paragraphs.length === 0) return [this.nextText(origin, '')];
    return paragraphs.map((paragraph) => this.nextText(paragraph.origin, markupOf(piecesOf(paragraph.inlines), looks)));
  }

  private row({ kind, cells, origin }: Row, made: Pick<SourceUnit, 'isGenerated'>): void {
    const texts = cells.map((cell) => this.cellTexts(cell, kind === 'plain' ? [] : ['bold']));
    this.units.push({
      kind: 'row',
      entry: origin,
      texts: texts.flat(),
      ...made,
    });
  }

  private picture({ file, alt, width, caption, origin }: Picture): void {
    const texts = [{ path: [...origin, 'alt'], paragraph: 0, text: alt }];
    this.units.push({ kind: 'picture', entry: origin, texts, picture: { file, isSized: width !== undefined } });
    this.tableLine('caption', caption);
  }

  private table({ unit, heads, rows, source, isGenerated, origin }: Table): void {
    const made = isGenerated === true ? { isGenerated } : {};
    this.tableLine('unit', unit);
    const titles = heads.flat().map(({ title }) => title);
    this.units.push({
      kind: 'columns',
      entry: isGenerated === true ? origin : [...origin, 'columns'],
      texts: titles.map((title) => this.nextText(title.origin, markupOf(piecesOf(title.inlines), ['bold']))),
      ...made,
    });
    for (const row of rows) this.row(row, made);
    this.tableLine('source', source);
  }
}

/** All that is printed between tên loại and Nơi nhận, and in the appendices, in order. */
export function sourceUnits(plan: Plan, assignments: AssignmentReader): SourceUnit[] {
  const writer = new UnitWriter(assignments);
  for (const line of plan.titleLines) writer.plain(line, ['bold']);
  for (const basis of plan.bases) writer.plain(basis, ['italic']);
  for (const opening of plan.opening) writer.plain(opening);
  for (const block of unendedBody(plan)) writer.block(block);
  for (const appendix of plan.appendices) {
    for (const line of appendix.titleLines) writer.plain({ ...line, origin: [...appendix.origin, 'title'] }, ['bold']);
    for (const block of unendedAppendix(appendix)) writer.block(block);
  }
  return writer.units;
}

/** The footnotes of a plan. */
export const noteUnits = ({ footnotes }: Plan): SourceUnit[] =>
  footnotes.map(({ paragraphs, origin }) => ({
    kind: 'note',
    entry: origin,
    texts: paragraphs.map(({ inlines }, paragraph) => ({ path: origin, paragraph, text: markupOf(piecesOf(inlines)) })),
  }));
