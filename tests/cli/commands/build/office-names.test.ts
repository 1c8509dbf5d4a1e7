/** The office's names of bodies, in the annexes that are made of a plan's texts. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { smallPlan } from '../../../support/plans.ts';
import { paragraphsOf } from '../../../support/word.ts';

const PLAN = smallPlan(`sections:
  - heading: NHIỆM VỤ
    items:
      - { text: Trực ban, assign: { lead: [PA A] } }
      - { text: Tuần tra, assign: { lead: [PA A], support: [PA B] } }
appendices:
  - generate: tasks`);

const printed = (...file: string[]): string[] => paragraphsOf(readFileSync(join(...file))).map(({ text }) => text);

test('are printed where the folder of registers is named, and pull finds nothing changed', () =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own', 'a.yaml'), 'bodyNames:\n  - { name: Phòng Hậu cần, short: [PA A] }\n');
    writeFileSync(join(folder, 'kh.yaml'), PLAN);
    await kehoach(['build', 'kh.yaml', '-o', 'without.docx'], folder);
    await kehoach(['build', 'kh.yaml', '-o', 'with.docx', '--registers', 'own'], folder);
    expect(printed(folder, 'without.docx')).not.toContain('Phòng Hậu cần');
    expect(printed(folder, 'with.docx')).toContain('Phòng Hậu cần');
    const pulled = await kehoach(['pull', 'with.docx', 'kh.yaml', '--registers', 'own'], folder);
    expect(pulled.exit).toBe(0);
    expect(pulled.stderr).toBe('');
  }));
