/** Plans of last year, rolled over. */

import { parse } from 'yaml';
import { isMark, type ReviewEntry } from '../../src/change/rollover/review.ts';
import { REGISTERS } from '../../src/content/reference-data/reference-data.ts';
import { rollOverPlan } from '../../src/pipeline/roll-over.ts';
import { PLACES } from './lint.ts';
import { PLAN_IMAGES, smallPlan } from './plans.ts';

interface Options {
  readonly year?: number;
  readonly on?: string;
  readonly updateNames?: boolean;
}

/** Rolls a plan of 2024 over to 2025, unless told otherwise. */
export function roll(
  text: string,
  { year = 2025, ...options }: Options = {},
): { text: string; review: readonly ReviewEntry[] } {
  const { value: rolled, diagnostics } = rollOverPlan(text, {
    year,
    registers: REGISTERS,
    places: PLACES,
    images: PLAN_IMAGES,
    ...options,
  });
  if (rolled === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return rolled;
}

/** A small plan of 2024 with these parts. */
export const planOf2024 = (parts: string): string =>
  smallPlan(
    `year: 2024\ndate: 2024-02-05\ntitle: Công tác thử nghiệm năm {{year}}\n${parts}\nsignatures:\n  - post: TRƯỞNG BAN\n    name:`,
  );

/** One sentence of a plan of 2024 as it is in 2025, and the kinds of its marks. */
export function rolledSentence(sentence: string, options: Options = {}): { sentence: string; marks: string[] } {
  const { text, review } = roll(planOf2024(`opening:\n  - ${JSON.stringify(sentence)}`), options);
  const marks = review.filter(({ kind, path }) => isMark(kind) && path[0] === 'opening').map(({ kind }) => kind);
  return { sentence: (parse(text) as { opening: string[] }).opening[0] ?? '', marks };
}

/** The lines of a plan without those that only mark something. */
export const withoutMarks = (text: string): string[] =>
  text.split(/\r?\n/).filter((line) => !/^\s*# RÀ SOÁT: /.test(line));
