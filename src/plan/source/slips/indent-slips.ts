/** Lines that stand a few columns off those of their level. */
import type { Edit } from '../edits.ts';
import { hasUnseen, nameOfUnseen } from './characters.ts';
import type { Slip } from './slip.ts';
import { columnOf, type StructuralLine } from './structural-lines.ts';

/** More than this is no slip. */
const MOST = 3;

/** A key or an entry: no line of a text. */
const BEGINS = /^(?:-|[A-Za-z]\w*:)(?: |$)/u;

/** The columns on which neighbours stand, the nearest first; words below a text stand on that text's. */
function columnsNear(lines: readonly StructuralLine[], index: number): number[] {
  const { below, content = '' } = lines[index] ?? {};
  if (below !== undefined && !BEGINS.test(content)) return [below];
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

/** A tab or an unseen character among the blanks: what its author sees as so many columns is none. */
function strangeBlank({ start, lead }: StructuralLine): Pick<Slip, 'code' | 'span' | 'args'> | undefined {
  const tab = lead.indexOf('\t');
  if (tab >= 0) return { code: 'yaml/tab', span: { start: start + tab, end: start + tab + 1 } };
  if (!hasUnseen(lead)) return undefined;
  const where = { vi: 'ở đầu dòng', en: 'at the beginning of the line' };
  const span = { start, end: start + lead.length };
  return { code: 'yaml/unseen-character', span, args: { name: nameOfUnseen(lead), where } };
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
  const reason = strangeBlank(line);
  const slips = (editTo: (column: number) => Edit): Slip[] =>
    columns.map((column) => ({
      code: 'yaml/indent-off',
      span,
      args: { found: lead.length, expected: column },
      ...reason,
      edit: editTo(column),
    }));
  return {
    alone: slips((column) => ({ span: { start, end: start + lead.length }, text: ' '.repeat(column) })),
    whole: slips((column) => ({ span: { start, end }, text: moved(text.slice(start, end), column - lead.length) })),
  };
}
