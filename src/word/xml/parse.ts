/**
 * XML text to a tree. Comments and processing instructions are left out. No document of Word has a DOCTYPE, so one is
 * refused, and with it every entity of its own; what is deeper or longer than any document is refused as well.
 */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS, type SaxesTagPlain } from 'saxes';
import { type Naming, usualNaming } from './namespaces.ts';
import type { XmlElement, XmlNode } from './tree.ts';

/** Why a text is refused. */
export type XmlReason = 'malformed' | 'doctype' | 'too-deep' | 'too-many-elements';

const MAX_DEPTH = 256;
/** Elements and attributes together; a list of a thousand pages in a table has fewer. */
const MAX_NODES = 1_500_000;
/** Of one element: the root, which declares the prefixes, has some forty. */
const MAX_ATTRIBUTES = 1000;

export class XmlError extends Error {
  readonly reason: XmlReason;

  constructor(reason: XmlReason, message: string = reason) {
    super(message);
    this.reason = reason;
  }
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

type Start = Omit<XmlElement, 'children'>;

const open = ({ name, attributes }: Start): OpenElement => ({ name, attributes, children: [] });

/** A letter after letters belongs to the same text. */
function addText(parent: OpenElement | undefined, letters: string): void {
  const last = parent?.children.at(-1);
  if (typeof last === 'string') parent?.children.splice(-1, 1, last + letters);
  else parent?.children.push(letters);
}

/** Runs a parser over a text; `startOf` takes the start of an element as the parser has it. */
function parse<Tag>(
  parser: SaxesParser<{ xmlns: boolean }>,
  text: string,
  startOf: (tag: Tag) => Start,
  most = MAX_NODES,
): XmlElement {
  const outside = open({ name: '', attributes: {} });
  const path: OpenElement[] = [outside];
  let nodes = 0;
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
    nodes += 1 + attributes;
    attributes = 0;
    if (nodes > most) throw new XmlError('too-many-elements');
    if (path.length > MAX_DEPTH) throw new XmlError('too-deep');
    const child = open(startOf(tag as Tag));
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

/**
 * Parses a document; names stay as they are written.
 * @returns its root element
 * @throws XmlError
 */
export const parseXml = (text: string): XmlElement =>
  parse<SaxesTagPlain>(new SaxesParser(), text, ({ name, attributes }) => ({ name, attributes }));

/** Attributes whose values are prefixes. */
const LISTS_OF_PREFIXES: ReadonlySet<string> = new Set(['mc:Ignorable', 'mc:MustUnderstand', 'Requires']);

const isDeclaration = ({ name, prefix }: SaxesAttributeNS): boolean => prefix === 'xmlns' || name === 'xmlns';

/** Most elements have none. */
const NO_ATTRIBUTES: Start['attributes'] = Object.freeze({});

/** The start of an element under its usual names, without what declares prefixes. */
function usualStart({ prefix, local, uri, attributes }: SaxesTagNS, naming: Naming): Start {
  const given = Object.values(attributes);
  if (given.length === 0) return { name: naming.name(uri, prefix, local), attributes: NO_ATTRIBUTES };
  const renamed: Record<string, string> = {};
  for (const attribute of given) {
    if (isDeclaration(attribute)) continue;
    const name = naming.name(attribute.uri, attribute.prefix, attribute.local);
    renamed[name] = LISTS_OF_PREFIXES.has(name) ? naming.prefixes(attribute.value) : attribute.value;
  }
  return { name: naming.name(uri, prefix, local), attributes: renamed };
}

/**
 * Parses a document of any program: names get the prefixes that Word itself uses (`w`, `r`, `wp` …), by their
 * namespaces and not by what they are written with; those of the strict kind of the format become the usual ones.
 * All prefixes are declared at the root.
 * @param most elements and attributes together, where fewer are expected than the longest document has
 * @returns its root element
 * @throws XmlError
 */
export function parseForeignXml(text: string, most?: number): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const naming = usualNaming((prefix) => parser.resolve(prefix));
  const root = parse<SaxesTagNS>(parser, text, (tag) => usualStart(tag, naming), most);
  return { ...root, attributes: { ...naming.declarations(), ...root.attributes } };
}
