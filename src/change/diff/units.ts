/** A plan as a tree of units: each an item, a paragraph or a row of a table with its own words, its children apart. */
import { archiveText } from '../../plan/model/archive.ts';
import { splitAssignment } from '../../plan/model/assigned-text.ts';
import { plainText } from '../../plan/model/inline-text.ts';
import { type Location, type PlanPart, placedChildren } from '../../plan/model/location.ts';
import { pictureWords } from '../../plan/model/pictures.ts';
import type {
  Appendix,
  Assignment,
  Block,
  Item,
  Paragraph,
  Passage,
  Picture,
  Plan,
  Table,
  Cell as TableCell,
  Row as TableRow,
} from '../../plan/model/plan.ts';
import { gridOf, type PlacedCell } from '../../plan/model/table-grid.ts';
import { cellText, columnTitles } from '../../plan/model/table-texts.ts';
import { ROLES, type Role } from './changes.ts';
import { type FacedText, facedText, labelStyle } from './print.ts';
import { normaliseSpace } from './tokenise.ts';

/** Units are compared with units of their family only. */
export type Family =
  | 'root'
  | 'title'
  | 'basis'
  | 'opening'
  | 'item'
  | 'table'
  | 'tableUnit'
  | 'tableSource'
  | 'picture'
  | 'row'
  | 'appendix'
  | 'recipient';

/** A cell of a table's row, below the title of its column. */
export interface Cell {
  readonly title: string;
  readonly text: string;
}

export interface Unit {
  readonly family: Family;
  readonly place: Location;
  readonly texts: Readonly<Partial<Record<Role, string>>>;
  /** All texts, a line each; empty for what only holds others. */
  readonly own: string;
  readonly assignments: readonly Assignment[];
  /** How it is labelled, or nothing. */
  readonly label: string;
  /** What is printed of it without the lines of its assignments. */
  readonly faced: FacedText;
  /** Of a row below the titles; the column that counts the rows is left out. */
  readonly cells: readonly Cell[];
  /** How many columns and rows its cells take; empty for what is no row, and where each takes one. */
  readonly extents: string;
  /** Of a picture: what tells its file from others, and how wide it is asked to be. */
  readonly image?: { readonly digest: string; readonly width: string };
  readonly children: readonly Unit[];
}

type Notes = Plan['footnotes'];

const NOWHERE: Location = { part: 'section', numbers: '', steps: [] };

const linesOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ inlines }) => normaliseSpace(plainText(inlines))).join('\n');

/** The notes that are marked first in some paragraphs. */
function noteText(paragraphs: readonly Paragraph[], notes: Notes): string {
  const marks = paragraphs.flatMap(({ inlines }) => inlines);
  const numbers = marks.flatMap((inline) => (inline.kind === 'note' && !inline.again ? [inline.note] : []));
  return numbers.map((number) => linesOf(notes[number - 1]?.paragraphs ?? [])).join('\n');
}

const NO_TEXT: FacedText = { text: '', face: '' };

function unit(family: Family, place: Location, texts: Unit['texts'], more: Partial<Unit> = {}): Unit {
  const filled = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
  const own = ROLES.flatMap((role) => filled[role] ?? []).join('\n');
  return {
    family,
    place,
    texts: filled,
    own,
    assignments: [],
    label: '',
    faced: NO_TEXT,
    cells: [],
    extents: '',
    children: [],
    ...more,
  };
}

