/** What a scan tore apart is put together again; what only belongs to pages is dropped. */
import { describe, expect, test } from 'vitest';
import { mendedLooks, textsOf } from '../../../support/manuscripts.ts';

describe('what only belongs to pages is dropped', () => {
  const page = 'Cơ quan được giao chủ trì báo cáo kết quả hằng quý. '.repeat(10).trim();

  test('page numbers and the header that returns with them', () => {
    expect(
      textsOf(`${page}\n\n2\n\nKế hoạch năm 2026\n\n${page}\n\n- 3 -\n\nKế hoạch năm 2026\n\n${page}\n\nTrang 4/4`),
    ).toEqual([page, page, page]);
  });

  test('numbers of a list stay', () => {
    expect(textsOf('1\n\nRà soát\n\n2\n\nBáo cáo')).toEqual(['1', 'Rà soát', '2', 'Báo cáo']);
  });

  test('a line that stands once beside a number stays', () => {
    expect(textsOf(`${page}\n\n2\n\nĐoạn ngắn.\n\n${page}`)).toEqual([page, 'Đoạn ngắn.', page]);
  });
});

describe('sentences torn at the end of a page', () => {
  const start = 'Người đứng đầu cơ quan chịu trách nhiệm trước tập thể, giữ';

  test.each([
    [start, 'nghiêm giờ làm việc trong thi hành công vụ.'],
    ['Sửa chữa xong các phòng học xuống cấp tại khu nhà số', '3 trước khi khai giảng năm học.'],
    ['Báo cáo gửi về cơ quan thường trực trước ngày', '25/02/2026 để tổng hợp.'],
    ['Giải tỏa chợ tạm, bãi xe tự phát, điểm rửa xe..., trả lại', '“vỉa hè” cho người đi bộ.'],
    ['Công an tỉnh chủ trì các nội dung sau đây trong năm', '(kể cả nội dung phát sinh) theo quy định.'],
    ['Dọn sạch rác, bùn, cành cây gãy, vật liệu rơi vãi...', 'trên các tuyến đường sau mưa bão.'],
  ])('%s | %s', (first, second) => {
    expect(mendedLooks(`${first}\n\n${second}`)).toEqual([`${first} ${second}`]);
  });

  test.each([
    [`${start}.`, 'nghiêm giờ làm việc.'],
    [`${start};`, 'nghiêm giờ làm việc.'],
    [`${start} (theo quy định.)`, 'nghiêm giờ làm việc.'],
    [start, '1. Nghiêm giờ làm việc.'],
    [start, 'a) nghiêm giờ làm việc.'],
    [start, '- nghiêm giờ làm việc.'],
    [start, '+ nghiêm giờ làm việc.'],
    [start, '2.1. nghiêm giờ làm việc.'],
    [start, 'Nghiêm giờ làm việc.'],
    [start, '(Công an tỉnh chủ trì thực hiện)'],
    ['a) Mục tiêu', 'phấn đấu giảm 5%'],
    ['TRƯỞNG BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM TỈNH', 'người ký'],
  ])('stay apart: %s | %s', (first, second) => {
    expect(mendedLooks(`${first}\n\n${second}`)).toHaveLength(2);
  });

  test('a heading is not joined to the text below it', () => {
    expect(mendedLooks(`## ${start}\n\nnghiêm giờ làm việc.`)).toHaveLength(2);
    expect(mendedLooks(`**${start}**\n\nnghiêm giờ làm việc.`)).toHaveLength(2);
  });

  test('lines of a title stay lines', () => {
    expect(
      mendedLooks('Công tác phòng cháy, chữa cháy rừng và trồng cây\nphân tán trên địa bàn tỉnh năm 2026'),
    ).toHaveLength(2);
  });

  test('emphasis goes on over the seam', () => {
    expect(
      mendedLooks('Gửi báo cáo đúng hạn về thường trực *(theo mẫu ngày*\n\n*25/02/2026 của tỉnh)* để tổng hợp.'),
    ).toEqual(['Gửi báo cáo đúng hạn về thường trực {i:(theo mẫu ngày 25/02/2026 của tỉnh)} để tổng hợp.']);
    expect(
      mendedLooks('Gửi báo cáo đúng hạn về thường trực *(theo mẫu ngày\n\n25/02/2026 của tỉnh)* để tổng hợp.'),
    ).toEqual(['Gửi báo cáo đúng hạn về thường trực {i:(theo mẫu ngày 25/02/2026 của tỉnh)} để tổng hợp.']);
  });

  test('a sentence torn by a page number is one again', () => {
    const page = 'Cơ quan chủ trì báo cáo kết quả. '.repeat(15).trim();
    expect(mendedLooks(`${page}\n\n${start}\n\n2\n\nnghiêm giờ làm việc.`)).toEqual([
      page,
      `${start} nghiêm giờ làm việc.`,
    ]);
  });
});
