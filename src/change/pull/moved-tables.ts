/** Tables that stand elsewhere in the Word file: each goes there as it is typed, with all that it carries. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { TableLine } from '../../import/recognise/lines.ts';
import { Similarity } from '../diff/similarity.ts';
import type { MovedBlock, MovingSides } from './moved-blocks.ts';
import { isTableDropped, tablePath } from './tables.ts';
import { joinWords, type WordUnit } from './units.ts';

/** Two tables at other places are the same one only when they are as alike as this. */
const ALIKE = 0.6;

/** A table in words. */
interface TableWords<Table> {
  readonly table: Table;
  readonly words: string;
}

function byTable<Unit, Key, Table>(
  units: readonly Unit[],
  keyOf: (unit: Unit) => readonly [key: Key, table: Table, words: string] | undefined,
): TableWords<Table>[] {
  const tables = new Map<Key, TableWords<Table>>();
  for (const unit of units) {
    const [key, table, words] = keyOf(unit) ?? [];
    if (key === undefined || table === undefined) continue;
    tables.set(key, { table, words: [tables.get(key)?.words ?? '', words].join('\n') });
  }
  return [...tables.values()];
}

/** The tables of the plan that their places have no longer. */
const goneTables = ({ known, dropped, context }: MovingSides): TableWords<PlanPath>[] =>
  byTable([...dropped], (unit) => {
    const { source, read } = unit;
    const isOwn = source !== undefined && source.isGenerated !== true && !context.changedInPlan(unit);
    if (!isOwn || !isTableDropped(unit, known, dropped)) return undefined;
    const path = tablePath(source.entry);
    return [path.join('/'), path, joinWords(read.texts)];
  });

/** A table of the Word file by its columns. */
interface FreshTable {
  readonly line: TableLine;
  readonly columns: WordUnit;
}

/** The tables of the Word file that are none of the plan in their places. */
function freshTables({ word, knownAs, context }: MovingSides): TableWords<FreshTable>[] {
  const isFresh = (unit: WordUnit): boolean =>
    unit.kind === 'columns' && knownAs(unit) === undefined && context.changedInWord(unit);
  const columnsOf = new Map(
    word.flatMap((unit) => (unit.table !== undefined && isFresh(unit) ? [[unit.table, unit] as const] : [])),
  );
  return byTable(word, ({ table: line, texts }) => {
    const columns = line === undefined ? undefined : columnsOf.get(line);
    return line === undefined || columns === undefined ? undefined : [line, { line, columns }, joinWords(texts)];
  });
}

/** Which table of the plan each table of the Word file was, the most alike first. */
export function movedTables(sides: MovingSides): ReadonlyMap<TableLine, MovedBlock> {
  const moved = new Map<TableLine, MovedBlock>();
  const gone = goneTables(sides);
  if (gone.length === 0) return moved;
  const fresh = freshTables(sides);
  const similarity = new Similarity([...gone, ...fresh].map(({ words }) => words));
  const pairs = gone.flatMap((one) =>
    fresh.map((other) => ({ path: one.table, ...other.table, alike: similarity.ofTexts(one.words, other.words) })),
  );
  const taken = new Set<PlanPath>();
  for (const { path, line, columns, alike } of pairs.toSorted((a, b) => b.alike - a.alike)) {
    if (alike < ALIKE || taken.has(path) || moved.has(line)) continue;
    taken.add(path);
    moved.set(line, { path, unit: columns, token: sides.context.nextToken() });
  }
  return moved;
}
