/** Accepted opinions carried out in the plan; those that contradict each other never are. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import { type PlanSource, readSource } from '../../plan/source/read.ts';
import { carriedOut } from '../pull/apply.ts';
import type { Operation } from '../pull/changes.ts';
import { isSame, valueIn } from '../pull/plan-data.ts';
import { typedData } from './data-edits.ts';
import type { DataEdit, Opinion } from './opinion.ts';
import { together } from './same-text.ts';

type WithEdit = Opinion & { readonly edit: DataEdit };

export const hasEdit = (opinion: Opinion): opinion is WithEdit => opinion.edit !== undefined;

const toOf = (edit: DataEdit): unknown => (edit.op === 'remove' ? undefined : edit.to);

const isSameEdit = (a: DataEdit, b: DataEdit): boolean =>
  a.op === b.op && samePath(a.path, b.path) && isSame(toOf(a) ?? null, toOf(b) ?? null);

const samePath = (a: PlanPath, b: PlanPath): boolean => a.length === b.length && isUnder(a, b);

/** What one file puts in at one place stands in the order of the file. */
const isOneHand = (a: WithEdit, b: WithEdit): boolean =>
  a.edit.op === 'insert' && b.edit.op === 'insert' && a.office === b.office && a.file === b.file;

/** A text that is reworded. */
interface Rewording {
  readonly op: 'set';
  readonly path: PlanPath;
  readonly from: string;
  readonly to: string;
}

const isRewording = (edit: DataEdit): edit is Rewording =>
  edit.op === 'set' && typeof edit.from === 'string' && typeof edit.to === 'string';

/** Two rewordings of one text. */
const areOfOneText = (a: DataEdit, b: DataEdit): boolean =>
  isRewording(a) && isRewording(b) && samePath(a.path, b.path) && a.from === b.from;

/** Two offices that change other words of one text, well apart. */
const goTogether = (a: DataEdit, b: DataEdit): boolean =>
  isRewording(a) && isRewording(b) && areOfOneText(a, b) && together(a.from, [a.to, b.to]) !== undefined;

/** True where both cannot be had, or where only chance would say what comes first. */
function contradicts(first: WithEdit, second: WithEdit): boolean {
  const [a, b] = [first.edit, second.edit];
  if (isSameEdit(a, b) || isOneHand(first, second) || goTogether(a, b)) return false;
  if (samePath(a.path, b.path)) return (a.op === 'insert') === (b.op === 'insert');
  const isWhole = ({ op }: DataEdit): boolean => op !== 'insert';
  return (isWhole(a) && isUnder(b.path, a.path)) || (isWhole(b) && isUnder(a.path, b.path));
}

/** Opinions of two on one place. */
export interface OpinionPair {
  readonly opinions: readonly [Opinion, Opinion];
}

function pairsWhere(
  opinions: readonly Opinion[],
  isPair: (first: WithEdit, second: WithEdit) => boolean,
): OpinionPair[] {
  const edited = opinions.filter(hasEdit).filter(({ answer }) => answer !== 'không tiếp thu');
  return edited.flatMap((first, index) =>
    edited
      .slice(index + 1)
      .filter((second) => isPair(first, second))
      .map((second): OpinionPair => ({ opinions: [first, second] })),
  );
}

/** Opinions on one place that cannot both be taken. */
export const contradictionsIn = (opinions: readonly Opinion[]): OpinionPair[] => pairsWhere(opinions, contradicts);

/** Opinions that change other words of one text: both can be taken, and somebody ought to read what comes of it. */
export const sharedTexts = (opinions: readonly Opinion[]): OpinionPair[] =>
  pairsWhere(opinions, (a, b) => !isSameEdit(a.edit, b.edit) && goTogether(a.edit, b.edit));

/** An edit as it is carried out. */
export function operationOf(edit: DataEdit): Operation {
  if (edit.op === 'remove') return { kind: 'remove', path: edit.path };
  if (edit.op === 'set') return { kind: 'set', path: edit.path, value: edit.to };
  return { kind: 'insert', list: edit.path.slice(0, -1), index: Number(edit.path.at(-1)), value: edit.to };
}

/** Does the plan still say what the edit was made of? */
function fits(edit: DataEdit, data: unknown): boolean {
  const value = valueIn(data, edit.path);
  if (edit.op === 'insert') return Array.isArray(valueIn(data, edit.path.slice(0, -1)));
  return 'from' in edit && edit.from !== undefined ? isSame(value, edit.from) : value === undefined;
}

/** The one path at which a value stands; undefined where there is none, or several. */
function onlyPathOf(data: unknown, wanted: unknown, key: string | number | undefined): PlanPath | undefined {
  const found: PlanPath[] = [];
  const visit = (value: unknown, path: PlanPath): void => {
    if (typeof path.at(-1) === typeof key && isSame(value, wanted)) found.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [step, inner] of Object.entries(value))
      visit(inner, [...path, Array.isArray(value) ? Number(step) : step]);
  };
  visit(data, []);
  return found.length === 1 ? found[0] : undefined;
}

/** Indices of lists are numbers, names of keys are none, whatever they look like. */
function typedPath(path: PlanPath, data: unknown): PlanPath {
  let value = data;
  return path.map((step) => {
    const typed = Array.isArray(value) ? Number(step) : String(step);
    value = valueIn(value, [step]);
    return typed;
  });
}

