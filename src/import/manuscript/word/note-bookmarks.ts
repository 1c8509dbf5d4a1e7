/** Bookmarks around the marks of notes: a field may repeat the number of such a note. */
import type { XmlElement } from '../../../word/xml/tree.ts';
import { descendants } from './values.ts';

/** The bookmarks of a file that stand around the mark of a note. */
export function noteBookmarks(root: XmlElement): Map<string, string> {
  const found = new Map<string, string>();
  const open = new Map<string, string>();
  for (const { name, attributes } of descendants(root, 'w:bookmarkStart', 'w:bookmarkEnd', 'w:footnoteReference')) {
    if (name === 'w:bookmarkStart') open.set(attributes['w:id'] ?? '', attributes['w:name'] ?? '');
    if (name === 'w:bookmarkEnd') open.delete(attributes['w:id'] ?? '');
    if (name === 'w:footnoteReference')
      for (const bookmark of open.values()) found.set(bookmark, attributes['w:id'] ?? '');
  }
  return found;
}
