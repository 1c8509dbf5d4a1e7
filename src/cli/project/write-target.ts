/** Writes what a command made to the file that was asked for. */
import { resolve } from 'node:path';
import { toBytes } from '../../word/package/codec.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeWhole } from '../host/files.ts';
import { reasonOf } from '../messages.ts';

/**
 * Writes whole or not at all, and says what was written from what.
 * @param from the files that it was made of, as they are to be named
 */
export async function writeTarget(
  target: string,
  content: string | Uint8Array,
  from: string,
  { host, messages }: CommandContext,
): Promise<ExitCode> {
  try {
    await writeWhole(resolve(host.cwd, target), toBytes(content));
  } catch (error) {
    host.stderr(`${messages.cannotWrite(target, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
  host.stdout(`${target} ← ${from}\n`);
  return EXIT.ok;
}
