/** A tree to XML text; parsed again it is the same tree. */
import type { XmlElement, XmlNode } from './tree.ts';

const TEXT_SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** Line feeds and tabs in an attribute would be read as spaces. */
const VALUE_SIGNS: Readonly<Record<string, string>> = {
  ...TEXT_SIGNS,
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (sign) => TEXT_SIGNS[sign] ?? sign);
const escapeValue = (text: string): string => text.replace(/[&<>"\r\n\t]/g, (sign) => VALUE_SIGNS[sign] ?? sign);

function nodeText(node: XmlNode): string {
  if (typeof node === 'string') return escapeText(node);
  const { name, attributes, children } = node;
  const values = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeValue(value)}"`);
  const tag = name + values.join('');
  return children.length === 0 ? `<${tag}/>` : `<${tag}>${children.map(nodeText).join('')}</${name}>`;
}

/** An element as text, without the declaration. */
export const elementText = (element: XmlElement): string => nodeText(element);

/** A document as text, with the declaration that Word writes. */
export const documentText = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${nodeText(root)}`;
