/** `kehoach pull` from a file that was saved by LibreOffice. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { hasOffice, savedByOffice } from '../../../support/libreoffice.ts';
import { editedInWord, PLAN } from '../../../support/pull.ts';

test.skipIf(!hasOffice)('brings home what was edited and saved, which build had refused to overwrite', async () => {
  await inFolder(async (folder) => {
    await editedInWord(folder);
    const file = join(folder, 'kế hoạch.docx');
    const bytes = readFileSync(savedByOffice(file, 'docx:MS Word 2007 XML', join(folder, 'saved')));
    writeFileSync(file, bytes);
    expect((await kehoach(['build', 'kế hoạch.yaml'], folder)).exit).toBe(1);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect((await kehoach(['pull', 'kế hoạch.docx', 'kế hoạch.yaml', '--yes'], folder)).exit).toBe(0);
    expect(readFileSync(join(folder, 'kế hoạch.yaml'), 'utf8')).toBe(PLAN.replace('Giảm 10%', 'Giảm 12%'));
  });
});
