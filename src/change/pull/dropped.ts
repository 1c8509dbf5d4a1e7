/** What the Word file has no longer. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import type { PullChange } from './changes.ts';
import type { PullContext } from './context.ts';
import { generatedChange } from './generated.ts';
import type { Structures } from './pair.ts';
import { pictureEntry } from './pictures.ts';
import { isTableDropped, tableDropped, tablePath } from './tables.ts';
import { isHead, textDropped } from './texts.ts';
import { type KnownUnit, type SourceUnit, saidBy } from './units.ts';

interface Dropping {
  readonly known: readonly KnownUnit[];
  readonly dropped: ReadonlySet<KnownUnit>;
  readonly structures: Structures;
  readonly context: PullContext;
  /** The entries, tables and pictures that go elsewhere. */
  readonly moved: ReadonlySet<string>;
  /** The sentence of an assignment that the Word file has at the end of an entry's own text. */
  readonly assignedIn: (entry: PlanPath) => string | undefined;
}

/** Nothing of an entry stays in its place. */
function canGoWhole(entry: PlanPath, { known, dropped, moved }: Dropping): boolean {
  const isMoved = (path: PlanPath): boolean =>
    path.some((_, index) => index >= entry.length && moved.has(path.slice(0, index + 1).join('/')));
  return !known.some((unit) => {
    const path = unit.source?.entry;
    return path !== undefined && !dropped.has(unit) && isUnder(path, entry) && !isMoved(path);
  });
}

/** A picture that goes elsewhere takes its caption along. */
const isOfMovedPicture = ({ kind, entry }: SourceUnit, moved: ReadonlySet<string>): boolean =>
  (kind === 'picture' && moved.has(entry.join('/'))) || (kind === 'caption' && moved.has(entry.slice(0, -1).join('/')));

function droppedUnit(unit: KnownUnit, source: SourceUnit, dropping: Dropping): PullChange[] {
  const { known, dropped, structures, context, moved, assignedIn } = dropping;
  const old = saidBy(unit.read);
  const about = { path: source.entry, old } as const;
  // Before what was put in below the text: the plan prints it behind, and keeps the data of it.
  if (source.kind === 'assignment' && assignedIn(source.entry) === unit.read.assignment) return [];
  if (source.kind === 'assignment')
    return [
      {
        kind: 'dropped',
        ...about,
        operation: { kind: 'remove', path: source.assignedAt ?? [...source.entry, 'assign'] },
      },
    ];
  if (source.kind === 'picture')
    return [{ kind: 'dropped', ...about, operation: { kind: 'remove', path: pictureEntry(source.entry) } }];
  if (isTableDropped(unit, known, dropped))
    return moved.has(tablePath(source.entry).join('/')) ? [] : tableDropped(source, old);
  if (source.kind === 'columns') return [{ kind: 'left', ...about }];
  if (source.kind === 'row' || ['unit', 'source', 'caption'].includes(source.kind))
    return [{ kind: 'dropped', ...about, operation: { kind: 'remove', path: source.entry } }];
  const isPart = structures.built.partOf.has(unit.read) || isHead(source.texts[0], context);
  if (isPart && source.entry.length > 1 && canGoWhole(source.entry, dropping))
    return [{ kind: 'dropped', ...about, operation: { kind: 'remove', path: source.entry } }];
  return textDropped(source, old, context);
}

/** The changes of all that is gone; what stands in an entry that goes needs none of its own. */
export function dropChanges(dropping: Dropping): PullChange[] {
  const gone = new Set<string>();
  const isGone = (entry: PlanPath): boolean => entry.some((_, index) => gone.has(entry.slice(0, index + 1).join('/')));
  return [...dropping.dropped].flatMap((unit) => {
    const { source } = unit;
    if (source === undefined || isGone(source.entry) || dropping.context.changedInPlan(unit)) return [];
    if (isOfMovedPicture(source, dropping.moved)) return [];
    if (source.isGenerated === true) return [generatedChange(source.entry, { old: saidBy(unit.read) })];
    const changes = droppedUnit(unit, source, dropping);
    for (const { operation } of changes) if (operation?.kind === 'remove') gone.add(operation.path.join('/'));
    return changes;
  });
}
