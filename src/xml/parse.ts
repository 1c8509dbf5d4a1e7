/** XML text to a tree. Comments and processing instructions are left out; entities of a DTD of its own are refused. */
import { SaxesParser } from 'saxes';
import type { XmlElement, XmlNode } from './tree.ts';

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

const open = (name: string, attributes: XmlElement['attributes']): OpenElement => ({ name, attributes, children: [] });

/** A letter after letters belongs to the same text. */
function addText(parent: OpenElement | undefined, letters: string): void {
  const last = parent?.children.at(-1);
  if (typeof last === 'string') parent?.children.splice(-1, 1, last + letters);
  else parent?.children.push(letters);
}

/**
 * Parses a document.
 * @returns its root element
 * @throws when the text is not well-formed
 */
export function parseXml(text: string): XmlElement {
  const outside = open('', {});
  const path: OpenElement[] = [outside];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const child = open(name, attributes as Record<string, string>);
    path.at(-1)?.children.push(child);
    path.push(child);
  });
  parser.on('closetag', () => {
    path.pop();
  });
  parser.on('text', (letters) => addText(path.at(-1), letters));
  parser.on('cdata', (letters) => addText(path.at(-1), letters));
  parser.write(text).close();
  const root = outside.children.find((child): child is XmlElement => typeof child !== 'string');
  // A parser without complaint has met a root.
  return root ?? outside;
}
