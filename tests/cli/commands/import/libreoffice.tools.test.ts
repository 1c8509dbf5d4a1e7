/** `kehoach import` of files that only LibreOffice can read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPlan } from '../../../../src/index.ts';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { hasOffice, savedByOffice } from '../../../support/libreoffice.ts';
import { documentOf, planOf, planText } from '../../../support/plans.ts';

test.skipIf(!hasOffice)('an old .doc is read by way of LibreOffice', async () => {
  const text = planText('ban-chi-dao-138-2025');
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'a.docx'), documentOf(text));
    savedByOffice(join(folder, 'a.docx'), 'doc', folder);
    const { exit, stderr } = await kehoach(['import', 'a.doc', '-o', 'b.yaml'], folder);
    expect(exit, stderr).toBe(0);
    const { value: plan } = checkPlan(readFileSync(join(folder, 'b.yaml'), 'utf8'));
    expect(plan?.sections.length).toBe(planOf(text).sections.length);
  });
});
