/** A file that somebody else has changed at the same places: both versions side by side, and which of them is kept at each. */
import type { SavedFile } from '../../desk/saved-file.ts';
import { element } from '../dom.ts';
import { type WordKey, word } from '../words.ts';
import { showSheet } from './tables.ts';
import { twoTexts } from './two-texts.ts';

/**
 * @param title what is said of the file
 * @param own the file as it is written here; nothing is asked where none is open any more
 * @param theirs its text on the disk
 */
export function showConflict(
  title: WordKey,
  own: Pick<SavedFile, 'besideDisk' | 'settle'> | undefined,
  theirs: string,
): void {
  if (own === undefined) return;
  const texts = twoTexts(own.besideDisk(theirs), { theirs: word('inFile'), mine: word('writtenHere') });
  const keep = (text: string) => () => own.settle(theirs, text);
  showSheet(
    word(title),
    [element('p', {}, word('conflictHint')), texts.table],
    [
      ...(texts.count > 1 ? [{ label: word('asChosen'), run: () => own.settle(theirs, texts.chosen()) }] : []),
      { label: word('keepMine'), run: keep(texts.all('mine')) },
      { label: word('takeTheirs'), run: keep(texts.all('theirs')) },
    ],
  );
}
