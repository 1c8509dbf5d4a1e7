/** What a clipboard has, line by line, as entries of a plan. */
import { NEW_TEXT } from './lists.ts';
import { notesInWords } from './notes.ts';
import type { PastedEntry, PastedTable } from './paste.ts';
import { type PastedLine, placedLines } from './pasted-lines.ts';

const NOTHING: PastedEntry = { level: 0, isDash: false, text: '' };

const isTable = (part: PastedLine | PastedTable): part is PastedTable => 'value' in part;

/** A table stands below the words before it; the second one below words of its own. */
function addTable(entries: PastedEntry[], table: PastedTable): void {
  const last = entries.pop();
  if (last === undefined) entries.push({ ...NOTHING, table });
  else if (last.table === undefined) entries.push({ ...last, table });
  else entries.push(last, { level: last.level, isDash: last.isDash, text: NEW_TEXT, table });
}

/**
 * The entries that lines and tables are, without the numbers and dashes before them. The first has no words where a
 * table comes first.
 */
export function pastedEntries(parts: readonly (PastedLine | PastedTable)[]): PastedEntry[] {
  const placed = placedLines(parts.flatMap((part) => (isTable(part) ? [] : [part])));
  const entries: PastedEntry[] = [];
  let at = 0;
  for (const part of parts) {
    const line = isTable(part) ? undefined : placed[at++];
    if (isTable(part)) addTable(entries, part);
    else if (line !== undefined) entries.push(line);
  }
  return entries;
}

/** All that was pasted as paragraphs of one text; a table that stands last is kept. */
export function asOneText(entries: readonly PastedEntry[]): PastedEntry[] {
  const last = entries.at(-1);
  const words = entries.flatMap(({ text, table }) => [
    ...(text === '' ? [] : [text]),
    ...(table === undefined || table === last?.table ? [] : table.words),
  ]);
  const notes = Object.assign({}, ...entries.map((entry) => entry.notes ?? {}));
  return [
    {
      ...NOTHING,
      text: words.join('\n\n'),
      ...(Object.keys(notes).length === 0 ? {} : { notes }),
      ...(last?.table === undefined ? {} : { table: last.table }),
    },
  ];
}

/** The words of entries, those of their notes and tables with them. */
export const wordsOf = (entries: readonly PastedEntry[]): string[] =>
  entries.flatMap(({ text, notes, table }) => [notesInWords(text, notes), ...(table?.words ?? [])]);

/** All that was pasted in one line. */
export function inOneLine(entries: readonly PastedEntry[]): PastedEntry[] {
  const words = wordsOf(entries).filter((text) => text !== '');
  return words.length === 0 ? [] : [{ ...NOTHING, text: words.join(' ').replace(/\n+/g, ' ') }];
}

/** What stood behind the caret stands behind all that was pasted there. */
export function withTail(entries: readonly PastedEntry[], tail: string): PastedEntry[] {
  const last = entries.at(-1);
  if (tail === '' || last === undefined) return [...entries];
  const { table, ...words } = last;
  if (table !== undefined) return [...entries, { level: words.level, isDash: words.isDash, text: tail }];
  return [...entries.slice(0, -1), { ...last, text: `${last.text} ${tail}` }];
}
