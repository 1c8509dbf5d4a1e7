/** From two plans to a Word file with tracked changes. */

import { mergeDocuments } from '../change/tracked/merge.ts';
import { NOBODY } from '../change/tracked/revisions.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Codec } from '../word/package/codec.ts';
import { zipParts } from '../word/write/zip.ts';
import { planParts } from './render.ts';

export interface ChangesOptions {
  /** When the changes were made, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Numbers are typed, so that a number that changed shows as a change. */
export const withTypedLabels = (plan: Plan): Plan => ({ ...plan, numbering: { ...plan.numbering, labels: 'typed' } });

/**
 * Renders what changed from one plan to another as a .docx with tracked changes by the author "kehoach", which can be
 * accepted and rejected one by one. All accepted, it has the new plan's text; all rejected, the old one's.
 * @returns the bytes of the file; the same plans and date always give the same
 */
export function renderChanges(old: Plan, fresh: Plan, codec: Codec, { date }: ChangesOptions): Uint8Array {
  const [before, after] = [planParts(withTypedLabels(old)), planParts(withTypedLabels(fresh))];
  return zipParts(mergeDocuments(before, [{ author: { name: NOBODY, date }, parts: after }]), codec);
}
