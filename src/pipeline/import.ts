/**
 * Other people's files to the source of a plan:
 *
 *   .docx ──package──▶ parts ──▶ manuscript ──recognise──▶ data ──write──▶ YAML text
 *   .md, .txt ────────────────▶ manuscript ──▶ …
 */
import { CATALOGUE } from '../diagnostics/catalogue/index.ts';
import type { CompleteOutcome, Diagnostic, Finding, Language, Outcome } from '../diagnostics/diagnostic.ts';
import { fileDiagnostics, messageOf, toDiagnostics } from '../diagnostics/format.ts';
import type { PlanSourceData } from '../generated/plan-source.ts';
import type { Manuscript } from '../import/manuscript/manuscript.ts';
import { readTextManuscript } from '../import/manuscript/text/read.ts';
import { repairManuscript } from '../import/manuscript/text/repair.ts';
import { takenNames } from '../import/recognise/pictures.ts';
import { recognise } from '../import/recognise/recognise.ts';
import type { Doubt } from '../import/recognise/uncertain.ts';
import type { ImageReader } from '../plan/images/image.ts';
import { type PlanSource, readSource } from '../plan/source/read.ts';
import { writePlan } from '../plan/source/write/write.ts';
import type { Codec } from '../word/package/codec.ts';
import { checkRead } from './check.ts';
import { readManuscript } from './read-manuscript.ts';
import { repairImport } from './repair-import.ts';

export interface ImportOptions {
  /** Name of the YAML that is made, for diagnostics. */
  readonly file?: string;
  /** Language of the diagnostics and of the comments in the YAML; Vietnamese by default. */
  readonly language?: Language;
  /** Address of the schema, for editors. */
  readonly schema?: string;
  /** The files beside the plan that is made: pictures take no name that another file has. */
  readonly images?: ImageReader;
}

export interface Imported {
  /** The plan as YAML, with comments where something has to be looked at. */
  readonly yaml: string;
  readonly data: PlanSourceData;
  /** The bytes of its pictures, by the paths that the plan names. */
  readonly images: ReadonlyMap<string, Uint8Array>;
}

/** What must be looked at keeps the plan a draft; the rest is said, no more. */
const CHECK_MARK = 'KIỂM TRA: ';

function commentOf({ code, args }: Doubt, language: Language): string {
  const finding = { code, ...(args === undefined ? {} : { args }) };
  const { message, hint } = messageOf(finding, language);
  const mark = CATALOGUE[code].severity === 'info' ? '' : CHECK_MARK;
  return [`${mark}${message}`, hint].filter((text) => text !== '').join(' ');
}

/** As a person comes upon them in the YAML. */
const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort((a, b) => a.range.start.line - b.range.start.line);

/** A plan as YAML, and as it is read again. */
interface Written {
  readonly yaml: string;
  readonly source: PlanSource;
}

/** The plan that a manuscript is, as YAML. What a build would refuse of it is repaired, or told as an error. */
export function importManuscript(manuscript: Manuscript, options: ImportOptions = {}): CompleteOutcome<Imported> {
  const { file = '', language = 'vi', schema } = options;
  const { data: recognised, doubts: unsure, images } = recognise(manuscript, takenNames(options.images));
  const written = (data: PlanSourceData, doubts: readonly Doubt[]): Written => {
    const comments = doubts.map((doubt) => ({ path: doubt.path, text: commentOf(doubt, language) }));
    const yaml = writePlan(data, comments, schema === undefined ? {} : { schema });
    return { yaml, source: readSource(yaml) };
  };
  const errorsIn = ({ source }: Written): Diagnostic[] =>
    checkRead(source, { file, language, images: (path) => images.get(path) ?? 'missing' }).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
  const first = written(recognised, unsure);
  const {
    data,
    doubts: repairs,
    errors,
  } = repairImport(recognised, (source) => errorsIn(source === recognised ? first : written(source, [])));
  const isFirst = repairs.length === 0;
  const doubts = [...unsure, ...repairs];
  const { yaml, source } = isFirst ? first : written(data, doubts);
  const findings = doubts.map(
    ({ code, path, args }): Finding => ({ code, at: { path }, ...(args === undefined ? {} : { args }) }),
  );
  // The same data as it was checked before: comments alone, where they are read as such, give no errors.
  const isClean = errors.length === 0 && source.findings.length === 0;
  const refused = isFirst || isClean ? errors : errorsIn({ yaml, source });
  const diagnostics = inOrder([...toDiagnostics(findings, { file, language, locate: source.locate }), ...refused]);
  return { value: { yaml, data, images }, diagnostics };
}

/**
 * Imports a Word file.
 * @param bytes the .docx
 * @returns the plan, and what the import is not sure of, placed in its YAML; no value where the file cannot be read, and why
 */
export function importWord(bytes: Uint8Array, codec: Codec, options: ImportOptions = {}): Outcome<Imported> {
  const { file = '', language = 'vi' } = options;
  const read = readManuscript(bytes, codec);
  if ('problem' in read) return { diagnostics: fileDiagnostics(read.problem, { file, language }) };
  return importManuscript(read.manuscript, options);
}

/**
 * Imports Markdown or plain text.
 * @returns the plan, and what the import is not sure of, placed in its YAML
 */
export const importText = (text: string, options: ImportOptions = {}): CompleteOutcome<Imported> =>
  importManuscript(repairManuscript(readTextManuscript(text)), options);
