/** docs/check.md shows a departure as `kehoach check` prints it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { kehoach } from '../support/cli.ts';
import { edited } from '../support/edit-word.ts';
import { documentOf, smallPlan } from '../support/plans.ts';

const folder = mkdtempSync(join(tmpdir(), 'Tệp Word '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a number without its colon is told as the page shows it', async () => {
  const [, shown = ''] = /```text\n([\s\S]*?)```/.exec(readFileSync('docs/check.md', 'utf8')) ?? [];
  const plan = smallPlan('number: 5\nissuer:\n  parent: UBND TỈNH LAM GIANG\n  name: SỞ Y TẾ\n  code: SYT');
  writeFileSync(
    join(folder, 'a.docx'),
    edited(documentOf(plan), (xml) => xml.replace('Số: ', 'Số ')),
  );
  const { exit, stdout } = await kehoach(['check', 'a.docx'], folder);
  expect(exit).toBe(1);
  expect(stdout).toContain(shown.trimEnd());
});
