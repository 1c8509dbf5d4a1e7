/** Tên loại, trích yếu and the rule below it: nd30 HD-07, HD-08. */

import type { Plan } from '../../plan/model/plan.ts';
import { PLAN_TYPE } from '../../standard/document-types.ts';
import { ptToTwip } from '../../standard/length.ts';
import { type Settings, textWidth } from '../../standard/settings.ts';
import { componentWidthPt } from '../../standard/text-width.ts';
import type { Paragraph } from '../elements/elements.ts';
import { inlineParagraph, lineParagraph } from './paragraphs.ts';
import { printedTitleLines } from './printed-lines.ts';
import { dividerParagraph } from './rule-line.ts';

/** "(Kèm theo Quyết định số …)": nd30 PL-08. */
const attachedTo = ({ attachedTo: decision }: Plan): Paragraph[] =>
  decision === undefined
    ? []
    : [inlineParagraph('attached', { inlines: decision.line.inlines, repeated: NOTHING_REPEATED })];

const NOTHING_REPEATED: ReadonlySet<number> = new Set();

/** Tên loại and trích yếu. */
export function titleBlock(plan: Plan, settings: Settings): Paragraph[] {
  const lines = printedTitleLines(plan, settings).flatMap((line) => line.lines);
  const { components, dividers, room } = settings.standard;
  const widths = lines.map((line) => componentWidthPt(line, components.title, settings.sizes));
  const type = lineParagraph('documentType', PLAN_TYPE.printed, {
    spacing: { before: ptToTwip(room.beforeTitle.value) },
  });
  if (lines.length === 0) return [type];
  return [
    type,
    lineParagraph('title', lines),
    ...attachedTo(plan),
    dividerParagraph(dividers.title, widths, textWidth(settings.page), room.afterTitleRule.value),
  ];
}
