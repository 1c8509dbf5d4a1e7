import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlan, renderPlan } from '../../../src/index.ts';
import { plainText } from '../../../src/plan/model/inline-text.ts';
import { cellText } from '../../../src/plan/model/table-texts.ts';
import { fitAnswer } from '../../../src/plan/templates/answers.ts';
import type { Ask } from '../../../src/plan/templates/plan-template.ts';
import { capital } from '../../../src/vietnamese/alphabet.ts';
import { planOf } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';
import { examplesOf, saidAbout, started, TEMPLATE_NAMES, templateNamed, templateOf } from '../../support/templates.ts';
import { paragraphsOf } from '../../support/word.ts';

describe('what is typed', () => {
  const NASTY = [
    '"Ngoặc kép" và \'nháy\'',
    'hai: chấm',
    'dấu # thăng #1',
    '{{year}} và {{không có}}',
    '{{{ba}}} \\{{bốn',
    '**đậm** *nghiêng* ^nâng^ [^1]',
    '* sao đầu',
    '- gạch, & và @ !x %y `z',
    'chéo \\ cuối\\',
    '[điền] {a: b}',
    'true',
    '2026',
    '|',
    '> x',
    'Thừa Thiên'.normalize('NFD'),
    'ơ'.repeat(300),
  ];
  const printed = (text: string): string =>
    paragraphsOf(renderPlan(planOf(text)))
      .map((paragraph) => paragraph.text)
      .join('\n')
      .replaceAll('\u00a0', ' ')
      .toLocaleLowerCase('vi');

  test.each(TEMPLATE_NAMES)('is printed letter by letter in every place of %s', (name) => {
    const template = templateNamed(name);
    const free = template.asks.filter(({ of }) => of === undefined);
    let tried = 0;
    // Each place gets each text once; every plan has another text in every place.
    for (const round of NASTY.keys()) {
      const answers = free.flatMap((ask, index) => {
        const typed = NASTY[(round + index) % NASTY.length] ?? '';
        return 'value' in fitAnswer(ask, typed) ? [[ask.key, typed] as const] : [];
      });
      tried += answers.length;
      const text = started(template, { ...examplesOf(template), ...Object.fromEntries(answers) });
      const { diagnostics, ok } = checkPlan(text);
      expect([ok, saidAbout(diagnostics.filter(({ severity }) => severity === 'error'))]).toEqual([true, []]);
      const page = printed(text);
      for (const [, typed] of answers) expect(page).toContain(typed.normalize('NFC').toLocaleLowerCase('vi'));
    }
    expect(tried).toBeGreaterThan(20);
  });

  const PROBE = templateOf(`title: Mẫu
description: Mẫu để thử.
asks:
  name: { ask: Tên? }
---
year: 2026
issuer:
  name: |
    SỞ
    {{name}}
  code: S
  inText: {{yaml "Sở " name}}
place: {{yaml name}}
title: |
  Về
  {{name}}
opening:
  - >-
    Đầu {{name}} cuối.
  - {{yaml name " cuối."}}
sections:
  - heading: VIỆC
    items:
      - text: Làm
        assign: { lead: [{{yaml name}}, {{yaml "Sở " name}}] }
      - >-
        {{name}}
        và cuối.
appendices:
  - title: BẢNG
    table:
      columns: [{ title: A }]
      rows: [[{{yaml name}}]]
recipients:
  - {{yaml "Sở " name " này"}}
  - archive: VT
signatures:
  - post: GIÁM ĐỐC
    name: {{yaml name}}
`);
  const SIGN = fc.constantFrom(...'"\'`:#{}[]*^\\-|>&!%@,?~=_<;().0123456789 aZđƯ\u0301\u00a0\u200b😀');
  const VALUE = fc
    .array(SIGN, { minLength: 1, maxLength: 40 })
    .map((signs) => signs.join(''))
    .filter((text) => 'value' in fitAnswer({ key: 'name', question: '' }, text));

  test('whatever it is, is the same letters in the plan', () => {
    expectProperty(
      fc.property(VALUE, (typed) => {
        const value = typed.normalize('NFC').trim();
        const text = started(PROBE, { name: typed });
        const { value: plan, diagnostics } = checkPlan(text);
        expect(saidAbout(diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([]);
        if (plan === undefined) throw new Error('no plan');
        const table = plan.appendices[0]?.content.children[0];
        const last = plan.sections[0]?.children[1];
        expect(plan.place).toBe(value);
        expect(plan.issuers[0]?.nameLines).toEqual(['SỞ', value]);
        expect(plan.titleLines.map(({ inlines }) => plainText(inlines))).toEqual(['Về', value]);
        expect(plan.opening.map(({ inlines }) => plainText(inlines))).toEqual([`Đầu ${value} cuối.`, `${value} cuối.`]);
        const work = plan.sections[0]?.children[0];
        expect(plainText(work?.kind === 'item' ? (work.text[0]?.inlines ?? []) : [])).toBe(
          `Làm (${capital(value)}, Sở ${value} chủ trì thực hiện).`,
        );
        expect(plainText(plan.appendices[0]?.attached.inlines ?? [])).toContain(`của Sở ${value})`);
        expect(plainText(last?.kind === 'item' ? (last.text[0]?.inlines ?? []) : [])).toBe(`${value} và cuối.`);
        expect(table?.kind === 'table' && table.rows[0]?.cells.map(cellText)[0]).toBe(value);
        expect(plan.signatures[0]?.name).toBe(value);
        expect(renderPlan(plan).length).toBeGreaterThan(0);
      }),
      300,
    );
  });

  test.each(['a\nb', 'a\u2028b', 'a\tb', 'a\u0007b', 'a\u0085b', '\ud800', ' ', ''])('%j is refused', (typed) => {
    expect(fitAnswer({ key: 'k', question: '' }, typed)).toMatchObject({ why: expect.stringMatching(/control|empty/) });
  });

  test('is one of the choices by its words, its letters’ size aside, or by its number', () => {
    const ask: Ask = { key: 'k', question: '', of: ['CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] };
    expect(['phó chủ tịch', 'phó chủ tịch'.normalize('NFD'), '2'].map((typed) => fitAnswer(ask, typed))).toEqual(
      Array(3).fill({ value: 'PHÓ CHỦ TỊCH' }),
    );
    expect(['3', '0', 'thư ký'].map((typed) => fitAnswer(ask, typed))).toEqual(Array(3).fill({ why: 'choice' }));
  });
});
