/** `kehoach import`: a file from anybody becomes a plan beside it, or is told why not. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan, renderPlan } from '../../../../src/index.ts';
import { inFolder, kehoach } from '../../../support/cli.ts';

const PLANS = readdirSync('plans')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('plans', name));

function built(yaml: string): Uint8Array {
  const { plan, diagnostics } = checkPlan(yaml);
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return renderPlan(plan);
}

/** Files that are refused, by what stands in them, and the word that the message must have. */
const HOSTILE: Readonly<Record<string, readonly [bytes: Uint8Array, says: RegExp]>> = {
  'truncated.docx': [built(readFileSync(PLANS[0] ?? '', 'utf8')).slice(0, 9000), /dở|thiếu|cụt|hỏng/u],
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
      writeFileSync(join(folder, 'kế hoạch cũ.docx'), built(readFileSync(PLANS[0] ?? '', 'utf8')));
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

  test('reads an old .doc by way of LibreOffice', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.docx'), built(readFileSync(PLANS[0] ?? '', 'utf8')));
      const profile = `-env:UserInstallation=file://${encodeURI(folder)}/profile`;
      spawnSync('soffice', ['--headless', profile, '--convert-to', 'doc', '--outdir', folder, join(folder, 'a.docx')]);
      const { exit, stderr } = await kehoach(['import', 'a.doc', '-o', 'b.yaml'], folder);
      expect(exit, stderr).toBe(0);
      const { plan } = checkPlan(readFileSync(join(folder, 'b.yaml'), 'utf8'));
      expect(plan?.sections.length).toBe(checkPlan(readFileSync(PLANS[0] ?? '', 'utf8')).plan?.sections.length);
    });
  });
});
