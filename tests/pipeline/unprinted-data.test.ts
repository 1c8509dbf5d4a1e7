/** Data that no page shows: it stays where it stands, whatever becomes of the plan. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkPlan, pullChanges, renderPlan } from '../../src/index.ts';
import { readParts } from '../../tools/measure/xml.ts';
import { edited, saying } from '../support/edit-word.ts';
import { planOf2024, roll } from '../support/rollover.ts';
import { visibleParagraphs } from '../support/visible-text.ts';

const PARTS = `bodies:
  - { name: Sở Y tế, short: [Cơ quan Thường trực], code: H99.03 }
  - { name: Khối một, members: [Sở Y tế] }
sections:
  - heading: NHIỆM VỤ
    items:
      - id: kiem-tra
        text: Kiểm tra 85% hộ dân
        assign:
          lead: [Cơ quan Thường trực]
          person: Phó Giám đốc
          authority: Chủ tịch UBND tỉnh
          basis: { number: 08/CT-UBND, date: 2024-01-12, issuer: UBND tỉnh, subject: an toàn }
        targets:
          - { what: Tỷ lệ hộ dân, figure: 85%, unit: "%", source: Báo cáo của Sở, evidence: Biên bản, previous: 80% }
      - Tuyên truyền tại các thôn.
`;
const PLAN = planOf2024(PARTS);

interface Item {
  readonly id: string;
  readonly text: string;
  readonly assign: Readonly<Record<string, unknown>>;
  readonly targets: readonly unknown[];
}
const dataOf = (text: string) => {
  const { bodies, sections } = parse(text) as { bodies: unknown; sections: { items: [Item, string] }[] };
  const [first, second] = sections[0]?.items ?? [];
  return { bodies, first, second };
};

const printed = (text: string): Uint8Array => {
  const { value } = checkPlan(text);
  if (value === undefined) throw new Error('no plan');
  return renderPlan(value, { source: text });
};

const linesOf = (bytes: Uint8Array): string[] => visibleParagraphs(readParts(bytes));

test('the pages are those of the plan without it', () => {
  const without = PLAN.replace(/^bodies:\n(?: {2}- .*\n)+/m, '')
    .replace(/^ +(?:person|authority|basis): .*\n/gm, '')
    .replace(/^ +targets:\n +- .*\n/m, '');
  expect(without).not.toContain('Phó Giám đốc');
  expect(linesOf(printed(PLAN))).toEqual(linesOf(printed(without)));
});

test('pull leaves it alone where the words beside it were changed in Word', () => {
  const bytes = edited(printed(PLAN), saying('các thôn', 'các thôn, bản'));
  const { value } = pullChanges(bytes, PLAN);
  const [before, after] = [dataOf(PLAN), dataOf(value?.yaml ?? '')];
  expect(after.second).toBe('Tuyên truyền tại các thôn, bản.');
  expect({ ...after, second: '' }).toEqual({ ...before, second: '' });
});

test('next year’s plan has it; the figures are marked for review, the document that gave the task is not', () => {
  const { text, review } = roll(PLAN);
  const [before, after] = [dataOf(PLAN), dataOf(text)];
  expect(after).toEqual(before);
  const marked = review.filter(({ kind }) => kind === 'target').map(({ path }) => path.join('.'));
  expect(marked).toContain('sections.0.items.0.targets.0.figure');
  expect(review.some(({ path }) => path.includes('basis'))).toBe(false);
});
