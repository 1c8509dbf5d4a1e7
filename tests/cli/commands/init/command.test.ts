/** `kehoach init`: a folder in which an office can begin. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../../../src/cli/main.ts';
import { hostIn, inFolder, kehoach, type Ran } from '../../../support/cli.ts';

const ANSWERS = ['--year', '2026', '--set', 'province=Lam Giang'];
const init = (folder: string, ...args: readonly string[]): Promise<Ran> =>
  kehoach(['init', 'Văn phòng', ...ANSWERS, ...args], folder);

describe('init', () => {
  test('makes a folder whose plan is built as its last line says', async () => {
    await inFolder(async (folder) => {
      const { exit, stdout } = await init(folder);
      expect(exit).toBe(0);
      expect(stdout).toContain('cd "Văn phòng"\n');
      const build = stdout.trimEnd().split('\n').at(-1)?.trim().split(' ').slice(1) ?? [];
      const own = join(folder, 'Văn phòng');
      const built = await kehoach(build, own);
      expect(built.stderr).toBe('');
      expect(built.stdout).toContain('ubnd-tinh-2026.docx');
      expect(readdirSync(own).sort()).toEqual([
        '.gitignore',
        '.vscode',
        'HUONG-DAN.md',
        'out',
        'phrases',
        'plans',
        'schemas',
      ]);
    });
  });

  test('in such a folder further plans find the same schema', async () => {
    await inFolder(async (folder) => {
      await init(folder);
      const own = join(folder, 'Văn phòng');
      await kehoach(
        [
          'new',
          'ubnd-xa',
          '--year',
          '2026',
          '--set',
          'commune=Tân Lâm',
          '--set',
          'office=Phòng Kinh tế',
          '-o',
          'plans',
        ],
        own,
      );
      expect(readFileSync(join(own, 'plans/ubnd-xa-2026.yaml'), 'utf8')).toContain(
        '$schema=../schemas/plan.schema.json',
      );
    });
  });

  test('overwrites nothing that is there, unless told to', async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, 'Văn phòng'));
      writeFileSync(join(folder, 'Văn phòng', 'HUONG-DAN.md'), 'của tôi');
      const { exit, stderr } = await init(folder);
      expect(exit).toBe(2);
      expect(stderr).toContain('HUONG-DAN.md');
      expect(readdirSync(join(folder, 'Văn phòng'))).toEqual(['HUONG-DAN.md']);
      expect((await init(folder, '--force')).exit).toBe(0);
      expect(readFileSync(join(folder, 'Văn phòng', 'HUONG-DAN.md'), 'utf8')).toContain('# Hướng dẫn ngắn');
    });
  });

  test('says which answers are missing where it cannot ask, and writes nothing', async () => {
    await inFolder(async (folder) => {
      const { exit, stderr } = await kehoach(['init', 'a', '--year', '2026'], folder);
      expect(exit).toBe(2);
      expect(stderr).toContain('--set province=');
      expect(existsSync(join(folder, 'a'))).toBe(false);
    });
  });

  test('asks for the template and its answers in a terminal', async () => {
    await inFolder(async (folder) => {
      const typed = ['9', 'ubnd-tinh', '2026', '', 'Lam Giang', '', '', ''];
      let said = '';
      const hear = (text: string): void => {
        said += text;
      };
      const ask = async (): Promise<string | undefined> => typed.shift();
      expect(await main(hostIn(folder, { argv: ['init'], stdout: hear, stderr: hear, ask }))).toBe(0);
      expect(said).toContain('1. ban-chi-dao: ');
      expect(said).not.toContain('cd ');
      expect(readFileSync(join(folder, 'plans/ubnd-tinh-2026.yaml'), 'utf8')).toContain('LAM GIANG');
    });
  });
});

describe('the guide', () => {
  const guide = readFileSync('templates/office/HUONG-DAN.md', 'utf8');
  const snippets = JSON.parse(readFileSync('templates/office/vscode/kehoach.code-snippets', 'utf8')) as Record<
    string,
    { readonly prefix: readonly string[] }
  >;

  test('names commands and options that exist', async () => {
    for (const [, command = ''] of guide.matchAll(/kehoach ([a-z]+)/g))
      expect((await kehoach([command, '--help'], '.')).exit, command).toBe(0);
    const helps = await Promise.all(['build', 'validate', 'new'].map((command) => kehoach([command, '--help'], '.')));
    const help = helps.map(({ stdout }) => stdout).join('');
    for (const [option] of guide.matchAll(/--[a-z]+/g)) expect(help).toContain(option);
  });

  test('names snippets that exist', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    for (const [, prefix = ''] of guide.matchAll(/`([a-z]{3,8})`(?=,| rồi)/g)) expect(prefixes).toContain(prefix);
  });
});
