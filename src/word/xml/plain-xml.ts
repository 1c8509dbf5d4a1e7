/**
 * XML as programs write it: tags, texts and the five entities that XML itself has. A Word file has the same few hundred
 * tags over and over, so each is understood once. What is anything else (comments, numbers of letters, what is not
 * well-formed) is not judged here: who asks gets no answer, and has the parser that knows all of XML read the text.
 */
import {
  type Naming,
  usualNaming,
  usualStart,
  withDeclarations,
  XML,
  XMLNS,
  type XmlAttribute,
  type XmlTag,
} from './namespaces.ts';
import type { XmlElement } from './tree.ts';
import { TreeBuilder } from './tree-builder.ts';

const DECLARATION =
  /^<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")?[ \t\r\n]*\?>[ \t\r\n]*/;

/** Signs that may not stand in XML, or stand for others; the end of what no text may hold. */
const NOT_PLAIN = /[^\t\n\x20-\ud7ff\ue000-\ufffd]|&(?!(?:amp|lt|gt|quot|apos);)|\]\]>/;

const ENTITY = /&(amp|lt|gt|quot|apos);/g;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.includes('&') ? text.replace(ENTITY, (_, name: string) => SIGNS[name] ?? '') : text;

const QUALIFIED = String.raw`(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)`;
const NAME = new RegExp(QUALIFIED, 'y');
/** Line feeds and tabs in a value would have to be made blanks. */
const ATTRIBUTE = new RegExp(String.raw`[ \t\n]+${QUALIFIED}="([^"<\t\n]*)"`, 'y');
const TAG_END = /[ \t\n]*\/?$/y;

/** Of one element; no program writes more. */
const MAX_ATTRIBUTES = 100;
/** So many tags are remembered, then all are forgotten. */
const MAX_TAGS = 5000;

const BLANK = /^[ \t\n]*$/;

const OPEN = '<'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);

/** What is bound where an element stands, and the tags that were met there. */
interface Scope {
  readonly outer?: Scope;
  readonly bound: ReadonlyMap<string, string>;
  readonly tags: Map<string, Tag>;
}

interface Tag {
  /** The element, as it is where nothing stands in it. */
  readonly element: XmlElement;
  /** The name as it is written. */
  readonly written: string;
  readonly isEmpty: boolean;
  /** Itself and its attributes. */
  readonly nodes: number;
  /** Where its children stand. */
  readonly scope: Scope;
}

/** What is bound around the root; the empty prefix stands for no namespace. */
const OUTSIDE: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['xml', XML],
  ['xmlns', XMLNS],
]);

function resolve(scope: Scope, prefix: string): string | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const uri = at.bound.get(prefix);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

interface WrittenName {
  readonly prefix: string;
  readonly local: string;
}

type WrittenAttribute = WrittenName & { readonly value: string };

/** The parts of a tag as they are written. */
interface WrittenTag extends WrittenName {
  readonly isEmpty: boolean;
  readonly attributes: readonly WrittenAttribute[];
}

/** @param inside what stands between the brackets */
function writtenTag(inside: string): WrittenTag | undefined {
  NAME.lastIndex = 0;
  const name = NAME.exec(inside);
  if (name === null) return undefined;
  const attributes: WrittenAttribute[] = [];
  let end = NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const attribute = ATTRIBUTE.exec(inside);
    if (attribute === null) break;
    const [, prefix = '', local = '', value = ''] = attribute;
    attributes.push({ prefix, local, value: decoded(value) });
    end = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = end;
  if (!TAG_END.test(inside) || attributes.length > MAX_ATTRIBUTES) return undefined;
  const [, prefix = '', local = ''] = name;
  return { prefix, local, isEmpty: inside.endsWith('/'), attributes };
}

const isDeclaration = ({ prefix, local }: WrittenName): boolean =>
  prefix === 'xmlns' || (prefix === '' && local === 'xmlns');

/** Prefixes and addresses that nobody may bind, or only to each other. */
const RESERVED: ReadonlySet<string> = new Set(['xml', 'xmlns', XML, XMLNS, '']);

/** What a tag binds; undefined where something is wrong with it. */
function boundBy(attributes: readonly WrittenAttribute[]): Map<string, string> | undefined {
  const bound = new Map<string, string>();
  for (const { prefix, local, value } of attributes.filter(isDeclaration)) {
    const name = prefix === '' ? '' : local;
    if (bound.has(name) || value !== value.trim() || RESERVED.has(value) || (name !== '' && RESERVED.has(name)))
      return undefined;
    bound.set(name, value);
  }
  return bound;
}

