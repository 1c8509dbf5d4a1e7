/** What is left of tracked changes, held against the two plans alone. */

import { expect } from 'vitest';
import { type Plan, renderPlan } from '../../src/index.ts';
import { type SettledDocument, settle } from './revisions.ts';

/** The day of all revisions. */
export const DATE = { date: '2026-01-15' };

/** The document of a plan alone, numbers typed as they are in the tracked one. */
const plain = (plan: Plan): SettledDocument =>
  settle(renderPlan({ ...plan, numbering: { ...plan.numbering, labels: 'typed' } }), 'accept');

/** A section that stands on one side only leaves its last mark: an empty paragraph. */
const withoutEmpty = ({ paragraphs, notes }: SettledDocument): unknown => ({
  texts: paragraphs.map(({ text }) => text).filter((text) => text !== ''),
  notes,
});

/** Accepting every change gives the new plan, rejecting every change the old one. */
export function expectBothTexts(old: Plan, fresh: Plan, bytes: Uint8Array): void {
  const same = old.appendices.length === fresh.appendices.length;
  const seen = same ? (document: SettledDocument): unknown => document : withoutEmpty;
  expect(seen(settle(bytes, 'accept'))).toEqual(seen(plain(fresh)));
  expect(seen(settle(bytes, 'reject'))).toEqual(seen(plain(old)));
}
