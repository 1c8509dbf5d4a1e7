/** `kehoach outline`: the skeleton of a plan. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planOutline } from '../../../../src/plan/model/outline.ts';
import { inFolder, kehoach, type Ran } from '../../../support/cli.ts';
import { planNames, planOf, planText, smallPlan } from '../../../support/plans.ts';

const TEXT = smallPlan(`
sections:
  - heading: NHIỆM VỤ
    items:
      - heading: Tuyên truyền
        items:
          - text: "Phát thanh:"
            bullets: [Mỗi tuần **hai** buổi.]
          - Tổ chức các buổi nói chuyện tại thôn, tổ dân phố, trường học, cơ sở sản xuất để người dân biết và làm theo.
      - text: Lời không có số.
        marker: none
appendices:
  - title: |
      DANH MỤC
      CÔNG VIỆC
    items: [Việc thứ nhất.]
`);

const lineOf = (text: string): number => TEXT.split('\n').findIndex((line) => line.includes(text)) + 1;

const outlined = (text: string, ...args: readonly string[]): Promise<Ran> =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.yaml'), text);
    return kehoach(['outline', 'a.yaml', ...args], folder);
  });

describe('the outline', () => {
  test('has numbers, headings and first words, each with its line, levels to the right', async () => {
    const at = (text: string): string => String(lineOf(text)).padStart(2);
    const { stdout, exit } = await outlined(TEXT);
    expect(exit).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'a.yaml: Thực hiện công tác thử nghiệm năm 2026',
      `${at('NHIỆM VỤ')} | I. NHIỆM VỤ`,
      `${at('Tuyên truyền')} |   1. Tuyên truyền`,
      `${at('Phát thanh')} |     a) Phát thanh:`,
      `${at('Tổ chức')} |     b) Tổ chức các buổi nói chuyện tại thôn, tổ dân phố, trường học, cơ sở…`,
      `${at('Lời không')} |   Lời không có số.`,
      `${at('title: |')} | Phụ lục. DANH MỤC CÔNG VIỆC`,
      `${at('Việc thứ')} |   I. Việc thứ nhất.`,
      '',
    ]);
  });

  test('goes as deep as is asked', async () => {
    expect((await outlined(TEXT, '--depth', '1')).stdout.split('\n')).toHaveLength(4);
    expect((await outlined(TEXT, '--depth', '4')).stdout).toContain('- Mỗi tuần hai buổi.');
    expect((await outlined(TEXT, '--depth', 'x')).exit).toBe(2);
  });

  test('is data with --format json', async () => {
    const [plan] = JSON.parse((await outlined(TEXT, '--format', 'json')).stdout) as {
      file: string;
      entries: object[];
    }[];
    expect(plan?.file).toBe('a.yaml');
    expect(plan?.entries[1]).toEqual({
      level: 2,
      label: '1.',
      text: 'Tuyên truyền',
      isHeading: true,
      line: lineOf('Tuyên truyền'),
    });
    expect((await outlined(TEXT, '--format', 'xml')).exit).toBe(2);
  });

  test('of a plan that cannot be read is its errors', async () => {
    const { exit, stdout, stderr } = await outlined(TEXT.replace('sections:', 'sectons:'));
    expect(exit).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('sections');
  });

  test.each(planNames())('of %s names every section with its number', (name) => {
    const plan = planOf(planText(name));
    const tops = planOutline(plan, 1).map(({ label }) => label);
    expect(tops).toHaveLength(plan.sections.length + plan.appendices.length);
    expect(tops[0]).toMatch(/^(?:I[.-]|Phần A\.|Chương I)$/);
    expect(tops[1]).toMatch(/^(?:II[.-]|Phần B\.|Chương II)$/);
  });
});
