/** `kehoach build`: plans to Word files. */

import type { CommandContext } from '../../context.ts';
import type { ExitCode } from '../../exit-codes.ts';
import { officeCheck } from '../../project/office-check.ts';
import { requirePlans } from '../../project/require-plans.ts';
import { type BuildOptions, buildPlans } from './build-plans.ts';
import { targetOf, targetProblem } from './targets.ts';

/** Builds what was named, once or whenever it changes. */
export async function build(
  args: readonly string[],
  options: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const found = await requirePlans(args, context);
  if (typeof found === 'number') return found;
  if (options.each !== undefined && options.opinions !== true) {
    const { buildEach } = await import('./each/command.ts');
    return buildEach(found, { ...options, each: options.each }, context);
  }
  if (options.opinions === true || options.opinionsFile !== undefined) {
    const { buildOpinions } = await import('./opinions.ts');
    return buildOpinions(found, options, context);
  }
  if ((options.rows ?? []).length > 0) return context.usageError(context.messages.rowsWithoutEach);
  const targets = found.map((file) => targetOf(file, options.output, context.host.cwd));
  const problem = targetProblem(found, targets, options.output, context);
  if (problem !== undefined) return context.usageError(problem);
  const office = await officeCheck(options, context);
  if (typeof office === 'number') return office;
  const final = options.final === true ? { final: true } : {};
  if (options.watch === true) {
    const { watchPlans } = await import('./watch.ts');
    // Phrases are read again whenever they change.
    const { phrases, ...names } = office;
    return watchPlans(args, options, { ...context, check: { ...final, ...names } });
  }
  const check = { ...final, ...office };
  return buildPlans(found, options, { ...context, check });
}
