/** `report` as it is called: the annex of a periodic report, to be filled in. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan, checkWord, importWord } from '../../../../src/index.ts';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { codes } from '../../../support/plans.ts';

const NAME = 'so-noi-vu-cai-cach-hanh-chinh-2026';

const withPlan = (work: (folder: string) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    cpSync(`plans/${NAME}.yaml`, join(folder, 'plan.yaml'));
    await work(folder);
  });

describe('report', () => {
  test('writes annexes of tasks and of targets that are read back as two', async () => {
    await withPlan(async (folder) => {
      const { exit } = await kehoach(['report', 'plan.yaml', '--period', '2026-Q2', '-o', 'r.docx'], folder);
      expect(exit).toBe(0);
      const { value } = importWord(readFileSync(join(folder, 'r.docx')));
      const text = value?.yaml ?? '';
      expect(text).toContain('TÌNH HÌNH THỰC HIỆN NHIỆM VỤ QUÝ II NĂM 2026');
      expect(text).toContain('KẾT QUẢ THỰC HIỆN CHỈ TIÊU QUÝ II NĂM 2026');
      expect(codes(text).filter((code) => code.startsWith('schema/'))).toEqual([]);
      expect(checkPlan(text).value).toMatchObject({ year: 2026, sections: [], appendices: [{}, {}] });
      const judged = checkWord(readFileSync(join(folder, 'r.docx'))).diagnostics;
      expect(judged.filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  });

  test('tells what is due in the period, what is late from before, and what has no day', async () => {
    await inFolder(async (folder) => {
      const items = [
        'Việc của quý I (Phòng Một thực hiện trước ngày 15/3/2026)',
        'Việc đã xong của quý I (Phòng Một thực hiện trước ngày 20/3/2026)',
        'Việc của quý II (Phòng Hai thực hiện trước ngày 15/5/2026)',
        'Việc của quý IV (Phòng Ba thực hiện trước ngày 15/11/2026)',
        'Việc thường xuyên (Phòng Tư thực hiện)',
      ];
      const plan = readFileSync('plans/ban-chi-dao-138-2026.yaml', 'utf8');
      const head = plan.slice(0, plan.indexOf('\nsections:'));
      const end = plan.slice(plan.indexOf('\nrecipients:'));
      writeFileSync(
        join(folder, 'plan.yaml'),
        `${head}\nsections:\n  - heading: NHIỆM VỤ\n    items:\n${items.map((item) => `      - ${item}\n`).join('')}${end}`,
      );
      const { stdout: all } = await kehoach(['tasks', 'plan.yaml', '--format', 'json'], folder);
      const { rows } = JSON.parse(all) as { rows: { id: string; words: string }[] };
      const done = rows.find(({ words }) => words.startsWith('Việc đã xong'))?.id;
      writeFileSync(join(folder, 'status.csv'), `Mã nhiệm vụ,Trạng thái,Ghi chú\n${done},Hoàn thành,\n`);
      await kehoach(['tasks', 'plan.yaml', '--status', 'status.csv'], folder);
      const { stdout } = await kehoach(['report', 'plan.yaml', '--period', '2026-Q2'], folder);
      const told = [...stdout.matchAll(/Việc [^\n]*/g)].map(([line]) => line.replace(/ +.{0}$/, ''));
      expect(told).toEqual(['Việc của quý I', 'Việc của quý II', 'Việc thường xuyên']);
    });
  });

  test.each([
    [['report', 'plan.yaml'], /--period/],
    [['report', 'plan.yaml', '--period', 'Q2'], /2026-Q1/],
    [['report', 'plan.yaml', '--period', '2027-Q2'], /2026/],
    [['report', 'plan.yaml', '--period', '2026-Q2', '-o', 'r.pdf'], /\.docx, \.xlsx/],
  ])('%j is refused with the way out', async (call, says) => {
    await withPlan(async (folder) => {
      const { exit, stderr } = await kehoach(call, folder);
      expect(exit).toBe(2);
      expect(stderr).toMatch(says);
    });
  });
});
