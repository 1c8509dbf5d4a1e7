/** Nơi nhận: nd30 NN-01 to NN-10. */

import { archiveText, drafterText } from '../../plan/model/archive.ts';
import { textRun } from '../../plan/model/inline-text.ts';
import type { Plan, RecipientGroup } from '../../plan/model/plan.ts';
import { LINE_HEIGHT } from '../../standard/figures.ts';
import { ptToTwip, twipToPt } from '../../standard/length.ts';
import type { Settings } from '../../standard/settings.ts';
import { balancedLines, componentWidthPt } from '../../standard/text-width.ts';
import { Paragraph, Run, type Table } from '../elements/elements.ts';
import { braceRun } from './brace.ts';
import { flushDash } from './numbering.ts';
import { inlineParagraph, lineParagraph } from './paragraphs.ts';
import { gapBetween } from './table-gap.ts';
import { arrangingTable, type CellContent } from './tables.ts';

const NOTHING_REPEATED: ReadonlySet<number> = new Set();
const BRACE_WIDTH_PT = 7;
const BRACE_COLUMN_PT = 13;
const SLACK_PT = 3;

/** The space above the list, twips. */
type Above = { readonly spacing: { readonly before: number } };

/** The purpose beside a brace takes at most this share of the column. */
const PURPOSE_SHARE = 0.4;

const line = (plan: Plan, text: string): Paragraph =>
  inlineParagraph('recipients', {
    inlines: [textRun(text)],
    repeated: NOTHING_REPEATED,
    numbered: flushDash(plan),
  });

const widthOf = (settings: Settings, text: string): number =>
  componentWidthPt(text, settings.standard.components.recipients, settings.sizes);

/** How many lines a text takes in a column of the width, points. */
const lineCount = (settings: Settings, text: string, available: number): number =>
  balancedLines(text, available, (part) => widthOf(settings, part)).length;

function bracedGroup(plan: Plan, group: RecipientGroup, available: number, settings: Settings, id: number): Table {
  const purpose = `(${group.purpose})`;
  const texts = group.lines.map((text) => `${text};`);
  const total = twipToPt(available);
  const purposeWidth = Math.min(widthOf(settings, purpose) + SLACK_PT, total * PURPOSE_SHARE);
  const longest = Math.max(...texts.map((text) => widthOf(settings, `- ${text}`))) + SLACK_PT;
  const linesWidth = Math.min(longest, total - BRACE_COLUMN_PT - purposeWidth);
  const count = texts.reduce((sum, text) => sum + lineCount(settings, `- ${text}`, linesWidth), 0);
  const height = count * settings.standard.components.recipients.size[settings.sizes] * LINE_HEIGHT;
  const brace = new Paragraph({
    style: settings.standard.components.recipients.style,
    alignment: 'center',
    children: [braceRun(id, BRACE_WIDTH_PT, height)],
  });
  const widths = [ptToTwip(linesWidth), ptToTwip(BRACE_COLUMN_PT)];
  return arrangingTable(
    [...widths, available - (widths[0] ?? 0) - (widths[1] ?? 0)],
    [
      [
        { content: texts.map((text) => line(plan, text)) },
        { content: [brace], middle: true },
        { content: [lineParagraph('recipients', purpose)], middle: true },
      ],
    ],
  );
}

function groupBlocks(
  plan: Plan,
  group: RecipientGroup,
  available: number,
  settings: Settings,
  id: number,
): CellContent {
  const { purpose, lines } = group;
  if (purpose === undefined) return lines.map((text) => line(plan, `${text};`));
  if (plan.layout.recipients === 'brace') return [bracedGroup(plan, group, available, settings, id)];
  return [...lines.map((text) => line(plan, `${text};`)), lineParagraph('recipients', `(${purpose})`)];
}

/** Groups beside braces are tables. */
const apart = (blocks: CellContent): CellContent =>
  blocks.flatMap((block, index) => {
    const gap = gapBetween(blocks[index - 1], block, 0);
    return gap === undefined ? [block] : [gap, block];
  });

/** The full stop of the last line; one that is there is not doubled. */
const withFullStop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** "Nơi nhận:"; a line under the words ends before the colon. */
function titleLine({ standard }: Settings, above: Above): Paragraph {
  const { components, wording } = standard;
  const { style, underlined } = components.recipientsTitle;
  if (underlined !== true) return lineParagraph('recipientsTitle', wording.recipients, above);
  const words = wording.recipients.replace(/:$/, '');
  const children = [new Run({ text: words, underline: {} }), new Run({ text: wording.recipients.slice(words.length) })];
  return new Paragraph({ ...above, style, children });
}

/**
 * The words Nơi nhận and the list.
 * @param available width of the column, twips
 * @param above the space above them
 */
export function recipientBlocks(plan: Plan, available: number, settings: Settings, above: Above): CellContent {
  if (plan.recipients.length === 0 && plan.archive === undefined) return [];
  const groups = apart(
    plan.recipients.flatMap((group, index) => groupBlocks(plan, group, available, settings, index + 1)),
  );
  const kept = archiveText(plan);
  const { wording } = settings.standard;
  const archive = kept === undefined ? [] : [line(plan, withFullStop(`${wording.archive} ${kept}`))];
  const drafter = plan.drafter === undefined ? [] : [lineParagraph('drafter', drafterText(plan.drafter))];
  return [titleLine(settings, above), ...groups, ...archive, ...drafter];
}
