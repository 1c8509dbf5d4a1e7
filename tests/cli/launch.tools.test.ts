/** The program as it is installed: one process, bundled, with the machine's clock, streams and signals. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { all, readPart } from '../../tools/measure/xml.ts';
import { CALLS } from '../support/calls.ts';
import { inFolder, kehoach } from '../support/cli.ts';
import { planNames, planText, smallPlan } from '../support/plans.ts';
import { PROGRAM, runProgram, startProgram } from '../support/program.ts';

const PLAN = smallPlan();
const BAD = PLAN.replace('year:', 'yeer:');

describe('the bundled program', () => {
  test('runs every command', async () => {
    await inFolder((folder) => {
      writeFileSync(join(folder, 'plan.yaml'), PLAN);
      const failed = Object.values(CALLS)
        .map((call) => ({ call, ...runProgram(call, folder) }))
        .filter(({ exit }) => exit !== 0);
      expect(failed).toEqual([]);
    });
  });

  test('makes of every plan the same bytes as its sources', async () => {
    await inFolder(async (folder) => {
      for (const name of planNames()) writeFileSync(join(folder, `${name}.yaml`), planText(name));
      cpSync('plans/hinh', join(folder, 'hinh'), { recursive: true });
      expect(runProgram(['build', '.', '-o', 'bundled'], folder)).toMatchObject({ exit: 0, stderr: '' });
      await kehoach(['build', '.', '-o', 'sources'], folder);
      for (const name of planNames()) {
        const [bundled, sources] = ['bundled', 'sources'].map((way) => readFileSync(join(folder, way, `${name}.docx`)));
        expect(sources !== undefined && bundled?.equals(sources), name).toBe(true);
      }
    });
  });

  test('shares many plans among threads, and nobody can tell', async () => {
    const runs = ['1', '2', '3'].map((threads) =>
      inFolder((folder) => {
        for (let index = 0; index < 30; index++)
          writeFileSync(
            join(folder, `${index}.yaml`),
            index % 4 === 1 ? BAD : PLAN.replace('thử nghiệm', `thứ ${index}`),
          );
        const env = { KEHOACH_THREADS: threads };
        const said = [
          ['build', '.', '-o', 'out'],
          ['validate', '.'],
        ].map((call) => runProgram(call, folder, { env }));
        const written = Array.from({ length: 30 }, (_, index) => join(folder, 'out', `${index}.docx`)).map((path) =>
          existsSync(path) ? readFileSync(path).toString('base64') : 'nothing',
        );
        return { said, written };
      }),
    );
    const [alone, ...shared] = await Promise.all(runs);
    expect(alone?.said.map(({ exit }) => exit)).toEqual([1, 1]);
    for (const one of shared) expect(one).toEqual(alone);
  });

  test('gives the exit code, the streams and the language of the environment', async () => {
    await inFolder((folder) => {
      writeFileSync(join(folder, 'a.yaml'), BAD);
      const env = { KEHOACH_LANG: 'en' };
      expect(runProgram(['build', 'a.yaml'], folder, { env })).toMatchObject({
        exit: 1,
        stdout: 'a.yaml: 1 error, nothing written\n',
        stderr: expect.stringContaining('did you mean `year`') as unknown,
      });
      expect(runProgram(['validate', 'a.yaml'], folder)).toMatchObject({
        exit: 1,
        stdout: expect.stringContaining('có phải `year`') as unknown,
        stderr: '',
      });
      expect(runProgram(['dựng'], folder).exit).toBe(2);
    });
  });
});

describe('the clock', () => {
  const dayIn = (zone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());

  // At any moment it is another day in one of these than in the other.
  test.each(['Pacific/Kiritimati', 'Pacific/Niue'])('is that of the machine, with its zone: %s', async (zone) => {
    await inFolder((folder) => {
      writeFileSync(join(folder, 'a.yaml'), PLAN);
      writeFileSync(join(folder, 'b.yaml'), PLAN.replace('Làm đúng việc', 'Làm đúng mọi việc'));
      const before = dayIn(zone);
      const { exit } = runProgram(['diff', 'a.yaml', 'b.yaml', '-o', 'c.docx'], folder, { env: { TZ: zone } });
      expect(exit).toBe(0);
      const [insertion] = all(
        readPart(new Uint8Array(readFileSync(join(folder, 'c.docx'))), 'word/document.xml'),
        'w:ins',
      );
      const days = [before, dayIn(zone)];
      expect(days.map((day) => `${day}T00:00:00Z`)).toContain(insertion?.attributes['w:date']);
    });
  });
});

describe('streams and signals', () => {
  test('a pipe that closes early ends nothing and shows no trace', async () => {
    await inFolder((folder) => {
      for (let index = 0; index < 40; index++) writeFileSync(join(folder, `${index}.yaml`), BAD);
      const command = `"${process.execPath}" "${PROGRAM}" validate . | head -c 20`;
      const { stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
      expect(stderr).toBe('');
    });
  });

  test('build --watch ends with 0 when it is interrupted, and leaves no half-written file', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.yaml'), PLAN);
      const program = startProgram(['build', '--watch', 'a.yaml', '-o', 'out'], folder);
      await program.says(/Đang theo dõi/);
      expect(await program.interrupt()).toBe(0);
      await program.says(/Đã dừng theo dõi\.\n$/);
      expect(existsSync(join(folder, 'out/a.docx'))).toBe(true);
    });
  });
});
