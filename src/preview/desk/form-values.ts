/** Parts of a plan that are filled in as forms: between the data of the YAML and what stands in fields. */
import { commonRuns } from '../../change/diff/common-runs.ts';
import type { PageEdit } from '../../change/edit/page-edit.ts';
import type { PlanPath } from '../../diagnostics/diagnostic.ts';

/** Recipients of one line of a form. */
type Recipient =
  | string
  | { readonly to?: string | readonly string[]; readonly purpose?: string; readonly archive?: string };

const ARCHIVE = /^lưu\s*:\s*/i;
const PURPOSE = /^(.*\S)\s*\(([^()]+)\)$/;

/** "Bộ Y tế; Tỉnh ủy (để báo cáo)", "Lưu: VT, VX": a line an entry. Entries that say more than that stay out of the form. */
export function recipientLine(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry;
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { to, purpose, archive, ...more } = entry as Record<string, unknown>;
  if (Object.keys(more).length > 0) return undefined;
  if (typeof archive === 'string') return `Lưu: ${archive}`;
  const lines = [to].flat().filter((line): line is string => typeof line === 'string');
  if (lines.length === 0) return undefined;
  return typeof purpose === 'string' ? `${lines.join('; ')} (${purpose})` : lines.join('; ');
}

/** What a line of the form says. */
function recipientOf(line: string): Recipient {
  const text = line
    .trim()
    .replace(/^[-–]\s*/, '')
    .replace(/[;.]$/, '');
  if (ARCHIVE.test(text)) return { archive: text.replace(ARCHIVE, '') };
  const [, names, purpose] = PURPOSE.exec(text) ?? [];
  const purposeOf = purpose !== undefined && /^để|^biết|^báo/i.test(purpose) ? purpose : undefined;
  if (purposeOf === undefined || names === undefined) return text;
  const to = names.split(/\s*;\s*/).filter((name) => name !== '');
  return { to: to.length === 1 ? (to[0] ?? '') : to, purpose: purposeOf };
}

/** The lines that two lists share, in their order: the indexes in each. */
function sharedLines(old: readonly (string | undefined)[], lines: readonly string[]): (readonly [number, number])[] {
  const shared: [number, number][] = [];
  const isSame = (one: number, other: number): boolean => old[one] === lines[other];
  commonRuns(old.length, lines.length, isSame, (count, from, to) => {
    for (let step = 0; step < count; step++) shared.push([from + step, to + step]);
  });
  return shared;
}

/** The edits by which some recipients that follow each other become others; the last in the list first. */
function runEdits(from: number, gone: number, come: readonly Recipient[]): PageEdit[] {
  const list: PlanPath = ['recipients'];
  const both = Math.min(gone, come.length);
  const set = come.slice(0, both).map((value, at): PageEdit => ({ kind: 'set', path: [...list, from + at], value }));
  const more = come
    .slice(both)
    .map((value, at): PageEdit => ({ kind: 'insert', list, index: from + both + at, value }));
  const less = Array.from(
    { length: gone - both },
    (_, at): PageEdit => ({ kind: 'remove', path: [...list, from + gone - 1 - at] }),
  );
  return [...set, ...more, ...less];
}

/**
 * The edits by which recipients become what the lines of a form say, the last in the list first; what a line leaves as
 * it was stays.
 */
export function recipientEdits(old: readonly unknown[], text: string): PageEdit[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  const shared = sharedLines(old.map(recipientLine), lines);
  const runs = [...shared, [old.length, lines.length] as const].map(([oldEnd, newEnd], index) => {
    const [oldBefore, newBefore] = shared[index - 1] ?? [-1, -1];
    return runEdits(oldBefore + 1, oldEnd - oldBefore - 1, lines.slice(newBefore + 1, newEnd).map(recipientOf));
  });
  return runs.reverse().flat();
}

/** What a form says of an assignment, by its keys; an empty field is no key. */
type TypedAssignment = Readonly<Record<string, unknown>>;

/**
 * The edits by which an assignment says what was typed of it; what its form has no field for stays, and an empty field
 * is no key.
 * @param at which of several it is
 */
export function assignmentEdits(
  entry: PlanPath,
  old: Readonly<Record<string, unknown>>,
  typed: TypedAssignment,
  at?: number | 'new',
): PageEdit[] {
  const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);
  const listed = (value: unknown): string => JSON.stringify([value ?? []].flat().map(String));
  const changes = Object.entries(typed)
    .filter(([key, value]) => listed(isEmpty(value) ? [] : value) !== listed(old[key]))
    .map(([key, value]) => [key, isEmpty(value) ? undefined : value] as const);
  const which = at === undefined ? {} : { at };
  return changes.length === 0 ? [] : [{ kind: 'assign', entry, ...which, changes: Object.fromEntries(changes) }];
}

/** The assignments of an entry: those of a list, the only one, or none. */
export const assignmentsOf = (assign: unknown): readonly Readonly<Record<string, unknown>>[] =>
  assign === undefined || assign === null ? [] : ([assign].flat() as Readonly<Record<string, unknown>>[]);

/**
 * The edits by which an entry's assignments become those of a form: the last of them first, as one may go; then those
 * that are new.
 * @param assign the value of the entry's `assign`
 * @param kept what was typed of each of them, by its place; those that are missing were taken out
 */
export function allAssignmentEdits(
  entry: PlanPath,
  assign: unknown,
  kept: ReadonlyMap<number, TypedAssignment>,
  fresh: readonly TypedAssignment[],
): PageEdit[] {
  const path = [...entry, 'assign'];
  const isList = Array.isArray(assign);
  const changes = assignmentsOf(assign).map((old, at): PageEdit[] => {
    const typed = kept.get(at);
    if (typed === undefined) return [{ kind: 'remove', path: isList ? [...path, at] : path }];
    return assignmentEdits(entry, old, typed, isList ? at : undefined);
  });
  return [...changes.reverse().flat(), ...fresh.flatMap((typed) => assignmentEdits(entry, {}, typed, 'new'))];
}

/** A field of a form: the value that it stands for. */
export interface Field {
  readonly path: PlanPath;
  readonly label: string;
  readonly kind: 'line' | 'lines' | 'number' | 'choice';
  readonly choices?: readonly (readonly [value: string, label: string])[];
}

/** The edits by which a field's value becomes what was typed. An empty field is no key. */
export function fieldEdit({ path, kind }: Field, old: unknown, typed: string): PageEdit[] {
  const text = typed.trim();
  // The end of the last line is none of the words: a block of lines has one.
  if (text === String(old ?? '').trim()) return [];
  if (text === '') return old === undefined || old === null ? [] : [{ kind: 'remove', path }];
  const end = kind === 'lines' && text.includes('\n') ? '\n' : '';
  return [{ kind: 'set', path, value: kind === 'number' ? Number(text) : `${text}${end}` }];
}
