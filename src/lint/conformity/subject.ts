/** A recognised manuscript as the checks ask about it. */
import {
  type Letters,
  lettersIn,
  type Manuscript,
  type ManuscriptBlock,
  type ManuscriptParagraph,
  type ManuscriptSection,
} from '../../import/manuscript/manuscript.ts';
import { isCapitals, isCentred, isItalic } from '../../import/recognise/cues.ts';
import type { RoleLine } from '../../import/recognise/head.ts';
import { isText, type Line, linesOf, type TextLine } from '../../import/recognise/lines.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import type { ComponentName } from '../../standard/components.ts';
import { PLAN_TYPE, spacedOut } from '../../standard/document-types.ts';
import { ADMINISTRATIVE_TYPES } from '../../standard/other-types.ts';
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

/**
 * What a file is. Of a plan everything is asked, of another document of the decree what holds for all of them; what
 * stands on no list of the decree has the page and the letters in common with them, and so has an annex by itself.
 */
export type DocumentKind = 'plan' | 'letter' | 'administrative' | 'attached' | 'appendices' | 'unlisted';

const IS_ADMINISTRATIVE = new RegExp(`^(?:${ADMINISTRATIVE_TYPES.join('|')})(?!\\p{L})`, 'u');

/** The number of a plan: "Số: 15/KH-UBND". */
const OF_PLAN = new RegExp(`[/-]\\s*${PLAN_TYPE.code}(?!\\p{L})`, 'u');

/** What a decision is issued with, in articles as the decision itself. */
const CHARTER = /^(?:ĐIỀU LỆ|NỘI QUY|ĐỀ CƯƠNG)(?!\p{L})/u;

const isAttachedTo = ({ role, appendix }: RoleLine): boolean => role === 'attached' && appendix === undefined;

/** What it is without a type of its own. */
function untyped(roles: readonly RoleLine[], lines: readonly Line[]): DocumentKind {
  const number = roles.find(({ role }) => role === 'numberAndCode');
  const head = lines.slice(0, MOST_HEAD_LINES).filter(isText);
  if (number !== undefined && head.some(({ text }) => OF_LETTER.test(text))) return 'letter';
  if (OF_PLAN.test(number?.line.text ?? '')) return 'plan';
  if (roles.length > 0 && roles.every(({ appendix }) => appendix !== undefined)) return 'appendices';
  // A run of a plan begins as its text does; what has a title, or a head, and no type is something else.
  const first = head.find(({ text }) => text !== '');
  const hasHead = roles.some(({ role }) => LETTERHEAD.some((name) => name === role));
  const isPlans = roles.some(({ role, line }) => role === 'title' && IS_PLAN.test(line.text));
  return isPlans || (!hasHead && first !== undefined && !isCentred(first)) ? 'plan' : 'unlisted';
}

function kindOf(roles: readonly RoleLine[], lines: readonly Line[]): DocumentKind {
  const type = roles.find(({ role }) => role === 'documentType');
  if (type === undefined) return untyped(roles, lines);
  if (IS_PLAN.test(type.line.text)) return 'plan';
  if (IS_ADMINISTRATIVE.test(type.line.text)) return 'administrative';
  return CHARTER.test(type.line.text) && roles.some(isAttachedTo) ? 'attached' : 'unlisted';
}

/** "Kính gửi:" with the list below it, which stands as it looks best (II.9.d), and the subject of a letter above it. */
function addresseesIn(lines: readonly Line[]): ReadonlySet<ManuscriptParagraph> {
  const texts = lines.filter(isText);
  const from = texts.findIndex(({ text }) => /^Kính gửi/iu.test(text));
  const after = from < 0 ? [] : texts.slice(from + 1);
  const end = after.findIndex(({ text }) => text !== '' && !/^[-–+•]\s*\S/u.test(text));
  const subject = texts.findIndex(({ text }, index) => index < from && /^V\/v(?!\p{L})/iu.test(text));
  const start = subject < 0 ? Math.max(0, from) : subject;
  const list = [...texts.slice(start, from + 1), ...after.slice(0, Math.max(0, end))];
  return new Set(list.map(({ paragraph }) => paragraph));
}

const isTitleLike = ({ role, line }: RoleLine): boolean => role === 'body' && isCentred(line) && isCapitals(line);

/** "(Phân công theo phụ lục đính kèm)", "của Chủ tịch Ủy ban nhân dân tỉnh)": what stands in the middle in brackets is no running text. */
const isAside = ({ role, line }: RoleLine): boolean => role === 'body' && isCentred(line) && /^\(|\)$/u.test(line.text);

/** What a decision rests on stands below the authority that decides: nd30 II.6.a. */
const OF_DECISION = /^(?:-\s*)?(?:Căn cứ|Theo đề nghị|Xét)(?!\p{L})[^:]*$/u;
const DECIDES = /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ)\s*:?$/u;

/**
 * The lines of another type of document: it has titles of its own in the middle ("QUYẾT ĐỊNH:", the authority that
 * decides), and bases between the two.
 */
function otherRoles(roles: readonly RoleLine[], addressees: ReadonlySet<ManuscriptParagraph>): RoleLine[] {
  const decides = roles.findIndex(({ role, line }) => role === 'body' && DECIDES.test(line.text));
  return roles
    .map((role, index): RoleLine => {
      if (role.role === 'body' && index < decides && OF_DECISION.test(role.line.text))
        return { ...role, role: 'basis' };
      // A report begins as a basis does.
      return role.role === 'basis' && decides < 0 && !isItalic(role.line) ? { ...role, role: 'body' } : role;
    })
    .filter((one) => {
      const isAddress = RUNNING.has(one.role) && addressees.has(one.line.paragraph);
      return !isAddress && !isTitleLike(one) && !DECIDES.test(one.line.text);
    });
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

  constructor(manuscript: Manuscript, { roles, standard }: Pick<Recognition, 'roles' | 'standard'>) {
    this.manuscript = manuscript;
    this.standard = STANDARDS[standard];
    this.lines = linesOf(manuscript);
    this.kind = kindOf(roles, this.lines);
    const known = roles.filter((role) => !isAside(role));
    this.roles = this.isPlan ? known : otherRoles(known, addresseesIn(this.lines));
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
