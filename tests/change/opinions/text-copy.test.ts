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

test('a line between two of one list is put in there; at its end only where the signs say that it is one of them', () => {
  const between = copy((all) => all.replace('Lấy mẫu', 'Báo cáo ngay ổ dịch mới.\n\nLấy mẫu'));
  const atEnd = (above: string, own: string): string =>
    copy((all) =>
      all.replace('Xử lý triệt để', `${above}Xử lý triệt để`).replace('\n\nNHIỆM VỤ', `\n\n${own}\n\nNHIỆM VỤ`),
    );
  const found = [between, atEnd('3. ', '4. Không để dịch lan rộng.'), atEnd('', 'Không để dịch lan rộng.')].map(
    (text) => collectedFrom(text, SENT, { name: 'Sở Tài chính.txt' }).opinions,
  );
  expect(found.map((opinions) => opinions.map(({ place, edit }) => [place.number, place.sure, edit]))).toEqual([
    [
      [
        'II.1.a',
        'chắc',
        { op: 'insert', path: ['sections', 1, 'items', 0, 'items', 1], to: 'Báo cáo ngay ổ dịch mới.' },
      ],
    ],
    [['I.3', 'chắc', { op: 'insert', path: ['sections', 0, 'items', 3], to: 'Không để dịch lan rộng.' }]],
    [['I.3', 'đoán', undefined]],
  ]);
});

test('a copy of an older draft is read against it where somebody says so', () => {
  const older = SENT.replace('trong vòng 24 giờ', 'trong vòng 48 giờ');
  const lines = draftFrom(older).places.flatMap(({ lines: own, number }) => (/bảng/.test(number) ? [] : own));
  const text = lines.join('\n\n').replace('5.000 tờ rơi', '3.000 tờ rơi');
  const { opinions, draft } = collectedFrom(text, SENT, { draft: older });
  expect(draft).toBe('older');
  expect(opinions.map(({ place }) => place.number)).toEqual(['II.2.c']);
});
