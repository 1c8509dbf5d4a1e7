/** The targets and deadlines that two sides of a unit differ in. */

import { valuesByKey } from './by-key.ts';
import type { FigureChange } from './changes.ts';
import { assignmentChanges } from './compare-units.ts';
import { cellPair, type FigurePair, pairFigures } from './figure-changes.ts';
import { aroundFigure, type FigureKind, wordsAround } from './figures.ts';
import { aboutCell, aboutUnit } from './summary.ts';
import type { Cell, Unit } from './units.ts';
import { movedAlong } from './years.ts';

/** A figure that changed, with the words around it: by them it is known again in another item. */
export interface FoundFigure extends FigureChange {
  readonly context: readonly string[];
}

/** Where the figures of a comparison are gathered. */
export interface FigureLists {
  /** Years between the plans. */
  readonly by: number;
  readonly targets: FoundFigure[];
  readonly deadlines: FoundFigure[];
  /** True where figures that are the same are gathered too. */
  readonly keepsSame?: boolean;
}

type Texts = readonly [string, string];

const figureText = (unit: Unit | undefined): string =>
  [unit?.texts.heading, unit?.texts.text, unit?.texts.after].filter((text) => text !== undefined).join('\n');

/** Results of the past year are no targets: only what the sections and appendices say counts. */
const hasFigures = ({ family }: Unit): boolean => family === 'item' || family === 'appendix' || family === 'row';

/** What a pair is about, by the new text where the figure is there. */
function aboutPair({ old, fresh }: FigurePair, [oldText, freshText]: Texts, about: string): string {
  if (fresh !== undefined) return aroundFigure(freshText, fresh, about);
  return old === undefined ? about : aroundFigure(oldText, old, about);
}

function contextOf({ old, fresh }: FigurePair, [oldText, freshText]: Texts): string[] {
  if (fresh !== undefined) return wordsAround(freshText, fresh);
  return old === undefined ? [] : wordsAround(oldText, old);
}

/** What an old figure may be spelt as and still be the same: as it was, or its year moved along. */
const spellingsOf = (old: string, by: number): string[] => [
  ...new Set([old.toLowerCase(), movedAlong(old, by).toLowerCase()]),
];

const isSameFigure = (old: string, fresh: string, by: number): boolean =>
  spellingsOf(old, by).includes(fresh.toLowerCase());

const isNews = ({ old, fresh }: FigurePair, by: number): boolean =>
  old === undefined || fresh === undefined || !isSameFigure(old.text, fresh.text, by);

const BY_KIND: Readonly<Record<FigureKind, 'targets' | 'deadlines'>> = { target: 'targets', deadline: 'deadlines' };

/** @param told of the pair besides its figures; asked for only where it is told */
function addPair(pair: FigurePair, told: () => Omit<FoundFigure, 'old' | 'fresh'>, lists: FigureLists): void {
  const kind = (pair.fresh ?? pair.old)?.kind;
  if (kind === undefined || !(lists.keepsSame === true || isNews(pair, lists.by))) return;
  lists[BY_KIND[kind]].push({ ...told(), old: pair.old?.text ?? '', fresh: pair.fresh?.text ?? '' });
}

/** The cell that stood below the same title, its year moved along or not, or else in the same column. */
function formerCell(
  cell: Cell,
  index: number,
  { cells }: Unit,
  siblings: readonly Cell[],
  by: number,
): Cell | undefined {
  const there = cells[index];
  if (there?.title === cell.title) return there;
  const titled = (title: string): Cell | undefined => cells.find((old) => old.title === title);
  const before = titled(cell.title) ?? cells.find((old) => movedAlong(old.title, by) === cell.title);
  if (before !== undefined) return before;
  const isTaken = siblings.some(({ title }) => title === there?.title);
  return cells.length === siblings.length && !isTaken ? there : undefined;
}

/** In a row that stayed, a cell that is nothing but a number is a target too. */
function addCells(old: Unit, fresh: Unit, lists: FigureLists): void {
  for (const [index, cell] of fresh.cells.entries()) {
    const before = formerCell(cell, index, old, fresh.cells, lists.by);
    if (before?.text === cell.text && lists.keepsSame !== true) continue;
    const bare = before === undefined ? undefined : cellPair(before.text, cell.text, cell.title);
    const pairs = bare === undefined ? pairFigures(before?.text ?? '', cell.text) : [bare];
    const found = { place: fresh.place, isOldPlace: false, about: aboutCell(fresh, cell), context: [] };
    for (const pair of pairs) addPair(pair, () => found, lists);
  }
}

