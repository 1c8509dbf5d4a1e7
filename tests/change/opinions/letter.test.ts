/** What letters say of a draft: the place that is meant and how sure that is, the edit where they spell one out. */
import { describe, expect, test } from 'vitest';
import type { Opinion } from '../../../src/change/opinions/opinion.ts';
import { linesByPage } from '../../../src/word/layout/lay-out.ts';
import { SENT } from '../../support/eleven-answers.ts';
import { collectedFrom, draftFrom } from '../../support/opinions.ts';

const letter = (...lines: string[]): string =>
  ['SỞ TÀI CHÍNH', 'Số: 5/STC-VP', '', 'Kính gửi: Sở Y tế', '', ...lines.flatMap((line) => [line, ''])].join('\n');

const opinionsIn = (...lines: string[]): readonly Opinion[] => collectedFrom(letter(...lines), SENT).opinions;

const PLACES: readonly (readonly [sentence: string, number: string, sure: string])[] = [
  ['Tại điểm b khoản 2 mục II, đề nghị viết lại cho gọn.', 'II.2.b', 'chắc'],
  ['Đề nghị làm rõ khoản 3 Mục I.', 'I.3', 'chắc'],
  ['Mục II.3: đề nghị bổ sung kinh phí.', 'II.3', 'chắc'],
  ['Tại Mục III đề nghị phân công rõ hơn.', 'III', 'chắc'],
  ['Tại tiểu mục 2 Mục II, đề nghị viết gọn.', 'II.2', 'chắc'],
  ['Tại tiểu mục 2 Mục II, đề nghị bỏ điểm b.', 'II.2', 'đoán'],
  ['Phụ lục: đề nghị bổ sung đĩa tuyên truyền.', 'Phụ lục', 'chắc'],
  ['Đề nghị sửa “hằng quý” thành “hằng tháng”.', 'III.1', 'đoán'],
  ['Câu “Xử lý triệt để 100% ổ dịch” đề nghị cân nhắc.', 'I.3', 'chắc'],
  ['Câu “Tổ chức chiến dịch diệt lăng quăng tại hộ gia đình vào sáng thứ Bảy” nên nêu rõ thời gian.', 'II.3.a', 'đoán'],
  ['Tại mục I, đề nghị bỏ từ “hằng quý”.', 'I', 'đoán'],
  ['Tại mục I, đề nghị bỏ cụm từ “báo cáo kết quả hằng quý”.', 'III.1', 'đoán'],
  ['Từ “ổ dịch” đề nghị giải thích.', '', 'không rõ'],
  ['Phần Truyền thông đề nghị bổ sung mạng xã hội.', 'II.2', 'đoán'],
  ['Phần giám sát dịch bệnh đề nghị bổ sung nhân lực.', 'II.1', 'đoán'],
  ['Tại trang 2 đề nghị chỉnh lại câu chữ.', '', 'không rõ'],
  ['Trang 2, câu “In và phát 5.000 tờ rơi” đề nghị giảm.', 'II.2.c', 'chắc'],
  ['Tại khoản 7 mục II đề nghị làm rõ.', '', 'không rõ'],
  ['Tại khoản 3 đề nghị làm rõ.', 'I.3', 'đoán'],
];

describe('the place that a sentence means', () => {
  test.each(PLACES)('%s', (sentence, number, sure) => {
    const [opinion, more] = opinionsIn(sentence);
    expect(more).toBeUndefined();
    expect([opinion?.place.number, opinion?.place.sure]).toEqual([number, sure]);
  });

  test('is that of the line above where the sentence names none', () => {
    const found = opinionsIn('Tại mục III:', '- Đề nghị bổ sung kinh phí.', '- Đề nghị bỏ từ “hằng quý”.');
    expect(found.map(({ place }) => place.number)).toEqual(['III', 'III.1']);
  });

  test('is told by a note where it is not sure', () => {
    const [opinion] = opinionsIn('Tại khoản 7 mục II đề nghị làm rõ.');
    expect(opinion?.note).toContain('khoản 7 mục II');
  });
});

const EDITS: readonly (readonly [sentence: string, to: unknown])[] = [
  ['Khoản 3 mục I: thay “24 giờ” bằng “12 giờ”.', { op: 'set', to: 'Xử lý triệt để 100% ổ dịch trong vòng 12 giờ.' }],
  [
    'Khoản 3 mục I: sau “100% ổ dịch” bổ sung “mới phát hiện”.',
    { op: 'set', to: 'Xử lý triệt để 100% ổ dịch mới phát hiện trong vòng 24 giờ.' },
  ],
  [
    'Khoản 3 mục I: bổ sung “cơ bản” trước “triệt để”.',
    { op: 'set', to: 'Xử lý cơ bản triệt để 100% ổ dịch trong vòng 24 giờ.' },
  ],
  ['Khoản 3 mục I: bỏ cụm từ "triệt để".', { op: 'set', to: 'Xử lý 100% ổ dịch trong vòng 24 giờ.' }],
  ['Đề nghị bỏ câu “Không để xảy ra tử vong do sốt xuất huyết.”.', { op: 'remove' }],
  ['Khoản 3 mục I: đề nghị cân nhắc “24 giờ”.', undefined],
  ['Khoản 1 mục I: sửa “năm 2025” thành “năm 2024”.', undefined],
];

