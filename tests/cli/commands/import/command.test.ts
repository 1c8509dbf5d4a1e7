import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { documentOf, planText } from '../../../support/plans.ts';

const BUILT = documentOf(planText('ban-chi-dao-138-2025'));

/** Files that are refused, by what stands in them, and the word that the message must have. */
const HOSTILE: Readonly<Record<string, readonly [bytes: Uint8Array, says: RegExp]>> = {
  'truncated.docx': [BUILT.slice(0, 9000), /dở|thiếu|cụt|hỏng/u],
  'renamed.docx': [
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]),
    /\.doc|mật khẩu|cũ|hỏng/u,
  ],
  'text.docx': [new TextEncoder().encode('Đây là văn bản thường'), /Word/u],
  'empty.docx': [new Uint8Array(), /trống|rỗng/u],
  'page.doc': [new TextEncoder().encode('\ufeff<!-- a -->\n<html><body>Kế hoạch</body></html>'), /trang web \(HTML\)/u],
  'page.docx': [new TextEncoder().encode('<p class=MsoNormal>Kế hoạch</p>'), /trang web \(HTML\)/u],
  'page.rtf': [new TextEncoder().encode('MIME-Version: 1.0\n\n<html></html>'), /trang web lưu một tệp \(MHT\)/u],
  'rich.docx': [new TextEncoder().encode('{\\rtf1\\ansi Ke hoach}'), /RTF.*Lưu thành/u],
  'text.doc': [new TextEncoder().encode('Đây là văn bản thường'), /Word/u],
};

describe('kehoach import', () => {
  test('writes the plan beside the file and says what is to be looked at', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'kế hoạch cũ.docx'), BUILT);
      const { exit, stdout } = await kehoach(['import', 'kế hoạch cũ.docx'], folder);
      expect(exit).toBe(0);
      expect(stdout).toContain('kế hoạch cũ.yaml');
      expect((await kehoach(['validate', 'kế hoạch cũ.yaml'], folder)).exit).toBe(0);
      expect((await kehoach(['import', 'kế hoạch cũ.docx'], folder)).exit).toBe(2);
      expect((await kehoach(['import', 'kế hoạch cũ.docx', '--force'], folder)).exit).toBe(0);
    });
  });

  test('reads a file of today under the name of an old one without another program', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'mới.doc'), BUILT);
      expect((await kehoach(['import', 'mới.doc'], folder)).exit).toBe(0);
      expect((await kehoach(['check', 'mới.doc'], folder)).exit).not.toBe(3);
    });
  });

  test.each(['check', 'pull'])('%s tells a web page under the name of a Word file as import does', async (command) => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'page.doc'), '<html><body>Kế hoạch</body></html>');
      writeFileSync(join(folder, 'plan.yaml'), planText('ban-chi-dao-138-2025'));
      const { exit, stderr } = await kehoach(
        [command, 'page.doc', ...(command === 'pull' ? ['plan.yaml'] : [])],
        folder,
      );
      expect(exit).toBe(3);
      expect(stderr).toContain('trang web (HTML)');
    });
  });

  test.each(Object.entries(HOSTILE))(
    'says what is wrong with %s, without a stack trace',
    async (name, [bytes, says]) => {
      await inFolder(async (folder) => {
        writeFileSync(join(folder, name), bytes);
        const { exit, stderr } = await kehoach(['import', name], folder);
        expect(exit).toBe(3);
        expect(stderr).toMatch(says);
        expect(stderr).not.toMatch(/\bat \w|Error:/);
        expect(readdirSync(folder)).toEqual([name]);
      });
    },
  );
});
