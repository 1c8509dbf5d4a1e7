/** What stands between the title and the first section: bases and opening. */
import type { TextSource } from '../generated/plan-source.ts';
import { labelOfLine } from './body-tree.ts';
import type { Doubt } from './doubts.ts';
import { isText, type Line, type TextLine } from './lines.ts';
import { isItalic } from './signs.ts';
import { paragraphsIn } from './tables.ts';
import { type NoteBook, textOfLine } from './texts.ts';

export interface Opening {
  readonly bases: TextSource[];
  readonly opening: TextSource[];
}

/** A basis is in italics; where looks are not known it begins and ends as one. */
function isBasis(line: TextLine, knowsLooks: boolean): boolean {
  if (!/^(?:-\s*)?(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở|Để)\b/u.test(line.text)) return false;
  if (/:$/.test(line.text)) return false;
  return knowsLooks ? isItalic(line) : /;$/.test(line.text) && /^(?:-\s*)?Căn cứ/u.test(line.text);
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

/** Reads the lines before the first section; rows of a table become lines. */
export function readOpening(lines: readonly Line[], notes: NoteBook, knowsLooks: boolean, doubts: Doubt[]): Opening {
  const bases: TextSource[] = [];
  const opening: TextSource[] = [];
  const openingPath = (): Doubt['path'] => ['opening', opening.length];
  for (const line of lines) {
    if (!isText(line)) {
      for (const row of line.table.rows) {
        const texts = row.map(({ blocks }) =>
          paragraphsIn(blocks)
            .map(({ pieces }) => textOfLine({ pieces }, notes))
            .join(' '),
        );
        opening.push(textSource(texts.filter((text) => text !== '').join(' | '), notes));
      }
      doubts.push({ code: 'import/table-simplified', path: ['opening'] });
      continue;
    }
    const asBasis = opening.length === 0 && isBasis(line, knowsLooks);
    const path = asBasis ? ['bases', bases.length] : openingPath();
    if (line.first)
      for (const comment of line.paragraph.comments) doubts.push({ code: 'import/comment', path, args: { comment } });
    if (asBasis)
      bases.push(
        textSource(
          textOfLine(line, notes, ['italic'])
            .replace(/^-\s*/, '')
            .replace(/[;.,]$/, ''),
          notes,
        ),
      );
    else opening.push(textSource(openingText(line, notes), notes));
  }
  return { bases, opening };
}

/** Index of the line that the first section begins with. */
export const firstSection = (lines: readonly Line[], numberDepth: number): number =>
  lines.findIndex((line) => {
    if (!isText(line)) return false;
    const kind = labelOfLine(line)?.kind;
    return kind === 'roman' || (numberDepth === 1 && kind === 'number');
  });
