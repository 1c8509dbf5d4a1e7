/** What is pasted, as entries of a plan. */
import type { PastedEntry, PastedTable } from '../../../change/edit/paste.ts';
import { pastedEntries } from '../../../change/edit/pasted-entries.ts';
import type { PastedLine } from '../../../change/edit/pasted-lines.ts';
import { pastedTable } from '../../../change/edit/pasted-table.ts';
import { isTableOf, type PastedPart, paragraphsIn, pastedParts } from './marked-text.ts';

/** Tables as a plan has them; what is none is lines. */
function withTable(part: PastedPart): (PastedLine | PastedTable)[] {
  if (!isTableOf(part)) return [part];
  const value = pastedTable(part);
  const words = paragraphsIn(part);
  return value === undefined ? words.map((text) => ({ text })) : [{ value, words }];
}

/** The entries that a clipboard has; a line of plain text that comes alone is as it is. */
export function entriesFrom(clipboard: DataTransfer | null): PastedEntry[] {
  const html = clipboard?.getData('text/html') ?? '';
  if (html !== '') return pastedEntries(pastedParts(html).flatMap(withTable));
  const plain = clipboard?.getData('text/plain') ?? '';
  const lines = plain.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ text: line.trim() }]));
  const [only] = lines;
  return only !== undefined && lines.length === 1 ? [{ level: 0, isDash: false, ...only }] : pastedEntries(lines);
}

/** Blanks at the ends of what was chosen elsewhere part it from the words beside it. */
export function blanksAround(clipboard: DataTransfer | null): readonly [string, string] {
  const plain = clipboard?.getData('text/plain') ?? '';
  return [/^[ \u00a0]/.test(plain) ? ' ' : '', /\S[ \u00a0]+$/.test(plain) ? ' ' : ''];
}
