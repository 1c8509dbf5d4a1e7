/** A part of a package as a tree, with the prefixes that are usual. */
import { parseForeignXml, XmlError } from '../xml/parse.ts';
import type { XmlElement } from '../xml/tree.ts';
import { MAX_XML_PART, MEBIBYTE } from './limits.ts';
import { attempt, type PackageProblem, type Parts, Refusal } from './problem.ts';

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function decode(bytes: Uint8Array, path: string): string {
  const [encoding = 'utf-8'] = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('package/bad-letters', { part: path });
  }
}

const REFUSALS = {
  doctype: 'package/doctype',
  'too-deep': 'package/too-deep',
  'too-many-elements': 'package/too-many-elements',
} as const;

function parse(text: string, path: string, most?: number): XmlElement {
  try {
    return parseForeignXml(text, most);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    if (error.reason !== 'malformed') throw new Refusal(REFUSALS[error.reason], { part: path });
    throw new Refusal('package/malformed', { part: path, detail: error.message });
  }
}

/**
 * Reads a part as XML.
 * @param most elements and attributes together, where it has fewer than the longest document
 * @throws Refusal
 */
export function readPart(parts: Parts, path: string, most?: number): XmlElement {
  const content = parts.get(path);
  if (content === undefined) throw new Refusal('package/missing-part', { part: path });
  if (content.length > MAX_XML_PART)
    throw new Refusal('package/too-big', { part: path, limit: MAX_XML_PART / MEBIBYTE });
  return parse(typeof content === 'string' ? content : decode(content, path), path, most);
}

/** Reads a part as XML; its names have the prefixes that Word gives them, whatever stands in the file. */
export const partTree = (
  parts: Parts,
  path: string,
): { readonly root: XmlElement } | { readonly problem: PackageProblem } =>
  attempt(() => ({ root: readPart(parts, path) }));
