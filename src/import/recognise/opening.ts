/** What stands between the title and the first section: bases and opening. */
import type { TextSource } from '../../generated/plan-source.ts';
import type { Standard } from '../../standard/standard.ts';
import { type ManuscriptTable, remarkText } from '../manuscript/manuscript.ts';
import { type BodyScheme, beginsSection } from './body-scheme.ts';
import { isItalic } from './cues.ts';
import { labelOfLine } from './labels.ts';
import { isText, type Line, type TableLine, type TextLine } from './lines.ts';
import { paragraphsIn } from './table-grid.ts';
import { type NoteBook, textOfLine } from './texts.ts';
import { type Doubt, unplacedPicture } from './uncertain.ts';

export interface Opening {
  readonly bases: TextSource[];
  readonly opening: TextSource[];
}

/** A basis is in italics where the standard has it so; where that, or looks, tell nothing it begins and ends as one. */
export function isBasis(line: TextLine, knowsLooks: boolean, { components: { basis } }: Standard): boolean {
  if (!/^(?:-\s*)?(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở|Để)(?!\p{L})/u.test(line.text)) return false;
  if (/:$/.test(line.text)) return false;
  if (knowsLooks && basis.italic) return isItalic(line);
  if (!basis.italic && line.paragraph.style === basis.name) return true;
  const end = basis.italic ? /;$/ : /[;.,]$/;
  return end.test(line.text) && /^(?:-\s*)?Căn cứ/u.test(line.text);
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
    for (const row of table.rows) this.push(this.opening, rowText(row, this.notes));
    this.doubts.push({ code: 'import/table-simplified', path: ['opening'] });
  }

  /** Nothing in the opening is a picture. */
  addPicture(): void {
    this.doubts.push(unplacedPicture('opening', ['opening']));
  }

  addText(line: TextLine, knowsLooks: boolean, standard: Standard): void {
    const asBasis = this.opening.length === 0 && isBasis(line, knowsLooks, standard);
    const list = asBasis ? this.bases : this.opening;
    const path = [asBasis ? 'bases' : 'opening', list.length];
    for (const comment of line.first ? line.paragraph.comments : [])
      this.doubts.push({ code: 'import/comment', path, args: { comment: remarkText(comment) } });
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
  lines.findIndex((line) => {
    const label = isText(line) ? labelOfLine(line) : undefined;
    return label !== undefined && beginsSection(label, scheme);
  });
