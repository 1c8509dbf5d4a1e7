/** Numbers, letters and signs that stand before a paragraph, typed or counted by the file itself. */
import { fromOrdinalWords } from '../../plan/model/divisions.ts';
import { roman } from '../../plan/model/labels.ts';
import { POINT_LETTERS } from '../../vietnamese/alphabet.ts';
import type { ManuscriptParagraph } from '../manuscript/manuscript.ts';

export type LabelKind =
  | 'part'
  | 'chapter'
  | 'article'
  | 'roman'
  | 'capital'
  | 'number'
  | 'decimal'
  | 'letter'
  | 'smallRoman'
  | 'dash'
  | 'plus';

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

/** The last number that is made of I, V, X and L. */
const LAST_ROMAN = 89;
const ROMANS = new Map(Array.from({ length: LAST_ROMAN }, (_, index) => [roman(index + 1), index + 1]));

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

/** Of a part or chapter: "II", "B", "2", "thứ hai". */
function fromDivision(text: string): readonly number[] | undefined {
  if (/^\d/.test(text)) return numbers(text);
  if (/^th/iu.test(text)) return fromWords(text);
  return fromRoman(text) ?? fromCapital(text);
}

const fromWords = (text: string): number[] | undefined => {
  const ordinal = fromOrdinalWords(text);
  return ordinal === 0 ? undefined : [ordinal];
};

const fromCapital = (text: string): number[] | undefined => {
  const index = POINT_LETTERS.indexOf(text.toLowerCase());
  return index < 0 ? undefined : [index + 1];
};

const fromSmallRoman = (text: string): number[] | undefined => fromRoman(text.toUpperCase());

const ORDINALS = '[Tt]hứ [a-zà-ỹ]+|THỨ [A-ZÀ-Ỹ]+';

/** A label of a part or chapter: alone on its line, before a sign, or before a title in capitals. */
const division = (words: string, numerals: string): RegExp =>
  new RegExp(`^(?:${words})\\s+(${numerals})(?:\\s*[.:–-](?:\\s+|$)|$|\\s+(?=[^\\p{Ll}]+$))`, 'u');

// In this order: "I." is a Roman number before it is a capital letter, "1.1." is not "1." with a text.
const SHAPES: readonly Shape[] = [
  { pattern: division('PHẦN|Phần', `[IVXL]+|[A-EĐGH]|\\d{1,2}|${ORDINALS}`), kind: 'part', ordinals: fromDivision },
  { pattern: division('CHƯƠNG|Chương', '[IVXL]+|\\d{1,2}'), kind: 'chapter', ordinals: fromDivision },
  { pattern: /^(?:ĐIỀU|Điều)\s+(\d{1,3})\s*[.:](?:\s+|$)/u, kind: 'article', ordinals: numbers },
  { pattern: /^(?:MỤC|Mục)\s+([IVXL]+)\s*[.:)–-]?(?:\s+|$)/u, kind: 'roman', ordinals: fromRoman },
  { pattern: /^([IVXL]+)\s*[.)/:–-](?:\s+|(?=\p{Lu}\p{L}))/u, kind: 'roman', ordinals: fromRoman },
  {
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.):]?\s+(?=\S)|\s*[.)](?=\p{Lu}\p{Ll}))/u,
    kind: 'decimal',
    ordinals: numbers,
  },
  { pattern: /^(\d{1,2})\s*[.)/](?:\s+|(?=[\p{L}“"]))/u, kind: 'number', ordinals: numbers },
  { pattern: /^(\d{1,2})\s*[–-]\s+(?=\p{Lu}\p{Ll})/u, kind: 'number', ordinals: numbers },
  // Of more figures only what begins a sentence: "100. 000 đồng" goes on with a figure, "2026. Các" ends a year.
  { pattern: /^(\d{1,3}(?:\.\d{1,3}){1,3})\.\s+(?=\p{Lu})/u, kind: 'decimal', ordinals: numbers },
  { pattern: /^(\d{3})\.\s+(?=\p{Lu})/u, kind: 'number', ordinals: numbers },
  { pattern: /^([a-zđ])\s*(?:[).](?:\s+|(?=\p{Lu}))|\/\s+(?=\p{Lu}))/u, kind: 'letter', ordinals: fromLetter },
  { pattern: /^([ivx]{2,4})\s*\)(?:\s+|(?=\p{Lu}))/u, kind: 'smallRoman', ordinals: fromSmallRoman },
  { pattern: /^([A-EĐGH])\s*[.)/](?:\s+)/u, kind: 'capital', ordinals: fromCapital },
  { pattern: /^[-–—−•●▪■◦·✓✔❖➢→⇒](?:\s+|(?=[\p{L}“"(]))/u, kind: 'dash', ordinals: () => [] },
  { pattern: /^\+(?:\s*)(?=\D)/u, kind: 'plus', ordinals: () => [] },
];

/** What a file counts by itself is a number however many figures it has. */
const COUNTED: readonly Shape[] = [
  { pattern: /^(\d{1,4}(?:\.\d{1,4}){1,3})\s*[.):]?\s/u, kind: 'decimal', ordinals: numbers },
  { pattern: /^(\d{1,4})\s*[.)/–-]\s/u, kind: 'number', ordinals: numbers },
  { pattern: /^([a-zđ])\s*[–-]\s/u, kind: 'letter', ordinals: fromLetter },
];

function labelOfShape(shapes: readonly Shape[], text: string): Label | undefined {
  for (const { pattern, kind, ordinals } of shapes) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const counted = ordinals(found[1] ?? '');
    if (counted !== undefined) return { kind, text: found[0].trim(), ordinals: counted, length: found[0].length };
  }
  return undefined;
}

