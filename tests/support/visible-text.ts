/**
 * The text of a Word file as its reader sees it with all changes accepted. It shares nothing with the program's own
 * reader, so that one can be held against the other.
 */
import { childAt, childrenOf, parseXml, valAt, type XmlElement } from '../../tools/measure/xml.ts';

const LETTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Properties, what a change took away, and the copy of a shape for programs that cannot draw it. */
const UNSEEN = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:del', 'w:moveFrom', 'mc:Fallback']);

/** Fields whose result is a number that the program counts, not a word of the text. */
const COUNTED = /^\s*(?:NOTEREF|PAGE)\b/;

interface Field {
  instruction: string;
  inResult: boolean;
}

const textIn = (element: XmlElement): string => element.children.filter((child) => typeof child === 'string').join('');

const isHidden = (element: XmlElement): boolean =>
  element.name === 'w:r' && childAt(element, 'w:rPr', 'w:vanish') !== undefined;

/** The mark of a paragraph was deleted or moved away: it goes on in the next one. */
const goesOn = (paragraph: XmlElement): boolean =>
  ['w:del', 'w:moveFrom'].some((change) => childAt(paragraph, 'w:pPr', 'w:rPr', change) !== undefined);

/** A raised number stands for the mark of a note, which is no word either. */
const isRaisedNumber = (element: XmlElement): boolean =>
  element.name === 'w:r' &&
  valAt(element, 'w:rPr', 'w:vertAlign') === 'superscript' &&
  childrenOf(element, 'w:t').every((letters) => /^\d*$/.test(textIn(letters)));

class VisibleText {
  readonly paragraphs: string[] = [];
  private open = '';
  /** The text of a paragraph whose mark is gone. */
  private goingOn = '';
  private readonly fields: Field[] = [];

  read(element: XmlElement): void {
    if (UNSEEN.has(element.name) || isHidden(element) || isRaisedNumber(element)) return;
    if (element.name === 'w:p') this.readParagraph(element);
    else if (element.name === 'w:fldChar') this.readFieldSign(element.attributes['w:fldCharType']);
    else if (element.name === 'w:instrText') this.readInstruction(textIn(element));
    else if (element.name === 'w:fldSimple' && COUNTED.test(element.attributes['w:instr'] ?? '')) return;
    else this.readLetters(element);
  }

  private readLetters(element: XmlElement): void {
    if (this.isVisible()) this.open += element.name === 'w:t' ? textIn(element) : (LETTERS[element.name] ?? '');
    for (const child of childrenOf(element)) this.read(child);
  }

  /** A text box stands inside a paragraph and has paragraphs of its own. */
  private readParagraph(paragraph: XmlElement): void {
    const around = this.open;
    this.open = this.goingOn;
    this.goingOn = '';
    for (const child of childrenOf(paragraph)) this.read(child);
    if (goesOn(paragraph)) this.goingOn = this.open;
    else this.paragraphs.push(this.open.normalize('NFC'));
    this.open = around;
  }

  private readFieldSign(type: string | undefined): void {
    const field = this.fields.at(-1);
    if (type === 'begin') this.fields.push({ instruction: '', inResult: false });
    else if (type === 'end') this.fields.pop();
    else if (field !== undefined) field.inResult = true;
  }

  private readInstruction(text: string): void {
    const field = this.fields.at(-1);
    if (field !== undefined) field.instruction += text;
  }

  private isVisible(): boolean {
    return this.fields.every(({ instruction, inResult }) => inResult && !COUNTED.test(instruction));
  }
}

const NOTES: Readonly<Record<string, string>> = {
  'word/footnotes.xml': 'w:footnote',
  'word/endnotes.xml': 'w:endnote',
};

/** The paragraphs of a Word file's body, tables and text boxes included, then those of its notes. */
export function visibleParagraphs(parts: ReadonlyMap<string, string>): string[] {
  const text = new VisibleText();
  const root = (path: string): XmlElement | undefined => {
    const part = parts.get(path);
    return part === undefined ? undefined : parseXml(part);
  };
  for (const body of childrenOf(root('word/document.xml'))) text.read(body);
  for (const [path, name] of Object.entries(NOTES))
    for (const note of childrenOf(root(path), name)) if (note.attributes['w:type'] === undefined) text.read(note);
  return text.paragraphs;
}
