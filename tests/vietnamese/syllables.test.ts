/** The syllable is closed: what can be written is known, and nothing else is taken. */
import { describe, expect, test } from 'vitest';
import { isSyllable, respelt } from '../../src/vietnamese/syllables.ts';
import { planNames, planText } from '../support/plans.ts';

const words = (text: string): string[] => text.split(' ');

test.each(
  words(
    'hòa hoà thủy thuỷ quý quí uỷ ủy gì gìn giếng giết giêng giữ khuỷu ngoằn quỳnh thuở quốc quạ quả nghiêng nghe ghế gỉ kỹ kĩ đường được người rượu yêu yếu ý ỷ ươm ướt oẳn xoong boong khuya tuyết chuyện huênh quýt loè lòe xữ ngoéo quẹo Đảng ỦY',
  ),
)('%s is one', (word) => {
  expect(isSyllable(word)).toBe(true);
});

test.each(
  words('hoạh đongj hoach tòan qủa gía nghành gế kủa cỹ ngiêng đửơng thựchiện hơp trât iêu quốcc ươngg đđ á́ fải'),
)('%s is none', (word) => {
  expect(isSyllable(word)).toBe(false);
});

test.each([
  ['tòan', 'toàn'],
  ['qủa', 'quả'],
  ['gía', 'giá'],
  ['nghành', 'ngành'],
  ['ngiêng', 'nghiêng'],
  ['gế', 'ghế'],
  ['kủa', 'của'],
])('%s is %s, written wrongly', (word, right) => {
  expect(respelt(word)).toBe(right);
});

test.each(words('hoạh đongj hơp ngành toàn'))('%s is not known to be another', (word) => {
  expect(respelt(word)).toBeUndefined();
});

describe('the words of real plans', () => {
  /** Words with Vietnamese letters, no abbreviations; the peoples and places of the Highlands have letters of their own. */
  const WORD = /(?<![\p{L}\p{M}])\p{L}?\p{Ll}+(?![\p{L}\p{M}])/gu;
  const OTHERS = ['đ'];

  test.each(planNames())('%s', (name) => {
    const found = new Set(planText(name).normalize('NFC').match(WORD) ?? []);
    const wrong = [...found].filter((word) => /[^ -~]/.test(word) && !isSyllable(word) && !OTHERS.includes(word));
    expect(wrong).toEqual([]);
  });
});
