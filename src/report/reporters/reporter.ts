/** Diagnostics as text. A reporter is a function; colour and language are told to it. */
import type { Diagnostic, Language } from '../../diagnostics/diagnostic.ts';

/** The diagnostics of one file and the text they speak of. */
export interface FileReport {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReportOptions {
  readonly language: Language;
  readonly colour: boolean;
}

export type Reporter = (files: readonly FileReport[], options: ReportOptions) => string;
