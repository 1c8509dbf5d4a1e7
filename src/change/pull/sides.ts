/** The two that are compared: the plan, with the file as it is built now, and the Word file, read alike. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import type { PlanSourceData, RecipientSource } from '../../generated/plan-source.ts';
import { lettersIn, type Manuscript } from '../../import/manuscript/manuscript.ts';
import type { PictureBook } from '../../import/recognise/pictures.ts';
import { type Recognition, recognise } from '../../import/recognise/recognise.ts';
import type { CompiledPlan } from '../../plan/compile/compile.ts';
import { type Phrases, phraseBook } from '../../plan/compile/phrases.ts';
import { plainText } from '../../plan/model/inline-text.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { PlanSource } from '../../plan/source/read.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { plainLetters } from '../../word/fingerprint/hashes.ts';
import { Similarity } from '../diff/similarity.ts';
import { AssignmentReader } from './assignment-reader.ts';
import type { PullContext } from './context.ts';
import type { HeadLines } from './fields.ts';
import { knownUnits, type Structures } from './pair.ts';
import { valueIn } from './plan-data.ts';
import { noteUnits, sourceUnits } from './source-units.ts';
import { type FilePart, type FileStructure, type LooseEntry, type Schemes, structureOf } from './structure.ts';
import { isHead } from './texts.ts';
import { joinWords, type KnownUnit, type SourceUnit, tellingWords, type WordUnit } from './units.ts';
import { type UnitContext, wordNotes, wordUnits } from './word-units.ts';

const ALIKE_NOTES = 0.5;

/** The numbers that the notes of a file have in the plan: by their words, since Word numbers them anew. */
function noteNumbers(plan: Plan, notes: ReadonlyMap<string, WordUnit>): (key: string) => string {
  const own = noteUnits(plan).map((unit) => joinWords(unit.texts));
  const similarity = new Similarity([...own, ...[...notes.values()].map((unit) => joinWords(unit.texts))]);
  const taken = new Set<number>();
  const numbers = new Map<string, string>();
  const take = (key: string, index: number): void => {
    taken.add(index);
    numbers.set(key, String(index + 1));
  };
  for (const least of [0.999, ALIKE_NOTES]) {
    for (const [key, unit] of notes) {
      if (numbers.has(key)) continue;
      const words = joinWords(unit.texts);
      const best = own
        .map((text, index) => ({ index, alike: taken.has(index) ? 0 : similarity.ofTexts(text, words) }))
        .sort((a, b) => b.alike - a.alike)[0];
      if (best !== undefined && best.alike >= least) take(key, best.index);
    }
  }
  // As many as before: the rest were put into other words.
  const keys = [...notes.keys()].filter((key) => !numbers.has(key));
  const left = own.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  if (keys.length === left.length) for (const [at, key] of keys.entries()) take(key, left[at] ?? 0);
  return (key) => numbers.get(key) ?? `mới-${key}`;
}

/** What is known of the plan: as data, and as it is printed now. */
export interface PlanSide {
  readonly source: PlanSource;
  readonly compiled: CompiledPlan;
  readonly assignments: AssignmentReader;
  readonly built: Recognition;
  readonly manuscript: Manuscript;
  /** Everything that is printed, with the places that it comes from. */
  readonly known: readonly KnownUnit[];
  readonly notes: ReadonlyMap<string, WordUnit>;
}

/** The sentences of assignments that a plan prints. */
const sentencesOf = ({ texts }: CompiledPlan): string[] =>
  texts.flatMap(({ path, text }) => {
    const isOneOfSeveral = path.at(-2) === 'assign' && typeof path.at(-1) === 'number';
    return path.at(-1) === 'assign' || isOneOfSeveral ? [text] : [];
  });

/**
 * Reads a plan as it is printed now.
 * @param manuscript the file that is built from it
 * @param phrases the office's own
 */
export function planSide(
  source: PlanSource,
  compiled: CompiledPlan,
  manuscript: Manuscript,
  phrases: Phrases = {},
): PlanSide {
  const { plan } = compiled;
  const own = ((source.data as PlanSourceData).phrases ?? {}) as Phrases;
  const say = phraseBook(own, phrases, plan.layout.standard, () => undefined);
  const assignments = new AssignmentReader((values) => say('assign', { ...values }), sentencesOf(compiled));
  const built = recognise(manuscript);
  const notes = wordNotes(manuscript);
  const numberOf = noteNumbers(plan, notes);
  const units = wordUnits(built, { ...readingOf(plan), numberOf, notes: manuscript.notes, assignments });
  const known = knownUnits(sourceUnits(plan, assignments), units);
  return { source, compiled, assignments, built, manuscript, notes, known };
}

