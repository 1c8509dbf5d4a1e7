/** What can be completed, read off the table of the commands. */
import { Option } from 'commander';
import { type CommandRow, HELP_OPTION, LANGUAGE_OPTION, type OptionRow } from '../../command.ts';
import type { HelpTexts } from '../../help-texts.ts';

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

/** Lists that the table does not hold, by the name of the value that they are for. */
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

/** A name without its brackets and dots. */
const bareName = (syntax: string): string => syntax.replace(/[<>[\].]/g, '');

function optionSpec({ flags, text }: OptionRow, lists: Lists, texts: HelpTexts): OptionSpec {
  const { short, long } = new Option(flags);
  const value = /[<[]([^>\]]+)[>\]]/.exec(flags)?.[1];
  return {
    flags: [short, long].filter((flag) => flag !== undefined),
    text: texts[text],
    values: value === undefined ? undefined : valuesNamed(value, lists),
  };
}

/** The commands, each with its options and those of every command. */
export const commandSpecs = (commands: readonly CommandRow[], lists: Lists, texts: HelpTexts): CommandSpec[] =>
  commands.map((row) => {
    const [first, ...others] = row.arguments.map(({ syntax }) => valuesNamed(bareName(syntax), lists));
    const isOneKind = others.every(({ kind }) => kind === first?.kind);
    return {
      name: row.name,
      text: texts[row.text],
      options: [...Object.values(row.options), LANGUAGE_OPTION, HELP_OPTION].map((option) =>
        optionSpec(option, lists, texts),
      ),
      values: isOneKind ? first : { kind: 'files' },
    };
  });
