/** LibreOffice as a converter: of old Word files before they are read, of built files to PDF. */
import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NODE_CODEC } from '../../codec-node.ts';
import { forLibreOffice } from '../../word/write/for-libreoffice.ts';
import type { CommandContext } from '../context.ts';
import { exists, writeWhole } from './files.ts';
import { OFFICE_MESSAGES } from './libreoffice-messages.ts';
import { firstProgram, placesOnPath } from './program-path.ts';

export type Format = 'docx' | 'pdf';

export type Converted =
  | { readonly ok: true; readonly files: readonly string[] }
  | { readonly ok: false; readonly reason: 'missing' | 'failed' | 'timeout'; readonly detail: string };

type Failure = Extract<Converted, { ok: false }>;
type Context = Pick<CommandContext, 'host' | 'language'>;

/** The filters, so that the ending alone decides nothing. */
const FILTERS: Readonly<Record<Format, string>> = { docx: 'docx:MS Word 2007 XML', pdf: 'pdf:writer_pdf_Export' };

/** Names of the program on the path; on Windows the one that ends when its work is done. */
const ENDING = process.platform === 'win32' ? '.com' : '';
const NAMES = ['soffice', 'libreoffice'].map((name) => name + ENDING);
const PLACES: Readonly<Record<string, readonly string[]>> = {
  win32: [
    'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
  ],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  linux: ['/usr/lib/libreoffice/program/soffice', '/opt/libreoffice/program/soffice', '/snap/bin/libreoffice'],
};

/** To start with a new profile, and for each file. */
const SECONDS_TO_START = 60;
const SECONDS_A_FILE = 30;

/** The program's path, or why there is none. */
async function findOffice({ host, language }: Context): Promise<{ readonly program: string } | Failure> {
  const messages = OFFICE_MESSAGES[language];
  const { KEHOACH_SOFFICE: own } = host.env;
  const usual = [...placesOnPath(NAMES, host.env), ...(PLACES[process.platform] ?? [])];
  const program = await firstProgram(own === undefined || own === '' ? usual : [own]);
  if (program !== undefined) return { program };
  const how = messages.install[process.platform] ?? messages.install['linux'] ?? '';
  return { ok: false, reason: 'missing', detail: own ? messages.noSuchProgram(own) : how };
}

interface Ended {
  readonly isTimeout: boolean;
  readonly said: string;
}

/** Stops a program and those that it has started: LibreOffice is a script that starts another. */
function stop(id: number | undefined): void {
  if (id === undefined) return;
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(id), '/t', '/f'], { stdio: 'ignore' });
  else process.kill(-id, 'SIGKILL');
}

function run(program: string, args: readonly string[], seconds: number): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    let said = '';
    let isTimeout = false;
    const timer = setTimeout(() => {
      isTimeout = true;
      stop(child.pid);
    }, seconds * 1000);
    const end = (): void => {
      clearTimeout(timer);
      done({ isTimeout, said: said.trim() });
    };
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', ({ message }) => {
      said += message;
      end();
    });
    child.on('close', end);
  });
}

/** Names for the results, each once: files of several folders may be named alike. */
function resultNames(files: readonly string[], format: Format): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const name = basename(file, extname(file));
    let result = name;
    for (let count = 2; taken.has(result.toLowerCase()); count++) result = `${name}-${count}`;
    taken.add(result.toLowerCase());
    return `${result}.${format}`;
  });
}

interface Task {
  readonly files: readonly string[];
  readonly format: Format;
  readonly outFolder: string;
  readonly seconds: number;
}

/** What is printed is a document of the program's own, as LibreOffice prints it whole. */
async function copyTo(copy: string, file: string, format: Format): Promise<void> {
  if (format === 'pdf') await writeFile(copy, forLibreOffice(await readFile(file), NODE_CODEC));
  else await copyFile(file, copy);
}

async function convertIn(folder: string, program: string, task: Task, { host, language }: Context): Promise<Converted> {
  const { files, format, outFolder, seconds } = task;
  const messages = OFFICE_MESSAGES[language];
  const [sources, results] = [join(folder, 'in'), join(folder, 'out')];
  await mkdir(sources);
  // Copies under plain names: no lock files beside the user's own, no two alike.
  const copies = files.map((file, index) => join(sources, `${index}${extname(file).toLowerCase()}`));
  for (const [index, copy] of copies.entries()) await copyTo(copy, resolve(host.cwd, files[index] ?? ''), format);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = ['--headless', '--norestore', profile, '--convert-to', FILTERS[format], '--outdir', results, ...copies];
  const { isTimeout, said } = await run(program, args, seconds);
  if (isTimeout) return { ok: false, reason: 'timeout', detail: messages.tooSlow(seconds) };
  const made = copies.map((_, index) => join(results, `${index}.${format}`));
  const missing = [];
  for (const [index, path] of made.entries()) if (!(await exists(path))) missing.push(`“${files[index]}”`);
  if (missing.length > 0)
    return { ok: false, reason: 'failed', detail: messages.notConverted(missing.join(', '), said) };
  const written = resultNames(files, format).map((name) => join(outFolder, name));
  for (const [index, path] of made.entries())
    await writeWhole(resolve(host.cwd, written[index] ?? ''), await readFile(path));
  return { ok: true, files: written };
}

/** True where LibreOffice is found. */
export const hasOffice = async (context: Context): Promise<boolean> => !('ok' in (await findOffice(context)));

/**
 * Converts files with one start of LibreOffice, under a profile of its own, so that one that is open does not matter.
 * @param seconds after these it is stopped
 * @returns the files written, in the order of those given; or a reason, with a sentence for the user
 * @throws what the file system throws
 */
export async function convert(
  files: readonly string[],
  format: Format,
  outFolder: string,
  context: Context,
  seconds: number = SECONDS_TO_START + files.length * SECONDS_A_FILE,
): Promise<Converted> {
  const found = await findOffice(context);
  if ('ok' in found) return found;
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-office-'));
  try {
    return await convertIn(folder, found.program, { files, format, outFolder, seconds }, context);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
