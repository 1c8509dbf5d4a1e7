/** The outline of a plan, in its own numbering. */
import type { PlanPath } from '../diagnostics/diagnostic.ts';
import { plainText } from '../plan/model/inline-text.ts';
import type { Block, Item, Paragraph, Plan } from '../plan/model/plan.ts';
import { PLAN_TYPE } from '../standard/document-types.ts';
import type { OutlineEntry } from './protocol.ts';

type LineOf = (path: PlanPath) => number;

/** Without a heading, items of these levels are listed by their first words. */
const DEEPEST_WITHOUT_HEADING = 2;
const LONGEST = 90;

/** The first words of a text, as many as fit. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST))} …`;
}

function leadingParagraph({ marker, heading, text }: Item): Paragraph | undefined {
  if (heading !== undefined) return heading;
  return marker.kind === 'number' && marker.level <= DEEPEST_WITHOUT_HEADING ? text[0] : undefined;
}

/** @param above how many parts and chapters it stands in */
function outlineItem(item: Item, lineOf: LineOf, above = 0): OutlineEntry[] {
  const { marker, children } = item;
  const words = marker.kind === 'bullet' ? undefined : leadingParagraph(item);
  const own: OutlineEntry[] =
    words === undefined
      ? []
      : [
          {
            label: marker.kind === 'number' || marker.kind === 'division' ? marker.label : '',
            text: firstWords(plainText(words.inlines)),
            level: Math.max(1, marker.level) + above,
            line: lineOf(words.origin),
          },
        ];
  const inside = marker.kind === 'division' ? above + 1 : above;
  return [...own, ...children.flatMap((child) => outlineBlock(child, lineOf, inside))];
}

const outlineBlock = (block: Block, lineOf: LineOf, above = 0): OutlineEntry[] =>
  block.kind === 'item' ? outlineItem(block, lineOf, above) : [];

const part = (text: string, line: number): OutlineEntry => ({ label: '', text, level: 1, line });

/** Everything that a reader may want to go to. */
export function shownOutline(plan: Plan, lineOf: LineOf): OutlineEntry[] {
  const [basis] = plan.bases;
  const [opening] = plan.opening;
  const title = plan.titleLines.map(({ inlines }) => plainText(inlines)).join(' ');
  return [
    part(firstWords(`${PLAN_TYPE.name} ${title}`), lineOf(['title'])),
    ...(basis === undefined ? [] : [part('Căn cứ', lineOf(basis.origin))]),
    ...(opening === undefined ? [] : [part('Lời mở đầu', lineOf(opening.origin))]),
    ...plan.sections.flatMap((section) => outlineItem(section, lineOf)),
    ...(plan.signatures.length === 0 ? [] : [part('Chữ ký', lineOf(['signatures']))]),
    ...(plan.recipients.length === 0 ? [] : [part('Nơi nhận', lineOf(['recipients']))]),
    ...plan.appendices.flatMap(({ label, titleLines, origin, content }) => [
      part(firstWords([label, ...titleLines.map(({ inlines }) => plainText(inlines))].join('. ')), lineOf(origin)),
      ...content.children.flatMap((child) => outlineBlock(child, lineOf)),
    ]),
  ];
}
