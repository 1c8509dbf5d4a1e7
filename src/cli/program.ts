/** The table of commands as `commander` reads it: parsing and help. */
import { Command, CommanderError, Option } from 'commander';
import { suggest } from '../diagnostics/suggest.ts';
import { VERSION } from '../generated/version.ts';
import { type CommandRow, HELP_OPTION, LANGUAGE_OPTION, type OptionRow } from './command.ts';
import { COMMANDS } from './command-table.ts';
import type { CommandContext } from './context.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { HELP_TEXTS } from './help-texts.ts';

/** Takes a command's exit code. */
type Finish = (exit: ExitCode) => void;

/** Help in the person's language; nothing printed or ended by `commander` itself. */
function configure(command: Command, { host, messages, language }: CommandContext): Command {
  return command
    .exitOverride()
    .configureHelp({ styleTitle: (title) => (messages.titles as Readonly<Record<string, string>>)[title] ?? title })
    .helpOption(HELP_OPTION.flags, HELP_TEXTS[language][HELP_OPTION.text])
    .configureOutput({ writeOut: host.stdout, writeErr: () => undefined });
}

const gather = (value: string, before: readonly string[]): string[] => [...before, value];

function optionOf({ flags, text, preset, repeated }: OptionRow, { language }: CommandContext): Option {
  const option = new Option(flags, HELP_TEXTS[language][text]);
  if (repeated === true) return option.argParser(gather).default([]);
  return preset === undefined ? option : option.default(preset);
}

/** Adds a command to the program; it leaves its exit code with `finish`. */
function addCommand(program: Command, row: CommandRow, context: CommandContext, finish: Finish): void {
  const texts = HELP_TEXTS[context.language];
  const command = configure(program.command(row.name), context).description(texts[row.text]);
  for (const { syntax, text } of row.arguments) command.argument(syntax, texts[text]);
  for (const option of [...Object.values(row.options), LANGUAGE_OPTION]) command.addOption(optionOf(option, context));
  command.action(async () => {
    // The type of a row holds that the command reads the options that the row names.
    const options = command.opts() as never;
    const run = await row.load(options);
    finish(await run(command.args, options, context));
  });
}

function createProgram(context: CommandContext, finish: Finish): Command {
  const texts = HELP_TEXTS[context.language];
  const program = configure(new Command('kehoach'), context)
    .description(texts.about)
    .version(VERSION, '-V, --version', texts.version)
    .helpCommand(false);
  for (const row of COMMANDS) addCommand(program, row, context, finish);
  return program;
}

const HELP_CODES = new Set(['commander.helpDisplayed', 'commander.version', 'commander.help']);

const UNKNOWN_OPTION = /'([^']+)'/;

/** The command or option that a misspelt one was most probably meant to be. */
function nameMeant(name: string, code: string, argv: readonly string[]): string | undefined {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  if (code === 'commander.unknownCommand')
    return suggest(
      plain,
      COMMANDS.map((row) => row.name),
    );
  const row = COMMANDS.find((command) => argv.includes(command.name));
  const options = [...Object.values(row?.options ?? {}), LANGUAGE_OPTION, HELP_OPTION];
  return suggest(
    plain,
    options.flatMap(({ flags }) => /--[\w-]+/.exec(flags)?.[0] ?? []),
  );
}

function usageDetail(error: CommanderError, { messages, host }: CommandContext): string {
  const name = UNKNOWN_OPTION.exec(error.message)?.[1] ?? '';
  const { code } = error;
  return messages.commander[code]?.(name, nameMeant(name, code, host.argv)) ?? error.message.replace(/^error: /, '');
}

/** Runs the program on its arguments. */
export async function runProgram(context: CommandContext): Promise<ExitCode> {
  let exit: ExitCode = EXIT.ok;
  const program = createProgram(context, (code) => {
    exit = code;
  });
  const { argv } = context.host;
  if (argv.length === 0) {
    program.outputHelp();
    return EXIT.usage;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return HELP_CODES.has(error.code) ? EXIT.ok : context.usageError(usageDetail(error, context));
  }
  return exit;
}
