/** What was changed in Word, taken back into the YAML that the file was built from. */

import { type Making, printedBefore } from '../change/pull/authorship.ts';
import type { ChangeKind } from '../change/pull/changes.ts';
import { isMarked, isNamedIn, markOf } from '../change/pull/marks.ts';
import { pullInRounds, type Workshop } from '../change/pull/rounds.ts';
import { type PlanSide, planSide, structuresOf, type WordSide, wordSide } from '../change/pull/sides.ts';
import { otherSubject } from '../change/pull/subject.ts';
import type { PlanPlace } from '../change/pull/where.ts';
import { collect, type Finding, type Language, type Outcome, type PlanPath } from '../diagnostics/diagnostic.ts';
import { errorsIn } from '../diagnostics/errors.ts';
import { fileDiagnostics, toDiagnostics } from '../diagnostics/format.ts';
import type { PlanSourceData } from '../generated/plan-source.ts';
import { type PendingChanges, pendingChanges, withoutChanges } from '../import/manuscript/word/revisions.ts';
import { PictureBook, takenNames } from '../import/recognise/pictures.ts';
import { missingParts } from '../lint/checks/parts.ts';
import type { CompiledPlan } from '../plan/compile/compile.ts';
import type { Phrases } from '../plan/compile/phrases.ts';
import { type ImageReader, noImages } from '../plan/images/image.ts';
import type { KnownBody, Plan } from '../plan/model/plan.ts';
import { type PlanSource, readSource } from '../plan/source/read.ts';
import { readLatest } from '../plan/source/read-latest.ts';
import type { Fingerprint } from '../word/fingerprint/fingerprint.ts';
import { paragraphHash, sourceHash } from '../word/fingerprint/hashes.ts';
import { pictureKeys } from '../word/fingerprint/pictures.ts';
import { readFingerprint } from '../word/fingerprint/read-fingerprint.ts';
import { isUntouched } from '../word/fingerprint/untouched.ts';
import type { Codec } from '../word/package/codec.ts';
import { openPackage } from '../word/package/open-package.ts';
import type { Parts } from '../word/package/problem.ts';
import type { XmlElement } from '../word/xml/tree.ts';
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
  /** The office's register of bodies, with which the annexes of the file were made. */
  readonly bodyNames?: readonly KnownBody[];
  /** The files of its pictures, by their paths in the plan. */
  readonly images?: ImageReader;
  /** Of changes that are tracked and pending only those of this author are taken, or those of all others. */
  readonly author?: string;
  readonly exceptAuthor?: string;
  /**
   * The plan is that of one unit, and so is the file.
   * @internal
   */
  readonly isOfUnit?: boolean;
}

/** What was changed in Word. */
export interface PulledChange {
  /**
   * `filled`: a single value such as the number; `moved`: the same words at another place; `comment`: a remark of a
   * reviewer; `conflict`: both sides changed it, and it stays as it is in the YAML; `left`: it has no place in the
   * YAML. The last three are written as comments.
   */
  readonly kind: ChangeKind;
  /** The entry of the plan that it is about. */
  readonly path: PlanPath;
  readonly old?: string;
  readonly fresh?: string;
  /** What its comment in the YAML says, where it is written as one. */
  readonly comment?: string;
  /** The code of what its comment says, where that is more than the words. */
  readonly code?: string;
  /** Where a reader finds it. */
  readonly place: PlanPlace;
}

export interface Pulled {
  /** The plan with the changes in it. */
  readonly yaml: string;
  /** Pictures that Word has and the plan now names, by the names that they get beside it. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly changes: readonly PulledChange[];
  /** What the file tells of its making: built from this very plan, from an earlier state of it, or nothing. */
  readonly origin: 'same' | 'earlier' | 'unknown';
  /** Who made changes that are tracked and pending: nobody has agreed to them yet. */
  readonly pending: readonly PendingChanges[];
}

/** A plan that was compiled, and what is wrong with it. */
interface Compiled {
  readonly compiled: CompiledPlan;
  readonly data: PlanSourceData;
  readonly findings: readonly Finding[];
}

