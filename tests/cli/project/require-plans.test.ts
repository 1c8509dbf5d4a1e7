/** A file that is no plan is named for what it is, with the command that takes it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, kehoach } from '../../support/cli.ts';
import { smallPlan } from '../../support/plans.ts';

const COMMANDS = ['validate', 'build', 'outline'];

test.each(COMMANDS)('%s of a Word file points to import and check, and writes nothing', async (command) => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'Kế hoạch 2025.docx'), 'PK');
    const { exit, stderr } = await kehoach([command, 'Kế hoạch 2025.docx'], folder);
    expect(exit).toBe(2);
    expect(stderr).toContain('tệp Word');
    expect(stderr).toContain('kehoach import "Kế hoạch 2025.docx"');
    expect(stderr).toContain('kehoach check "Kế hoạch 2025.docx"');
    expect(existsSync(join(folder, 'Kế hoạch 2025.yaml'))).toBe(false);
  });
});

test.each([
  ['cu.doc', 'a Word file'],
  ['cu.odt', 'a Word file'],
  ['cu.pdf', 'a PDF'],
])('%s is %s, in English too', async (file, what) => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, file), 'x');
    const { exit, stderr } = await kehoach(['validate', file, '--lang', 'en'], folder);
    expect(exit).toBe(2);
    expect(stderr).toContain(`is ${what}`);
    expect(stderr).toContain('kehoach import');
  });
});

test('a folder that holds Word files besides is read for its plans', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'kh.yaml'), smallPlan());
    writeFileSync(join(folder, 'kh.docx'), 'PK');
    expect((await kehoach(['validate', '.'], folder)).exit).toBe(0);
  });
});

test('build says what it counted, and that the rules are not among it', async () => {
  await inFolder(async (folder) => {
    // One warning about the form, and one of the rules, which build does not ask.
    writeFileSync(join(folder, 'kh.yaml'), smallPlan('title: Kế hoạch thử nghiệm  năm 2026'));
    const built = await kehoach(['build', 'kh.yaml'], folder);
    expect(built.stdout).toContain('(1 cảnh báo về thể thức, chưa kể các quy tắc: xem kehoach validate)');
    const validated = await kehoach(['validate', 'kh.yaml'], folder);
    expect(validated.stdout).toContain('2 cảnh báo');
    const english = await kehoach(['build', 'kh.yaml', '--lang', 'en'], folder);
    expect(english.stdout).toContain('(1 warning about the form, the rules not asked: see kehoach validate)');
  });
});

test('a name that the shell has split at its blanks is told, to be put in quotes', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'kế hoạch năm.yaml'), smallPlan());
    const { exit, stderr } = await kehoach(['build', 'kế', 'hoạch', 'năm.yaml'], folder);
    expect(exit).toBe(2);
    expect(stderr).toContain('ngoặc kép');
    expect(stderr).toContain('"kế hoạch năm.yaml"');
  });
});

test.each(['import', 'check'])('%s of a plan points to validate, and leaves it alone', async (command) => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'kh.yaml'), smallPlan());
    const { exit, stderr } = await kehoach([command, 'kh.yaml'], folder);
    expect(exit).toBe(2);
    expect(stderr).toContain('kehoach validate kh.yaml');
    expect(readFileSync(join(folder, 'kh.yaml'), 'utf8')).toBe(smallPlan());
  });
});
