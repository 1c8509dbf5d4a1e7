/** The letterhead: one table of two columns without borders (nd30 10.1: boxes 2, 1, 3, 4). */
import { BorderStyle, type Paragraph, type Table } from 'docx';
import { BLANK_DATE, BLANK_NUMBER, numberAndCode } from '../compile/blanks.ts';
import { type Issuer, isDraft, type Plan } from '../plan/plan.ts';
import { COMPONENTS, type ComponentName, WORDING } from '../standard/components.ts';
import { ROOM, RULES } from '../standard/figures.ts';
import { type Settings, textWidth } from '../standard/settings.ts';
import { ptToEighth, ptToTwip, twipToPt } from '../units/length.ts';
import { longDate } from '../vietnamese/dates.ts';
import { balancedLines, componentWidthPt } from './metrics.ts';
import { lineParagraph } from './paragraphs.ts';
import { ruleLength, ruleParagraph } from './rule.ts';
import { arrangingTable } from './tables.ts';

/** Share of the left column, as in the decree's own form. */
const LEFT_SHARE = 0.4;
/** What a column needs beyond its widest line, so that rounding in a program does not break the line. */
const SLACK_PT = 4;

export interface LetterheadColumns {
  /** Twips. */
  readonly left: number;
  readonly right: number;
}

const widthOf = (settings: Settings) => (name: ComponentName) => (line: string) =>
  componentWidthPt(line, COMPONENTS[name], settings.sizes);

/** "Hải Dương, ngày      tháng 02 năm 2025". */
const placeAndDate = ({ place, date }: Plan): string => {
  const day = longDate(date, BLANK_DATE);
  return place === undefined ? day : `${place}, ${day}`;
};

const numberLine = (plan: Plan): string => {
  const { number = BLANK_NUMBER, code } = numberAndCode(plan);
  return `${WORDING.number} ${number}/${code}`;
};

const issuerLines = ({ parent, nameLines }: Issuer): readonly (readonly [ComponentName, string])[] => [
  ...(parent === undefined ? [] : [['parentBody', parent] as const]),
  ...nameLines.map((line) => ['issuer', line] as const),
];

/** Works out the columns: the right one never narrower than its widest line, the left one as wide as its names ask. */
export function letterheadColumns(plan: Plan, settings: Settings): LetterheadColumns {
  const width = widthOf(settings);
  const total = textWidth(settings.page);
  const needed = (widths: readonly number[]): number => ptToTwip(Math.max(0, ...widths) + SLACK_PT);
  const right = needed([
    width('nationalName')(WORDING.nationalName),
    width('motto')(WORDING.motto),
    width('placeAndDate')(placeAndDate(plan)),
  ]);
  const left = needed([
    ...plan.issuers.flatMap((issuer) => issuerLines(issuer).map(([name, line]) => width(name)(line))),
    width('numberAndCode')(numberLine(plan)),
  ]);
  const column = Math.min(Math.max(Math.round(total * LEFT_SHARE), left), total - right);
  return { left: column, right: total - column };
}

/** The lines of the issuing bodies as they are printed: names too wide for the column are divided evenly. */
export function printedIssuerLines(plan: Plan, left: number, settings: Settings): (readonly [ComponentName, string])[] {
  const width = widthOf(settings);
  return plan.issuers.flatMap((issuer) =>
    issuerLines(issuer).flatMap(([name, line]) =>
      balancedLines(line, twipToPt(left) - SLACK_PT, width(name)).map((part) => [name, part] as const),
    ),
  );
}

function issuerCell(plan: Plan, left: number, settings: Settings): Paragraph[] {
  const lines = printedIssuerLines(plan, left, settings);
  const width = widthOf(settings);
  const names = lines.filter(([name]) => name === 'issuer').map(([name, line]) => width(name)(line));
  // With several issuers the rule stands under the last one, measured against it.
  const last = plan.issuers.length > 1 ? names.slice(-1) : names;
  return [
    ...lines.map(([name, line]) => lineParagraph(name, line)),
    ruleParagraph(ruleLength(last, RULES.issuer.value), left, 0),
  ];
}

function nationCell(right: number, settings: Settings): Paragraph[] {
  const motto = widthOf(settings)('motto')(WORDING.motto);
  return [
    lineParagraph('nationalName', WORDING.nationalName),
    lineParagraph('motto', WORDING.motto),
    ruleParagraph(ruleLength([motto], RULES.motto.value), right, 0),
  ];
}

const BOX = { style: BorderStyle.SINGLE, size: ptToEighth(0.5), space: 2, color: '000000' } as const;
const BOX_ROOM_PT = 12;

function draftMark(plan: Plan, left: number, settings: Settings): Paragraph[] {
  if (!isDraft(plan)) return [];
  const text =
    plan.draftNumber === undefined ? WORDING.draft : `${WORDING.draft} ${WORDING.draftNumber} ${plan.draftNumber}`;
  const box = widthOf(settings)('draftMark')(text) + BOX_ROOM_PT;
  const side = Math.max(0, Math.floor((left - ptToTwip(box)) / 2));
  const mark = lineParagraph('draftMark', text, {
    indent: { left: side, right: side },
    spacing: { before: ptToTwip(ROOM.afterRule.value + 2) },
    border: { top: BOX, bottom: BOX, left: BOX, right: BOX },
  });
  return [mark];
}

/** The letterhead as a table. */
export function letterhead(plan: Plan, settings: Settings): Table {
  const { left, right } = letterheadColumns(plan, settings);
  const below = { spacing: { before: ptToTwip(ROOM.afterRule.value) } };
  return arrangingTable(
    [left, right],
    [
      [{ content: issuerCell(plan, left, settings) }, { content: nationCell(right, settings) }],
      [
        { content: [lineParagraph('numberAndCode', numberLine(plan), below), ...draftMark(plan, left, settings)] },
        { content: [lineParagraph('placeAndDate', placeAndDate(plan), below)] },
      ],
    ],
  );
}
