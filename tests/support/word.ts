/** Rendered documents as a test reads them. */
import { all, childAt, childrenOf, lettersOf, readPart, valAt, type XmlElement } from '../../tools/measure/xml.ts';

export interface ReadParagraph {
  readonly style: string;
  readonly text: string;
  readonly element: XmlElement;
}

/** The paragraphs of the body, tables included, in order. */
export const paragraphsOf = (bytes: Uint8Array): ReadParagraph[] =>
  all(readPart(bytes, 'word/document.xml'), 'w:p').map((element) => ({
    style: valAt(element, 'w:pPr', 'w:pStyle') ?? 'Normal',
    text: lettersOf(element),
    element,
  }));

/** The texts of all paragraphs of a style. */
export const textsOf = (bytes: Uint8Array, style: string): string[] =>
  paragraphsOf(bytes)
    .filter((paragraph) => paragraph.style === style)
    .map(({ text }) => text);

/** Reads of a file which label Word puts before a paragraph: the text of its level, `%n` left as it is. */
function levelTexts(bytes: Uint8Array): (paragraph: ReadParagraph) => string | undefined {
  const numbering = readPart(bytes, 'word/numbering.xml');
  const lists = childrenOf(numbering, 'w:num');
  const definitions = childrenOf(numbering, 'w:abstractNum');
  return ({ element }) => {
    const id = valAt(element, 'w:pPr', 'w:numPr', 'w:numId');
    const level = valAt(element, 'w:pPr', 'w:numPr', 'w:ilvl');
    const list = lists.find(({ attributes }) => attributes['w:numId'] === id);
    const definition = definitions.find(
      ({ attributes }) => attributes['w:abstractNumId'] === valAt(list, 'w:abstractNumId'),
    );
    const own = childrenOf(definition, 'w:lvl').find(({ attributes }) => attributes['w:ilvl'] === level);
    return valAt(own, 'w:lvlText');
  };
}

/** The label that Word puts before a paragraph: the text of its level, `%n` left as it is. */
export const levelText = (bytes: Uint8Array, paragraph: ReadParagraph): string | undefined =>
  levelTexts(bytes)(paragraph);

/** Each paragraph with its style and its label: `KhoanDiem %2. Rà soát.` */
export function labelledLines(bytes: Uint8Array): string[] {
  const labelOf = levelTexts(bytes);
  return paragraphsOf(bytes).map((paragraph) =>
    [paragraph.style, labelOf(paragraph) ?? '', paragraph.text].filter((part) => part !== '').join(' '),
  );
}

/** The footnotes' texts, in order of their ids. */
export const footnotesOf = (bytes: Uint8Array): string[] =>
  childrenOf(readPart(bytes, 'word/footnotes.xml'), 'w:footnote')
    .filter(({ attributes }) => attributes['w:type'] === undefined)
    .map((note) => all(note, 'w:p').map(lettersOf).join('\n').trim());

/** Runs of a paragraph with their look. */
export const runsOf = ({
  element,
}: ReadParagraph): { text: string; bold: boolean; italic: boolean; raised: boolean }[] =>
  all(element, 'w:r').map((run) => ({
    text: lettersOf(run),
    bold: childAt(run, 'w:rPr', 'w:b') !== undefined,
    italic: childAt(run, 'w:rPr', 'w:i') !== undefined,
    raised: valAt(run, 'w:rPr', 'w:vertAlign') === 'superscript',
  }));
