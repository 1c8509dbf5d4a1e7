/**
 * Numbers before paragraphs: Word's own, or typed, alike to the eye.
 *
 * No number format of Word knows the Vietnamese alphabet, so each letter of a point has a definition of its own whose
 * text is that letter. The others are levels of one list.
 */

import { divisionForm, divisionLabel, type Numeral } from '../../plan/model/divisions.ts';
import { labelOf } from '../../plan/model/labels.ts';
import type { Block, Division, Marker, Plan, Scheme } from '../../plan/model/plan.ts';
import type { Settings } from '../../standard/settings.ts';
import { POINT_LETTERS } from '../../vietnamese/alphabet.ts';
import type { LevelOptions, ListOptions, ListPlace } from '../elements/elements.ts';

type Level = LevelOptions;

const ITEMS = 'muc-khoan';
const BULLETS = 'gach-dau-dong';
/** Dashes at the edge of their column: in Nơi nhận, in cells of tables. */
const FLUSH_BULLETS = 'noi-nhan';
const DIVISIONS: Readonly<Record<Division, string>> = { part: 'phan', chapter: 'chuong' };

/** Forms whose numbers are a list each: of letters, and of what stands below them. */
type LiteralForm = 'letter' | 'smallRoman';

const LITERAL: Readonly<Record<LiteralForm, string>> = { letter: 'diem', smallRoman: 'diem-nho' };

const literalReference = (form: LiteralForm, ordinal: number): string => `${LITERAL[form]}-${ordinal}`;

type LevelText = readonly [format: Level['format'], text: string];

/** The levels of the one list that a scheme's numbers are, as far as Word can count them. */
const itemLevels = (sign: string): Readonly<Record<Scheme, readonly LevelText[]>> => ({
  mixed: [
    ['upperRoman', `%1${sign}`],
    ['decimal', '%2.'],
  ],
  decimal: [
    ['upperRoman', `%1${sign}`],
    ['decimal', '%2.'],
    ['decimal', '%2.%3.'],
    ['decimal', '%2.%3.%4.'],
  ],
  arabic: [['decimal', '%1.']],
  'arabic-decimal': [
    ['decimal', '%1.'],
    ['decimal', '%1.%2.'],
    ['decimal', '%1.%2.%3.'],
  ],
  articles: [
    ['decimal', 'Điều %1.'],
    ['decimal', '%2.'],
  ],
});

function level(index: number, [format, text]: LevelText, firstLine: number, suffix: Level['suffix'] = 'space'): Level {
  return {
    level: index,
    format,
    text,
    suffix,
    style: { paragraph: { indent: { left: 0, firstLine } } },
  };
}

const definition = (reference: string, levels: readonly LevelText[], firstLine: number): ListOptions => ({
  reference,
  levels: levels.map((text, index) => level(index, text, firstLine)),
});

/** How many items of a form the longest list of a plan has. */
function longestList({ sections, appendices }: Plan, form: LiteralForm): number {
  const ordinalOf = (marker: Marker): number => (marker.kind === 'number' && marker.form === form ? marker.ordinal : 0);
  const longest = (blocks: readonly Block[]): number =>
    Math.max(
      0,
      ...blocks.map((block) =>
        block.kind === 'item' ? Math.max(ordinalOf(block.marker), longest(block.children)) : 0,
      ),
    );
  return longest([...sections, ...appendices.map(({ content }) => content)]);
}

const literalDefinitions = (plan: Plan, form: LiteralForm, firstLine: number): ListOptions[] =>
  Array.from({ length: Math.min(longestList(plan, form), MOST_LITERAL[form]) }, (_, index) =>
    definition(literalReference(form, index + 1), [['decimal', labelOf(form, [index + 1]) ?? '']], firstLine),
  );

const MOST_LITERAL: Readonly<Record<LiteralForm, number>> = {
  letter: POINT_LETTERS.length,
  smallRoman: Number.POSITIVE_INFINITY,
};

/** How many parts, or chapters, a plan has. */
function countOf({ sections }: Plan, division: Division): number {
  const ordinals = (blocks: readonly Block[]): number[] =>
    blocks.flatMap((block) => {
      if (block.kind !== 'item' || block.marker.kind !== 'division') return [];
      const { division: own, ordinal } = block.marker;
      return [...(own === division ? [ordinal] : []), ...ordinals(block.children)];
    });
  return Math.max(0, ...ordinals(sections));
}

/** The list of the parts, or of the chapters; where Word cannot count them, a list for each. */
function divisionDefinitions(plan: Plan, division: Division): ListOptions[] {
  const form = divisionForm(plan.numbering.divisions[division]);
  const { word, numeral, sign } = form;
  const count = countOf(plan, division);
  const suffix = sign === '' ? 'nothing' : 'space';
  const list = (reference: string, text: LevelText): ListOptions => ({
    reference,
    levels: [level(0, text, 0, suffix)],
  });
  const format = DIVISION_FORMATS[numeral];
  if (count === 0) return [];
  if (format !== undefined) return [list(DIVISIONS[division], [format, `${word}%1${sign}`])];
  return Array.from({ length: count }, (_, index) =>
    list(divisionReference(division, index + 1), ['decimal', divisionLabel(form, index + 1) ?? '']),
  );
}

