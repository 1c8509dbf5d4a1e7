/** Bookmarks around the marks of notes: a field may repeat the number of such a note. */
import { elementsOf, type XmlElement } from '../../../word/xml/tree.ts';

/** The bookmarks of a file that stand around the mark of a note. */
export function noteBookmarks(root: XmlElement): Map<string, string> {
  const found = new Map<string, string>();
  const open = new Map<string, string>();
  const visit = (element: XmlElement): void => {
    const { name, attributes } = element;
    if (name === 'w:bookmarkStart') open.set(attributes['w:id'] ?? '', attributes['w:name'] ?? '');
    if (name === 'w:bookmarkEnd') open.delete(attributes['w:id'] ?? '');
    if (name === 'w:footnoteReference')
      for (const bookmark of open.values()) found.set(bookmark, attributes['w:id'] ?? '');
    for (const child of elementsOf(element)) visit(child);
  };
  visit(root);
  return found;
}
