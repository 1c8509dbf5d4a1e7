/** `build --opinions`: which draft it is of, whose the changes are, what it does not write over. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach, type Ran } from '../../../support/cli.ts';
import { edited, saying } from '../../../support/edit-word.ts';
import { SENT } from '../../../support/eleven-answers.ts';
import { commentsIn, revisionsOf } from '../../../support/reviewed.ts';
import { trackedChange } from '../../../support/word-edits.ts';

const PLAN = 'kế hoạch.yaml';
const REVIEW = 'kế hoạch.gop-y.docx';

type Run = (...args: string[]) => Promise<Ran>;

/** A plan with the answers of two offices, all of them accepted. */
const answered = (work: (folder: string, run: Run) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, PLAN), SENT);
    const run: Run = (...args) => kehoach(args, folder);
    await run('build', PLAN);
    const built = readFileSync(join(folder, 'kế hoạch.docx'));
    writeFileSync(join(folder, 'tc.docx'), edited(built, trackedChange('5.000', '3.000', 'Sở Tài chính')));
    writeFileSync(join(folder, 'công an.docx'), edited(built, saying('hằng quý', 'hằng tháng')));
    const { exit } = await run('collect', PLAN, 'tc.docx', 'công an.docx', '--from', 'công an.docx=Công an tỉnh');
    expect(exit).toBe(0);
    const path = join(folder, 'gop-y', PLAN);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('answer:\n', 'answer: tiếp thu\n'));
    await work(folder, run);
  });

const revisionsIn = (folder: string, file = REVIEW): string[] => revisionsOf(readFileSync(join(folder, file)));

const CHANGES = [
  'Sở Tài chính 2026-03-02 -5.000',
  'Sở Tài chính 2026-03-02 +3.000',
  'Công an tỉnh  -quý',
  'Công an tỉnh  +tháng',
];

describe('the version for those who decide', () => {
  test('stands beside the draft, whose own file stays; again, it is the same', () =>
    answered(async (folder, run) => {
      const draft = readFileSync(join(folder, 'kế hoạch.docx'));
      const { exit, stdout, stderr } = await run('build', PLAN, '--opinions');
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      expect(stdout).toContain(`${REVIEW} ← ${PLAN} (2 ý kiến, 2 đã thành sửa đổi theo dõi)`);
      expect(revisionsIn(folder)).toEqual(CHANGES);
      expect(commentsIn(readFileSync(join(folder, REVIEW))).map(({ author }) => author)).toEqual([
        'Sở Tài chính',
        'Công an tỉnh',
      ]);
      expect(readFileSync(join(folder, 'kế hoạch.docx')).equals(draft)).toBe(true);
      const first = readFileSync(join(folder, REVIEW));
      expect((await run('build', PLAN, '--opinions')).exit).toBe(0);
      expect(readFileSync(join(folder, REVIEW)).equals(first)).toBe(true);
    }));

  test('follows the answers, and is not written over once somebody has changed it', () =>
    answered(async (folder, run) => {
      await run('build', PLAN, '--opinions');
      const path = join(folder, 'gop-y', PLAN);
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace('    answer: tiếp thu', '    answer: không tiếp thu # hỏi lại'),
      );
      expect((await run('build', PLAN, '--opinions')).exit).toBe(0);
      expect(revisionsIn(folder)).toEqual(CHANGES.slice(2));
      writeFileSync(join(folder, REVIEW), edited(readFileSync(join(folder, REVIEW)), saying('hằng tuần', 'hằng ngày')));
      const kept = readFileSync(join(folder, REVIEW));
      writeFileSync(path, readFileSync(path, 'utf8').replace('    answer: không tiếp thu', '    answer: tiếp thu'));
      const refused = await run('build', PLAN, '--opinions');
      expect(refused.exit).toBe(1);
      expect(refused.stderr).toContain('đã được sửa sau lần in trước');
      expect(readFileSync(join(folder, REVIEW)).equals(kept)).toBe(true);
      expect((await run('build', PLAN, '--opinions', '--force')).exit).toBe(0);
      expect(revisionsIn(folder)).toEqual(CHANGES);
    }));

  test('of the plan that has taken the opinions in has comments only; of the draft that was kept, the changes', () =>
    answered(async (folder, run) => {
      await run('collect', PLAN, '--apply');
      const { stdout } = await run('build', PLAN, '--opinions');
      expect(stdout).toContain('(2 ý kiến, 0 đã thành');
      expect(commentsIn(readFileSync(join(folder, REVIEW)))[0]?.text).toContain('Đã có trong dự thảo này.');
      const draft = readdirSync(join(folder, 'gop-y')).find((name) => name !== PLAN) ?? '';
      const { exit } = await run('build', `gop-y/${draft}`, '--opinions', '-o', 'trình.docx');
      expect(exit).toBe(0);
      expect(revisionsIn(folder, 'trình.docx')).toEqual(CHANGES);
    }));

  test('takes another file of opinions, by its name', () =>
    answered(async (folder, run) => {
      mkdirSync(join(folder, 'khác'));
      const text = readFileSync(join(folder, 'gop-y', PLAN), 'utf8');
      writeFileSync(join(folder, 'khác/ý kiến.yaml'), text.replace('Công an tỉnh', 'Thanh tra tỉnh'));
      const { exit } = await run('build', PLAN, '--opinions-file', 'khác/ý kiến.yaml', '-o', 'trình');
      expect(exit).toBe(0);
      expect(existsSync(join(folder, 'trình', REVIEW))).toBe(true);
    }));
});

describe('it is refused', () => {
  test.each([
    ['where nobody has answered', (text: string) => text, 'gop-y/khác.yaml: tập hợp bằng kehoach collect'],
    ['for a plan that is issued', (text: string) => text.replace('stage: comment', 'stage: issued'), 'đã ban hành'],
  ])('%s', (what, change, says) =>
    answered(async (folder, run) => {
      const issued = change(SENT)
        .replace('number: # văn thư điền', 'number: 12')
        .replace('date: 2026-03\n', 'date: 2026-03-16\n');
      const name = what.startsWith('where') ? 'khác.yaml' : PLAN;
      writeFileSync(join(folder, name), issued);
      const { exit, stderr } = await run('build', name, '--opinions');
      expect(exit).toBe(1);
      expect(stderr).toContain(says);
      expect(existsSync(join(folder, REVIEW))).toBe(false);
    }),
  );

  test.each([['--final'], ['--watch'], ['--each', 'bảng.csv']])('with %s', (...more) =>
    answered(async (folder, run) => {
      const { exit, stderr } = await run('build', PLAN, '--opinions', ...more);
      expect(exit).toBe(2);
      expect(stderr).toContain('--opinions không dùng cùng');
      expect(existsSync(join(folder, REVIEW))).toBe(false);
    }),
  );
});

test('nothing of it is pulled or collected: where decisions are written is said', () =>
  answered(async (folder, run) => {
    await run('build', PLAN, '--opinions');
    const pulled = await run('pull', REVIEW, PLAN, '--yes');
    expect(pulled.exit).toBe(1);
    expect(pulled.stderr).toContain('bản trình có ý kiến góp ý');
    expect(readFileSync(join(folder, PLAN), 'utf8')).toBe(SENT);
    const collected = await run('collect', PLAN, REVIEW);
    expect(collected.exit).toBe(1);
    expect(collected.stderr).toContain('kehoach collect --apply');
    expect(collected.stdout).toContain('thêm 0 ý kiến');
  }));
