/** Values of WordprocessingML: ECMA-376, part 1, 17.18 and 22.9. */

import { emuToMm, twipToMm } from '../../../standard/length.ts';
import { isKnownToWord } from '../../../word/xml/namespaces.ts';
import { elementsOf, firstOf, isElement, type XmlElement } from '../../../word/xml/tree.ts';

/** The element reached by a way of names. */
export const childAt = (parent: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((found, name) => firstOf(found, name), parent);

/** The `w:val` of the element reached by a way of names. */
export const valAt = (parent: XmlElement | undefined, ...names: readonly string[]): string | undefined =>
  childAt(parent, ...names)?.attributes['w:val'];

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none']);

/** A property that is on or off: on where it is written without a value. */
export const isOn = (element: XmlElement): boolean => !OFF.has(element.attributes['w:val'] ?? 'true');

const MM_OF: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72, pc: 25.4 / 6, pi: 25.4 / 6 };
const WITH_UNIT = /^(-?[\d.]+)(mm|cm|in|pt|pc|pi)$/;

/** A length in twips, or with a unit of its own (strict files), as mm. */
export function lengthMm(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const twips = Number(value);
  if (Number.isFinite(twips)) return twipToMm(twips);
  const [, number, unit] = WITH_UNIT.exec(value) ?? [];
  return number === undefined ? undefined : Number(number) * (MM_OF[unit ?? ''] ?? 1);
}

/** A length in English metric units as mm. */
export function emuMm(value: string | undefined): number | undefined {
  const emu = Number(value ?? Number.NaN);
  return Number.isFinite(emu) ? emuToMm(emu) : undefined;
}

/** Holds several ways to say one thing. */
export const ALTERNATIVES = 'mc:AlternateContent';

/** What Word shows of the ways in which a file says one thing: the first whose namespaces it knows, else the last. */
export const shownOf = (alternatives: XmlElement): XmlElement | undefined =>
  elementsOf(alternatives).find(({ name, attributes }) => {
    if (name !== 'mc:Choice') return name === 'mc:Fallback';
    return (attributes['Requires'] ?? '').split(/\s+/).every(isKnownToWord);
  });

function addDescendants(found: XmlElement[], parent: XmlElement, names: readonly string[]): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    if (names.includes(child.name)) found.push(child);
    addDescendants(found, child, names);
  }
}

/** Every element of some names below a root, in order. */
export function descendants(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  addDescendants(found, root, names);
  return found;
}
