/**
 * XML text to a tree. Comments and processing instructions are left out. No document of Word has a DOCTYPE, so one is
 * refused, and with it every entity of its own; what is deeper or longer than any document is refused as well.
 */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS, type SaxesTagPlain } from 'saxes';
import { usualNaming, usualStart, withDeclarations } from './namespaces.ts';
import { readPlainXml } from './plain-xml.ts';
import { element, type XmlElement } from './tree.ts';
import { type Start, TreeBuilder, XmlError } from './tree-builder.ts';

/** Of one element: the root, which declares the prefixes, has some forty. */
const MAX_ATTRIBUTES = 1000;

/** Runs a parser over a text; `startOf` takes the start of an element as the parser has it. */
function parse<Tag>(
  parser: SaxesParser<{ xmlns: boolean }>,
  text: string,
  startOf: (tag: Tag) => Start,
  most?: number,
): XmlElement {
  const builder = new TreeBuilder(most);
  let attributes = 0;
  parser.on('error', (error) => {
    throw new XmlError('malformed', error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('doctype');
  });
  // All attributes of an element are read before it is told.
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) throw new XmlError('too-many-elements');
  });
  parser.on('opentag', (tag) => {
    builder.open(startOf(tag as Tag), 1 + attributes);
    attributes = 0;
  });
  parser.on('closetag', () => builder.close());
  parser.on('text', (letters) => builder.text(letters));
  parser.on('cdata', (letters) => builder.text(letters));
  parser.write(text).close();
  // A parser without complaint has met a root.
  return builder.root ?? element('');
}

/**
 * Parses a document; names stay as they are written.
 * @returns its root element
 * @throws XmlError
 */
export const parseXml = (text: string): XmlElement =>
  parse<SaxesTagPlain>(new SaxesParser(), text, ({ name, attributes }) => ({ name, attributes }));

const isDeclaration = ({ name, prefix }: SaxesAttributeNS): boolean => prefix === 'xmlns' || name === 'xmlns';

/** Parses a document with everything that XML may have. */
function parseAnyForeign(text: string, most?: number): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const naming = usualNaming((prefix) => parser.resolve(prefix));
  const startOf = ({ attributes, ...name }: SaxesTagNS): Start => {
    const own = Object.values(attributes).filter((attribute) => !isDeclaration(attribute));
    return usualStart({ ...name, attributes: own }, naming);
  };
  return withDeclarations(parse(parser, text, startOf, most), naming);
}

/**
 * Parses a document of any program: names get the prefixes that Word itself uses (`w`, `r`, `wp` …), by their
 * namespaces and not by what they are written with; those of the strict kind of the format become the usual ones.
 * All prefixes are declared at the root.
 * @param most elements and attributes together, where fewer are expected than the longest document has
 * @returns its root element
 * @throws XmlError
 */
export const parseForeignXml = (text: string, most?: number): XmlElement =>
  readPlainXml(text, most) ?? parseAnyForeign(text, most);
