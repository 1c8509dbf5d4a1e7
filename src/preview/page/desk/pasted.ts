/** What is pasted, as paragraphs and tables of a plan. */
import { type PastedRow, pastedTable } from '../../../change/edit/pasted-table.ts';
import { type PastedPart, paragraphsIn, pastedParts, withoutLabel } from './marked-text.ts';

/** A table of what was pasted, as a plan has it, with the rows that it was made of. */
export interface PastedTable {
  readonly table: object;
  readonly rows: readonly PastedRow[];
}

/** Tables as a plan has them; what is none is paragraphs. */
const withTables = (parts: readonly PastedPart[]): (string | PastedTable)[] =>
  parts.flatMap((part): (string | PastedTable)[] => {
    const table = typeof part === 'string' ? undefined : pastedTable(part);
    if (typeof part === 'string' || table === undefined) return paragraphsIn([part]);
    return [{ table, rows: part }];
  });

/** What a clipboard has: of several lines the numbers and dashes that were typed before them are left out. */
export function pastedFrom(clipboard: DataTransfer | null): (string | PastedTable)[] {
  const html = clipboard?.getData('text/html') ?? '';
  if (html !== '') return withTables(pastedParts(html));
  const plain = clipboard?.getData('text/plain') ?? '';
  const lines = plain.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  return lines.length === 1 ? lines : lines.map(withoutLabel);
}

/** Blanks at the ends of what was chosen elsewhere part it from the words beside it. */
export function blanksAround(clipboard: DataTransfer | null): readonly [string, string] {
  const plain = clipboard?.getData('text/plain') ?? '';
  return [/^[ \u00a0]/.test(plain) ? ' ' : '', /\S[ \u00a0]+$/.test(plain) ? ' ' : ''];
}

/** The words of a part, with those of a table's cells. */
export const wordsOf = (part: string | PastedTable): PastedPart[] => [typeof part === 'string' ? part : part.rows];

/** What stood behind the caret stands behind all that was pasted there. */
export function withTail(parts: readonly (string | PastedTable)[], tail: string): readonly (string | PastedTable)[] {
  const last = parts.at(-1);
  if (tail === '') return parts;
  return typeof last === 'string' ? [...parts.slice(0, -1), `${last} ${tail}`] : [...parts, tail];
}
