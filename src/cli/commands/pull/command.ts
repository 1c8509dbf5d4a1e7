/** `kehoach pull`: what was changed in Word goes back into the YAML. */

import { resolve } from 'node:path';
import { aroundChange, shortened } from '../../../change/pull/around.ts';
import { NODE_CODEC } from '../../../codec-node.ts';
import { type Pulled, type PulledChange, pullChanges } from '../../../pipeline/pull.ts';
import { PULL_KINDS } from '../../../report/reporters/pull-kinds.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { isYaml, readText, writeWhole } from '../../host/files.ts';
import { imagesBeside, writeImages } from '../../host/image-files.ts';
import { failureOf } from '../../messages.ts';
import { officeCheck } from '../../project/office-check.ts';
import { readWordFile } from '../../project/word-file.ts';
import { PULL_MESSAGES } from './messages.ts';

/** Findings on documents that were made of the plan and are not its own. */
const NOT_THE_PLANS: ReadonlySet<string> = new Set(['pull/of-unit', 'pull/with-opinions']);

export interface PullOptions {
  readonly yes?: boolean;
  readonly author?: string;
  readonly exceptAuthor?: string;
  readonly phrases?: string;
  readonly registers?: string;
}

const isMarked = ({ kind }: PulledChange): boolean => kind === 'conflict' || kind === 'left';

/** What is shown of a change: where it is, and the words around what changed. */
function changeLines(
  { kind, old = '', fresh = '', comment = '', place }: PulledChange,
  context: CommandContext,
): string {
  const messages = PULL_MESSAGES[context.language];
  const shown = aroundChange(old, fresh);
  const where = [place.number, place.section].filter((text) => text !== '').join(' ');
  const words = [
    ...(shown.old === '' ? [] : [`    - ${shown.old}`]),
    ...(shown.fresh === '' ? [] : [`    + ${shown.fresh}`]),
  ];
  const lines = [
    ...(shown.old === shown.fresh ? [`    ${shown.old}`, `    ${messages.why(messages.sameWords)}`] : words),
    ...(kind === 'left' ? [`    ${messages.why(comment.replace(/^KIỂM TRA: /, ''))}`] : []),
  ];
  return [`  ${PULL_KINDS[kind][context.language]}${where === '' ? '' : ` (${where})`}`, ...lines].join('\n');
}

/** Changes that are tracked and that nobody has agreed to, by who made them. */
function pendingLines({ pending }: Pulled, options: PullOptions, { language }: CommandContext): string[] {
  const messages = PULL_MESSAGES[language];
  if (pending.length === 0) return [];
  const isTaken = (author: string): boolean =>
    (options.author === undefined || author === options.author) && author !== options.exceptAuthor;
  return [
    messages.pending,
    ...pending.map(({ author, count, putIn, takenOut }) => {
      const words = [...takenOut.map((text) => `- ${shortened(text)}`), ...putIn.map((text) => `+ ${shortened(text)}`)];
      const more = words.length > SHOWN_CHANGES ? ['…'] : [];
      return messages.pendingOf(author, count, isTaken(author), [...words.slice(0, SHOWN_CHANGES), ...more].join('; '));
    }),
  ];
}

/** So many words of an author are shown. */
const SHOWN_CHANGES = 6;

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
  // Somebody may have saved the plan while the question stood: what they wrote goes before.
  if ((await readText(resolve(host.cwd, plan))) !== text) {
    host.stderr(`${PULL_MESSAGES[language].savedMeanwhile(plan)}\n`);
    return EXIT.system;
  }
  // A file keeps its byte order mark.
  await writeImages(images, resolve(host.cwd, plan));
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  await writeWhole(resolve(host.cwd, plan), new TextEncoder().encode(mark + yaml), { before: text });
  const marked = changes.filter(isMarked).length;
  const remarks = changes.filter(({ kind }) => kind === 'comment').length;
  const counts = { made: changes.length - marked - remarks, marked, remarks };
  host.stdout(`${PULL_MESSAGES[language].done(plan, counts)}\n`);
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
    ...check,
    ...(options.author === undefined ? {} : { author: options.author }),
    ...(options.exceptAuthor === undefined ? {} : { exceptAuthor: options.exceptAuthor }),
  });
  if (pulled === undefined) {
    const [other] = diagnostics.filter(({ code }) => code === 'pull/other-plan');
    if (other !== undefined)
      return refuse(messages.otherPlan(file, plan, `${other.message}. ${other.hint}`), EXIT.planErrors);
    const [foreign] = diagnostics.filter(({ code }) => NOT_THE_PLANS.has(code));
    if (foreign !== undefined)
      return refuse(messages.notPulled(file, `${foreign.message}. ${foreign.hint}`), EXIT.planErrors);
    const [problem] = diagnostics.filter(({ code }) => code.startsWith('package/'));
    if (problem === undefined) return refuse(messages.broken(plan), EXIT.planErrors);
    return refuse(messages.notPulled(file, `${problem.message} ${problem.hint}`.trim()), EXIT.system);
  }
  const { changes, origin } = pulled;
  const pending = pendingLines(pulled, options, context);
  if (changes.length === 0) {
    host.stdout([messages.nothing(file, plan), ...pending, ''].join('\n'));
    return EXIT.ok;
  }
  host.stdout([messages.will(file, plan, changes.length), messages.origins[origin], ...pending, ''].join('\n'));
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
  const check = await officeCheck(options, context);
  if (typeof check === 'number') return check;
  try {
    return await pullInto(file, plan, options, { ...context, check });
  } catch (error) {
    host.stderr(`${failureOf(error, file, host.cwd, messages)}\n`);
    return EXIT.system;
  }
}
