/** Tables and pictures on their way to another place, where each comes as it is typed, with all that it carries. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { ImageMappingSource, TableSource } from '../../generated/plan-source.ts';
import type { PictureLine, TableLine } from '../../import/recognise/lines.ts';
import type { PullContext } from './context.ts';
import type { KnownUnit, WordUnit } from './units.ts';

/** A table or a picture of the plan that goes elsewhere. */
export interface MovedBlock {
  readonly path: PlanPath;
  readonly token: string;
  /** What stands for it in the Word file: the picture, or the columns of the table. */
  readonly unit: WordUnit;
}

/** Those that go elsewhere, by what they are in the Word file. */
export type MovedBlocks = ReadonlyMap<TableLine | PictureLine, MovedBlock>;

/** What is asked of a plan and its Word file. */
export interface MovingSides {
  readonly known: readonly KnownUnit[];
  /** Units that the Word file has no longer where they were. */
  readonly dropped: ReadonlySet<KnownUnit>;
  readonly word: readonly WordUnit[];
  readonly knownAs: (unit: WordUnit) => KnownUnit | undefined;
  readonly context: PullContext;
}

/** What holds the place of a table that is on its way. */
export const tableToken = (token: string): TableSource => ({ columns: [{ title: token }], rows: [[token]] });

/** What holds the place of a picture that is on its way. */
export const pictureToken = (token: string): ImageMappingSource => ({ file: 'hinh.png', caption: token });

/** What holds the place of a block at a key of an item. */
export const blockToken = (key: string | number | undefined, token: string): TableSource | ImageMappingSource =>
  key === 'image' ? pictureToken(token) : tableToken(token);

/** The block whose own part holds a token; undefined for a path of something else. */
export function aroundBlockToken(path: PlanPath): PlanPath | undefined {
  if (path.at(-1) === 'image') return path;
  return path.at(-2) === 'columns' ? path.slice(0, -2) : undefined;
}