/** Compiles a plan that must be whole; or what is wrong with it. */
function compileWhole(
  source: PlanSource,
  beside: Pick<PullOptions, 'phrases' | 'bodyNames' | 'images'>,
): Compiled | readonly Finding[] {
  const { findings, report } = collect();
  const found = compileSource(source, { shape: report, compile: report }, beside);
  if (found === undefined || found.leftOut.length > 0) return [...source.findings, ...findings];
  // Of a picture that cannot be read it is not known what was printed.
  const isBroken = findings.some(({ code }) => code.startsWith('yaml/') || code.startsWith('image/'));
  return isBroken ? findings : { compiled: found.compiled, data: found.data, findings };
}

/** The parts that a plan lacks: what Word dropped must not leave one that cannot be built. */
function missingFrom({ compiled: { plan }, data }: Compiled): readonly Finding[] {
  const { findings, report } = collect();
  missingParts({ plan, data, report });
  return findings;
}

const isCompiled = (found: Compiled | readonly Finding[]): found is Compiled => 'compiled' in found;

/** Plans on their way are compiled with the pictures that they got from Word. */
function workshopOf(
  { images = noImages, ...office }: Pick<PullOptions, 'phrases' | 'bodyNames' | 'images'>,
  pictures: PictureBook,
): Workshop {
  const withNew: ImageReader = (path) => pictures.files.get(path) ?? images(path);
  // One text is asked for more than once.
  const known = new Map<string, ReturnType<typeof compiledFrom>>();
  const compiledFrom = (text: string): { readonly source: PlanSource; readonly found: Compiled | undefined } => {
    const source = readLatest(text);
    const found = compileWhole(source, { ...office, images: withNew });
    return { source, found: isCompiled(found) ? found : undefined };
  };
  const compile = (text: string): ReturnType<typeof compiledFrom> => {
    const compiled = known.get(text) ?? compiledFrom(text);
    known.set(text, compiled);
    return compiled;
  };
  return {
    findingsOf: (text) => {
      const { found } = compile(text);
      if (found === undefined) return undefined;
      const all = [...found.findings, ...missingFrom(found)];
      return { all, errors: errorsIn(all) };
    },
    printed: (text) => {
      const { source, found } = compile(text);
      const built = found === undefined ? undefined : manuscriptOf(planParts(found.compiled.plan));
      if (found === undefined || built === undefined || 'problem' in built) return undefined;
      return planSide(source, found.compiled, built.manuscript, office.phrases);
    },
  };
}

/** The finding that a file is of another plan. */
function refusal(own: PlanSide, word: WordSide, making: Making): Finding | undefined {
  if (making.isSame) return undefined;
  const subject = otherSubject(own, word, structuresOf(own, word), printedBefore(making));
  if (subject === undefined) return undefined;
  return { code: 'pull/other-plan', at: { path: [] }, args: { title: subject.title, year: subject.year } };
}

/** The finding that a file is made of a plan, and is not the plan's own. */
function notThePlans(fingerprint: Fingerprint | undefined): Finding | undefined {
  const { made } = fingerprint ?? {};
  if (made === undefined) return undefined;
  if (made === 'opinions') return { code: 'pull/with-opinions', at: { path: [] } };
  return { code: 'pull/of-unit', at: { path: [] }, args: { unit: made.unit } };
}

/** Was a file built from this very text, with these very pictures? */
function isBuiltFrom(plan: Plan, yaml: string, fingerprint: Fingerprint | undefined, codec: Codec): boolean {
  if (fingerprint?.source !== sourceHash(yaml, codec)) return false;
  const printed = new Set(fingerprint.paragraphs);
  return pictureKeys(plan).every((key) => printed.has(paragraphHash(key, codec)));
}

/** The pictures that a plan names: those of changes that could not be made are not wanted. */
const imagesFor = (yaml: string, { files }: PictureBook): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].filter(([name]) => yaml.includes(name)));

/** Whose pending changes are taken. */
type Whose = Pick<PullOptions, 'author' | 'exceptAuthor'>;

/** The Word file with only those pending changes that are asked for, and who made them. */
function readFile(parts: Parts, { author, exceptAuthor }: Whose) {
  const roots: XmlElement[] = [];
  const isLeft = (name: string): boolean =>
    (author !== undefined && name !== author) || (exceptAuthor !== undefined && name === exceptAuthor);
  const read = manuscriptOf(parts, (root) => {
    roots.push(root);
    return author === undefined && exceptAuthor === undefined ? root : withoutChanges(root, isLeft);
  });
  return { read, pending: pendingChanges(roots) };
}

