/** Sentences without parentheses that close an item and say who leads: data where building prints them again, text elsewhere. */
import { describe, expect, test } from 'vitest';
import { closingSentence } from '../../../src/import/recognise/closing-sentences.ts';
import { checkPlan, pullChanges, renderPlan } from '../../../src/index.ts';
import { readParts } from '../../../tools/measure/xml.ts';
import { bold, line } from '../../support/office-file.ts';
import { importedParts } from '../../support/office-import.ts';
import { PLAN_IMAGES } from '../../support/plans.ts';
import { visibleParagraphs } from '../../support/visible-text.ts';

const imported = (...items: readonly string[]) =>
  importedParts({
    body: [bold('I. NHIỆM VỤ'), ...items.map((text) => line(text)), bold('II. TỔ CHỨC'), line('Làm tốt./.')].join(''),
  });

/** The lines of the page that are about an item. */
function printed(yaml: string, words: string): string | undefined {
  const { value: plan } = checkPlan(yaml);
  const lines = plan === undefined ? [] : visibleParagraphs(readParts(renderPlan(plan)));
  return lines.find((text) => text.includes(words));
}

const SAID: readonly (readonly [sentence: string, assign: object])[] = [
  [
    'Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính, các xã thực hiện.',
    { lead: ['Sở Xây dựng'], support: ['Sở Tài chính', 'các xã'] },
  ],
  ['Giao Văn phòng chủ trì thực hiện.', { lead: ['Văn phòng'] }],
  ['Sở Xây dựng chủ trì; phối hợp: Sở Tài chính.', { lead: ['Sở Xây dựng'], support: ['Sở Tài chính'] }],
  ['Các xã chủ trì, phối hợp với Công an tỉnh thực hiện.', { lead: ['các xã'], support: ['Công an tỉnh'] }],
  [
    'Đơn vị chủ trì: Sở Xây dựng; phối hợp: các xã; thời hạn: quý II năm 2026.',
    { lead: ['Sở Xây dựng'], support: ['các xã'], deadline: 'quý II năm 2026' },
  ],
];

describe.each(SAID)('“%s”', (sentence, assign) => {
  const { data, yaml, marks } = imported(`1. Sửa chợ hạng ba. ${sentence}`, '2. Mở phiên chợ.');

  test('is data, and nothing is left to decide', () => {
    expect(data.sections?.[0]).toMatchObject({ items: [{ text: 'Sửa chợ hạng ba.', assign }, 'Mở phiên chợ.'] });
    expect(JSON.stringify(data)).not.toContain('wording');
    expect(marks).toEqual([]);
  });

  test('is printed again to the letter, and pulled without a change', () => {
    expect(printed(yaml, 'Sửa chợ')).toBe(`Sửa chợ hạng ba. ${sentence}`);
    const { value: plan } = checkPlan(yaml);
    const file = plan === undefined ? new Uint8Array() : renderPlan(plan);
    expect(pullChanges(file, yaml, { images: PLAN_IMAGES }).value?.changes).toEqual([]);
  });
});

test('of sentences said in two ways the second keeps its words', () => {
  const { data, yaml } = imported(
    '1. Sửa chợ. Giao Sở Xây dựng chủ trì thực hiện.',
    '2. Mở chợ. Giao Sở Y tế chủ trì, phối hợp với các xã thực hiện.',
    '3. Dẹp chợ cóc. Chủ trì: Công an tỉnh.',
  );
  expect(JSON.stringify(data.sections)).toContain('"wording":"Chủ trì: Công an tỉnh"');
  for (const words of ['Sửa chợ. Giao Sở Xây dựng chủ trì thực hiện.', 'Dẹp chợ cóc. Chủ trì: Công an tỉnh.'])
    expect(printed(yaml, words.slice(0, 8))).toBe(words);
});

test.each([
  ['says what is to be done', '1. Mở chợ. Giao Sở Y tế chủ trì, phối hợp với các đơn vị xây dựng kế hoạch.'],
  ['goes on the sentence before it', '1. Sửa chợ, giao Sở Xây dựng chủ trì, phối hợp với các xã thực hiện.'],
  ['names nobody', '1. Mở chợ. Hoàn thành việc ấy chủ trì, phối hợp với các xã thực hiện.'],
  [
    'stands beside others in parentheses',
    '1. Mở chợ. Giao Sở Y tế chủ trì thực hiện.',
    '2. Sửa chợ (Sở Y tế thực hiện).',
  ],
])('a sentence that %s stays text', (_, ...items) => {
  const { data } = imported(...items, '3. Báo cáo.');
  expect(data.sections?.[0]?.items?.[0]).toBe(items[0]?.slice(3));
  expect(data.phrases).toBeUndefined();
});

test('behind hundreds of sentences that say the same, the last alone is the assignment', () => {
  const said = 'Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính thực hiện.';
  const text = `Sửa chợ. ${`${said} `.repeat(300)}${said}`;
  expect(closingSentence(text)?.start).toBe(text.length - said.length - 1);
  expect(closingSentence(text)?.assignment).toEqual({ lead: ['Sở Xây dựng'], support: ['Sở Tài chính'] });
});

const CHARGED: readonly (readonly [sentence: string, assign: object])[] = [
  ['giao Phòng Vật tư chủ trì, các khoa phối hợp', { lead: ['Phòng Vật tư'], support: ['các khoa'] }],
  ['Giao Phòng Vật tư chủ trì thực hiện', { lead: ['Phòng Vật tư'] }],
  ['giao các khoa thực hiện', { who: ['các khoa'] }],
  ['do Phòng Vật tư chủ trì thực hiện', { lead: ['Phòng Vật tư'] }],
  ['Giao thông viên thực hiện', { who: ['Giao thông viên'] }],
];

test.each(CHARGED)('“(%s)” charges a body, and no word before its name is of the name', (sentence, assign) => {
  const { data, yaml } = imported(`1. Kiểm kê kho (${sentence}).`, '2. Mua găng tay.');
  expect(data.sections?.[0]).toMatchObject({ items: [{ text: 'Kiểm kê kho', assign }, 'Mua găng tay.'] });
  expect(printed(yaml, 'Kiểm kê')?.toLowerCase()).toBe(`kiểm kê kho (${sentence}).`.toLowerCase());
});
