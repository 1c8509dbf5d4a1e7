/** `kehoach pull`: what was changed in Word goes back into the YAML. */
import { resolve } from 'node:path';
import type { PullChange } from '../../../change/pull/changes.ts';
import { wordsOf } from '../../../diagnostics/format.ts';
import { type Pulled, pullChanges } from '../../../pipeline/pull.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { isYaml, readText, writeWhole } from '../../host/files.ts';
import { reasonOf } from '../../messages.ts';
import { officePhrases } from '../../project/office-phrases.ts';
import { readWordFile } from '../../project/word-file.ts';
import { PULL_WORDS } from './messages.ts';

export interface PullOptions {
  readonly yes?: boolean;
  readonly phrases?: string;
}

/** So much of a text is shown. */
const SHOWN = 160;

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

function changeLines({ kind, old = '', fresh = '' }: PullChange, context: CommandContext): string {
  const lines = [
    ...(old === '' ? [] : [`    - ${shortened(old)}`]),
    ...(fresh === '' ? [] : [`    + ${shortened(fresh)}`]),
  ];
  return [`  ${PULL_WORDS[context.language].kinds[kind]}`, ...lines].join('\n');
}

const isMarked = ({ kind }: PullChange): boolean => kind === 'conflict' || kind === 'left';

async function agreed(plan: string, options: PullOptions, { world, language }: CommandContext): Promise<boolean> {
  const words = PULL_WORDS[language];
  if (options.yes === true) return true;
  const answer = await world.ask?.(words.ask(plan));
  if (answer !== undefined && words.yes.test(answer)) return true;
  world.stdout(`${world.ask === undefined ? words.notAsked : words.left}\n`);
  return false;
}

async function write(
  plan: string,
  text: string,
  { yaml, changes }: Pulled,
  context: CommandContext,
): Promise<ExitCode> {
  const { world, language } = context;
  // A file keeps its byte order mark.
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  await writeWhole(resolve(world.cwd, plan), new TextEncoder().encode(mark + yaml));
  const marked = changes.filter(isMarked).length;
  world.stdout(`${PULL_WORDS[language].done(plan, changes.length - marked, marked)}\n`);
  return EXIT.ok;
}

async function pullInto(file: string, plan: string, options: PullOptions, context: CommandContext): Promise<ExitCode> {
  const { world, language, check } = context;
  const words = PULL_WORDS[language];
  const refuse = (sentence: string, exit: ExitCode): ExitCode => {
    world.stderr(`${sentence}\n`);
    return exit;
  };
  const text = await readText(resolve(world.cwd, plan));
  if (text === undefined) return refuse(words.broken(plan), EXIT.planErrors);
  const read = await readWordFile(file, context);
  if ('refused' in read) return refuse(words.notPulled(file, read.refused), EXIT.system);
  const outcome = pullChanges(read.bytes, text, {
    language,
    ...(check.phrases === undefined ? {} : { phrases: check.phrases }),
  });
  if ('broken' in outcome) return refuse(words.broken(plan), EXIT.planErrors);
  if ('problem' in outcome) {
    const { message, hint } = wordsOf(outcome.problem, language);
    return refuse(words.notPulled(file, `${message} ${hint}`.trim()), EXIT.system);
  }
  const { changes, origin } = outcome.pulled;
  if (changes.length === 0) {
    world.stdout(`${words.nothing(file, plan)}\n`);
    return EXIT.ok;
  }
  world.stdout(`${words.will(file, plan, changes.length)}\n${words.origins[origin]}\n`);
  world.stdout(`${changes.map((change) => changeLines(change, context)).join('\n')}\n`);
  return (await agreed(plan, options, context)) ? write(plan, text, outcome.pulled, context) : EXIT.planErrors;
}

/** Takes the changes of one Word file into one plan. */
export async function pull(
  [file = '', plan = '']: readonly string[],
  options: PullOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { words, world, usageError } = context;
  if (!isYaml(plan)) return usageError(words.planTarget(plan));
  const phrases = await officePhrases(options.phrases, context);
  if (typeof phrases === 'number') return phrases;
  try {
    return await pullInto(file, plan, options, { ...context, check: phrases === undefined ? {} : { phrases } });
  } catch (error) {
    world.stderr(`${words.cannotRead(file, reasonOf(error, words))}\n`);
    return EXIT.system;
  }
}
