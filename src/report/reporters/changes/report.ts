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
import { isSamePrint } from '../../../change/diff/print.ts';
import type { Segment } from '../../../change/diff/tokenise.ts';
import { sameLocation } from '../../../plan/model/location.ts';
import { type ChangeMessages, type Chapter, chapterOf, placeText } from './messages.ts';

/** A line of words with what was dropped and added in them; `label` says of what they are. */
export interface ReportLine {
  readonly label: string;
  readonly segments: readonly Segment[];
}

export type EntryKind = 'added' | 'dropped' | 'moved' | 'changed' | 'movedAndChanged';

export interface ReportEntry {
  readonly kind: EntryKind;
  readonly place: string;
  /** Where it stood: "trước là mục II.3". Empty where that is the same. */
  readonly formerly: string;
  readonly depth: number;
  readonly lines: readonly ReportLine[];
}

/** A row of a table: place, what it is about, before, now. */
export type Row = readonly [string, string, string, string];

export interface ChangesReport {
  readonly title: string;
  /** "thêm 3, bỏ 2, giữ nguyên 20 nội dung". */
  readonly counts: string;
  readonly years: string;
  /** Changes that stand in several places, one each. */
  readonly repeats: readonly string[];
  readonly fields: readonly ReportLine[];
  /** What is printed another way: labels, faces, the choices for the whole plan. */
  readonly print: readonly ReportLine[];
  readonly targets: readonly Row[];
  readonly deadlines: readonly Row[];
  readonly chapters: readonly { readonly title: string; readonly entries: readonly ReportEntry[] }[];
  /** Places of items that are told in few words: only a year changed, only a name. */
  readonly brief: readonly { readonly title: string; readonly places: readonly string[] }[];
}

const replaced = (old: string, fresh: string): Segment[] => [
  ...(old === '' ? [] : [{ kind: 'dropped', text: old } as const]),
  ...(old === '' || fresh === '' ? [] : [{ kind: 'same', text: ' ' } as const]),
  ...(fresh === '' ? [] : [{ kind: 'added', text: fresh } as const]),
];

const fieldLine = ({ field, old, fresh }: FieldChange, messages: ChangeMessages): ReportLine => ({
  label: messages.fieldNames[field],
  segments: replaced(old, fresh),
});

/** More places are told by their number. */
const MOST_PLACES = 5;

function placesLine(
  pairs: readonly PlacePair[],
  messages: ChangeMessages,
  changed: (count: number) => string,
): ReportLine[] {
  if (pairs.length === 0) return [];
  const places = pairs.slice(0, MOST_PLACES).map(({ old, fresh }) => {
    const [was, is] = [placeText(old, messages), placeText(fresh, messages)];
    return was === is ? is : `${is} (${messages.formerly(was)})`;
  });
  const text = [...places, ...(pairs.length > MOST_PLACES ? ['…'] : [])].join('; ');
  return [{ label: changed(pairs.length), segments: [{ kind: 'same', text }] }];
}

function settingLine({ setting, old, fresh }: SettingChange, messages: ChangeMessages): ReportLine {
  const said = (value: string): string => messages.choices[value] ?? messages.figure(value);
  return { label: messages.settings[setting], segments: replaced(said(old), said(fresh)) };
}

const printLines = ({ print }: PlanChanges, messages: ChangeMessages): ReportLine[] => [
  ...placesLine(print.labels, messages, messages.labels),
  ...placesLine(print.faces, messages, messages.faces),
  ...placesLine(print.merges ?? [], messages, messages.merges),
  ...placesLine(print.pictures ?? [], messages, messages.pictures),
  ...placesLine(print.widths ?? [], messages, messages.widths),
  ...print.settings.map((setting) => settingLine(setting, messages)),
];

const rowOf = ({ place, isOldPlace, about, old, fresh }: FigureChange, messages: ChangeMessages): Row => [
  isOldPlace ? messages.gone(placeText(place, messages)) : placeText(place, messages),
  about,
  old || messages.none,
  fresh || messages.none,
];

