/** Marks in boxes: secrecy and urgency below the number, circulation and recall in the top margin (nd30 MK-01 to MK-04). */

import type { Marks } from '../../plan/model/plan.ts';
import type { ComponentName } from '../../standard/components.ts';
import { INK, MARK_BOXES } from '../../standard/figures.ts';
import { mmToTwip, ptToTwip } from '../../standard/length.ts';
import type { Settings } from '../../standard/settings.ts';
import { componentWidthPt } from '../../standard/text-width.ts';
import type { Paragraph, Table } from '../elements/elements.ts';
import { lineParagraph } from './paragraphs.ts';
import { lowestParagraph } from './table-gap.ts';
import { boxTable } from './tables.ts';

/** Between a box and what stands above it, points. */
const GAP_PT = 4;
/** Between the letters and the sides of a box that has no size of its own, points. */
const SIDE_PT = 8;

type BoxWords = keyof typeof MARK_BOXES;

/** A mark whose box has a size of its own. */
function stampBox(component: ComponentName, words: string): Table {
  const { width, height } = MARK_BOXES[words as BoxWords];
  return boxTable([lineParagraph(component, words)], {
    width: mmToTwip(width.value),
    height: mmToTwip(height.value),
    colour: INK.stamp,
    align: 'left',
  });
}

/** The boxes below the number, each with the space above it; nothing where there are no marks. */
export function stampBoxes({ standard }: Settings, { secrecy, urgency }: Marks = {}): (Paragraph | Table)[] {
  const marks: [ComponentName, string | undefined][] = [
    ['secrecyMark', secrecy],
    ['urgencyMark', urgency],
  ];
  const isFramed = (component: ComponentName): boolean => component !== 'urgencyMark' || standard.framed.urgency;
  const boxes = marks.flatMap(([component, words]) => {
    if (words === undefined) return [];
    return [
      lowestParagraph(GAP_PT - 1),
      isFramed(component) ? stampBox(component, words) : lineParagraph(component, words),
    ];
  });
  return boxes.length === 0 ? [] : [...boxes, lowestParagraph(0)];
}

/** What stands at the right of the first page's top margin, or nothing. */
export function marginBoxes({ circulation, recall }: Marks = {}, { sizes, standard }: Settings): (Paragraph | Table)[] {
  const { components, framed, wording } = standard;
  const box = (component: ComponentName, lines: readonly string[], colour: string): (Paragraph | Table)[] => {
    const paragraphs = lines.map((line) => lineParagraph(component, line));
    if (!framed.margin) return paragraphs;
    const widest = Math.max(...lines.map((line) => componentWidthPt(line, components[component], sizes)));
    const look = { width: ptToTwip(widest + 2 * SIDE_PT), colour, align: 'right' } as const;
    return [boxTable(paragraphs, look), lowestParagraph(GAP_PT - 1)];
  };
  return [
    ...(circulation === undefined || !standard.circulation.includes(circulation)
      ? []
      : box('circulationMark', [circulation], INK.text)),
    ...(recall === undefined ? [] : box('recallMark', [wording.recall, `${wording.recallUntil} ${recall}`], INK.stamp)),
  ];
}
