/** What was changed in Word, taken back into the YAML that the file was built from. */

import { accountFor } from '../change/pull/account.ts';
import { applyChanges } from '../change/pull/apply.ts';
import { unitsInPlace } from '../change/pull/base.ts';
import type { ChangeKind, PullChange } from '../change/pull/changes.ts';
import type { PullContext } from '../change/pull/context.ts';
import { decide, noteChanges } from '../change/pull/decide.ts';
import { fieldChanges } from '../change/pull/fields.ts';
import { noteRepairs } from '../change/pull/notes.ts';
import {
  contextOf,
  filledRecipients,
  headLines,
  newNoteText,
  notePairs,
  type PlanSide,
  planSide,
  structuresOf,
  type WordSide,
  wordSide,
} from '../change/pull/sides.ts';
import { otherSubject } from '../change/pull/subject.ts';
import type { WordUnit } from '../change/pull/units.ts';
import { type PlanPlace, placeIn } from '../change/pull/where.ts';
import { CATALOGUE, type Code } from '../diagnostics/catalogue/index.ts';
import { collect, type Finding, type Language, type Outcome, type PlanPath } from '../diagnostics/diagnostic.ts';
import { fileDiagnostics, messageOf, toDiagnostics } from '../diagnostics/format.ts';
import type { PlanSourceData } from '../generated/plan-source.ts';
import { type PendingChanges, pendingChanges, withoutChanges } from '../import/manuscript/word/revisions.ts';
import { PictureBook, takenNames } from '../import/recognise/pictures.ts';
import type { CompiledPlan } from '../plan/compile/compile.ts';
import type { Phrases } from '../plan/compile/phrases.ts';
import { type ImageReader, noImages } from '../plan/images/image.ts';
import type { Plan } from '../plan/model/plan.ts';
import { type PlanSource, readSource } from '../plan/source/read.ts';
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
  /** The files of its pictures, by their paths in the plan. */
  readonly images?: ImageReader;
  /** Of changes that are tracked and pending only those of this author are taken, or those of all others. */
  readonly author?: string;
  readonly exceptAuthor?: string;
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
  readonly findings: readonly Finding[];
}

/** Compiles a plan that must be whole; or what is wrong with it. */
function compileWhole(
  source: PlanSource,
  beside: Pick<PullOptions, 'phrases' | 'images'>,
): Compiled | readonly Finding[] {
  const { findings, report } = collect();
  const found = compileSource(source, { shape: report, compile: report }, beside);
  if (found === undefined || found.leftOut.length > 0) return [...source.findings, ...findings];
  // Of a picture that cannot be read it is not known what was printed.
  const isBroken = findings.some(({ code }) => code.startsWith('yaml/') || code.startsWith('image/'));
  return isBroken ? findings : { compiled: found.compiled, findings };
}

const isCompiled = (found: Compiled | readonly Finding[]): found is Compiled => 'compiled' in found;

const errorsIn = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ code, entry = CATALOGUE[code as Code] }) => entry?.severity === 'error');

const MARK = 'KIỂM TRA: ';

/** The comment for what a plan does not take over by itself. */
function markOf({ kind, old = '', fresh = '', reason }: PullChange, language: Language): string {
  const code = kind === 'conflict' ? 'pull/conflict' : fresh === '' ? 'pull/not-dropped' : 'pull/not-placed';
  const finding = reason ?? { code, args: { old, fresh } };
  const { message } = messageOf(finding, language);
  return `${kind === 'comment' ? '' : MARK}${message}`.replace(/\s+/g, ' ');
}

const isMarked = ({ kind }: Pick<PullChange, 'kind'>): boolean =>
  kind === 'left' || kind === 'conflict' || kind === 'comment';

/** Whatever differs was changed in Word. */
const ALL_IN_WORD: Pick<PullContext, 'changedInWord' | 'changedInPlan'> = {
  changedInWord: () => true,
  changedInPlan: () => false,
};

/** What of the plan and of the file is compared, and how. */
class Pull {
  private readonly own: PlanSide;
  private readonly word: WordSide;
  private readonly fingerprint: Fingerprint | undefined;
  private readonly codec: Codec;
  private readonly options: PullOptions;
  readonly isSame: boolean;
  private readonly pictures: PictureBook;

  constructor(
    sides: { readonly own: PlanSide; readonly word: WordSide },
    fingerprint: Fingerprint | undefined,
    codec: Codec,
    options: PullOptions,
  ) {
    this.own = sides.own;
    this.word = sides.word;
    this.fingerprint = fingerprint;
    this.codec = codec;
    this.options = options;
    const { source, compiled } = sides.own;
    this.isSame = isBuiltFrom(compiled.plan, source.text, fingerprint, codec);
    this.pictures = new PictureBook(takenNames(options.images));
  }

