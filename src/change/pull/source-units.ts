/** A plan as units: every text that is printed, with the way to its value. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { Run } from '../../import/manuscript/manuscript.ts';
import { assignmentAtEnd } from '../../import/recognise/assignments.ts';
import { markup } from '../../import/recognise/markup.ts';
import { sliceRuns } from '../../import/recognise/runs.ts';
import { withEndMark } from '../../plan/model/end-mark.ts';
import { type FlowBlock, type FlowParagraph, unendedAppendix, unendedBody } from '../../plan/model/flow.ts';
import { plainText, textRun } from '../../plan/model/inline-text.ts';
import { allPictures, printedPicture } from '../../plan/model/pictures.ts';
import type { Cell, Inline, Paragraph, Picture, Plan, Row, Table } from '../../plan/model/plan.ts';
import { WORDING } from '../../standard/components.ts';
import { pictureKey } from '../../word/fingerprint/pictures.ts';
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

/** A paragraph's letters as they may stand in a file: with a typed number, with the end mark. */
function printedForms(inlines: readonly Inline[], label = ''): string[] {
  const forms = [plainText(inlines), plainText(withEndMark(inlines))];
  return label === '' ? forms : [...forms, ...forms.map((form) => `${label} ${form}`)];
}

/** What is printed of a picture. */
type PrintedOf = (picture: Picture) => ReturnType<typeof printedPicture>;

class UnitWriter {
  readonly units: SourceUnit[] = [];
  private readonly printed: PrintedOf;
  private readonly counts = new Map<string, number>();

  constructor(printed: PrintedOf) {
    this.printed = printed;
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
    this.units.push({ kind: 'paragraph', entry: entryOf(origin), texts: [text], printed: [plainText(inlines)] });
  }

  block(block: FlowBlock): void {
    if (block.kind === 'table') this.table(block);
    else if (block.kind === 'picture') this.picture(block);
    else if (block.role === 'assignment') this.assignment(block.paragraph);
    else this.paragraph(block);
  }

  private paragraph({ paragraph: { inlines, origin }, role, level, marker }: FlowParagraph): void {
    const left = (role === 'heading' || role === 'division') && level <= 2 ? (['bold'] as const) : [];
    const label = marker !== undefined && 'label' in marker ? marker.label : '';
    const runs = piecesOf(inlines);
    const letters = plainText(inlines);
    const found = assignmentAtEnd(letters);
    const start = found === undefined || found.start === 0 ? undefined : found.start;
    const own = start === undefined ? runs : sliceRuns(runs, 0, start);
    const sentence = start === undefined ? undefined : /\((.*)\)/su.exec(letters.slice(start))?.[1];
    this.units.push({
      kind: 'paragraph',
      entry: entryOf(origin),
      texts: [this.nextText(origin, markupOf(own, left))],
      ...(sentence === undefined ? {} : { assignment: sentence }),
      printed: printedForms(inlines, label),
    });
  }

  private assignment({ inlines, origin }: Paragraph): void {
    const letters = plainText(inlines);
    const sentence = /^\((.*)\)/su.exec(letters)?.[1] ?? letters;
    this.units.push({
      kind: 'assignment',
      entry: entryOf(origin),
      texts: [],
      assignment: sentence,
      printed: printedForms(inlines),
    });
  }

  /** The line above a table, or below it or a picture. */
  private tableLine(kind: 'unit' | 'source' | 'caption', line: Paragraph | undefined, wording = ''): void {
    if (line === undefined) return;
    const { inlines, origin } = line;
    const text = this.nextText(origin, markupOf(piecesOf(inlines), ['italic']));
    const printed = printedForms(wording === '' ? inlines : [textRun(`${wording} `), ...inlines]);
    this.units.push({ kind, entry: origin, texts: [text], printed });
  }

  /** The texts of a cell, an empty one too: something may be typed there. */
  private cellTexts({ paragraphs, origin }: Cell, looks: Parameters<typeof markup>[2]): SourceText[] {
    if (paragraphs.length === 0) return [this.nextText(origin, '')];
    return paragraphs.map((paragraph) => this.nextText(paragraph.origin, markupOf(piecesOf(paragraph.inlines), looks)));
  }

  private row({ kind, cells, origin }: Row): void {
    const texts = cells.map((cell) => this.cellTexts(cell, kind === 'plain' ? [] : ['bold']));
    const printed = cells.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ inlines, isBullet }) => printedForms(inlines, isBullet ? '-' : '')),
    );
    this.units.push({
      kind: 'row',
      entry: origin,
      texts: texts.flat(),
      cells: texts.map(({ length }) => length),
      printed,
    });
  }

  private picture(picture: Picture): void {
    const { file, alt, width, caption, origin } = picture;
    const printed = this.printed(picture);
    const facts = { file, isSized: width !== undefined, ...printed };
    const path = [...origin, 'alt'];
    this.units.push({
      kind: 'picture',
      entry: origin,
      texts: [{ path, paragraph: 0, text: alt }],
      printed: printed === undefined ? [] : [pictureKey({ ...printed, alt })],
      picture: facts,
    });
    this.tableLine('caption', caption);
  }

  private table({ unit, heads, rows, source, origin }: Table): void {
    this.tableLine('unit', unit, WORDING.tableUnit);
    const titles = heads.flat().map(({ title }) => title);
    this.units.push({
      kind: 'columns',
      entry: [...origin, 'columns'],
      texts: titles.map((title) => this.nextText(title.origin, markupOf(piecesOf(title.inlines), ['bold']))),
      printed: titles.map((title) => plainText(title.inlines)),
    });
    for (const row of rows) this.row(row);
    this.tableLine('source', source, WORDING.tableSource);
  }
}

/** All that is printed between tên loại and Nơi nhận, and in the appendices, in order. */
export function sourceUnits(plan: Plan): SourceUnit[] {
  const placed = allPictures(plan);
  const writer = new UnitWriter((picture) => {
    const found = placed.find((other) => other.picture === picture);
    return found === undefined ? undefined : printedPicture(plan, found);
  });
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
    printed: paragraphs.map(({ inlines }) => plainText(inlines)),
  }));
