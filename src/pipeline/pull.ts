/** What was changed in Word, taken back into the YAML that the file was built from. */

import { Similarity } from '../change/diff/similarity.ts';
import { applyChanges, valueIn } from '../change/pull/apply.ts';
import { AssignmentReader } from '../change/pull/assignment-reader.ts';
import { unitsInPlace } from '../change/pull/base.ts';
import type { ChangeKind, PullChange } from '../change/pull/changes.ts';
import type { PullContext } from '../change/pull/context.ts';
import { decide, noteChanges } from '../change/pull/decide.ts';
import { fieldChanges, type HeadLines } from '../change/pull/fields.ts';
import { knownUnits } from '../change/pull/pair.ts';
import { noteUnits, sourceUnits } from '../change/pull/source-units.ts';
import { type Schemes, structureOf } from '../change/pull/structure.ts';
import { type KnownUnit, joinWords as unitWords, type WordUnit } from '../change/pull/units.ts';
import { wordNotes, wordUnits } from '../change/pull/word-units.ts';
import { collect, type Finding, type Language, type Outcome, type PlanPath } from '../diagnostics/diagnostic.ts';
import { fileDiagnostics, messageOf, toDiagnostics } from '../diagnostics/format.ts';
import type { PlanSourceData, RecipientSource } from '../generated/plan-source.ts';
import { lettersIn, type Manuscript } from '../import/manuscript/manuscript.ts';
import { PictureBook, takenNames } from '../import/recognise/pictures.ts';
import { type Recognition, recognise } from '../import/recognise/recognise.ts';
import type { CompiledPlan } from '../plan/compile/compile.ts';
import { type Phrases, phraseBook } from '../plan/compile/phrases.ts';
import type { ImageReader } from '../plan/images/image.ts';
import type { Plan } from '../plan/model/plan.ts';
import { type PlanSource, readSource } from '../plan/source/read.ts';
import { STANDARDS } from '../standard/standards.ts';
import type { Fingerprint } from '../word/fingerprint/fingerprint.ts';
import { paragraphHash, sourceHash } from '../word/fingerprint/hashes.ts';
import { pictureKeys } from '../word/fingerprint/pictures.ts';
import { readFingerprint } from '../word/fingerprint/read-fingerprint.ts';
import type { Codec } from '../word/package/codec.ts';
import { openPackage } from '../word/package/open-package.ts';
import type { PackageProblem } from '../word/package/problem.ts';
import { compileSource } from './compile-source.ts';
import { manuscriptOf } from './read-manuscript.ts';
import { planParts } from './render.ts';

export interface PullOptions {
  /** Name of the plan's file, for diagnostics. */
  readonly file?: string;
  /** Language of the diagnostics and of the comments in the YAML; Vietnamese by default. */
  readonly language?: Language;
  /** The office's own phrases, by name. */
  readonly phrases?: Phrases;
  /** The files of its pictures, by their paths in the plan. */
  readonly images?: ImageReader;
}

/** What was changed in Word. */
export interface PulledChange {
  /**
   * `filled`: a single value such as the number; `conflict`: both sides changed it, and it stays as it is in the
   * YAML; `left`: it has no place in the YAML. The last two are written as comments.
   */
  readonly kind: ChangeKind;
  /** The entry of the plan that it is about. */
  readonly path: PlanPath;
  readonly old?: string;
  readonly fresh?: string;
}

export interface Pulled {
  /** The plan with the changes in it. */
  readonly yaml: string;
  /** The bytes of pictures that were put in or replaced, by the paths that the plan names. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly changes: readonly PulledChange[];
  /** What the file tells of its making: built from this very plan, from an earlier state of it, or nothing. */
  readonly origin: 'same' | 'earlier' | 'unknown';
}

/** Compiles a plan that must be whole; or what is wrong with it. */
function compileWhole(
  source: PlanSource,
  beside: Pick<PullOptions, 'phrases' | 'images'>,
): CompiledPlan | readonly Finding[] {
  const { findings, report } = collect();
  const found = compileSource(source, { shape: report, compile: report }, beside);
  if (found === undefined || found.leftOut.length > 0) return [...source.findings, ...findings];
  // Of a picture that cannot be read it is not known what was printed.
  const isBroken = findings.some(({ code }) => code.startsWith('yaml/') || code.startsWith('image/'));
  return isBroken ? findings : found.compiled;
}

const ALIKE_NOTES = 0.5;

/** The numbers that the notes of a file have in the plan: by their words, since Word numbers them anew. */
function noteNumbers(plan: Plan, notes: ReadonlyMap<string, WordUnit>): (key: string) => string {
  const own = noteUnits(plan).map((unit) => unitWords(unit.texts));
  const similarity = new Similarity([...own, ...[...notes.values()].map((unit) => unitWords(unit.texts))]);
  const taken = new Set<number>();
  const numbers = new Map<string, string>();
  for (const least of [0.999, ALIKE_NOTES]) {
    for (const [key, unit] of notes) {
      if (numbers.has(key)) continue;
      const words = unitWords(unit.texts);
      const best = own
        .map((text, index) => ({ index, alike: taken.has(index) ? 0 : similarity.ofTexts(text, words) }))
        .sort((a, b) => b.alike - a.alike)[0];
      if (best === undefined || best.alike < least) continue;
      taken.add(best.index);
      numbers.set(key, String(best.index + 1));
    }
  }
  return (key) => numbers.get(key) ?? `mới-${key}`;
}

