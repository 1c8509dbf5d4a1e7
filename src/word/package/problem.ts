/** Why a file is refused, as data. */
import type { PACKAGE } from '../../diagnostics/catalogue/package.ts';
import type { Finding } from '../../diagnostics/diagnostic.ts';

export interface PackageProblem {
  readonly code: keyof typeof PACKAGE;
  readonly args?: NonNullable<Finding['args']>;
}

/** The parts of a package by path: bytes from a file, text where this program has just made them. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** Thrown while a package is read, and caught where reading began: a problem ends it wherever it is met. */
export class Refusal extends Error {
  readonly problem: PackageProblem;

  constructor(code: PackageProblem['code'], args?: PackageProblem['args']) {
    super(code);
    this.problem = args === undefined ? { code } : { code, args };
  }
}

/** Does some reading; the problem where it was refused. */
export function attempt<Result extends object>(read: () => Result): Result | { readonly problem: PackageProblem } {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem };
    throw error;
  }
}
