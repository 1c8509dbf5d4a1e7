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
  /** Highlighted by the marker itself, not by the colour of the ground. */
  readonly marked?: boolean;
  readonly underlined?: boolean;
  /** pt */
  readonly size?: number;
  readonly colour?: string;
  readonly fonts?: Readonly<Record<string, string>>;
}

type Reader<Look> = (element: XmlElement) => Look;

/** What properties say, one element after another. */
function readLooks<Look extends object>(
  readers: Readonly<Record<string, Reader<Look>>>,
  properties: XmlElement | undefined,
): Look {
  const look = {} as Look;
  for (const child of elementsOf(properties)) Object.assign(look, readers[child.name]?.(child));
  return look;
}

/** Is a `w:shd` seen on white paper? */
export function isShaded(shading: XmlElement | undefined): boolean {
  const { 'w:fill': fill = 'auto', 'w:val': pattern = 'clear' } = shading?.attributes ?? {};
  return !/^(?:auto|f{6})$/i.test(fill) || !['clear', 'nil'].includes(pattern);
}

/** Elements that say one thing, and how it is read. */
const LETTER_READERS: Readonly<Record<string, Reader<LetterLook>>> = {
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
  'w:highlight': ({ attributes }) => {
    const marked = (attributes['w:val'] ?? 'none') !== 'none';
    return { highlighted: marked, marked };
  },
  // Other programs write a marker as the colour of the ground.
  'w:shd': (element) => (isShaded(element) ? { highlighted: true } : {}),
  'w:u': ({ attributes }) => ({ underlined: (attributes['w:val'] ?? 'none') !== 'none' }),
  'w:sz': ({ attributes }) => ({ size: Number(attributes['w:val']) / 2 }),
  'w:color': ({ attributes }) => ({ colour: attributes['w:val'] ?? 'auto' }),
  'w:rFonts': ({ attributes }) => ({ fonts: attributes }),
};

/** Reads a `w:rPr`. */
export function letterLook(properties: XmlElement | undefined): LetterLook {
  return readLooks(LETTER_READERS, properties);
}

/** A font named outright takes the place of one of the theme below it. */
function overFonts(below: LetterLook['fonts'], above: LetterLook['fonts']): LetterLook['fonts'] {
  if (below === undefined || above === undefined) return above ?? below;
  const isHidden = (name: string): boolean =>
    below[`${name}Theme`] !== undefined && above[name] !== undefined && above[`${name}Theme`] === undefined;
  const hidden = ['w:ascii', 'w:hAnsi'].filter(isHidden).map((name) => `${name}Theme`);
  return { ...withoutNames(below, hidden), ...above };
}

/** Attributes without those of some names. */
function withoutNames(attributes: XmlElement['attributes'], names: readonly string[]): XmlElement['attributes'] {
  if (names.length === 0) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}

/** A look with another laid over it; fonts are laid over one script at a time. */
export function overLetters(below: LetterLook, above: LetterLook): LetterLook {
  const fonts = overFonts(below.fonts, above.fonts);
  return fonts === undefined ? { ...below, ...above } : { ...below, ...above, fonts };
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
  /** No space to a neighbour of the same style. */
  readonly closed?: boolean;
  readonly framed?: boolean;
  readonly shaded?: boolean;
  readonly borders?: XmlElement;
  /** What tab stops do, by their places in twips: "center", "left", "clear". */
  readonly tabs?: Readonly<Record<string, string>>;
  readonly numbering?: { readonly list?: string; readonly level?: number };
}

const orUndefined = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

function numberingOf(element: XmlElement): ParagraphLook {
  const level = orUndefined(valAt(element, 'w:ilvl'));
  const list = valAt(element, 'w:numId');
  return { numbering: { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) } };
}

const tabsOf = (element: XmlElement): ParagraphLook => ({
  tabs: Object.fromEntries(
    elementsOf(element, 'w:tab').map(({ attributes }) => [attributes['w:pos'] ?? '', attributes['w:val'] ?? 'left']),
  ),
});

const PARAGRAPH_READERS: Readonly<Record<string, Reader<ParagraphLook>>> = {
  'w:jc': ({ attributes }) => ({ align: attributes['w:val'] ?? 'left' }),
  'w:ind': ({ attributes }) => ({ indent: attributes }),
  'w:spacing': ({ attributes }) => ({ spacing: attributes }),
  'w:outlineLvl': ({ attributes }) => ({ outline: Number(attributes['w:val']) + 1 }),
  'w:pageBreakBefore': (element) => ({ pageBreakBefore: isOn(element) }),
  'w:contextualSpacing': (element) => ({ closed: isOn(element) }),
  'w:framePr': () => ({ framed: true }),
  'w:shd': (element) => ({ shaded: isShaded(element) }),
  'w:pBdr': (element) => ({ borders: element }),
  'w:tabs': tabsOf,
  'w:numPr': numberingOf,
};

/** Reads a `w:pPr`. */
export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  return readLooks(PARAGRAPH_READERS, properties);
}

// A first line that hangs takes the place of one that is indented, and the other way round.
const FIRST_LINE = ['w:firstLine', 'w:hanging', 'w:firstLineChars', 'w:hangingChars'];

function overIndent(
  below: XmlElement['attributes'] = {},
  above: XmlElement['attributes'] = {},
): XmlElement['attributes'] {
  const saysFirst = FIRST_LINE.some((name) => above[name] !== undefined);
  return { ...withoutNames(below, saysFirst ? FIRST_LINE : []), ...above };
}

/** A look with another laid over it; lengths are laid over one by one. */
export function overParagraph(below: ParagraphLook, above: ParagraphLook): ParagraphLook {
  return {
    ...below,
    ...above,
    indent: overIndent(below.indent, above.indent),
    spacing: { ...below.spacing, ...above.spacing },
    ...(below.tabs || above.tabs ? { tabs: { ...below.tabs, ...above.tabs } } : {}),
    ...(below.numbering || above.numbering ? { numbering: { ...below.numbering, ...above.numbering } } : {}),
  };
}

export const letterProperties = (element: XmlElement | undefined): XmlElement | undefined => firstOf(element, 'w:rPr');
export const paragraphProperties = (element: XmlElement | undefined): XmlElement | undefined =>
  firstOf(element, 'w:pPr');
