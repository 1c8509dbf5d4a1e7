/** Reads and checks one plan file, for every command that needs it. */
import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fileDiagnostics } from '../../diagnostics/format.ts';
import { type CheckedPlan, type CheckOptions, checkPlan } from '../../pipeline/check.ts';
import type { FileReport } from '../../report/reporters/reporter.ts';
import { readText } from '../host/files.ts';
import { imagesBeside } from '../host/image-files.ts';

export interface CheckedFile extends FileReport {
  readonly checked?: CheckedPlan;
}

/**
 * Reads and checks a plan file.
 * @param check how it is checked: `readPlan` where only its contents are asked for
 * @throws what the file system throws
 */
export async function checkFile(
  file: string,
  cwd: string,
  options: CheckOptions,
  check: typeof checkPlan = checkPlan,
): Promise<CheckedFile> {
  const text = await readText(resolve(cwd, file));
  if (text === undefined) {
    const diagnostics = fileDiagnostics({ code: 'yaml/not-utf8' }, { file, language: options.language ?? 'vi' });
    return { file, text: '', diagnostics };
  }
  const checked = check(text, { images: imagesBeside(resolve(cwd, file)), ...options, file });
  return { file, text, diagnostics: checked.diagnostics, checked };
}

export const countOf = (diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