/** The Word file as it was read. */
export interface WordSide {
  readonly recognition: Recognition;
  readonly units: readonly WordUnit[];
  readonly notes: ReadonlyMap<string, WordUnit>;
  readonly numberOf: (key: string) => string;
  readonly manuscript: Manuscript;
}

export function wordSide(manuscript: Manuscript, { compiled, assignments }: PlanSide): WordSide {
  const recognition = recognise(manuscript);
  const notes = wordNotes(manuscript);
  const numberOf = noteNumbers(compiled.plan, notes);
  const reading = readingOf(compiled.plan);
  const units = wordUnits(recognition, { ...reading, numberOf, notes: manuscript.notes, assignments });
  return { recognition, units, notes, numberOf, manuscript };
}

/** How a plan says that its file is read. */
const readingOf = (plan: Plan): Pick<UnitContext, 'standard' | 'scheme' | 'isOneText'> => ({
  standard: STANDARDS[plan.layout.standard],
  scheme: schemesOf(plan).body,
  isOneText: titlesOfOneText(plan),
});

/**
 * Which titles of a file are one text: those of which the plan has no lines of its own, at their place or by their first
 * words.
 */
function titlesOfOneText({ titleLines, appendices }: Plan): UnitContext['isOneText'] {
  const ownLines = [titleLines, ...appendices.map((appendix) => appendix.titleLines)].filter(
    ({ length }) => length > 1,
  );
  const starts = new Set(ownLines.map(([first]) => plainLetters(plainText(first?.inlines ?? []))));
  return ([first], appendix) => {
    const own = appendix === undefined ? titleLines : appendices[appendix]?.titleLines;
    return !ownLines.includes(own ?? []) && (first === undefined || !starts.has(plainLetters(first.text)));
  };
}

function schemesOf({ numbering, appendices }: Plan): Schemes {
  const { scheme, divisions } = numbering;
  return {
    body: { scheme, divisions },
    appendix: (index) => ({ scheme: appendices[index]?.scheme ?? scheme, divisions }),
  };
}

/** The entries without numbers of a plan, by the units that they are read as. */
function looseEntries({ source, known }: PlanSide, { root, partOf }: FileStructure): Map<WordUnit, LooseEntry> {
  const parts = new Map(
    known.flatMap(({ read, source: own }) => {
      const part = partOf.get(read);
      return part === undefined || own === undefined ? [] : [[own.entry.join('/'), part] as const];
    }),
  );
  const around = (entry: PlanPath): FilePart | undefined => {
    for (let end = entry.length - 1; end > 0; end--) {
      const part = parts.get(entry.slice(0, end).join('/'));
      if (part !== undefined) return part;
    }
    return root;
  };
  const valueAt = (path: PlanPath): unknown => valueIn(source.data, path);
  return new Map(
    known.flatMap(({ read, source: own }): [WordUnit, LooseEntry][] => {
      const kind = own?.entry.at(-2);
      const isLoose =
        own !== undefined &&
        !partOf.has(read) &&
        typeof own.entry.at(-1) === 'number' &&
        isHead(own.texts[0], { valueAt });
      if (!isLoose || (kind !== 'items' && kind !== 'points' && kind !== 'bullets')) return [];
      return [[read, { kind, depth: around(own.entry)?.node?.depth ?? 0 }]];
    }),
  );
}

/** Both as trees, read by the numbering of the plan. */
export function structuresOf(own: PlanSide, { recognition, units }: WordSide): Structures {
  const schemes = schemesOf(own.compiled.plan);
  const read = own.known.map((unit) => unit.read);
  const plain = structureOf(own.built, read, schemes);
  const loose = looseEntries(own, plain);
  if (loose.size === 0) return { built: plain, word: structureOf(recognition, units, schemes) };
  const byWords = new Map([...loose].map(([unit, entry]) => [tellingWords(unit), entry] as const));
  return {
    built: structureOf(own.built, read, schemes, (unit) => loose.get(unit)),
    word: structureOf(recognition, units, schemes, (unit) =>
      unit.kind === 'paragraph' ? byWords.get(tellingWords(unit)) : undefined,
    ),
  };
}

/** Ids of notes by the numbers that they have in the plan, and the numbers of new ones by their ids. */
export interface NoteIds {
  /** @param path the text that has the mark */
  readonly idOf: (number: string, path: PlanPath) => string;
  readonly fresh: ReadonlyMap<string, string>;
}

