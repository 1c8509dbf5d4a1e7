/** What was measured, a line of JSON each, the latest of a case being the one that counts. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Measured } from './fit.ts';

/** A work on a kind of text. */
export interface Case {
  readonly work: string;
  readonly kind: string;
  readonly costs: readonly Measured[];
  /** Missing where all costs are too small to tell. */
  readonly exponent?: number;
}

export interface Kept {
  readonly cases: readonly Case[];
  /** Rows of the table of the longest plan. */
  readonly large: readonly string[];
}

type Line = { readonly case: Case } | { readonly large: readonly string[] };

const keep = (file: string, line: Line): void => appendFileSync(file, `${JSON.stringify(line)}\n`);

export const keepCase = (file: string, one: Case): void => keep(file, { case: one });

export const keepLarge = (file: string, large: readonly string[]): void => keep(file, { large });

/** All that the file has; nothing where there is none. */
export function keptCases(file: string): Kept {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  const cases = new Map<string, Case>();
  let large: readonly string[] = [];
  for (const line of lines.map((text) => JSON.parse(text) as Line)) {
    if ('large' in line) large = line.large;
    else cases.set(`${line.case.work}\n${line.case.kind}`, line.case);
  }
  return { cases: [...cases.values()], large };
}
