/** Paragraphs of the merged document, and what becomes of the marks at their ends. */
import { elementText } from '../xml/serialise.ts';
import { element, elementsOf, firstOf, without, type XmlElement, type XmlNode } from '../xml/tree.ts';
import { atomsOf, type Reading } from './atoms.ts';
import type { Side } from './notes.ts';
import type { Fate, Revisions } from './revisions.ts';
import { type Making, mergedRuns, oneFate } from './runs.ts';

/** How both documents are read and the merged one is made. */
export interface Merging extends Making {
  readonly readings: Readonly<Record<Side, Reading>>;
}

/** A paragraph before the fate of the mark at its end is settled. */
export interface DraftParagraph {
  readonly kind: 'paragraph';
  /** Of its words; `kept` also where only some of them stayed. */
  readonly fate: Fate;
  readonly mark: Fate;
  /** The `w:pPr` that is shown, and the one it had if another. */
  readonly properties: XmlElement;
  readonly former?: XmlElement;
  readonly content: readonly XmlNode[];
}

export interface DraftTable {
  readonly kind: 'table';
  readonly element: XmlElement;
}

export type DraftBlock = DraftParagraph | DraftTable;

/** Properties of a paragraph; those of the section that it ends are not its own. */
export const propertiesOf = (paragraph: XmlElement): XmlElement =>
  without(firstOf(paragraph, 'w:pPr') ?? element('w:pPr'), 'w:sectPr');

/** A paragraph that stands on one side only. */
export function oneSided(fate: 'dropped' | 'added', paragraph: XmlElement, merging: Merging): DraftParagraph {
  const reading = merging.readings[fate === 'dropped' ? 'old' : 'fresh'];
  const content = oneFate(fate, atomsOf(paragraph, reading), merging);
  return { kind: 'paragraph', fate, mark: fate, properties: propertiesOf(paragraph), content };
}

/** A paragraph that became another. */
export function mergedParagraph(old: XmlElement, fresh: XmlElement, merging: Merging): DraftParagraph {
  const content = mergedRuns(atomsOf(old, merging.readings.old), atomsOf(fresh, merging.readings.fresh), merging);
  const [properties, former] = [propertiesOf(fresh), propertiesOf(old)];
  return { kind: 'paragraph', fate: 'kept', mark: 'kept', properties, former, content };
}

/**
 * Settles the marks at the end of a cell, a note, a section, whose last mark must stay. Where paragraphs came or went
 * at the end, it is the mark before them that came or went: the last mark takes its place, and its properties.
 */
export function settleMarks(blocks: readonly DraftBlock[]): DraftBlock[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph' || last.mark === 'kept') return [...blocks];
  const before = blocks.findLastIndex((block) => block.kind === 'table' || block.mark !== last.mark);
  const keeper = blocks[before];
  const settled = [...blocks];
  if (keeper?.kind !== 'paragraph' || keeper.mark !== 'kept') {
    settled[blocks.length - 1] = { ...last, mark: 'kept' };
    return settled;
  }
  const { former = keeper.properties, ...rest } = keeper;
  const [oldOne, freshOne] = [former, keeper.properties];
  if (last.mark === 'added') {
    settled[before] = { ...rest, mark: 'added' };
    settled[blocks.length - 1] = { ...last, mark: 'kept', former: oldOne };
  } else {
    settled[before] = { ...rest, mark: 'dropped', properties: oldOne };
    settled[blocks.length - 1] = { ...last, mark: 'kept', properties: freshOne, former: last.properties };
  }
  return settled;
}

const WITHOUT_LOOK = ['w:rPr', 'w:pPrChange'] as const;

const sameText = (a: XmlElement, b: XmlElement): boolean => elementText(a) === elementText(b);

/** The look of the mark itself, with its fate. */
function markLook({ mark, properties, former = properties }: DraftParagraph, revisions: Revisions): XmlElement[] {
  const [look, formerLook] = [firstOf(properties, 'w:rPr'), firstOf(former, 'w:rPr')];
  const before = element('w:rPr', {}, elementsOf(formerLook));
  const changed = !sameText(element('w:rPr', {}, elementsOf(look)), before);
  const children = [...revisions.mark(mark), ...elementsOf(look), ...(changed ? [revisions.formerly(before)] : [])];
  return children.length === 0 ? [] : [element('w:rPr', {}, children)];
}

/**
 * Writes a paragraph.
 * @param section properties of the section that it ends
 */
export function paragraphElement(draft: DraftParagraph, revisions: Revisions, section?: XmlElement): XmlElement {
  const { properties, former = properties, content } = draft;
  const [own, before] = [without(properties, ...WITHOUT_LOOK), without(former, ...WITHOUT_LOOK)];
  const children = [
    ...own.children,
    ...markLook(draft, revisions),
    ...(section === undefined ? [] : [section]),
    ...(sameText(own, before) ? [] : [revisions.formerly(before)]),
  ];
  return element('w:p', {}, [...(children.length === 0 ? [] : [element('w:pPr', {}, children)]), ...content]);
}
