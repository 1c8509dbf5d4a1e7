/** `build --watch`: what changes is built again, until the person ends it. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Phrases } from '../../../plan/compile/phrases.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { Debouncer } from '../../host/debounce.ts';
import { foldersIn, POLL, WatchedFolders } from '../../host/watched-folders.ts';
import { reasonOf } from '../../messages.ts';
import { findPlans } from '../../project/find-plans.ts';
import { officePhrases } from '../../project/office-phrases.ts';
import { picturesState } from '../../project/plan-pictures.ts';
import { type BuildOptions, buildPlans } from './build-plans.ts';
import { BUILDING_MESSAGES } from './messages.ts';
import { targetOf, targetProblem } from './targets.ts';

/** Plans by what they held when they were last built. */
class SeenPlans {
  readonly #texts = new Map<string, string>();

  get count(): number {
    return this.#texts.size;
  }

  /** Every plan counts as changed. */
  forget(): void {
    this.#texts.clear();
  }

  /** Those that hold something else than before; one that is just being replaced is seen when it is there again. */
  async changedAmong(files: readonly string[], cwd: string): Promise<string[]> {
    for (const file of [...this.#texts.keys()]) if (!files.includes(file)) this.#texts.delete(file);
    const changed: string[] = [];
    for (const file of files) {
      const bytes = await readFile(resolve(cwd, file)).catch(() => undefined);
      if (bytes === undefined) continue;
      const pictures = picturesState(resolve(cwd, file), bytes.toString('utf8'));
      const state = `${bytes.toString('latin1')}\n${pictures}`;
      if (this.#texts.get(file) === state) continue;
      this.#texts.set(file, state);
      changed.push(file);
    }
    return changed;
  }
}

/** What is watched for, with what was seen of it. */
interface Watching {
  readonly args: readonly string[];
  readonly options: BuildOptions;
  readonly folders: WatchedFolders;
  readonly seen: SeenPlans;
  phrases: Phrases | undefined;
}

/** Looks at the folders of the plans and of the phrases from now on. */
async function keepFolders(watching: Watching, files: readonly string[], cwd: string): Promise<void> {
  const { args, options, folders } = watching;
  const named = [...args, ...(options.phrases === undefined ? [] : [options.phrases])];
  const inside = await Promise.all(named.map((name) => foldersIn(resolve(cwd, name))));
  await folders.keep(new Set([...inside.flat(), ...files.map((file) => dirname(resolve(cwd, file)))]));
}

/** The phrases as they are now; false where they cannot be used, which was said. */
async function readPhrasesAgain(watching: Watching, context: CommandContext): Promise<boolean> {
  const phrases = await officePhrases(watching.options.phrases, context);
  if (typeof phrases === 'number') return false;
  if (JSON.stringify(phrases) !== JSON.stringify(watching.phrases)) watching.seen.forget();
  watching.phrases = phrases;
  return true;
}

/** Builds what has changed since the last look. */
async function look(watching: Watching, context: CommandContext): Promise<void> {
  const { args, options, seen } = watching;
  const { host } = context;
  const { files } = await findPlans(args, host.cwd);
  // First to watch, then to read: what changes between is seen twice, not missed.
  await keepFolders(watching, files, host.cwd);
  if (!(await readPhrasesAgain(watching, context))) return;
  const targets = files.map((file) => targetOf(file, options.output, host.cwd));
  const problem = files.length === 0 ? undefined : targetProblem(files, targets, options.output, context);
  if (problem !== undefined) {
    host.stderr(`${problem}\n`);
    return;
  }
  const changed = await seen.changedAmong(files, host.cwd);
  const { phrases } = watching;
  const check = { ...context.check, ...(phrases === undefined ? {} : { phrases }) };
  if (changed.length > 0) await buildPlans(changed, options, { ...context, check });
}

/** A look that the system refuses is told of, and watching goes on. */
async function lookSafely(watching: Watching, context: CommandContext): Promise<void> {
  const { host, messages } = context;
  try {
    await look(watching, context);
  } catch (error) {
    host.stderr(`${messages.cannotRead(watching.args.join(' '), reasonOf(error, messages))}\n`);
  }
}

/** Builds, then builds again what changes; ends with 0 when the person ends it. */
export async function watchPlans(
  args: readonly string[],
  options: BuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, language } = context;
  const messages = BUILDING_MESSAGES[language];
  const debouncer = new Debouncer();
  const folders = new WatchedFolders(() => debouncer.notify(), { poll: host.env[POLL] === '1' });
  void host.untilEnded?.().then(() => debouncer.end());
  const watching: Watching = { args, options, folders, seen: new SeenPlans(), phrases: undefined };
  try {
    await lookSafely(watching, context);
    host.stdout(`${messages.watching(watching.seen.count)}\n`);
    while ((await debouncer.listen()) === 'changed') await lookSafely(watching, context);
  } finally {
    await folders.close();
  }
  host.stdout(`${messages.ended}\n`);
  return EXIT.ok;
}
