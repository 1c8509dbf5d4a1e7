/** A recognised manuscript as the checks ask about it. */
import {
  type Letters,
  lettersIn,
  type Manuscript,
  type ManuscriptParagraph,
  type ManuscriptSection,
} from '../../import/manuscript/manuscript.ts';
import type { RoleLine } from '../../import/recognise/head.ts';
import { type Line, linesOf, type TextLine } from '../../import/recognise/lines.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import { paragraphsIn } from '../../import/recognise/table-grid.ts';
import type { ComponentName } from '../../standard/components.ts';
import { ptToMm } from '../../standard/length.ts';
import type { Standard } from '../../standard/standard.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { textWidthPt } from '../../standard/text-width.ts';
import type { WordLocation } from './departure.ts';
import { type DocumentKind, isAttachedTo, kindOf, LETTERHEAD } from './document-kind.ts';
import { asidesOf, otherRoles, RUNNING } from './other-roles.ts';

/** A paragraph of the running text with what it is. */
export interface BodyParagraph {
  readonly role: ComponentName;
  readonly line: TextLine;
  readonly paragraph: ManuscriptParagraph;
  /** Index of its appendix; undefined in the plan itself. */
  readonly appendix: number | undefined;
}

const MOST_WORDS = 9;

/** The words that a text begins with. */
export function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u, MOST_WORDS + 1);
  return words.length <= MOST_WORDS ? words.join(' ') : `${words.slice(0, MOST_WORDS).join(' ')}…`;
}

/** Letters that print something. */
export const printed = ({ runs }: Pick<ManuscriptParagraph, 'runs'>): Letters[] =>
  runs.filter((run): run is Letters => run.kind === 'letters' && /[\p{L}\p{N}]/u.test(run.text));

/** No line of that width has more. */
const MOST_LETTERS = 120;
/** Letters of a size that the file does not tell, points. */
const USUAL_SIZE_PT = 14;
/** What an automatic number takes, millimetres. */
const LABEL_MM = 10;

/** Narrower, in millimetres, than the text between any margins that the decree allows on A4. */
const ONE_LINE_MM = 150;

/** True where a paragraph certainly fills no second line; columns made by tabs are none. */
export function isOneLine(paragraph: ManuscriptParagraph): boolean {
  const { left, firstLine } = paragraph.indent;
  const letters = lettersIn(paragraph).trim();
  if (letters.length > MOST_LETTERS || /[\t\n]/.test(letters)) return false;
  const before = left + Math.max(0, firstLine) + (paragraph.label === undefined ? 0 : LABEL_MM);
  const widths = paragraph.runs.map((run) =>
    run.kind === 'letters' ? ptToMm(textWidthPt(run.text, run.size ?? USUAL_SIZE_PT, run)) : 0,
  );
  return widths.reduce((sum, width) => sum + width, before) <= ONE_LINE_MM;
}

const withWords = (paragraph: ManuscriptParagraph): boolean => lettersIn(paragraph).trim() !== '';

function printingParagraphs({ sections, notes }: Manuscript): ManuscriptParagraph[] {
  // What stands in the margins is handed on from section to section.
  const margins = new Set(sections.flatMap(({ page }) => page?.margin ?? []).map(({ blocks }) => blocks));
  return [...sections.map(({ blocks }) => blocks), ...margins, ...notes.values()]
    .flatMap(paragraphsIn)
    .filter(withWords);
}

/** Where a paragraph stands that is none of the text. */
function outsideOf(paragraph: ManuscriptParagraph, { sections, notes }: Manuscript): WordLocation['outside'] {
  if ([...notes.values()].some((note) => note.includes(paragraph))) return 'note';
  const margins = sections.flatMap(({ page }) => page?.margin ?? []);
  return margins.find(({ blocks }) => paragraphsIn(blocks).includes(paragraph))?.place;
}

export class Examined {
  readonly manuscript: Manuscript;
  /** The one that its head tells. */
  readonly standard: Standard;
  readonly kind: DocumentKind;
  readonly roles: readonly RoleLine[];
  readonly lines: readonly Line[];
  /** Paragraphs of the running text in the order of the paper, those in cells left out. */
  readonly running: readonly BodyParagraph[];
  private readonly numbers: ReadonlyMap<ManuscriptParagraph, number>;
  private printing: readonly ManuscriptParagraph[] | undefined;

  constructor(manuscript: Manuscript, { roles, standard }: Pick<Recognition, 'roles' | 'standard'>) {
    this.manuscript = manuscript;
    this.standard = STANDARDS[standard];
    this.lines = linesOf(manuscript);
    this.kind = kindOf(roles, this.lines);
    const asides = asidesOf(roles, this.lines);
    const known = roles.filter((role) => !asides.has(role));
    this.roles = this.isPlan ? known : otherRoles(known, this.lines);
    const inText = manuscript.sections.flatMap(({ blocks }) => paragraphsIn(blocks));
    this.numbers = new Map(inText.map((paragraph, index) => [paragraph, index + 1]));
    this.running = this.runningText();
  }

  get sections(): readonly ManuscriptSection[] {
    return this.manuscript.sections;
  }

  /** The lines of some components of the plan or, by their names, of its appendices. */
  of(...components: readonly ComponentName[]): RoleLine[] {
    return this.roles.filter(({ role }) => components.includes(role));
  }

  has(...components: readonly ComponentName[]): boolean {
    return this.of(...components).length > 0;
  }

  /** False for a document of another type (BÁO CÁO, công văn): only what holds for all of them is asked of it. */
  get isPlan(): boolean {
    return this.kind === 'plan';
  }

  /** The decision that it is issued with is named below its title: number, date and signature are the decision's. */
  get isAttached(): boolean {
    return this.roles.some(isAttachedTo);
  }

  /** Without any part of a letterhead it is a run of a plan, and what is missing is not missed. */
  get isExcerpt(): boolean {
    return !this.has(...LETTERHEAD);
  }

  /** Every paragraph that prints letters: text, tables, notes, what stands in the margins. */
  everyParagraph(): readonly ManuscriptParagraph[] {
    this.printing ??= printingParagraphs(this.manuscript);
    return this.printing;
  }

  where(paragraph: ManuscriptParagraph, text: string = lettersIn(paragraph)): WordLocation {
    const number = this.numbers.get(paragraph);
    const outside = number === undefined ? outsideOf(paragraph, this.manuscript) : undefined;
    return {
      ...(number === undefined ? {} : { paragraph: number }),
      ...(outside === undefined ? {} : { outside }),
      words: firstWords(text),
    };
  }

  whereLine({ line }: Pick<RoleLine, 'line'>): WordLocation {
    return this.where(line.paragraph, line.text);
  }

  /** A section of the file, by its index; a file of one needs no number. */
  whereSection(index: number): WordLocation {
    const { sections } = this;
    const first = paragraphsIn(sections[index]?.blocks ?? []).find(withWords);
    const words = first === undefined ? '' : firstWords(lettersIn(first));
    return sections.length === 1 ? { words } : { section: index + 1, words };
  }

  private runningText(): BodyParagraph[] {
    const seen = new Set<ManuscriptParagraph>();
    const paragraphs = this.roles.flatMap(({ role, line, appendix }): BodyParagraph[] => {
      const { paragraph, cell } = line;
      if (!RUNNING.has(role) || cell !== undefined || seen.has(paragraph)) return [];
      seen.add(paragraph);
      return [{ role, line, paragraph, appendix }];
    });
    const number = ({ paragraph }: BodyParagraph): number => this.numbers.get(paragraph) ?? 0;
    return paragraphs.sort((a, b) => number(a) - number(b));
  }
}
