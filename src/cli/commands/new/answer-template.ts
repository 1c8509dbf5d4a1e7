/** From a template and the options of the call to the text of a plan: what is not given is asked for. */
import { type Answers, checkAnswers } from '../../../plan/templates/answers.ts';
import { fillTemplate } from '../../../plan/templates/fill.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { askAnswers, givenAnswers, wordAnswers } from './ask-answers.ts';
import type { NamedTemplate } from './find-template.ts';
import { STARTING_MESSAGES } from './messages.ts';

interface Given {
  readonly set: readonly string[];
  readonly year?: string;
}

/**
 * Answers a template.
 * @param beforeAsking what speaks against it once the options are known; nobody is asked in vain
 */
export async function answerTemplate(
  { template }: NamedTemplate,
  { set, year }: Given,
  context: CommandContext,
  beforeAsking: (given: Answers) => Promise<ExitCode | undefined>,
): Promise<{ readonly text: string; readonly answers: Answers } | ExitCode> {
  const { host, language, usageError } = context;
  const given = givenAnswers(set, year, context);
  if (typeof given === 'number') return given;
  // What can be said before anything is asked is said before.
  const early = checkAnswers(template, given).problems.filter(({ kind }) => kind !== 'missing');
  if (early.length > 0 && host.ask !== undefined) return usageError(wordAnswers(early, context));
  const refused = await beforeAsking(given);
  if (refused !== undefined) return refused;
  const answers = host.ask === undefined ? given : await askAnswers(template, given, context);
  if (answers === undefined) {
    host.stdout(`\n${STARTING_MESSAGES[language].ended}\n`);
    return EXIT.usage;
  }
  const started = fillTemplate(template, answers);
  return 'problems' in started ? usageError(wordAnswers(started.problems, context)) : started;
}
