/** The office's choices within the decree's ranges, read off the pages; what is outside a range is not taken over. */

import type { PlanSourceData } from '../../generated/plan-source.ts';
import type { Figure } from '../../standard/figures.ts';
import type { PageFigures, Standard } from '../../standard/standard.ts';
import { STYLES } from '../../standard/standards.ts';
import type { Letters, ManuscriptPage } from '../manuscript/manuscript.ts';
import { given } from './given.ts';
import { automaticLabel, labelIn } from './labels.ts';
import { isText, type Line, type TextLine } from './lines.ts';

type Layout = NonNullable<PlanSourceData['layout']>;

/** Lengths nearer than this are the same on paper. */
const SAME = 0.15;

/** The value that most lines have. */
function prevalent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

/** A length as a choice: in the range of the decree, and another than the one taken by default. */
function choiceOf(found: number | undefined, figure: Figure): number | undefined {
  if (found === undefined) return undefined;
  const rounded = Math.round(found * 10) / 10;
  const isInRange = rounded >= figure.min && rounded <= figure.max;
  return isInRange && Math.abs(rounded - figure.value) > SAME ? rounded : undefined;
}

function marginsOf({ margins }: ManuscriptPage, figures: PageFigures): Layout['margins'] {
  const found = given({
    top: choiceOf(margins.top, figures.marginTop),
    bottom: choiceOf(margins.bottom, figures.marginBottom),
    left: choiceOf(margins.left, figures.marginLeft),
    right: choiceOf(margins.right, figures.marginRight),
  });
  return Object.keys(found).length === 0 ? undefined : found;
}

const sizesOf = (lines: readonly TextLine[]): number[] =>
  lines.flatMap(({ runs }) =>
    runs
      .filter((run): run is Letters => run.kind === 'letters')
      .flatMap(({ size, text }) => (size === undefined || text.length < 2 ? [] : [size])),
  );

/** The set of sizes that the body is in; undefined for the usual one, and where it is of neither. */
function sizesIn(body: readonly TextLine[], { components, sizes }: Standard): Layout['sizes'] | undefined {
  const other = sizes === 'large' ? 'small' : 'large';
  return prevalent(sizesOf(body)) === components.body.size[other] ? other : undefined;
}

/** Reads the choices off the lines of the body. */
export function layoutChoices(
  lines: readonly TextLine[],
  page: ManuscriptPage | undefined,
  standard: Standard,
): Partial<Layout> {
  const { paragraph: figures } = standard;
  const body = lines.filter(({ paragraph }) => paragraph.align === 'justify' && paragraph.label === undefined);
  const indent = prevalent(
    body.map(({ paragraph }) => Math.round((paragraph.indent.firstLine + paragraph.indent.left) * 10) / 10),
  );
  const spacings = body.map(({ paragraph: { spacing } }) => Math.round((spacing.before + spacing.after) * 10) / 10);
  const rule = figures.lineSpacing.unit === 'pt' ? 'exact' : 'multiple';
  const spaced = body.filter(({ paragraph }) => paragraph.spacing.lineRule === rule);
  return given({
    sizes: sizesIn(body, standard),
    margins: page === undefined ? undefined : marginsOf(page, standard.page),
    indent: indent === figures.indent.max ? (12.7 as const) : undefined,
    paragraphSpacing: choiceOf(prevalent(spacings), figures.spacing),
    lineSpacing: choiceOf(
      prevalent(spaced.map(({ paragraph }) => Math.round(paragraph.spacing.line * 20) / 20)),
      figures.lineSpacing,
    ),
  });
}

/** True for a document whose numbers are typed, made the way this program types them. */
export function hasOwnTypedLabels(lines: readonly TextLine[]): boolean {
  const ownStyles: readonly (string | undefined)[] = [STYLES.item.name, STYLES.body.name];
  if (!lines.some(({ paragraph }) => ownStyles.includes(paragraph.style))) return false;
  const own = lines.filter(({ paragraph: { style = '' } }) => style === STYLES.item.name || /^heading \d$/.test(style));
  const isTyped = ({ paragraph, text }: TextLine): boolean =>
    paragraph.label === undefined && labelIn(text) !== undefined;
  return own.some(isTyped) && !own.some(({ paragraph }) => automaticLabel(paragraph.label?.text ?? '') !== undefined);
}

/** The lines whose spacing is that of running text: what stands above a table has more below it. */
export const spacedLines = (lines: readonly Line[]): TextLine[] =>
  lines.filter((line, index): line is TextLine => isText(line) && lines[index + 1]?.kind !== 'table');
