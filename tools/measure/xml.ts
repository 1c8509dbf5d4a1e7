/** Parts of a Word file as plain trees. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Parses XML; names keep their prefixes. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (letters) => {
    open.at(-1)?.children.push(letters);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  const [element] = childrenOf(root);
  if (element === undefined) throw new Error('no element');
  return element;
}

export const childrenOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** The first child down a path of names. */
export function childAt(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((parent, name) => childrenOf(parent, name)[0], element);
}

/** All elements of a name, at any depth, in order. */
export function all(element: XmlElement | undefined, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The `w:val` of a child. */
export const valAt = (element: XmlElement | undefined, ...names: readonly string[]): string | undefined =>
  childAt(element, ...names)?.attributes['w:val'];

const fieldSign = (child: XmlElement): string | undefined =>
  child.name === 'w:r' ? childAt(child, 'w:fldChar')?.attributes['w:fldCharType'] : undefined;

/** The children of a paragraph without the fields in it: the number of a note marked before is a mark, not a letter of the text. */
function withoutFields(children: XmlElement['children']): XmlElement['children'] {
  let depth = 0;
  return children.filter((child) => {
    const sign = typeof child === 'string' ? undefined : fieldSign(child);
    if (sign === 'begin') depth += 1;
    if (sign === 'end') depth -= 1;
    return depth === 0 && sign === undefined;
  });
}

/** The letters of an element: its texts, tabs and breaks. A hyphen that does not break is a hyphen to its reader. */
export function lettersOf(element: XmlElement): string {
  return withoutFields(element.children)
    .map((child) => {
      if (typeof child === 'string') return element.name === 'w:t' ? child.replaceAll('\u2011', '-') : '';
      if (child.name === 'w:br') return '\n';
      return child.name === 'w:tab' ? '\t' : lettersOf(child);
    })
    .join('');
}

/** The parts of a Word file by path. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

/** A part as a tree. */
export function readPart(bytes: Uint8Array, path: string): XmlElement {
  const text = readParts(bytes).get(path);
  if (text === undefined) throw new Error(`the file has no ${path}`);
  return parseXml(text);
}
