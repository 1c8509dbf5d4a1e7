/** Bodies without numbers: which lines are the titles of their sections, and where the text begins where there are none. */
import { startsArabic } from '../../plan/model/labels.ts';
import type { Standard } from '../../standard/standard.ts';
import { STYLES } from '../../standard/standards.ts';
import { type BodyScheme, beginsSection, withoutArabicStart } from './body-scheme.ts';
import { endsSentence, isBold, isCapitals, isCentred, isItalic } from './cues.ts';
import { type Label, labelOfLine } from './labels.ts';
import { isText, type Line, type TextLine } from './lines.ts';
import { isBasis, MAKES_PLAN } from './opening.ts';

/** Longer lines are sentences. */
const LONGEST_TITLE = 200;

/** A line of its own in bold or capitals, or of a style for headings, that ends no sentence. */
function isTitle(line: Line): line is TextLine {
  if (!isText(line) || !line.first || line.cell !== undefined || line.text.length > LONGEST_TITLE) return false;
  if (!/\p{L}{2}/u.test(line.text) || labelOfLine(line) !== undefined) return false;
  if (line.paragraph.outline !== undefined) return true;
  return !endsSentence(line.text.replace(/:$/, '')) && ((isBold(line) && !isItalic(line)) || isCapitals(line));
}

/** Titles with something below them; of several in a row the last is one. */
function titlesIn(lines: readonly Line[]): TextLine[] {
  return lines.filter((line, index): line is TextLine => {
    const next = lines[index + 1];
    return isTitle(line) && next !== undefined && !isTitle(next);
  });
}

/** After so many paragraphs the opening is over. */
const MOST_OPENING = 3;

/** Index of the line after the bases and the sentence that they lead to. */
function afterOpening(lines: readonly Line[], knowsLooks: boolean, standard: Standard): number {
  const text = lines.findIndex((line) => !isText(line) || !isBasis(line, knowsLooks, standard));
  if (text < 0) return lines.length;
  const near = lines.slice(text, text + MOST_OPENING);
  const last = near.findIndex((line) => isText(line) && MAKES_PLAN.test(line.text));
  return text + last + 1;
}

const labelsOf = (lines: readonly Line[]): (Label | undefined)[] =>
  lines.map((line) => (isText(line) ? labelOfLine(line) : undefined));

const isFirst = (label: Label | undefined): boolean => label?.kind === 'number' && label.ordinals[0] === 1;

/** Numbers that begin anew below each title are those of items in its section. */
function startAnew(lines: readonly Line[], titles: readonly TextLine[]): boolean {
  const [first] = titles;
  if (first === undefined || titles.length < 2) return false;
  const labels = labelsOf(lines);
  const isBefore = labels.slice(0, lines.indexOf(first)).some((label) => label?.kind === 'number');
  return !isBefore && labels.filter(isFirst).length >= 2;
}

interface Numbered {
  readonly line: TextLine;
  readonly label: Label;
}

const isOutermost = ({ paragraph }: TextLine): boolean => paragraph.outline === 1;

/** Numbers that stand below an outermost title of the file, and are none themselves, are those of items. */
const areBelow = (begins: readonly Numbered[], titles: readonly TextLine[]): boolean =>
  titles.length > 0 && titles.every(isOutermost) && !begins.some(({ line }) => isOutermost(line));

/**
 * The scheme of a body with what its sections begin with where that is no number.
 * @param scheme as its labels tell it
 */
export function withUnnumbered(
  lines: readonly Line[],
  scheme: BodyScheme,
  knowsLooks: boolean,
  standard: Standard,
): BodyScheme {
  const titles = titlesIn(lines);
  const begins = lines.flatMap((line): Numbered[] => {
    const label = isText(line) ? labelOfLine(line) : undefined;
    return isText(line) && label !== undefined && beginsSection(label, scheme) ? [{ line, label }] : [];
  });
  if (begins.length === 0) {
    const [first] = titles;
    if (first !== undefined) return { ...scheme, unnumbered: { start: lines.indexOf(first), titles: new Set(titles) } };
    const start = afterOpening(lines, knowsLooks, standard);
    return start === lines.length ? scheme : { ...scheme, unnumbered: { start, titles: new Set(), isOpen: true } };
  }
  const isArabic = startsArabic(scheme.scheme) && begins.every(({ label }) => label.kind === 'number');
  if (!isArabic || !(startAnew(lines, titles) || areBelow(begins, titles))) return scheme;
  const start = lines.indexOf(titles[0] as TextLine);
  return { ...withoutArabicStart(scheme), unnumbered: { start, titles: new Set(titles) } };
}

/** What the outermost titles bear where sections are counted by Roman numbers, and by others. */
const OWN_STYLES: ReadonlySet<string | undefined> = new Set([STYLES.heading1.name, STYLES.heading2.name]);

/** "A. TÌNH HÌNH": a letter that no scheme counts is a word of its title. */
const isLettered = (line: Line): boolean =>
  isText(line) &&
  line.cell === undefined &&
  line.paragraph.label === undefined &&
  labelOfLine(line)?.kind === 'capital' &&
  (isBold(line) || isCapitals(line));

/** A title in the middle, one with a capital letter, or one that this program printed without a number. */
const isPartTitle = (line: Line): line is TextLine =>
  (isText(line) && isLettered(line)) || (isTitle(line) && (isCentred(line) || OWN_STYLES.has(line.paragraph.style)));

const SPACE = { kind: 'letters', text: ' ', bold: true, italic: false, raised: false } as const;

/** A title over several lines as one. */
const joined = (above: TextLine, line: TextLine): TextLine => ({
  ...above,
  text: `${above.text} ${line.text}`,
  runs: [...above.runs, SPACE, ...line.runs],
});

/** An annex whose titles in the middle are one line each, and the scheme by which they begin its parts. */
export function withParts(
  lines: readonly Line[],
  scheme: BodyScheme,
): { readonly lines: readonly Line[]; readonly scheme: BodyScheme } {
  const merged: Line[] = [];
  const titles = new Set<Line>();
  for (const line of lines) {
    const above = merged.at(-1);
    const isTitleLine = isPartTitle(line);
    const goesOn = isTitleLine && !isLettered(line);
    if (goesOn && above !== undefined && isText(above) && titles.delete(above))
      merged.splice(-1, 1, joined(above, line));
    else merged.push(line);
    if (isTitleLine) titles.add(merged.at(-1) as Line);
  }
  if (titles.size === 0) return { lines, scheme };
  return { lines: merged, scheme: schemeOfParts(merged, titles, scheme) };
}

/** Parts hold numbers that begin anew in each; where numbers go on, the titles stand among what is numbered. */
function schemeOfParts(lines: readonly Line[], titles: ReadonlySet<Line>, scheme: BodyScheme): BodyScheme {
  const start = lines.findIndex((line) => titles.has(line));
  const labels = labelsOf(lines);
  const begins = labels.filter((label) => label !== undefined && beginsSection(label, scheme));
  const above = labels.slice(0, start).filter((label) => label !== undefined);
  const isAnew =
    begins.every((label) => label?.kind === 'number') && begins.filter(isFirst).length > Math.min(1, above.length);
  if (begins.length > 0 && !isAnew) return { ...scheme, unnumbered: { start, titles } };
  const unnumbered = { start, titles, ...(above.length > 0 ? { isOpen: true as const } : {}) };
  return { ...(begins.length > 0 ? withoutArabicStart(scheme) : scheme), unnumbered };
}
