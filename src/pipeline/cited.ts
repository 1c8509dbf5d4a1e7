/** The documents that a plan cites, for the rules that look at other plans of the folder. */
import { collect } from '../diagnostics/diagnostic.ts';
import type { Citation } from '../mentions/citations.ts';
import { readTexts } from '../mentions/read-text.ts';
import { citationsOf } from '../rules/citation/mentioned.ts';
import { checkShape } from '../schema/check-shape.ts';
import { readSource } from '../source/read.ts';

/** All citations of a plan; none where its text cannot be read as one. */
export function citationsIn(text: string): readonly Citation[] {
  const { data } = checkShape(readSource(text).data, collect().report);
  return data === undefined ? [] : citationsOf(readTexts(data), data);
}
