/** From a plan to the bytes of a Word file. */
import type { Plan } from '../plan/plan.ts';
import { WORDING } from '../standard/components.ts';
import { documentAuthor, documentTitle, wordDocument } from '../word/document.ts';
import { documentParts } from '../word/package.ts';
import { zipParts } from '../word/zip.ts';

/** The parts of a plan's Word file by path. */
export function planParts(plan: Plan): ReturnType<typeof documentParts> {
  const properties = { title: documentTitle(plan), subject: WORDING.documentType, author: documentAuthor(plan) };
  return documentParts(wordDocument(plan), properties);
}

/**
 * Renders a plan that has no errors as a .docx.
 * @returns the bytes of the file; the same plan always gives the same
 */
export const renderPlan = (plan: Plan): Uint8Array => zipParts(planParts(plan));
