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
