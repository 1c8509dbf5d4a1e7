/** Where in a Word file the words stand that something was found about in the plan that the file would be. */
import type { FindingLocation, Span } from '../../diagnostics/diagnostic.ts';
import { lettersIn, type Manuscript, type ManuscriptParagraph } from '../../import/manuscript/manuscript.ts';
import { paragraphsIn } from '../../import/recognise/table-grid.ts';
import { type PlanText, printedAt, printedTexts } from '../../plan/model/plan-text.ts';
import { lineEnd, lineStart } from '../../plan/source/lines.ts';
import type { WordLocation } from './departure.ts';
import { firstWords } from './subject.ts';

/** Letters as they are compared: files vary blanks and hyphens. */
const plain = (text: string): string => text.replaceAll('\u2011', '-').replace(/\s+/g, ' ').trim();

/** A paragraph of a text as it is printed, and which of its like it is. */
interface Piece {
  readonly words: string;
  readonly ordinal: number;
}

/** The paragraph of a text that a stretch begins in. */
function paragraphAt({ text }: Pick<PlanText, 'text'>, { start }: Span): string {
  return plain(text.slice(lineStart(text, start), lineEnd(text, start)));
}

/** The words that a stretch begins and ends within. */
function wholeWords(text: string, { start, end }: Span): string {
  const [before = ''] = /[\p{L}\d]*$/u.exec(lineBefore(text, start)) ?? [];
  const [after = ''] = /^[\p{L}\d]*/u.exec(text.slice(end)) ?? [];
  const within = text.slice(start, end);
  return `${/^[\p{L}\d]/u.test(within) ? before : ''}${within}${/[\p{L}\d]$/u.test(within) ? after : ''}`;
}

const lineBefore = (text: string, at: number): string => text.slice(lineStart(text, at), at);

export class TextLocations {
  private readonly texts: readonly PlanText[];
  private readonly paragraphs: readonly string[];

  constructor(manuscript: Manuscript, texts: readonly PlanText[]) {
    const inText = manuscript.sections.flatMap(({ blocks }) => paragraphsIn(blocks));
    this.texts = printedTexts(texts);
    this.paragraphs = inText.map((paragraph: ManuscriptParagraph) => plain(lettersIn(paragraph)));
  }

  /** The words at a place of the plan, and the paragraph of the file that they stand in; undefined for what is not printed. */
  of(place: FindingLocation): WordLocation | undefined {
    const { path } = place;
    if (path === undefined) return undefined;
    const within = 'within' in place ? place.within : undefined;
    for (const text of this.texts) {
      const span = printedAt(text, path, within);
      const words = span === undefined ? '' : wholeWords(text.text, span);
      if (span === undefined || !/[\p{L}\d]/u.test(words)) continue;
      const number = this.numberOf(this.pieceAt(text, span));
      return { ...(number === undefined ? {} : { paragraph: number }), words: firstWords(words) };
    }
    return undefined;
  }

  private pieceAt(text: PlanText, span: Span): Piece {
    const words = paragraphAt(text, span);
    const before = this.texts.slice(0, this.texts.indexOf(text));
    return { words, ordinal: before.filter((other) => plain(other.text) === words).length };
  }

  /** The paragraph that holds a piece, from 1: of several, the one in its turn; a number or a dash may stand before it. */
  private numberOf({ words, ordinal }: Piece): number | undefined {
    const holding = this.paragraphs.flatMap((paragraph, index) => (paragraph.includes(words) ? [index + 1] : []));
    const ending = holding.filter((number) => this.paragraphs[number - 1]?.endsWith(words) === true);
    return ending[ordinal] ?? holding[ordinal] ?? holding[0];
  }
}
