/** `tasks`, `deadlines`, `targets`, `metadata` as they are called. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';

const PLAN = 'plans/ban-chi-dao-138-2026.yaml';

/** Works in a folder with some of the project's plans. */
const withPlans = (names: readonly string[], work: (folder: string) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, 'plans'));
    for (const name of names) cpSync(`plans/${name}.yaml`, join(folder, 'plans', `${name}.yaml`));
    await work(folder);
  });

const BOTH = ['ban-chi-dao-138-2025', 'ban-chi-dao-138-2026'];

describe('tasks', () => {
  test.each(['.xlsx', '.docx', '.csv', '.md', '.json'])('writes a file that ends in %s', async (end) => {
    await withPlans(BOTH, async (folder) => {
      const { exit, stdout } = await kehoach(['tasks', PLAN, '-o', `viec${end}`], folder);
      expect(exit).toBe(0);
      expect(stdout).toBe(`viec${end} ← ban-chi-dao-138-2026\n`);
      expect(existsSync(join(folder, `viec${end}`))).toBe(true);
    });
  });

  test('over a folder names the document that gives each task', async () => {
    await withPlans(BOTH, async (folder) => {
      const { stdout } = await kehoach(['tasks', 'plans', '--format', 'json'], folder);
      const { rows } = JSON.parse(stdout) as { rows: { document: string }[] };
      expect(rows.length).toBeGreaterThan(60);
      expect(new Set(rows.map(({ document }) => document)).size).toBe(2);
    });
  });

  test('of a body are those that it leads, helps with, or shares', async () => {
    await withPlans(BOTH, async (folder) => {
      const { stdout } = await kehoach(['tasks', PLAN, '--body', 'Sở Y tế'], folder);
      expect(stdout).toMatch(/^Nhiệm vụ của Sở Y tế\n/);
      expect(stdout).toContain('Sở Y tế');
    });
  });

  test('of a body are found by any name that the office’s register has for it', async () => {
    await withPlans(BOTH, async (folder) => {
      mkdirSync(join(folder, 'du-lieu'));
      writeFileSync(
        join(folder, 'du-lieu', 'danh-ba.yaml'),
        'bodyNames:\n  - { name: Công an tỉnh, short: [Cơ quan Thường trực] }\n',
      );
      const named = async (body: string) => {
        const { stdout } = await kehoach(
          ['tasks', PLAN, '--body', body, '--registers', 'du-lieu', '--format', 'json'],
          folder,
        );
        return (JSON.parse(stdout) as { rows: unknown[] }).rows;
      };
      expect((await named('Công an tỉnh')).length).toBeGreaterThan(10);
      expect(await named('Cơ quan Thường trực')).toEqual(await named('Công an tỉnh'));
    });
  });

  test('are not told where the office’s register has one name for two bodies', async () => {
    await withPlans(BOTH, async (folder) => {
      mkdirSync(join(folder, 'du-lieu'));
      writeFileSync(
        join(folder, 'du-lieu', 'danh-ba.yaml'),
        'bodyNames:\n  - { name: Công an tỉnh, short: [CAT] }\n  - { name: Thanh tra tỉnh, short: [CAT], members: [Sở X] }\n',
      );
      const { exit, stderr } = await kehoach(['tasks', PLAN, '--registers', 'du-lieu'], folder);
      expect(exit).toBe(1);
      expect(stderr).toContain('bodyNames.1: Tên “CAT” đã là của “Công an tỉnh”');
      expect(stderr).toContain('Danh bạ không có “Sở X”');
    });
  });

  test('shows the load as bars, and as a picture', async () => {
    await withPlans(BOTH, async (folder) => {
      const { stdout } = await kehoach(['tasks', 'plans', '--load'], folder);
      expect(stdout).toMatch(/Công an tỉnh .*[▁▂▃▄▅▆▇█]/);
      expect((await kehoach(['tasks', 'plans', '--load', '-o', 'tải.svg'], folder)).exit).toBe(0);
      expect(readFileSync(join(folder, 'tải.svg'), 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
    });
  });

  /** Calls that cannot be carried out, and a word of what is said. */
  const WRONG: readonly (readonly [readonly string[], RegExp])[] = [
    [['tasks'], /kế hoạch/i],
    [['tasks', PLAN, '--by', 'cơ quan'], /body/],
    [['tasks', PLAN, '--due', 'mai'], /30d/],
    [['tasks', PLAN, '--format', 'xml'], /pretty/],
    [['tasks', PLAN, '-o', 'viec.pdf'], /\.xlsx/],
    [['tasks', PLAN, '--load', '-o', 'tai.xlsx'], /\.svg/],
    [['deadlines', PLAN, '--ics', 'lich.txt'], /\.ics/],
    [['deadlines', PLAN, '--days-off', 'sau'], /keep/],
    [['metadata', 'plans'], /một kế hoạch|kế hoạch/],
    [['metadata', PLAN, '--format', 'yaml'], /json/],
    [['targets', PLAN, 'plans'], /kế hoạch/],
  ];

  test.each(WRONG)('%s is told what to write instead', async (call, said) => {
    await withPlans(BOTH, async (folder) => {
      const { exit, stdout, stderr } = await kehoach(call, folder);
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toMatch(said);
    });
  });

  test('tells the others where one plan cannot be read, and ends with 1', async () => {
    await withPlans(BOTH, async (folder) => {
      writeFileSync(join(folder, 'plans', 'hỏng.yaml'), 'year: [');
      const { exit, stdout, stderr } = await kehoach(['tasks', 'plans'], folder);
      expect(exit).toBe(1);
      expect(stdout).toContain('Công an tỉnh');
      expect(stderr).toContain('hỏng.yaml');
    });
  });
});

describe('a sheet that comes back', () => {
  test.each(['.xlsx', '.csv'])('%s: is kept beside the plan, and every later table has its states', async (end) => {
    await withPlans(BOTH, async (folder) => {
      await kehoach(['tasks', PLAN, '-o', `bảng${end}`], folder);
      const json = JSON.parse((await kehoach(['tasks', PLAN, '--format', 'json'], folder)).stdout) as {
        rows: { id: string }[];
      };
      const [first] = json.rows;
      // The office fills in the sheet with another program: here as CSV.
      writeFileSync(join(folder, 'trả lời.csv'), `Mã nhiệm vụ;Trạng thái\r\n${first?.id};Hoàn thành\r\n`);
      const { exit, stdout } = await kehoach(['tasks', PLAN, '--status', 'trả lời.csv'], folder);
      expect({ exit, done: /Hoàn thành: 1/.test(stdout) }).toEqual({ exit: 0, done: true });
      expect(existsSync(join(folder, 'plans', 'ban-chi-dao-138-2026.tien-do.json'))).toBe(true);
      expect((await kehoach(['tasks', PLAN, '-o', `sau${end}`], folder)).exit).toBe(0);
      // What the program itself wrote can be taken back.
      expect((await kehoach(['tasks', PLAN, '--status', `sau${end}`], folder)).exit).toBe(0);
      expect((await kehoach(['tasks', PLAN], folder)).stdout).toContain('Trạng thái: Hoàn thành');
    });
  });

  test('that is none is told, and nothing is written', async () => {
    await withPlans(BOTH, async (folder) => {
      writeFileSync(join(folder, 'x.xlsx'), 'không phải bảng tính');
      const { exit, stderr } = await kehoach(['tasks', PLAN, '--status', 'x.xlsx'], folder);
      expect(exit).toBe(1);
      expect(stderr).toContain('x.xlsx');
      expect(existsSync(join(folder, 'plans', 'ban-chi-dao-138-2026.tien-do.json'))).toBe(false);
    });
  });
});

describe('deadlines', () => {
  test('stand in the order of their days', async () => {
    await withPlans(BOTH, async (folder) => {
      const { stdout } = await kehoach(['deadlines', 'plans', '--format', 'json'], folder);
      const days = (JSON.parse(stdout) as { rows: { due: string }[] }).rows.map(({ due }) => due);
      expect(days.length).toBeGreaterThan(40);
      expect(days).toEqual([...days].sort());
    });
  });

  test('are a calendar, the same each time', async () => {
    await withPlans(BOTH, async (folder) => {
      const written = async (): Promise<string> => {
        await kehoach(['deadlines', 'plans', '--ics', 'lịch.ics'], folder);
        return readFileSync(join(folder, 'lịch.ics'), 'utf8');
      };
      const first = await written();
      expect(first.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(40);
      expect(await written()).toBe(first);
    });
  });
});

test('targets of two plans stand side by side', async () => {
  await withPlans(BOTH, async (folder) => {
    const { exit, stdout } = await kehoach(['targets', ...BOTH.map((name) => `plans/${name}.yaml`)], folder);
    expect(exit).toBe(0);
    expect(stdout).toContain('Năm 2025: không quá 1.071 vụ\n      Năm 2026: không quá 1.010 vụ\n      Tăng, giảm: -61');
  });
});

test('the header of a document is given as JSON and as XML', async () => {
  await withPlans(BOTH, async (folder) => {
    const json = JSON.parse((await kehoach(['metadata', PLAN], folder)).stdout) as Record<string, unknown>;
    expect(json).toMatchObject({ Code: { CodeNotation: 'KH-BCĐ' }, OtherInfo: { PageAmount: '10' } });
    const { stdout } = await kehoach(['metadata', PLAN, '--format', 'xml'], folder);
    expect(stdout).toContain('<edXML:CodeNotation>KH-BCĐ</edXML:CodeNotation>');
  });
});
