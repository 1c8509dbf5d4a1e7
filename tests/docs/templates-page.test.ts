/** docs/mau-va-cau-mau.md: the template and the phrase that it shows work as it says. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkPlan } from '../../src/index.ts';
import { kehoach } from '../support/cli.ts';
import { documentOf, smallPlan } from '../support/plans.ts';
import { paragraphsOf } from '../support/word.ts';

const PAGE = readFileSync('docs/mau-va-cau-mau.md', 'utf8');
const blockOf = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? '';

const textsOf = (yaml: string): string[] => paragraphsOf(documentOf(yaml)).map(({ text }) => text);

const folder = mkdtempSync(join(tmpdir(), 'Mẫu của phòng '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the template', () => {
  test.each([
    ['TRƯỞNG PHÒNG', ['TRƯỞNG PHÒNG']],
    ['PHÓ TRƯỞNG PHÒNG', ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']],
  ])('starts a plan without a finding, signed by %s', async (signer, lines) => {
    mkdirSync(join(folder, 'mau'), { recursive: true });
    writeFileSync(join(folder, 'mau', 'ke-hoach-phong.yaml.hbs'), blockOf('yaml'));
    const file = `${signer}.yaml`;
    const args = ['new', 'mau/ke-hoach-phong.yaml.hbs', '--year', '2026', '-o', file];
    await kehoach([...args, '--set', 'office=Phòng Kinh tế', '--set', `signer=${signer}`], folder);
    const yaml = readFileSync(join(folder, file), 'utf8');
    expect(checkPlan(yaml).diagnostics).toEqual([]);
    expect(textsOf(yaml)).toEqual(expect.arrayContaining([...lines, 'Công tác năm 2026']));
  });
});

describe('the phrase of an assignment', () => {
  const planWith = (assign: string): string =>
    smallPlan(
      `phrases:\n  assign: ${JSON.stringify(blockOf('handlebars'))}\nsections:\n  - heading: VIỆC\n    text: Làm\n    assign: ${assign}`,
    );

  test.each([
    ['{ who: [sở A, sở B] }', 'Làm (Sở A, sở B thực hiện)./.'],
    [
      '{ lead: [Sở A], support: [Sở B], deadline: 30/6/2026 }',
      'Làm (Sở A chủ trì, phối hợp với Sở B; hoàn thành trước 30/6/2026)./.',
    ],
    ['{ lead: [Sở A], output: Báo cáo }', 'Làm (Sở A chủ trì; sản phẩm: Báo cáo)./.'],
  ])('%s: %s', (assign, printed) => {
    expect(checkPlan(planWith(assign)).diagnostics).toEqual([]);
    expect(textsOf(planWith(assign))).toContain(printed);
  });
});

test('every command that the page shows runs', async () => {
  const commands = blockOf('sh').trim().split('\n');
  expect(commands).toHaveLength(2);
  for (const command of commands) {
    const args = [...command.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
    expect((await kehoach(args.slice(1), folder)).exit).toBe(0);
  }
});
