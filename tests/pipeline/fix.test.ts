/** `fixPlan`: what has one right answer is repaired, and nothing else is touched. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkPlan } from '../../src/index.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { fixOne, fixPlan } from '../../src/pipeline/fix.ts';
import { examplePlan, lintWith } from '../support/lint.ts';
import { planNames, planText, smallPlan } from '../support/plans.ts';

describe('fix', () => {
  const fixed = (text: string): string => fixPlan(text, lintWith()).value.text;

  test('repairs what has one right answer and touches nothing else in the file', () => {
    const before = [
      '# ghi chú  có hai dấu cách',
      'opening:',
      '  - >-',
      '    Theo Kế hoạch 12/KH-UBND, ngày 5/1/2026 của UBND tỉnh về  phòng cháy ,',
      '    các sở,ngành "làm" đúng  # không phải ghi chú',
      "  - 'Cùng cố tổ chức ( các cấp )'   # ghi chú",
      '',
    ].join('\r\n');
    const after = [
      '# ghi chú  có hai dấu cách',
      'opening:',
      '  - >-',
      '    Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy,',
      '    các sở, ngành "làm" đúng # không phải ghi chú',
      "  - 'Củng cố tổ chức (các cấp)'   # ghi chú",
      '',
    ].join('\r\n');
    const rest = smallPlan().replaceAll('\n', '\r\n');
    expect(fixed(`\ufeff${rest}${before}`)).toBe(`\ufeff${rest}${after}`);
  });

  test('one finding is put right, and the others are left', () => {
    const plan = smallPlan('sections:\n  - heading: MỘT\n    items:\n      - Họp  giao ban , sơ kết .');
    const { diagnostics } = checkPlan(plan, lintWith());
    const fixable = diagnostics.filter((one) => one.fixable);
    expect(fixable.map(({ code }) => code)).toEqual([
      'wording/doubled-space',
      'wording/space-before-sign',
      'wording/space-before-sign',
    ]);
    const texts = fixable.map(({ code, range: { start } }) => fixOne(`\ufeff${plan}`, { code, ...start }, lintWith()));
    expect(texts).toEqual(
      ['Họp giao ban , sơ kết .', 'Họp  giao ban, sơ kết .', 'Họp  giao ban , sơ kết.'].map((words) => ({
        text: `\ufeff${plan.replace('Họp  giao ban , sơ kết .', words)}`,
        count: 1,
      })),
    );
    expect(fixOne(plan, { code: 'wording/doubled-space', line: 1, column: 1 }, lintWith())).toEqual({
      text: plan,
      count: 0,
    });
  });

  test('a plan that is in order stays as it is, to the byte', () => {
    for (const name of planNames()) expect(fixed(planText(name))).toBe(planText(name));
  });

  test('a repair at the end or the beginning of a folded or joined line keeps the file a plan', () => {
    const plan = smallPlan(
      [
        'opening:',
        '  - >-',
        '    Giao các sở',
        '    , ngành làm (',
        '    nếu có',
        '    ) theo Kế hoạch số 12/KH-UBND',
        '    , ngày 06/01/2026 của UBND tỉnh',
        '  - "Năm \\',
        '     nay , các sở \\',
        '     ,ngành có 20\\u0020\\u0020việc"',
      ].join('\n'),
    );
    const after = fixed(plan);
    expect((parse(after) as { opening: string[] }).opening).toEqual([
      'Giao các sở, ngành làm (nếu có) theo Kế hoạch số 12/KH-UBND ngày 06/01/2026 của UBND tỉnh',
      'Năm nay, các sở, ngành có 20 việc',
    ]);
  });

  test('signs that the program adds are taken out where they were typed', () => {
    const plan = smallPlan(
      [
        'title: Công tác mẫu năm 2026.',
        'sections:',
        '  - heading: VIỆC',
        '    text: Làm xong việc./.',
        'recipients:',
        '  - { to: ["- Các sở;"], purpose: (để thực hiện) }',
        '  - archive: "Lưu: VT, NC"',
      ].join('\n'),
    );
    const after = fixed(plan);
    expect(after).toContain('title: Công tác mẫu năm 2026\n');
    expect(after).toContain('text: Làm xong việc.\n');
    expect(after).toContain('{ to: ["Các sở"], purpose: để thực hiện }');
    expect(after).toContain('- archive: "VT, NC"');
    expect(checkPlan(after, lintWith()).diagnostics).toEqual([]);
  });

  test('what was repaired has nothing left to repair', () => {
    for (const { examples } of RULES) {
      const once = fixed(examplePlan(examples.wrong));
      expect(fixed(once)).toBe(once);
    }
  });

  test('quotation marks and escapes of the YAML stay valid', () => {
    const plan = smallPlan("opening:\n  - \"Giao  \\\"sở\\\" làm\"\n  - 'Nhà  trường gọi là ''điểm'''");
    expect(fixed(plan)).toBe(plan.replace('Giao  ', 'Giao ').replace('Nhà  ', 'Nhà '));
  });
});
