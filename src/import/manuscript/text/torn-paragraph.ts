/**
 * A paragraph that the ends of pages tore, put together half by half. A scan may tear every line: what is asked of a
 * paragraph before the next half joins it is kept, so that a half costs what it is long, not what stands before it.
 */
import { type Letters, lettersIn, type ManuscriptParagraph, type Run } from '../manuscript.ts';
import { append, merged } from './inline.ts';
import { closedPair, STARS, starsIn } from './repair-marks.ts';
import { beginsParagraph } from './wrapping.ts';

/** The end of a sentence, or of a part that stands on a line of its own; closing marks may follow. */
const ENDED = /(?:[.;:!?…]|\.\/\.)[”’"')\]*_\s]*$/u;
/** Three dots in the midst of a row of examples: a sentence may go on after them. */
const DOTS = /(?:\.\.\.|…)$/u;
/** A sentence goes on with a small letter, a figure, or with what stands in brackets. */
const GOING_ON = /^[“"‘'([*]*[\p{Ll}\d]/u;
const NUMBER = /^\d/;
/** Shorter paragraphs do not reach the end of a page's last line. */
const SHORTEST = 40;
/** Longer lines are whole paragraphs. */
const LONGEST_LINE = 130;

/** True for a paragraph that begins within a sentence. */
export function isRemainder(paragraph: ManuscriptParagraph): boolean {
  const text = lettersIn(paragraph).trim();
  return paragraph.outline === undefined && GOING_ON.test(text) && !beginsParagraph(`${text} `);
}

const SPACE: Letters = { kind: 'letters', text: ' ', bold: false, italic: false, raised: false };

/** The blank at the seam looks as both sides do. */
const spaceBetween = (last: Letters, next: Letters): Letters => ({
  ...SPACE,
  bold: last.bold && next.bold,
  italic: last.italic && next.italic,
});

/** Letters as a heading has them; blanks and marks of notes are in every paragraph. */
const isBoldRun = (run: Run): boolean => run.kind === 'note' || run.bold || run.text.trim() === '';

/** A pair of stars is closed; where there are more all stay letters. */
const PAIR = 2;

/** Small letters and capitals of a text; both are what its halves have. */
const hasSmall = (text: string): boolean => text !== text.toUpperCase();
const hasCapital = (text: string): boolean => text !== text.toLowerCase();

export class TornParagraph {
  readonly #first: ManuscriptParagraph;
  readonly #rules: ManuscriptParagraph['rules'][number][];
  readonly #comments: ManuscriptParagraph['comments'][number][];
  #runs: Run[];
  #isJoined = false;
  /** So many of the first runs are bold, and stay so; where one that is not is known, its index. */
  #bold = 0;
  #plain: number | undefined;
  /** Runs of stars that are letters. */
  #stars = 0;
  /** The letters of the last half, without the blanks around them. */
  #end: string;
  /** How many letters there are from the first that is no blank up to the last, and how many blanks around them. */
  #length: number;
  readonly #blanksBefore: number;
  #blanksBehind: number;
  #hasSmall: boolean;
  #hasCapital: boolean;

  constructor(first: ManuscriptParagraph) {
    const text = lettersIn(first);
    this.#first = first;
    this.#rules = [...first.rules];
    this.#comments = [...first.comments];
    this.#runs = [...first.runs];
    this.#end = text.trim();
    this.#length = this.#end.length;
    this.#blanksBefore = text.length - text.trimStart().length;
    this.#blanksBehind = text.length - text.trimEnd().length;
    this.#hasSmall = hasSmall(text);
    this.#hasCapital = hasCapital(text);
  }

  /** True where its sentence has no end. */
  get isOpen(): boolean {
    // A line of capitals is a heading, a post or a name.
    const isHeading = this.#first.outline !== undefined || (this.#hasCapital && !this.#hasSmall);
    return !isHeading && this.#length >= SHORTEST && !(ENDED.test(this.#end) && !DOTS.test(this.#end));
  }

  /** True where the paragraph that stands behind it is the rest of its sentence. */
  goesOnIn(next: ManuscriptParagraph): boolean {
    const isTorn = this.isOpen && isRemainder(next) && this.#isOfKindOf(next);
    return isTorn && !this.#endsBefore(next) && !this.#isLineAbove(next);
  }

  /** Puts the rest behind it. */
  add(next: ManuscriptParagraph): void {
    const text = lettersIn(next);
    this.#join(next);
    this.#rules.push(...next.rules);
    this.#comments.push(...next.comments);
    this.#end = text.trim();
    this.#length += this.#blanksBehind + SPACE.text.length + text.trimEnd().length;
    this.#blanksBehind = text.length - text.trimEnd().length;
    this.#hasSmall ||= hasSmall(text);
    this.#hasCapital ||= hasCapital(text);
    this.#closeStars();
  }

  /** The paragraph, of all its halves. */
  whole(): ManuscriptParagraph {
    if (!this.#isJoined) return this.#first;
    return { ...this.#first, runs: this.#runs, rules: this.#rules, comments: this.#comments };
  }

  /** A bold heading is not torn from the plain text below it. */
  #isOfKindOf(next: ManuscriptParagraph): boolean {
    return !this.#isAllBold() || next.runs.some((run) => run.kind === 'letters' && run.bold);
  }

  /** Letters that are not bold stay so, unless a pair of stars is closed. */
  #isAllBold(): boolean {
    if (this.#plain !== undefined) return false;
    const bold = this.#runs.slice(this.#bold).findIndex((run) => !isBoldRun(run));
    this.#plain = bold < 0 ? undefined : this.#bold + bold;
    this.#bold = this.#plain ?? this.#runs.length;
    return this.#plain === undefined;
  }

  /** After dots a figure begins something of its own. */
  #endsBefore(next: ManuscriptParagraph): boolean {
    return DOTS.test(this.#end) && NUMBER.test(lettersIn(next).trim());
  }

  /** Lines of a title or a name stand one below the other, with no page's end between them. */
  #isLineAbove(next: ManuscriptParagraph): boolean {
    const letters = this.#blanksBefore + this.#length + this.#blanksBehind;
    return next.place === this.#first.place + 1 && letters < LONGEST_LINE;
  }

  #join(next: ManuscriptParagraph): void {
    const [last, first] = [this.#runs.at(-1), next.runs[0]];
    const space = last?.kind === 'letters' && first?.kind === 'letters' ? spaceBetween(last, first) : SPACE;
    if (!this.#isJoined) this.#begin();
    this.#stars += starsIn(merged(next.runs)).length;
    this.#append([space, ...next.runs]);
  }

  /** A paragraph that nothing joins keeps its runs as they are. */
  #begin(): void {
    this.#isJoined = true;
    this.#runs = merged(this.#runs);
    this.#stars = starsIn(this.#runs).length;
    this.#bold = 0;
    this.#plain = undefined;
  }

  #append(runs: readonly Run[]): void {
    for (const run of runs) {
      // The last two may become one with it.
      this.#bold = Math.max(0, Math.min(this.#bold, this.#runs.length - 2));
      append(this.#runs, run);
    }
  }

  /** A pair of stars that were letters as long as its halves were apart marks what is between. */
  #closeStars(): void {
    if (this.#stars !== PAIR) return;
    const from = this.#firstStar();
    const closed = closedPair(this.#runs.slice(from));
    // One that does not open and close now never will.
    this.#stars = closed === undefined ? Number.POSITIVE_INFINITY : 0;
    if (closed === undefined) return;
    this.#runs.length = from;
    if (this.#plain !== undefined && this.#plain >= from) this.#plain = undefined;
    this.#append(closed.runs);
    this.#length -= closed.stars;
    this.#end = this.#end.replaceAll(STARS, '');
  }

  /** The run in which the first of the pair stands; whatever is behind it is never looked at again. */
  #firstStar(): number {
    let run = this.#runs.length;
    for (let stars = 0; stars < PAIR && run > 0; stars += starsIn(this.#runs.slice(run, run + 1)).length) run--;
    return run;
  }
}
