/**
 * The same work on file after file. Where there are many, threads take their share; what is said and given stands in
 * the order of the files all the same, as if one had done them all.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '../../diagnostics/diagnostic.ts';
import type { CommandContext } from '../context.ts';
import { type Host, ThreadEnded, type Threads } from '../host/host.ts';

/** What is done with one file. */
export type FileWork<Result> = (file: string) => Promise<Result>;

/** Commands whose work a thread knows. */
export type ThreadedCommand = 'build' | 'build-each' | 'tasks' | 'validate';

/** All that a thread must know to do a command's work: plain data. */
export interface ThreadTask extends Pick<CommandContext, 'language' | 'colour' | 'check'> {
  readonly command: ThreadedCommand;
  readonly options: object;
  readonly facts: Pick<Host, 'argv' | 'env' | 'cwd' | 'today' | 'isTerminal' | 'schemaFile'>;
  readonly language: Language;
}

interface Said {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** What came of one file, and what was said meanwhile. */
interface Told<Result> {
  readonly said: readonly Said[];
  readonly result: Result;
}

/** The words of the work that is going on: while one file is written, the next is worked on. */
const saying = new AsyncLocalStorage<Said[]>();

/** A work whose words are kept with what it gives, until it is the file's turn. */
export async function toldWork<Result>(
  makeWork: (context: CommandContext) => Promise<FileWork<Result>>,
  context: CommandContext,
): Promise<FileWork<Told<Result>>> {
  const keep = (stream: Said['stream']) => (text: string) => void saying.getStore()?.push({ stream, text });
  const host = { ...context.host, stdout: keep('stdout'), stderr: keep('stderr') };
  const work = await makeWork({ ...context, host });
  return (file) => {
    const said: Said[] = [];
    return saying.run(said, async () => ({ said, result: await work(file) }));
  };
}

export interface ManyFiles<Result> {
  readonly files: readonly string[];
  readonly command: ThreadedCommand;
  readonly options: object;
  /** The work as this thread does it. */
  readonly makeWork: (context: CommandContext) => Promise<FileWork<Result>>;
  /** Files that lean on each other are done one after the other. */
  readonly isOrdered?: boolean;
  /** Called for each file in its turn: before, and with what came of it. */
  readonly before?: (index: number) => void;
  readonly take: (result: Result, index: number) => void;
}

/** From so many files on a thread saves more than its start takes. */
const MANY = 24;

/**
 * From so many files on the one that asks does none itself: its heap has no bound of its own, as those of its threads
 * have, and would grow with what it leaves behind.
 */
const BOUND = 200;

/**
 * So many files are at hand in a thread: it never waits for the one that asks, which is at work itself, nor for the disk.
 * The one that asks has its own files beside it.
 */
const AT_HAND = 4;
const OWN_AT_HAND = 2;

async function oneByOne<Result>(
  { files, makeWork, before, take }: ManyFiles<Result>,
  context: CommandContext,
): Promise<void> {
  const work = await makeWork(context);
  for (const [index, file] of files.entries()) {
    before?.(index);
    take(await work(file), index);
  }
}

/** Results as they come, handed on in the order of the files. */
class Turns<Result> {
  private readonly come = new Map<number, Told<Result>>();
  private readonly many: ManyFiles<Result>;
  private readonly host: Host;
  private next = 0;

  constructor(many: ManyFiles<Result>, host: Host) {
    this.many = many;
    this.host = host;
  }

  add(index: number, told: Told<Result>): void {
    this.come.set(index, told);
    for (let due = this.come.get(this.next); due !== undefined; due = this.come.get(this.next)) {
      this.come.delete(this.next);
      this.many.before?.(this.next);
      for (const { stream, text } of due.said) this.host[stream](text);
      this.many.take(due.result, this.next);
      this.next += 1;
    }
  }
}

function taskOf(
  { command, options }: Pick<ManyFiles<never>, 'command' | 'options'>,
  context: CommandContext,
): ThreadTask {
  const { host, language, colour, check } = context;
  const { argv, env, cwd, today, isTerminal, schemaFile } = host;
  const facts = { argv, env: { ...env }, cwd, today, isTerminal, ...(schemaFile === undefined ? {} : { schemaFile }) };
  return { command, options: { ...options }, facts, language, colour, check };
}

async function together<Result>(many: ManyFiles<Result>, threads: Threads, context: CommandContext): Promise<void> {
  const task = taskOf(many, context);
  const worksItself = many.files.length < BOUND;
  const started = worksItself ? threads.count - 1 : threads.count;
  const others = await Promise.all(Array.from({ length: started }, () => threads.start(task)));
  const turns = new Turns(many, context.host);
  const open = many.files.entries();
  const failures: unknown[] = [];
  const left: (readonly [index: number, file: string])[] = [];
  const doWith = async (work: FileWork<Told<Result>>): Promise<void> => {
    for (const [index, file] of open) {
      try {
        turns.add(index, await work(file));
      } catch (error) {
        if (error instanceof ThreadEnded) left.push([index, file]);
        else failures.push(error);
        return;
      }
      if (failures.length > 0) return;
    }
  };
  const atHand = (work: FileWork<Told<Result>>, count: number): Promise<void>[] =>
    Array.from({ length: count }, () => doWith(work));
  try {
    const own = worksItself ? await toldWork(many.makeWork, context) : undefined;
    // Nobody is at work any more when the failure of one is told.
    await Promise.all([
      ...others.flatMap(({ work }) => atHand(work as FileWork<Told<Result>>, AT_HAND)),
      ...(own === undefined ? [] : atHand(own, OWN_AT_HAND)),
    ]);
    // What a thread had at hand when it ended is done here: this one has more memory.
    if (failures.length === 0 && left.length > 0) {
      const work = own ?? (await toldWork(many.makeWork, context));
      for (const [index, file] of left) turns.add(index, await work(file));
    }
  } finally {
    for (const thread of others) thread.end();
  }
  if (failures.length > 0) throw failures[0];
}

/** Does the work on each file. */
export function onEachFile<Result>(many: ManyFiles<Result>, context: CommandContext): Promise<void> {
  const { threads } = context.host;
  const isShared = threads !== undefined && threads.count > 1 && many.files.length >= MANY && many.isOrdered !== true;
  return isShared ? together(many, threads, context) : oneByOne(many, context);
}
