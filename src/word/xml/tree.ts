/** XML as plain trees: names with the prefixes they were written with, attributes in their order, texts to the letter. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

export const element = (
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: readonly XmlNode[] = [],
): XmlElement => ({ name, attributes, children });

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The child elements, those of one name where it is given. */
export function elementsOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent?.children ?? [])
    if (isElement(child) && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** The first child element of a name. */
export function firstOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (parent === undefined) return undefined;
  for (const child of parent.children) if (isElement(child) && child.name === name) return child;
  return undefined;
}

/** The same element with other children. */
export const withChildren = (parent: XmlElement, children: readonly XmlNode[]): XmlElement => ({ ...parent, children });

/** The same element without the children of some names. */
export const without = (parent: XmlElement, ...names: readonly string[]): XmlElement =>
  withChildren(
    parent,
    parent.children.filter((child) => !isElement(child) || !names.includes(child.name)),
  );

/** The same tree, each element changed from the leaves up. */
export function mapElements(root: XmlElement, change: (element: XmlElement) => XmlElement): XmlElement {
  return change(
    withChildren(
      root,
      root.children.map((child) => (isElement(child) ? mapElements(child, change) : child)),
    ),
  );
}
