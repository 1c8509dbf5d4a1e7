/** What stands at the foot of the last page: the mark that it is not for the media, address and telephone (hd05 DG-87, DG-92). */

import type { Plan } from '../../plan/model/plan.ts';
import { LINE_HEIGHT, RULES } from '../../standard/figures.ts';
import { ptToEighth, ptToTwip } from '../../standard/length.ts';
import { type Settings, textWidth } from '../../standard/settings.ts';
import { LAST_PAGE_ID } from '../drawing-ids.ts';
import type { Paragraph } from '../elements/elements.ts';
import { blocksOf, type DocumentBlock } from './blocks.ts';
import { inlineParagraph, lineParagraph } from './paragraphs.ts';
import { lowestParagraph } from './table-gap.ts';
import { textBoxRun } from './text-box.ts';

const RULE = { style: 'single', size: ptToEighth(RULES.weight.value), space: 4, color: '000000' } as const;
const NOTHING_REPEATED: ReadonlySet<number> = new Set();

/** The mark in a text box: as far above the page's lower edge as the standard says, wherever the text ends. */
function notForMedia({ marks }: Plan, settings: Settings): Paragraph[] {
  const { page, sizes, standard } = settings;
  const { lastPage, components } = standard;
  if (marks?.notForMedia !== true || lastPage.notForMedia === undefined) return [];
  const height = ptToTwip(components.notForMediaMark.size[sizes] * LINE_HEIGHT);
  const box = textBoxRun({
    id: LAST_PAGE_ID,
    name: lastPage.notForMedia,
    top: page.height - page.footer - height,
    width: textWidth(page),
    height,
    content: lineParagraph('notForMediaMark', lastPage.notForMedia),
  });
  return [lowestParagraph(0, { children: [box] })];
}

/** The lines below a rule over the whole width. */
function contactLines({ contact }: Plan, { standard }: Settings, isFollowed: boolean): Paragraph[] {
  if (!standard.lastPage.hasContact) return [];
  return contact.map(({ inlines }, index) =>
    inlineParagraph(
      'contact',
      { inlines, repeated: NOTHING_REPEATED },
      {
        keepNext: index < contact.length - 1 || isFollowed,
        ...(index === 0 ? { border: { top: RULE }, spacing: { before: ptToTwip(standard.room.beforeEnd.value) } } : {}),
      },
    ),
  );
}

/** Does a plan have anything at the foot of its last page, so that the end of the text stays with it? */
export const hasLastPage = ({ contact, marks }: Plan, { standard }: Settings): boolean =>
  (standard.lastPage.hasContact && contact.length > 0) ||
  (standard.lastPage.notForMedia !== undefined && marks?.notForMedia === true);

/** The blocks after the signatures; the one that bears the mark prints nothing where it stands. */
export function lastPageBlocks(plan: Plan, settings: Settings): DocumentBlock[] {
  const mark = notForMedia(plan, settings);
  return [
    ...blocksOf('text', contactLines(plan, settings, mark.length > 0), ['contact']),
    ...blocksOf('other', mark, ['marks']),
  ];
}
