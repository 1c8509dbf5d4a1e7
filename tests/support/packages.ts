/** Packages as they are opened. */
import { NODE_CODEC } from '../../src/codec-node.ts';
import { openPackage } from '../../src/word/package/open-package.ts';
import type { PackageProblem } from '../../src/word/package/problem.ts';

/** What keeps a file from being opened; undefined where nothing does. */
export const problemOf = (bytes: Uint8Array): PackageProblem | undefined => {
  const opened = openPackage(bytes, NODE_CODEC);
  return 'problem' in opened ? opened.problem : undefined;
};
