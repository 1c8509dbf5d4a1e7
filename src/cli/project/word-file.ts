/** Word files off the disk; those of older programs go through LibreOffice first. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { messageOf } from '../../diagnostics/format.ts';
import { kindOfOldWord } from '../../word/package/kinds.ts';
import type { CommandContext } from '../context.ts';

/** Kinds that LibreOffice turns into .docx. */
const CONVERTED: ReadonlySet<string> = new Set(['.doc', '.dot', '.rtf', '.odt', '.wps']);

/** Names that web pages and files of today bear, too: what they are, their content tells. */
const BY_CONTENT: ReadonlySet<string> = new Set(['.doc', '.dot', '.rtf']);

export const isConverted = (file: string): boolean => CONVERTED.has(extname(file).toLowerCase());

/** Bytes of a .docx, or a sentence on why there are none. */
export type WordFile = { readonly bytes: Uint8Array } | { readonly refused: string };

async function throughOffice(file: string, context: CommandContext): Promise<WordFile> {
  const { convert } = await import('../host/libreoffice.ts');
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-import-'));
  try {
    const converted = await convert([file], 'docx', folder, context);
    if (!converted.ok) return { refused: converted.detail };
    return { bytes: await readFile(converted.files[0] ?? '') };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Reads a Word file of any age.
 * @throws what the file system throws
 */
export async function readWordFile(file: string, context: CommandContext): Promise<WordFile> {
  const path = resolve(context.host.cwd, file);
  const kind = extname(file).toLowerCase();
  if (!BY_CONTENT.has(kind)) return isConverted(file) ? throughOffice(file, context) : { bytes: await readFile(path) };
  const bytes = await readFile(path);
  const found = kindOfOldWord(bytes);
  if (found === 'docx') return { bytes };
  if (found === 'old') return throughOffice(file, context);
  const { message, hint } = messageOf(found, context.language);
  return { refused: [message, hint].filter((text) => text !== '').join(' ') };
}