/** An edit where its words stand now: somebody may have written in the plan since. */
function located(kept: DataEdit, data: unknown): DataEdit | undefined {
  const edit = { ...kept, path: typedPath(kept.path, data) };
  if (fits(edit, data)) return edit;
  if (edit.op === 'insert' || edit.from === undefined) return undefined;
  const path = onlyPathOf(data, edit.from, edit.path.at(-1));
  return path === undefined ? undefined : { ...edit, path };
}

interface OfTable {
  /** Where the table stands. */
  readonly table: string;
  /** Does the table get more columns by it, or fewer? */
  readonly changesColumns: boolean;
}

const isGroup = (value: unknown): boolean => typeof value === 'object' && value !== null && 'columns' in value;

/** The table that an edit is of. */
function ofTable(edit: DataEdit): OfTable | undefined {
  const at = edit.path.findIndex((step) => step === 'columns' || step === 'rows');
  if (at < 0) return undefined;
  const isOther = edit.op !== 'set' || isGroup(edit.from) || isGroup(edit.to);
  return { table: edit.path.slice(0, at).join('/'), changesColumns: edit.path[at] === 'columns' && isOther };
}

/** What one file says of each table whose columns it changes: of these one alone leaves rows that are too long or too short. */
function columnGroups(opinions: readonly WithEdit[]): (readonly WithEdit[])[] {
  const groups = new Map<string, WithEdit[]>();
  for (const opinion of opinions) {
    const table = ofTable(opinion.edit)?.table;
    const key = JSON.stringify([opinion.file, opinion.office, table]);
    if (table !== undefined) groups.set(key, [...(groups.get(key) ?? []), opinion]);
  }
  return [...groups.values()].filter((group) => group.some(({ edit }) => ofTable(edit)?.changesColumns === true));
}

export interface Accepted {
  /** The plan with the edits in it. */
  readonly text: string;
  readonly made: readonly Opinion[];
  /** Accepted, and not made: the plan says something else there now, or would be none. */
  readonly failed: readonly Opinion[];
  /** Those of `failed` that change the columns of a table, and not all that its file says of that table is to be had. */
  readonly apart: readonly Opinion[];
  /** Accepted, and left since another accepted one contradicts it. */
  readonly contradicting: readonly OpinionPair[];
}

interface PlacedOpinion {
  readonly opinion: Opinion;
  readonly edit: DataEdit;
}

/** The edits as they are carried out: each once, those of one text as one. */
function operationsOf(placed: readonly PlacedOpinion[]): Operation[] {
  const edits = placed.map(({ edit }) => edit);
  const once = edits.filter((edit, index) => edits.findIndex((other) => isSameEdit(other, edit)) === index);
  return once.flatMap((edit, index) => {
    const ofText = once.filter((other) => areOfOneText(edit, other)).filter(isRewording);
    if (!isRewording(edit) || ofText.length < 2) return [operationOf(edit)];
    if (once.findIndex((other) => areOfOneText(edit, other)) < index) return [];
    const value = together(
      edit.from,
      ofText.map(({ to }) => to),
    );
    return value === undefined ? ofText.map(operationOf) : [{ kind: 'set', path: edit.path, value }];
  });
}

/** The edits that can be made together, tried one by one where not all can. */
function makeable(source: PlanSource, edits: readonly PlacedOpinion[]): readonly PlacedOpinion[] {
  if (edits.length === 0 || carriedOut(source, operationsOf(edits)) !== undefined) return edits;
  const made: PlacedOpinion[] = [];
  for (const one of edits) {
    made.push(one);
    if (carriedOut(source, operationsOf(made)) === undefined) made.pop();
  }
  return made;
}

/** Carries the accepted opinions out. What is taken in part is worded by hand. */
export function applyAccepted(text: string, opinions: readonly Opinion[]): Accepted {
  const source = readSource(text);
  const data = typedData(source);
  const wanted = opinions.filter(hasEdit).filter(({ answer, applied }) => answer === 'tiếp thu' && applied !== true);
  const contradicting = contradictionsIn(wanted);
  const blocked = new Set(contradicting.flatMap((one) => one.opinions));
  const placed = wanted
    .filter((opinion) => !blocked.has(opinion))
    .flatMap((opinion) => {
      const edit = located(opinion.edit, data);
      return edit === undefined ? [] : [{ opinion, edit }];
    });
  const isPlaced = new Set<Opinion>(placed.map(({ opinion }) => opinion));
  const open = opinions.filter(hasEdit).filter(({ applied }) => applied !== true);
  const apart = new Set<Opinion>(
    columnGroups(open)
      .filter((group) => !group.every((opinion) => isPlaced.has(opinion)))
      .flat(),
  );
  const made = makeable(
    source,
    placed.filter(({ opinion }) => !apart.has(opinion)),
  );
  const result = made.length === 0 ? text : carriedOut(source, operationsOf(made));
  const isMade = new Set(made.map(({ opinion }) => opinion));
  return {
    text: result ?? text,
    made: [...isMade],
    failed: wanted.filter((opinion) => !blocked.has(opinion) && !isMade.has(opinion)),
    apart: [...isPlaced].filter((opinion) => apart.has(opinion)),
    contradicting,
  };
}
