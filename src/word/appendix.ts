/** Phụ lục: nd30 PL-02 to PL-07. */
import type { ISectionOptions } from 'docx';
import { balancedLines, componentWidthPt } from '../metrics/text-width.ts';
import { flowAppendix } from '../plan/flow.ts';
import { plainText } from '../plan/inline-text.ts';
import type { Appendix, Plan } from '../plan/plan.ts';
import { COMPONENTS } from '../standard/components.ts';
import { ROOM, RULES } from '../standard/figures.ts';
import { landscape, type Settings, textWidth } from '../standard/settings.ts';
import { twipToPt } from '../units/length.ts';
import { bodyBlocks } from './body.ts';
import { sectionOf } from './page.ts';
import { inlineParagraph, lineParagraph } from './paragraphs.ts';
import { ruleLength, ruleParagraph } from './rule.ts';

/** An appendix as a section of its own. */
export function appendixSection(
  appendix: Appendix,
  context: {
    readonly plan: Plan;
    readonly settings: Settings;
    readonly repeated: ReadonlySet<number>;
    readonly instance: number;
  },
): ISectionOptions {
  const { plan, settings, repeated, instance } = context;
  const width = textWidth(appendix.landscape ? landscape(settings.page) : settings.page);
  const widthOf = (line: string): number => componentWidthPt(line, COMPONENTS.appendixTitle, settings.sizes);
  const titleLines = appendix.titleLines.flatMap(({ inlines }) =>
    balancedLines(plainText(inlines), twipToPt(width), widthOf),
  );
  const body = bodyBlocks(flowAppendix(appendix), { plan, repeated, width, instance, keepLastLines: false });
  const head = [
    lineParagraph('appendixLabel', appendix.label),
    lineParagraph('appendixTitle', titleLines),
    inlineParagraph('attached', { inlines: appendix.attached.inlines, repeated }),
    ruleParagraph(ruleLength(titleLines.map(widthOf), RULES.appendix.value), width, ROOM.afterTitleRule.value),
  ];
  return sectionOf([...head, ...body], settings.page, appendix.landscape);
}
