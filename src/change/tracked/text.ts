/** The letters of parts of a Word document. */
import { isElement, type XmlElement } from '../../word/xml/tree.ts';

/** All letters in an element; paragraphs are divided by line feeds. */
export function textOf(root: XmlElement): string {
  if (root.name === 'w:t') return root.children.filter((child) => !isElement(child)).join('');
  const inner = root.children.map((child) => (isElement(child) ? textOf(child) : '')).join('');
  return root.name === 'w:p' ? `${inner}\n` : inner;
}
