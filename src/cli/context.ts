/** What every command is given. */
import type { Language } from '../diagnostics/diagnostic.ts';
import type { CheckOptions } from '../pipeline/check.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Host } from './host/host.ts';
import type { Messages } from './messages.ts';

export interface CommandContext {
  readonly host: Host;
  readonly language: Language;
  readonly messages: Messages;
  readonly colour: boolean;
  /** Says what is wrong with the call. */
  readonly usageError: (detail: string) => ExitCode;
  /** How plans are checked by this command. */
  readonly check: Pick<CheckOptions, 'final' | 'phrases' | 'bodyNames'>;
}
