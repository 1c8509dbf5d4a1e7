/** docs/check.md shows a departure as `kehoach check` prints it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, kehoach } from '../support/cli.ts';
import { edited } from '../support/edit-word.ts';
import { documentOf, smallPlan } from '../support/plans.ts';

test('a number without its colon is told as the page shows it', () => {
  const [, shown = ''] = /```text\n([\s\S]*?)```/.exec(readFileSync('docs/check.md', 'utf8')) ?? [];
  const plan = smallPlan('number: 5\nissuer:\n  parent: UBND TỈNH LAM GIANG\n  name: SỞ Y TẾ\n  code: SYT');
  const bytes = edited(documentOf(plan), (xml) => xml.replace('Số: ', 'Số '));
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.docx'), bytes);
    const { exit, stdout } = kehoach(['check', 'a.docx'], folder);
    expect(exit).toBe(1);
    expect(stdout).toContain(shown.trimEnd());
  });
});
