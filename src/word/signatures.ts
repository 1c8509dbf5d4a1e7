/** Signatures beside or below Nơi nhận: nd30 SG-01 to SG-06. */
import type { Paragraph, Table } from 'docx';
import type { Plan, Signature } from '../plan/plan.ts';
import type { ComponentName } from '../standard/components.ts';
import { ROOM } from '../standard/figures.ts';
import { type Settings, textWidth } from '../standard/settings.ts';
import { mmToTwip, ptToTwip } from '../units/length.ts';
import { lineParagraph } from './paragraphs.ts';
import { recipientBlocks } from './recipients.ts';
import { type ArrangedCell, arrangingTable } from './tables.ts';

/** Share of the left column, for Nơi nhận. */
const LEFT_SHARE = 0.45;

/** Space between the text and the block that ends the plan. */
const ABOVE = { spacing: { before: ptToTwip(ROOM.beforeEnd.value) } } as const;

function signatureLines({ authority, capacity, post, otherPost, name }: Signature, keepNext: boolean): Paragraph[] {
  const room = { spacing: { before: mmToTwip(ROOM.signature.value) } };
  const head: [ComponentName, string | undefined][] = [
    ['authority', authority],
    ['authority', capacity],
    ['post', post],
  ];
  const given = head.filter((line): line is [ComponentName, string] => line[1] !== undefined);
  return [
    ...given.map(([component, text], index) => lineParagraph(component, text, index === 0 ? ABOVE : {})),
    ...(otherPost === undefined ? [] : [lineParagraph('otherPost', otherPost, room)]),
    lineParagraph('signerName', name, { ...(otherPost === undefined ? room : {}), keepNext }),
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
  const right = signature === undefined ? [] : signatureLines(signature, false);
  return arrangingTable([left, total - left], [[cellOf(recipientBlocks(plan, left, settings, ABOVE)), cellOf(right)]]);
}

/** Several signatures stand beside one another, Nơi nhận below them. */
function above(plan: Plan, total: number, settings: Settings): Table {
  const columns = evenColumns(total, plan.signatures.length);
  const signatures = plan.signatures.map((signature) => cellOf(signatureLines(signature, true)));
  const recipients = { ...cellOf(recipientBlocks(plan, total, settings, ABOVE)), span: columns.length };
  return arrangingTable(columns, [signatures, [recipients]]);
}

/** The block that ends a plan, with the space above it; nothing where neither part is known. */
export function endBlock(plan: Plan, settings: Settings): (Paragraph | Table)[] {
  if (plan.signatures.length === 0 && plan.recipients.length === 0) return [];
  const total = textWidth(settings.page);
  const table = plan.signatures.length > 1 ? above(plan, total, settings) : sideBySide(plan, total, settings);
  return [table];
}
