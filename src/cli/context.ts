/** What every command is given. */
import type { Language } from '../diagnostics/diagnostic.ts';
import type { CheckOptions } from '../pipeline/check.ts';
import type { ExitCode } from './exit-codes.ts';
import type { World } from './host/host.ts';
import type { Words } from './messages.ts';

export interface CommandContext {
  readonly world: World;
  readonly language: Language;
  readonly words: Words;
  readonly colour: boolean;
  /** Says what is wrong with the call. */
  readonly usageError: (detail: string) => ExitCode;
  /** How plans are checked by this command. */
  readonly check: Pick<CheckOptions, 'final' | 'phrases'>;
}
