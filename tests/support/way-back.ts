/** A plan that is printed and read back: by import, by check, by pull. */
import { checkWord, importWord, type PlanSourceData, pullChanges, renderPlan } from '../../src/index.ts';
import { readParts } from '../../tools/measure/xml.ts';
import { PLAN_IMAGES, planOf } from './plans.ts';
import { visibleParagraphs } from './visible-text.ts';

export const builtFile = (text: string): Uint8Array => renderPlan(planOf(text), { source: text });

/** What an import makes of a file; a doubt counts as a fault. */
export function importedData(bytes: Uint8Array): PlanSourceData {
  const { value, diagnostics } = importWord(bytes);
  if (value === undefined || diagnostics.length > 0)
    throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return value.data;
}

/** The lines of the page of a plan, and of the plan that an import makes of its file. */
export function linesThereAndBack(text: string): { readonly there: string[]; readonly back: string[] } {
  const bytes = builtFile(text);
  const { value } = importWord(bytes);
  const linesOf = (file: Uint8Array): string[] => visibleParagraphs(readParts(file));
  return { there: linesOf(bytes), back: linesOf(builtFile(value?.yaml ?? '')) };
}

/** Codes of what a check tells of a file. */
export const departureCodes = (bytes: Uint8Array): string[] => checkWord(bytes).diagnostics.map(({ code }) => code);

/** The kinds of the changes that a pull takes into a plan. */
export function pulledKinds(bytes: Uint8Array, text: string): string[] {
  const { value, diagnostics } = pullChanges(bytes, text, { images: PLAN_IMAGES });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.changes.map(({ kind, old = '', fresh = '' }) => `${kind}: ${old} → ${fresh}`);
}
