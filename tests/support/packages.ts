/** Packages as they are opened. */
import { openPackage } from '../../src/word/package/open-package.ts';
import type { PackageProblem } from '../../src/word/package/problem.ts';

/** What keeps a file from being opened; undefined where nothing does. */
export const problemOf = (bytes: Uint8Array): PackageProblem | undefined => {
  const opened = openPackage(bytes);
  return 'problem' in opened ? opened.problem : undefined;
};
