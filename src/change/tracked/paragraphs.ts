/** Paragraphs of the merged document, and what becomes of the marks at their ends. */
import { elementText } from '../../word/xml/serialise.ts';
import { element, elementsOf, firstOf, without, type XmlElement, type XmlNode } from '../../word/xml/tree.ts';
import { atomsOf, type Reading } from './atoms.ts';
import { type CommentIds, withCommentEnds } from './comments.ts';
import type { Side } from './notes.ts';
import { type Author, FATES, type Fate, type Revisions } from './revisions.ts';
import { type Making, mergedRuns, oneFate } from './runs.ts';

/** How both documents are read and the merged one is made. */
export interface Merging extends Making {
  readonly readings: Readonly<Record<Side, Reading>>;
  /** Of paragraphs of the old document. */
  readonly comments: CommentIds;
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
  /** Who changed it, where several have made the changes. */
  readonly by?: Author | undefined;
  /** Numbers of the comments on its words. */
  readonly comments?: readonly string[] | undefined;
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
  const by = reading.authors?.get(paragraph)?.at(-1);
  const comments = merging.comments.get(paragraph);
  return { kind: 'paragraph', fate, mark: fate, properties: propertiesOf(paragraph), content, by, comments };
}

/** Who changed most of a paragraph. */
function mainAuthor(old: XmlElement, fresh: XmlElement, { readings }: Merging): Author | undefined {
  const counts = new Map<Author, number>();
  for (const by of [...(readings.old.authors?.get(old) ?? []), ...(readings.fresh.authors?.get(fresh) ?? [])])
    if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** A paragraph that became another. */
export function mergedParagraph(old: XmlElement, fresh: XmlElement, merging: Merging): DraftParagraph {
  const by = mainAuthor(old, fresh, merging);
  const atoms = { old: atomsOf(old, merging.readings.old), fresh: atomsOf(fresh, merging.readings.fresh) };
  const content = mergedRuns(atoms.old, atoms.fresh, merging, by);
  const [properties, former] = [propertiesOf(fresh), propertiesOf(old)];
  return {
    kind: 'paragraph',
    fate: 'kept',
    mark: 'kept',
    properties,
    former,
    content,
    by,
    comments: merging.comments.get(old),
  };
}

/**
 * Paragraphs that came or went after one that stayed, told the other way round: the mark before them came or went, and
 * the last of theirs stays in its place, with its properties. To the reader it is the same.
 */
function shifted(keeper: DraftParagraph, last: DraftParagraph): [DraftParagraph, DraftParagraph] {
  const { former = keeper.properties, ...rest } = keeper;
  const { by } = last;
  if (last.mark === 'added') {
    return [
      { ...rest, mark: 'added', by },
      { ...last, mark: 'kept', former },
    ];
  }
  return [
    { ...rest, mark: 'dropped', properties: former, by },
    { ...last, mark: 'kept', properties: keeper.properties, former: last.properties },
  ];
}

const markOf = (block: DraftBlock | undefined): Fate | undefined =>
  block?.kind === 'paragraph' ? block.mark : undefined;

/** The fate of the words that a paragraph ends with. */
function fateOfEnd({ content }: DraftParagraph): Fate {
  const last = content.at(-1);
  if (last === undefined || typeof last === 'string') return 'kept';
  return FATES[last.name] ?? 'kept';
}

/**
 * Settles the marks of paragraphs that came or went.
 *
 * Before a table and at the end of a cell, a note, a section the last mark must stay: it has nothing to be joined with.
 * And where words at the end of the paragraph before them have the same fate, programs take all for one revision, the
 * mark between included: then it must be that mark that came or went.
 * @param isEnd true at an end: there the last mark stays also where none stands before it
 */
export function settleMarks(blocks: readonly DraftBlock[], isEnd: boolean): DraftBlock[] {
  const settled = [...blocks];
  for (const [index, keeper] of blocks.entries()) {
    const fate = markOf(blocks[index + 1]);
    if (keeper.kind !== 'paragraph' || keeper.mark !== 'kept' || fate === undefined || fate === 'kept') continue;
    const after = blocks.findIndex((block, at) => at > index && markOf(block) !== fate);
    const end = (after < 0 ? blocks.length : after) - 1;
    const last = blocks[end];
    if (last?.kind !== 'paragraph' || (after >= 0 && fateOfEnd(keeper) !== fate)) continue;
    [settled[index], settled[end]] = shifted(keeper, last);
  }
  const last = settled.at(-1);
  if (isEnd && last?.kind === 'paragraph') settled[settled.length - 1] = { ...last, mark: 'kept' };
  return settled;
}

const WITHOUT_LOOK = ['w:rPr', 'w:pPrChange'] as const;

const sameText = (a: XmlElement, b: XmlElement): boolean => elementText(a) === elementText(b);

/** The look of the mark itself, with its fate. */
function markLook({ mark, properties, former = properties, by }: DraftParagraph, revisions: Revisions): XmlElement[] {
  const [look, formerLook] = [firstOf(properties, 'w:rPr'), firstOf(former, 'w:rPr')];
  const before = element('w:rPr', {}, elementsOf(formerLook));
  const changed = !sameText(element('w:rPr', {}, elementsOf(look)), before);
  const formerly = changed ? [revisions.formerly(before, by)] : [];
  const children = [...revisions.mark(mark, by), ...elementsOf(look), ...formerly];
  return children.length === 0 ? [] : [element('w:rPr', {}, children)];
}

/**
 * Writes a paragraph.
 * @param section properties of the section that it ends
 */
export function paragraphElement(draft: DraftParagraph, revisions: Revisions, section?: XmlElement): XmlElement {
  const { properties, former = properties, fate, by, comments = [] } = draft;
  const content =
    comments.length === 0 ? draft.content : withCommentEnds(draft.content, comments, { revisions, fate, by });
  const [own, before] = [without(properties, ...WITHOUT_LOOK), without(former, ...WITHOUT_LOOK)];
  const children = [
    ...own.children,
    ...markLook(draft, revisions),
    ...(section === undefined ? [] : [section]),
    ...(sameText(own, before) ? [] : [revisions.formerly(before, by)]),
  ];
  return element('w:p', {}, [...(children.length === 0 ? [] : [element('w:pPr', {}, children)]), ...content]);
}
