/** Bodies without numbers: which lines are the titles of their sections, and where the text begins where there are none. */
import { startsArabic } from '../../plan/model/labels.ts';
import type { Standard } from '../../standard/standard.ts';
import { type BodyScheme, beginsSection, withoutArabicStart } from './body-scheme.ts';
import { endsSentence, isBold, isCapitals, isItalic } from './cues.ts';
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

const isFirst = ({ kind, ordinals }: Label): boolean => kind === 'number' && ordinals[0] === 1;

/** Numbers that begin anew below each title are those of items in its section. */
function startAnew(lines: readonly Line[], titles: readonly TextLine[]): boolean {
  const [first] = titles;
  if (first === undefined || titles.length < 2) return false;
  const labels = lines.map((line) => (isText(line) ? labelOfLine(line) : undefined));
  const isBefore = labels.slice(0, lines.indexOf(first)).some((label) => label?.kind === 'number');
  return !isBefore && labels.filter((label) => label !== undefined && isFirst(label)).length >= 2;
}

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
  const begins = lines.flatMap((line) => {
    const label = isText(line) ? labelOfLine(line) : undefined;
    return label !== undefined && beginsSection(label, scheme) ? [label] : [];
  });
  if (begins.length === 0) {
    const [first] = titles;
    const start = first === undefined ? afterOpening(lines, knowsLooks, standard) : lines.indexOf(first);
    return start === lines.length ? scheme : { ...scheme, unnumbered: { start, titles: new Set(titles) } };
  }
  const isArabic = startsArabic(scheme.scheme) && begins.every(({ kind }) => kind === 'number');
  if (!isArabic || !startAnew(lines, titles)) return scheme;
  const start = lines.indexOf(titles[0] as TextLine);
  return { ...withoutArabicStart(scheme), unnumbered: { start, titles: new Set(titles) } };
}
