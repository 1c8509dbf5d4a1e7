/** Tên loại, trích yếu and the rule below it: nd30 HD-07, HD-08. */
import type { Paragraph } from 'docx';
import type { Plan } from '../../plan/model/plan.ts';
import { COMPONENTS, WORDING } from '../../standard/components.ts';
import { ROOM, RULES } from '../../standard/figures.ts';
import { ptToTwip } from '../../standard/length.ts';
import { type Settings, textWidth } from '../../standard/settings.ts';
import { componentWidthPt } from '../../standard/text-width.ts';
import { inlineParagraph, lineParagraph } from './paragraphs.ts';
import { printedTitleLines } from './printed-lines.ts';
import { ruleLength, ruleParagraph } from './rule-line.ts';

/** "(Kèm theo Quyết định số …)": nd30 PL-08. */
const attachedTo = ({ attachedTo: decision }: Plan): Paragraph[] =>
  decision === undefined
    ? []
    : [inlineParagraph('attached', { inlines: decision.line.inlines, repeated: NOTHING_REPEATED })];

const NOTHING_REPEATED: ReadonlySet<number> = new Set();

/** Tên loại and trích yếu. */
export function titleBlock(plan: Plan, settings: Settings): Paragraph[] {
  const lines = printedTitleLines(plan, settings).flatMap((line) => line.lines);
  const widths = lines.map((line) => componentWidthPt(line, COMPONENTS.title, settings.sizes));
  const type = lineParagraph('documentType', WORDING.documentType, {
    spacing: { before: ptToTwip(ROOM.beforeTitle.value) },
  });
  if (lines.length === 0) return [type];
  return [
    type,
    lineParagraph('title', lines),
    ...attachedTo(plan),
    ruleParagraph(ruleLength(widths, RULES.title.value), textWidth(settings.page), ROOM.afterTitleRule.value),
  ];
}
