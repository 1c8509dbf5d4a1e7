/** An office's own data laid over those of the program. */
import type { Registers } from '../content/reference-data/entries.ts';
import { mergeRegisters as overlayRegisters } from '../content/reference-data/reference-data.ts';
import type { BaseDiagnostic, CompleteOutcome, Language, PlanPath } from '../diagnostics/diagnostic.ts';
import { messageOf } from '../diagnostics/format.ts';

/** What is told about an entry of an office's data. */
export interface RegisterDiagnostic extends BaseDiagnostic {
  /** The place of its file in the list, from 0, then the keys on the way to it. */
  readonly path: PlanPath;
}

/**
 * Lays an office's own registers over those of the program. An entry of the same id (bodies), number and year
 * (documents), wrong wording or abbreviation takes the place of the program's; the others are added.
 * @param own the office's files, parsed, in order: later ones win
 * @returns the registers without the entries that cannot be read, and what is wrong with those
 */
export function mergeRegisters(
  own: readonly unknown[],
  { language = 'vi' }: { readonly language?: Language } = {},
): CompleteOutcome<Registers, RegisterDiagnostic> {
  const { registers, problems } = overlayRegisters(own);
  const code = 'register/unreadable';
  const diagnostics = problems.map(
    ({ path, sentence }): RegisterDiagnostic => ({
      code,
      severity: 'error',
      ...messageOf({ code, args: { detail: sentence } }, language),
      path,
    }),
  );
  return { value: registers, diagnostics };
}
