/**
 * The lines of a YAML file that say how it is built: no comment, no line of a text after `|` or `>`. They are told by
 * their look, since they are asked for where the YAML cannot be read.
 */
import { UNSEEN } from './characters.ts';

export interface StructuralLine {
  /** Offset of the line in the file. */
  readonly start: number;
  /** Blanks of whatever kind before the first letter. */
  readonly lead: string;
  /** From the first letter on, without blanks at the end. */
  readonly content: string;
  /** The column of the lines of a text after `|` or `>`, where the line ends one. */
  readonly below?: number;
}

const LINE = new RegExp(`^([ \\t${UNSEEN}]*)([^\\r\\n]*)`, 'gmu');
/** A text begins on the next line. */
const BLOCK_HEADER = /(?:^|[\s:-])[|>](?:[+-]?\d?|\d[+-])\s*(?:#.*)?$/u;
const DASHES = /^(?:- +)*/;

/** The column of the last dash or key of a line: lines of a text that begins there stand further right. */
function innerColumn(lead: string, content: string): number {
  const [dashes = ''] = DASHES.exec(content) ?? [];
  const rest = content.slice(dashes.length);
  if (/^[|>]/.test(rest)) return lead.length + Math.max(0, dashes.lastIndexOf('-'));
  return lead.length + dashes.length;
}

/** Column of the first letter that counts for a line. */
export const columnOf = ({ lead, content }: StructuralLine): number =>
  lead.length + (DASHES.exec(content)?.[0].length ?? 0);

/** All such lines, in order. */
export function structuralLines(text: string): StructuralLine[] {
  const lines: StructuralLine[] = [];
  // Columns right of which the lines of a text stand: of its key, then of its first line.
  let block: { readonly beyond: number; readonly isBegun: boolean } | undefined;
  for (const { index: start, 1: lead = '', 2: rest = '' } of text.matchAll(LINE)) {
    const content = rest.trimEnd();
    if (content === '') continue;
    if (block !== undefined && lead.length > block.beyond) {
      if (!block.isBegun) block = { beyond: lead.length - 1, isBegun: true };
      continue;
    }
    const below = block?.isBegun === true ? { below: block.beyond + 1 } : {};
    block = undefined;
    if (content.startsWith('#')) continue;
    if (BLOCK_HEADER.test(content)) block = { beyond: innerColumn(lead, content), isBegun: false };
    lines.push({ start, lead, content, ...below });
  }
  return lines;
}
