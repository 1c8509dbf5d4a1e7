/** Letters of one look as a run of the manuscript. */
import type { XmlElement } from '../../../word/xml/tree.ts';
import type { Letters } from '../manuscript.ts';
import type { LetterLook } from './formatting.ts';

/** Signs of symbol fonts that mean something in a text, by their codes; the others are a bullet. */
const SYMBOLS: readonly (readonly [font: RegExp, signs: Readonly<Record<number, string>>])[] = [
  [
    /^symbol/i,
    {
      45: '−',
      68: 'Δ',
      83: 'Σ',
      87: 'Ω',
      97: 'α',
      98: 'β',
      109: 'µ',
      112: 'π',
      163: '≤',
      165: '∞',
      172: '←',
      174: '→',
      176: '°',
      177: '±',
      179: '≥',
      180: '×',
      184: '÷',
      185: '≠',
      187: '≈',
      214: '√',
      222: '⇒',
    },
  ],
  [
    /^wingdings$/i,
    {
      40: '☎',
      111: '☐',
      168: '☐',
      223: '←',
      224: '→',
      232: '→',
      240: '⇒',
      251: '✗',
      252: '✓',
      253: '☒',
      254: '☑',
    },
  ],
  [/^wingdings 2$/i, { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 163: '☐' }],
  [/^(?:wingdings|webdings)/i, {}],
];

/** A sign of a symbol font as a letter that every font has. */
export function symbol(attributes: XmlElement['attributes']): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  const plain = code >= 0xf000 ? code - 0xf000 : code;
  const signs = SYMBOLS.find(([font]) => font.test(attributes['w:font'] ?? ''))?.[1];
  return signs === undefined ? String.fromCodePoint(plain || 0x2022) : (signs[plain] ?? '•');
}

export function pieceOf(text: string, look: LetterLook, font: string | undefined): Letters {
  const colour = look.colour === 'auto' || look.colour === '000000' ? undefined : look.colour;
  return {
    kind: 'letters',
    text,
    bold: look.bold === true,
    italic: look.italic === true,
    raised: look.raised === true,
    ...(look.lowered === true && { lowered: true }),
    ...(look.underlined === true && { underlined: true }),
    ...(look.struck === true && { struck: true }),
    ...(look.highlighted === true && { highlighted: true }),
    ...(look.marked === true && { marked: true }),
    ...(look.size !== undefined && { size: look.size }),
    ...(font !== undefined && { font }),
    ...(colour !== undefined && { colour }),
  };
}

const LOOK_KEYS = [
  'bold',
  'italic',
  'raised',
  'lowered',
  'underlined',
  'struck',
  'highlighted',
  'marked',
  'size',
  'font',
  'colour',
] as const;

export const isSameLook = (a: Letters, b: Letters): boolean => LOOK_KEYS.every((key) => a[key] === b[key]);
