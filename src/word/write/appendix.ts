/** Phụ lục: nd30 PL-02 to PL-07. */

import { flowAppendix } from '../../plan/model/flow.ts';
import { plainText } from '../../plan/model/inline-text.ts';
import type { Appendix, Plan } from '../../plan/model/plan.ts';
import { ptToTwip, twipToPt } from '../../standard/length.ts';
import { landscape, type Settings, textWidth } from '../../standard/settings.ts';
import { balancedLines, componentWidthPt } from '../../standard/text-width.ts';
import type { SectionOptions } from '../elements/elements.ts';
import { blocksOf, type DocumentBlock, flowBlocks, withTablesApart } from './blocks.ts';
import { bodyElements } from './body.ts';
import { sectionOf } from './page.ts';
import { inlineParagraph, lineParagraph } from './paragraphs.ts';
import { dividerParagraph } from './rule-line.ts';

/** The blocks of an appendix. */
export function appendixBlocks(
  appendix: Appendix,
  context: {
    readonly plan: Plan;
    readonly settings: Settings;
    readonly repeated: ReadonlySet<number>;
    readonly instance: number;
  },
): DocumentBlock[] {
  const { plan, settings, repeated, instance } = context;
  const { components, dividers, room } = settings.standard;
  const width = textWidth(appendix.landscape ? landscape(settings.page) : settings.page);
  const widthOf = (line: string): number => componentWidthPt(line, components.appendixTitle, settings.sizes);
  const titleLines = appendix.titleLines.flatMap(({ inlines }) =>
    balancedLines(plainText(inlines), twipToPt(width), widthOf),
  );
  const flow = flowAppendix(appendix, settings.standard);
  const body = bodyElements(flow, { plan, scheme: appendix.scheme, repeated, width, instance, keepLastLines: false });
  // Without a divider the last line of the head keeps the room below it.
  const below = dividers.appendix === undefined ? { spacing: { after: ptToTwip(room.afterTitleRule.value) } } : {};
  const head = [
    lineParagraph('appendixLabel', appendix.label),
    lineParagraph('appendixTitle', titleLines),
    ...(appendix.attached.inlines.length === 0
      ? []
      : [inlineParagraph('attached', { inlines: appendix.attached.inlines, repeated }, below)]),
    ...(dividers.appendix === undefined
      ? []
      : [dividerParagraph(dividers.appendix, titleLines.map(widthOf), width, room.afterTitleRule.value)]),
  ];
  return withTablesApart(settings, [...blocksOf('title', head, appendix.origin), ...flowBlocks(flow, body)]);
}

/** An appendix as a section of its own. */
export const appendixPage = (
  elements: SectionOptions['children'],
  appendix: Appendix | undefined,
  { page }: Settings,
): SectionOptions => sectionOf(elements, page, appendix?.landscape === true);
