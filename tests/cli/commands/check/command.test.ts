/** `kehoach check`: exit codes, files that cannot be read. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { changed, FILE, inDocument } from '../../../support/conformity.ts';
import { smallParts, zipOf } from '../../../support/zips.ts';

describe('kehoach check', () => {
  test('ends with 0 for a file that conforms, with 1 for one that departs', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'đúng.docx'), FILE);
      writeFileSync(join(folder, 'sai.docx'), changed(FILE, inDocument('Số: 05', 'Số 05')));
      expect(await kehoach(['check', 'đúng.docx'], folder)).toMatchObject({ exit: 0, stderr: '' });
      const { exit, stdout } = await kehoach(['check', '.', '--format', 'json'], folder);
      expect(exit).toBe(1);
      expect(JSON.parse(stdout).map(({ file }: { file: string }) => file)).toEqual(['đúng.docx', 'sai.docx']);
    });
  });

  test('says why a file cannot be read, and checks the others', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.docx'), 'không phải Word');
      writeFileSync(join(folder, 'b.docx'), zipOf(smallParts()));
      const { exit, stdout, stderr } = await kehoach(['check', 'a.docx', 'b.docx'], folder);
      expect(exit).toBe(3);
      expect(stderr).toContain('Không đọc được “a.docx”: Không phải tệp Word (.docx)');
      expect(stdout).toContain('b.docx: thể thức');
    });
  });

  test.each([[[]], [['không-có.docx']], [['a.docx', '--format', 'xml']]])('wrong usage: %j', async (args) => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.docx'), FILE);
      expect((await kehoach(['check', ...args], folder)).exit).toBe(2);
    });
  });
});
