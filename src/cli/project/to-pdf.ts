/** The document as PDF, where LibreOffice is installed. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext } from '../context.ts';
import { convert, hasOffice } from '../host/libreoffice.ts';

export type ToPdf = (docx: Uint8Array) => Promise<Uint8Array>;

/** Makes PDFs; undefined where nothing on this machine can. */
export async function pdfMaker(context: CommandContext): Promise<ToPdf | undefined> {
  if (!(await hasOffice(context))) return undefined;
  return async (docx) => {
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-pdf-'));
    try {
      const source = join(folder, 'plan.docx');
      await writeFile(source, docx);
      const converted = await convert([source], 'pdf', folder, context);
      if (!converted.ok) throw new Error(converted.detail);
      return await readFile(join(folder, 'plan.pdf'));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}
