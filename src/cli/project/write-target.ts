/** Writes what a command made to the file that was asked for. */
import { resolve } from 'node:path';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeWhole } from '../host/files.ts';
import { reasonOf } from '../messages.ts';

/** Writes whole or not at all, and says what was written from what. */
export async function writeTarget(
  target: string,
  bytes: Uint8Array,
  from: readonly string[],
  { host, messages }: CommandContext,
): Promise<ExitCode> {
  try {
    await writeWhole(resolve(host.cwd, target), bytes);
  } catch (error) {
    host.stderr(`${messages.cannotWrite(target, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
  host.stdout(`${target} ← ${from.join(', ')}\n`);
  return EXIT.ok;
}
