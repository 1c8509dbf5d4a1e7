/** docs/mau-va-cau-mau.md: the template and the phrase that it shows work as it says. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan, renderPlan } from '../../src/index.ts';
import { inFolder, kehoach } from '../support/cli.ts';
import { smallPlan } from '../support/plans.ts';
import { paragraphsOf } from '../support/word.ts';

const PAGE = readFileSync('docs/mau-va-cau-mau.md', 'utf8');
const blockOf = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? '';

describe('the template', () => {
  test.each([
    ['TRƯỞNG PHÒNG', ['TRƯỞNG PHÒNG']],
    ['PHÓ TRƯỞNG PHÒNG', ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']],
  ])('starts a plan without a finding, signed by %s', (signer, lines) => {
    inFolder((folder) => {
      mkdirSync(join(folder, 'mau'));
      writeFileSync(join(folder, 'mau', 'ke-hoach-phong.yaml.hbs'), blockOf('yaml'));
      const args = ['new', 'mau/ke-hoach-phong.yaml.hbs', '--year', '2026', '-o', 'plan.yaml'];
      kehoach([...args, '--set', 'office=Phòng Kinh tế', '--set', `signer=${signer}`], folder);
      const { plan, diagnostics } = checkPlan(readFileSync(join(folder, 'plan.yaml'), 'utf8'));
      expect(diagnostics).toEqual([]);
      const texts = plan === undefined ? [] : paragraphsOf(renderPlan(plan)).map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining([...lines, 'Công tác năm 2026']));
    });
  });
});

describe('the phrase of an assignment', () => {
  const sentence = (assign: string): string => {
    const text = smallPlan(`sections:\n  - heading: VIỆC\n    text: Làm\n    assign: ${assign}`);
    const { plan, diagnostics } = checkPlan(text, { phrases: { assign: blockOf('handlebars') } });
    expect(diagnostics).toEqual([]);
    return plan === undefined
      ? ''
      : (paragraphsOf(renderPlan(plan)).find(({ text: one }) => one.startsWith('Làm'))?.text ?? '');
  };

  test.each([
    ['{ who: [sở A, sở B] }', 'Làm (Sở A, sở B thực hiện)./.'],
    [
      '{ lead: [Sở A], support: [Sở B], deadline: 30/6/2026 }',
      'Làm (Sở A chủ trì, phối hợp với Sở B; hoàn thành trước 30/6/2026)./.',
    ],
    ['{ lead: [Sở A], output: Báo cáo }', 'Làm (Sở A chủ trì; sản phẩm: Báo cáo)./.'],
  ])('%s: %s', (assign, printed) => {
    expect(sentence(assign)).toBe(printed);
  });
});

test('every command that the page shows runs', () => {
  const commands = blockOf('sh').trim().split('\n');
  inFolder((folder) => {
    for (const command of commands) {
      const args = [...command.matchAll(/"([^"]*)"|([^\s"]+)("[^"]*")?/g)].map(([all]) => all.replaceAll('"', ''));
      expect(kehoach(args.slice(1), folder).exit).toBe(0);
    }
  });
  expect(commands).toHaveLength(2);
});