/** A Word file held against its plan: what is taken of it is asked for once, or for each of its authors. */
interface OpenFile {
  readonly take: (whose: Whose) => Outcome<Pulled>;
}

/**
 * Opens a Word file to take its changes into the plan that it was built from.
 * @param parts of the .docx
 * @returns no way to take anything where the file is of another plan, or the plan cannot be read, and why
 */
export function openPull(parts: Parts, yaml: string, codec: Codec, options: PullOptions): OpenFile | Outcome<Pulled> {
  const { file = '', language = 'vi', phrases } = options;
  const refused = (finding: Omit<Finding, 'at'>): Outcome<Pulled> => ({
    diagnostics: fileDiagnostics(finding, { file, language }),
  });
  const source = readSource(yaml);
  const compiled = compileWhole(source, options);
  if (!isCompiled(compiled)) return { diagnostics: toDiagnostics(compiled, { file, language, locate: source.locate }) };
  const fingerprint = readFingerprint(parts);
  const foreign = options.isOfUnit === true ? undefined : notThePlans(fingerprint);
  if (foreign !== undefined) return refused(foreign);
  const { plan } = compiled.compiled;
  const isSame = isBuiltFrom(plan, yaml, fingerprint, codec);
  if (isSame && isUntouched(parts, codec))
    return { value: { yaml, images: new Map(), changes: [], origin: 'same', pending: [] }, diagnostics: [] };
  const built = manuscriptOf(planParts(plan));
  if ('problem' in built) return refused(built.problem);
  const own = planSide(source, compiled.compiled, built.manuscript, phrases);
  const making = { fingerprint, isSame, hash: (letters: string) => paragraphHash(letters, codec) };
  const origin = fingerprint === undefined ? 'unknown' : isSame ? 'same' : 'earlier';
  const take = (whose: Whose): Outcome<Pulled> => {
    const { read, pending } = readFile(parts, whose);
    if ('problem' in read) return refused(read.problem);
    const word = wordSide(read.manuscript, own);
    const other = refusal(own, word, making);
    if (other !== undefined) return refused(other);
    const pictures = new PictureBook(takenNames(options.images));
    const workshop = workshopOf(options, pictures);
    const pulled = pullInRounds(own, word, { making, pictures, language, workshop });
    // What stands in the plan as a comment from an earlier time was told of then.
    const fresh = pulled.changes.filter((change) => !isMarked(change) || !isNamedIn(yaml, change, language));
    const changes = fresh.map((change) => toldChange(change, language));
    const images = imagesFor(pulled.yaml, pictures);
    return { value: { yaml: pulled.yaml, images, changes, origin, pending }, diagnostics: [] };
  };
  return { take };
}

type Change = ReturnType<typeof pullInRounds>['changes'][number];

function toldChange(change: Change, language: Language): PulledChange {
  const { kind, path, old, fresh: words, place, reason } = change;
  return {
    kind,
    path,
    ...(old === undefined ? {} : { old }),
    ...(words === undefined ? {} : { fresh: words }),
    ...(isMarked(change) ? { comment: markOf(change, language) } : {}),
    ...(reason === undefined ? {} : { code: reason.code }),
    place,
  };
}

/**
 * Takes the changes of a Word file into the plan that it was built from.
 * @param bytes the .docx
 * @param yaml the plan's text
 * @returns the changed plan; no value where the file cannot be read (codes `package/…`), is of another plan
 *   (`pull/other-plan`), is no plan's own document (`pull/of-unit`, `pull/with-opinions`), or the plan cannot be read, and why
 */
export function pullChanges(bytes: Uint8Array, yaml: string, codec: Codec, options: PullOptions = {}): Outcome<Pulled> {
  const { file = '', language = 'vi' } = options;
  const opened = openPackage(bytes, codec);
  if ('problem' in opened) return { diagnostics: fileDiagnostics(opened.problem, { file, language }) };
  const open = openPull(opened.parts, yaml, codec, options);
  return 'take' in open ? open.take(options) : open;
}
