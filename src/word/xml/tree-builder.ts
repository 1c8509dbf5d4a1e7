/** A tree as it is read, held to what a document may have. */
import type { XmlElement, XmlNode } from './tree.ts';

/** Why a text is refused. */
export type XmlReason = 'malformed' | 'doctype' | 'too-deep' | 'too-many-elements';

export class XmlError extends Error {
  readonly reason: XmlReason;

  constructor(reason: XmlReason, message: string = reason) {
    super(message);
    this.reason = reason;
  }
}

const MAX_DEPTH = 256;
/** Elements and attributes together; a list of a thousand pages in a table has fewer. */
const MAX_NODES = 1_500_000;

export type Start = Omit<XmlElement, 'children'>;

export class TreeBuilder {
  private readonly most: number;
  /** What the root is a child of. */
  private readonly outside: XmlNode[] = [];
  /** The children of the elements that are open. */
  private readonly path: XmlNode[][] = [this.outside];
  private children = this.outside;
  private nodes = 0;

  /** @param most elements and attributes together, where fewer are expected than the longest document has */
  constructor(most = MAX_NODES) {
    this.most = most;
  }

  /** @param nodes the element and its attributes, as many as are written */
  private count(nodes: number): void {
    this.nodes += nodes;
    if (this.nodes > this.most) throw new XmlError('too-many-elements');
    if (this.path.length > MAX_DEPTH) throw new XmlError('too-deep');
  }

  open({ name, attributes }: Start, nodes: number): void {
    this.count(nodes);
    const children: XmlNode[] = [];
    this.children.push({ name, attributes, children });
    this.path.push(children);
    this.children = children;
  }

  close(): void {
    this.path.pop();
    this.children = this.path.at(-1) ?? this.outside;
  }

  /** An element that is whole. */
  add(element: XmlElement, nodes: number): void {
    this.count(nodes);
    this.children.push(element);
  }

  /** A letter after letters belongs to the same text. */
  text(letters: string): void {
    const last = this.children.at(-1);
    if (typeof last === 'string') this.children[this.children.length - 1] = last + letters;
    else this.children.push(letters);
  }

  get root(): XmlElement | undefined {
    return this.outside.find((child): child is XmlElement => typeof child !== 'string');
  }
}
