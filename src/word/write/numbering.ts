/**
 * Numbers before paragraphs: Word's own, or typed, alike to the eye.
 *
 * No number format of Word knows the Vietnamese alphabet, so each letter of a point has a definition of its own whose
 * text is that letter. The others are levels of one list.
 */
import { type INumberingOptions, type IParagraphOptions, LevelFormat, LevelSuffix } from 'docx';
import { labelOf } from '../../plan/model/labels.ts';
import type { Block, Marker, Plan, Scheme } from '../../plan/model/plan.ts';
import { POINT_LETTERS } from '../../vietnamese/alphabet.ts';

type NumberingDefinition = INumberingOptions['config'][number];
type Level = NumberingDefinition['levels'][number];
type Reference = Exclude<NonNullable<IParagraphOptions['numbering']>, false>;

const ITEMS = 'muc-khoan';
const BULLETS = 'gach-dau-dong';
/** Dashes at the edge of their column: in Nơi nhận, in cells of tables. */
const FLUSH_BULLETS = 'noi-nhan';
const pointReference = (index: number): string => `diem-${index + 1}`;

const ITEM_LEVELS: Readonly<Record<Scheme, readonly (readonly [Level['format'], string])[]>> = {
  mixed: [
    [LevelFormat.UPPER_ROMAN, '%1.'],
    [LevelFormat.DECIMAL, '%2.'],
  ],
  decimal: [
    [LevelFormat.UPPER_ROMAN, '%1.'],
    [LevelFormat.DECIMAL, '%2.'],
    [LevelFormat.DECIMAL, '%2.%3.'],
    [LevelFormat.DECIMAL, '%2.%3.%4.'],
  ],
};

function level(index: number, format: Level['format'], text: string, firstLine: number): Level {
  return {
    level: index,
    ...(format === undefined ? {} : { format }),
    text,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent: { left: 0, firstLine } } },
  };
}

/**
 * The list definitions of a document.
 * @param firstLine indent of numbered paragraphs, twips
 * @param points how many letters are needed
 */
export function numberingOptions(scheme: Scheme, firstLine: number, points: number): INumberingOptions {
  const definition = (reference: string, levels: readonly (readonly [Level['format'], string])[], indent: number) => ({
    reference,
    levels: levels.map(([format, text], index) => level(index, format, text, indent)),
  });
  const bullets = [
    [LevelFormat.BULLET, '-'],
    [LevelFormat.BULLET, '+'],
  ] as const;
  return {
    config: [
      definition(ITEMS, ITEM_LEVELS[scheme], firstLine),
      definition(BULLETS, bullets, firstLine),
      definition(FLUSH_BULLETS, bullets.slice(0, 1), 0),
      ...POINT_LETTERS.slice(0, points).map((letter, index) =>
        definition(pointReference(index), [[LevelFormat.DECIMAL, `${letter})`]], firstLine),
      ),
    ],
  };
}

/** How many points the longest list of a plan has. */
export function longestPointList({ sections, appendices, numbering }: Plan): number {
  const longest = (blocks: readonly Block[]): number =>
    Math.max(
      0,
      ...blocks.map((block) =>
        block.kind === 'item' ? Math.max(ordinalOf(block.marker, numbering.scheme), longest(block.children)) : 0,
      ),
    );
  return longest([...sections, ...appendices.map(({ content }) => content)]);
}

const ordinalOf = (marker: Marker, scheme: Scheme): number =>
  marker.kind === 'number' && marker.level > ITEM_LEVELS[scheme].length ? marker.ordinal : 0;

/** How a paragraph gets its number: from Word, or typed before the text. */
export type Numbered = { readonly numbering: Reference } | { readonly typed: string };

/** Counts along as Word will, so that a number that Word would get wrong is typed. */
export class Numberer {
  private readonly plan: Plan;
  private readonly instance: number;
  private readonly counts: number[] = [];

  /** @param instance lists of the same instance are counted on; each appendix has one of its own */
  constructor(plan: Plan, instance: number) {
    this.plan = plan;
    this.instance = instance;
  }

  number(marker: Marker | undefined): Numbered | undefined {
    if (marker === undefined || marker.kind === 'none') return undefined;
    const words = this.wordNumbering(marker);
    if (words === undefined || this.plan.numbering.labels === 'typed') return { typed: marker.label };
    return { numbering: { ...words, instance: this.instance, custom: true } };
  }

  private wordNumbering(marker: Exclude<Marker, { kind: 'none' }>): { reference: string; level: number } | undefined {
    if (marker.kind === 'bullet') return { reference: BULLETS, level: marker.level - 1 };
    if (marker.level > ITEM_LEVELS[this.plan.numbering.scheme].length) {
      return { reference: pointReference(marker.ordinal - 1), level: 0 };
    }
    const { counts } = this;
    const index = marker.level - 1;
    for (let above = 0; above < index; above++) counts[above] ??= 0;
    counts[index] = (counts[index] ?? 0) + 1;
    counts.length = index + 1;
    const shown = labelOf(this.plan.numbering.scheme, counts);
    return shown === marker.label ? { reference: ITEMS, level: index } : undefined;
  }
}

/** The dash of a line of Nơi nhận, or of a list in a cell. */
export const flushDash = (plan: Plan): Numbered =>
  plan.numbering.labels === 'typed'
    ? { typed: '-' }
    : { numbering: { reference: FLUSH_BULLETS, level: 0, instance: 0, custom: true } };
