/** Earlier states of a file, where its folder is kept by git. */
import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { firstProgram, placesOnPath } from './program-path.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** So many commits that touch the file are looked through. */
const MOST_COMMITS = 50;
const MILLISECONDS = 10_000;
const MOST_BYTES = 64 * 1024 * 1024;

const NAMES = [process.platform === 'win32' ? 'git.exe' : 'git'];

/** Nothing is asked, nothing is fetched, nothing is locked; whoever started us may have been started by git. */
function environment(env: Environment): Record<string, string | undefined> {
  const own = Object.entries(env).filter(([name]) => !name.startsWith('GIT_'));
  const asked = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' };
  return { ...Object.fromEntries(own), ...asked };
}

interface Call {
  readonly program: string;
  readonly folder: string;
  readonly env: Environment;
}

/** What git answers; nothing where it has nothing to say, fails or takes too long. */
function answer({ program, folder, env }: Call, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((done) => {
    const limits = { timeout: MILLISECONDS, maxBuffer: MOST_BYTES, windowsHide: true };
    const child = execFile(
      program,
      ['--no-pager', '--literal-pathspecs', ...args],
      { cwd: folder, env: environment(env), encoding: 'buffer', ...limits },
      (error, stdout) => done(error === null ? stdout : Buffer.alloc(0)),
    );
    // A program that does not read has said enough by its end.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** The ids of a file's contents in a list of changes, `:100644 100644 OLD NEW M␀name␀`, each once. */
const FRESH_CONTENT = /:\d+ \d+ [\da-f]+ ([\da-f]+) [A-Z]\d*\0/g;
const NO_CONTENT = /^0+$/;
const idsIn = (changes: string): string[] => [
  ...new Set([...changes.matchAll(FRESH_CONTENT)].flatMap(([, id = '']) => (NO_CONTENT.test(id) ? [] : [id]))),
];

const LINE_END = 0x0a;
const HEAD = /^[\da-f]+ blob (\d+)$/;

/** Contents as `cat-file --batch` gives them: `ID blob LENGTH`, the bytes, a line's end. What it has not got has a line alone. */
function contentsIn(batch: Buffer): Buffer[] {
  const contents: Buffer[] = [];
  let at = 0;
  for (let end = batch.indexOf(LINE_END, at); end >= 0; end = batch.indexOf(LINE_END, at)) {
    const length = HEAD.exec(batch.toString('latin1', at, end))?.[1];
    at = end + 1;
    if (length === undefined) continue;
    contents.push(batch.subarray(at, at + Number(length)));
    at += Number(length) + 1;
  }
  return contents;
}

/** Text in UTF-8; nothing where the bytes are none. */
function textOf(bytes: Buffer): string[] {
  try {
    return [new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)];
  } catch {
    return [];
  }
}

/**
 * The texts that a file had in the commits that touch it, the last first, also under another name. None where there is no
 * git, where the folder is not kept by it, or where it has not got them.
 * @param path of the file
 */
export async function committedTexts(path: string, env: Environment): Promise<string[]> {
  const program = await firstProgram(placesOnPath(NAMES, env));
  if (program === undefined) return [];
  const call = { program, folder: dirname(path), env };
  const list = ['log', '--no-show-signature', '--follow', `--max-count=${MOST_COMMITS}`, '--format=', '--raw', '-z'];
  const changes = await answer(call, [...list, '--no-abbrev', '--', basename(path)]);
  const ids = idsIn(changes.toString('latin1'));
  if (ids.length === 0) return [];
  return contentsIn(await answer(call, ['cat-file', '--batch'], `${ids.join('\n')}\n`)).flatMap(textOf);
}
