/** Numbers, letters and signs that stand before a paragraph, typed or counted by the file itself. */
import { roman } from '../../plan/model/labels.ts';
import { POINT_LETTERS } from '../../vietnamese/alphabet.ts';

export type LabelKind = 'roman' | 'capital' | 'number' | 'decimal' | 'letter' | 'dash' | 'plus';

export interface Label {
  readonly kind: LabelKind;
  /** As it stands in the file. */
  readonly text: string;
  /** What it counts: `[2, 1]` for "2.1."; empty for signs. */
  readonly ordinals: readonly number[];
  /** How many letters of the line it takes, with the space after it; none where the file counts by itself. */
  readonly length: number;
}

interface Shape {
  readonly pattern: RegExp;
  readonly kind: LabelKind;
  readonly ordinals: (found: string) => readonly number[] | undefined;
}

const ROMANS = new Map(Array.from({ length: 40 }, (_, index) => [roman(index + 1), index + 1]));

const fromRoman = (text: string): number[] | undefined => {
  const value = ROMANS.get(text);
  return value === undefined ? undefined : [value];
};

const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];

/** Which point a letter is: by the Vietnamese alphabet, or where that lacks it by the Latin one. */
function fromLetter(text: string): number[] | undefined {
  const own = POINT_LETTERS.indexOf(text);
  const latin = LATIN.indexOf(text);
  if (own < 0 && latin < 0) return undefined;
  return [(own < 0 ? latin : own) + 1];
}

const numbers = (text: string): number[] => text.split('.').map(Number);

// In this order: "I." is a Roman number before it is a capital letter, "1.1." is not "1." with a text.
const SHAPES: readonly Shape[] = [
  { pattern: /^(?:PHẦN|Phần|MỤC|Mục)\s+([IVXL]+)\s*[.:)–-]?(?:\s+|$)/u, kind: 'roman', ordinals: fromRoman },
  { pattern: /^([IVXL]+)\s*[.)/:–-](?:\s+|(?=\p{Lu}\p{L}))/u, kind: 'roman', ordinals: fromRoman },
  { pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.):]?\s+(?=\S)/u, kind: 'decimal', ordinals: numbers },
  { pattern: /^(\d{1,2})\s*[.)/](?:\s+|(?=[\p{L}“"]))/u, kind: 'number', ordinals: numbers },
  { pattern: /^([a-zđ])\s*[).](?:\s+|(?=\p{Lu}))/u, kind: 'letter', ordinals: fromLetter },
  { pattern: /^([A-EĐ])\s*[.)](?:\s+)/u, kind: 'capital', ordinals: () => [] },
  { pattern: /^[-–—−•●▪■◦·](?:\s+|(?=[\p{L}“"(]))/u, kind: 'dash', ordinals: () => [] },
  { pattern: /^\+(?:\s*)(?=\D)/u, kind: 'plus', ordinals: () => [] },
];

/** The label that a text begins with. */
export function labelIn(text: string): Label | undefined {
  for (const { pattern, kind, ordinals } of SHAPES) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const counted = ordinals(found[1] ?? '');
    if (counted !== undefined) return { kind, text: found[0].trim(), ordinals: counted, length: found[0].length };
  }
  return undefined;
}

/** The label that a file counts by itself. */
export function automaticLabel(text: string): Label | undefined {
  const found = labelIn(`${text} x`) ?? labelIn(`${text}. x`);
  return found === undefined ? undefined : { ...found, text, length: 0 };
}