function kindOf(change: ItemChange): EntryKind {
  if (change.kind !== 'changed' || !change.moved) return change.kind;
  return isOnlyMoved(change) ? 'moved' : 'movedAndChanged';
}

function formerly({ old, fresh, moved }: ItemChange, messages: ChangeMessages): string {
  if (old === undefined || fresh === undefined || sameLocation(old, fresh)) return '';
  const place = placeText(old, messages);
  if (moved) return messages.from(place);
  return place === placeText(fresh, messages) ? '' : messages.formerly(place);
}

function linesOf(change: ItemChange, messages: ChangeMessages): ReportLine[] {
  const texts = change.texts.map(({ role, segments }) => ({ label: messages.roles[role], segments }));
  const assignments = change.assignments.map(({ field, dropped, added }) => ({
    label: messages.assignment[field],
    segments: replaced(dropped.join(', '), added.join(', ')),
  }));
  const all = [...texts, ...assignments];
  return all.length > 0 ? all : [{ label: '', segments: [{ kind: 'same', text: change.about }] }];
}

function placeOf({ old, fresh }: ItemChange, messages: ChangeMessages): string {
  if (fresh !== undefined) return placeText(fresh, messages);
  return old === undefined ? '' : messages.gone(placeText(old, messages));
}

function entryOf(change: ItemChange, messages: ChangeMessages): ReportEntry {
  return {
    kind: kindOf(change),
    place: placeOf(change, messages),
    formerly: formerly(change, messages),
    depth: change.depth,
    lines: linesOf(change, messages),
  };
}

const isBrief = ({ onlyYears, onlyRepeats }: ItemChange): boolean => onlyYears || onlyRepeats;

function chapters(items: readonly ItemChange[], messages: ChangeMessages): ChangesReport['chapters'] {
  const byChapter = new Map<Chapter, ReportEntry[]>();
  for (const change of items) {
    const place = change.fresh ?? change.old;
    if (isBrief(change) || place === undefined) continue;
    const chapter = chapterOf(place);
    byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), entryOf(change, messages)]);
  }
  return [...byChapter].map(([chapter, entries]) => ({ title: messages.parts[chapter], entries }));
}

const COUNTED = ['added', 'dropped', 'moved', 'reworded', 'onlyRepeats', 'onlyYears', 'kept'] as const;
const BRIEF = ['onlyRepeats', 'onlyYears'] as const;

function countsText({ counts }: PlanChanges, messages: ChangeMessages): string {
  const told = COUNTED.filter((name) => name !== 'kept' && counts[name] > 0);
  const parts = [...told, 'kept' as const].map((name) => messages.counts[name](counts[name]));
  return `${parts.join(', ')} ${messages.countsEnd}`.trim();
}

/** True where there is nothing to tell. */
export const isSame = ({ items, fields, print }: PlanChanges): boolean =>
  items.length === 0 && fields.length === 0 && isSamePrint(print);

/** What is to be said about two plans. */
export function reportOf(changes: PlanChanges, messages: ChangeMessages): ChangesReport {
  const placesOf = (items: readonly ItemChange[]): string[] =>
    items.flatMap(({ fresh }) => (fresh === undefined ? [] : [placeText(fresh, messages)]));
  const brief = BRIEF.map((name) => ({
    title: messages[name],
    places: placesOf(changes.items.filter((change) => change[name])),
  }));
  return {
    title: messages.title(changes.oldYear, changes.freshYear),
    counts: countsText(changes, messages),
    years: changes.years.map(({ from, to, count }) => messages.year(from, to, count)).join('; '),
    repeats: changes.repeats.map(({ old, fresh, count }) => messages.repeat(old, fresh, count)),
    fields: changes.fields.map((field) => fieldLine(field, messages)),
    print: printLines(changes, messages),
    targets: changes.targets.map((figure) => rowOf(figure, messages)),
    deadlines: changes.deadlines.map((figure) => rowOf(figure, messages)),
    chapters: chapters(changes.items, messages),
    brief: brief.filter(({ places }) => places.length > 0),
  };
}
