/** Signatures beside or below Nơi nhận: nd30 SG-01 to SG-06. */

import { fromTheLeft, isSole, type Plan, type Signature } from '../../plan/model/plan.ts';
import type { ComponentName } from '../../standard/components.ts';
import { mmToTwip, ptToTwip, twipToPt } from '../../standard/length.ts';
import { type Settings, textWidth } from '../../standard/settings.ts';
import { balancedLines, componentWidthPt } from '../../standard/text-width.ts';
import type { Paragraph, Table } from '../elements/elements.ts';
import { hasLastPage } from './last-page.ts';
import { lineParagraph } from './paragraphs.ts';
import { SLACK_PT } from './printed-lines.ts';
import { recipientBlocks } from './recipients.ts';
import { type ArrangedCell, arrangingTable } from './tables.ts';

/** Share of the left column, for Nơi nhận. */
const LEFT_SHARE = 0.45;

/** Space between the text and the block that ends the plan. */
const above = ({ standard }: Settings) => ({ spacing: { before: ptToTwip(standard.room.beforeEnd.value) } }) as const;

interface Column {
  /** Twips. */
  readonly width: number;
  readonly settings: Settings;
}

/** A post too long for its column is divided evenly. */
function postLines(component: ComponentName, text: string, { width, settings }: Column): string[] {
  const widthOf = (line: string): number =>
    componentWidthPt(line, settings.standard.components[component], settings.sizes);
  return text.split('\n').flatMap((line) => balancedLines(line, twipToPt(width) - SLACK_PT, widthOf));
}

/** Authority, capacity and post; the post in another body with them where the standard joins the two. */
function headLines(signature: Signature, column: Column): Paragraph[] {
  const { authority, capacity, post, otherPost } = signature;
  const { solePost, joint } = column.settings.standard.signature;
  const head: [ComponentName, string | undefined][] = [
    ['authority', authority],
    ['authority', capacity],
    [isSole(signature) ? solePost : 'post', post],
  ];
  if (joint !== undefined && otherPost !== undefined)
    head.push([joint.component, joint.text], ['otherPost', otherPost]);
  const given = head.filter((line): line is [ComponentName, string] => line[1] !== undefined);
  return given.map(([component, text], index) =>
    lineParagraph(component, postLines(component, text, column), index === 0 ? above(column.settings) : {}),
  );
}

/** The other post and the name, with room above them to sign and stamp. */
function nameLines({ otherPost, name }: Signature, column: Column, keepNext: boolean): Paragraph[] {
  const { room: rooms, signature } = column.settings.standard;
  const room = { spacing: { before: mmToTwip(rooms.signature.value) } };
  if (otherPost === undefined || signature.joint !== undefined)
    return [lineParagraph('signerName', name, { ...room, keepNext })];
  return [
    lineParagraph('otherPost', postLines('otherPost', otherPost, column), room),
    lineParagraph('signerName', name, { keepNext }),
  ];
}

/** Splits a width into equal columns. */
function evenColumns(total: number, count: number): number[] {
  const width = Math.floor(total / count);
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? total - width * (count - 1) : width));
}

const spacer = (): Paragraph => lineParagraph('recipients', '');

function cellOf(content: ArrangedCell['content']): ArrangedCell {
  return { content: content.length === 0 ? [spacer()] : content };
}

function sideBySide(plan: Plan, total: number, settings: Settings): Table {
  const [signature] = plan.signatures;
  const left = Math.round(total * LEFT_SHARE);
  const column = { width: total - left, settings };
  const right =
    signature === undefined
      ? []
      : [...headLines(signature, column), ...nameLines(signature, column, hasLastPage(plan, settings))];
  return arrangingTable(
    [left, total - left],
    [[cellOf(recipientBlocks(plan, left, settings, above(settings))), cellOf(right)]],
  );
}

/** Several signatures stand beside one another, their names level, Nơi nhận below them. */
function severalSignatures(plan: Plan, total: number, settings: Settings): Table {
  const signatures = fromTheLeft(plan.signatures, settings.standard);
  const columns = evenColumns(total, plan.signatures.length);
  const row = (lines: (signature: Signature, column: Column) => Paragraph[]): ArrangedCell[] =>
    signatures.map((signature, index) => cellOf(lines(signature, { width: columns[index] ?? 0, settings })));
  const recipients = { ...cellOf(recipientBlocks(plan, total, settings, above(settings))), span: columns.length };
  return arrangingTable(columns, [
    row(headLines),
    row((signature, column) => nameLines(signature, column, true)),
    [recipients],
  ]);
}

/** The block that ends a plan, with the space above it; nothing where neither part is known. */
export function endBlock(plan: Plan, settings: Settings): (Paragraph | Table)[] {
  if (plan.signatures.length === 0 && plan.recipients.length === 0) return [];
  const total = textWidth(settings.page);
  const table =
    plan.signatures.length > 1 ? severalSignatures(plan, total, settings) : sideBySide(plan, total, settings);
  return [table];
}
