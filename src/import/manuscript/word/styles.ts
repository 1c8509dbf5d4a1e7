/** Styles of a Word file, each with what it takes from the styles it is based on. */
import { elementsOf, firstOf, type XmlElement } from '../../../word/xml/tree.ts';
import {
  type LetterLook,
  letterLook,
  letterProperties,
  overLetters,
  overParagraph,
  type ParagraphLook,
  paragraphLook,
  paragraphProperties,
  toggledOver,
} from './formatting.ts';
import type { WordParts } from './parts.ts';
import { childAt, valAt } from './values.ts';

export interface Style {
  readonly name?: string;
  readonly paragraph: ParagraphLook;
  readonly letters: LetterLook;
}

export interface Styles {
  /** What every paragraph has unless a style or itself says otherwise. */
  readonly defaults: Style;
  /** A paragraph's style; the default one where there is none of that id. */
  readonly paragraph: (id: string | undefined) => Style;
  /** Paragraphs of a style, with what their list adds: a list of the style itself goes behind the style. */
  readonly inList: (style: Style, list: ParagraphLook) => ParagraphLook;
  /** The same in a list that the paragraph itself is put in, which goes before its style. */
  readonly inOwnList: (style: Style, list: ParagraphLook) => ParagraphLook;
  /** The letters of a paragraph of a style, in a style of characters where there is one. */
  readonly letters: (paragraph: Style, character: string | undefined) => LetterLook;
  /** The font of Latin letters, looked up in the theme where it is named there. */
  readonly fontOf: (look: LetterLook) => string | undefined;
}

const EMPTY: Style = { paragraph: {}, letters: {} };

/** Size of letters that nobody has set: ECMA-376, part 1, 17.3.2.38. */
const DEFAULT_SIZE_PT = 10;

/** How deep styles may be based on one another: files have been seen with circles. */
const MAX_BASES = 30;

/** Names that Word itself gave are the same in any letters: it writes "heading 1", LibreOffice "Heading 1". */
const BUILT_IN = /^heading [1-9]$/iu;

function nameOf(element: XmlElement): string | undefined {
  const name = valAt(element, 'w:name');
  return name !== undefined && BUILT_IN.test(name) ? name.toLowerCase() : name;
}

function over(below: Style, element: XmlElement): Style {
  const name = nameOf(element);
  return {
    ...(name === undefined ? {} : { name }),
    paragraph: overParagraph(below.paragraph, paragraphLook(paragraphProperties(element))),
    letters: overLetters(below.letters, letterLook(letterProperties(element))),
  };
}

/** Typefaces of the theme by the names that fonts refer to them with: minorHAnsi, majorAscii. */
function themeFonts({ related }: WordParts): (name: string) => string | undefined {
  const scheme = childAt(related('theme'), 'a:themeElements', 'a:fontScheme');
  // Where the file is in Vietnamese, the theme may have a face of its own for it.
  const isVietnamese = /^vi(?:-|$)/iu.test(valAt(related('settings'), 'w:themeFontLang') ?? '');
  const vietnamese = (kind: string): string | undefined =>
    elementsOf(childAt(scheme, kind), 'a:font').find(({ attributes }) => attributes['script'] === 'Viet')?.attributes[
      'typeface'
    ];
  const latin = (kind: string): string | undefined =>
    (isVietnamese ? vietnamese(kind) : undefined) ?? childAt(scheme, kind, 'a:latin')?.attributes['typeface'];
  const fonts: Readonly<Record<string, string | undefined>> = {
    major: latin('a:majorFont'),
    minor: latin('a:minorFont'),
  };
  return (name) => fonts[name.slice(0, 5)];
}

function fontReader(parts: WordParts): Styles['fontOf'] {
  const fromTheme = themeFonts(parts);
  return ({ fonts = {} }) => {
    const named = fonts['w:asciiTheme'] ?? fonts['w:hAnsiTheme'];
    const plain = fonts['w:ascii'] ?? fonts['w:hAnsi'];
    return named === undefined ? plain : (fromTheme(named) ?? plain);
  };
}

/** The same function, each answer found once for each style. */
function foundOnce<Key, Found>(find: (style: Style, key: Key) => Found): (style: Style, key: Key) => Found {
  const known = new Map<Style, Map<Key, Found>>();
  return (style, key) => {
    const ofStyle = known.get(style) ?? new Map<Key, Found>();
    known.set(style, ofStyle);
    const found = ofStyle.get(key) ?? find(style, key);
    ofStyle.set(key, found);
    return found;
  };
}

/** Is it the style that things of a kind have unless they name another? */
const isDefault =
  (kind: 'paragraph' | 'table') =>
  ({ attributes }: XmlElement): boolean =>
    attributes['w:type'] === kind && ['1', 'true'].includes(attributes['w:default'] ?? '');

/** The style of a table by its id, the default one where there is none, and those that it is based on behind it. */
export function tableStylesIn(root: XmlElement | undefined): (id: string | undefined) => readonly XmlElement[] {
  const elements = elementsOf(root, 'w:style');
  const byId = (id: string | undefined): XmlElement | undefined =>
    elements.find(({ attributes }) => id !== undefined && attributes['w:styleId'] === id);
  const withBases = (style: XmlElement | undefined, depth: number): XmlElement[] =>
    style === undefined || depth > MAX_BASES ? [] : [style, ...withBases(byId(valAt(style, 'w:basedOn')), depth + 1)];
  return (id) => withBases(byId(id) ?? elements.find(isDefault('table')), 0);
}

/** Reads the styles and the theme. */
export function readStyles(parts: WordParts): Styles {
  const root = parts.related('styles');
  const elements = elementsOf(root, 'w:style');
  const byId = new Map(elements.map((element) => [element.attributes['w:styleId'] ?? '', element]));
  const docDefaults = firstOf(root, 'w:docDefaults');
  const defaults: Style = {
    paragraph: paragraphLook(childAt(docDefaults, 'w:pPrDefault', 'w:pPr')),
    letters: overLetters({ size: DEFAULT_SIZE_PT }, letterLook(childAt(docDefaults, 'w:rPrDefault', 'w:rPr'))),
  };
  const known = new Map<string, Style>();
  const resolve = (id: string, depth: number): Style => {
    const element = byId.get(id);
    if (element === undefined || depth > MAX_BASES) return EMPTY;
    const before = known.get(id);
    if (before !== undefined) return before;
    const base = valAt(element, 'w:basedOn');
    const style = over(base === undefined ? EMPTY : resolve(base, depth + 1), element);
    known.set(id, style);
    return style;
  };
  const normal = elements.find(isDefault('paragraph'))?.attributes['w:styleId'] ?? '';
  return {
    defaults,
    paragraph: (id) => resolve(id !== undefined && byId.has(id) ? id : normal, 0),
    inList: foundOnce((style, list: ParagraphLook) =>
      overParagraph(defaults.paragraph, overParagraph(list, style.paragraph)),
    ),
    inOwnList: foundOnce((style, list: ParagraphLook) =>
      overParagraph(defaults.paragraph, overParagraph(style.paragraph, list)),
    ),
    letters: foundOnce((paragraph, id: string | undefined) => {
      const character = id === undefined ? {} : resolve(id, 0).letters;
      return overLetters(defaults.letters, toggledOver(paragraph.letters, character));
    }),
    fontOf: fontReader(parts),
  };
}
