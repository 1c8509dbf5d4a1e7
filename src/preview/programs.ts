/** Programs of the user: the editor that opens a line, the browser that opens the page. None runs in a shell. */
import { spawn } from 'node:child_process';
import { basename } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** A place of a file. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A program with its arguments. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** True where the program works in the terminal. */
  readonly inTerminal: boolean;
}

const GOTO = ['-g', '{file}:{line}:{column}'];
const PLUS_LINE = ['+{line}', '{file}'];
const WITH_PLACE = ['{file}:{line}:{column}'];

/** How editors are told the line, by the name of their program. */
const EDITORS: Readonly<Record<string, { readonly args: readonly string[]; readonly inTerminal?: boolean }>> = {
  code: { args: GOTO },
  'code-insiders': { args: GOTO },
  codium: { args: GOTO },
  cursor: { args: GOTO },
  subl: { args: WITH_PLACE },
  zed: { args: WITH_PLACE },
  gedit: { args: PLUS_LINE },
  kate: { args: ['-l', '{line}', '-c', '{column}', '{file}'] },
  'notepad++': { args: ['-n{line}', '-c{column}', '{file}'] },
  emacs: { args: ['+{line}:{column}', '{file}'] },
  vi: { args: PLUS_LINE, inTerminal: true },
  vim: { args: PLUS_LINE, inTerminal: true },
  nvim: { args: PLUS_LINE, inTerminal: true },
  nano: { args: ['+{line},{column}', '{file}'], inTerminal: true },
};

/** On Windows `code` is a script, which does not run without a shell; the program itself takes the same arguments. */
const vsCode = (env: Environment, platform: NodeJS.Platform): string =>
  platform === 'win32' && env['LOCALAPPDATA'] !== undefined
    ? `${env['LOCALAPPDATA']}\\Programs\\Microsoft VS Code\\Code.exe`
    : 'code';

/** Words of a command line; quoted ones may hold blanks. */
const splitCommand = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );

const nameOf = (program: string): string =>
  basename(program.replaceAll('\\', '/'))
    .toLowerCase()
    .replace(/\.(exe|cmd|bat)$/, '');

const filled = (template: string, place: FilePlace): string =>
  template.replace(/\{(file|line|column)\}/g, (_, name: keyof FilePlace) => String(place[name]));

/**
 * The command that opens a place. KEHOACH_EDITOR, VISUAL or EDITOR names the editor; it may be a template with
 * `{file}`, `{line}` and `{column}`.
 */
export function editorCommand(place: FilePlace, env: Environment, platform: NodeJS.Platform): Command {
  const wished = [env['KEHOACH_EDITOR'], env['VISUAL'], env['EDITOR']].find((value) => value?.trim());
  const [program = '', ...args] = wished === undefined ? [vsCode(env, platform)] : splitCommand(wished);
  const known = EDITORS[nameOf(program)];
  const isTemplate = args.some((word) => word.includes('{file}'));
  const templates = isTemplate ? args : [...args, ...(known?.args ?? ['{file}'])];
  return {
    program,
    args: templates.map((template) => filled(template, place)),
    inTerminal: known?.inTerminal === true,
  };
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** The command that opens an address in the user's browser. */
export function browserCommand(url: string, platform: NodeJS.Platform): Command {
  const [program = '', ...args] = OPENERS[platform] ?? ['xdg-open'];
  return { program, args: [...args, url], inTerminal: false };
}

/** Starts a program and does not wait for it; one that does not start is no error of ours. */
export function start({ program, args, inTerminal }: Command): void {
  const child = spawn(program, args, { stdio: inTerminal ? 'inherit' : 'ignore', detached: !inTerminal });
  child.on('error', () => {});
  child.unref();
}
