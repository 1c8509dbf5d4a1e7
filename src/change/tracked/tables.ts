/** Tables: rows that came, went, or changed in their cells. */

import { element, elementsOf, firstOf, withChildren, type XmlElement } from '../../word/xml/tree.ts';
import { alignTexts } from '../diff/align-texts.ts';
import type { Pair } from '../diff/sequence.ts';
import { type Merging, oneSided, paragraphElement } from './paragraphs.ts';
import type { Author } from './revisions.ts';
import { textOf } from './text.ts';

/** Merges the blocks of two cells. */
export type MergeBlocks = (
  olds: readonly XmlElement[],
  freshes: readonly XmlElement[],
  merging: Merging,
) => XmlElement[];

/** Rows less alike are told as one that went and one that came. */
const ALIKE = 0.3;
/** Tables of so few rows arrange the letterhead and the signatures: their rows are the same by their order. */
const FEW_ROWS = 3;

const isBlock = ({ name }: XmlElement): boolean => name === 'w:p' || name === 'w:tbl';
const rowsOf = (table: XmlElement): XmlElement[] => elementsOf(table, 'w:tr');
const spanOf = (cell: XmlElement): string => firstOf(firstOf(cell, 'w:tcPr'), 'w:gridSpan')?.attributes['w:val'] ?? '1';
/** Rows of one shape have as many cells, spanning as many columns. */
const shapeOf = (row: XmlElement): string => elementsOf(row, 'w:tc').map(spanOf).join();

const oneSidedCell = (fate: 'dropped' | 'added', cell: XmlElement, merging: Merging): XmlElement =>
  withChildren(
    cell,
    elementsOf(cell).map((child) => {
      if (child.name === 'w:tbl') return oneSidedTable(fate, child, merging);
      return isBlock(child) ? paragraphElement(oneSided(fate, child, merging), merging.revisions) : child;
    }),
  );

/** Who took a row out or put it in, where several have made the changes: as its first paragraph. */
function authorOfRow(fate: 'dropped' | 'added', row: XmlElement, { readings }: Merging): Author | undefined {
  const { authors } = readings[fate === 'dropped' ? 'old' : 'fresh'];
  const [paragraph] = elementsOf(row, 'w:tc').flatMap((cell) => elementsOf(cell, 'w:p'));
  return paragraph === undefined ? undefined : authors?.get(paragraph)?.at(-1);
}

/** A row that stands on one side only: its own mark says so, and all that is in it. */
function oneSidedRow(fate: 'dropped' | 'added', row: XmlElement, merging: Merging): XmlElement {
  const by = authorOfRow(fate, row, merging);
  const mark = merging.revisions.mark(fate, by);
  const properties = element('w:trPr', {}, [...elementsOf(firstOf(row, 'w:trPr')), ...mark]);
  const cells = elementsOf(row, 'w:tc').map((cell) => oneSidedCell(fate, cell, merging));
  return withChildren(row, [properties, ...cells]);
}

const withRows = (table: XmlElement, rows: readonly XmlElement[]): XmlElement =>
  withChildren(table, [...elementsOf(table).filter(({ name }) => name !== 'w:tr'), ...rows]);

/** A table that stands on one side only. */
export const oneSidedTable = (fate: 'dropped' | 'added', table: XmlElement, merging: Merging): XmlElement =>
  withRows(
    table,
    rowsOf(table).map((row) => oneSidedRow(fate, row, merging)),
  );

const blocksOf = (cell: XmlElement | undefined): XmlElement[] => elementsOf(cell).filter(isBlock);

function mergedRow(old: XmlElement, fresh: XmlElement, merging: Merging, mergeBlocks: MergeBlocks): XmlElement {
  const oldCells = elementsOf(old, 'w:tc');
  const cells = elementsOf(fresh, 'w:tc').map((cell, index) => {
    const properties = elementsOf(cell).filter((child) => !isBlock(child));
    return withChildren(cell, [...properties, ...mergeBlocks(blocksOf(oldCells[index]), blocksOf(cell), merging)]);
  });
  return withChildren(fresh, [...elementsOf(fresh).filter(({ name }) => name !== 'w:tc'), ...cells]);
}

function pairRows(olds: readonly XmlElement[], freshes: readonly XmlElement[]): Pair[] {
  const [oldShapes, freshShapes] = [olds.map(shapeOf), freshes.map(shapeOf)];
  const sameShapes = olds.length === freshes.length && oldShapes.join(';') === freshShapes.join(';');
  if (sameShapes && olds.length <= FEW_ROWS) return olds.map((_, index) => [index, index]);
  return alignTexts(olds.map(textOf), freshes.map(textOf), ALIKE, (i, j) => oldShapes[i] === freshShapes[j]);
}

/** A table that became another; its widths and borders are the new one's. */
export function mergedTable(
  old: XmlElement,
  fresh: XmlElement,
  merging: Merging,
  mergeBlocks: MergeBlocks,
): XmlElement {
  const [olds, freshes] = [rowsOf(old), rowsOf(fresh)];
  const rows: XmlElement[] = [];
  let [oldAt, freshAt] = [0, 0];
  for (const [i, j] of [...pairRows(olds, freshes), [olds.length, freshes.length] as const]) {
    rows.push(...olds.slice(oldAt, i).map((row) => oneSidedRow('dropped', row, merging)));
    rows.push(...freshes.slice(freshAt, j).map((row) => oneSidedRow('added', row, merging)));
    const [before, after] = [olds[i], freshes[j]];
    if (before !== undefined && after !== undefined) rows.push(mergedRow(before, after, merging, mergeBlocks));
    [oldAt, freshAt] = [i + 1, j + 1];
  }
  return withRows(fresh, rows);
}