/** "Mục 1", "Tiểu mục 2": what the decree divides a chapter by, alone on its line or before a title in capitals. */
const GROUP = /^(?:MỤC|Mục|TIỂU MỤC|Tiểu mục)\s+\d{1,2}(?:\s*[.:–-](?=\s+[^\p{Ll}]+$|\s*$)|$|\s+(?=[^\p{Ll}]+$))/u;

/** Is a text the label of a mục or tiểu mục of a chapter, which a plan has as words only? */
export const isGroupLabel = (text: string): boolean => GROUP.test(text);

/** The label that a text begins with. */
export const labelIn = (text: string): Label | undefined => labelOfShape(SHAPES, text);

/** Is a label that a file counts one of a part or chapter? */
export const isDivisionLabel = (text: string | undefined): boolean =>
  text !== undefined && /^(?:phần|chương)\s/iu.test(text);

/** The label that a file counts by itself. */
export function automaticLabel(text: string): Label | undefined {
  const read = (typed: string): Label | undefined => labelIn(typed) ?? labelOfShape(COUNTED, typed);
  const found = read(`${text} x`) ?? read(`${text}. x`);
  return found === undefined ? undefined : { ...found, text, length: 0 };
}

/** What of a line tells its label. */
interface LabelledLine {
  readonly paragraph: Pick<ManuscriptParagraph, 'label'>;
  readonly text: string;
  readonly first: boolean;
}

/** The label of a line, counted by the file or typed. */
export function labelOfLine({ paragraph, text, first }: LabelledLine): Label | undefined {
  if (paragraph.label !== undefined && first) return automaticLabel(paragraph.label.text);
  return labelIn(text);
}

const SMALL_ROMANS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/**
 * "i)" is a letter after "h)", else the first of the small Roman numbers below a letter; "v)" and "x)" go on with these.
 * @param before the letter or small Roman number that is open above the label
 */
export function asSmallRoman(label: Label, before: Label | undefined): Label {
  const value = SMALL_ROMANS[label.text.charAt(0)];
  if (label.kind !== 'letter' || value === undefined || before === undefined) return label;
  const isNext = before.kind === 'smallRoman' ? before.ordinals[0] === value - 1 : value === 1;
  const isLetter = before.kind === 'letter' && before.ordinals[0] === (label.ordinals[0] ?? 0) - 1;
  return isNext && !isLetter ? { ...label, kind: 'smallRoman', ordinals: [value] } : label;
}
