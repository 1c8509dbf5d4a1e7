/** `kehoach completion`: a script by which a shell completes the commands. */
import { PLAN_TEMPLATES } from '../../../generated/plan-templates.ts';
import { codePages } from '../../../report/explain/code-pages.ts';
import { keyPages } from '../../../report/explain/key-pages.ts';
import type { CommandRow } from '../../command.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { HELP_TEXTS } from '../../help-texts.ts';
import { PLAN_SCHEMA, shippedText } from '../../host/bundled-files.ts';
import { reasonOf } from '../../messages.ts';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { COMPLETION_MESSAGES } from './messages.ts';
import { powershellScript } from './powershell.ts';
import { type CommandSpec, commandSpecs } from './spec.ts';
import { zshScript } from './zsh.ts';

interface Shell {
  readonly script: (commands: readonly CommandSpec[]) => string;
  readonly install: string;
}

const SHELLS: Readonly<Record<string, Shell>> = {
  bash: { script: bashScript, install: 'echo \'eval "$(kehoach completion bash)"\' >> ~/.bashrc' },
  zsh: {
    script: zshScript,
    install: 'echo \'autoload -U compinit; compinit; eval "$(kehoach completion zsh)"\' >> ~/.zshrc',
  },
  fish: { script: fishScript, install: 'kehoach completion fish > ~/.config/fish/completions/kehoach.fish' },
  powershell: {
    script: powershellScript,
    install: "Add-Content $PROFILE 'kehoach completion powershell | Out-String | Invoke-Expression'",
  },
};

/** What `explain` may be asked for. */
async function topics({ host, language }: CommandContext): Promise<string[]> {
  const keys = keyPages(JSON.parse(await shippedText(host, PLAN_SCHEMA)));
  return [
    ...keys.flatMap(({ places }) => places.map(({ path }) => path)),
    ...codePages(language).map(({ code }) => code),
  ];
}

/** The first line tells zsh what a file is for and stays the first. */
function withNote(script: string, note: string): string {
  const [first = '', ...rest] = script.split('\n');
  return first.startsWith('#') ? [first, note, ...rest].join('\n') : `${note}\n${script}`;
}

/** Prints the script of a shell. */
export async function completion(
  [shell = '']: readonly string[],
  commands: readonly CommandRow[],
  context: CommandContext,
): Promise<ExitCode> {
  const { host, messages, language, usageError } = context;
  const { install, noSuchShell } = COMPLETION_MESSAGES[language];
  const found = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (found === undefined) return usageError(noSuchShell(shell, Object.keys(SHELLS).join(', ')));
  try {
    const lists = { template: Object.keys(PLAN_TEMPLATES), topic: await topics(context) };
    const script = found.script(commandSpecs(commands, lists, HELP_TEXTS[language]));
    // PowerShell reads pipes in an old encoding: nothing but ASCII for it.
    const note = shell === 'powershell' ? `# ${found.install}` : `# ${install} ${found.install}`;
    host.stdout(withNote(script, note));
  } catch (error) {
    host.stderr(`${messages.cannotRead(PLAN_SCHEMA, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
  return EXIT.ok;
}