const divisionReference = (division: Division, ordinal: number): string => `${DIVISIONS[division]}-${ordinal}`;

/** "Phần thứ hai" and the Vietnamese letters are no numbers of Word's. */
const DIVISION_FORMATS: Readonly<Partial<Record<Numeral, Level['format']>>> = {
  roman: 'upperRoman',
  arabic: 'decimal',
};

/** The scheme of a plan, then those of its appendices. */
const schemesOf = ({ numbering, appendices }: Plan): Scheme[] => [
  ...new Set([numbering.scheme, ...appendices.map(({ scheme }) => scheme)]),
];

const itemsReference = (scheme: Scheme, { numbering }: Plan): string =>
  scheme === numbering.scheme ? ITEMS : `${ITEMS}-${scheme}`;

/** The list definitions of a document. */
export function listDefinitions(plan: Plan, { indent: firstLine }: Pick<Settings, 'indent'>): ListOptions[] {
  const levels = itemLevels(plan.numbering.sectionSign);
  const bullets = [
    ['bullet', '-'],
    ['bullet', '+'],
  ] as const;
  return [
    ...schemesOf(plan).map((scheme) => definition(itemsReference(scheme, plan), levels[scheme], firstLine)),
    definition(BULLETS, bullets, firstLine),
    definition(FLUSH_BULLETS, bullets.slice(0, 1), 0),
    ...literalDefinitions(plan, 'letter', firstLine),
    ...literalDefinitions(plan, 'smallRoman', firstLine),
    ...divisionDefinitions(plan, 'part'),
    ...divisionDefinitions(plan, 'chapter'),
  ];
}

/** How a paragraph gets its number: from Word, or typed before the text. */
export type Numbered = { readonly numbering: ListPlace } | { readonly typed: string };

interface WordNumber {
  readonly reference: string;
  readonly level: number;
}

type DivisionMarker = Extract<Marker, { kind: 'division' }>;
type ItemMarker = Exclude<Marker, { kind: 'none' | 'division' }>;

/** Lists of the next division are counted apart from those of every appendix. */
const DIVISION_INSTANCES = 1000;

/** Counts along as Word will, so that a number that Word would get wrong is typed. */
export class Numberer {
  private readonly plan: Plan;
  private readonly items: string;
  private instance: number;
  private readonly counts: number[] = [];

  /**
   * @param scheme of the plan, or of one of its appendices
   * @param instance lists of the same instance are counted on; each appendix has one of its own
   */
  constructor(plan: Plan, scheme: Scheme, instance: number) {
    this.plan = plan;
    this.items = itemsReference(scheme, plan);
    this.instance = instance;
  }

  number(marker: Marker | undefined): Numbered | undefined {
    if (marker === undefined || marker.kind === 'none') return undefined;
    const words = marker.kind === 'division' ? this.divisionNumbering(marker) : this.wordNumbering(marker);
    if (words === undefined || this.plan.numbering.labels === 'typed') return { typed: marker.label };
    const instance = marker.kind === 'division' ? 0 : this.instance;
    return { numbering: { ...words, instance } };
  }

  /** Parts and chapters count on through the plan; the sections in each count anew, articles do not. */
  private divisionNumbering({ division, ordinal }: DivisionMarker): WordNumber {
    const { scheme, divisions } = this.plan.numbering;
    if (scheme !== 'articles') {
      this.instance += DIVISION_INSTANCES;
      this.counts.length = 0;
    }
    const { numeral } = divisionForm(divisions[division]);
    const isCounted = DIVISION_FORMATS[numeral] !== undefined;
    return { reference: isCounted ? DIVISIONS[division] : divisionReference(division, ordinal), level: 0 };
  }

  private wordNumbering(marker: ItemMarker): WordNumber | undefined {
    if (marker.kind === 'bullet') return { reference: BULLETS, level: marker.level - 1 };
    const { form, ordinal } = marker;
    if (form === 'letter' || form === 'smallRoman') return { reference: literalReference(form, ordinal), level: 0 };
    const { counts } = this;
    const index = marker.level - 1;
    for (let above = 0; above < index; above++) counts[above] ??= 0;
    counts[index] = (counts[index] ?? 0) + 1;
    counts.length = index + 1;
    return labelOf(form, counts, this.plan.numbering.sectionSign) === marker.label
      ? { reference: this.items, level: index }
      : undefined;
  }
}

/** The dash of a line of Nơi nhận, or of a list in a cell. */
export const flushDash = (plan: Plan): Numbered =>
  plan.numbering.labels === 'typed'
    ? { typed: '-' }
    : { numbering: { reference: FLUSH_BULLETS, level: 0, instance: 0 } };
