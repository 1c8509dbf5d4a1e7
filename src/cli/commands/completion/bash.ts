/** Completion for bash, 3.2 (macOS) and later. */
import type { CommandSpec, Values } from './spec.ts';

function action(values: Values): string {
  if (values.kind === 'words') return `_kehoach_words '${values.words.join(' ')}'`;
  return values.kind === 'free' ? 'return' : `_kehoach_${values.kind}`;
}

const optionCases = (commands: readonly CommandSpec[]): string[] =>
  commands.flatMap(({ name, options }) =>
    options.flatMap(({ flags, values }) =>
      values === undefined
        ? []
        : [`    ${flags.map((flag) => `'${name} ${flag}'`).join(' | ')}) ${action(values)}; return ;;`],
    ),
  );

const flagsOf = ({ options }: CommandSpec): string => options.flatMap(({ flags }) => flags).join(' ');

export const bashScript = (commands: readonly CommandSpec[]): string => `_kehoach_words() {
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}
_kehoach_paths() {
  local IFS=$'\\n'
  type compopt >/dev/null 2>&1 && compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -d -- "$cur"; for ending in "$@"; do compgen -f -X "!*$ending" -- "$cur"; done))
}
_kehoach_plans() { _kehoach_paths .yaml .yml; }
_kehoach_folders() { _kehoach_paths; }
_kehoach_files() {
  local IFS=$'\\n'
  type compopt >/dev/null 2>&1 && compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$cur"))
}
_kehoach() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    _kehoach_words '${commands.map(({ name }) => name).join(' ')} --help --version'
    return
  fi
  # --format=json comes as three words.
  if [ "$before" = '=' ]; then before="\${COMP_WORDS[COMP_CWORD - 2]}"; fi
  if [ "$cur" = '=' ]; then cur=''; fi
  case "$command $before" in
${optionCases(commands).join('\n')}
  esac
  case "$command $cur" in
${commands.map((command) => `    '${command.name} -'*) _kehoach_words '${flagsOf(command)}' ;;`).join('\n')}
${commands.flatMap(({ name, values }) => (values === undefined ? [] : [`    '${name} '*) ${action(values)} ;;`])).join('\n')}
  esac
}
complete -F _kehoach kehoach
`;
