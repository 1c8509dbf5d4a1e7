/** The registers that plans are checked against: the program's, and an office's own over them. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Registers } from '../../content/reference-data/entries.ts';
import { mergeRegisters, REGISTERS } from '../../content/reference-data/reference-data.ts';
import { readData } from '../../plan/source/read-data.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { isYaml } from '../host/files.ts';
import { reasonOf } from '../messages.ts';

/** The registers to use, or the exit code where the office's own cannot be read. */
export async function officeRegisters(
  folder: string | undefined,
  { host, messages, language }: CommandContext,
): Promise<Registers | ExitCode> {
  if (folder === undefined) return REGISTERS;
  try {
    const names = (await readdir(resolve(host.cwd, folder))).filter(isYaml).sort();
    const files = await Promise.all(names.map((name) => readFile(resolve(host.cwd, folder, name), 'utf8')));
    const { registers, problems } = mergeRegisters(files.map(readData));
    for (const { path, sentence } of problems) {
      const [file, ...place] = path;
      host.stderr(
        `${messages.badRegister(join(folder, names[Number(file)] ?? ''), `${place.join('.')}: ${sentence[language]}`)}\n`,
      );
    }
    return problems.length > 0 ? EXIT.planErrors : registers;
  } catch (error) {
    host.stderr(`${messages.cannotRead(folder, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}
