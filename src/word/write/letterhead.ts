/** The letterhead: one table of two columns without borders (nd30 10.1: boxes 2, 1, 3, 4). */

import { isDraft, type Plan } from '../../plan/model/plan.ts';
import { ptToEighth, ptToTwip } from '../../standard/length.ts';
import type { Settings } from '../../standard/settings.ts';
import type { Paragraph, Table } from '../elements/elements.ts';
import { stampBoxes } from './marks.ts';
import { lineParagraph } from './paragraphs.ts';
import { letterheadColumns, numberLine, placeAndDate, printedIssuerLines, widthOf } from './printed-lines.ts';
import { dividerParagraph } from './rule-line.ts';
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
    dividerParagraph(settings.standard.dividers.issuer, last, left, 0),
  ];
}

/** The lines at the right, the last with what parts it from the date. */
function rightCell(width: number, settings: Settings): Paragraph[] {
  const { right, dividers } = settings.standard;
  const widths = right.slice(-1).map(({ component, text }) => widthOf(settings)(component)(text));
  return [
    ...right.map(({ component, text }) => lineParagraph(component, text)),
    dividerParagraph(dividers.right, widths, width, 0),
  ];
}

const BOX = { style: 'single', size: ptToEighth(0.5), space: 2, color: '000000' } as const;
const BOX_ROOM_PT = 12;

function draftMark(plan: Plan, left: number, settings: Settings): Paragraph[] {
  if (!isDraft(plan)) return [];
  const { wording, framed, room } = settings.standard;
  const text =
    plan.draftNumber === undefined ? wording.draft : `${wording.draft} ${wording.draftNumber} ${plan.draftNumber}`;
  const spacing = { before: ptToTwip(room.afterRule.value + 2) };
  if (!framed.draft) return [lineParagraph('draftMark', text, { spacing })];
  const box = widthOf(settings)('draftMark')(text) + BOX_ROOM_PT;
  const side = Math.max(0, Math.floor((left - ptToTwip(box)) / 2));
  const mark = lineParagraph('draftMark', text, {
    indent: { left: side, right: side },
    spacing,
    border: { top: BOX, bottom: BOX, left: BOX, right: BOX },
  });
  return [mark];
}

/** Number and marks beside place and date; a plan that a decision is issued with has the marks alone. */
function secondRow(plan: Plan, left: number, settings: Settings): ArrangedCell[] {
  const below = { spacing: { before: ptToTwip(settings.standard.room.afterRule.value) } };
  const marks = [...draftMark(plan, left, settings), ...stampBoxes(settings, plan.marks)];
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
    [{ content: issuerCell(plan, left, settings) }, { content: rightCell(right, settings) }],
    secondRow(plan, left, settings),
  ];
  return arrangingTable(
    [left, right],
    rows.filter((cells) => cells.length > 0),
  );
}
