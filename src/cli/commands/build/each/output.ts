/** Where the documents of units go: a folder, and the pattern of their names below it. */
import { extname, sep } from 'node:path';

export interface EachOutput {
  readonly folder: string;
  /** With `/` between folders. */
  readonly pattern: string;
}

const DEFAULT_PATTERN = '{name}.docx';

/**
 * Parts what `-o` says before the first name with a column in it.
 * @param output a folder, a pattern, or nothing: then a folder beside the plan that is called as it is
 * @returns undefined where it says something else
 */
export function outputOf(output: string | undefined, plan: string): EachOutput | undefined {
  if (output === undefined)
    return { folder: plan.slice(0, plan.length - extname(plan).length), pattern: DEFAULT_PATTERN };
  const at = output.indexOf('{');
  const isWord = extname(output).toLowerCase() === '.docx';
  if (output.trim() === '' || isWord !== at >= 0) return undefined;
  if (at < 0) return { folder: output, pattern: DEFAULT_PATTERN };
  const cut = Math.max(output.lastIndexOf('/', at), output.lastIndexOf(sep, at));
  const pattern = output.slice(cut + 1).replaceAll(sep, '/');
  return { folder: cut < 0 ? '.' : output.slice(0, cut) || sep, pattern };
}
