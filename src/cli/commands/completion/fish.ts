/** Completion for fish. */
import type { CommandSpec, OptionSpec, Values } from './spec.ts';

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

function offered(values: Values): string {
  switch (values.kind) {
    case 'plans':
      return `-k -x -a '(__fish_complete_suffix .yaml; __fish_complete_suffix .yml)'`;
    case 'folders':
      return `-x -a '(__fish_complete_directories)'`;
    case 'files':
      return '-r -F';
    case 'words':
      return `-x -a ${quoted(values.words.join(' '))}`;
    case 'free':
      return '-x';
  }
}

const flag = (name: string): string => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`);

const optionLine = (condition: string, { flags, text, values }: OptionSpec): string =>
  [condition, ...flags.map(flag), ...(values === undefined ? [] : [offered(values)]), '-d', quoted(text)].join(' ');

function commandLines({ name, text, options, values }: CommandSpec): string[] {
  const condition = `complete -c kehoach -n '__fish_seen_subcommand_from ${name}'`;
  return [
    `complete -c kehoach -n __fish_use_subcommand -a ${name} -d ${quoted(text)}`,
    ...options.map((option) => optionLine(condition, option)),
    ...(values === undefined || values.kind === 'free' ? [] : [`${condition} ${offered(values)}`]),
  ];
}

export const fishScript = (commands: readonly CommandSpec[]): string =>
  `${['complete -c kehoach -f', ...commands.flatMap(commandLines)].join('\n')}\n`;
