/** What stands at the foot of the last page: the mark that it is not for the media, address and telephone (hd05 DG-87, DG-92). */
import { BorderStyle, FrameAnchorType, FrameWrap, HeightRule, type Paragraph } from 'docx';
import type { Plan } from '../../plan/model/plan.ts';
import { LINE_HEIGHT, RULES } from '../../standard/figures.ts';
import { ptToEighth, ptToTwip } from '../../standard/length.ts';
import { type Settings, textWidth } from '../../standard/settings.ts';
import { blocksOf, type DocumentBlock } from './blocks.ts';
import { inlineParagraph, lineParagraph } from './paragraphs.ts';
import { lowestParagraph } from './table-gap.ts';

const RULE = { style: BorderStyle.SINGLE, size: ptToEighth(RULES.weight.value), space: 4, color: '000000' } as const;
const NOTHING_REPEATED: ReadonlySet<number> = new Set();

/** The mark in a frame of its own: as far above the page's lower edge as the standard says, wherever the text ends. */
function notForMedia({ marks }: Plan, settings: Settings): Paragraph[] {
  const { page, sizes, standard } = settings;
  const { lastPage, components } = standard;
  if (marks?.notForMedia !== true || lastPage.notForMedia === undefined) return [];
  const height = ptToTwip(components.notForMediaMark.size[sizes] * LINE_HEIGHT);
  return [
    lineParagraph('notForMediaMark', lastPage.notForMedia, {
      frame: {
        type: 'absolute',
        position: { x: 0, y: page.height - page.footer - height },
        width: textWidth(page),
        height,
        rule: HeightRule.EXACT,
        anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
        wrap: FrameWrap.AROUND,
      },
    }),
  ];
}

/** The lines below a rule over the whole width. */
function contactLines({ contact }: Plan, { standard }: Settings): Paragraph[] {
  if (!standard.lastPage.hasContact) return [];
  return contact.map(({ inlines }, index) =>
    inlineParagraph(
      'contact',
      { inlines, repeated: NOTHING_REPEATED },
      {
        keepNext: index < contact.length - 1,
        ...(index === 0 ? { border: { top: RULE }, spacing: { before: ptToTwip(standard.room.beforeEnd.value) } } : {}),
      },
    ),
  );
}

/** Does a plan have anything at the foot of its last page, so that the end of the text stays with it? */
export const hasLastPage = ({ contact }: Plan, { standard }: Settings): boolean =>
  standard.lastPage.hasContact && contact.length > 0;

/** The blocks after the signatures. A frame is on the page of the paragraph after it, so there always is one. */
export function lastPageBlocks(plan: Plan, settings: Settings): DocumentBlock[] {
  const mark = notForMedia(plan, settings);
  const contact = contactLines(plan, settings);
  const bearer = mark.length > 0 && contact.length === 0 ? [lowestParagraph(0)] : [];
  return [
    ...blocksOf('other', mark, ['marks', 'notForMedia']),
    ...blocksOf('text', contact, ['contact']),
    ...blocksOf('other', bearer, ['marks', 'notForMedia']),
  ];
}
