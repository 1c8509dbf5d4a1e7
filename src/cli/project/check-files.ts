/** Reads and checks one plan file, for every command that needs it. */
import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { toDiagnostics } from '../../diagnostics/format.ts';
import { type CheckedPlan, type CheckOptions, checkPlan } from '../../pipeline/check.ts';
import type { FileReport } from '../../report/reporters/reporter.ts';
import { readText } from '../host/files.ts';

export interface CheckedFile extends FileReport {
  readonly checked?: CheckedPlan;
}

const FIRST = { line: 1, column: 1 } as const;

function notUtf8(file: string, { language = 'vi' }: CheckOptions): Diagnostic[] {
  const findings = [{ code: 'yaml/not-utf8', at: { path: [] } }] as const;
  return toDiagnostics(findings, { file, language, locate: () => ({ start: FIRST, end: FIRST }) });
}

/**
 * Reads and checks a plan file.
 * @throws what the file system throws
 */
export async function checkFile(file: string, cwd: string, options: CheckOptions): Promise<CheckedFile> {
  const text = await readText(resolve(cwd, file));
  if (text === undefined) return { file, text: '', diagnostics: notUtf8(file, options) };
  const checked = checkPlan(text, { ...options, file });
  return { file, text, diagnostics: checked.diagnostics, checked };
}

export const countOf = (diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
