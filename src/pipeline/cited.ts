/** The documents that a plan cites, for the rules that look at other plans of the folder. */

import type { Citation } from '../content/entities/citations.ts';
import { readTexts } from '../content/entities/read-text.ts';
import { collect } from '../diagnostics/diagnostic.ts';
import { citationsOf } from '../lint/rules/citation/mentioned.ts';
import { checkShape } from '../plan/schema/check-shape.ts';
import { readSource } from '../plan/source/read.ts';

/** All citations of a plan; none where its text cannot be read as one. */
export function citationsIn(text: string): readonly Citation[] {
  const { data } = checkShape(readSource(text).data, collect().report);
  return data === undefined ? [] : citationsOf(readTexts(data), data);
}
