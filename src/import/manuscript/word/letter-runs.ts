/** Letters of one look as a run of the manuscript. */
import type { XmlElement } from '../../../word/xml/tree.ts';
import type { Letters } from '../manuscript.ts';
import type { LetterLook } from './formatting.ts';

/** Signs of symbol fonts that mean something in a text; the others are a bullet. */
export function symbol(attributes: XmlElement['attributes']): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  const plain = code >= 0xf000 ? code - 0xf000 : code;
  return /wingdings|webdings|symbol/i.test(attributes['w:font'] ?? '') ? '•' : String.fromCodePoint(plain || 0x2022);
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
  'size',
  'font',
  'colour',
] as const;

export const isSameLook = (a: Letters, b: Letters): boolean => LOOK_KEYS.every((key) => a[key] === b[key]);
