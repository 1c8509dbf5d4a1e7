/** Word files made by other people and programs: their parts lie in `tests/import/foreign` as text, with facts about each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { test } from 'vitest';
import { parse } from 'yaml';
import { type Imported, importWord } from '../../src/index.ts';
import { visibleParagraphs } from './visible-text.ts';

const FOLDER = 'tests/import/foreign';
/** What is said about a file, beside its parts. */
const FACTS = 'facts.yaml';
/** What a file in an old encoding says, a paragraph a line. */
const READS = 'reads.txt';

/** What a person reads off a document. What is not given is not asked. */
export interface Facts {
  readonly about: string;
  /** A plan without errors comes of it. */
  readonly valid: boolean;
  readonly issuers?: readonly { readonly parent?: string; readonly name: string; readonly code?: string }[];
  /** Null where it is blank. */
  readonly number?: number | null;
  readonly place?: string;
  readonly date?: string;
  readonly draft?: boolean;
  readonly draftNumber?: number;
  readonly title?: string;
  readonly bases?: number;
  /** Paragraphs with a number or a letter, and with a dash, at any depth of a section. */
  readonly sections?: readonly { readonly heading: string; readonly numbered: number; readonly bullets?: number }[];
  readonly assignments?: number;
  readonly footnotes?: readonly string[];
  readonly tables?: readonly { readonly columns: number; readonly rows?: number }[];
  readonly appendices?: readonly string[];
  readonly recipients?: readonly string[];
  readonly archive?: string;
  /** The lines of each, from above. */
  readonly signatures?: readonly (readonly string[])[];
  readonly comments?: readonly string[];
  /** What was deleted or is hidden: it must not come back. */
  readonly absent?: readonly string[];
  /** Words that a plan has no place for, each as often as it may be lost. */
  readonly dropped?: string;
}

export const foreignNames = (): string[] => readdirSync(FOLDER).sort();

const textOf = (name: string, file: string): string => readFileSync(join(FOLDER, name, file), 'utf8');

export const factsOf = (name: string): Facts => parse(textOf(name, FACTS)) as Facts;

/** The parts of a file by path. */
function partsOf(name: string): Map<string, string> {
  const entries = readdirSync(join(FOLDER, name), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== FACTS && entry.name !== READS)
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/').slice(`${FOLDER}/${name}/`.length));
  return new Map(paths.sort().map((path) => [path, textOf(name, path)]));
}

/** The bytes of a .docx. */
export function foreignFile(name: string): Uint8Array {
  const parts = [...partsOf(name)].map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(parts));
}

const WORD_PREFIX = /xmlns:(\w+)="http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main"/;

/** A part whose elements have the prefix that Word gives them. */
function withUsualPrefix(part: string): string {
  const prefix = WORD_PREFIX.exec(part)?.[1];
  return prefix === undefined || prefix === 'w' ? part : part.replaceAll(new RegExp(`\\b${prefix}:`, 'g'), 'w:');
}

/** The paragraphs as they are stored: letters of old encodings are codes. */
export const storedParagraphs = (name: string): string[] =>
  visibleParagraphs(new Map([...partsOf(name)].map(([path, part]) => [path, withUsualPrefix(part)])));

/** The paragraphs as a person reads them. */
export function readableParagraphs(name: string): string[] {
  if (!existsSync(join(FOLDER, name, READS))) return storedParagraphs(name);
  return textOf(name, READS).trim().split('\n');
}

export type ImportedFile = Imported & Pick<ReturnType<typeof importWord>, 'diagnostics'>;

/** The plan that comes of a file. */
export function importedForeign(name: string): ImportedFile {
  const { value, diagnostics } = importWord(foreignFile(name), { file: `${name}.docx` });
  if (value === undefined) throw new Error(diagnostics[0]?.code);
  return { ...value, diagnostics };
}

/** The files about which the facts tell something. */
export const foreignWith = (fact: keyof Facts): string[] =>
  foreignNames().filter((name) => factsOf(name)[fact] !== undefined);

/** A test of what the facts tell; where they do not, there is nothing to test. */
export const testIf = (isTold: boolean): ((name: string, body: () => void) => void) =>
  isTold ? test : () => undefined;