/** The recipients of the plan, variables filled in, in the groups that its data have. */
function filledRecipients(plan: Plan): RecipientSource[] {
  const groups = plan.recipients.map(({ lines, purpose, origin }): [number, RecipientSource] => {
    const [only = ''] = lines;
    const source =
      purpose === undefined && lines.length === 1
        ? only
        : { to: [...lines], ...(purpose === undefined ? {} : { purpose }) };
    return [Number(origin[1]), source];
  });
  const listed = [...groups].sort(([a], [b]) => a - b).map(([, source]) => source);
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

/** What is known of the plan: as data, as it is printed now, and as it was when the file was built. */
interface PlanSide {
  readonly source: PlanSource;
  readonly compiled: CompiledPlan;
  readonly assignments: AssignmentReader;
  readonly built: Recognition;
  /** Everything that is printed, with the places that it comes from. */
  readonly known: readonly KnownUnit[];
  readonly notes: ReadonlyMap<string, WordUnit>;
}

/** The sentences of assignments that a plan prints. */
const sentencesOf = ({ texts }: CompiledPlan): string[] =>
  texts.flatMap(({ path, text }) => (path.at(-1) === 'assign' || path.at(-2) === 'assign' ? [text] : []));

function readBuilt(
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
  const units = wordUnits(built, { numberOf: noteNumbers(plan, notes), notes: manuscript.notes, assignments });
  return { source, compiled, assignments, built, notes, known: knownUnits(sourceUnits(plan, assignments), units) };
}

/** The Word file as it was read. */
interface WordSide {
  readonly recognition: Recognition;
  readonly units: readonly WordUnit[];
  readonly notes: ReadonlyMap<string, WordUnit>;
  readonly numberOf: (key: string) => string;
  readonly manuscript: Manuscript;
}

function readFile(manuscript: Manuscript, { compiled, assignments }: PlanSide): WordSide {
  const recognition = recognise(manuscript);
  const notes = wordNotes(manuscript);
  const numberOf = noteNumbers(compiled.plan, notes);
  const units = wordUnits(recognition, { numberOf, notes: manuscript.notes, assignments });
  return { recognition, units, notes, numberOf, manuscript };
}

/** Who changed what: told by the paragraphs that were printed when the file was built. */
function changedOn(
  { known, notes }: PlanSide,
  word: WordSide,
  fingerprint: Fingerprint | undefined,
  isSame: boolean,
  codec: Codec,
): Pick<PullContext, 'changedInWord' | 'changedInPlan'> {
  // Nothing is known of the file's beginnings, or it was built from this very plan: then it was Word that changed it.
  if (fingerprint === undefined || isSame) return { changedInWord: () => true, changedInPlan: () => false };
  const hash = (letters: string): string => paragraphHash(letters, codec);
  const inPlace = (units: readonly WordUnit[]): ReadonlySet<WordUnit> =>
    unitsInPlace(units, fingerprint.paragraphs, hash);
  const [inPlan, inWord] = [
    inPlace([...known.map(({ read }) => read), ...notes.values()]),
    inPlace([...word.units, ...word.notes.values()]),
  ];
  return {
    changedInWord: (unit) => !inWord.has(unit),
    changedInPlan: ({ read }) => !inPlan.has(read),
  };
}

function schemesOf({ numbering, appendices }: Plan): Schemes {
  const { scheme, divisions } = numbering;
  return {
    body: { scheme, divisions },
    appendix: (index) => ({ scheme: appendices[index]?.scheme ?? scheme, divisions }),
  };
}

/** The ids of a plan's notes by their numbers; a new one gets the next number that is free. */
function noteIds({ footnotes }: Plan): (number: string) => string {
  const ids = footnotes.map(({ origin }) => String(origin.at(-1)));
  const fresh = new Map<string, string>();
  return (number) => {
    const known = ids[Number(number) - 1] ?? fresh.get(number);
    if (known !== undefined) return known;
    const next = String(Math.max(0, ...[...ids, ...fresh.values()].map((id) => Number(id) || 0)) + 1);
    fresh.set(number, next);
    return next;
  };
}

function contextOf(
  { source, compiled, assignments }: PlanSide,
  notes: PullContext['notes'],
  pictures: PictureBook,
): Omit<PullContext, 'changedInWord' | 'changedInPlan'> {
  const { plan, texts } = compiled;
  const filled = new Map(texts.map((text) => [text.path.join('/'), text.paragraphs]));
  const schemes = schemesOf(plan);
  const data = source.data as PlanSourceData;
  let tokens = 0;
  return {
    noteIdOf: noteIds(plan),
    filledAt: (path) => filled.get(path.join('/')) ?? [],
    valueAt: (path) => valueIn(data, path),
    schemeAt: ([key, index]) => (key === 'appendices' ? schemes.appendix(Number(index)) : schemes.body),
    body: {
      assign: data.layout?.assign ?? 'inline',
      knowsLooks: true,
      standard: STANDARDS[plan.layout.standard],
      pictures,
    },
    notes,
    assignments,
    nextToken: () => `\uf8f0${tokens++}\uf8f1`,
  };
}

/** The letters of the lines of number and date. */
function headLines({ roles }: Recognition): HeadLines {
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

const MARK = 'KIỂM TRA: ';

/** The comment for a change that the plan does not take over by itself. */
function markOf({ kind, old = '', fresh = '' }: PullChange, language: Language): string {
  const code = kind === 'conflict' ? 'pull/conflict' : fresh === '' ? 'pull/not-dropped' : 'pull/not-placed';
  const { message } = messageOf({ code, args: { old, fresh } }, language);
  return `${MARK}${message}`.replace(/\s+/g, ' ');
}

/**
 * Takes the changes of a Word file into the plan that it was built from.
 * @param bytes the .docx
 * @param yaml the plan's text
 * @returns the changed plan; no value where the file cannot be read (codes `package/…`) or the plan cannot, and why
 */
export function pullChanges(bytes: Uint8Array, yaml: string, codec: Codec, options: PullOptions = {}): Outcome<Pulled> {
  const { file = '', language = 'vi', phrases } = options;
  const refused = ({ problem }: { readonly problem: PackageProblem }): Outcome<Pulled> => ({
    diagnostics: fileDiagnostics(problem, { file, language }),
  });
  const opened = openPackage(bytes, codec);
  if ('problem' in opened) return refused(opened);
  const read = manuscriptOf(opened.parts);
  if ('problem' in read) return refused(read);
  const source = readSource(yaml);
  const compiled = compileWhole(source, options);
  if (!('plan' in compiled)) return { diagnostics: toDiagnostics(compiled, { file, language, locate: source.locate }) };
  const built = manuscriptOf(planParts(compiled.plan));
  if ('problem' in built) return refused(built);
  const fingerprint = readFingerprint(opened.parts);
  const isSame = isBuiltFrom(compiled.plan, yaml, fingerprint, codec);
  const own = readBuilt(source, compiled, built.manuscript, phrases);
  const word = readFile(read.manuscript, own);
  const schemes = schemesOf(compiled.plan);
  const pictures = new PictureBook(takenNames(options.images));
  const context: PullContext = {
    ...contextOf(own, read.manuscript.notes, pictures),
    ...changedOn(own, word, fingerprint, isSame, codec),
  };
  const printed = fingerprint === undefined ? undefined : new Set(fingerprint.paragraphs);
  const changes = [
    ...fieldChanges(own.built.data, word.recognition.data, filledRecipients(compiled.plan), {
      wasPrinted: printed === undefined || isSame ? undefined : (letters) => printed.has(paragraphHash(letters, codec)),
      head: headLines(word.recognition),
      stage: (source.data as PlanSourceData).stage ?? 'drafting',
      nextToken: context.nextToken,
    }),
    ...decide(
      own.known,
      word.units,
      {
        built: structureOf(
          own.built,
          own.known.map((unit) => unit.read),
          schemes,
        ),
        word: structureOf(word.recognition, word.units, schemes),
      },
      context,
    ),
    ...noteChanges(notePairs(own, word), context),
  ];
  const applied = applyChanges(source, changes, (change) => markOf(change, language));
  const origin = fingerprint === undefined ? 'unknown' : isSame ? 'same' : 'earlier';
  const images = namedIn(applied.text, pictures.files);
  return { value: { yaml: applied.text, images, changes: applied.changes, origin }, diagnostics: [] };
}

/** Was a file built from this very text, with these very pictures? */
function isBuiltFrom(plan: Plan, yaml: string, fingerprint: Fingerprint | undefined, codec: Codec): boolean {
  if (fingerprint?.source !== sourceHash(yaml, codec)) return false;
  const printed = new Set(fingerprint.paragraphs);
  return pictureKeys(plan).every((key) => printed.has(paragraphHash(key, codec)));
}

/** The files that a plan names: those of changes that could not be made are not wanted. */
const namedIn = (yaml: string, files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].filter(([name]) => yaml.includes(name)));

/** Notes of the plan with what they are in the file. */
function notePairs({ compiled, notes }: PlanSide, word: WordSide): Parameters<typeof noteChanges>[0] {
  const builtNumber = noteNumbers(compiled.plan, notes);
  const readOf = new Map([...notes].map(([key, read]) => [builtNumber(key), read] as const));
  const own = noteUnits(compiled.plan);
  return [...word.notes].flatMap(([key, unit]) => {
    const number = word.numberOf(key);
    const [source, read] = [own[Number(number) - 1], readOf.get(number)];
    return source === undefined || read === undefined ? [] : [{ source, read, word: unit }];
  });
}
