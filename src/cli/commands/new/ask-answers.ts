/** The answers to a template: from the options, then from the person at the terminal. */
import { messageOf } from '../../../diagnostics/format.ts';
import { type AnswerProblem, type Answers, defaultAnswer, fitAnswer } from '../../../plan/templates/answers.ts';
import { answerFinding, MISFITS } from '../../../plan/templates/findings.ts';
import type { Ask, PlanTemplate } from '../../../plan/templates/plan-template.ts';
import type { CommandContext } from '../../context.ts';
import type { ExitCode } from '../../exit-codes.ts';
import { STARTING_MESSAGES, type StartingMessages } from './messages.ts';

/** `--set key=value …` and `--year`; or the exit code where one of them is no answer. */
export function givenAnswers(
  set: readonly string[],
  year: string | undefined,
  context: CommandContext,
): Answers | ExitCode {
  const entries: [string, string][] = year === undefined ? [] : [['year', year]];
  for (const text of set) {
    const equals = text.indexOf('=');
    if (equals < 1) return context.usageError(STARTING_MESSAGES[context.language].notAnAnswer(text));
    entries.push([text.slice(0, equals).trim(), text.slice(equals + 1)]);
  }
  return Object.fromEntries(entries);
}

const numbered = (choices: readonly string[]): string =>
  choices.map((choice, index) => `  ${index + 1}. ${choice}\n`).join('');

/** What helps with an answer, in brackets after the question. */
function helpOf({ example }: Ask, preset: string | undefined, messages: StartingMessages): string {
  if (preset !== undefined) return ` [${messages.preset(preset)}]`;
  return example === undefined ? '' : ` (${messages.example(example)})`;
}

/** Asks until a value fits; undefined when the input has ended. */
async function askOne(ask: Ask, answers: Answers, context: CommandContext): Promise<string | undefined> {
  const { host, language } = context;
  const messages = STARTING_MESSAGES[language];
  const preset = defaultAnswer(ask, answers);
  if (ask.hint !== undefined) host.stdout(`  ${ask.hint}\n`);
  if (ask.of !== undefined) host.stdout(numbered(ask.of));
  for (;;) {
    const typed = await host.ask?.(`${ask.question}${helpOf(ask, preset, messages)} `);
    if (typed === undefined) return undefined;
    const fit = fitAnswer(ask, typed.trim() === '' && preset !== undefined ? preset : typed);
    if ('value' in fit) return fit.value;
    host.stdout(`  ${MISFITS[fit.why][language]}\n`);
  }
}

/**
 * Asks for everything that is not given, in the order of the template.
 * @returns all answers; undefined when the input has ended before
 */
export async function askAnswers(
  { asks }: PlanTemplate,
  given: Answers,
  context: CommandContext,
): Promise<Answers | undefined> {
  const answers: Record<string, string> = { ...given };
  for (const ask of asks) {
    if (answers[ask.key] !== undefined) continue;
    const answer = await askOne(ask, answers, context);
    if (answer === undefined) return undefined;
    answers[ask.key] = answer;
  }
  return answers;
}

const inShell = (value: string): string => (/^[\p{L}\p{N}./-]+$/u.test(value) ? value : `"${value}"`);

function wordMissing(asks: readonly Ask[], messages: StartingMessages): string {
  const options = asks.map(({ key, example }) => `--set ${key}=${inShell(example ?? '…')}`);
  const width = Math.max(...options.map((option) => option.length));
  const lines = asks.map(({ question }, index) => `  ${(options[index] ?? '').padEnd(width)}   ${question}`);
  return [messages.missing(asks.length), ...lines].join('\n');
}

/** Everything that is wrong with the answers, in one message. */
export function wordAnswers(problems: readonly AnswerProblem[], { language }: CommandContext): string {
  const messages = STARTING_MESSAGES[language];
  const missing = problems.filter((problem) => problem.kind === 'missing').map(({ ask }) => ask);
  const others = problems
    .filter((problem) => problem.kind !== 'missing')
    .map((problem) => messageOf(answerFinding(problem), language).message);
  return [...others, ...(missing.length === 0 ? [] : [wordMissing(missing, messages)])].join('\n');
}
