/** What an office has of its own that its plans are printed with. */
import type { CommandContext } from '../context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { officePhrases } from './office-phrases.ts';

/** The folders that were named. */
export interface OfficeFolders {
  readonly phrases?: string;
  readonly registers?: string;
}

/** How plans are read with them: its phrases, and its names of bodies for annexes; the exit code where they cannot be. */
export async function officeCheck(
  { phrases: phrasesFolder, registers: registersFolder }: OfficeFolders,
  context: CommandContext,
): Promise<Pick<CommandContext['check'], 'phrases' | 'bodyNames'> | ExitCode> {
  const phrases = await officePhrases(phrasesFolder, context);
  if (typeof phrases === 'number') return phrases;
  const own = phrases === undefined ? {} : { phrases };
  if (registersFolder === undefined) return own;
  const { officeRegisters } = await import('./reference-data.ts');
  const registers = await officeRegisters(registersFolder, context);
  return typeof registers === 'number' ? registers : { ...own, bodyNames: registers.bodyNames };
}
