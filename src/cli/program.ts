/** The commands and their options, as `commander` reads them. */
import { Command, CommanderError, Option } from 'commander';
import { VERSION } from '../generated/version.ts';
import type { BuildOptions } from './commands/build/build-plans.ts';
import { build } from './commands/build/command.ts';
import type { CheckOptions } from './commands/check/command.ts';
import type { DiffOptions } from './commands/diff/command.ts';
import type { ImportCommandOptions } from './commands/import/command.ts';
import type { NewOptions } from './commands/new/command.ts';
import type { NewFromOptions } from './commands/new-from/command.ts';
import type { PreviewOptions } from './commands/preview/command.ts';
import { PREVIEW_MESSAGES } from './commands/preview/messages.ts';
import type { PullOptions } from './commands/pull/command.ts';
import type { TemplatesOptions } from './commands/templates/command.ts';
import { type ValidateOptions, validate } from './commands/validate/command.ts';
import { configure, type Finish } from './configure.ts';
import type { CommandContext } from './context.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { addGuidance } from './guidance.ts';
import type { Messages } from './messages.ts';

const gather = (value: string, before: readonly string[]): string[] => [...before, value];

/** `new` and `templates`: seldom used, so their code is loaded only when they are. */
function addStarting(program: Command, context: CommandContext, finish: Finish): void {
  const { messages } = context;
  configure(program.command('new'), context)
    .description(messages.newPlan)
    .argument('[template]', messages.template)
    .option('--set <key=value>', messages.set, gather, [])
    .option('--year <year>', messages.year)
    .option('-o, --output <path>', messages.newOutput)
    .option('--force', messages.force)
    .option('--from <plan>', messages.from)
    .option('--update-names', messages.updateNames)
    .option('--on <date>', messages.on)
    .option('--review <file>', messages.review)
    .option('--registers <folder>', messages.registers)
    .option('--lang <vi|en>', messages.lang)
    .action(async (template: string | undefined, options: NewOptions & Partial<NewFromOptions>) => {
      const { from } = options;
      if (from !== undefined) {
        const { newFromPlan } = await import('./commands/new-from/command.ts');
        finish(await newFromPlan(template, { ...options, from }, context));
        return;
      }
      const { newPlan } = await import('./commands/new/command.ts');
      finish(await newPlan(template, options, context));
    });

  configure(program.command('templates'), context)
    .description(messages.templates)
    .option('--format <pretty|json>', messages.listFormat, 'pretty')
    .option('--lang <vi|en>', messages.lang)
    .action(async (options: TemplatesOptions) => {
      const { templates } = await import('./commands/templates/command.ts');
      finish(templates(options, context));
    });
}

/** `preview`: what it needs is loaded only for it. */
function addPreview(program: Command, context: CommandContext, finish: Finish): void {
  const { messages, language } = context;
  const own = PREVIEW_MESSAGES[language];
  configure(program.command('preview'), context)
    .description(own.about)
    .argument('<plan>', own.plan)
    .option('--port <number>', own.port, '0')
    .option('--no-open', own.noOpen)
    .option('--editor', own.editor)
    .option('--compare <plan>', own.compare)
    .option('--phrases <folder>', messages.phrases)
    .option('--registers <folder>', messages.registers)
    .option('--lang <vi|en>', messages.lang)
    .action(async (plan: string, options: PreviewOptions) => {
      const { preview } = await import('./commands/preview/command.ts');
      finish(await preview(plan, options, context));
    });
}

/** Other people's files. */
function addImport(program: Command, context: CommandContext, finish: Finish): void {
  const { messages } = context;
  configure(program.command('import'), context)
    .description(messages.import)
    .argument('<file>', messages.importFile)
    .option('-o, --output <plan>', messages.importOutput)
    .option('--force', messages.force)
    .option('--lang <vi|en>', messages.lang)
    .action(async (file: string, options: ImportCommandOptions) => {
      const { importFile } = await import('./commands/import/command.ts');
      finish(await importFile(file, options, context));
    });
}

/** What was changed in Word. */
function addPull(program: Command, context: CommandContext, finish: Finish): void {
  const { messages } = context;
  configure(program.command('pull'), context)
    .description(messages.pull)
    .argument('<file>', messages.pullFile)
    .argument('<plan>', messages.pullPlan)
    .option('--yes', messages.yes)
    .option('--phrases <folder>', messages.phrases)
    .option('--lang <vi|en>', messages.lang)
    .action(async (file: string, plan: string, options: PullOptions) => {
      const { pull } = await import('./commands/pull/command.ts');
      finish(await pull([file, plan], options, context));
    });
}

/** The program; a command leaves its exit code with `finish`. */
function createProgram(context: CommandContext, finish: Finish): Command {
  const { messages } = context;
  const program = configure(new Command('kehoach'), context)
    .description(messages.about)
    .version(VERSION, '-V, --version', messages.version)
    .helpCommand(false);
  const language = (): Option => new Option('--lang <vi|en>', messages.lang);

  configure(program.command('build'), context)
    .description(messages.build)
    .argument('[plans...]', messages.plans)
    .option('-o, --output <path>', messages.output)
    .option('--final', messages.final)
    .option('--force', messages.forceBuild)
    .option('--pdf', messages.pdf)
    .option('--watch', messages.watch)
    .option('--phrases <folder>', messages.phrases)
    .addOption(language())
    .action(async (plans: string[], options: BuildOptions) => finish(await build(plans, options, context)));

  configure(program.command('validate'), context)
    .description(messages.validate)
    .argument('[plans...]', messages.plans)
    .option('--format <pretty|json|github>', messages.format, 'pretty')
    .option('--pages', messages.pages)
    .option('--fix', messages.fix)
    .option('--registers <folder>', messages.registers)
    .option('--final', messages.finalCheck)
    .option('--phrases <folder>', messages.phrases)
    .addOption(language())
    .action(async (plans: string[], options: ValidateOptions) => finish(await validate(plans, options, context)));

  configure(program.command('check'), context)
    .description(messages.check)
    .argument('[files...]', messages.wordFiles)
    .option('--format <pretty|json|markdown>', messages.checkFormat, 'pretty')
    .addOption(language())
    .action(async (files: string[], options: CheckOptions) => {
      const { check } = await import('./commands/check/command.ts');
      finish(await check(files, options, context));
    });

  configure(program.command('diff'), context)
    .description(messages.diff)
    .argument('<old>', messages.oldPlan)
    .argument('<new>', messages.thisPlan)
    .option('--format <pretty|markdown|json>', messages.changesFormat, 'pretty')
    .option('-o, --output <path>', messages.changesOutput)
    .option('--phrases <folder>', messages.phrases)
    .addOption(language())
    .action(async (old: string, fresh: string, options: DiffOptions) => {
      const { diff } = await import('./commands/diff/command.ts');
      finish(await diff([old, fresh], options, context));
    });

  addPreview(program, context, finish);
  addStarting(program, context, finish);
  addImport(program, context, finish);
  addPull(program, context, finish);
  addGuidance(program, context, finish);
  return program;
}

const HELP_CODES = new Set(['commander.helpDisplayed', 'commander.version', 'commander.help']);

const UNKNOWN_OPTION = /'([^']+)'/;

function usageDetail(error: CommanderError, messages: Messages): string {
  const name = UNKNOWN_OPTION.exec(error.message)?.[1] ?? '';
  return messages.commander[error.code]?.(name) ?? error.message.replace(/^error: /, '');
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
    return HELP_CODES.has(error.code) ? EXIT.ok : context.usageError(usageDetail(error, context.messages));
  }
  return exit;
}
