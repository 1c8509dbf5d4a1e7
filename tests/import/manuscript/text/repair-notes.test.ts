/** Footnotes that a scan left in the text are put under their marks. */
import { describe, expect, test } from 'vitest';
import { mended, mendedLooks, paragraphsOf, shown } from '../../../support/manuscripts.ts';

const notesOf = (text: string): string[][] =>
  [...mended(text).notes].map(([id, paragraphs]) => [id, ...paragraphs.map(({ runs }) => shown(runs))]);

describe('footnotes left in the text', () => {
  test.each([
    ['hỗ trợ người dân¹.', '¹ Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dân1.', '1 Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dân<sup>1</sup>.', '<sup>1</sup> Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dân^1^.', '1 Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dân$^{1}$.', '(1) Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dân(1).', '(1) Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dâN¹.', '¹ Quyết định số 5/QĐ-UBND.'],
    ['hỗ trợ người dân[1].', '[1] Quyết định số 5/QĐ-UBND.'],
  ])('%s | %s', (marked, note) => {
    const text = `Tiếp tục ${marked} Đoạn kết thúc.\n\n${note}\n\nĐoạn sau.`;
    expect(mendedLooks(text).map((look) => look.replace('dâN', 'dân'))).toEqual([
      'Tiếp tục hỗ trợ người dân[^1]. Đoạn kết thúc.',
      'Đoạn sau.',
    ]);
    expect(notesOf(text)).toEqual([['1', 'Quyết định số 5/QĐ-UBND.']]);
  });

  test('one that stands in a torn sentence', () => {
    const text = [
      'Triển khai các chính sách về hỗ trợ người dân¹. Coi việc chi trả đúng hạn, đúng',
      '¹ Gồm Nghị quyết số 9/NQ-HĐND của Hội đồng nhân dân tỉnh về mức chi bảo đảm',
      'đối tượng là yêu cầu bắt buộc.',
      'b) Kiểm tra việc thực hiện.',
      'an sinh dịp lễ, Tết; Quyết định của Ủy ban nhân dân tỉnh.',
      'c) Sơ kết, tổng kết.',
    ].join('\n\n');
    expect(mendedLooks(text)).toEqual([
      'Triển khai các chính sách về hỗ trợ người dân[^1]. Coi việc chi trả đúng hạn, đúng đối tượng là yêu cầu bắt buộc.',
      'b) Kiểm tra việc thực hiện.',
      'c) Sơ kết, tổng kết.',
    ]);
    expect(notesOf(text)).toEqual([
      [
        '1',
        'Gồm Nghị quyết số 9/NQ-HĐND của Hội đồng nhân dân tỉnh về mức chi bảo đảm an sinh dịp lễ, Tết; Quyết định của Ủy ban nhân dân tỉnh.',
      ],
    ]);
  });

  test('numbers that begin anew on every page', () => {
    const text = 'Việc một¹.\n\n¹ Chú thích một.\n\nViệc hai¹ và ba².\n\n¹ Chú thích hai.\n\n² Chú thích ba.';
    expect(mendedLooks(text)).toEqual(['Việc một[^1].', 'Việc hai[^1-2] và ba[^2].']);
    expect(notesOf(text)).toEqual([
      ['1', 'Chú thích một.'],
      ['1-2', 'Chú thích hai.'],
      ['2', 'Chú thích ba.'],
    ]);
  });

  test.each([
    ['no mark', 'Tiếp tục hỗ trợ người dân.\n\n1 Kết luận số 5.'],
    ['no note', 'Tiếp tục hỗ trợ người dân¹.\n\nĐoạn sau.'],
    ['an item', 'Tiếp tục hỗ trợ người dân1.\n\n1. Kết luận số 5.'],
    ['a power', 'Diện tích 10 m^2^ và 5 m².\n\n2 Kết luận số 5.'],
    ['a name', 'Địa bàn khu A1 và tổ K1.\n\n1 Kết luận số 5.'],
    ['a mark below the note', '1 Kết luận số 5.\n\nTiếp tục hỗ trợ người dân¹.'],
  ])('%s: all stays in its place', (_, text) => {
    expect(notesOf(text)).toEqual([]);
    expect(mendedLooks(text)).toEqual(paragraphsOf(text).map(({ runs }) => shown(runs)));
  });
});
