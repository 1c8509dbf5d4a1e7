/** Completion for PowerShell; in ASCII, since Windows PowerShell reads pipes in an old encoding. */
import type { CommandSpec } from './spec.ts';

const list = (words: readonly string[]): string => `@(${words.map((word) => `'${word}'`).join(', ')})`;

const optionRows = ({ name, options }: CommandSpec): string[] =>
  options.flatMap(({ flags, values }) => {
    if (values === undefined) return [];
    const words = values.kind === 'words' ? values.words : [];
    return flags.map((flag) => `  '${name} ${flag}' = ${list(words)}`);
  });

const argumentRow = ({ name, values }: CommandSpec): string[] =>
  values?.kind === 'words' ? [`  '${name}' = ${list(values.words)}`] : [];

/** Where nothing is offered, PowerShell offers files by itself. */
export const powershellScript = (
  commands: readonly CommandSpec[],
): string => `$kehoachCommands = ${list(commands.map(({ name }) => name))}
$kehoachOptions = @{
${commands.map(({ name, options }) => `  '${name}' = ${list(options.flatMap(({ flags }) => flags))}`).join('\n')}
}
$kehoachValues = @{
${commands.flatMap((command) => [...optionRows(command), ...argumentRow(command)]).join('\n')}
}
Register-ArgumentCompleter -Native -CommandName kehoach -ScriptBlock {
  param($word, $ast, $position)
  $words = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $typed = if ($word) { $words.Count - 1 } else { $words.Count }
  $command = if ($typed -ge 2) { $words[1] } else { '' }
  $before = if ($typed -ge 3) { "$command $($words[$typed - 1])" } else { '' }
  if (-not $command) { $offered = $kehoachCommands }
  elseif ($before -and $kehoachValues.ContainsKey($before)) { $offered = $kehoachValues[$before] }
  elseif ($word -like '-*') { $offered = $kehoachOptions[$command] }
  else { $offered = $kehoachValues[$command] }
  $offered | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
