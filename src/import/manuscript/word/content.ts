/**
 * What stands in a paragraph: letters with their look, marks of notes, and the things that float out of it (text
 * boxes, drawn lines, comments). Tracked changes are taken as accepted; the fallback copy of a shape is left out.
 */
import { elementsOf, firstOf, isElement, type XmlElement } from '../../../word/xml/tree.ts';
import type { ManuscriptParagraph, ManuscriptPicture, Run } from '../manuscript.ts';
import { type LetterLook, letterLook, letterProperties, overLetters } from './formatting.ts';
import { isSameLook, pieceOf, symbol } from './letter-runs.ts';
import type { WordParts } from './parts.ts';
import { picturesIn } from './pictures.ts';
import { drawnRules, textBoxes } from './shapes.ts';
import type { Style, Styles } from './styles.ts';
import { ALTERNATIVES, descendants, shownOf, valAt } from './values.ts';

/** What the reader of a paragraph needs of the whole file. */
export interface ContentContext {
  readonly styles: Styles;
  /** The note whose mark a bookmark stands around. */
  readonly noteOfBookmark: ReadonlyMap<string, string>;
  /** Old encodings to Unicode, by font. */
  readonly decode: (text: string, font: string | undefined) => string;
  /** The bytes of a picture, by the id that refers to it. */
  readonly mediaOf: WordParts['media'];
}

export interface Content {
  readonly runs: readonly Run[];
  readonly rules: readonly { readonly length?: number }[];
  /** Contents of text boxes that are anchored here. */
  readonly boxes: readonly XmlElement[];
  readonly pictures: readonly ManuscriptPicture[];
  /** Ids of comments. */
  readonly comments: readonly string[];
  readonly formulas: readonly string[];
  /** Who made pending changes. */
  readonly authors: readonly string[];
  readonly breaksPage: boolean;
  readonly hasHidden: boolean;
  readonly recoded?: ManuscriptParagraph['recoded'];
}

const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:rPr',
  'w:pPr',
  'mc:Fallback',
  'w:sdtPr',
  'w:rt',
]);

/** Changes that were tracked and are pending. */
const CHANGES: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** Elements that are a letter. */
const LETTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

const NOTE_FIELD = /\bNOTEREF\s+(\S+)/;
const PAGE_FIELD = /^\s*PAGE\b/;
/** Stands for the number that a field prints where its file keeps no result. */
const SOME_PAGE = '2';

/** A field that is open; one may stand in the code of another. */
interface OpenField {
  code: string;
  /** What stands between its begin and its separate sign is not printed. */
  isCode: boolean;
  readonly lettersBefore: number;
}

class ContentReader {
  readonly runs: Run[] = [];
  readonly rules: { length?: number }[] = [];
  readonly boxes: XmlElement[] = [];
  readonly pictures: ManuscriptPicture[] = [];
  readonly comments = new Set<string>();
  readonly formulas: string[] = [];
  readonly authors = new Set<string>();
  breaksPage = false;
  hasHidden = false;
  /** A page's end between letters parts them as a line's end does; after the last ones it parts nothing. */
  private isAtNewPage = false;
  recoded: ManuscriptParagraph['recoded'];
  private readonly fields: OpenField[] = [];

  private readonly base: Style;
  private readonly context: ContentContext;

  constructor(base: Style, context: ContentContext) {
    this.base = base;
    this.context = context;
  }

  readChildren(parent: XmlElement | undefined): void {
    for (const child of elementsOf(parent)) this.read(child);
  }

  private read(element: XmlElement): void {
    this.addAuthor(element);
    if (SKIPPED.has(element.name)) this.readSkipped(element);
    else if (element.name === 'w:r') this.readRun(element);
    else if (element.name === ALTERNATIVES) this.readChildren(shownOf(element));
    else if (element.name === 'm:oMath') this.readFormula(element);
    else if (element.name === 'w:fldSimple') this.readSimpleField(element);
    else if (element.name === 'w:commentRangeStart' || element.name === 'w:commentReference')
      this.comments.add(element.attributes['w:id'] ?? '');
    else this.readChildren(element);
  }

  private addAuthor({ name, attributes }: XmlElement): void {
    if (CHANGES.has(name)) this.authors.add(attributes['w:author'] ?? '');
  }

  /** A remark may begin or end within what was deleted. */
  private readSkipped(element: XmlElement): void {
    if (!CHANGES.has(element.name)) return;
    for (const name of ['w:commentRangeStart', 'w:commentReference'])
      for (const { attributes } of descendants(element, name)) this.comments.add(attributes['w:id'] ?? '');
  }

  /** The letters of a formula in one line. */
  private readFormula(element: XmlElement): void {
    const text = descendants(element, 'm:t').map(textOf).join('');
    this.formulas.push(text);
    this.letters(text, this.context.styles.letters(this.base, undefined));
  }

  private readSimpleField(element: XmlElement): void {
    const [, bookmark = ''] = NOTE_FIELD.exec(element.attributes['w:instr'] ?? '') ?? [];
    const note = this.context.noteOfBookmark.get(bookmark);
    if (note === undefined) this.readChildren(element);
    else this.runs.push({ kind: 'note', note });
  }

  private readRun(run: XmlElement): void {
    const properties = letterProperties(run);
    const { styles } = this.context;
    const below = styles.letters(this.base, valAt(properties, 'w:rStyle'));
    const look = properties === undefined ? below : overLetters(below, letterLook(properties));
    for (const child of elementsOf(run)) this.readInRun(child, look);
  }

