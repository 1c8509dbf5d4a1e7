/** What stands between the title and the first section: bases and opening. */
import type { TextSource } from '../../generated/plan-source.ts';
import type { Standard } from '../../standard/standard.ts';
import type { ManuscriptTable } from '../manuscript/manuscript.ts';
import { type BodyScheme, beginsSection } from './body-scheme.ts';
import { styledDepth } from './body-tree.ts';
import { isItalic } from './cues.ts';
import { labelOfLine } from './labels.ts';
import { isText, type Line, type TableLine, type TextLine } from './lines.ts';
import { paragraphsIn } from './table-grid.ts';
import { type NoteBook, textOfLine } from './texts.ts';
import { asides, type Doubt, unplacedPicture } from './uncertain.ts';

export interface Opening {
  readonly bases: TextSource[];
  readonly opening: TextSource[];
}

/** "Sở Y tế xây dựng Kế hoạch …": the sentence that a basis alone does not have. */
export const MAKES_PLAN = /(?:xây dựng|ban hành|lập|triển khai)\s+(?:và ban hành\s+)?[Kk]ế hoạch|như sau/u;

/** A basis by its first words, whatever it ends with. */
const SURE_BASIS = /^(?:-\s*)?(?:Căn cứ|(?:Theo|Xét) đề nghị của)(?!\p{L})[^;]*[\p{L}\d).]$/u;

/** Upright bases end with a sign that the next one, or the opening, goes on from; sure ones need none. */
const isUprightBasis = ({ text, paragraph }: TextLine, { components }: Standard): boolean =>
  paragraph.style !== components.body.name &&
  (/[;,]$/u.test(text) || (SURE_BASIS.test(text) && !MAKES_PLAN.test(text)));

/** A basis is in italics where the standard has it so, or in upright letters begins and ends as one. */
export function isBasis(line: TextLine, knowsLooks: boolean, standard: Standard): boolean {
  const { basis } = standard.components;
  if (!/^(?:-\s*)?(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở|Để)(?!\p{L})/u.test(line.text)) return false;
  if (/:$/.test(line.text)) return false;
  if (!basis.italic && line.paragraph.style === basis.name) return true;
  return (knowsLooks && basis.italic && isItalic(line)) || isUprightBasis(line, standard);
}

/** A text, with its notes beside it where it marks any. */
function textSource(text: string, notes: NoteBook): TextSource {
  const { footnotes } = notes.take();
  return footnotes === undefined ? text : { text, footnotes };
}

/** A label that the file counts by itself is typed here: nothing in the opening is numbered. */
function openingText(line: TextLine, notes: NoteBook): string {
  const label = line.first ? line.paragraph.label : undefined;
  const text = textOfLine(line, notes);
  return label === undefined || text === '' ? text : `${label.text} ${text}`;
}

/** A row of a table as one line: nothing in the opening is a table. */
function rowText(row: ManuscriptTable['rows'][number], notes: NoteBook): string {
  const cells = row.map(({ blocks }) =>
    paragraphsIn(blocks)
      .map(({ runs }) => textOfLine({ runs }, notes))
      .join(' '),
  );
  return cells.filter((text) => text !== '').join(' | ');
}

class OpeningReader {
  readonly bases: TextSource[] = [];
  readonly opening: TextSource[] = [];
  private readonly notes: NoteBook;
  private readonly doubts: Doubt[];

  constructor(notes: NoteBook, doubts: Doubt[]) {
    this.notes = notes;
    this.doubts = doubts;
  }

  addTable({ table }: TableLine): void {
    const path = ['opening', this.opening.length];
    for (const { blocks } of table.rows.flat())
      for (const paragraph of paragraphsIn(blocks)) this.doubts.push(...asides(paragraph, path));
    for (const row of table.rows) this.push(this.opening, rowText(row, this.notes));
    this.doubts.push({ code: 'import/table-simplified', path });
  }

  /** Nothing in the opening is a picture. */
  addPicture(): void {
    this.doubts.push(unplacedPicture('opening', ['opening']));
  }

  addText(line: TextLine, knowsLooks: boolean, standard: Standard): void {
    const asBasis = this.opening.length === 0 && isBasis(line, knowsLooks, standard);
    const list = asBasis ? this.bases : this.opening;
    const path = [asBasis ? 'bases' : 'opening', list.length];
    if (line.first) this.doubts.push(...asides(line.paragraph, path));
    this.push(list, asBasis ? this.basisText(line) : openingText(line, this.notes));
  }

  private basisText(line: TextLine): string {
    return textOfLine(line, this.notes, ['italic'])
      .replace(/^-\s*/, '')
      .replace(/[;.,]$/, '');
  }

  private push(list: TextSource[], text: string): void {
    if (text !== '') list.push(textSource(text, this.notes));
  }
}

/** What the opening is read with. */
interface OpeningContext {
  readonly notes: NoteBook;
  readonly knowsLooks: boolean;
  readonly standard: Standard;
  readonly doubts: Doubt[];
}

/** Reads the lines before the first section. */
export function readOpening(lines: readonly Line[], { notes, knowsLooks, standard, doubts }: OpeningContext): Opening {
  const reader = new OpeningReader(notes, doubts);
  for (const line of lines) {
    if (isText(line)) reader.addText(line, knowsLooks, standard);
    else if (line.kind === 'table') reader.addTable(line);
    else reader.addPicture();
  }
  return { bases: reader.bases, opening: reader.opening };
}

/** Index of the line that the first section, part or chapter begins with. */
export const firstSection = (lines: readonly Line[], scheme: BodyScheme): number =>
  scheme.unnumbered?.start ??
  lines.findIndex((line) => {
    const label = isText(line) ? labelOfLine(line) : undefined;
    return label === undefined ? isText(line) && styledDepth(line, scheme) === 1 : beginsSection(label, scheme);
  });
