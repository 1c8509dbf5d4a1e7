/** Paragraphs and tables of a cell, a note or a section: which became which, merged in order. */

import { firstOf, type XmlElement } from '../../word/xml/tree.ts';
import { CandidatePairs, type CandidateRows } from '../diff/candidates.ts';
import { alignSequences, type Pair } from '../diff/sequence.ts';
import { type Profile, Similarity } from '../diff/similarity.ts';
import {
  type DraftBlock,
  type Merging,
  mergedParagraph,
  oneSided,
  paragraphElement,
  settleMarks,
} from './paragraphs.ts';
import { mergedTable, oneSidedTable } from './tables.ts';
import { textOf } from './text.ts';

/** Paragraphs less alike are told as one that went and one that came. */
const ALIKE = 0.4;
/** A paragraph of another style must be more alike. */
const ALIKE_ACROSS_STYLES = 0.55;
const EQUAL = 3;
/** Two that are the only ones of their style are the same thing. */
const ONLY_OF_STYLE = 0.1;
/** Any two tables may be one: their rows decide. */
const ANY_TABLE = 0.05;

const isParagraph = (block: XmlElement | undefined): block is XmlElement => block?.name === 'w:p';
const styleOf = (paragraph: XmlElement): string =>
  firstOf(firstOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? '';

interface MeasuredParagraph {
  readonly style: string;
  readonly text: string;
  /** True where no other paragraph around it has its style: the number, the date, a name. */
  readonly isOnly: boolean;
}

function paragraphLikeness(old: MeasuredParagraph, fresh: MeasuredParagraph, similarity: Similarity): number {
  const sameStyle = old.style === fresh.style;
  if (old.text !== fresh.text) {
    const likeness = similarity.ofTexts(old.text, fresh.text);
    if (sameStyle && old.isOnly && fresh.isOnly) return ONLY_OF_STYLE + likeness;
    return likeness - (sameStyle ? ALIKE : ALIKE_ACROSS_STYLES);
  }
  // Two rules, or the ends of two cells, say nothing but by their style.
  if (old.text === '') return sameStyle ? EQUAL : 0;
  return sameStyle ? EQUAL : EQUAL - 1;
}

interface MeasuredBlock extends MeasuredParagraph {
  readonly block: XmlElement;
}

function measured(blocks: readonly XmlElement[]): MeasuredBlock[] {
  const styles = blocks.map(styleOf);
  const counts = new Map<string, number>();
  for (const style of styles) counts.set(style, (counts.get(style) ?? 0) + 1);
  return blocks.map((block, index) => {
    const style = styles[index] ?? '';
    return { block, style, text: textOf(block).trim(), isOnly: counts.get(style) === 1 };
  });
}

/** Pairs whose likeness may be above 0; of very many the likeliest. */
function candidatesOf(
  before: readonly MeasuredBlock[],
  after: readonly MeasuredBlock[],
  similarity: Similarity,
): CandidateRows {
  const profile = ({ text }: MeasuredBlock): Profile => similarity.profile(text);
  const keys: readonly ((block: MeasuredBlock) => string | undefined)[] = [
    ({ text, style }) => (text === '' ? `empty ${style}` : text),
    ({ isOnly, style }) => (isOnly ? style : undefined),
    ({ block: { name } }) => (name === 'w:p' ? undefined : name),
  ];
  const pairs = new CandidatePairs(before.length, after.length);
  pairs.addAlike(similarity, before.map(profile), after.map(profile), ALIKE);
  for (const key of keys) pairs.addEqual(before.map(key), after.map(key));
  return pairs.inOrder();
}

/** How much two blocks ask to be paired, not at all at 0 or below; and which do. */
function likenessOf(
  olds: readonly XmlElement[],
  freshes: readonly XmlElement[],
): readonly [likeness: (i: number, j: number) => number, candidates: () => CandidateRows] {
  const [before, after] = [measured(olds), measured(freshes)];
  const similarity = new Similarity([...before, ...after].map(({ text }) => text));
  const likeness = (i: number, j: number): number => {
    const [old, fresh] = [before[i], after[j]];
    if (old === undefined || fresh === undefined || old.block.name !== fresh.block.name) return 0;
    if (isParagraph(old.block)) return paragraphLikeness(old, fresh, similarity);
    return ANY_TABLE + similarity.ofTexts(old.text, fresh.text);
  };
  return [likeness, () => candidatesOf(before, after, similarity)];
}

/**
 * Where both sequences end with a paragraph, its mark is to stay. Where each has something after the last pair, the last two
 * paragraphs are made a pair, so that they share the mark; so too where a table came or went at the end.
 */
function withLastPair(pairs: readonly Pair[], olds: readonly XmlElement[], freshes: readonly XmlElement[]): Pair[] {
  const [oldEnd, freshEnd] = [olds.length - 1, freshes.length - 1];
  const [lastOld, lastFresh] = pairs.at(-1) ?? [-1, -1];
  if (!isParagraph(olds[oldEnd]) || !isParagraph(freshes[freshEnd])) return [...pairs];
  const [oldTail, freshTail] = [olds.slice(lastOld + 1), freshes.slice(lastFresh + 1)];
  if (oldTail.length === 0 && freshTail.length === 0) return [...pairs];
  if (oldTail.length > 0 && freshTail.length > 0) return [...pairs, [oldEnd, freshEnd]];
  if ([...oldTail, ...freshTail].every(isParagraph) && isParagraph(olds[lastOld])) return [...pairs];
  return [...pairs.slice(0, -1), [oldEnd, freshEnd]];
}

function oneSidedBlock(fate: 'dropped' | 'added', block: XmlElement, merging: Merging): DraftBlock {
  if (isParagraph(block)) return oneSided(fate, block, merging);
  return { kind: 'table', element: oneSidedTable(fate, block, merging) };
}

function pairedBlock(old: XmlElement, fresh: XmlElement, merging: Merging): DraftBlock {
  if (isParagraph(fresh)) return mergedParagraph(old, fresh, merging);
  return { kind: 'table', element: mergedTable(old, fresh, merging, mergedBlocks) };
}

/** Blocks of both sides with nothing between them that stayed but paragraphs; a table, or the end, follows. */
interface BlockRange {
  readonly olds: readonly XmlElement[];
  readonly freshes: readonly XmlElement[];
  readonly pairs: readonly Pair[];
  /** True where the end of the cell, note or section follows. */
  readonly isLast: boolean;
}

/** The stretch up to a pair of indices, exclusive; indices of its pairs count from its start. */
const stretchOf = (
  [olds, freshes]: readonly [readonly XmlElement[], readonly XmlElement[]],
  pairs: readonly Pair[],
  [oldFrom, freshFrom]: Pair,
  [oldTo, freshTo]: Pair,
): BlockRange => ({
  olds: olds.slice(oldFrom, oldTo),
  freshes: freshes.slice(freshFrom, freshTo),
  pairs: pairs.filter(([i]) => i >= oldFrom && i < oldTo).map(([i, j]) => [i - oldFrom, j - freshFrom]),
  isLast: oldTo === olds.length,
});

function draftStretch({ olds, freshes, pairs, isLast }: BlockRange, merging: Merging): DraftBlock[] {
  const drafts: DraftBlock[] = [];
  let [oldAt, freshAt] = [0, 0];
  for (const [i, j] of [...withLastPair(pairs, olds, freshes), [olds.length, freshes.length] as const]) {
    drafts.push(...olds.slice(oldAt, i).map((block) => oneSidedBlock('dropped', block, merging)));
    drafts.push(...freshes.slice(freshAt, j).map((block) => oneSidedBlock('added', block, merging)));
    const [old, fresh] = [olds[i], freshes[j]];
    if (old !== undefined && fresh !== undefined) drafts.push(pairedBlock(old, fresh, merging));
    [oldAt, freshAt] = [i + 1, j + 1];
  }
  return settleMarks(drafts, isLast);
}

/** No mark of a paragraph can be joined with a table: each table that stayed ends a stretch. */
function draftBlocks(olds: readonly XmlElement[], freshes: readonly XmlElement[], merging: Merging): DraftBlock[] {
  const sides = [olds, freshes] as const;
  const pairs = alignSequences(olds.length, freshes.length, ...likenessOf(olds, freshes));
  const drafts: DraftBlock[] = [];
  let from: Pair = [0, 0];
  for (const [i, j] of pairs) {
    const [old, fresh] = [olds[i], freshes[j]];
    if (old === undefined || fresh === undefined || isParagraph(fresh)) continue;
    drafts.push(...draftStretch(stretchOf(sides, pairs, from, [i, j]), merging));
    drafts.push(pairedBlock(old, fresh, merging));
    from = [i + 1, j + 1];
  }
  return [...drafts, ...draftStretch(stretchOf(sides, pairs, from, [olds.length, freshes.length]), merging)];
}

/**
 * Merges the blocks of a cell, a note or a section.
 * @param section properties of the section that the blocks end, if its last paragraph holds them
 */
export function mergedBlocks(
  olds: readonly XmlElement[],
  freshes: readonly XmlElement[],
  merging: Merging,
  section?: XmlElement,
): XmlElement[] {
  const drafts = draftBlocks(olds, freshes, merging);
  return drafts.map((draft, index) => {
    if (draft.kind === 'table') return draft.element;
    return paragraphElement(draft, merging.revisions, index === drafts.length - 1 ? section : undefined);
  });
}
