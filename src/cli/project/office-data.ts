/** What an office has of its own: its phrases and its registers. */
import type { OfficeData } from '../../preview/desk/calls.ts';
import type { CommandContext } from '../context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { officePhrases } from './office-phrases.ts';
import { officeRegisters } from './reference-data.ts';

/** The folders, as they were typed. */
export interface OfficeFolders {
  readonly phrases?: string;
  readonly registers?: string;
}

/** An office's data, or the exit code where it cannot be used. */
export async function officeData(folders: OfficeFolders, context: CommandContext): Promise<OfficeData | ExitCode> {
  const phrases = await officePhrases(folders.phrases, context);
  if (typeof phrases === 'number') return phrases;
  const registers = await officeRegisters(folders.registers, context);
  if (typeof registers === 'number') return registers;
  return { registers, ...(phrases === undefined ? {} : { phrases }) };
}
