/** `kehoach init`: a folder for an office that has never seen this. */
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { OPINIONS_SCHEMA, PLAN_SCHEMA, shippedPath, shippedText } from '../../host/bundled-files.ts';
import { exists, writeWhole } from '../../host/files.ts';
import { inShell, reasonOf } from '../../messages.ts';
import { schemaLine } from '../../project/schema-line.ts';
import { answerTemplate } from '../new/answer-template.ts';
import { findTemplate, type NamedTemplate, ownTemplates } from '../new/find-template.ts';
import { reportStarted } from '../new/report-started.ts';
import { INIT_MESSAGES } from './messages.ts';

export interface InitOptions {
  readonly template?: string;
  readonly set: readonly string[];
  readonly year?: string;
  readonly force?: boolean;
}

/** Where a plan is started from if nobody says otherwise. */
const DEFAULT_TEMPLATE = 'ubnd-tinh';

/** Files that come with the program: where they lie in it, and in the new folder. */
const SHIPPED: readonly (readonly [from: string, to: string])[] = [
  [PLAN_SCHEMA, PLAN_SCHEMA],
  [OPINIONS_SCHEMA, OPINIONS_SCHEMA],
  ['templates/office/HUONG-DAN.md', 'HUONG-DAN.md'],
  // npm leaves files of the dotted name out of packages.
  ['templates/office/gitignore', '.gitignore'],
];
const SHIPPED_FOLDERS: readonly (readonly [from: string, to: string])[] = [
  ['templates/office/vscode', '.vscode'],
  ['templates/phrases', 'phrases'],
];

type Files = ReadonlyMap<string, string>;

/** Everything but the plan, by its name in the new folder. */
async function shippedFiles({ host }: CommandContext): Promise<Files> {
  const inFolders = await Promise.all(
    SHIPPED_FOLDERS.map(async ([from, to]) =>
      (await readdir(shippedPath(host, from))).map((name) => [`${from}/${name}`, `${to}/${name}`] as const),
    ),
  );
  const files = new Map<string, string>();
  for (const [from, to] of [...SHIPPED, ...inFolders.flat()]) files.set(to, await shippedText(host, from));
  return files;
}

/** The template that the person chooses; undefined when the input has ended. */
async function chooseTemplate({ host, language }: CommandContext): Promise<string | undefined> {
  const messages = INIT_MESSAGES[language];
  const own = ownTemplates();
  host.stdout(own.map(({ name, template }, index) => `  ${index + 1}. ${name}: ${template.title}\n`).join(''));
  for (;;) {
    const typed = (await host.ask?.(`${messages.whichTemplate} `))?.trim();
    if (typed === undefined) return undefined;
    const chosen = own[Number(typed) - 1]?.name ?? own.find(({ name }) => name === typed)?.name;
    if (chosen !== undefined) return chosen;
    host.stdout(`  ${messages.noSuchChoice}\n`);
  }
}

async function templateFor(options: InitOptions, context: CommandContext): Promise<NamedTemplate | ExitCode> {
  const isAsked = options.template === undefined && context.host.ask !== undefined;
  const wanted = isAsked ? await chooseTemplate(context) : (options.template ?? DEFAULT_TEMPLATE);
  return wanted === undefined ? EXIT.usage : findTemplate(wanted, context);
}

/** What speaks against writing into a folder. */
async function refuse(
  folder: string,
  files: readonly string[],
  { force }: InitOptions,
  { host, language }: CommandContext,
): Promise<string | undefined> {
  const messages = INIT_MESSAGES[language];
  const path = resolve(host.cwd, folder);
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) return messages.notFolder(folder);
  if (force === true) return undefined;
  const taken: string[] = [];
  for (const name of files) if (await exists(join(path, name))) taken.push(`“${join(folder, name)}”`);
  return taken.length === 0 ? undefined : messages.exists(taken.join(', '));
}

/** Writes the files; the one that cannot be written is named. */
async function writeAll(folder: string, files: Files, { host, messages }: CommandContext): Promise<ExitCode> {
  for (const [name, text] of files) {
    try {
      await writeWhole(resolve(host.cwd, folder, name), new TextEncoder().encode(text));
    } catch (error) {
      host.stderr(`${messages.cannotWrite(join(folder, name), reasonOf(error, messages))}\n`);
      return EXIT.system;
    }
  }
  return EXIT.ok;
}

function report(folder: string, plan: string, text: string, context: CommandContext): ExitCode {
  const { host, language } = context;
  const messages = INIT_MESSAGES[language];
  const rows = [
    [plan, messages.what.plan],
    ['phrases/', messages.what.phrases],
    ['.vscode/, schemas/', messages.what.editor],
    ['HUONG-DAN.md', messages.what.guide],
  ] as const;
  const width = Math.max(...rows.map(([name]) => name.length));
  host.stdout(`${messages.made(inShell(folder))}\n`);
  host.stdout(rows.map(([name, what]) => `  ${name.padEnd(width)}  ${what}\n`).join(''));
  const isHere = relative(host.cwd, resolve(host.cwd, folder)) === '';
  const exit = reportStarted({ target: isHere ? plan : join(folder, plan), text }, context);
  const steps = [
    ...(isHere ? [] : [messages.enter(inShell(folder))]),
    messages.open,
    'kehoach build plans -o out --phrases phrases',
  ];
  host.stdout(`${messages.next}\n${steps.map((step) => `  ${step}\n`).join('')}`);
  return exit;
}

/** Makes the folder: a first plan, the office's phrases, the editor's files, a guide. */
export async function init(
  [folder = '.']: readonly string[],
  options: InitOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, messages, usageError } = context;
  const shipped = await shippedFiles(context).catch((error: unknown) => {
    host.stderr(`${messages.cannotRead('templates/office', reasonOf(error, messages))}\n`);
  });
  if (shipped === undefined) return EXIT.system;
  const refused = await refuse(folder, [...shipped.keys()], options, context);
  if (refused !== undefined) return usageError(refused);
  const template = await templateFor(options, context);
  if (typeof template === 'number') return template;
  const answered = await answerTemplate(template, options, context, async () => undefined);
  if (typeof answered === 'number') return answered;
  const { year } = answered.answers;
  const plan = `plans/${template.name}${year === undefined ? '' : `-${year}`}.yaml`;
  const taken = await refuse(folder, [plan], options, context);
  if (taken !== undefined) return usageError(taken);
  const path = resolve(host.cwd, folder);
  const line = schemaLine(plan, { ...host, cwd: path, schemaFile: join(path, PLAN_SCHEMA) });
  const text = line + answered.text;
  const exit = await writeAll(folder, new Map([...shipped, [plan, text]]), context);
  return exit === EXIT.ok ? report(folder, plan, text, context) : exit;
}
