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
import { PREVIEW_WORDS } from './commands/preview/messages.ts';
import type { PullOptions } from './commands/pull/command.ts';
import type { TemplatesOptions } from './commands/templates/command.ts';
import { type ValidateOptions, validate } from './commands/validate/command.ts';
import { configure, type Finish } from './configure.ts';
import type { CommandContext } from './context.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { addGuidance } from './guidance.ts';
import type { Words } from './messages.ts';

const gather = (value: string, before: readonly string[]): string[] => [...before, value];

/** `new` and `templates`: seldom used, so their code is loaded only when they are. */
function addStarting(program: Command, context: CommandContext, finish: Finish): void {
  const { words } = context;
  configure(program.command('new'), context)
    .description(words.newPlan)
    .argument('[template]', words.template)
    .option('--set <key=value>', words.set, gather, [])
    .option('--year <year>', words.year)
    .option('-o, --output <path>', words.newOutput)
    .option('--force', words.force)
    .option('--from <plan>', words.from)
    .option('--update-names', words.updateNames)
    .option('--on <date>', words.on)
    .option('--review <file>', words.review)
    .option('--registers <folder>', words.registers)
    .option('--lang <vi|en>', words.lang)
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
    .description(words.templates)
    .option('--format <pretty|json>', words.listFormat, 'pretty')
    .option('--lang <vi|en>', words.lang)
    .action(async (options: TemplatesOptions) => {
      const { templates } = await import('./commands/templates/command.ts');
      finish(templates(options, context));
    });
}

/** `preview`: what it needs is loaded only for it. */
function addPreview(program: Command, context: CommandContext, finish: Finish): void {
  const { words, language } = context;
  const own = PREVIEW_WORDS[language];
  configure(program.command('preview'), context)
    .description(own.about)
    .argument('<plan>', own.plan)
    .option('--port <number>', own.port, '0')
    .option('--no-open', own.noOpen)
    .option('--editor', own.editor)
    .option('--compare <plan>', own.compare)
    .option('--phrases <folder>', words.phrases)
    .option('--registers <folder>', words.registers)
    .option('--lang <vi|en>', words.lang)
    .action(async (plan: string, options: PreviewOptions) => {
      const { preview } = await import('./commands/preview/command.ts');
      finish(await preview(plan, options, context));
    });
}

/** Other people's files. */
function addImport(program: Command, context: CommandContext, finish: Finish): void {
  const { words } = context;
  configure(program.command('import'), context)
    .description(words.import)
    .argument('<file>', words.importFile)
    .option('-o, --output <plan>', words.importOutput)
    .option('--force', words.force)
    .option('--lang <vi|en>', words.lang)
    .action(async (file: string, options: ImportCommandOptions) => {
      const { importFile } = await import('./commands/import/command.ts');
      finish(await importFile(file, options, context));
    });
}

/** What was changed in Word. */
function addPull(program: Command, context: CommandContext, finish: Finish): void {
  const { words } = context;
  configure(program.command('pull'), context)
    .description(words.pull)
    .argument('<file>', words.pullFile)
    .argument('<plan>', words.pullPlan)
    .option('--yes', words.yes)
    .option('--phrases <folder>', words.phrases)
    .option('--lang <vi|en>', words.lang)
    .action(async (file: string, plan: string, options: PullOptions) => {
      const { pull } = await import('./commands/pull/command.ts');
      finish(await pull([file, plan], options, context));
    });
}

/** The program; a command leaves its exit code with `finish`. */
function createProgram(context: CommandContext, finish: Finish): Command {
  const { words } = context;
  const program = configure(new Command('kehoach'), context)
    .description(words.about)
    .version(VERSION, '-V, --version', words.version)
    .helpCommand(false);
  const language = (): Option => new Option('--lang <vi|en>', words.lang);

  configure(program.command('build'), context)
    .description(words.build)
    .argument('[plans...]', words.plans)
    .option('-o, --output <path>', words.output)
    .option('--final', words.final)
    .option('--force', words.forceBuild)
    .option('--pdf', words.pdf)
    .option('--watch', words.watch)
    .option('--phrases <folder>', words.phrases)
    .addOption(language())
    .action(async (plans: string[], options: BuildOptions) => finish(await build(plans, options, context)));

  configure(program.command('validate'), context)
    .description(words.validate)
    .argument('[plans...]', words.plans)
    .option('--format <pretty|json|github>', words.format, 'pretty')
    .option('--pages', words.pages)
    .option('--fix', words.fix)
    .option('--registers <folder>', words.registers)
    .option('--final', words.finalCheck)
    .option('--phrases <folder>', words.phrases)
    .addOption(language())
    .action(async (plans: string[], options: ValidateOptions) => finish(await validate(plans, options, context)));

  configure(program.command('check'), context)
    .description(words.check)
    .argument('[files...]', words.wordFiles)
    .option('--format <pretty|json|markdown>', words.checkFormat, 'pretty')
    .addOption(language())
    .action(async (files: string[], options: CheckOptions) => {
      const { check } = await import('./commands/check/command.ts');
      finish(await check(files, options, context));
    });

  configure(program.command('diff'), context)
    .description(words.diff)
    .argument('<old>', words.oldPlan)
    .argument('<new>', words.thisPlan)
    .option('--format <pretty|markdown|json>', words.changesFormat, 'pretty')
    .option('-o, --output <path>', words.changesOutput)
    .option('--phrases <folder>', words.phrases)
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

function usageDetail(error: CommanderError, words: Words): string {
  const name = UNKNOWN_OPTION.exec(error.message)?.[1] ?? '';
  return words.commander[error.code]?.(name) ?? error.message.replace(/^error: /, '');
}

/** Runs the program on its arguments. */
export async function runProgram(context: CommandContext): Promise<ExitCode> {
  let exit: ExitCode = EXIT.ok;
  const program = createProgram(context, (code) => {
    exit = code;
  });
  const { argv } = context.world;
  if (argv.length === 0) {
    program.outputHelp();
    return EXIT.usage;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return HELP_CODES.has(error.code) ? EXIT.ok : context.usageError(usageDetail(error, context.words));
  }
  return exit;
}
