/** Headings and the labels of items: one thing changed in a file is found, and nothing else. */
import { describe, expect, test } from 'vitest';
import {
  BOLD,
  BOLD_OFF,
  changed,
  departuresOf,
  expectOnly,
  FILE,
  inDocument,
  inStyle,
  type PlantedDeparture,
  TYPED,
  told,
} from '../../support/conformity.ts';
import { bold, centred, line, officeFile } from '../../support/office-file.ts';

const PLANTED: readonly PlantedDeparture[] = [
  [
    'headings that are not bold',
    inStyle('Heading1', BOLD, BOLD_OFF),
    'heading/level-1-style',
    'headings V.6.b II.6.đ',
    'kiểu chữ đứng, không đậm',
  ],
  [
    'a heading of a khoản that is not bold',
    inStyle('Heading2', BOLD, BOLD_OFF),
    'heading/level-2-style',
    'headings V.6.b II.6.đ',
    'kiểu chữ đứng, không đậm',
  ],
  [
    'a heading in small letters',
    inDocument('>MỤC ĐÍCH<', '>Mục đích<'),
    'heading/capitals',
    'headings V.6.b II.6.đ',
    'chữ in thường',
  ],
  [
    'centred headings',
    inStyle('Heading1', 'w:val="both"', 'w:val="center"'),
    'heading/level-1-alignment',
    'headings V.6.b II.6.đ',
    'canh giữa',
  ],
  [
    'the letter e after d',
    { path: 'word/numbering.xml', from: 'w:val="đ)"', to: 'w:val="e)"' },
    'heading/letter-order',
    'headings NB-02 II.6.đ',
    '“e)”',
  ],
];

/** A number beside the one that Word counts, or beside another that is typed. */
const twice = (words: string, number: string, found: string): PlantedDeparture => [
  `“${found}”`,
  inDocument(`>${words}`, `>${number} ${words}`),
  'heading/label-form',
  'headings NB-03 II.6.đ',
  `“${found}”`,
];

const TWICE: readonly PlantedDeparture[] = [
  twice('MỤC ĐÍCH', 'I', 'I. I'),
  twice('MỤC ĐÍCH', 'II.', 'I. II.'),
  twice('Giảm ít nhất', '1.', '1. 1.'),
  twice('Phát hiện sớm', '-', '2. -'),
];

const PLANTED_IN_TYPED: readonly PlantedDeparture[] = [
  ['the letter e after d', inDocument('>đ) <', '>e) <'), 'heading/letter-order', 'headings NB-02 II.6.đ', '“e)”'],
  ['a gap in the numbers', inDocument('>II. <', '>III. <'), 'heading/number-order', 'headings V.6.b II.6.đ', '“III.”'],
  ['a number with a bracket', inDocument('>2. <', '>2) <'), 'heading/label-form', 'headings NB-03 II.6.đ', '“2)”'],
  ['a letter with a full stop', inDocument('>a) <', '>a. <'), 'heading/label-form', 'headings NB-03 II.6.đ', '“a.”'],
];

describe('one thing changed is found, and nothing else', () => {
  test.each(PLANTED)('%s', (_, change, code, row, found) => {
    expectOnly(FILE, change, code, row, found);
  });

  test.each(TWICE)('%s', (_, change, code, row, found) => {
    expectOnly(FILE, change, code, row, found);
  });

  test('a count of things behind a number is none', () => {
    const counted = changed(FILE, inDocument('>Giảm ít nhất', '>5 đơn vị giảm ít nhất'));
    expect(told(departuresOf(counted)).filter((one) => one.startsWith('heading/'))).toEqual([]);
  });

  test.each(PLANTED_IN_TYPED)('%s, where labels are typed', (_, change, code, row, found) => {
    expectOnly(TYPED, change, code, row, found);
  });
});

test('one number that is wrong is told once, whether the list goes on from it or past it', () => {
  const numbered = (...numbers: readonly number[]): string[] =>
    told(
      departuresOf(
        officeFile({
          body: `${bold('I. NHIỆM VỤ')}${numbers.map((number) => line(`${number}. Rà soát việc của đơn vị.`)).join('')}`,
        }),
      ),
    ).filter((one) => one.startsWith('heading/number-order'));
  const only = (number: number): string[] => [`heading/number-order: “${number}.”`];
  expect(numbered(1, 2, 3)).toEqual([]);
  expect(numbered(1, 4, 3, 4)).toEqual(only(4));
  expect(numbered(1, 2, 4, 5)).toEqual(only(4));
  expect(numbered(1, 2, 2, 3)).toEqual(only(2));
  expect(numbered(1, 2, 2, 4)).toEqual(only(2));
});

const structure = (body: string): string[] =>
  told(departuresOf(officeFile({ body }))).filter((one) => /^heading\/(?!.*(?:spacing|indent|size))/u.test(one));

test('parts and chapters are counted through the whole document', () => {
  const division = (label: string, title: string): string => centred(label) + centred(title) + line('Làm việc này.');
  const numbered = (...labels: readonly string[]): string[] =>
    structure(labels.map((label) => division(label, 'NHIỆM VỤ')).join(''));
  expect(numbered('Phần I', 'Phần II')).toEqual([]);
  expect(numbered('Phần I', 'Phần III')).toEqual(['heading/number-order: “Phần III”']);
  expect(numbered('Chương I', 'Chương III')).toEqual(['heading/number-order: “Chương III”']);
  expect(numbered('Phần I', 'Chương I', 'Phần II', 'Chương II')).toEqual([]);
  expect(numbered('Phần I', 'Chương I', 'Phần II', 'Chương I')).toEqual([]);
});

test('an article is called an article, and “A.” may stand at the left', () => {
  const article = departuresOf(
    officeFile({ body: line('Điều 1. Phạm vi') + line('Làm việc này.') + bold('Điều 2. Việc') }),
  );
  const [style] = article.filter(({ code }) => code === 'heading/level-1-style');
  expect(style?.departure.expected).toMatch(/^Điều: /);
  expect(
    structure(bold('A. ĐÁNH GIÁ') + bold('I. KẾT QUẢ') + line('Tốt.') + bold('B. NHIỆM VỤ') + bold('I. VIỆC')),
  ).toEqual([]);
});
