/** What was changed in Word, taken back into the YAML that the file was built from. */

import { Similarity } from '../change/diff/similarity.ts';
import { applyChanges, valueIn } from '../change/pull/apply.ts';
import type { ChangeKind, PullChange } from '../change/pull/changes.ts';
import { decide, type PullContext } from '../change/pull/decide.ts';
import { fieldChanges, type HeadLines } from '../change/pull/fields.ts';
import { noteUnits, sourceUnits } from '../change/pull/source-units.ts';
import { joinWords as unitWords, type WordUnit } from '../change/pull/units.ts';
import { wordNotes, wordUnits } from '../change/pull/word-units.ts';
import { collect, type Finding, type Language, type Outcome, type PlanPath } from '../diagnostics/diagnostic.ts';
import { fileDiagnostics, messageOf, toDiagnostics } from '../diagnostics/format.ts';
import type { PlanSourceData, RecipientSource } from '../generated/plan-source.ts';
import { lettersIn } from '../import/manuscript/manuscript.ts';
import { PictureBook, takenNames } from '../import/recognise/pictures.ts';
import { type Recognition, recognise } from '../import/recognise/recognise.ts';
import type { CompiledPlan } from '../plan/compile/compile.ts';
import type { Phrases } from '../plan/compile/phrases.ts';
import type { ImageReader } from '../plan/images/image.ts';
import type { Plan, Scheme } from '../plan/model/plan.ts';
import { type PlanSource, readSource } from '../plan/source/read.ts';
import type { Fingerprint } from '../word/fingerprint/fingerprint.ts';
import { paragraphHash, sourceHash } from '../word/fingerprint/hashes.ts';
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
  return findings.some(({ code }) => code.startsWith('yaml/')) ? findings : found.compiled;
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

function contextOf(
  source: PlanSource,
  { plan, texts: compiledTexts }: CompiledPlan,
  fingerprint: Fingerprint | undefined,
  notes: PullContext['notes'],
  codec: Codec,
  pictures: PictureBook,
): PullContext {
  const filled = new Map(compiledTexts.map((text) => [text.path.join('/'), text.paragraphs]));
  const printed = fingerprint === undefined ? undefined : new Set(fingerprint.paragraphs);
  const { scheme, divisions } = plan.numbering;
  const schemeOf = ([key, index]: PlanPath): Scheme =>
    (key === 'appendices' ? plan.appendices[Number(index)]?.scheme : undefined) ?? scheme;
  const data = source.data as PlanSourceData;
  const ids = plan.footnotes.map(({ origin }) => String(origin.at(-1)));
  return {
    noteIdOf: (number) => ids[Number(number) - 1],
    wasPrinted: printed === undefined ? undefined : (letters) => printed.has(paragraphHash(letters, codec)),
    filledAt: (path) => filled.get(path.join('/')) ?? [],
    valueAt: (path) => valueIn(data, path),
    schemeAt: (path) => ({ scheme: schemeOf(path), divisions }),
    body: { assign: data.layout?.assign ?? 'inline', knowsLooks: true, pictures },
    notes,
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
  const { file = '', language = 'vi' } = options;
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
  const recognised = recognise(read.manuscript);
  const pictures = new PictureBook(takenNames(options.images));
  const notes = wordNotes(read.manuscript);
  const numberOf = noteNumbers(compiled.plan, notes);
  const context = contextOf(source, compiled, fingerprint, read.manuscript.notes, codec, pictures);
  const changes = [
    ...fieldChanges(recognise(built.manuscript).data, recognised.data, filledRecipients(compiled.plan), {
      wasPrinted: context.wasPrinted,
      head: headLines(recognised),
    }),
    ...decide(sourceUnits(compiled.plan), wordUnits(recognised, numberOf), context),
    ...decide(noteUnits(compiled.plan), orderedNotes(notes, numberOf), context),
  ];
  const applied = applyChanges(source, changes, (change) => markOf(change, language));
  const origin =
    fingerprint === undefined ? 'unknown' : fingerprint.source === sourceHash(yaml, codec) ? 'same' : 'earlier';
  return {
    value: { yaml: applied.text, images: namedIn(applied.text, pictures.files), changes: applied.changes, origin },
    diagnostics: [],
  };
}

/** The files that a plan names: those of changes that could not be made are not wanted. */
const namedIn = (yaml: string, files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].filter(([name]) => yaml.includes(name)));

/** Notes in the order of the plan's; new ones last. */
function orderedNotes(notes: ReadonlyMap<string, WordUnit>, numberOf: (key: string) => string): WordUnit[] {
  const rank = (key: string): number => Number(numberOf(key)) || Number.POSITIVE_INFINITY;
  return [...notes].sort(([a], [b]) => rank(a) - rank(b)).map(([, unit]) => unit);
}
