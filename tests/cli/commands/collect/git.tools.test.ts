/** `kehoach collect` where git keeps the plan: what came back is compared with the draft that was sent. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { edited, saying } from '../../../support/edit-word.ts';
import { SENT } from '../../../support/eleven-answers.ts';
import { commitAll, git } from '../../../support/repository.ts';

const PLAN = 'kế hoạch.yaml';
const ANSWER = 'Sở Tài chính.docx';

test('an answer to a draft that only git has kept is compared with that draft, also when the plan has moved on twice', () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, PLAN), SENT);
    await kehoach(['build', PLAN], folder);
    const built = readFileSync(join(folder, 'kế hoạch.docx'));
    writeFileSync(join(folder, ANSWER), edited(built, saying('In và phát 5.000', 'In và phát 3.000')));
    git(folder, 'init', '--quiet');
    commitAll(folder);
    for (const figure of ['6.000', '7.000']) {
      writeFileSync(join(folder, PLAN), SENT.replace('In và phát 5.000', `In và phát ${figure}`));
      commitAll(folder);
    }
    const { stdout, stderr } = await kehoach(['collect', PLAN, ANSWER], folder);
    expect(stderr).toBe('');
    expect(stdout).toContain('thêm 1 ý kiến');
    expect(readFileSync(join(folder, 'gop-y', PLAN), 'utf8')).toContain('draft: In và phát 5.000');
    const held = readdirSync(join(folder, 'gop-y')).filter((name) => /\.[0-9a-f]{8}\.yaml$/.test(name));
    expect(held.map((name) => readFileSync(join(folder, 'gop-y', name), 'utf8'))).toEqual([SENT]);
  }));
