/** Keys and values that people write in Vietnamese, or in another form than the format has. */
import { describe, expect, test } from 'vitest';
import { KEY_NAMES } from '../../../src/generated/key-names.ts';
import { booleanMeant, choiceMeant, dateMeant, numberMeant } from '../../../src/plan/schema/other-spellings.ts';
import { keyByName } from '../../../src/plan/schema/vietnamese-keys.ts';
import { codesOf, smallPlan } from '../../support/plans.ts';

const ownerOf = (kind: string) => KEY_NAMES[kind] ?? { title: '', keys: {} };

test.each([
  ['plan', 'năm', 'year'],
  ['plan', 'nam', 'year'],
  ['plan', 'Trích yếu', 'title'],
  ['plan', 'trich_yeu', 'title'],
  ['plan', 'noiNhan', 'recipients'],
  ['plan', 'NƠI NHẬN', 'recipients'],
  ['plan', 'căn cứ', 'bases'],
  ['plan', 'phụ lục', 'appendices'],
  ['plan', 'chữ ký', 'signatures'],
  ['plan', 'ngày tháng', 'date'],
  ['issuer', 'cơ quan chủ quản', 'parent'],
  ['issuer', 'tên cơ quan', 'name'],
  ['assignment', 'chủ trì', 'lead'],
  ['assignment', 'phoi hop', 'support'],
  ['assignment', 'thời hạn', 'deadline'],
  ['itemMapping', 'gạch đầu dòng', 'bullets'],
  ['signature', 'chức vụ', 'post'],
  ['recipientMapping', 'Lưu', 'archive'],
])('in %s, `%s` means `%s`', (kind, typed, key) => {
  expect(keyByName(typed, ownerOf(kind))).toBe(key);
});

test.each(Object.entries(KEY_NAMES))('every key of %s is known by its title, or shares it', (_, owner) => {
  for (const { title } of Object.values(owner.keys)) expect(keyByName(title, owner)).toBeDefined();
});

test.each([
  ['15/01/2027', '2027-01-15'],
  ['5-3-2027', '2027-03-05'],
  ['15.01.2027', '2027-01-15'],
  ['01/2027', '2027-01'],
  ['2027/01/15', '2027-01-15'],
  ['2027-1-5', '2027-01-05'],
  ['ngày 15 tháng 01 năm 2027', '2027-01-15'],
  ['tháng 01 năm 2027', '2027-01'],
  ['năm 2027', '2027'],
  ['31/02/2027', undefined],
  ['15/13/2027', undefined],
  ['đầu năm', undefined],
])('the date %s is %s', (typed, date) => {
  expect(dateMeant(typed)).toBe(date);
});

test('words for yes and no, figures with words, stages by their names', () => {
  expect(['yes', 'Có', 'đúng', 'no', 'Không', 'chưa rõ'].map(booleanMeant)).toEqual([
    'true',
    'true',
    'true',
    'false',
    'false',
    undefined,
  ]);
  expect(['2027', 'năm 2027', '007', 'hai'].map(numberMeant)).toEqual(['2027', '2027', '7', undefined]);
  const stages = ['drafting', 'signature', 'issued'];
  expect(['dự thảo', 'Trình ký', 'đã ban hành', 'xong'].map((typed) => choiceMeant(['stage'], typed, stages))).toEqual([
    'drafting',
    'signature',
    'issued',
    undefined,
  ]);
  expect(
    ['mật', 'Tối mật', 'kín'].map((typed) => choiceMeant(['marks', 'secrecy'], typed, ['MẬT', 'TỐI MẬT'])),
  ).toEqual(['MẬT', 'TỐI MẬT', undefined]);
});

describe('the beginning of a sentence that is also the name of a key', () => {
  test('stays a sentence where nothing beside it is a key', () => {
    const plan = smallPlan(
      'sections:\n  - heading: VIỆC\n    items:\n      - Nội dung: tuyên truyền.\n      - Việc khác.',
    );
    expect(codesOf(plan)).toEqual(['13 yaml/colon-in-text']);
  });

  test('is the key where it stands beside another', () => {
    const plan = smallPlan(
      'sections:\n  - heading: VIỆC\n    items:\n      - heading: Việc một\n        Nội dung: tuyên truyền.\n      - Việc khác.',
    );
    expect(codesOf(plan)).toEqual(['14 schema/misspelt-key']);
  });
});