/** The ids of a plan's notes by their numbers; a new one gets the next number that is free. */
function noteIds({ footnotes }: Plan): NoteIds {
  const ids = footnotes.map(({ origin }) => String(origin.at(-1)));
  const fresh = new Map<string, string>();
  return {
    fresh,
    idOf: (number, path) => {
      const [id, around] = [ids[Number(number) - 1], footnotes[Number(number) - 1]?.origin.slice(0, -2)];
      // Elsewhere an id of another item may mean another note.
      const isOwn = around !== undefined && isUnder(path, around);
      if (id !== undefined && (isOwn || ids.indexOf(id) === ids.lastIndexOf(id))) return id;
      const known = [...fresh].find(([, own]) => own === number)?.[0];
      if (known !== undefined) return known;
      const next = String(Math.max(0, ...[...ids, ...fresh.keys()].map((id) => Number(id) || 0)) + 1);
      fresh.set(next, number);
      return next;
    },
  };
}

/** What the comparison asks of both sides, but for who changed what. */
export function contextOf(
  { source, compiled, assignments }: PlanSide,
  { manuscript }: WordSide,
  pictures: PictureBook,
): Omit<PullContext, 'changedInWord' | 'changedInPlan'> {
  const { plan, texts } = compiled;
  const filled = new Map(texts.map((text) => [text.path.join('/'), text.paragraphs]));
  const schemes = schemesOf(plan);
  const data = source.data as PlanSourceData;
  let tokens = 0;
  return {
    notesBy: noteIds(plan),
    filledAt: (path) => filled.get(path.join('/')) ?? [],
    valueAt: (path) => valueIn(data, path),
    schemeAt: ([key, index]) => (key === 'appendices' ? schemes.appendix(Number(index)) : schemes.body),
    body: {
      assign: data.layout?.assign ?? 'inline',
      knowsLooks: true,
      standard: STANDARDS[plan.layout.standard],
      pictures,
    },
    notes: manuscript.notes,
    assignments,
    nextToken: () => `\uf8f0${tokens++}\uf8f1`,
  };
}

/** The letters of the lines of number and date. */
export function headLines({ roles }: Recognition): HeadLines {
  const lettersOf = (wanted: string): string | undefined => {
    const found = roles.find(({ role, appendix }) => role === wanted && appendix === undefined);
    return found === undefined ? undefined : lettersIn(found.line.paragraph);
  };
  const [number, date, attachedTo] = [lettersOf('numberAndCode'), lettersOf('placeAndDate'), lettersOf('attached')];
  return {
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(attachedTo === undefined ? {} : { attachedTo }),
  };
}

/** A body that the plan has without a list stays without one. */
function groupOf(lines: readonly string[], purpose: string | undefined, typed: unknown): RecipientSource {
  const [only = ''] = lines;
  if (purpose === undefined && lines.length === 1) return only;
  const isSingle = typeof (typed as { to?: unknown } | undefined)?.to === 'string' && lines.length === 1;
  return { to: isSingle ? only : [...lines], ...(purpose === undefined ? {} : { purpose }) };
}

/** The recipients of the plan, variables filled in, in the groups that its data have. */
export function filledRecipients({ compiled: { plan }, source }: PlanSide): RecipientSource[] {
  const typedAt = (origin: PlanPath): unknown => valueIn(source.data, origin.slice(0, 2));
  const listed = plan.recipients
    .map(({ lines, purpose, origin }) => ({ at: Number(origin[1]), value: groupOf(lines, purpose, typedAt(origin)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
  const { archive, archiveCopies, drafter } = plan;
  if (archive === undefined) return listed;
  return [
    ...listed,
    {
      archive,
      ...(archiveCopies === undefined ? {} : { archiveCopies }),
      ...(drafter?.sign === undefined ? {} : { drafter: drafter.sign }),
      ...(drafter?.copies === undefined ? {} : { issuedCopies: drafter.copies }),
    },
  ];
}

/** A note of the plan with what it is in the file as built, and in the Word file. */
export interface NotePair {
  readonly source: SourceUnit;
  readonly read: WordUnit;
  readonly word: WordUnit;
}

export function notePairs({ compiled, notes }: PlanSide, word: WordSide): NotePair[] {
  const builtNumber = noteNumbers(compiled.plan, notes);
  const readOf = new Map([...notes].map(([key, read]) => [builtNumber(key), read] as const));
  const own = noteUnits(compiled.plan);
  return [...word.notes].flatMap(([key, unit]) => {
    const number = word.numberOf(key);
    const [source, read] = [own[Number(number) - 1], readOf.get(number)];
    return source === undefined || read === undefined ? [] : [{ source, read, word: unit }];
  });
}

/** The text of a note that the plan has not, by the id that it gets. */
export function newNoteText(id: string, { fresh }: NoteIds, word: WordSide): string | undefined {
  const number = fresh.get(id);
  const found = number === undefined ? undefined : [...word.notes].find(([key]) => word.numberOf(key) === number);
  return found?.[1].texts.join('\n');
}
