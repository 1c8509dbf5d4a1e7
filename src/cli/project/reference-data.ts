/** The registers that plans are checked against: the program's, and an office's own over them. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Registers } from '../../content/reference-data/entries.ts';
import { REGISTERS } from '../../content/reference-data/reference-data.ts';
import { mergeRegisters } from '../../pipeline/registers.ts';
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
    const texts = await Promise.all(names.map((name) => readFile(resolve(host.cwd, folder, name), 'utf8')));
    const read = texts.map(readData);
    for (const [index, found] of read.entries())
      if ('line' in found)
        host.stderr(`${messages.badRegister(join(folder, names[index] ?? ''), messages.brokenYaml(found.line))}\n`);
    const files = read.flatMap((found) => ('data' in found ? [found.data] : []));
    if (files.length < read.length) return EXIT.planErrors;
    const { value: registers, diagnostics } = mergeRegisters(files, { language });
    for (const { path, message } of diagnostics) {
      const [file, ...place] = path;
      host.stderr(
        `${messages.badRegister(join(folder, names[Number(file)] ?? ''), `${place.join('.')}: ${message}`)}\n`,
      );
    }
    return diagnostics.length > 0 ? EXIT.planErrors : registers;
  } catch (error) {
    host.stderr(`${messages.cannotRead(folder, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
}
