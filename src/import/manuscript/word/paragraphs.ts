/** Paragraphs of a Word file, with what floats in them, as blocks of a manuscript. */

import { twipToPt } from '../../../standard/length.ts';
import { firstOf, type XmlElement } from '../../../word/xml/tree.ts';
import type { ManuscriptAlignment, ManuscriptParagraph, Remark, Run } from '../manuscript.ts';
import { type Content, type ContentContext, readContent } from './content.ts';
import { overParagraph, type ParagraphLook, paragraphLook, paragraphProperties } from './formatting.ts';
import type { Numbering } from './numbering.ts';
import { descendants, lengthMm, valAt } from './values.ts';

/** What the reader of the blocks needs of the whole file. */
export interface BlockContext extends ContentContext {
  readonly numbering: Numbering;
  /** The style of a table, or the one that tables have by default, with those that it is based on behind it. */
  readonly tableStyles: (id: string | undefined) => readonly XmlElement[];
  /** A remark, the first time that its id is met. */
  readonly remark: (id: string) => Remark | undefined;
  /** The place of the next paragraph, counted on at each call. */
  readonly nextPlace: () => number;
}

/** Where a block stands. */
export interface Surroundings {
  readonly boxed: boolean;
  /** On a coloured ground. */
  readonly shaded?: boolean;
  /** Room from left to right, mm; undefined where it is not known. */
  readonly width?: number | undefined;
}

const ALIGNMENTS: Readonly<Record<string, ManuscriptAlignment>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

function indentOf({ indent = {} }: ParagraphLook): ManuscriptParagraph['indent'] {
  const mm = (name: string, otherName = name): number | undefined =>
    lengthMm(indent[name]) ?? lengthMm(indent[otherName]);
  const hanging = mm('w:hanging');
  return {
    left: mm('w:left', 'w:start') ?? 0,
    right: mm('w:right', 'w:end') ?? 0,
    firstLine: hanging === undefined ? (mm('w:firstLine') ?? 0) : -hanging,
  };
}

/** A single line in 240ths. */
const SINGLE = 240;

const RULES: Readonly<Record<string, ManuscriptParagraph['spacing']['lineRule']>> = {
  exact: 'exact',
  atLeast: 'atLeast',
};

/** What Word leaves between paragraphs where it is told to choose (as for web pages). */
const AUTOMATIC_PT = 14;

function spacingOf({ spacing = {}, closed = false }: ParagraphLook): ManuscriptParagraph['spacing'] {
  const gap = (name: string): number =>
    ['1', 'true'].includes(spacing[`${name}Autospacing`] ?? '') ? AUTOMATIC_PT : twipToPt(Number(spacing[name] ?? 0));
  const lineRule = RULES[spacing['w:lineRule'] ?? ''] ?? 'multiple';
  const line = Number(spacing['w:line'] ?? SINGLE);
  return {
    before: gap('w:before'),
    after: gap('w:after'),
    line: lineRule === 'multiple' ? line / SINGLE : twipToPt(line),
    lineRule,
    ...(closed && { closed }),
  };
}

const isDrawn = (border: XmlElement | undefined): boolean =>
  border !== undefined && !['nil', 'none'].includes(border.attributes['w:val'] ?? 'none');

