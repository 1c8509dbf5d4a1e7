/** `kehoach new` at a terminal: it asks for what is not given. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../../../src/cli/main.ts';
import { hostIn, inFolder, kehoach } from '../../../support/cli.ts';

const SET = ['--year', '2026', '--set', 'province=Lam Giang'];

interface Scene {
  readonly exit: number;
  readonly shown: string;
  readonly asked: readonly string[];
}

/** The program at a terminal where somebody types the lines and then ends the input. */
async function atTerminal(args: readonly string[], cwd: string, typed: readonly string[]): Promise<Scene> {
  const asked: string[] = [];
  const shown: string[] = [];
  const lines = [...typed];
  const ask = (question: string): Promise<string | undefined> => {
    asked.push(question.trim());
    return Promise.resolve(lines.shift());
  };
  const show = (text: string): void => {
    shown.push(text);
  };
  const schemaFile = join(cwd, 'node_modules/kehoach/schemas/plan.schema.json');
  const exit = await main(
    hostIn(cwd, { argv: args, env: {}, stdout: show, stderr: show, isTerminal: true, ask, schemaFile }),
  );
  return { exit, shown: shown.join(''), asked };
}

describe('kehoach new at a terminal', () => {
  test('asks for what is not given, shows example and default, asks again what does not fit', async () => {
    await inFolder(async (folder) => {
      const typed = ['năm nay', '2025', '2026', '2', 'Tỉnh Lam Giang', 'Hồ Chí Minh', '', '', '1'];
      const { exit, asked, shown } = await atTerminal(['new', 'ubnd-tinh'], folder, typed);
      expect(asked).toEqual([
        ...Array(3).fill('Năm kế hoạch? (ví dụ: 2026)'),
        'Tỉnh hay thành phố trực thuộc Trung ương? [để trống: tỉnh]',
        ...Array(2).fill('Tên tỉnh, thành phố? (ví dụ: Lam Giang)'),
        'Địa danh ghi trước ngày tháng? [để trống: Thành phố Hồ Chí Minh]',
        'Gọi chung các đơn vị hành chính cấp xã thế nào? [để trống: xã, phường]',
        'Ai ký? [để trống: PHÓ CHỦ TỊCH]',
      ]);
      expect(exit).toBe(0);
      expect(shown.match(/không đúng dạng/g)).toHaveLength(3);
      const plan = parse(readFileSync(join(folder, 'ubnd-tinh-2026.yaml'), 'utf8')) as Record<string, unknown>;
      expect(plan).toMatchObject({
        place: 'Thành phố Hồ Chí Minh',
        issuer: { inText: 'Ủy ban nhân dân thành phố Hồ Chí Minh' },
        signatures: [{ authority: 'TM. ỦY BAN NHÂN DÂN', post: 'CHỦ TỊCH' }],
      });
    });
  });

  test('does not ask for what is given, and refuses it before the first question where it is wrong', async () => {
    await inFolder(async (folder) => {
      const given = ['new', 'ubnd-tinh', ...SET, '--set', 'unit=tỉnh', '--set', 'communes=1'];
      expect((await atTerminal(given, folder, ['', ''])).asked).toHaveLength(2);
      const wrong = await atTerminal(['new', 'ubnd-tinh', '--year', '1999'], folder, []);
      expect([wrong.exit, wrong.asked]).toEqual([2, []]);
      const again = await atTerminal(['new', 'ubnd-tinh', ...SET], folder, []);
      expect([again.exit, again.asked]).toEqual([2, []]);
    });
  });

  test.each([
    ['vi', 'Đã dừng, không ghi tệp nào.'],
    ['en', 'Stopped; nothing was written.'],
  ])('ends politely when the input ends (%s)', async (language, sentence) => {
    await inFolder(async (folder) => {
      const { exit, shown } = await atTerminal(['new', 'ubnd-tinh', '--lang', language], folder, ['2026']);
      expect(exit).toBe(2);
      expect(shown).toContain(sentence);
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  test('names the schema for editors where it lies in the same folder tree', async () => {
    await inFolder(async (folder) => {
      await atTerminal(['new', 'ubnd-tinh', ...SET, '-o', 'kh/2026'], folder, ['', '', '', '']);
      const [line] = readFileSync(join(folder, 'kh/2026/ubnd-tinh-2026.yaml'), 'utf8').split('\n');
      expect(line).toBe('# yaml-language-server: $schema=../../node_modules/kehoach/schemas/plan.schema.json');
      expect(existsSync(join(folder, 'ubnd-tinh-2026.yaml'))).toBe(false);
    });
    await inFolder(async (folder) => {
      await kehoach(['new', 'ubnd-tinh', ...SET], folder);
      expect(readFileSync(join(folder, 'ubnd-tinh-2026.yaml'), 'utf8')).not.toContain('$schema');
    });
  });
});
