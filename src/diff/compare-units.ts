/** What changed in a unit: its words, its assignments, its targets and deadlines. */
import type { Assignment } from '../plan/plan.ts';
import type { AssignmentChange, FigureChange, TextChange } from './changes.ts';
import { type FigurePair, pairFigures } from './figure-changes.ts';
import { aroundFigure, type FigureKind } from './figures.ts';
import { ROLES, type Role, type Unit } from './units.ts';
import { diffText, evened, stretchesOf, tokensOf } from './words.ts';
import { movedAlong, type YearCounter } from './years.ts';

/** The comparison of two plans as it goes along. */
export interface Comparison {
  /** Years between the plans. */
  readonly by: number;
  readonly years: YearCounter;
  readonly targets: FigureChange[];
  readonly deadlines: FigureChange[];
}

const LISTS = ['lead', 'support', 'who'] as const;
const FACTS = ['deadline', 'output'] as const;

function valuesOf(assignments: readonly Assignment[], field: AssignmentChange['field']): string[] {
  return assignments.flatMap((assignment) => assignment[field] ?? []).map(evened);
}

/** Who came into the assignments of an item and who went. */
export function assignmentChanges(
  old: readonly Assignment[],
  fresh: readonly Assignment[],
  by: number,
): AssignmentChange[] {
  return [...LISTS, ...FACTS].flatMap((field) => {
    const [before, after] = [valuesOf(old, field), valuesOf(fresh, field)];
    const dropped = before.filter((value) => !after.includes(value) && !after.includes(movedAlong(value, by)));
    const expected = new Set(before.flatMap((value) => [value, movedAlong(value, by)]));
    const added = after.filter((value) => !expected.has(value));
    return dropped.length + added.length === 0 ? [] : [{ field, dropped, added }];
  });
}

/** An assignment's sentence has wording of its own where more words differ than "chủ trì, phối hợp với" has. */
const GLUE_WORDS = 5;

/** The words of a sentence that are nobody's name. */
function withoutNames(sentence: string, assignments: readonly Assignment[]): Set<string> {
  const names = LISTS.flatMap((field) => valuesOf(assignments, field)).map((name) => name.toLocaleLowerCase('vi'));
  const rest = names.reduce((text, name) => text.replaceAll(name, ' '), sentence.toLocaleLowerCase('vi'));
  return new Set(rest.match(/\p{L}+/gu) ?? []);
}

/** Does the change of names alone make the sentence another one? */
function isToldByNames(old: Unit, fresh: Unit): boolean {
  const [before, after] = [old, fresh].map((unit) => withoutNames(unit.texts.sentence ?? '', unit.assignments));
  if (before === undefined || after === undefined) return true;
  const differing = [...before].filter((word) => !after.has(word)).length;
  return Math.max(differing, [...after].filter((word) => !before.has(word)).length) <= GLUE_WORDS;
}

/** The years in a change of words that moved along are counted; true when there is nothing else. */
function onlyYearsMoved(old: string, fresh: string, years: YearCounter): boolean {
  const tokens = [tokensOf(old), tokensOf(fresh)] as const;
  const changes = stretchesOf(...tokens).filter(({ same }) => !same);
  const counted = changes.map((change) => years.count(change, ...tokens));
  return counted.length > 0 && counted.every((only) => only);
}

export interface TextChanges {
  readonly texts: readonly TextChange[];
  readonly onlyYears: boolean;
}

/** What became of the words of a unit. */
export function textChanges(old: Unit, fresh: Unit, namesChanged: boolean, years: YearCounter): TextChanges {
  const isTold = (role: Role): boolean => role === 'sentence' && namesChanged && isToldByNames(old, fresh);
  const roles = ROLES.filter((role) => (old.texts[role] ?? '') !== (fresh.texts[role] ?? '') && !isTold(role));
  const compared = roles.map((role) => {
    const [before, after] = [old.texts[role] ?? '', fresh.texts[role] ?? ''];
    return { change: { role, segments: diffText(before, after) }, only: onlyYearsMoved(before, after, years) };
  });
  return {
    texts: compared.map(({ change }) => change),
    onlyYears: compared.length > 0 && compared.every(({ only }) => only),
  };
}

