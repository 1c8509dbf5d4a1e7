/** `kehoach pull`: what was changed in Word goes back into the YAML. */

import { resolve } from 'node:path';
import { NODE_CODEC } from '../../../codec-node.ts';
import { type Pulled, type PulledChange, pullChanges } from '../../../pipeline/pull.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { isYaml, readText, writeWhole } from '../../host/files.ts';
import { imagesBeside, writeImages } from '../../host/image-files.ts';
import { failureOf } from '../../messages.ts';
import { officePhrases } from '../../project/office-phrases.ts';
import { readWordFile } from '../../project/word-file.ts';
import { PULL_MESSAGES } from './messages.ts';

export interface PullOptions {
  readonly yes?: boolean;
  readonly phrases?: string;
}

/** So much of a text is shown. */
const SHOWN = 160;

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

function changeLines({ kind, old = '', fresh = '' }: PulledChange, context: CommandContext): string {
  const lines = [
    ...(old === '' ? [] : [`    - ${shortened(old)}`]),
    ...(fresh === '' ? [] : [`    + ${shortened(fresh)}`]),
  ];
  return [`  ${PULL_MESSAGES[context.language].kinds[kind]}`, ...lines].join('\n');
}

const isMarked = ({ kind }: PulledChange): boolean => kind === 'conflict' || kind === 'left';

async function agreed(plan: string, options: PullOptions, { host, language }: CommandContext): Promise<boolean> {
  const messages = PULL_MESSAGES[language];
  if (options.yes === true) return true;
  const answer = await host.ask?.(messages.ask(plan));
  if (answer !== undefined && messages.yes.test(answer)) return true;
  host.stdout(`${host.ask === undefined ? messages.notAsked : messages.left}\n`);
  return false;
}

async function write(
  plan: string,
  text: string,
  { yaml, images, changes }: Pulled,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, language } = context;
  // A file keeps its byte order mark.
  await writeImages(images, resolve(host.cwd, plan));
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  await writeWhole(resolve(host.cwd, plan), new TextEncoder().encode(mark + yaml), { before: text });
  const marked = changes.filter(isMarked).length;
  host.stdout(`${PULL_MESSAGES[language].done(plan, changes.length - marked, marked)}\n`);
  if (images.size > 0) host.stdout(`${context.messages.pictures([...images.keys()])}\n`);
  return EXIT.ok;
}

async function pullInto(file: string, plan: string, options: PullOptions, context: CommandContext): Promise<ExitCode> {
  const { host, language, check } = context;
  const messages = PULL_MESSAGES[language];
  const refuse = (sentence: string, exit: ExitCode): ExitCode => {
    host.stderr(`${sentence}\n`);
    return exit;
  };
  const text = await readText(resolve(host.cwd, plan));
  if (text === undefined) return refuse(messages.broken(plan), EXIT.planErrors);
  const read = await readWordFile(file, context);
  if ('refused' in read) return refuse(messages.notPulled(file, read.refused), EXIT.system);
  const { value: pulled, diagnostics } = pullChanges(read.bytes, text, NODE_CODEC, {
    file: plan,
    language,
    images: imagesBeside(resolve(host.cwd, plan)),
    ...(check.phrases === undefined ? {} : { phrases: check.phrases }),
  });
  if (pulled === undefined) {
    const [problem] = diagnostics.filter(({ code }) => code.startsWith('package/'));
    if (problem === undefined) return refuse(messages.broken(plan), EXIT.planErrors);
    return refuse(messages.notPulled(file, `${problem.message} ${problem.hint}`.trim()), EXIT.system);
  }
  const { changes, origin } = pulled;
  if (changes.length === 0) {
    host.stdout(`${messages.nothing(file, plan)}\n`);
    return EXIT.ok;
  }
  host.stdout(`${messages.will(file, plan, changes.length)}\n${messages.origins[origin]}\n`);
  host.stdout(`${changes.map((change) => changeLines(change, context)).join('\n')}\n`);
  return (await agreed(plan, options, context)) ? write(plan, text, pulled, context) : EXIT.planErrors;
}

/** Takes the changes of one Word file into one plan. */
export async function pull(
  [file = '', plan = '']: readonly string[],
  options: PullOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { messages, host, usageError } = context;
  if (!isYaml(plan)) return usageError(messages.planTarget(plan));
  const phrases = await officePhrases(options.phrases, context);
  if (typeof phrases === 'number') return phrases;
  try {
    return await pullInto(file, plan, options, { ...context, check: phrases === undefined ? {} : { phrases } });
  } catch (error) {
    host.stderr(`${failureOf(error, file, host.cwd, messages)}\n`);
    return EXIT.system;
  }
}
