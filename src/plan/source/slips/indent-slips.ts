/** Lines that stand a few columns off those of their level. */
import type { Edit } from '../edits.ts';
import type { Slip } from './slip.ts';
import { columnOf, type StructuralLine } from './structural-lines.ts';

/** More than this is no slip. */
const MOST = 3;

/** The columns on which neighbours stand, the nearest first. */
function columnsNear(lines: readonly StructuralLine[], index: number): number[] {
  const own = lines[index]?.lead.length ?? 0;
  const columns = lines.slice(0, index + 8).flatMap((line) => [line.lead.length, columnOf(line)]);
  return [...new Set(columns)]
    .filter((column) => column !== own && Math.abs(column - own) <= MOST)
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own));
}

/** An entry that stands right of an entry or key with its text goes on with that text: nobody's meaning. */
function isSwallowed(lines: readonly StructuralLine[], index: number, column: number): boolean {
  const [above, line] = [lines[index - 1], lines[index]];
  if (above === undefined || line === undefined || !line.content.startsWith('- ')) return false;
  return column > above.lead.length && /^(?:- +)+(?![A-Za-z]\w*:(?: |$))[^\s"'[{|>]/u.test(above.content);
}

/** What a line may have meant by itself, and together with all that stands below it. */
export interface IndentSlips {
  readonly alone: readonly Slip[];
  readonly whole: readonly Slip[];
}

/** Where the lines end that stand deeper than a line. */
function blockEnd(text: string, lines: readonly StructuralLine[], index: number): number {
  const column = lines[index]?.lead.length ?? 0;
  const next = lines.slice(index + 1).find(({ lead }) => lead.length <= column);
  return next?.start ?? text.length;
}

/** The same lines, each so many columns further right. */
const moved = (block: string, by: number): string =>
  block.replace(/^ *(?=\S)/gm, (lead) => ' '.repeat(Math.max(0, lead.length + by)));

/**
 * What may be meant by a line that is indented wrongly, the likeliest first: the line alone, or all that stands below
 * it, belongs on a neighbour's column.
 */
export function indentSlips(text: string, lines: readonly StructuralLine[], index: number): IndentSlips {
  const line = lines[index];
  if (line === undefined) return { alone: [], whole: [] };
  const { start, lead, content } = line;
  const end = blockEnd(text, lines, index);
  const span = { start, end: start + lead.length + Math.min(content.length, 1) };
  const columns = columnsNear(lines, index).filter((column) => !isSwallowed(lines, index, column));
  const slips = (editTo: (column: number) => Edit): Slip[] =>
    columns.map((column) => ({
      code: 'yaml/indent-off',
      span,
      args: { found: lead.length, expected: column },
      edit: editTo(column),
    }));
  return {
    alone: slips((column) => ({ span: { start, end: start + lead.length }, text: ' '.repeat(column) })),
    whole: slips((column) => ({ span: { start, end }, text: moved(text.slice(start, end), column - lead.length) })),
  };
}
