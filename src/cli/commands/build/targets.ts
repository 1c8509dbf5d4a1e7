/** Where built files go. */
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { CommandContext } from '../../context.ts';

const isFile = (output: string): boolean => extname(output).toLowerCase() === '.docx';

/** The Word file of a plan: beside it, or in the folder or under the name of `output`. */
export function targetOf(file: string, output: string | undefined, cwd: string): string {
  if (output !== undefined && isFile(output)) return output;
  const name = `${basename(file, extname(file))}.docx`;
  const folder = output ?? dirname(file);
  return relative(cwd, resolve(cwd, folder, name)) || join(folder, name);
}

/** Two plans must not be written to one file. */
function clashes(
  files: readonly string[],
  targets: readonly string[],
  cwd: string,
): { target: string; plans: string }[] {
  const byTarget = new Map<string, string[]>();
  for (const [index, target] of targets.entries()) {
    const key = resolve(cwd, target);
    byTarget.set(key, [...(byTarget.get(key) ?? []), files[index] ?? '']);
  }
  return [...byTarget]
    .filter(([, plans]) => plans.length > 1)
    .map(([target, plans]) => ({ target: relative(cwd, target), plans: plans.join(', ') }));
}

/** What is wrong with where the files are to go. */
export function targetProblem(
  found: readonly string[],
  targets: readonly string[],
  output: string | undefined,
  { host, messages }: CommandContext,
): string | undefined {
  if (output?.trim() === '') return messages.emptyOutput;
  if (output !== undefined && isFile(output) && found.length !== 1) return messages.oneFile;
  const own = found.find((file, index) => resolve(host.cwd, file) === resolve(host.cwd, targets[index] ?? ''));
  if (own !== undefined) return messages.overSource(own);
  const [clash] = clashes(found, targets, host.cwd);
  return clash === undefined ? undefined : messages.sameTarget(clash.target, clash.plans);
}