/** A border above or below a paragraph is a rule as long as the paragraph is wide. */
function borderRules(
  { borders }: ParagraphLook,
  indent: ManuscriptParagraph['indent'],
  width: number | undefined,
): { length?: number }[] {
  const sides = ['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) => isDrawn(firstOf(borders, side)));
  const [top, bottom, left, right] = sides;
  // A frame around the paragraph is no rule.
  if ((left && right) || !(top || bottom)) return [];
  return [width === undefined ? {} : { length: width - indent.left - indent.right }];
}

/** Changes of the end or of the look of a paragraph. */
const MARKS = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:pPrChange'];

/** Who changed the end or the look of a paragraph, where that is pending. */
function markAuthors(element: XmlElement): string[] {
  const properties = paragraphProperties(element);
  if (properties === undefined) return [];
  const marks = descendants(properties, ...MARKS);
  return MARKS.flatMap((name) => marks.filter((mark) => mark.name === name)).map(
    ({ attributes }) => attributes['w:author'] ?? '',
  );
}

/** The runs of a paragraph on the ground that it stands on. */
function seenRuns(runs: readonly Run[], look: ParagraphLook, around: Surroundings): readonly Run[] {
  const isOnColour = look.shaded === true || around.shaded === true;
  return isOnColour ? runs.map((run) => (run.kind === 'letters' ? { ...run, highlighted: true } : run)) : runs;
}

/** What takes a stop of a style away, and a line that is drawn at one. */
const NO_STOPS = ['clear', 'bar'];

/** Where the one tab before the letters of a paragraph puts them, if around a point. */
function centredBy(
  element: XmlElement,
  runs: readonly Run[],
  { tabs = {} }: ParagraphLook,
): ManuscriptParagraph['centred'] {
  if (!/^\t[^\t\n]+$/.test(runs.map((run) => (run.kind === 'letters' ? run.text : '')).join(''))) return undefined;
  const [alignment] = descendants(element, 'w:ptab').map(({ attributes }) => attributes['w:alignment']);
  if (alignment !== undefined) return alignment === 'center' ? {} : undefined;
  const stops = Object.entries(tabs).filter(([, kind]) => !NO_STOPS.includes(kind));
  const [place, kind] = stops.sort(([a], [b]) => Number(a) - Number(b))[0] ?? [];
  const at = lengthMm(place);
  return kind === 'center' && at !== undefined ? { at } : undefined;
}

/** What a paragraph holds besides the letters that it prints, where it does. */
const besidesLetters = ({ boxes, formulas, hasHidden, recoded }: Content): Partial<ManuscriptParagraph> => ({
  ...(boxes.length > 0 && { holdsBoxes: true as const }),
  ...(formulas.length > 0 && { formulas }),
  ...(hasHidden && { hasHidden }),
  ...(recoded && { recoded }),
});

export interface ReadParagraph {
  readonly paragraph: ManuscriptParagraph;
  readonly boxes: Content['boxes'];
}

/** Reads one paragraph. */
export function readParagraph(element: XmlElement, context: BlockContext, around: Surroundings): ReadParagraph {
  const properties = paragraphProperties(element);
  const { styles, numbering } = context;
  const style = styles.paragraph(valAt(properties, 'w:pStyle'));
  const own = paragraphLook(properties);
  const { list, level = 0 } = { ...style.paragraph.numbering, ...own.numbering };
  const inList = numbering.look(list, level);
  const isOwnList = own.numbering?.list !== undefined;
  const look = overParagraph(isOwnList ? styles.inOwnList(style, inList) : styles.inList(style, inList), own);
  const content = readContent(element, style, context);
  const label = numbering.next(list, level);
  const indent = indentOf(look);
  const comments = content.comments.flatMap((id) => context.remark(id) ?? []);
  const authors = [...new Set([...content.authors, ...markAuthors(element)])];
  const centred = centredBy(element, content.runs, look);
  const outline = look.outline !== undefined && look.outline <= 9 ? look.outline : undefined;
  const paragraph: ManuscriptParagraph = {
    kind: 'paragraph',
    runs: seenRuns(content.runs, look, around),
    ...(label && { label }),
    ...(style.name !== undefined && { style: style.name }),
    ...(outline !== undefined && { outline }),
    align: ALIGNMENTS[look.align ?? ''] ?? 'left',
    ...(centred && { centred }),
    indent,
    spacing: spacingOf(look),
    rules: [...content.rules, ...borderRules(look, indent, around.width)],
    ...(content.pictures.length > 0 && { pictures: content.pictures }),
    boxed: around.boxed || look.framed === true,
    pageBreakBefore: look.pageBreakBefore === true || content.breaksPage,
    comments,
    ...(authors.length > 0 && { authors }),
    ...besidesLetters(content),
    place: context.nextPlace(),
  };
  return { paragraph, boxes: content.boxes };
}
