/** The lines of letterhead and title as they will be printed, worked out from the widths of their letters. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { BLANK_DATE, BLANK_NUMBER, numberAndCode } from '../../plan/model/blanks.ts';
import { plainText } from '../../plan/model/inline-text.ts';
import type { Issuer, Plan } from '../../plan/model/plan.ts';
import type { ComponentName } from '../../standard/components.ts';
import { ptToTwip, twipToPt } from '../../standard/length.ts';
import { type Settings, textWidth } from '../../standard/settings.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { balancedLines, componentWidthPt } from '../../standard/text-width.ts';
import { longDate } from '../../vietnamese/dates.ts';

/** Share of the left column, as in the decree's own form. */
const LEFT_SHARE = 0.4;
/** What the left column keeps beside a place whose name is too long for its line. */
const LEAST_LEFT_SHARE = 0.25;
/** What a column needs beyond its widest line, so that rounding in a program does not break the line. */
export const SLACK_PT = 4;

export interface LetterheadColumns {
  /** Twips. */
  readonly left: number;
  readonly right: number;
}

/** Measures lines of a component. */
export const widthOf = (settings: Settings) => (name: ComponentName) => (line: string) =>
  componentWidthPt(line, settings.standard.components[name], settings.sizes);

/** "Hải Dương, ngày      tháng 02 năm 2025". */
export const placeAndDate = ({ place, date }: Plan): string => {
  const day = longDate(date, BLANK_DATE);
  return place === undefined ? day : `${place}, ${day}`;
};

/** "Số:      /KH-BCĐ", as the standard puts them together. */
export const numberLine = (plan: Plan): string => {
  const { number = BLANK_NUMBER, code } = numberAndCode(plan);
  const { word, beforeType } = STANDARDS[plan.layout.standard].number;
  return `${word} ${number}${beforeType}${code}`;
};

/**
 * Bodies that issue together have a line each, or one for all, which is broken between them: hd05 DG-30.
 * @param room of the column, twips
 */
function letterheadIssuers({ issuers, layout }: Plan, settings: Settings, room: number): readonly Issuer[] {
  const { issuersJoint } = STANDARDS[layout.standard];
  const [first, ...others] = issuers;
  if (issuersJoint === undefined || first === undefined || others.length === 0) return issuers;
  const names = issuers.map(({ nameLines }) => nameLines.join(' '));
  const joined = names.join(issuersJoint);
  const isOneLine = widthOf(settings)('issuer')(joined) <= twipToPt(room) - SLACK_PT;
  const parted = names.map((name, index) => (index < others.length ? `${name}${issuersJoint.trimEnd()}` : name));
  const parents = [...new Set(issuers.flatMap(({ parent }) => parent ?? []))];
  const { parent: _, ...leading } = first;
  return [
    {
      ...leading,
      ...(parents.length === 0 ? {} : { parent: parents.join('\n') }),
      nameLines: isOneLine ? [joined] : parted,
    },
  ];
}

const issuerLines = ({ parent, nameLines }: Issuer): readonly (readonly [ComponentName, string])[] => [
  ...(parent === undefined ? [] : parent.split('\n').map((line) => ['parentBody', line] as const)),
  ...nameLines.map((line) => ['issuer', line] as const),
];

/** Works out the columns: the right one never narrower than its widest line, the left one as wide as its names ask. */
export function letterheadColumns(plan: Plan, settings: Settings): LetterheadColumns {
  const width = widthOf(settings);
  const total = textWidth(settings.page);
  const needed = (widths: readonly number[]): number => ptToTwip(Math.max(0, ...widths) + SLACK_PT);
  const asked = needed([
    ...settings.standard.right.map(({ component, text }) => width(component)(text)),
    ...(plan.attachedTo === undefined ? [width('placeAndDate')(placeAndDate(plan))] : []),
  ]);
  const right = Math.min(asked, Math.round(total * (1 - LEAST_LEFT_SHARE)));
  const left = needed([
    ...letterheadIssuers(plan, settings, total - right).flatMap((issuer) =>
      issuerLines(issuer).map(([name, line]) => width(name)(line)),
    ),
    ...(plan.attachedTo === undefined ? [width('numberAndCode')(numberLine(plan))] : []),
  ]);
  const column = Math.min(Math.max(Math.round(total * LEFT_SHARE), left), total - right);
  return { left: column, right: total - column };
}

/** A line as its author wrote it, and as it is printed: over several lines where it is too wide. */
export interface PrintedLine {
  readonly component: ComponentName;
  readonly text: string;
  readonly lines: readonly string[];
  readonly origin: PlanPath;
}

/** The lines of the issuing bodies: names too wide for the column are divided evenly. */
export function printedIssuerLines(plan: Plan, settings: Settings): PrintedLine[] {
  const { left } = letterheadColumns(plan, settings);
  const width = widthOf(settings);
  return letterheadIssuers(plan, settings, left).flatMap((issuer) =>
    issuerLines(issuer).map(([component, text]) => ({
      component,
      text,
      lines: balancedLines(text, twipToPt(left) - SLACK_PT, width(component)),
      origin: [...issuer.origin, component === 'issuer' ? 'name' : 'parent'],
    })),
  );
}

/** The lines of the title: one that does not fit is balanced over several. */
export function printedTitleLines(plan: Plan, settings: Settings): PrintedLine[] {
  const available = twipToPt(textWidth(settings.page));
  return plan.titleLines.map(({ inlines, origin }) => {
    const text = plainText(inlines);
    return { component: 'title', text, lines: balancedLines(text, available, widthOf(settings)('title')), origin };
  });
}
