/** Completion for zsh. */
import type { CommandSpec, OptionSpec, Values } from './spec.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A text within a specification, where `:` and brackets have a meaning. */
const plain = (text: string): string => text.replace(/[\\:[\]]/g, '\\$&');

function action(values: Values): string {
  switch (values.kind) {
    case 'plans':
      return '_files -g "*.(yaml|yml)"';
    case 'folders':
      return '_files -/';
    case 'files':
      return '_files';
    case 'words':
      return `(${values.words.join(' ')})`;
    case 'free':
      return ' ';
  }
}

const optionLines = ({ flags, text, values }: OptionSpec): string[] =>
  flags.map((flag) => quoted(`*${flag}[${plain(text)}]${values === undefined ? '' : `:${flag}:${action(values)}`}`));

function commandCase({ name, options, values }: CommandSpec): string {
  const rest = values === undefined ? [] : [quoted(`*:${name}:${action(values)}`)];
  const lines = [...options.flatMap(optionLines), ...rest];
  return `    ${name})\n      _arguments \\\n        ${lines.join(' \\\n        ')} ;;`;
}

export const zshScript = (commands: readonly CommandSpec[]): string => `#compdef kehoach
_kehoach() {
  local -a commands
  commands=(
${commands.map(({ name, text }) => `    ${quoted(`${name}:${plain(text)}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'kehoach' commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case "$words[1]" in
${commands.map(commandCase).join('\n')}
  esac
}
if [ "$funcstack[1]" = "_kehoach" ]; then _kehoach "$@"; else compdef _kehoach kehoach; fi
`;