function addTextFigures(old: Unit | undefined, fresh: Unit | undefined, unit: Unit, lists: FigureLists): void {
  const texts = [figureText(old), figureText(fresh)] as const;
  if (texts[0] === texts[1] && lists.keepsSame !== true) return;
  const position = ({ old: before, fresh: after }: FigurePair): number => (after ?? before)?.start ?? 0;
  const otherwise = aboutUnit(unit);
  const told = (pair: FigurePair) => ({
    place: unit.place,
    isOldPlace: fresh === undefined,
    about: aboutPair(pair, texts, otherwise),
    context: contextOf(pair, texts),
  });
  for (const pair of pairFigures(...texts).sort((a, b) => position(a) - position(b)))
    addPair(pair, () => told(pair), lists);
}

function addDeadlineData(old: Unit | undefined, fresh: Unit | undefined, unit: Unit, lists: FigureLists): void {
  const changes = assignmentChanges(old?.assignments ?? [], fresh?.assignments ?? [], lists.by);
  const said = `${figureText(old)}\n${figureText(fresh)}`;
  for (const { field, dropped, added } of changes) {
    // A deadline that the text names too is told by the text.
    if (field !== 'deadline' || [...dropped, ...added].every((value) => said.includes(value))) continue;
    lists.deadlines.push({
      place: unit.place,
      isOldPlace: fresh === undefined,
      about: aboutUnit(unit),
      old: dropped.join(', '),
      fresh: added.join(', '),
      context: wordsAround(figureText(unit), { start: 0, end: 0 }),
    });
  }
}

/** Adds the targets and deadlines that a unit's two sides differ in; one side is undefined where it came or went. */
export function addFigures(old: Unit | undefined, fresh: Unit | undefined, lists: FigureLists): void {
  const unit = fresh ?? old;
  if (unit === undefined || !hasFigures(unit)) return;
  if (old !== undefined && fresh !== undefined && old.cells.length + fresh.cells.length > 0)
    addCells(old, fresh, lists);
  else addTextFigures(old, fresh, unit, lists);
  addDeadlineData(old, fresh, unit, lists);
}

/** So much of the words around a figure is found around it elsewhere, or it is another figure. */
const SHARED_CONTEXT = 0.6;

type Words = ReadonlySet<string>;

function sharedContext(old: Words, fresh: Words): number {
  const fewest = Math.min(old.size, fresh.size);
  return fewest === 0 ? 0 : [...old].filter((word) => fresh.has(word)).length / fewest;
}

/** A figure that came, its place among those that did, and the words around it. */
interface Came {
  readonly figure: FoundFigure;
  readonly place: number;
  readonly words: Words;
}

/** Of figures that are spelt the same so many are looked at for the one that was carried: the first that are left. */
const MOST_OF_A_SPELLING = 200;

/** The one that has most of a figure's words around it, the first of several; undefined where none has enough. */
function likeliest(candidates: readonly Came[], words: Words): Came | undefined {
  let [best, most]: [Came | undefined, number] = [undefined, 0];
  for (const came of candidates) {
    const shared = sharedContext(words, came.words);
    const isBetter = shared > most || (shared === most && came.place < (best?.place ?? 0));
    if (shared >= SHARED_CONTEXT && isBetter) [best, most] = [came, shared];
  }
  return best;
}

/** Figures that came, by their spelling, each with its place among them. */
const figuresBySpelling = (figures: readonly FoundFigure[]) =>
  valuesByKey(
    figures.map((figure, place): [string, Came] => [
      figure.fresh.toLowerCase(),
      { figure, place, words: new Set(figure.context) },
    ]),
  );

/**
 * Leaves out the figures that went from one item to another and are the same there.
 * @param by years between the plans
 */
export function withoutCarried(figures: readonly FoundFigure[], by: number): FigureChange[] {
  const carried = new Set<FoundFigure>();
  const came = figuresBySpelling(figures.filter(({ old }) => old === ''));
  for (const gone of figures.filter(({ fresh }) => fresh === '')) {
    const lists = spellingsOf(gone.old, by).flatMap((spelling) => [came.get(spelling) ?? []]);
    const found = likeliest(
      lists.flatMap((list) => list.slice(0, MOST_OF_A_SPELLING)),
      new Set(gone.context),
    );
    if (found === undefined) continue;
    carried.add(gone).add(found.figure);
    for (const list of lists) if (list.includes(found)) list.splice(list.indexOf(found), 1);
  }
  return figures.filter((figure) => !carried.has(figure)).map(({ context: _, ...figure }) => figure);
}
