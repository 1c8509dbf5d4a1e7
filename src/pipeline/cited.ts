/** The documents that a plan cites, for the rules that look at other plans of the folder. */

import type { Citation } from '../content/entities/citations.ts';
import { readTexts } from '../content/entities/read-text.ts';
import { collect } from '../diagnostics/diagnostic.ts';
import { citationsOf } from '../lint/rules/citation/mentioned.ts';
import type { Neighbour } from '../lint/rules/rule.ts';
import { printedTexts } from '../plan/model/plan-text.ts';
import { readSource } from '../plan/source/read.ts';
import { compileSource } from './compile-source.ts';
import { typedNumbers } from './typed-numbers.ts';

/** All citations of a plan's text; none where it cannot be read as a plan. */
export function citationsIn(text: string): readonly Citation[] {
  const { report } = collect();
  const found = compileSource(readSource(text), { shape: report, compile: report });
  if (found === undefined) return [];
  const { data, compiled } = found;
  return citationsOf(readTexts(printedTexts(compiled.texts), compiled.plan.year), data);
}

/** A plan of the folder by its text, which is read as a plan only where it may cite what is asked for. */
export function neighbourOf(file: string, text: string): Neighbour {
  let citations: readonly Citation[] | undefined;
  let mayCite: Neighbour['mayCite'];
  return {
    file,
    get citations() {
      citations ??= citationsIn(text);
      return citations;
    },
    mayCite: (citation) => {
      mayCite ??= typedNumbers(text);
      return mayCite(citation);
    },
  };
}
