/** A copy of the draft as text: its lines are compared, none is taken for an opinion of a letter. */
import { expect, test } from 'vitest';
import { SENT } from '../../support/eleven-answers.ts';
import { collectedFrom, draftFrom } from '../../support/opinions.ts';

const LINES = draftFrom(SENT).places.flatMap(({ lines, number }) => (/bảng/.test(number) ? [] : lines));
const copy = (change: (text: string) => string = (text) => text): string =>
  change(['SỞ Y TẾ', 'Số:     /KH-SYT', 'KẾ HOẠCH', ...LINES].join('\n\n'));

test('a copy without a change agrees', () => {
  expect(collectedFrom(copy(), SENT)).toMatchObject({ opinions: [], offices: [{ agrees: true }] });
});

test('a copy says what was changed in it', () => {
  const text = copy((all) =>
    all
      .replace('5.000 tờ rơi', '3.000 tờ rơi')
      .replace('Không để xảy ra tử vong do sốt xuất huyết.\n\n', '')
      .replace('Truyền thông\n\n', 'Truyền thông\n\nLập trang tin điện tử về sốt xuất huyết.\n\n'),
  );
  const { opinions } = collectedFrom(text, SENT, { name: 'Sở Tài chính.txt' });
  expect(opinions.map(({ office, place, kind, edit }) => [office, place.number, place.sure, kind, edit?.op])).toEqual([
    ['Sở Tài chính', 'I.2', 'chắc', 'bỏ', 'remove'],
    ['Sở Tài chính', 'II.2.c', 'chắc', 'số liệu', 'set'],
    ['Sở Tài chính', 'II.2', 'đoán', 'thêm', undefined],
  ]);
});
