/** What changed in a unit: its words, its assignments. */
import type { Assignment } from '../../plan/model/plan.ts';
import type { AssignmentChange, TextChange } from './changes.ts';
import { ROLES, type Role } from './changes.ts';
import { alignSequences } from './sequence.ts';
import { Similarity } from './similarity.ts';
import { compareWords, diffText, normaliseSpace } from './tokenise.ts';
import type { Unit } from './units.ts';
import { movedAlong, type YearCounter } from './years.ts';

const LISTS = ['lead', 'support', 'who'] as const;
const FACTS = ['deadline', 'output'] as const;

function valuesOf(assignments: readonly Assignment[], field: AssignmentChange['field']): string[] {
  return assignments.flatMap((assignment) => assignment[field] ?? []).map(normaliseSpace);
}

const without = (values: readonly string[], others: readonly string[]): string[] =>
  values.filter((value) => !others.includes(value));

/** Who came into the assignments of an item and who went. */
export function assignmentChanges(
  old: readonly Assignment[],
  fresh: readonly Assignment[],
  by: number,
): AssignmentChange[] {
  if (old.length + fresh.length === 0) return [];
  return [...LISTS, ...FACTS].flatMap((field) => {
    const [before, after] = [valuesOf(old, field), valuesOf(fresh, field)];
    const [gone, come] = [without(before, after), without(after, before)];
    const dropped = gone.filter((value) => !after.includes(movedAlong(value, by)));
    const added =
      come.length === 0
        ? []
        : without(
            come,
            before.map((value) => movedAlong(value, by)),
          );
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
  const words = compareWords(old, fresh);
  const changes = words.ranges.filter(({ same }) => !same);
  const counted = changes.map((change) => years.count(change, words.old, words.fresh));
  return counted.length > 0 && counted.every((only) => only);
}

export interface TextChanges {
  readonly texts: readonly TextChange[];
  readonly onlyYears: boolean;
}

/** Sentences that share less are two. */
const ALIKE_SENTENCES = 0.3;

/** Sentences of assignments, each with the one that it was; empty on the side where there is none. */
function pairedSentences(old: readonly string[], fresh: readonly string[]): (readonly [string, string])[] {
  const similarity = new Similarity([...old, ...fresh]);
  const likeness = (i: number, j: number): number => similarity.ofTexts(old[i] ?? '', fresh[j] ?? '') - ALIKE_SENTENCES;
  const pairs = alignSequences(old.length, fresh.length, likeness);
  const paired: (readonly [string, string])[] = [];
  let [oldAt, freshAt] = [0, 0];
  for (const [i, j] of [...pairs, [old.length, fresh.length] as const]) {
    for (const sentence of old.slice(oldAt, i)) paired.push([sentence, '']);
    for (const sentence of fresh.slice(freshAt, j)) paired.push(['', sentence]);
    const both = [old[i], fresh[j]] as const;
    if (both[0] !== undefined && both[1] !== undefined) paired.push([both[0], both[1]]);
    [oldAt, freshAt] = [i + 1, j + 1];
  }
  return paired;
}

const sentencesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** What is compared of a unit: its texts whole, the sentences of its assignments each by itself. */
function comparedTexts(role: Role, old: string, fresh: string): (readonly [string, string])[] {
  if (role !== 'sentence') return [[old, fresh]];
  return pairedSentences(sentencesOf(old), sentencesOf(fresh)).filter(([before, after]) => before !== after);
}

/** What became of the words of a unit. */
export function textChanges(old: Unit, fresh: Unit, namesChanged: boolean, years: YearCounter): TextChanges {
  const isTold = (role: Role): boolean => role === 'sentence' && namesChanged && isToldByNames(old, fresh);
  const roles = ROLES.filter((role) => (old.texts[role] ?? '') !== (fresh.texts[role] ?? '') && !isTold(role));
  const compared = roles.flatMap((role) =>
    comparedTexts(role, old.texts[role] ?? '', fresh.texts[role] ?? '').map(([before, after]) => ({
      change: { role, segments: diffText(before, after) },
      only: onlyYearsMoved(before, after, years),
    })),
  );
  return {
    texts: compared.map(({ change }) => change),
    onlyYears: compared.length > 0 && compared.every(({ only }) => only),
  };
}

/** All texts of a unit that came or went whole. */
export const wholeTexts = ({ texts }: Unit, kind: 'added' | 'dropped'): TextChange[] =>
  ROLES.flatMap((role) => {
    const text = texts[role] ?? '';
    const parts = role === 'sentence' || text === '' ? sentencesOf(text) : [text];
    return parts.map((part) => ({ role, segments: [{ kind, text: part }] }));
  });
