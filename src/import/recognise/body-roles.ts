/** What the lines of a body are on paper: by their labels and by what stands under them. */
import type { ComponentName } from '../../standard/components.ts';
import type { Standard } from '../../standard/standard.ts';
import { STYLES } from '../../standard/standards.ts';
import { assignmentOnly } from './assignments.ts';
import type { BodyScheme } from './body-scheme.ts';
import { endsSentence, isBlank, isBold, isPlainSentence } from './cues.ts';
import { divisionLines } from './divisions.ts';
import type { RoleLine } from './head.ts';
import { type Label, labelOfLine } from './labels.ts';
import { isText, type Line, type TextLine } from './lines.ts';
import { isBasis } from './opening.ts';
import { sliceRuns } from './runs.ts';

export interface BodyRange {
  /** Index of the line that the first section begins with. */
  readonly start: number;
  readonly knowsLooks: boolean;
  readonly scheme: BodyScheme;
  readonly standard: Standard;
}

/** Labels of these kinds are signs, not numbers. */
const SIGNS: ReadonlySet<Label['kind']> = new Set(['dash', 'plus']);

/** Level of a numbered line among the headings, from 1; signs are deeper than any number. */
function levelOf({ kind, ordinals }: Label): number {
  if (kind === 'roman' || kind === 'article') return 1;
  if (kind === 'number') return 2;
  if (kind === 'decimal') return Math.min(4, ordinals.length + 1);
  if (kind === 'smallRoman') return 4;
  return SIGNS.has(kind) ? 9 : 3;
}

const HEADINGS: readonly ComponentName[] = ['heading1', 'heading1', 'heading2', 'heading3', 'heading4'];

/** Longer lines are sentences. */
const LONGEST_TITLE = 200;

/** A line says what those under it are about: it ends no sentence, or is bold from end to end. */
function isTitle(line: TextLine, label: Label, next: Line | undefined): boolean {
  const words = { ...line, text: line.text.slice(label.length), runs: sliceRuns(line.runs, label.length) };
  if (words.text === '' || words.text.length > LONGEST_TITLE) return false;
  const below = next !== undefined && isText(next) ? labelOfLine(next) : undefined;
  const hasMore = next !== undefined && (below === undefined || levelOf(below) > levelOf(label));
  return hasMore && (isBold(words) || !endsSentence(words.text));
}

function numberedRole(line: TextLine, label: Label, next: Line | undefined, { titledPoint }: Standard): ComponentName {
  if (SIGNS.has(label.kind)) return 'bullet';
  const level = levelOf(label);
  // A list of an appendix may have Roman numbers before whole sentences.
  const isHeading = level === 1 ? !isPlainSentence(line) : isTitle(line, label, next);
  if (isHeading && label.kind === 'letter') return titledPoint;
  return isHeading ? (HEADINGS[level] ?? 'heading4') : 'item';
}

/** One basis; a sentence with several in it is an opening. */
const BASIS = /^(?:-\s*)?Căn cứ(?!\p{L})[^;]*[^:]$/u;

/** Before the first section: bases first, then the opening. */
const openingRole = (
  line: TextLine,
  onlyBases: boolean,
  { knowsLooks, standard }: Pick<BodyRange, 'knowsLooks' | 'standard'>,
): ComponentName => (onlyBases && (BASIS.test(line.text) || isBasis(line, knowsLooks, standard)) ? 'basis' : 'body');

function sectionRole(line: TextLine, next: Line | undefined, standard: Standard): ComponentName {
  const label = labelOfLine(line);
  if (label !== undefined) return numberedRole(line, label, next, standard);
  return assignmentOnly(line.text, line.paragraph.style === STYLES.assignment.name) === undefined
    ? 'body'
    : 'assignment';
}

/** The labels and titles of parts and chapters. */
function divisionRoles(lines: readonly Line[], scheme: BodyScheme): ReadonlyMap<Line, ComponentName> {
  const roles = new Map<Line, ComponentName>();
  for (const { head } of divisionLines(lines, scheme))
    for (const line of head?.lines ?? []) roles.set(line, head?.division ?? 'part');
  return roles;
}

/** The roles of the lines of a body, tables left out. */
export function bodyRoles(lines: readonly Line[], { start, knowsLooks, scheme, standard }: BodyRange): RoleLine[] {
  const roles: RoleLine[] = [];
  const divisions = divisionRoles(lines, scheme);
  for (const [index, line] of lines.entries()) {
    if (!isText(line) || isBlank(line)) continue;
    const onlyBases = roles.every(({ role }) => role === 'basis');
    const inBody = divisions.get(line) ?? sectionRole(line, lines[index + 1], standard);
    roles.push({ role: index < start ? openingRole(line, onlyBases, { knowsLooks, standard }) : inBody, line });
  }
  return roles;
}
