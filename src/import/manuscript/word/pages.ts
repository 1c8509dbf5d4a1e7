/** Paper, margins, and what stands in them. */
import { elementsOf, firstOf, isElement, type XmlElement } from '../../../word/xml/tree.ts';
import type { ManuscriptPage, MarginText } from '../manuscript.ts';
import { readBlocks } from './blocks.ts';
import type { BlockContext } from './paragraphs.ts';
import type { WordParts } from './parts.ts';
import { childAt, descendants, isOn, lengthMm } from './values.ts';

const PLACES: Readonly<Record<string, MarginText['place']>> = {
  'w:headerReference': 'header',
  'w:footerReference': 'footer',
};

const PAGES: Readonly<Record<string, MarginText['pages']>> = { first: 'first', even: 'even' };

const PAGE_FIELD = /^\s*PAGE\b/;

function hasPageNumber(root: XmlElement): boolean {
  const codes = [
    ...descendants(root, 'w:instrText').map(({ children }) => children.filter((child) => !isElement(child)).join('')),
    ...descendants(root, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'] ?? ''),
  ];
  return codes.some((code) => PAGE_FIELD.test(code)) || descendants(root, 'w:pgNum').length > 0;
}

/** Does the whole file tell even pages apart? */
function tellsEven(parts: WordParts): boolean {
  const even = childAt(parts.related('settings'), 'w:evenAndOddHeaders');
  return even !== undefined && isOn(even);
}

/** What is for even pages is printed only where the file tells these apart. */
const isUsed = (reference: XmlElement, parts: WordParts): boolean =>
  reference.attributes['w:type'] !== 'even' || tellsEven(parts);

function marginText(reference: XmlElement, parts: WordParts, context: BlockContext): MarginText[] {
  if (!isUsed(reference, parts)) return [];
  const root = parts.byId(reference.attributes['r:id'] ?? '');
  const place = PLACES[reference.name];
  if (root === undefined || place === undefined) return [];
  return [
    {
      place,
      pages: PAGES[reference.attributes['w:type'] ?? ''] ?? 'default',
      blocks: readBlocks(root, context, { boxed: false }),
      hasPageNumber: hasPageNumber(root),
    },
  ];
}

/** A section without a header of a kind has that of the section before. */
function withInherited(own: readonly XmlElement[], inherited: readonly XmlElement[]): XmlElement[] {
  const isGiven = ({ name, attributes }: XmlElement): boolean =>
    own.some((other) => other.name === name && other.attributes['w:type'] === attributes['w:type']);
  return [...own, ...inherited.filter((reference) => !isGiven(reference))];
}

/** A4, where the file does not say. */
const PAPER = { width: 210, height: 297 };

/** Reads the properties of a section. */
export function pageOf(
  properties: XmlElement,
  inherited: readonly XmlElement[],
  parts: WordParts,
  context: BlockContext,
): { readonly page: ManuscriptPage; readonly references: XmlElement[] } {
  const references = withInherited(
    elementsOf(properties).filter(({ name }) => PLACES[name] !== undefined),
    inherited,
  );
  const size = firstOf(properties, 'w:pgSz')?.attributes ?? {};
  const margins = firstOf(properties, 'w:pgMar')?.attributes ?? {};
  const title = firstOf(properties, 'w:titlePg');
  const start = firstOf(properties, 'w:pgNumType')?.attributes['w:start'];
  const mm = (name: string): number => Math.abs(lengthMm(margins[name]) ?? 0);
  const page: ManuscriptPage = {
    width: lengthMm(size['w:w']) ?? PAPER.width,
    height: lengthMm(size['w:h']) ?? PAPER.height,
    landscape: size['w:orient'] === 'landscape',
    margins: { top: mm('w:top'), bottom: mm('w:bottom'), left: mm('w:left'), right: mm('w:right') },
    headerDistance: mm('w:header'),
    differentFirst: title !== undefined && isOn(title),
    ...(tellsEven(parts) ? { differentEven: true as const } : {}),
    ...(start === undefined ? {} : { numberStart: Number(start) }),
    margin: references
      .filter(({ attributes }) => attributes['w:type'] !== 'first' || (title !== undefined && isOn(title)))
      .flatMap((reference) => marginText(reference, parts, context)),
  };
  return { page, references };
}