const figureText = (unit: Unit | undefined): string =>
  [unit?.texts.heading, unit?.texts.text, unit?.texts.after].filter((text) => text !== undefined).join('\n');

const MOST_ABOUT_WORDS = 15;

function firstWords(text: string): string {
  const words = text.split(/\s+/);
  return words.length > MOST_ABOUT_WORDS ? `${words.slice(0, MOST_ABOUT_WORDS).join(' ')} …` : words.join(' ');
}

/** The first words of a unit, enough to know it again. */
export function beginningOf(unit: Unit): string {
  const { heading, text } = unit.texts;
  const whole = unit.family === 'table' ? unit.children[0]?.own : (heading ?? text);
  return firstWords((whole ?? '') || unit.own);
}

const LEAD_IN = /^([^:\n]{3,80}):\s/;

/** The first words of a unit: its heading, what stands before a colon, or some words more. */
export function aboutUnit(unit: Unit): string {
  const { heading, text = '' } = unit.texts;
  const whole = (heading ?? text) || unit.own;
  const lead = heading === undefined ? LEAD_IN.exec(whole)?.[1] : undefined;
  return lead ?? firstWords(whole);
}

/** Results of the past year are no targets: only what the sections and appendices say counts. */
const hasFigures = ({ family }: Unit): boolean => family === 'item' || family === 'appendix' || family === 'row';

function addDeadlineData(old: Unit | undefined, fresh: Unit | undefined, comparison: Comparison): void {
  const unit = fresh ?? old;
  const changes = assignmentChanges(old?.assignments ?? [], fresh?.assignments ?? [], comparison.by);
  const said = `${figureText(old)}\n${figureText(fresh)}`;
  for (const { field, dropped, added } of changes) {
    if (field !== 'deadline' || unit === undefined) continue;
    // A deadline that the text names too is told by the text.
    if ([...dropped, ...added].every((value) => said.includes(value))) continue;
    comparison.deadlines.push({
      place: unit.place,
      isOldPlace: fresh === undefined,
      about: aboutUnit(unit),
      old: dropped.join(', '),
      fresh: added.join(', '),
    });
  }
}

/** What a pair is about, by the new text where the figure is there. */
function aboutPair({ old, fresh }: FigurePair, [oldText, freshText]: readonly [string, string], about: string): string {
  if (fresh !== undefined) return aroundFigure(freshText, fresh, about);
  return old === undefined ? about : aroundFigure(oldText, old, about);
}

/** Adds the targets and deadlines that a unit's two sides differ in; one side is undefined where it came or went. */
export function addFigures(old: Unit | undefined, fresh: Unit | undefined, comparison: Comparison): void {
  const unit = fresh ?? old;
  if (unit === undefined || !hasFigures(unit)) return;
  const [oldText, freshText] = [figureText(old), figureText(fresh)];
  const lists: Readonly<Record<FigureKind, FigureChange[]>> = {
    target: comparison.targets,
    deadline: comparison.deadlines,
  };
  const isNews = ({ old: before, fresh: after }: FigurePair): boolean =>
    before === undefined || after === undefined || movedAlong(before.text, comparison.by) !== after.text;
  const position = ({ old: before, fresh: after }: FigurePair): number => (after ?? before)?.start ?? 0;
  const pairs = pairFigures(oldText, freshText)
    .filter((pair) => pair.old?.text.toLowerCase() !== pair.fresh?.text.toLowerCase() && isNews(pair))
    .sort((a, b) => position(a) - position(b));
  for (const pair of pairs) {
    const kind = (pair.fresh ?? pair.old)?.kind ?? 'target';
    lists[kind].push({
      place: unit.place,
      isOldPlace: fresh === undefined,
      about: aboutPair(pair, [oldText, freshText], aboutUnit(unit)),
      old: pair.old?.text ?? '',
      fresh: pair.fresh?.text ?? '',
    });
  }
  addDeadlineData(old, fresh, comparison);
}
