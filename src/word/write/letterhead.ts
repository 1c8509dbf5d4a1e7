/** The letterhead: one table of two columns without borders (nd30 10.1: boxes 2, 1, 3, 4). */
import { BorderStyle, type Paragraph, type Table } from 'docx';
import { isDraft, type Plan } from '../../plan/model/plan.ts';
import { WORDING } from '../../standard/components.ts';
import { ROOM, RULES } from '../../standard/figures.ts';
import { ptToEighth, ptToTwip } from '../../standard/length.ts';
import type { Settings } from '../../standard/settings.ts';
import { stampBoxes } from './marks.ts';
import { lineParagraph } from './paragraphs.ts';
import { letterheadColumns, numberLine, placeAndDate, printedIssuerLines, widthOf } from './printed-lines.ts';
import { ruleLength, ruleParagraph } from './rule-line.ts';
import { lowestParagraph } from './table-gap.ts';
import { type ArrangedCell, arrangingTable } from './tables.ts';

function issuerCell(plan: Plan, left: number, settings: Settings): Paragraph[] {
  const printed = printedIssuerLines(plan, settings);
  const names = printed
    .filter(({ component }) => component === 'issuer')
    .flatMap(({ lines }) => lines.map(widthOf(settings)('issuer')));
  // With several issuers the rule stands under the last one, measured against it.
  const last = plan.issuers.length > 1 ? names.slice(-1) : names;
  return [
    ...printed.flatMap(({ component, lines }) => lines.map((line) => lineParagraph(component, line))),
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

/** Number and marks beside place and date; a plan that a decision is issued with has the marks alone. */
function secondRow(plan: Plan, left: number, settings: Settings): ArrangedCell[] {
  const below = { spacing: { before: ptToTwip(ROOM.afterRule.value) } };
  const marks = [...draftMark(plan, left, settings), ...stampBoxes(plan.marks)];
  if (plan.attachedTo === undefined)
    return [
      { content: [lineParagraph('numberAndCode', numberLine(plan), below), ...marks] },
      { content: [lineParagraph('placeAndDate', placeAndDate(plan), below)] },
    ];
  return marks.length === 0 ? [] : [{ content: marks }, { content: [lowestParagraph(0)] }];
}

/** The letterhead as a table. */
export function letterhead(plan: Plan, settings: Settings): Table {
  const { left, right } = letterheadColumns(plan, settings);
  const rows = [
    [{ content: issuerCell(plan, left, settings) }, { content: nationCell(right, settings) }],
    secondRow(plan, left, settings),
  ];
  return arrangingTable(
    [left, right],
    rows.filter((cells) => cells.length > 0),
  );
}
