/** What can be completed, read off the definitions of the commands. */
import type { Command, Option } from 'commander';

/** What may stand at a place of the command line. */
export type Values =
  | { readonly kind: 'plans' | 'files' | 'folders' | 'free' }
  | { readonly kind: 'words'; readonly words: readonly string[] };

export interface OptionSpec {
  /** `-o`, `--output` */
  readonly flags: readonly string[];
  readonly text: string;
  /** Undefined for an option without a value. */
  readonly values: Values | undefined;
}

export interface CommandSpec {
  readonly name: string;
  readonly text: string;
  readonly options: readonly OptionSpec[];
  /** What its arguments are; files where they differ. */
  readonly values: Values | undefined;
}

/** Lists that the definitions do not hold, by the name of the value that they are for. */
export type Lists = Readonly<Record<'template' | 'topic', readonly string[]>>;

const KINDS: Readonly<Record<string, 'plans' | 'files' | 'folders'>> = {
  plans: 'plans',
  plan: 'plans',
  old: 'plans',
  new: 'plans',
  folder: 'folders',
  files: 'files',
  path: 'files',
  file: 'files',
};

/** By the name that the help shows: `plans`, `folder`, `vi|en`. */
function valuesNamed(name: string, lists: Lists): Values {
  if (name.includes('|')) return { kind: 'words', words: name.split('|') };
  const words = Object.hasOwn(lists, name) ? lists[name as keyof Lists] : undefined;
  return words === undefined ? { kind: KINDS[name] ?? 'free' } : { kind: 'words', words };
}

const optionSpec = ({ short, long, description, flags }: Option, lists: Lists): OptionSpec => {
  const value = /[<[]([^>\]]+)[>\]]/.exec(flags)?.[1];
  return {
    flags: [short, long].filter((flag) => flag !== undefined),
    text: description,
    values: value === undefined ? undefined : valuesNamed(value, lists),
  };
};

/** The commands of a program, each with its options and the help option. */
export const commandSpecs = (program: Command, lists: Lists): CommandSpec[] =>
  program.commands.map((command) => {
    const [first, ...others] = command.registeredArguments.map((argument) => valuesNamed(argument.name(), lists));
    const isOneKind = others.every(({ kind }) => kind === first?.kind);
    return {
      name: command.name(),
      text: command.description(),
      options: command
        .createHelp()
        .visibleOptions(command)
        .map((option) => optionSpec(option, lists)),
      values: isOneKind ? first : { kind: 'files' },
    };
  });