describe('the edit that a sentence spells out', () => {
  test.each(EDITS)('%s', (sentence, edit) => {
    const [opinion] = opinionsIn(sentence);
    if (edit === undefined) expect(opinion?.edit).toBeUndefined();
    else expect(opinion?.edit).toMatchObject(edit as object);
  });
});

describe('a page that a sentence names', () => {
  const last = ['sections', 2, 'items', 1];
  /** The second page begins in the table; its last item takes two lines. */
  const PAGES = [
    [['title']],
    [['sections', 1, 'items', 2, 'table', 'rows', 1], ['sections', 2], ['sections', 2, 'items', 0], last, last],
  ];
  const onPages = (sentence: string): Opinion | undefined =>
    collectedFrom(letter(sentence), SENT, { linesByPage: () => PAGES }).opinions[0];

  test.each([
    ['Tại trang 2, đề nghị chỉnh lại câu chữ.', 'II.3, bảng, dòng 2'],
    ['Tại trang 2, đề nghị xem lại việc Văn phòng Sở báo cáo Ủy ban nhân dân tỉnh.', 'III.2'],
    ['Dòng thứ 5 trang 2 đề nghị viết lại.', 'III.2'],
    ['Trang 2: từ “các phòng thuộc Sở” đề nghị viết đầy đủ.', 'III.1'],
  ])('%s', (sentence, number) => {
    const found = onPages(sentence);
    expect([found?.place.number, found?.place.sure, found?.edit]).toEqual([number, 'đoán', undefined]);
  });

  test('has its parts told, and is no place where the draft has no such page', () => {
    expect(onPages('Tại trang 2, đề nghị chỉnh lại câu chữ.')?.note).toContain('chỉ nêu trang 2, gồm II.3');
    expect(onPages('Tại trang 9, đề nghị chỉnh lại câu chữ.')?.place).toEqual({ number: '', sure: 'không rõ' });
  });
});

test('the pages of a draft are those of its document: an appendix begins one', () => {
  const { plan } = draftFrom(SENT);
  const pages = linesByPage(plan);
  expect(pages.at(-1)?.[0]).toEqual(['appendices', 0]);
  expect(pages.flat()).toContainEqual(['sections', 2, 'items', 1]);
  expect(pages[0]?.[0]).toEqual(['issuer']);
});

describe('the draft that a letter is about', () => {
  const OLDER = SENT.replace('      - Không để xảy ra tử vong do sốt xuất huyết.\n', '');

  test('is the one that is said', () => {
    const { opinions, isOfSomeDraft } = collectedFrom(letter('Khoản 2 mục I: đề nghị làm rõ.'), SENT, { draft: OLDER });
    expect(opinions.map(({ place: { number, sure }, draft }) => [number, sure, draft])).toEqual([
      ['I.3', 'chắc', 'Xử lý triệt để 100% ổ dịch trong vòng 24 giờ.'],
    ]);
    expect(isOfSomeDraft).toBe(false);
  });

  test('is the one that it fits best, where several were sent: what reads otherwise with another is a guess', () => {
    const lines = [
      'Khoản 2 mục I, cụm từ “trong vòng 24 giờ” đề nghị làm rõ.',
      'Tại mục III, đề nghị bổ sung kinh phí.',
    ];
    const { opinions, isOfSomeDraft } = collectedFrom(letter(...lines), SENT, { sent: [OLDER] });
    expect(isOfSomeDraft).toBe(true);
    expect(opinions.map(({ place: { number, sure }, note }) => [number, sure, note])).toEqual([
      ['I.3', 'đoán', 'không rõ viết về dự thảo nào'],
      ['III', 'chắc', undefined],
    ]);
  });

  test('is not asked for where it reads the same with all of them', () => {
    const { isOfSomeDraft } = collectedFrom(letter('Tại mục III, đề nghị bổ sung kinh phí.'), SENT, { sent: [OLDER] });
    expect(isOfSomeDraft).toBe(false);
  });
});

describe('a letter', () => {
  test('that agrees has no opinion', () => {
    const { opinions, offices } = collectedFrom(
      letter('Sở Tài chính nhất trí với nội dung dự thảo Kế hoạch.', 'Trân trọng./.'),
      SENT,
    );
    expect(opinions).toEqual([]);
    expect(offices).toEqual([{ name: 'Sở Tài chính', files: ['tệp.docx'], agrees: true }]);
  });

  test('that says why it was written, and asks for its opinions to be put together, has none for that', () => {
    const found = opinionsIn(
      'Thực hiện văn bản của Sở Y tế về việc đề nghị góp ý dự thảo, Sở Tài chính có ý kiến như sau:',
      '1. Tại khoản 1 mục III, đề nghị bổ sung kinh phí.',
      'Trên đây là ý kiến của Sở Tài chính, đề nghị Sở Y tế tổng hợp.',
    );
    expect(found.map(({ place }) => place.number)).toEqual(['III.1']);
  });

  test('with two requests in one line has two opinions', () => {
    const found = opinionsIn('Tại mục III, đề nghị bổ sung kinh phí; tại khoản 2 mục I đề nghị bỏ từ “tử vong”.');
    expect(found.map(({ place }) => place.number)).toEqual(['III', 'I.2']);
  });
});
