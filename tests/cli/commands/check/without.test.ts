/** `kehoach check --without CODE=REASON`: what an office does not follow is left out, and the report says so. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach, type Ran } from '../../../support/cli.ts';
import { changed, inDocument } from '../../../support/conformity.ts';
import { documentOf, smallPlan } from '../../../support/plans.ts';

/** A left margin of 40 mm, and a gap in the text that a rule finds. */
const FILE = changed(
  documentOf(smallPlan('sections:\n  - heading: VIỆC\n    items:\n      - Làm đúng (việc.\n      - Làm xong việc.')),
  inDocument('w:left="1701"', 'w:left="2268"'),
);

const REASON = 'Sổ đóng tập cần lề rộng';

const check = (...args: readonly string[]): Promise<Ran> =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.docx'), FILE);
    return kehoach(['check', 'a.docx', ...args], folder);
  });

describe('what is left out', () => {
  test('does not make the command fail, and the report says what it was and why', async () => {
    expect((await check()).exit).toBe(1);
    const { exit, stdout } = await check('--without', `page/margin-left=${REASON}`);
    expect(exit).toBe(0);
    expect(stdout).toContain(
      '  Bỏ qua theo yêu cầu (--without) hoặc theo kế hoạch\n    page/margin-left: Quy định: lề trái từ 30 đến 35 mm; trong tệp: lề trái 40 mm.\n',
    );
    expect(stdout).toContain(`      lý do: ${REASON}\n`);
    expect(stdout).toContain('0 lỗi, 0 cảnh báo');
  });

  test('does not make its part one that is as the decree asks', async () => {
    expect((await check('--without', `page/margin-left=${REASON}`)).stdout).not.toMatch(/Đúng thể thức:.*Lề trang/);
  });

  test('stands in the JSON and the Markdown too', async () => {
    const [read] = JSON.parse((await check('--format', 'json', '--without', `page/margin-left=${REASON}`)).stdout);
    expect(read.departures).toEqual([]);
    expect(read.leftOut).toMatchObject([{ code: 'page/margin-left', severity: 'error', reason: REASON }]);
    expect((await check('--format', 'markdown', '--without', `page/margin-left=${REASON}`)).stdout).toMatch(
      /- `page\/margin-left`: .*lý do: Sổ đóng tập/,
    );
  });

  test('may be several codes, those of rules too', async () => {
    const args = ['--without', `page/margin-left=${REASON}`, '--without', 'wording/unpaired-sign=a = b'];
    const [read] = JSON.parse((await check('--format', 'json', ...args)).stdout);
    expect(read.remarks.map(({ code }: { code: string }) => code)).not.toContain('wording/unpaired-sign');
    expect(read.leftOut.map(({ reason }: { reason: string }) => reason)).toEqual([REASON, 'a = b']);
  });

  test('is only what was found', async () => {
    expect((await check('--without', 'page/margin-top=x')).stdout).not.toContain('Bỏ qua');
  });
});

describe('wrong usage', () => {
  test('a code that is none, with the one that may be meant', async () => {
    const { exit, stderr } = await check('--without', 'page/margin-lef=x');
    expect(exit).toBe(2);
    expect(stderr).toContain('có phải “page/margin-left”?');
  });

  test.each(['page/margin-left', 'page/margin-left=', 'page/margin-left= '])('no reason: “%s”', async (typed) => {
    const { exit, stderr } = await check('--without', typed);
    expect(exit).toBe(2);
    expect(stderr).toContain('thiếu lý do');
  });
});
