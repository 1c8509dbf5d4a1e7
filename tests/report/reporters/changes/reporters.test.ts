/** What changed between two plans, as it is shown. */
import { describe, expect, test } from 'vitest';
import { markdownChanges } from '../../../../src/report/reporters/changes/markdown.ts';
import { prettyChanges } from '../../../../src/report/reporters/changes/pretty.ts';
import { between, pretty, TASKS } from '../../../support/changes.ts';

describe('in the terminal', () => {
  const changes = between([TASKS[0], TASKS[1]], [TASKS[0].replace('từng', 'mọi'), TASKS[1], TASKS[2]]);

  test('colour takes the place of marks', () => {
    const text = prettyChanges(changes, { language: 'vi', colour: true });
    expect(text).toContain('tới \u001b[9;31mtừng\u001b[0m\u001b[32mmọi\u001b[0m hộ dân');
    expect(text).not.toMatch(/\[-|\{\+/);
  });

  test('a long paragraph with one changed word is shown around it', () => {
    const long = (word: string): string => `${'Rà soát hồ sơ đã có ở cơ sở. '.repeat(12)}Gửi ${word} tỉnh.`;
    const text = pretty(between([long('Công an')], [long('Thanh tra')]));
    expect(text).toContain('Gửi [-Công an-]{+Thanh tra+} tỉnh.');
    expect(text.length).toBeLessThan(400);
  });

  test('signs that Markdown would read are taken as they are', () => {
    const old = ['Theo mẫu M_01|A *cũ* # <b> của tỉnh.'.replaceAll('*', '\\*'), TASKS[0]];
    const text = markdownChanges(between(old, [TASKS[0]]), { language: 'vi' });
    expect(text).toContain('M\\_01\\|A \\*cũ\\* \\# \\<b\\>');
  });
});
