/** The report of changes as an outline, for those who print it: what is said, in order, not how it looks. */
import type {
  FieldChange,
  FigureChange,
  ItemChange,
  PlacePair,
  PlanChanges,
  SettingChange,
} from '../../../change/diff/changes.ts';
import { isOnlyMoved } from '../../../change/diff/compare.ts';
import { samePlace } from '../../../change/diff/location.ts';
import { isSamePrint } from '../../../change/diff/print.ts';
import type { Segment } from '../../../change/diff/tokenise.ts';
import { type ChangeWords, type Chapter, chapterOf, placeText } from './messages.ts';

/** A line of words with what was dropped and added in them; `label` says of what they are. */
export interface Line {
  readonly label: string;
  readonly segments: readonly Segment[];
}

export type EntryKind = 'added' | 'dropped' | 'moved' | 'changed' | 'movedAndChanged';

export interface Entry {
  readonly kind: EntryKind;
  readonly place: string;
  /** Where it stood: "trước là mục II.3". Empty where that is the same. */
  readonly formerly: string;
  readonly depth: number;
  readonly lines: readonly Line[];
}

/** A row of a table: place, what it is about, before, now. */
export type Row = readonly [string, string, string, string];

export interface Report {
  readonly title: string;
  /** "thêm 3, bỏ 2, giữ nguyên 20 nội dung". */
  readonly counts: string;
  readonly years: string;
  /** Changes that stand in several places, one each. */
  readonly repeats: readonly string[];
  readonly fields: readonly Line[];
  /** What is printed another way: labels, faces, the choices for the whole plan. */
  readonly print: readonly Line[];
  readonly targets: readonly Row[];
  readonly deadlines: readonly Row[];
  readonly chapters: readonly { readonly title: string; readonly entries: readonly Entry[] }[];
  /** Places of items that are told in few words: only a year changed, only a name. */
  readonly brief: readonly { readonly title: string; readonly places: readonly string[] }[];
}

const replaced = (old: string, fresh: string): Segment[] => [
  ...(old === '' ? [] : [{ kind: 'dropped', text: old } as const]),
  ...(old === '' || fresh === '' ? [] : [{ kind: 'same', text: ' ' } as const]),
  ...(fresh === '' ? [] : [{ kind: 'added', text: fresh } as const]),
];

const fieldLine = ({ field, old, fresh }: FieldChange, words: ChangeWords): Line => ({
  label: words.fieldNames[field],
  segments: replaced(old, fresh),
});

/** More places are told by their number. */
const MOST_PLACES = 5;

function placesLine(pairs: readonly PlacePair[], words: ChangeWords, changed: (count: number) => string): Line[] {
  if (pairs.length === 0) return [];
  const places = pairs.slice(0, MOST_PLACES).map(({ old, fresh }) => {
    const [was, is] = [placeText(old, words), placeText(fresh, words)];
    return was === is ? is : `${is} (${words.formerly(was)})`;
  });
  const text = [...places, ...(pairs.length > MOST_PLACES ? ['…'] : [])].join('; ');
  return [{ label: changed(pairs.length), segments: [{ kind: 'same', text }] }];
}

function settingLine({ setting, old, fresh }: SettingChange, words: ChangeWords): Line {
  const said = (value: string): string => words.choices[value] ?? words.figure(value);
  return { label: words.settings[setting], segments: replaced(said(old), said(fresh)) };
}

const printLines = ({ print }: PlanChanges, words: ChangeWords): Line[] => [
  ...placesLine(print.labels, words, words.labels),
  ...placesLine(print.faces, words, words.faces),
  ...print.settings.map((setting) => settingLine(setting, words)),
];

const rowOf = ({ place, isOldPlace, about, old, fresh }: FigureChange, words: ChangeWords): Row => [
  isOldPlace ? words.gone(placeText(place, words)) : placeText(place, words),
  about,
  old || words.none,
  fresh || words.none,
];

