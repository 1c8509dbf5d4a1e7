/** How the labels of a body count: the scheme, and the words before the numbers of phần and chương. */
import { USUAL_DIVISIONS } from '../../plan/model/divisions.ts';
import { FORMS, startsArabic } from '../../plan/model/labels.ts';
import type { Division, Scheme } from '../../plan/model/plan.ts';
import { isCapitals } from './cues.ts';
import { type Label, type LabelKind, labelOfLine } from './labels.ts';
import type { Line, TextLine } from './lines.ts';

export interface BodyScheme {
  readonly scheme: Scheme;
  /** The label of the first part and of the first chapter, where there are any. */
  readonly divisions: Partial<Readonly<Record<Division, string>>>;
  readonly unnumbered?: Unnumbered;
}

/** What begins without a number. */
export interface Unnumbered {
  /** Index of the line that the first section begins with. */
  readonly start: number;
  /** Lines that are titles of sections. */
  readonly titles: ReadonlySet<Line>;
  /** The first section has no title either. */
  readonly isOpen?: true;
}

/** The scheme where numbers are those of items in sections that have none. */
export const withoutArabicStart = ({ scheme, divisions }: BodyScheme): BodyScheme => ({
  scheme: scheme === 'arabic-decimal' ? 'decimal' : 'mixed',
  divisions,
});

interface Labelled {
  readonly line: TextLine;
  readonly label: Label;
}

const ofKind = (labelled: readonly Labelled[], kind: LabelKind): Labelled[] =>
  labelled.filter(({ label }) => label.kind === kind);

/** Decimals that go on with the number above them; a figure at the head of a sentence does not. */
function followsNumbers(labelled: readonly Labelled[]): boolean {
  let number: number | undefined;
  for (const { label } of labelled) {
    if (label.kind === 'number') number = label.ordinals[0];
    if (label.kind === 'decimal' && label.ordinals[0] !== number) return false;
  }
  return true;
}

/** Which number a line has is no guess where the file counts it. */
const isCounted = ({ label }: Labelled): boolean => label.length === 0;

/** "2.1. Rà soát" right below "2.": the first of a level that may have no second. */
function isFirstBelow({ label }: Labelled, above: Label | undefined): boolean {
  const [first, second, ...more] = label.ordinals;
  const isBelow = above?.kind === 'number' && above.ordinals[0] === first && second === 1 && more.length === 0;
  return label.kind === 'decimal' && isBelow && label.text.endsWith('.');
}

/** A single decimal is a label where the file counts it, or where it begins what stands below a number. */
const hasSureDecimal = (labelled: readonly Labelled[]): boolean =>
  ofKind(labelled, 'decimal').some(isCounted) ||
  labelled.some((own, index) => isFirstBelow(own, labelled[index - 1]?.label));

function hasDecimals(labelled: readonly Labelled[]): boolean {
  const decimals = ofKind(labelled, 'decimal').length;
  if (decimals < 2) return decimals === 1 && followsNumbers(labelled) && hasSureDecimal(labelled);
  return decimals >= ofKind(labelled, 'letter').length || followsNumbers(labelled);
}

function schemeIn(labelled: readonly Labelled[]): Scheme {
  const hasRoman = ofKind(labelled, 'roman').length > 0;
  if (!hasRoman && ofKind(labelled, 'article').length >= 2) return 'articles';
  const isArabic = !hasRoman && ofKind(labelled, 'number').length > 0;
  if (hasDecimals(labelled)) return isArabic ? 'arabic-decimal' : 'decimal';
  return isArabic ? 'arabic' : 'mixed';
}

/** "A. ĐẶC ĐIỂM", "B. NHIỆM VỤ": parts where the titles are in capitals and sections stand in them. */
function lettersArePart(labelled: readonly Labelled[]): boolean {
  const capitals = ofKind(labelled, 'capital');
  return (
    capitals.length >= 2 &&
    capitals.every(({ line, label }, index) => label.ordinals[0] === index + 1 && isCapitals(line)) &&
    ofKind(labelled, 'roman').length > 0
  );
}

