/** LibreOffice, where it is installed: what it makes of a file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const hasOffice = spawnSync('soffice', ['--version']).error === undefined;

/** Settings of its own, made once: a start that has to make them takes twice the time. */
let profile: string | undefined;
function ownProfile(): string {
  if (profile === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'kehoach-office-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    profile = made;
  }
  return pathToFileURL(profile).href;
}

/**
 * Has LibreOffice open a file and save it into a folder.
 * @param format as LibreOffice names it: `docx`, `docx:MS Word 2007 XML`
 * @returns the path of the saved file
 */
export function savedByOffice(file: string, format: string, folder: string): string {
  const args = [
    '--headless',
    `-env:UserInstallation=${ownProfile()}`,
    '--convert-to',
    format,
    '--outdir',
    folder,
    file,
  ];
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`LibreOffice did not save ${file}: ${stderr}`);
  const [extension = ''] = format.split(':');
  return join(folder, `${basename(file, extname(file))}.${extension}`);
}
