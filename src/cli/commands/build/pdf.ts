/** PDF beside Word files, by LibreOffice. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { writeWhole } from '../../host/files.ts';
import { convert } from '../../host/libreoffice.ts';
import { reasonOf } from '../../messages.ts';
import { BUILDING_MESSAGES } from './messages.ts';

const pdfOf = (file: string): string => `${file.slice(0, file.length - extname(file).length)}.pdf`;

/** Moves a converted file to its place; the one that cannot be written is named. */
async function place(from: string, to: string, { host, messages }: CommandContext): Promise<ExitCode> {
  try {
    await writeWhole(resolve(host.cwd, to), await readFile(from));
  } catch (error) {
    host.stderr(`${messages.cannotWrite(to, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
  return EXIT.ok;
}

/** Makes the PDF of each Word file, with one start of LibreOffice. */
export async function makePdfs(files: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { host, language } = context;
  const messages = BUILDING_MESSAGES[language];
  // LibreOffice writes all into one folder; the files may lie in several.
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-pdf-'));
  try {
    const converted = await convert(files, 'pdf', folder, context);
    if (!converted.ok) {
      host.stderr(`${messages.noPdf(converted.detail)}\n`);
      return EXIT.system;
    }
    let exit: ExitCode = EXIT.ok;
    for (const [index, made] of converted.files.entries()) {
      const file = files[index] ?? '';
      const placed = await place(made, pdfOf(file), context);
      if (placed === EXIT.ok) host.stdout(`${pdfOf(file)} ← ${file}\n`);
      exit = Math.max(exit, placed) as ExitCode;
    }
    return exit;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
