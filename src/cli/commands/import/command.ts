/** `kehoach import`: a Word file or a text to a plan in YAML. */

import { basename, dirname, extname, join, resolve } from 'node:path';
import { NODE_CODEC } from '../../../codec-node.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type Imported, type ImportOptions, importText, importWord } from '../../../pipeline/import.ts';
import { pretty } from '../../../report/reporters/pretty.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { exists, isYaml, readText, writeWhole } from '../../host/files.ts';
import { imagesBeside, writeImages } from '../../host/image-files.ts';
import { failureOf, inShell } from '../../messages.ts';
import { schemaWay } from '../../project/schema-line.ts';
import { isConverted, readWordFile } from '../../project/word-file.ts';
import { IMPORT_MESSAGES } from './messages.ts';

export interface ImportCommandOptions {
  readonly output?: string;
  readonly force?: boolean;
}

const WORD: ReadonlySet<string> = new Set(['.docx', '.docm', '.dotx', '.dotm']);
const TEXT: ReadonlySet<string> = new Set(['.md', '.markdown', '.txt', '.text']);

/** What was imported, or a sentence on why nothing was. */
type ImportedFile = (Imported & { readonly diagnostics: readonly Diagnostic[] }) | { readonly refused: string };

async function importWordFile(file: string, options: ImportOptions, context: CommandContext): Promise<ImportedFile> {
  const read = await readWordFile(file, context);
  if ('refused' in read) return read;
  const { value, diagnostics } = importWord(read.bytes, NODE_CODEC, options);
  if (value !== undefined) return { ...value, diagnostics };
  return {
    refused: diagnostics.flatMap(({ message, hint }) => [message, hint].filter((text) => text !== '')).join(' '),
  };
}

async function importAny(file: string, options: ImportOptions, context: CommandContext): Promise<ImportedFile> {
  const messages = IMPORT_MESSAGES[context.language];
  const kind = extname(file).toLowerCase();
  if (WORD.has(kind) || isConverted(file)) return importWordFile(file, options, context);
  if (!TEXT.has(kind)) return { refused: messages.otherKind };
  const text = await readText(resolve(context.host.cwd, file));
  if (text === undefined) return { refused: messages.notText };
  const { value, diagnostics } = importText(text, options);
  return { ...value, diagnostics };
}

/** The same name in the current folder's place of the file, with the ending of a plan. */
const besideIt = (file: string): string => join(dirname(file), `${basename(file, extname(file))}.yaml`);

function report(
  { yaml, images, diagnostics }: Exclude<ImportedFile, { readonly refused: string }>,
  target: string,
  file: string,
  context: CommandContext,
): ExitCode {
  const { host, language, colour } = context;
  const messages = IMPORT_MESSAGES[language];
  if (diagnostics.length > 0)
    host.stderr(`${pretty([{ file: target, text: yaml, diagnostics }], { language, colour })}\n`);
  host.stdout(`${messages.written(target, file)}\n`);
  if (images.size > 0) host.stdout(`${context.messages.pictures([...images.keys()])}\n`);
  const toCheck = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  host.stdout(`${messages.toCheck(toCheck)}\n`);
  if (errors > 0) host.stderr(`${messages.refused(errors)}\n`);
  host.stdout(`${messages.next(inShell(target))}\n`);
  return errors > 0 ? EXIT.planErrors : EXIT.ok;
}

/** Imports one file. */
export async function importFile(
  [file = '']: readonly string[],
  options: ImportCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, messages, language, usageError } = context;
  if (options.output?.trim() === '') return usageError(messages.emptyOutput);
  if (isYaml(file)) return usageError(messages.isPlan(file));
  const target = options.output ?? besideIt(file);
  if (!isYaml(target)) return usageError(messages.planTarget(target));
  const path = resolve(host.cwd, target);
  if (options.force !== true && (await exists(path))) return usageError(IMPORT_MESSAGES[language].exists(target));
  try {
    const schema = schemaWay(target, host);
    const imported = await importAny(
      file,
      { file: target, language, images: imagesBeside(path), ...(schema === undefined ? {} : { schema }) },
      context,
    );
    if ('refused' in imported) {
      host.stderr(`${IMPORT_MESSAGES[language].notImported(file, imported.refused)}\n`);
      return EXIT.system;
    }
    await writeImages(imported.images, path);
    await writeWhole(path, new TextEncoder().encode(imported.yaml));
    return report(imported, target, file, context);
  } catch (error) {
    host.stderr(`${failureOf(error, file, host.cwd, messages)}\n`);
    return EXIT.system;
  }
}