  private readInRun(element: XmlElement, look: LetterLook): void {
    const { name, attributes } = element;
    if (name === 'w:fldChar') this.turnField(attributes['w:fldCharType'] ?? '', look);
    else if (name === 'w:instrText') this.addCode(textOf(element));
    else if (SKIPPED.has(name) || this.isInCode) return;
    else if (name === 'w:t') this.letters(textOf(element), look);
    else if (name === 'w:br') this.readBreak(attributes['w:type'], look);
    else if (name === 'w:sym') this.letters(symbol(attributes), look);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
      this.runs.push({ kind: 'note', note: noteKey(name, attributes['w:id'] ?? '') });
    else if (LETTERS[name] !== undefined) this.letters(LETTERS[name], look);
    else this.readThing(element, look);
  }

  /** Drawings, and whatever holds letters further in. */
  private readThing(element: XmlElement, look: LetterLook): void {
    const { name, attributes } = element;
    if (name === 'w:commentReference') this.comments.add(attributes['w:id'] ?? '');
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') {
      this.rules.push(...drawnRules(element));
      this.boxes.push(...textBoxes(element));
      this.pictures.push(...picturesIn(element, this.context.mediaOf));
    } else if (name === ALTERNATIVES) {
      for (const child of elementsOf(shownOf(element))) this.readInRun(child, look);
    } else for (const child of elementsOf(element)) this.readInRun(child, look);
  }

  private readBreak(type: string | undefined, look: LetterLook): void {
    if (type === 'page') {
      this.breaksPage = true;
      this.isAtNewPage = this.letterCount() > 0;
    } else this.letters('\n', look);
  }

  private get isInCode(): boolean {
    return this.fields.some(({ isCode }) => isCode);
  }

  private addCode(code: string): void {
    const field = this.fields.at(-1);
    if (field !== undefined) field.code += code;
  }

  private turnField(type: string, look: LetterLook): void {
    if (type === 'begin') this.fields.push({ code: '', isCode: true, lettersBefore: this.letterCount() });
    else if (type === 'separate') this.beginResult(this.fields.at(-1));
    else this.endField(this.fields.pop(), look);
  }

  private beginResult(field: OpenField | undefined): void {
    if (field === undefined) return;
    field.isCode = false;
    if (!this.isInCode) this.markField(field);
  }

  private endField(field: OpenField | undefined, look: LetterLook): void {
    const isEmpty = this.letterCount() === field?.lettersBefore;
    if (isEmpty && !this.isInCode && PAGE_FIELD.test(field.code)) this.letters(SOME_PAGE, look);
  }

  private letterCount(): number {
    return this.runs.reduce((sum, run) => sum + (run.kind === 'letters' ? run.text.length : 0), 0);
  }

  /** A field that repeats the number of a note is that note's mark; its result is left out. */
  private markField(field: OpenField): void {
    const note = this.context.noteOfBookmark.get(NOTE_FIELD.exec(field.code)?.[1] ?? '');
    if (note === undefined) return;
    this.runs.push({ kind: 'note', note });
    field.isCode = true;
  }

  private letters(typed: string, look: LetterLook): void {
    if (look.hidden === true) this.hasHidden ||= typed.trim() !== '';
    if (typed === '' || look.hidden === true) return;
    if (this.isAtNewPage) {
      this.isAtNewPage = false;
      this.letters('\n', look);
    }
    const font = this.context.styles.fontOf(look);
    const inUnicode = this.context.decode(typed, font);
    const decoded = inUnicode.normalize('NFC');
    if (inUnicode !== typed) this.recoded = 'legacy';
    else if (decoded !== typed) this.recoded ??= 'decomposed';
    const text = look.capitals === true ? decoded.toLocaleUpperCase('vi') : decoded;
    const last = this.runs.at(-1);
    const run = pieceOf(text, look, font);
    if (last?.kind === 'letters' && isSameLook(last, run)) {
      const joined = last.text + text;
      const composed = joined.normalize('NFC');
      this.runs[this.runs.length - 1] = { ...last, text: composed };
      if (composed !== joined) this.recoded ??= 'decomposed';
    } else this.runs.push(run);
  }
}

const textOf = (element: XmlElement): string => element.children.filter((child) => !isElement(child)).join('');

/** Notes at the foot and at the end have ids of their own. */
export const noteKey = (reference: string, id: string): string => (reference.startsWith('w:end') ? `e${id}` : id);

/**
 * Reads what stands in a paragraph.
 * @param base its style, defaults left out
 */
export function readContent(paragraph: XmlElement, base: Style, context: ContentContext): Content {
  const reader = new ContentReader(base, context);
  reader.readChildren(paragraph);
  const { runs, rules, boxes, pictures, comments, formulas, authors, breaksPage, hasHidden, recoded } = reader;
  const read = {
    runs,
    rules,
    boxes,
    pictures,
    comments: [...comments],
    formulas,
    authors: [...authors],
    breaksPage,
    hasHidden,
  };
  return recoded === undefined ? read : { ...read, recoded };
}

/** True where the mark at a paragraph's end was deleted with changes tracked: it runs on into the next one. */
export const endsDeleted = (paragraph: XmlElement): boolean => {
  const mark = letterProperties(firstOf(paragraph, 'w:pPr'));
  return firstOf(mark, 'w:del') !== undefined || firstOf(mark, 'w:moveFrom') !== undefined;
};