const joinLines = (...lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n');

function itemUnit(item: Item, place: Location, notes: Notes): Unit {
  const heading = item.heading === undefined ? [] : [item.heading];
  const { text, sentence } = splitAssignment(linesOf(item.text), item);
  const texts = {
    heading: linesOf(heading),
    text,
    after: linesOf(item.after),
    sentence: joinLines(sentence, linesOf(item.assignmentLines)),
    note: noteText([...heading, ...item.text, ...item.after, ...item.assignmentLines], notes),
  };
  const children = blockUnits(item.children, place, notes);
  return unit('item', place, texts, {
    assignments: item.assignments,
    label: labelStyle(item.marker),
    faced: facedText([...heading, ...item.text, ...item.after]),
    children,
  });
}

function passageUnit(passage: Passage, place: Location, notes: Notes): Unit {
  const { text, sentence } = splitAssignment(linesOf(passage.text), passage);
  const texts = {
    text,
    sentence: joinLines(sentence, linesOf(passage.assignmentLines)),
    note: noteText([...passage.text, ...passage.assignmentLines], notes),
  };
  return unit('item', place, texts, { assignments: passage.assignments, faced: facedText(passage.text) });
}

/** What stands above a column that only counts the rows. */
const COUNTER_TITLE = /^(?:stt|tt|số\s?tt|số thứ tự)\.?$/i;

/** The columns that only count the rows: they change with every row that comes or goes. */
const countingColumns = (titles: readonly string[]): ReadonlySet<number> =>
  new Set(titles.flatMap((title, index) => (COUNTER_TITLE.test(title) ? [index] : [])));

const CELL_RULE = ' | ';

/** The words of the heads, the row above all others. */
function headUnit({ heads, columns }: Table, place: Location, counting: ReadonlySet<number>, notes: Notes): Unit {
  const counted = [...counting].map((column) => columns[column]?.title);
  const titles = heads.flat().map(({ title }) => title);
  const told = titles.filter((title) => !counted.includes(title));
  const text = told.map(({ inlines }) => normaliseSpace(plainText(inlines))).join(CELL_RULE);
  return unit('row', place, { text, note: noteText(titles, notes) }, { faced: facedText(told) });
}

/** The cells of a row that take more than one column or row, by their places. */
const extentsOf = (row: readonly PlacedCell<TableCell>[]): string =>
  row
    .filter(({ isStart, cell }) => isStart && cell.columns * cell.rows > 1)
    .map(({ column, cell }) => `${column}: ${cell.columns}×${cell.rows}`)
    .join(', ');

/** Rows of sums and headings in a table are bold as a whole. */
const inBold = ({ inlines, ...paragraph }: Paragraph): Paragraph => ({
  ...paragraph,
  inlines: inlines.map((inline) => (inline.kind === 'text' ? { ...inline, bold: true } : inline)),
});

function rowUnit(
  row: readonly PlacedCell<TableCell>[],
  kind: TableRow['kind'],
  place: Location,
  titles: readonly string[],
  notes: Notes,
): Unit {
  const own = row.filter(({ isStart }) => isStart);
  const counting = countingColumns(titles);
  const told = own.filter(({ column, cell }) => !counting.has(column) || cell.columns > 1);
  const cells = told.map(({ cell, column }) => ({ title: titles[column] ?? '', text: normaliseSpace(cellText(cell)) }));
  const texts = {
    text: cells.map(({ text }) => text).join(CELL_RULE),
    note: noteText(
      own.flatMap(({ cell }) => cell.paragraphs),
      notes,
    ),
  };
  const paragraphs = told.flatMap(({ cell }) => cell.paragraphs);
  const faced = facedText(kind === 'plain' ? paragraphs : paragraphs.map(inBold));
  return unit('row', place, texts, { faced, cells, extents: extentsOf(row) });
}

function tableUnit(table: Table, place: Location, notes: Notes): Unit {
  const titles = columnTitles(table).map(normaliseSpace);
  const placeOf = (ordinal: number): Location => ({ ...place, steps: [...place.steps, { kind: 'row', ordinal }] });
  const head = headUnit(table, placeOf(0), countingColumns(titles), notes);
  const rows = gridOf(table.rows.map(({ cells }) => cells)).map((row, index) =>
    rowUnit(row, table.rows[index]?.kind ?? 'plain', placeOf(index + 1), titles, notes),
  );
  const line = (family: Family, text: Paragraph | undefined): Unit[] =>
    text === undefined ? [] : [unit(family, place, { text: linesOf([text]) }, { faced: facedText([text]) })];
  const around = [...line('tableUnit', table.unit), ...line('tableSource', table.source)];
  return unit('table', place, {}, { children: [head, ...rows, ...around] });
}

/** A picture: the words that stand for it, then its caption. */
function pictureUnit(picture: Picture, place: Location, notes: Notes): Unit {
  const caption = picture.caption === undefined ? [] : [picture.caption];
  const texts = { heading: pictureWords(picture), text: linesOf(caption), note: noteText(caption, notes) };
  const image = { digest: picture.image?.digest ?? '', width: String(picture.width ?? '') };
  return unit('picture', place, texts, { faced: facedText(caption), image });
}

function blockUnits(blocks: readonly Block[], parent: Location, notes: Notes): Unit[] {
  return placedChildren(parent, blocks).flatMap(([block, place]) => {
    // What changes in a table that is made of the plan's own texts changes in them, and is told there.
    if (block.kind === 'table' && block.isGenerated === true) return [];
    if (block.kind === 'table') return [tableUnit(block, place, notes)];
    if (block.kind === 'picture') return [pictureUnit(block, place, notes)];
    return [block.kind === 'item' ? itemUnit(block, place, notes) : passageUnit(block, place, notes)];
  });
}

function appendixUnit(appendix: Appendix, notes: Notes): Unit {
  const place: Location = { part: 'appendix', appendix: appendix.label, numbers: '', steps: [] };
  const { content, titleLines } = appendix;
  const inside = itemUnit(content, place, notes);
  const heading = titleLines.map(({ inlines }) => normaliseSpace(plainText(inlines))).join(' ');
  const texts = { ...inside.texts, heading, note: joinLines(noteText(titleLines, notes), inside.texts.note ?? '') };
  const title = facedText(titleLines);
  const faced = { text: title.text + inside.faced.text, face: title.face + inside.faced.face };
  return unit('appendix', place, texts, { assignments: content.assignments, faced, children: inside.children });
}

/** Paragraphs or lines of a part, a unit each. */
const listed = (family: Family & PlanPart, paragraphs: readonly Paragraph[], notes: Notes): Unit[] =>
  paragraphs.map((paragraph, index) =>
    unit(
      family,
      { part: family, ordinal: index + 1, numbers: '', steps: [] },
      {
        text: linesOf([paragraph]),
        note: noteText([paragraph], notes),
      },
      { faced: facedText([paragraph]) },
    ),
  );

function recipientTexts(plan: Plan): string[] {
  const lines = plan.recipients.flatMap((group) =>
    group.lines.map((line) => (group.purpose === undefined ? line : `${line} (${group.purpose})`)),
  );
  const archive = archiveText(plan);
  return archive === undefined ? lines : [...lines, `Lưu: ${archive}`];
}

const lineUnits = (family: Family & PlanPart, lines: readonly string[]): Unit[] =>
  lines.map((text, index) =>
    unit(family, { part: family, ordinal: index + 1, numbers: '', steps: [] }, { text: normaliseSpace(text) }),
  );

/** The unit of a whole plan, its parts in the order they are printed. */
export function unitsOf(plan: Plan): Unit {
  const notes = plan.footnotes;
  const title = linesOf(plan.titleLines).replaceAll('\n', ' ');
  const children = [
    ...(title === ''
      ? []
      : [unit('title', { ...NOWHERE, part: 'title' }, { text: title }, { faced: facedText(plan.titleLines) })]),
    ...listed('basis', plan.bases, notes),
    ...listed('opening', plan.opening, notes),
    ...blockUnits(plan.sections, NOWHERE, notes),
    ...plan.appendices.map((appendix) => appendixUnit(appendix, notes)),
    ...lineUnits('recipient', recipientTexts(plan)),
  ];
  return unit('root', NOWHERE, {}, { children });
}

/** A unit and all below it, in order. */
export const withDescendants = (root: Unit): Unit[] => [root, ...root.children.flatMap(withDescendants)];
