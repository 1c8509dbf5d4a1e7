/** A recognised manuscript as the checks ask about it. */
import {
  type Letters,
  lettersIn,
  type Manuscript,
  type ManuscriptBlock,
  type ManuscriptParagraph,
  type ManuscriptSection,
} from '../../import/manuscript/manuscript.ts';
import { isCapitals, isCentred } from '../../import/recognise/cues.ts';
import type { RoleLine } from '../../import/recognise/head.ts';
import { isText, type Line, linesOf, type TextLine } from '../../import/recognise/lines.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import type { ComponentName } from '../../standard/components.ts';
import { PLAN_TYPE, spacedOut } from '../../standard/document-types.ts';
import type { Standard } from '../../standard/standard.ts';
import { STANDARDS } from '../../standard/standards.ts';
import type { WordLocation } from './departure.ts';

/** A paragraph of the running text with what it is. */
export interface BodyParagraph {
  readonly role: ComponentName;
  readonly line: TextLine;
  readonly paragraph: ManuscriptParagraph;
  /** Index of its appendix; undefined in the plan itself. */
  readonly appendix: number | undefined;
}

const IS_PLAN = new RegExp(`^${spacedOut(PLAN_TYPE)}(?!\\p{L})`, 'u');

/** Components that are running text. */
const RUNNING: ReadonlySet<ComponentName> = new Set([
  'basis',
  'body',
  'item',
  'bullet',
  'assignment',
  'part',
  'chapter',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
]);

/** A công văn has no type; whom it is addressed to, or "V/v" below its number, tells it. */
const OF_LETTER = /^(?:Kính gửi|V\/v)(?!\p{L})/iu;
/** It tells it within so many lines. */
const MOST_HEAD_LINES = 25;

/** What a letterhead has by one standard or another. */
const LETTERHEAD = ['nationalName', 'motto', 'partyName', 'issuer', 'numberAndCode', 'placeAndDate'] as const;

const MOST_WORDS = 9;

/** The words that a text begins with. */
export function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.length <= MOST_WORDS ? words.join(' ') : `${words.slice(0, MOST_WORDS).join(' ')}…`;
}

/** The paragraphs of blocks, those in the cells of tables too. */
export const paragraphsIn = (blocks: readonly ManuscriptBlock[]): ManuscriptParagraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => paragraphsIn(cell.blocks)),
  );

/** Letters that print something. */
export const printed = ({ runs }: Pick<ManuscriptParagraph, 'runs'>): Letters[] =>
  runs.filter((run): run is Letters => run.kind === 'letters' && /[\p{L}\p{N}]/u.test(run.text));

const withWords = (paragraph: ManuscriptParagraph): boolean => lettersIn(paragraph).trim() !== '';

function typeOf(roles: readonly RoleLine[], lines: readonly Line[]): 'plan' | 'letter' | 'other' {
  const type = roles.find(({ role }) => role === 'documentType');
  if (type !== undefined) return IS_PLAN.test(type.line.text) ? 'plan' : 'other';
  const isHead = roles.some(({ role }) => role === 'numberAndCode');
  const head = lines.slice(0, MOST_HEAD_LINES).filter(isText);
  return isHead && head.some(({ text }) => OF_LETTER.test(text)) ? 'letter' : 'plan';
}

/** "Kính gửi:" with the list below it, which stands as it looks best (II.9.d). */
function addresseesIn(lines: readonly Line[]): ReadonlySet<ManuscriptParagraph> {
  const texts = lines.filter(isText);
  const from = texts.findIndex(({ text }) => /^Kính gửi/iu.test(text));
  const after = from < 0 ? [] : texts.slice(from + 1);
  const end = after.findIndex(({ text }) => text !== '' && !/^[-–+•]\s*\S/u.test(text));
  const list = [...texts.slice(from < 0 ? 0 : from, from + 1), ...after.slice(0, Math.max(0, end))];
  return new Set(list.map(({ paragraph }) => paragraph));
}

const isTitleLike = ({ role, line }: RoleLine): boolean => role === 'body' && isCentred(line) && isCapitals(line);

export class Examined {
  readonly manuscript: Manuscript;
  /** The one that its head tells. */
  readonly standard: Standard;
  readonly roles: readonly RoleLine[];
  readonly lines: readonly Line[];
  /** Paragraphs of the running text in the order of the paper, those in cells left out. */
  readonly running: readonly BodyParagraph[];
  private readonly numbers: ReadonlyMap<ManuscriptParagraph, number>;

  constructor(manuscript: Manuscript, { roles, standard }: Pick<Recognition, 'roles' | 'standard'>) {
    this.manuscript = manuscript;
    this.standard = STANDARDS[standard];
    this.lines = linesOf(manuscript);
    // Other types have titles of their own in the middle: "QUYẾT ĐỊNH:", the authority that decides.
    const addressees = addresseesIn(this.lines);
    this.roles =
      typeOf(roles, this.lines) === 'plan'
        ? roles
        : roles.filter((role) => !isTitleLike(role) && !addressees.has(role.line.paragraph));
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
    return typeOf(this.roles, this.lines) === 'plan';
  }

  /** True for a công văn, which has no type and is addressed to somebody. */
  get isLetter(): boolean {
    return typeOf(this.roles, this.lines) === 'letter';
  }

  /** The decision that it is issued with is named below its title: number, date and signature are the decision's. */
  get isAttached(): boolean {
    return this.of('attached').some(({ appendix }) => appendix === undefined);
  }

  /** Without any part of a letterhead it is a run of a plan, and what is missing is not missed. */
  get isExcerpt(): boolean {
    return !this.has(...LETTERHEAD);
  }

  /** Every paragraph that prints letters: text, tables, notes, what stands in the margins. */
  everyParagraph(): ManuscriptParagraph[] {
    const { sections, notes } = this.manuscript;
    // What stands in the margins is handed on from section to section.
    const margins = new Set(sections.flatMap(({ page }) => page?.margin ?? []).map(({ blocks }) => blocks));
    return [...sections.map(({ blocks }) => blocks), ...margins, ...notes.values()]
      .flatMap(paragraphsIn)
      .filter(withWords);
  }

  where(paragraph: ManuscriptParagraph, text: string = lettersIn(paragraph)): WordLocation {
    const number = this.numbers.get(paragraph);
    return { ...(number === undefined ? {} : { paragraph: number }), words: firstWords(text) };
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