const NUMERALS: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/thứ\s+\p{Ll}+$/u, () => 'thứ nhất'],
  [/THỨ\s+\p{Lu}+$/u, () => 'THỨ NHẤT'],
  [/[IVXL]+$/u, () => 'I'],
  [/\d+$/u, () => '1'],
  [/[A-EĐGH]$/u, () => 'A'],
];

/** "PHẦN II:" to "PHẦN I:", the label that the first of its kind has. */
function firstLabel(text: string): string | undefined {
  const sign = /[.:–-]$/u.exec(text)?.[0] ?? '';
  const bare = text
    .slice(0, text.length - sign.length)
    .replace(/\s+/gu, ' ')
    .trim();
  const numeral = NUMERALS.find(([pattern]) => pattern.test(bare));
  if (numeral === undefined) return undefined;
  const [pattern, first] = numeral;
  return bare.replace(pattern, first) + (sign === '' || sign === ':' ? sign : '.');
}

function divisionsIn(labelled: readonly Labelled[]): BodyScheme['divisions'] {
  const [part] = ofKind(labelled, 'part');
  const [chapter] = ofKind(labelled, 'chapter');
  const asLetters = part === undefined && lettersArePart(labelled);
  const found = {
    part: asLetters ? 'A.' : part && firstLabel(labelWithSign(part)),
    chapter: chapter && firstLabel(labelWithSign(chapter)),
  };
  return Object.fromEntries(Object.entries(found).filter(([, label]) => label !== undefined));
}

/** A title on the line of a label without a sign: the sign is what keeps it there. */
const labelWithSign = ({ line, label }: Labelled): string =>
  line.text.length > label.length && /[^.:–-]$/u.test(label.text) && label.length > 0 ? `${label.text}.` : label.text;

/** Which scheme the labels of a body follow. */
export function schemeOf(lines: readonly TextLine[]): BodyScheme {
  const labelled = lines.flatMap((line): Labelled[] => {
    const label = labelOfLine(line);
    return label === undefined ? [] : [{ line, label }];
  });
  return { scheme: schemeIn(labelled), divisions: divisionsIn(labelled) };
}

const NUMBERED: ReadonlySet<LabelKind> = new Set(['article', 'roman', 'number', 'decimal']);

/** Is anything of a body numbered, so that its scheme can be told? */
export const hasNumbers = (lines: readonly TextLine[]): boolean =>
  lines.some((line) => NUMBERED.has(labelOfLine(line)?.kind ?? 'dash'));

/** What a label begins where it is a part or chapter in this body. */
export function divisionOf({ kind }: Label, { divisions }: BodyScheme): Division | undefined {
  if (kind === 'chapter') return 'chapter';
  if (kind === 'part' || (kind === 'capital' && divisions.part === 'A.')) return 'part';
  return undefined;
}

/** Kinds of labels that begin a section. */
export function beginsSection(label: Label, scheme: BodyScheme): boolean {
  if (divisionOf(label, scheme) !== undefined) return true;
  if (label.kind === 'roman') return true;
  if (label.kind === 'article') return scheme.scheme === 'articles';
  return label.kind === 'number' && startsArabic(scheme.scheme);
}

/** Level of the letters of points; below all numbers where the scheme has none. */
export function letterDepth(scheme: Scheme): number {
  const index = FORMS[scheme].indexOf('letter');
  return (index < 0 ? FORMS[scheme].length : index) + 1;
}

/** The labels of divisions as a plan says them; what is usual need not be said. */
export function divisionKeys({ divisions }: BodyScheme): { parts?: string; chapters?: string } {
  const { part = USUAL_DIVISIONS.part, chapter = USUAL_DIVISIONS.chapter } = divisions;
  return {
    ...(part === USUAL_DIVISIONS.part ? {} : { parts: part }),
    ...(chapter === USUAL_DIVISIONS.chapter ? {} : { chapters: chapter }),
  };
}
