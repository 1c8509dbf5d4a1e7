/** A file that somebody else has changed at the same places: both versions side by side, and which of them is kept. */
import type { SavedFile } from '../../desk/saved-file.ts';
import { element } from '../dom.ts';
import { type WordKey, word } from '../words.ts';
import { showSheet } from './tables.ts';

/**
 * @param title what is said of the file
 * @param own the file as it is written here; nothing is asked where none is open any more
 * @param theirs its text on the disk
 */
export function showConflict(
  title: WordKey,
  own: Pick<SavedFile, 'text' | 'settle'> | undefined,
  theirs: string,
): void {
  if (own === undefined) return;
  const texts = [
    element('h3', {}, word('inFile')),
    element('pre', {}, theirs),
    element('h3', {}, word('writtenHere')),
    element('pre', {}, own.text),
  ];
  showSheet(word(title), texts, [
    { label: word('keepMine'), run: () => own.settle(theirs, 'mine') },
    { label: word('takeTheirs'), run: () => own.settle(theirs, 'theirs') },
  ]);
}
