/** What is said of a plan that was just started. */
import { checkPlan } from '../../../pipeline/check.ts';
import { pretty } from '../../../report/reporters/pretty.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { inShell } from '../../messages.ts';
import { countOf } from '../../project/check-files.ts';
import { STARTING_MESSAGES } from './messages.ts';

/** Findings that stand for a place to fill in. */
const TO_FILL: ReadonlySet<string> = new Set(['final/placeholder', 'final/blank']);

/** Says how many places are to be filled in, or what is wrong with the plan. */
export function reportStarted(
  { target, text }: { readonly target: string; readonly text: string },
  { host, language, colour }: CommandContext,
): ExitCode {
  const messages = STARTING_MESSAGES[language];
  const { diagnostics } = checkPlan(text, { file: target, language });
  const errors = countOf(diagnostics, 'error');
  if (errors > 0) {
    host.stderr(`${pretty([{ file: target, text, diagnostics }], { language, colour })}\n`);
    host.stderr(`${messages.hasErrors(errors)}\n`);
    return EXIT.planErrors;
  }
  const left = checkPlan(text, { file: target, language, final: true }).diagnostics;
  const count = left.filter(({ code }) => TO_FILL.has(code)).length;
  host.stdout(`${messages.toFill(count)}${count === 0 ? '' : ` ${inShell(target)}`}\n`);
  return EXIT.ok;
}
