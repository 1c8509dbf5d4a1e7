/** What stands under one part of a file, in its order: lists, paragraphs, tables, pictures. */
import { fitsKeys } from '../../import/recognise/body-items.ts';
import type { Child } from '../../import/recognise/body-tree.ts';
import type { FilePart, FileStructure } from './structure.ts';
import type { WordUnit } from './units.ts';

/** A part, or a paragraph, table or picture that is no part of its own. */
export interface Sibling {
  readonly kind: Child['kind'];
  /** The head of a part; the columns of a table. */
  readonly unit: WordUnit;
  readonly part?: FilePart;
  /** A paragraph right below the heading, above all lists and tables. */
  readonly isOwnText: boolean;
}

/** Neighbours of one kind: what one part of `content` holds. */
export interface SiblingRun {
  readonly kind: Child['kind'];
  readonly siblings: readonly Sibling[];
}

const KINDS: Partial<Readonly<Record<WordUnit['kind'], Child['kind']>>> = {
  paragraph: 'text',
  columns: 'table',
  picture: 'picture',
};

const isListKind = (kind: FilePart['kind']): kind is 'items' | 'points' | 'bullets' =>
  kind === 'items' || kind === 'points' || kind === 'bullets';

function siblingOf(unit: WordUnit, { partOf, ownerOf }: FileStructure): [FilePart, Sibling] | undefined {
  const part = partOf.get(unit);
  if (part !== undefined) {
    const { parent, kind } = part;
    return parent === undefined || !isListKind(kind) ? undefined : [parent, { kind, unit, part, isOwnText: false }];
  }
  const [owner, kind] = [ownerOf.get(unit), KINDS[unit.kind]];
  const ownLines = owner === undefined ? [] : [...owner.headLines, ...(owner.node?.lines ?? [])];
  const isOwnText = unit.line !== undefined && ownLines.some((line) => line === unit.line);
  return owner === undefined || kind === undefined ? undefined : [owner, { kind, unit, isOwnText }];
}

/** Everything under each part of a file. */
export function siblingsIn(units: readonly WordUnit[], structure: FileStructure): Map<FilePart, Sibling[]> {
  const found = new Map<FilePart, Sibling[]>();
  for (const unit of units) {
    const [parent, sibling] = siblingOf(unit, structure) ?? [];
    if (parent === undefined || sibling === undefined) continue;
    found.set(parent, [...(found.get(parent) ?? []), sibling]);
  }
  return found;
}

/** Neighbours of one kind, together; every table and picture for itself. */
export function runsOf(siblings: readonly Sibling[]): SiblingRun[] {
  const runs: { readonly kind: Child['kind']; readonly siblings: Sibling[] }[] = [];
  for (const sibling of siblings) {
    const last = runs.at(-1);
    const isSingle = sibling.kind === 'table' || sibling.kind === 'picture';
    if (last?.kind === sibling.kind && !isSingle) last.siblings.push(sibling);
    else runs.push({ kind: sibling.kind, siblings: [sibling] });
  }
  return runs;
}

/** Can the keys of an item print its parts in their order, below its own text? */
export const isInKeyOrder = (siblings: readonly Sibling[]): boolean =>
  fitsKeys(runsOf(siblings.filter(({ isOwnText }) => !isOwnText)));
