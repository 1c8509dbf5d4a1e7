/** Looks of letters and of paragraphs, as they are written on a run, a paragraph or a style: what is not said is absent. */
import { elementsOf, firstOf, type XmlElement } from '../../../word/xml/tree.ts';
import { isOn, valAt } from './values.ts';

export interface LetterLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
  readonly hidden?: boolean;
  readonly raised?: boolean;
  readonly lowered?: boolean;
  readonly struck?: boolean;
  readonly highlighted?: boolean;
  readonly underlined?: boolean;
  /** pt */
  readonly size?: number;
  readonly colour?: string;
  readonly fonts?: Readonly<Record<string, string>>;
}

/** Is a `w:shd` seen on white paper? */
export function isShaded(shading: XmlElement | undefined): boolean {
  const { 'w:fill': fill = 'auto', 'w:val': pattern = 'clear' } = shading?.attributes ?? {};
  return !/^(?:auto|f{6})$/i.test(fill) || !['clear', 'nil'].includes(pattern);
}

/** Elements that say one thing, and how it is read. */
const LETTER_READERS: Readonly<Record<string, (element: XmlElement) => LetterLook>> = {
  'w:b': (element) => ({ bold: isOn(element) }),
  'w:i': (element) => ({ italic: isOn(element) }),
  'w:caps': (element) => ({ capitals: isOn(element) }),
  'w:vanish': (element) => ({ hidden: isOn(element) }),
  'w:vertAlign': ({ attributes }) => ({
    raised: attributes['w:val'] === 'superscript',
    lowered: attributes['w:val'] === 'subscript',
  }),
  'w:strike': (element) => ({ struck: isOn(element) }),
  'w:dstrike': (element) => ({ struck: isOn(element) }),
  'w:highlight': ({ attributes }) => ({ highlighted: (attributes['w:val'] ?? 'none') !== 'none' }),
  // Other programs write a marker as the colour of the ground.
  'w:shd': (element) => (isShaded(element) ? { highlighted: true } : {}),
  'w:u': ({ attributes }) => ({ underlined: (attributes['w:val'] ?? 'none') !== 'none' }),
  'w:sz': ({ attributes }) => ({ size: Number(attributes['w:val']) / 2 }),
  'w:color': ({ attributes }) => ({ colour: attributes['w:val'] ?? 'auto' }),
  'w:rFonts': ({ attributes }) => ({ fonts: attributes }),
};

/** Reads a `w:rPr`. */
export function letterLook(properties: XmlElement | undefined): LetterLook {
  return Object.assign({}, ...elementsOf(properties).map((element) => LETTER_READERS[element.name]?.(element)));
}

/** A font named outright takes the place of one of the theme below it. */
function overFonts(below: LetterLook['fonts'] = {}, above: LetterLook['fonts'] = {}): NonNullable<LetterLook['fonts']> {
  const isPlain = (name: string): boolean => above[name] !== undefined && above[`${name}Theme`] === undefined;
  const hidden = ['w:ascii', 'w:hAnsi'].filter(isPlain).map((name) => `${name}Theme`);
  const kept = Object.entries(below).filter(([name]) => !hidden.includes(name));
  return { ...Object.fromEntries(kept), ...above };
}

/** A look with another laid over it; fonts are laid over one script at a time. */
export function overLetters(below: LetterLook, above: LetterLook): LetterLook {
  const fonts = overFonts(below.fonts, above.fonts);
  return { ...below, ...above, ...(Object.keys(fonts).length > 0 ? { fonts } : {}) };
}

const TOGGLES = ['bold', 'italic', 'capitals', 'hidden'] as const;

/** A character style over a paragraph's style: a property that both switch on is off (ECMA-376, part 1, 17.7.3). */
export function toggledOver(paragraph: LetterLook, character: LetterLook): LetterLook {
  const both = TOGGLES.filter((name) => paragraph[name] === true && character[name] === true);
  return { ...overLetters(paragraph, character), ...Object.fromEntries(both.map((name) => [name, false])) };
}

/** Attributes of the elements of a `w:pPr`, by element. */
export interface ParagraphLook {
  readonly align?: string;
  readonly indent?: XmlElement['attributes'];
  readonly spacing?: XmlElement['attributes'];
  readonly outline?: number;
  readonly pageBreakBefore?: boolean;
  readonly framed?: boolean;
  readonly shaded?: boolean;
  readonly borders?: XmlElement;
  readonly numbering?: { readonly list?: string; readonly level?: number };
}

const orUndefined = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

function numberingOf(element: XmlElement): ParagraphLook {
  const level = orUndefined(valAt(element, 'w:ilvl'));
  const list = valAt(element, 'w:numId');
  return { numbering: { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) } };
}

const PARAGRAPH_READERS: Readonly<Record<string, (element: XmlElement) => ParagraphLook>> = {
  'w:jc': ({ attributes }) => ({ align: attributes['w:val'] ?? 'left' }),
  'w:ind': ({ attributes }) => ({ indent: attributes }),
  'w:spacing': ({ attributes }) => ({ spacing: attributes }),
  'w:outlineLvl': ({ attributes }) => ({ outline: Number(attributes['w:val']) + 1 }),
  'w:pageBreakBefore': (element) => ({ pageBreakBefore: isOn(element) }),
  'w:framePr': () => ({ framed: true }),
  'w:shd': (element) => ({ shaded: isShaded(element) }),
  'w:pBdr': (element) => ({ borders: element }),
  'w:numPr': numberingOf,
};

/** Reads a `w:pPr`. */
export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  return Object.assign({}, ...elementsOf(properties).map((element) => PARAGRAPH_READERS[element.name]?.(element)));
}

// A first line that hangs takes the place of one that is indented, and the other way round.
const FIRST_LINE = ['w:firstLine', 'w:hanging', 'w:firstLineChars', 'w:hangingChars'];

function overIndent(
  below: XmlElement['attributes'] = {},
  above: XmlElement['attributes'] = {},
): XmlElement['attributes'] {
  const saysFirst = FIRST_LINE.some((name) => above[name] !== undefined);
  const kept = saysFirst ? Object.entries(below).filter(([name]) => !FIRST_LINE.includes(name)) : Object.entries(below);
  return { ...Object.fromEntries(kept), ...above };
}

/** A look with another laid over it; lengths are laid over one by one. */
export function overParagraph(below: ParagraphLook, above: ParagraphLook): ParagraphLook {
  return {
    ...below,
    ...above,
    indent: overIndent(below.indent, above.indent),
    spacing: { ...below.spacing, ...above.spacing },
    ...(below.numbering || above.numbering ? { numbering: { ...below.numbering, ...above.numbering } } : {}),
  };
}

export const letterProperties = (element: XmlElement | undefined): XmlElement | undefined => firstOf(element, 'w:rPr');
export const paragraphProperties = (element: XmlElement | undefined): XmlElement | undefined =>
  firstOf(element, 'w:pPr');