function kindOf(change: ItemChange): EntryKind {
  if (change.kind !== 'changed' || !change.moved) return change.kind;
  return isOnlyMoved(change) ? 'moved' : 'movedAndChanged';
}

function formerly({ old, fresh, moved }: ItemChange, words: ChangeWords): string {
  if (old === undefined || fresh === undefined || samePlace(old, fresh)) return '';
  const place = placeText(old, words);
  if (moved) return words.from(place);
  return place === placeText(fresh, words) ? '' : words.formerly(place);
}

function linesOf(change: ItemChange, words: ChangeWords): Line[] {
  const texts = change.texts.map(({ role, segments }) => ({ label: words.roles[role], segments }));
  const assignments = change.assignments.map(({ field, dropped, added }) => ({
    label: words.assignment[field],
    segments: replaced(dropped.join(', '), added.join(', ')),
  }));
  const all = [...texts, ...assignments];
  return all.length > 0 ? all : [{ label: '', segments: [{ kind: 'same', text: change.about }] }];
}

function placeOf({ old, fresh }: ItemChange, words: ChangeWords): string {
  if (fresh !== undefined) return placeText(fresh, words);
  return old === undefined ? '' : words.gone(placeText(old, words));
}

function entryOf(change: ItemChange, words: ChangeWords): Entry {
  return {
    kind: kindOf(change),
    place: placeOf(change, words),
    formerly: formerly(change, words),
    depth: change.depth,
    lines: linesOf(change, words),
  };
}

const isBrief = ({ onlyYears, onlyRepeats }: ItemChange): boolean => onlyYears || onlyRepeats;

function chapters(items: readonly ItemChange[], words: ChangeWords): Report['chapters'] {
  const byChapter = new Map<Chapter, Entry[]>();
  for (const change of items) {
    const place = change.fresh ?? change.old;
    if (isBrief(change) || place === undefined) continue;
    const chapter = chapterOf(place);
    byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), entryOf(change, words)]);
  }
  return [...byChapter].map(([chapter, entries]) => ({ title: words.parts[chapter], entries }));
}

const COUNTED = ['added', 'dropped', 'moved', 'reworded', 'onlyRepeats', 'onlyYears', 'kept'] as const;
const BRIEF = ['onlyRepeats', 'onlyYears'] as const;

function countsText({ counts }: PlanChanges, words: ChangeWords): string {
  const told = COUNTED.filter((name) => name !== 'kept' && counts[name] > 0);
  const parts = [...told, 'kept' as const].map((name) => words.counts[name](counts[name]));
  return `${parts.join(', ')} ${words.countsEnd}`.trim();
}

/** True where there is nothing to tell. */
export const isSame = ({ items, fields, print }: PlanChanges): boolean =>
  items.length === 0 && fields.length === 0 && isSamePrint(print);

/** What is to be said about two plans. */
export function reportOf(changes: PlanChanges, words: ChangeWords): Report {
  const placesOf = (items: readonly ItemChange[]): string[] =>
    items.flatMap(({ fresh }) => (fresh === undefined ? [] : [placeText(fresh, words)]));
  const brief = BRIEF.map((name) => ({
    title: words[name],
    places: placesOf(changes.items.filter((change) => change[name])),
  }));
  return {
    title: words.title(changes.oldYear, changes.freshYear),
    counts: countsText(changes, words),
    years: changes.years.map(({ from, to, count }) => words.year(from, to, count)).join('; '),
    repeats: changes.repeats.map(({ old, fresh, count }) => words.repeat(old, fresh, count)),
    fields: changes.fields.map((field) => fieldLine(field, words)),
    print: printLines(changes, words),
    targets: changes.targets.map((figure) => rowOf(figure, words)),
    deadlines: changes.deadlines.map((figure) => rowOf(figure, words)),
    chapters: chapters(changes.items, words),
    brief: brief.filter(({ places }) => places.length > 0),
  };
}
