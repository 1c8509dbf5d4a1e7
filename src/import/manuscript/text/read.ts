/** Markdown and plain text as a manuscript. */
import type { Bilingual } from '../../../diagnostics/diagnostic.ts';
import type {
  Manuscript,
  ManuscriptBlock,
  ManuscriptParagraph,
  ManuscriptPicture,
  ManuscriptTable,
  Run,
} from '../manuscript.ts';
import { readTextBlocks, type TextBlock, type Typed } from './blocks.ts';
import { merged, PARAGRAPH_END, readInline } from './inline.ts';
import { readLines } from './lines.ts';
import { plainLines } from './markdown-lines.ts';

/** A blank at a line's beginning, as it would be printed. */
const MM_PER_COLUMN = 2.5;
const TAB = 4;

type Notes = ReadonlySet<string>;

/** A paragraph of which a text says no more than its letters. */
export function plainParagraph(runs: readonly Run[], place: number): ManuscriptParagraph {
  return {
    kind: 'paragraph',
    runs,
    align: 'justify',
    indent: { left: 0, right: 0, firstLine: 0 },
    spacing: { before: 0, after: 0, line: 1, lineRule: 'multiple' },
    rules: [],
    boxed: false,
    pageBreakBefore: false,
    comments: [],
    place,
  };
}

/** The runs of paragraphs that were read together. */
function split(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind === 'note') paragraphs.at(-1)?.push(run);
    else
      for (const [index, text] of run.text.split(PARAGRAPH_END).entries()) {
        if (index > 0) paragraphs.push([]);
        paragraphs.at(-1)?.push({ ...run, text });
      }
  }
  return paragraphs.map(trimmed);
}

const trimAt = (runs: readonly Run[], index: number, trim: (text: string) => string): Run[] =>
  runs.map((run, at) => (at === index && run.kind === 'letters' ? { ...run, text: trim(run.text) } : run));

/** Without blanks at the edges and beside line breaks. */
function trimmed(runs: readonly Run[]): Run[] {
  const joined = merged(runs);
  const started = trimAt(joined, 0, (text) => text.trimStart());
  return merged(trimAt(started, started.length - 1, (text) => text.trimEnd()));
}

const BULLET = /^(\s*)(?:\*(?=\s)|(?=[-+•]\s|\d{1,3}[.)]\s))/;

/** Blanks at the beginning as columns. */
const columnsOf = (blanks: string): number => blanks.replaceAll('\t', ' '.repeat(TAB)).length;

/** Where a paragraph begins: lists move as a whole, others with their first line. */
function indentOf(text: string): ManuscriptParagraph['indent'] {
  const [blanks = ''] = /^\s*/.exec(text) ?? [];
  const indent = columnsOf(blanks) * MM_PER_COLUMN;
  return BULLET.test(text) ? { left: indent, right: 0, firstLine: 0 } : { left: 0, right: 0, firstLine: indent };
}

/** A star that begins a list is a dash to whoever reads the page. */
const withDash = (text: string): string => text.replace(/^(\s*)\*(?=\s)/, '$1-');

const inBold = (run: Run): Run => (run.kind === 'letters' ? { ...run, bold: true } : run);

/** A picture that a text names: its file is not at hand. */
const PICTURE = /!\[([^\]\n]*)\]\(\s*<?([^)\s>]+)/gu;
/** Longer addresses are no names: the bytes themselves stand there. */
const LONGEST_NAME = 100;

const linkedTo = (name: string): Bilingual =>
  name.length > LONGEST_NAME
    ? { vi: 'ghi ngay trong văn bản', en: 'written in the text itself' }
    : { vi: `liên kết đến “${name}”`, en: `linked to “${name}”` };

const picturesIn = (text: string): ManuscriptPicture[] =>
  [...text.matchAll(PICTURE)].map(([, alt = '', name = '']) => ({
    kind: linkedTo(name),
    name,
    alt,
    width: 0,
    height: 0,
    isCropped: false,
  }));

function paragraphOf(runs: readonly Run[], { text, place, startsPage, outline }: Typed): ManuscriptParagraph {
  const pictures = picturesIn(text);
  const paragraph = {
    ...plainParagraph(runs, place),
    ...(pictures.length > 0 && { pictures }),
    indent: indentOf(text),
    pageBreakBefore: startsPage,
  };
  if (outline === undefined) return paragraph;
  return { ...paragraph, runs: merged(runs.map(inBold)), outline, align: 'left' };
}

/** A mark may open in one line of a few and close in another; in a longer row of lines it is a slip. */
const FEW = 6;

function readParagraphs(paragraphs: readonly Typed[], notes: Notes): ManuscriptParagraph[] {
  if (paragraphs.length > FEW) return paragraphs.flatMap((paragraph) => readParagraphs([paragraph], notes));
  const text = paragraphs.map((paragraph) => withDash(paragraph.text)).join(PARAGRAPH_END);
  const runs = split(readInline(text, (id) => notes.has(id)));
  return paragraphs
    .map((paragraph, index) => paragraphOf(runs[index] ?? [], paragraph))
    .filter(({ runs: own, pictures }) => own.length > 0 || pictures !== undefined);
}

function readTable({ rows, place, spans }: Extract<TextBlock, { kind: 'table' }>, notes: Notes): ManuscriptTable {
  const cell = (text: string, index: number, span: number) => ({
    blocks: split(readInline(text, (id) => notes.has(id))).map((runs) => plainParagraph(runs, place + index)),
    span: Math.max(1, span),
    continued: span === 0,
  });
  return {
    kind: 'table',
    rows: rows.map((cells, index) => cells.map((text, at) => cell(text, index, spans?.[index]?.[at] ?? 1))),
    bordered: true,
    columns: [],
    place,
  };
}

/** A line drawn under the last paragraph; one that stands under none is a paragraph of its own. */
function ruleUnder(blocks: readonly ManuscriptBlock[], place: number): ManuscriptBlock[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return [...blocks, { ...plainParagraph([], place), rules: [{}] }];
  return [...blocks.slice(0, -1), { ...last, rules: [...last.rules, {}] }];
}

/** The notes of a file, by their names. */
function readNotes(parts: readonly TextBlock[]): Map<string, ManuscriptParagraph[]> {
  const notes = new Map<string, ManuscriptParagraph[]>();
  for (const part of parts) {
    if (part.kind !== 'note' || notes.has(part.id)) continue;
    const runs = split(readInline(part.text, () => false)).filter((paragraph) => paragraph.length > 0);
    notes.set(
      part.id,
      runs.map((paragraph) => plainParagraph(paragraph, part.place)),
    );
  }
  return notes;
}

/**
 * Reads Markdown or plain text. Roles are not looked for: numbers, letters and bullets are the first letters of their
 * paragraphs.
 */
export function readTextManuscript(text: string): Manuscript {
  const parts = readTextBlocks(plainLines(readLines(text)));
  const notes = readNotes(parts);
  const names = new Set(notes.keys());
  let blocks: ManuscriptBlock[] = [];
  for (const part of parts) {
    if (part.kind === 'paragraphs') blocks.push(...readParagraphs(part.paragraphs, names));
    else if (part.kind === 'table') blocks.push(readTable(part, names));
    else if (part.kind === 'rule') blocks = ruleUnder(blocks, part.place);
  }
  return { origin: 'text', sections: [{ blocks }], notes };
}