/** The namespaces of what an element is written with; undefined where a prefix is bound to nothing. */
function inNamespaces({ prefix, local, attributes }: WrittenTag, scope: Scope): XmlTag | undefined {
  const named: XmlAttribute[] = [];
  for (const attribute of attributes) {
    if (isDeclaration(attribute)) continue;
    // What is bound to the empty prefix is so for elements alone.
    const uri = attribute.prefix === '' ? '' : resolve(scope, attribute.prefix);
    if (uri === undefined) return undefined;
    named.push({ ...attribute, uri });
  }
  const uri = resolve(scope, prefix);
  if (uri === undefined || uri === XMLNS) return undefined;
  return { prefix, local, uri, attributes: named };
}

class PlainReader {
  private readonly builder: TreeBuilder;
  private readonly naming: Naming;
  private scope: Scope = { bound: OUTSIDE, tags: new Map() };
  /** The elements that are open, as they are written, each with where it stands. */
  private readonly path: { readonly written: string; readonly around: Scope }[] = [];

  constructor(most: number | undefined) {
    this.builder = new TreeBuilder(most);
    this.naming = usualNaming((prefix) => resolve(this.scope, prefix));
  }

  /** The root of a text; undefined where it is not plain. */
  read(text: string): XmlElement | undefined {
    let at = DECLARATION.exec(text)?.[0].length ?? 0;
    if (NOT_PLAIN.test(text.slice(at))) return undefined;
    do {
      const end = text.indexOf('>', at);
      if (end < 0 || text.charCodeAt(at) !== OPEN || !this.tag(text.slice(at + 1, end))) return undefined;
      if (this.path.length === 0) return this.rootBefore(text.slice(end + 1));
      at = text.indexOf('<', end);
      if (at > end + 1) this.builder.text(decoded(text.slice(end + 1, at)));
    } while (at >= 0);
    return undefined;
  }

  /** The root, where nothing else comes after it. */
  private rootBefore(rest: string): XmlElement | undefined {
    const { root } = this.builder;
    return BLANK.test(rest) && root !== undefined ? withDeclarations(root, this.naming) : undefined;
  }

  /** False where what stands between two brackets is not plain. */
  private tag(inside: string): boolean {
    return inside.charCodeAt(0) === SLASH ? this.close(inside.slice(1)) : this.open(inside);
  }

  private open(inside: string): boolean {
    const tag = this.scope.tags.get(inside) ?? this.newTag(inside);
    if (tag === undefined) return false;
    if (tag.isEmpty) {
      this.builder.add(tag.element, tag.nodes);
    } else {
      this.builder.open(tag.element, tag.nodes);
      this.path.push({ written: tag.written, around: this.scope });
      this.scope = tag.scope;
    }
    return true;
  }

  /** False where another element is open. */
  private close(written: string): boolean {
    const open = this.path.pop();
    if (open?.written !== written) return false;
    this.builder.close();
    this.scope = open.around;
    return true;
  }

  private newTag(inside: string): Tag | undefined {
    const around = this.scope;
    const written = writtenTag(inside);
    const bound = boundBy(written?.attributes ?? []);
    if (written === undefined || bound === undefined) return undefined;
    const scope = bound.size === 0 ? around : { outer: around, bound, tags: new Map() };
    const names = inNamespaces(written, scope);
    if (names === undefined) return undefined;
    this.scope = scope;
    const start = usualStart(names, this.naming);
    this.scope = around;
    // Two names that are written unlike may be one.
    if (Object.keys(start.attributes).length !== names.attributes.length) return undefined;
    if (around.tags.size >= MAX_TAGS) around.tags.clear();
    const { prefix, local, isEmpty, attributes } = written;
    const tag = {
      element: { ...start, children: [] },
      written: prefix === '' ? local : `${prefix}:${local}`,
      isEmpty,
      nodes: 1 + attributes.length,
      scope,
    };
    around.tags.set(inside, tag);
    return tag;
  }
}

/**
 * Reads a text that is XML as programs write it.
 * @param most elements and attributes together
 * @returns its root under the usual names; undefined where it is not plain
 * @throws XmlError
 */
export const readPlainXml = (text: string, most?: number): XmlElement | undefined => new PlainReader(most).read(text);