  /** True for paragraphs that were printed alike when the file was built; undefined where it was Word that changed all. */
  get wasPrinted(): ((letters: string) => boolean) | undefined {
    if (this.fingerprint === undefined || this.isSame) return undefined;
    const printed = new Set(this.fingerprint.paragraphs);
    return (letters) => printed.has(paragraphHash(letters, this.codec));
  }

  /** Who changed what: told by the paragraphs that were printed when the file was built. */
  private changedOn({ known, notes }: PlanSide): typeof ALL_IN_WORD {
    const { fingerprint, isSame, word, codec } = this;
    // Nothing is known of the file's beginnings, or it was built from this very plan: then it was Word that changed it.
    if (fingerprint === undefined || isSame) return ALL_IN_WORD;
    const hash = (letters: string): string => paragraphHash(letters, codec);
    const inPlace = (units: readonly WordUnit[]): ReadonlySet<WordUnit> =>
      unitsInPlace(units, fingerprint.paragraphs, hash);
    const inPlan = inPlace([...known.map(({ read }) => read), ...notes.values()]);
    const inWord = inPlace([...word.units, ...word.notes.values()]);
    return { changedInWord: (unit) => !inWord.has(unit), changedInPlan: ({ read }) => !inPlan.has(read) };
  }

  /** The file is of another plan. */
  refused(): Finding | undefined {
    if (this.isSame) return undefined;
    const subject = otherSubject(this.own, this.word, structuresOf(this.own, this.word), this.wasPrinted);
    if (subject === undefined) return undefined;
    return { code: 'pull/other-plan', at: { path: [] }, args: { title: subject.title, year: subject.year } };
  }

  /** The pictures that a plan names: those of changes that could not be made are not wanted. */
  imagesFor(yaml: string): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.pictures.files].filter(([name]) => yaml.includes(name)));
  }

  run(): { readonly yaml: string; readonly changes: readonly PullChange[] } {
    const { own, word } = this;
    const context: PullContext = { ...contextOf(own, word, this.pictures), ...this.changedOn(own) };
    const changes = [
      ...fieldChanges(own.built.data, word.recognition.data, filledRecipients(own), {
        wasPrinted: this.wasPrinted,
        head: headLines(word.recognition),
        stage: (own.source.data as PlanSourceData).stage ?? 'drafting',
        nextToken: context.nextToken,
      }),
      ...decide(own.known, word.units, structuresOf(own, word), context),
      ...noteChanges(notePairs(own, word), context),
    ];
    return this.counted(this.applied(changes, context));
  }

  private compile(text: string): Compiled | undefined {
    const { phrases, images = noImages } = this.options;
    const withNew: ImageReader = (path) => this.pictures.files.get(path) ?? images(path);
    const found = compileWhole(readSource(text), { ...(phrases === undefined ? {} : { phrases }), images: withNew });
    return isCompiled(found) ? found : undefined;
  }

  private apply(text: string, changes: readonly PullChange[]): ReturnType<typeof applyChanges> {
    return applyChanges(readSource(text), changes, (change) => markOf(change, this.options.language ?? 'vi'));
  }

  /** Changes made, notes with them; what would break the plan is left. */
  private applied(
    changes: readonly PullChange[],
    { notesBy }: PullContext,
  ): { readonly text: string; readonly changes: readonly PullChange[] } {
    const { source } = this.own;
    const before = (): number => errorsIn(this.compile(source.text)?.findings ?? []).length;
    let wanted = changes;
    for (;;) {
      const made = this.apply(source.text, wanted);
      const findings = this.compile(made.text)?.findings ?? [];
      const repairs = noteRepairs(findings, source.data, (id) => newNoteText(id, notesBy, this.word));
      const text = repairs.length === 0 ? made.text : this.apply(made.text, repairs).text;
      const after = this.compile(text);
      const errors = errorsIn(after?.findings ?? []);
      const broken =
        after === undefined || (errors.length > 0 && errors.length > before()) ? culprits(wanted, errors) : [];
      if (broken.length === 0) return { text, changes: made.changes };
      wanted = wanted.map((change) => (broken.includes(change) ? asLeft(change) : change));
    }
  }

  /** What was not taken in, although nobody said so, is named. */
  private counted({ text, changes }: ReturnType<Pull['applied']>): ReturnType<Pull['run']> {
    if (text === this.own.source.text) return this.accounted(text, changes, { own: this.own, word: this.word });
    const compiled = this.compile(text)?.compiled;
    const built = compiled === undefined ? undefined : manuscriptOf(planParts(compiled.plan));
    if (compiled === undefined || built === undefined || 'problem' in built) return { yaml: text, changes };
    const own = planSide(readSource(text), compiled, built.manuscript, this.options.phrases);
    return this.accounted(text, changes, { own, word: wordSide(this.word.manuscript, own) });
  }

  private accounted(
    text: string,
    changes: readonly PullChange[],
    { own, word }: { readonly own: PlanSide; readonly word: WordSide },
  ): ReturnType<Pull['run']> {
    const side = { own, before: this.own, word, structures: structuresOf(own, word) };
    const context = new Pull({ own, word }, this.fingerprint, this.codec, this.options).changedAs(this.isSame);
    const named = accountFor({ ...side, context, told: changes, wasPrinted: this.wasPrinted });
    const marked = this.apply(text, named);
    return { yaml: marked.text, changes: [...changes, ...named] };
  }

  private changedAs(isSame: boolean): ReturnType<Pull['changedOn']> {
    return isSame ? ALL_IN_WORD : this.changedOn(this.own);
  }
}

const asLeft = ({ operation: _operation, ...change }: PullChange): PullChange => ({ ...change, kind: 'left' });

const placeOfOperation = ({ operation }: PullChange): PlanPath | undefined =>
  operation?.kind === 'insert' ? [...operation.list, operation.index] : operation?.path;

/** The changes that errors of the changed plan come from: those at their places, else all. */
function culprits(changes: readonly PullChange[], errors: readonly Finding[]): PullChange[] {
  const operated = changes.filter(({ operation }) => operation !== undefined);
  const isNear = (change: PullChange): boolean => {
    const place = placeOfOperation(change) ?? [];
    return errors.some(({ at: { path = [] } }) => {
      const length = Math.min(place.length, path.length);
      return length > 0 && place.slice(0, length).every((step, index) => step === path[index]);
    });
  };
  const near = operated.filter(isNear);
  return near.length > 0 ? near : operated;
}

/** Was a file built from this very text, with these very pictures? */
function isBuiltFrom(plan: Plan, yaml: string, fingerprint: Fingerprint | undefined, codec: Codec): boolean {
  if (fingerprint?.source !== sourceHash(yaml, codec)) return false;
  const printed = new Set(fingerprint.paragraphs);
  return pictureKeys(plan).every((key) => printed.has(paragraphHash(key, codec)));
}

/** The Word file with only those pending changes that are asked for, and who made them. */
function readFile(parts: Parts, { author, exceptAuthor }: PullOptions) {
  const roots: XmlElement[] = [];
  const isLeft = (name: string): boolean =>
    (author !== undefined && name !== author) || (exceptAuthor !== undefined && name === exceptAuthor);
  const read = manuscriptOf(parts, (root) => {
    roots.push(root);
    return author === undefined && exceptAuthor === undefined ? root : withoutChanges(root, isLeft);
  });
  return { read, pending: pendingChanges(roots) };
}

/**
 * Takes the changes of a Word file into the plan that it was built from.
 * @param bytes the .docx
 * @param yaml the plan's text
 * @returns the changed plan; no value where the file cannot be read (codes `package/…`), is of another plan
 *   (`pull/other-plan`), or the plan cannot be read, and why
 */
export function pullChanges(bytes: Uint8Array, yaml: string, codec: Codec, options: PullOptions = {}): Outcome<Pulled> {
  const { file = '', language = 'vi', phrases } = options;
  const refused = (finding: Omit<Finding, 'at'>): Outcome<Pulled> => ({
    diagnostics: fileDiagnostics(finding, { file, language }),
  });
  const opened = openPackage(bytes, codec);
  if ('problem' in opened) return refused(opened.problem);
  const source = readSource(yaml);
  const compiled = compileWhole(source, options);
  if (!isCompiled(compiled)) return { diagnostics: toDiagnostics(compiled, { file, language, locate: source.locate }) };
  const fingerprint = readFingerprint(opened.parts);
  const { plan } = compiled.compiled;
  const isSame = isBuiltFrom(plan, yaml, fingerprint, codec);
  if (isSame && isUntouched(opened.parts, codec))
    return { value: { yaml, images: new Map(), changes: [], origin: 'same', pending: [] }, diagnostics: [] };
  const { read, pending } = readFile(opened.parts, options);
  if ('problem' in read) return refused(read.problem);
  const built = manuscriptOf(planParts(plan));
  if ('problem' in built) return refused(built.problem);
  const own = planSide(source, compiled.compiled, built.manuscript, phrases);
  const pull = new Pull({ own, word: wordSide(read.manuscript, own) }, fingerprint, codec, options);
  const other = pull.refused();
  if (other !== undefined) return refused(other);
  const pulled = pull.run();
  const origin = fingerprint === undefined ? 'unknown' : isSame ? 'same' : 'earlier';
  // What stands in the plan as a comment from an earlier time was told of then.
  const fresh = pulled.changes.filter((change) => !isMarked(change) || !yaml.includes(`# ${markOf(change, language)}`));
  const changes = fresh.map((change): PulledChange => {
    const { kind, path, old, fresh: words } = change;
    return {
      kind,
      path,
      ...(old === undefined ? {} : { old }),
      ...(words === undefined ? {} : { fresh: words }),
      ...(isMarked(change) ? { comment: markOf(change, language) } : {}),
      place: placeIn(plan, path),
    };
  });
  return {
    value: { yaml: pulled.yaml, images: pull.imagesFor(pulled.yaml), changes, origin, pending },
    diagnostics: [],
  };
}
